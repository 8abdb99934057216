/** A band from the right edge of a box to the left edge of another, each end `size` high from its top. */
export type Band = Readonly<{ x1: number; y1: number; x2: number; y2: number; size: number }>;

/** The outline of a band, as the path of an SVG. */
export function bandPath({ x1, y1, x2, y2, size }: Band): string {
  const middle = (x1 + x2) / 2;
  const n = (value: number): string => String(Math.round(value * 10) / 10);
  return `M${n(x1)} ${n(y1)}C${n(middle)} ${n(y1)} ${n(middle)} ${n(y2)} ${n(x2)} ${n(y2)}v${n(size)}C${n(middle)} ${n(y2 + size)} ${n(middle)} ${n(y1 + size)} ${n(x1)} ${n(y1 + size)}z`;
}

const pieces = 20;

/** The same outline in straight pieces, for where there is no SVG. */
export function bandCorners({ x1, y1, x2, y2, size }: Band): readonly (readonly [x: number, y: number])[] {
  const middle = (x1 + x2) / 2;
  const upper = Array.from({ length: pieces + 1 }, (_, index): readonly [number, number] => {
    const t = index / pieces;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return [a * x1 + (b + c) * middle + d * x2, (a + b) * y1 + (c + d) * y2];
  });
  return [...upper, ...[...upper].reverse().map(([x, y]): readonly [number, number] => [x, y + size])];
}
