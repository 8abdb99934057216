import type { Field } from '../../shared/register/field';
import { type NounName, nounNames, nounOf } from '../../shared/register/nouns';

/** `retentionRule` in the register is `retention_rule` in the file. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export type Column = Readonly<{ field: string; column: string; of: Field }>;
export type Link = Readonly<{ field: string; table: string; item: string; to: NounName | null }>;

/** Where the fields of a noun stand in the file. */
export type Layout = Readonly<{
  noun: NounName;
  table: string;
  /** Column that points to the record, in the tables of texts, links and marks. */
  owner: string;
  textTable: string;
  markTable: string;
  /** One value per record: columns of the table itself. */
  columns: readonly Column[];
  /** Text per language: rows of the table of texts. */
  texts: readonly string[];
  /** Many to many: one table per field. */
  links: readonly Link[];
  /** Field that names the record this one is a part of. */
  parent: Readonly<{ field: string; column: string; noun: NounName }> | null;
}>;

function layOut(noun: NounName): Layout {
  const table = snake(noun);
  const fields = Object.entries(nounOf(noun).fields);
  const columns: Column[] = [];
  const texts: string[] = [];
  const links: Link[] = [];
  let parent: Layout['parent'] = null;
  for (const [field, of] of fields) {
    if (of.kind === 'text') texts.push(field);
    else if (of.kind === 'refs')
      links.push({ field, table: `${table}_${snake(field)}`, item: 'item_id', to: of.to });
    else if (of.kind === 'choices')
      links.push({ field, table: `${table}_${snake(field)}`, item: 'code', to: null });
    else columns.push({ field, column: snake(field), of });
    if (of.kind === 'ref' && of.isParent) parent = { field, column: snake(field), noun: of.to };
  }
  return {
    noun,
    table,
    owner: `${table}_id`,
    textTable: `${table}_text`,
    markTable: `${table}_mark`,
    columns,
    texts,
    links,
    parent,
  };
}

export const layouts = Object.fromEntries(nounNames.map((noun) => [noun, layOut(noun)])) as Readonly<
  Record<NounName, Layout>
>;

/** A field of `noun` that points to records of `to`. */
export type Pointer = Readonly<{
  noun: NounName;
  field: string;
  to: NounName;
  isMany: boolean;
  isParent: boolean;
}>;

/** Every reference that the descriptions of the nouns know, found by walking over them. */
export const pointers: readonly Pointer[] = nounNames.flatMap((noun) =>
  Object.entries(nounOf(noun).fields).flatMap(([field, of]) =>
    of.kind === 'ref' || of.kind === 'refs'
      ? [
          {
            noun,
            field,
            to: of.to,
            isMany: of.kind === 'refs',
            isParent: of.kind === 'ref' && of.isParent === true,
          },
        ]
      : [],
  ),
);
