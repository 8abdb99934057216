import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/*
 * French print asks for a narrow no-break space before : ; ? ! and inside guillemets. This reads the words as they stand in
 * the source, so that what only one window says once in a year is looked at too.
 */

const files = ['src/shared', 'src/renderer', 'src/main'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

type Literal = Readonly<{ start: number; end: number; text: string }>;

/** Stands for what is put into a template. */
const filled = 'x';

/** The strings and templates of a source file, decoded; comments and regular expressions are passed over. */
function literalsIn(source: string): readonly Literal[] {
  const found: Literal[] = [];
  let at = 0;
  /** Reads until `close` (a brace of a template, or the end of the file). */
  function code(close: string): void {
    let last = '';
    while (at < source.length) {
      const sign = source[at] ?? '';
      if (sign === close) return;
      if (source.startsWith('//', at)) at = Math.max(source.indexOf('\n', at), at + 2);
      else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2;
      else if (sign === '/' && '(,=:[!&|?{;\n'.includes(last || '\n')) {
        const regular = /\/(?:\\.|\[(?:\\.|[^\]])*\]|[^/\\[\n])+\//y;
        regular.lastIndex = at;
        at += regular.exec(source)?.[0].length ?? 1;
      } else if (sign === '{' && close === '}') {
        at += 1;
        code('}');
        at += 1;
      } else if (sign === "'" || sign === '"' || sign === '`') literal(sign);
      else at += 1;
      if (!/\s/.test(sign)) last = sign;
    }
  }
  function literal(quote: string): void {
    const start = at;
    let text = '';
    at += 1;
    while (at < source.length && source[at] !== quote) {
      if (source.startsWith('\\u', at)) {
        text += String.fromCharCode(Number.parseInt(source.slice(at + 2, at + 6), 16));
        at += 6;
      } else if (source[at] === '\\') {
        text += source[at + 1] === 'n' ? '\n' : (source[at + 1] ?? '');
        at += 2;
      } else if (quote === '`' && source.startsWith('${', at)) {
        at += 2;
        code('}');
        at += 1;
        text += filled;
      } else if (quote !== '`' && source[at] === '\n') break;
      else {
        text += source[at];
        at += 1;
      }
    }
    at += 1;
    found.push({ start, end: at, text });
  }
  code('');
  return found;
}

/** Where the French of a file stands: behind `fr:`, up to the end of what is given there. */
function frenchRanges(source: string, literals: readonly Literal[]): readonly (readonly [number, number])[] {
  const inLiteral = (index: number): Literal | undefined =>
    literals.find(({ start, end }) => start <= index && index < end);
  const endOf = (from: number): number => {
    let depth = 0;
    for (let index = from; index < source.length; index += 1) {
      const skipped = inLiteral(index);
      if (skipped) {
        index = skipped.end - 1;
        continue;
      }
      const sign = source[index] ?? '';
      if ('([{'.includes(sign)) depth += 1;
      else if (')]}'.includes(sign)) {
        depth -= 1;
        if (depth < 0) return index;
      } else if (sign === ',' && depth === 0) return index;
    }
    return source.length;
  };
  return [...source.matchAll(/\bfr:/g)].map(({ index }) => [index, endOf(index + 3)] as const);
}

/** The third of three texts in a row, as in `w('Yes', 'Ja', 'Oui')`: English, Dutch, French. */
function thirdOfThree(source: string, literals: readonly Literal[]): readonly Literal[] {
  return literals.filter((third, index) => {
    const second = literals[index - 1];
    const first = literals[index - 2];
    if (first === undefined || second === undefined) return false;
    const isNext = (one: Literal, other: Literal): boolean =>
      /^\s*,\s*$/.test(source.slice(one.end, other.start));
    return (
      /\bw\(\s*$/.test(source.slice(Math.max(0, first.start - 20), first.start)) &&
      isNext(first, second) &&
      isNext(second, third)
    );
  });
}

function isFaulty(text: string): boolean {
  const words = text.replace(/\b(https?|mailto):\S*/g, '').replace(/\d:\d/g, '');
  return /[^\u202f][:;?!»]|^[?!»]|«(?!\u202f)/.test(words);
}

/** Codes and names of files are no words: words have a space or an accent, or end in a mark. */
const isSaid = (text: string): boolean => /[ \u202fàâçéèêëîïôùûœ’]/.test(text);

function frenchOf(path: string): readonly string[] {
  const source = readFileSync(path, 'utf8');
  if (!/\bfr:|\bw\(/.test(source)) return [];
  const literals = literalsIn(source);
  const ranges = frenchRanges(source, literals);
  const behindFr = literals.filter(({ start }) => ranges.some(([from, to]) => from <= start && start < to));
  return [...behindFr, ...thirdOfThree(source, literals)].map(({ text }) => text).filter(isSaid);
}

/** Templates set their marks when they are made: there the source has ordinary spaces, so the values are read. */
function frenchIn(value: unknown, isFrench = false): readonly string[] {
  if (typeof value === 'string') return isFrench && isSaid(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => frenchIn(part, isFrench || key === 'fr'));
}

const french = new Map<string, readonly string[]>();
for (const path of files) {
  const template = /^src\/shared\/templates\/([\w-]+)\.ts$/.exec(path)?.[1];
  french.set(
    path,
    template === undefined
      ? frenchOf(path)
      : frenchIn({ ...(await import(`../../../src/shared/templates/${template}.ts`)) }),
  );
}

describe('The program’s own French', () => {
  test('is found where it stands: windows, documents, law and templates', () => {
    const total = [...french.values()].reduce((sum, texts) => sum + texts.length, 0);
    expect(total).toBeGreaterThan(2_500);
    for (const path of [
      'src/shared/words/choices.ts',
      'src/shared/words/documents.ts',
      'src/shared/words/export.ts',
      'src/shared/words/problems.ts',
      'src/shared/words/fields.ts',
      'src/shared/templates/staff.ts',
      'src/shared/templates/questions.ts',
    ])
      expect(french.get(path)?.length, path).toBeGreaterThan(9);
  });

  test('has a narrow no-break space before : ; ? ! and inside guillemets', () => {
    const faults = [...french].flatMap(([path, texts]) =>
      texts.filter(isFaulty).map((text) => `${path}: ${text}`),
    );
    expect(faults).toEqual([]);
  });

  test('would be caught with an ordinary space, with none, and at a guillemet', () => {
    const source = `export const a = { nl: 'Wie: u', fr: { one: 'Qui : vous', two: (n: number) => \`\${n} fois? Oui\` } };
      const b = w('Why?', 'Waarom?', 'Pourquoi?');
      const c = { fr: 'Dites «oui»', good: 'x' }; const d = { fr: 'Qui\\u202f: vous à 12:30' };`;
    const literals = literalsIn(source);
    const ranges = frenchRanges(source, literals);
    const texts = [
      ...literals.filter(({ start }) => ranges.some(([from, to]) => from <= start && start < to)),
      ...thirdOfThree(source, literals),
    ].map(({ text }) => text);
    expect(texts.filter(isFaulty)).toEqual(['Qui : vous', 'x fois? Oui', 'Dites «oui»', 'Pourquoi?']);
    expect(texts).toContain('Qui\u202f: vous à 12:30');
    expect(texts).not.toContain('Wie: u');
  });
});
