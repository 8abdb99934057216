import { expect, test } from 'vitest';
import { pngInTurns, pngOf, svgOf } from '../../../src/main/render/picture';
import type { Drawing } from '../../../src/shared/documents/document';
import { withMargin } from '../../../src/shared/flows/margin';

const boxes = (width: number, height: number): Drawing => ({
  width,
  height,
  alt: 'Boxes',
  parts: [
    { is: 'box', x: 0, y: 0, width: 20, height: 10, tone: 'high' },
    { is: 'frame', x: 0, y: 0, width: 20, height: 10, ink: 'frame', isDashed: true },
    { is: 'band', x1: 20, y1: 2, x2: 60, y2: 40, size: 4, ink: 'bandUnknown' },
    { is: 'words', x: 30, y: 8, size: 9, align: 'start', text: 'Ελένη' },
  ],
});
const sizeOf = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('a picture made in turns is the same as one made at once', async () => {
  const drawing = boxes(90, 60);
  expect(Buffer.from(await pngInTurns(drawing)).equals(Buffer.from(pngOf(drawing)))).toBe(true);
  expect(sizeOf(pngOf(drawing))).toEqual([360, 240]);
});

test('a picture of hundreds of boxes has no more pixels than memory bears, and keeps its shape', () => {
  const [width = 0, height = 0] = sizeOf(pngOf(boxes(1140, 30_000)));
  expect(width * height).toBeLessThan(40_100_000);
  expect(height / width).toBeCloseTo(30_000 / 1140, 1);
});

test('a picture that stands alone has an empty edge on each side', () => {
  const drawing = withMargin(boxes(90, 60));
  expect([drawing.width, drawing.height]).toEqual([126, 96]);
  expect(svgOf(drawing)).toContain('<rect x="18" y="18" width="20" height="10"');
  expect(svgOf(drawing)).toContain('<text x="48" y="26"');
  expect(drawing.parts).toContainEqual(
    expect.objectContaining({ is: 'band', x1: 38, y1: 20, x2: 78, y2: 58 }),
  );
});
