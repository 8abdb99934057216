import { describe, expect, test } from 'vitest';
import { listSamples, readSample } from '../../src/main/samples';
import { readRegister } from '../../src/main/store';
import { registerSchema } from '../../src/shared/register/register';
import { closedFile, opened } from './support/client-file';

const samples = await listSamples();

test('the three invented firms are packaged, the five real ones are not', () => {
  const ids = (isPackaged: boolean) =>
    samples.filter((one) => one.isPackaged === isPackaged).map((one) => one.id);
  expect(ids(true)).toEqual(['accountant', 'bakery', 'software']);
  expect(ids(false)).toEqual(['lobi-systems', 'luxifer', 'selentic', 'sendtex', 'senef-soft']);
});

describe.each(samples)('sample $id', (sample) => {
  test('goes into a client file and comes out the same', async () => {
    const {
      format: _,
      version: __,
      ...register
    } = registerSchema.parse(JSON.parse(await readSample(sample)));
    const file = opened(closedFile(register));
    expect(readRegister(file.db)).toEqual(register);
  });
});

test.each([
  ['luxifer', 'fr', /^EXEMPLE/],
  ['sendtex', 'nl', /^VOORBEELD/],
] as const)(
  '%s opens with a worked impact assessment, marked as an example in English and in the firm’s language (%s)',
  async (id, language, mark) => {
    const sample = samples.find((one) => one.id === id);
    if (sample === undefined) throw new Error(`no sample ${id}`);
    const { dpia, dpiaAnswer, risk, control } = registerSchema.parse(JSON.parse(await readSample(sample)));
    expect(dpia).toMatchObject([{ state: 'draft', decision: null, signedBy: null, asSigned: null }]);
    expect(risk.length).toBeGreaterThan(3);
    for (const text of [
      ...dpia.map(({ name }) => name),
      ...dpiaAnswer.map(({ answer }) => answer),
      ...[...risk, ...control].map(({ name }) => name),
    ]) {
      expect(text?.en).toMatch(/^EXAMPLE/);
      expect(text?.[language]).toMatch(mark);
    }
  },
);
