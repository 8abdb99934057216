import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nounNames, nounOf } from '../../../src/shared/register/nouns';
import { type Register, registerSchema } from '../../../src/shared/register/register';

export const firms = { 'lobi-systems': 'LOBI', 'senef-soft': 'SENEF', selentic: 'SEL', luxifer: 'LUX', sendtex: 'SDX' } as const;

export function firm(name: string): Register {
  return registerSchema.parse(JSON.parse(readFileSync(`tests/samples/${name}.json`, 'utf8')));
}

test.each(Object.keys(firms))('%s is a register whose every reference leads somewhere', (name) => {
  const register = firm(name);
  const ids = Object.fromEntries(nounNames.map((noun) => [noun, new Set([register[noun]].flat().map((record) => record.id))]));
  const lost: string[] = [];
  for (const noun of nounNames)
    for (const record of [register[noun]].flat())
      for (const [field, about] of Object.entries(nounOf(noun).fields))
        if (about.kind === 'ref' || about.kind === 'refs') {
          const value = (record as Record<string, unknown>)[field];
          for (const id of [value ?? []].flat()) if (!ids[about.to]?.has(String(id))) lost.push(`${noun} ${record.id} ${field}: ${String(id)}`);
        }
  expect(lost).toEqual([]);
});

test.each(Object.keys(firms))('every text of %s is there in English, Dutch and French', (name) => {
  const register = firm(name);
  const missing: string[] = [];
  for (const noun of nounNames)
    for (const record of [register[noun]].flat())
      for (const [field, about] of Object.entries(nounOf(noun).fields)) {
        const value = (record as Record<string, unknown>)[field] as Record<string, string> | null;
        if (about.kind === 'text' && value !== null)
          for (const language of ['en', 'nl', 'fr']) if (!value[language]) missing.push(`${noun} ${record.id} ${field} ${language}`);
      }
  expect(missing).toEqual([]);
});
