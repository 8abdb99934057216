import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lawJsonSchema } from '../../../src/shared/law/law-data';
import { registerJsonSchema } from '../../../src/shared/register/json-schema';
import { nounNames, nounOf } from '../../../src/shared/register/nouns';

const committed = JSON.parse(readFileSync('docs/griffier-register.schema.json', 'utf8'));

test('the JSON Schema in docs is the one that the program reads with', () => {
  expect(committed, 'run: node scripts/json-schema.mjs').toEqual(registerJsonSchema());
});

test('the JSON Schema names every field of every noun', () => {
  for (const name of nounNames) {
    const entry = committed.properties[name];
    const fields = Object.keys((name === 'organisation' ? entry : entry.items).properties);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(nounOf(name).fields)));
  }
});

test('the JSON Schema refuses unknown keys and asks for nothing but ids and parents', () => {
  expect(committed.additionalProperties).toBe(false);
  expect(committed.required).toEqual(['format', 'version', 'organisation']);
  expect(committed.properties.activity.items.required).toEqual(['id']);
  expect(committed.properties.purpose.items.required).toEqual(['id', 'activity']);
});

test('the JSON Schema of law files in docs is the one that the program reads them with', () => {
  const ofLaw = JSON.parse(readFileSync('docs/law-data.schema.json', 'utf8'));
  expect(ofLaw, 'run: node scripts/json-schema.mjs').toEqual(JSON.parse(JSON.stringify(lawJsonSchema())));
});
