import { z } from 'zod';
import { fieldWords } from '../words/fields';
import { nounNames, nounOf } from './nouns';
import { registerSchema } from './register';

type Node = { [key: string]: unknown };

/**
 * JSON Schema (2020-12) of the JSON form of a register, made from the schemas that the program itself reads with.
 * Each field carries its English label and the article that asks for it.
 */
export function registerJsonSchema(): Node {
  const schema = z.toJSONSchema(registerSchema, { io: 'input', unrepresentable: 'any' }) as Node;
  const properties = schema['properties'] as Record<string, Node>;
  for (const name of nounNames) {
    const entry = properties[name];
    if (entry === undefined) continue;
    const words = fieldWords.en[name];
    const record = (name === 'organisation' ? entry : entry['items']) as Node;
    entry['title'] = name === 'organisation' ? words.one : words.many;
    const fields = record['properties'] as Record<string, Node>;
    for (const [field, { article }] of Object.entries(nounOf(name).fields)) {
      const node = fields[field];
      if (node === undefined) continue;
      const label = (words.fields as Readonly<Record<string, { readonly label: string }>>)[field]?.label;
      fields[field] = {
        ...(label === undefined ? {} : { title: label }),
        ...(article === undefined
          ? {}
          : { description: /^\d/.test(article) ? `Article ${article}` : article }),
        ...node,
      };
    }
  }
  return {
    $schema: schema['$schema'],
    title: 'Griffier register',
    description: 'A whole client file: one organisation and every list of its register. See json-form.md.',
    ...schema,
  };
}
