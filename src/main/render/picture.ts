import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import type { Drawing, DrawingPart, Ink, Tone } from '../../shared/documents/document';
import { bandCorners, bandPath } from '../../shared/flows/band';
import { escapeXml } from './clean';
import { letters, unitsPerEm } from './letters';
import { colour, inkColour, paperFont, toneGround } from './look';
import { crc32 } from './zip';

/** Pixels per point of a picture that is not too large: 288 to the inch, sharp on paper. */
const sharp = 4;
/** Pixels of the largest picture: whoever prints a map of hundreds of boxes takes it as SVG. */
const mostPixels = 40_000_000;

type Point = readonly [x: number, y: number];

/** A drawing as PNG, on white. The same drawing gives the same bytes. */
export function pngOf(drawing: Drawing): Uint8Array {
  const canvas = canvasFor(drawing);
  for (const part of drawing.parts) paint(canvas, part);
  return packed(canvas, deflateSync(rowsOf(canvas), { level }));
}

/** Milliseconds of work after which others get their turn. */
const turn = 12;

/** The same, a few parts at a time: whoever waits for the process meanwhile is answered. */
export async function pngInTurns(drawing: Drawing): Promise<Uint8Array> {
  const canvas = canvasFor(drawing);
  let began = performance.now();
  for (const part of drawing.parts) {
    paint(canvas, part);
    if (performance.now() - began < turn) continue;
    await new Promise((done) => setImmediate(done));
    began = performance.now();
  }
  return packed(canvas, await promisify(deflate)(rowsOf(canvas), { level }));
}

/** How hard the bytes are packed. */
const level = 6;

function canvasFor(drawing: Drawing): Canvas {
  const scale = Math.min(sharp, Math.sqrt(mostPixels / (drawing.width * drawing.height)));
  const [width, height] = [Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale)];
  return { width, height, scale, pixels: new Uint8Array(width * height * 3).fill(255) };
}

function paint(canvas: Canvas, part: DrawingPart): void {
  const { scale } = canvas;
  if (part.is === 'box') fillBox(canvas, part, groundOf(part.tone));
  else if (part.is === 'frame')
    for (const piece of edgesOf(part)) fillBox(canvas, piece, inkColour[part.ink]);
  else if (part.is === 'band')
    fillShape(
      canvas,
      [bandCorners(part).map(([x, y]): Point => [x * scale, y * scale])],
      inkColour[part.ink],
      part.ink === 'bandUnknown',
    );
  else fillShape(canvas, wordsShape(part, scale), wordsColour(part));
}

const groundOf = (tone: Tone | Ink): string => ({ ...toneGround, ...inkColour })[tone];
const wordsColour = ({ ink }: Extract<DrawingPart, { is: 'words' }>): string =>
  ink === undefined ? colour.text : inkColour[ink];

/** Points: how thick the rule of a box is, and how long the dashes and the gaps of a dashed one are. */
const rule = 0.8;
const dash = 3;
const apart = 2;
const dotsEvery = 4;
const dotSize = 1.1;

type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** The four edges of a frame, in pieces where it is dashed. */
function edgesOf({ x, y, width, height, isDashed }: Extract<DrawingPart, { is: 'frame' }>): readonly Box[] {
  const pieces = (long: number): readonly (readonly [from: number, length: number])[] =>
    isDashed
      ? Array.from({ length: Math.ceil(long / (dash + apart)) }, (_, index) => {
          const from = index * (dash + apart);
          return [from, Math.min(dash, long - from)] as const;
        })
      : [[0, long]];
  return [
    ...[y, y + height - rule].flatMap((at) =>
      pieces(width).map(([from, long]) => ({ x: x + from, y: at, width: long, height: rule })),
    ),
    ...[x, x + width - rule].flatMap((at) =>
      pieces(height).map(([from, long]) => ({ x: at, y: y + from, width: rule, height: long })),
    ),
  ];
}

/** The same as SVG, for a page of HTML or a file of its own. Names are text in it, whatever they hold. */
export function svgOf({ width, height, alt, parts }: Drawing): string {
  const drawn = parts.map(svgPart);
  const dots = parts.some((part) => part.is === 'band' && part.ink === 'bandUnknown')
    ? `<defs><pattern id="unknown" width="${dotsEvery}" height="${dotsEvery}" patternUnits="userSpaceOnUse"><rect width="${dotsEvery}" height="${dotsEvery}" fill="#${inkColour.bandUnknown}"/><rect width="${dotSize}" height="${dotSize}" fill="#${inkColour.frame}"/></pattern></defs>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(alt)}" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" font-family="${paperFont}, Carlito, sans-serif">${dots}${drawn.join('')}</svg>`;
}

function svgPart(part: DrawingPart): string {
  switch (part.is) {
    case 'box':
      return `<rect x="${part.x}" y="${part.y}" width="${part.width}" height="${part.height}" fill="#${groundOf(part.tone)}"/>`;
    case 'frame':
      return `<rect x="${part.x}" y="${part.y}" width="${part.width}" height="${part.height}" fill="none" stroke="#${inkColour[part.ink]}" stroke-width="${rule}"${part.isDashed ? ` stroke-dasharray="${dash} ${apart}"` : ''}/>`;
    case 'band':
      return `<path d="${bandPath(part)}" fill="${part.ink === 'bandUnknown' ? 'url(#unknown)' : `#${inkColour[part.ink]}`}"/>`;
    case 'words':
      return `<text x="${part.x}" y="${part.y}" font-size="${part.size}" text-anchor="${part.align}" fill="#${wordsColour(part)}">${escapeXml(part.text)}</text>`;
  }
}

/** `scale`: pixels per point. */
type Canvas = Readonly<{ width: number; height: number; scale: number; pixels: Uint8Array }>;

const channels = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(0, 2), 16),
  Number.parseInt(hex.slice(2, 4), 16),
  Number.parseInt(hex.slice(4, 6), 16),
];

function fillBox({ width, height, scale, pixels }: Canvas, box: Box, hex: string): void {
  const at = (points: number, most: number): number =>
    Math.max(0, Math.min(most, Math.round(points * scale)));
  const [left, right] = [at(box.x, width), at(box.x + box.width, width)];
  if (right <= left) return;
  const row = new Uint8Array((right - left) * 3);
  const ink = channels(hex);
  for (let index = 0; index < row.length; index += 1) row[index] = ink[index % 3] ?? 0;
  for (let y = at(box.y, height); y < at(box.y + box.height, height); y += 1)
    pixels.set(row, (y * width + left) * 3);
}

const otherwise = 63; // A question mark: a letter that the font does not have is not passed over in silence.
const letterOf = (character: string): readonly [number, string] =>
  letters[character.codePointAt(0) ?? otherwise] ?? letters[otherwise] ?? [0, ''];

/** Contours of words as polygons, in pixels. */
function wordsShape(
  { text, size, align, x, y }: Extract<DrawingPart, { is: 'words' }>,
  pixels: number,
): readonly (readonly Point[])[] {
  const scale = (size * pixels) / unitsPerEm;
  const across = [...text].reduce((sum, character) => sum + letterOf(character)[0], 0) * scale;
  let cursor = x * pixels - (align === 'start' ? 0 : align === 'middle' ? across / 2 : across);
  const base = y * pixels;
  return [...text].flatMap((character) => {
    const [advance, contours] = letterOf(character);
    const from = cursor;
    cursor += advance * scale;
    return polygonsOf(contours).map((drawn) =>
      drawn.map(([a, b]): Point => [from + a * scale, base - b * scale]),
    );
  });
}

/** Each letter is taken apart once: a matrix writes the same few hundreds of times. */
const taken = new Map<string, readonly (readonly Point[])[]>();
function polygonsOf(contours: string): readonly (readonly Point[])[] {
  let found = taken.get(contours);
  if (found === undefined) {
    found = contours === '' ? [] : contours.split(';').map(polygon);
    taken.set(contours, found);
  }
  return found;
}

/** Straight pieces of a contour of quadratic curves. Between two points that it leans to, the curve passes half-way. */
function polygon(contour: string): readonly Point[] {
  let [x, y] = [0, 0];
  const points = contour.split(',').map((step) => {
    const [dx, dy] = step.replace('*', '').split(' ').map(Number);
    x += dx ?? 0;
    y += dy ?? 0;
    return { x, y, isOn: !step.endsWith('*') };
  });
  const whole = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    return point.isOn || next.isOn
      ? [point]
      : [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOn: true }];
  });
  const start = whole.findIndex(({ isOn }) => isOn);
  const turned = start < 0 ? whole : [...whole.slice(start), ...whole.slice(0, start)];
  const drawn: Point[] = [];
  for (const [index, point] of turned.entries()) {
    if (point.isOn) {
      drawn.push([point.x, point.y]);
      continue;
    }
    const from = drawn.at(-1) ?? [point.x, point.y];
    const to = turned[(index + 1) % turned.length] ?? point;
    for (const t of [0.25, 0.5, 0.75]) {
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      drawn.push([a * from[0] + b * point.x + c * to.x, a * from[1] + b * point.y + c * to.y]);
    }
  }
  return drawn;
}

/** Lines within a pixel along which a shape is filled: its edges become soft. */
const linesPerPixel = 4;

/** An edge of a polygon that goes down or up. Words have hundreds of them, looked at for each line: plain numbers. */
type Edge = Readonly<{ x1: number; y1: number; x2: number; y2: number }>;

/** Fills polygons, holes by their other direction, mixing the ink with what lies under it where an edge cuts a pixel. */
function fillShape(
  { width, height, scale, pixels }: Canvas,
  shape: readonly (readonly Point[])[],
  hex: string,
  isDotted = false,
): void {
  const plain = channels(hex);
  const dots = channels(inkColour.frame);
  const isDot = (x: number, y: number): boolean =>
    isDotted && x % (dotsEvery * scale) < dotSize * scale && y % (dotsEvery * scale) < dotSize * scale;
  const edges: Edge[] = [];
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (const polygon of shape)
    for (const [index, [x1, y1]] of polygon.entries()) {
      const [x2, y2] = polygon[(index + 1) % polygon.length] ?? [x1, y1];
      if (y1 !== y2) edges.push({ x1, y1, x2, y2 });
      left = Math.min(left, x1);
      right = Math.max(right, x1);
      top = Math.min(top, y1);
      bottom = Math.max(bottom, y1);
    }
  const [first, last] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right) + 1)];
  const covered = new Float32Array(Math.max(0, last - first));
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, bottom); row += 1) {
    covered.fill(0);
    for (let line = 0; line < linesPerPixel; line += 1) {
      const y = row + (line + 0.5) / linesPerPixel;
      const crossings: (readonly [x: number, direction: number])[] = [];
      for (const { x1, y1, x2, y2 } of edges)
        if (y1 <= y !== y2 <= y) crossings.push([x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), y2 > y1 ? 1 : -1]);
      crossings.sort((a, b) => a[0] - b[0]);
      let winding = 0;
      for (const [index, [x, direction]] of crossings.entries()) {
        winding += direction;
        const end = crossings[index + 1]?.[0];
        if (winding !== 0 && end !== undefined) cover(covered, x - first, end - first);
      }
    }
    for (const [index, sum] of covered.entries()) {
      if (sum === 0) continue;
      const share = Math.min(1, sum / linesPerPixel);
      const at = (row * width + first + index) * 3;
      const ink = isDot(first + index, row) ? dots : plain;
      for (let channel = 0; channel < 3; channel += 1)
        pixels[at + channel] = Math.round(
          (pixels[at + channel] ?? 255) * (1 - share) + (ink[channel] ?? 0) * share,
        );
    }
  }
}

/** Adds how much of each pixel lies between two places of a line. */
function cover(covered: Float32Array, from: number, to: number): void {
  const start = Math.max(0, from);
  const end = Math.min(covered.length, to);
  for (let x = Math.floor(start); x < end; x += 1)
    covered[x] = (covered[x] ?? 0) + Math.max(0, Math.min(x + 1, end) - Math.max(x, start));
}

/** The pixels as a PNG packs them: each row begins with how it is told, which is plainly. */
function rowsOf({ width, height, pixels }: Canvas): Uint8Array {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  return rows;
}

/** A PNG of eight bits per channel, without alpha: signature, head, one piece of packed rows, end. */
function packed({ width, height, scale }: Canvas, rows: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  // Pixels to the inch, in pixels to the metre.
  const density = Buffer.alloc(9);
  const perMetre = Math.round((scale * 72) / 0.0254);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density.set([1], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      piece('IHDR', head),
      piece('pHYs', density),
      piece('IDAT', rows),
      piece('IEND', Buffer.alloc(0)),
    ]),
  );
}

function piece(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
