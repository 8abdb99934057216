/**
 * Writes src/main/render/letters.ts: the outlines of Carlito's letters, by which words are drawn into pictures where there
 * is no browser: `node scripts/letters.mjs`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { root } from './lib/places.mjs';
import { say } from './lib/say.mjs';

const unitsPerEm = 2048;
/** One file of the font for each script. */
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic'];
const range = (from, to) => [...Array(to - from + 1).keys()].map((index) => index + from);
/** Letters of the languages of the EEA and its neighbours, and the marks between them. */
const codes = [
  ...range(32, 126),
  ...range(192, 255),
  ...range(0x100, 0x17f),
  ...range(0x218, 0x21b),
  ...range(0x386, 0x3ce),
  ...range(0x401, 0x45f),
  ...[0xa0, 0xab, 0xb7, 0xbb, 0x2011, 0x2013, 0x2014, 0x2019, 0x201c, 0x201d, 0x2026, 0x202f, 0x20ac],
];
const lines = new Map();

for (const script of scripts) {
  const font = readFileSync(
    join(root, `node_modules/@fontsource/carlito/files/carlito-${script}-400-normal.woff`),
  );
  for (const [code, line] of linesOf(font)) if (!lines.has(code)) lines.set(code, line);
}

/** The lines of the letters that a file of the font holds. */
function linesOf(font) {
  /** WOFF 1.0: a directory of tables, each packed by zlib where that is shorter. */
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(12); index += 1) {
    const at = 44 + index * 20;
    const [offset, packed, size] = [4, 8, 12].map((field) => font.readUInt32BE(at + field));
    const bytes = font.subarray(offset, offset + packed);
    tables.set(font.toString('latin1', at, at + 4), packed < size ? inflateSync(bytes) : bytes);
  }
  const [head, cmap, loca, glyf, hhea, hmtx] = ['head', 'cmap', 'loca', 'glyf', 'hhea', 'hmtx'].map((name) =>
    tables.get(name),
  );
  const isLong = head.readInt16BE(50) === 1;
  const metrics = hhea.readUInt16BE(34);

  /** The number of a letter's glyph, by a character map of format 4. */
  function glyphOf(code) {
    for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
      const map = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
      if (map.readUInt16BE(0) !== 4) continue;
      const half = map.readUInt16BE(6);
      for (let segment = 0; segment < half; segment += 2) {
        const start = map.readUInt16BE(16 + half + segment);
        if (code < start || code > map.readUInt16BE(14 + segment)) continue;
        const delta = map.readInt16BE(16 + 2 * half + segment);
        const rangeAt = 16 + 3 * half + segment;
        const range = map.readUInt16BE(rangeAt);
        if (range === 0) return (code + delta) & 0xffff;
        const found = map.readUInt16BE(rangeAt + range + 2 * (code - start));
        return found === 0 ? 0 : (found + delta) & 0xffff;
      }
    }
    return 0;
  }

  const offsetOf = (glyph) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);

  /** Contours of points `[x, y, isOnCurve]`, parts of a composed letter included. */
  function contoursOf(glyph) {
    const data = glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));
    if (data.length === 0) return [];
    const count = data.readInt16BE(0);
    return count >= 0 ? simple(data, count) : composed(data);
  }

  function simple(data, count) {
    const ends = Array.from({ length: count }, (_, index) => data.readUInt16BE(10 + index * 2));
    const points = (ends.at(-1) ?? -1) + 1;
    let at = 10 + count * 2;
    at += 2 + data.readUInt16BE(at);
    const flags = [];
    while (flags.length < points) {
      const flag = data[at++];
      flags.push(flag);
      if (flag & 8) for (let again = data[at++]; again > 0; again -= 1) flags.push(flag);
    }
    const along = (short, same) => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += flag & same ? data[at++] : -data[at++];
        else if (!(flag & same)) {
          value += data.readInt16BE(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = along(2, 16);
    const ys = along(4, 32);
    let start = 0;
    return ends.map((end) => {
      const contour = [];
      for (let index = start; index <= end; index += 1)
        contour.push([xs[index], ys[index], (flags[index] & 1) === 1]);
      start = end + 1;
      return contour;
    });
  }

  function composed(data) {
    const contours = [];
    for (let at = 10, more = true; more; ) {
      const flags = data.readUInt16BE(at);
      const glyph = data.readUInt16BE(at + 2);
      at += 4;
      const isWide = (flags & 1) !== 0;
      const [x, y] = isWide
        ? [data.readInt16BE(at), data.readInt16BE(at + 2)]
        : [data.readInt8(at), data.readInt8(at + 1)];
      at += isWide ? 4 : 2;
      if (flags & (8 | 64 | 128)) throw new Error('a part of a letter is scaled: not foreseen');
      for (const contour of contoursOf(glyph)) contours.push(contour.map(([a, b, on]) => [a + x, b + y, on]));
      more = (flags & 32) !== 0;
    }
    return contours;
  }

  /** As in a font: moves from point to point; a star marks a point that the curve only leans to. */
  const written = (contours) =>
    contours
      .map((contour) => {
        let [x, y] = [0, 0];
        return contour
          .map(([a, b, on]) => {
            const step = `${a - x} ${b - y}${on ? '' : '*'}`;
            [x, y] = [a, b];
            return step;
          })
          .join(',');
      })
      .join(';');

  if (unitsPerEm !== head.readUInt16BE(18)) throw new Error('the files of the font differ in size');
  const found = [];
  for (const code of codes) {
    const glyph = glyphOf(code);
    if (glyph === 0) continue;
    const advance = hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
    found.push([code, `  ${code}: [${advance}, '${written(contoursOf(glyph))}'],`]);
  }
  return found;
}

const target = join(root, 'src/main/render/letters.ts');
writeFileSync(
  target,
  `/**
 * Letters of Carlito by their code point: how far each moves on, and its contours as steps from point to point (a star: a
 * point that the curve leans to), in ${unitsPerEm}ths of an em. Made by scripts/letters.mjs; the font has the SIL Open Font License.
 */
export const letters: Readonly<Record<number, readonly [advance: number, contours: string]>> = {
${[...lines]
  .sort(([a], [b]) => a - b)
  .map(([, line]) => line)
  .join('\n')}
};

export const unitsPerEm = ${unitsPerEm};
`,
);
say(`Wrote ${target}`);
