import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { expect, test } from 'vitest';
import { askHidden } from '../../src/main/cli/hidden-input';

/** Types on a terminal that notes whether it would have shown what is typed. */
async function typing(...keys: readonly string[]) {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    setRawMode: (isRaw: boolean) => {
      raw.push(isRaw);
    },
  });
  let written = '';
  const answer = askHidden(
    input as unknown as ReadStream,
    (text) => {
      written += text;
    },
    'Password: ',
  );
  for (const key of keys) input.write(key);
  return { answer: await answer, written, raw };
}

test('what is typed is answered and never shown, and the terminal is given back as it was', async () => {
  expect(await typing('vier ', 'koele', '\r')).toEqual({
    answer: 'vier koele',
    written: 'Password: \n',
    raw: [true, false],
  });
});

test('a sign can be taken back, all of it too, accents and all', async () => {
  expect((await typing('éx\u007f\u{1f511}y\u007fz\r')).answer).toBe('é\u{1f511}z');
  expect((await typing('wrong\u0015right\n')).answer).toBe('right');
});

test.each(['\u0003', '\u0004'])('giving up answers nothing', async (key) => {
  expect(await typing('half', key)).toMatchObject({ answer: null, raw: [true, false] });
});
