import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listSamples } from '../../src/main/samples';
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

describe.each(samples)('sample $id', ({ path }) => {
  test('goes into a client file and comes out the same', () => {
    const {
      format: _,
      version: __,
      ...register
    } = registerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const file = opened(closedFile(register));
    expect(readRegister(file.db)).toEqual(register);
  });
});
