import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePart } from '../../src/main/render/zip';

test('a part of many pieces, and of one longer than the room for a piece, inflates to what was added', () => {
  const short = 'één € zin 𝄞 '.repeat(30_000);
  const long = 'één € zin 𝄞 '.repeat(150_000);
  const texts = [short, short, short, short, long, short, 'the end'];
  const part = writePart();
  for (const text of texts) part.add(text);
  const { pieces, size } = part.end();
  expect(pieces.length).toBeGreaterThan(2);
  const all = inflateRawSync(Buffer.concat(pieces));
  expect(all.length).toBe(size);
  expect(all.toString('utf8') === texts.join('')).toBe(true);
});
