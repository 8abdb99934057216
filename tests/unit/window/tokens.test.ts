import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/renderer/styles/tokens.css', 'utf8');

/** The colours of one theme: those of the light theme, and what the dark one says instead. */
function theme(selector: RegExp): ReadonlyMap<string, string> {
  const block = selector.exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, colour]) => [
      name ?? '',
      colour ?? '',
    ]),
  );
}
const light = theme(/:root\s*\{([^}]*)\}/);
const dark = new Map([...light, ...theme(/:root\[data-theme="dark"\]\s*\{([^}]*)\}/)]);
const system = new Map([
  ...light,
  ...theme(/@media \(prefers-color-scheme: dark\)\s*\{\s*:root:not\(\[data-theme\]\)\s*\{([^}]*)\}/),
]);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
}

/** Ink, ground, and the ratio that WCAG 2.2 asks: 4.5 for text, 3 for the edge of a control. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['text', 'surface', 4.5],
  ['text', 'canvas', 4.5],
  ['text-2', 'canvas', 4.5],
  ['text-2', 'accent-soft', 4.5],
  ['text-3', 'canvas', 4.5],
  ['text-3', 'sunken', 4.5],
  ['text-3', 'accent-soft', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['law', 'surface', 4.5],
  ['law', 'law-soft', 4.5],
  ['on-law', 'law', 4.5],
  ['advice', 'surface', 4.5],
  ['advice', 'advice-soft', 4.5],
  ['info', 'surface', 4.5],
  ['info', 'info-soft', 4.5],
  ['ok', 'surface', 4.5],
  ['ok', 'ok-soft', 4.5],
  ['risk-1t', 'risk-1', 4.5],
  ['risk-2t', 'risk-2', 4.5],
  ['risk-3t', 'risk-3', 4.5],
  ['risk-4t', 'risk-4', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'canvas', 3],
  ['paper-ink', 'paper', 4.5],
  ['paper-2', 'paper', 4.5],
];

test.each([
  ['light', light],
  ['dark', dark],
] as const)('every ink can be read on its ground in the %s theme', (_, colours) => {
  const weak = pairs.flatMap(([ink, ground, least]) => {
    const ratio = contrast(colours.get(ink) ?? '#ffffff', colours.get(ground) ?? '#ffffff');
    return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)} < ${least}`] : [];
  });
  expect(weak).toEqual([]);
});

test('the dark theme is the same whether a person or the system chose it', () => {
  expect([...system].filter(([name, colour]) => dark.get(name) !== colour)).toEqual([]);
  expect(dark.size).toBeGreaterThan(40);
});
