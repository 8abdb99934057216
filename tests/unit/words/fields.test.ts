import { expect, test } from 'vitest';
import { nounNames, nounOf } from '../../../src/shared/register/nouns';
import { screenLanguages } from '../../../src/shared/register/text';
import { choiceWords } from '../../../src/shared/words/choices';
import { helps } from '../../../src/shared/words/field-help';
import { fieldLabel, fieldWords } from '../../../src/shared/words/fields';

test('every choice of every field has words in every screen language', () => {
  const wordless: string[] = [];
  for (const noun of nounNames)
    for (const [name, field] of Object.entries(nounOf(noun).fields))
      if (field.kind === 'choice' || field.kind === 'choices')
        for (const code of field.of)
          for (const language of screenLanguages)
            if (choiceWords(language, noun, name, code) === code)
              wordless.push(`${noun}.${name}.${code} (${language})`);
  expect(wordless).toEqual([]);
});

test('within a noun no two fields carry the same label, so that a form and a history can be read', () => {
  const doubles: string[] = [];
  for (const language of screenLanguages)
    for (const noun of nounNames) {
      const labels = Object.keys(nounOf(noun).fields).map((field) => fieldLabel(language, noun, field));
      for (const label of labels)
        if (labels.indexOf(label) !== labels.lastIndexOf(label))
          doubles.push(`${language} ${noun}: ${label}`);
    }
  expect(doubles).toEqual([]);
});

test('help speaks of fields that exist', () => {
  for (const key of Object.keys(helps)) {
    const [noun, field] = key.split('.');
    expect(Object.keys(nounOf(noun as never).fields), key).toContain(field);
  }
  expect(fieldWords.nl.organisation.fields.headcount.help).toMatch(/250/);
});
