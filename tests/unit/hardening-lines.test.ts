import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';

const listed: unknown = await import(pathToFileURL('scripts/lib/hardening-lines.mjs').href);
const line = z.object({
  what: z.string(),
  file: z.string(),
  from: z.string(),
  test: z.string(),
  title: z.string().optional(),
});
const { lines } = z.object({ lines: z.array(line).min(50) }).parse(listed);

test.each(lines)(
  '$what: the line stands once in $file, and the test that guards it is there',
  ({ file, from, test: path, title = '' }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
    expect(existsSync(path)).toBe(true);
    for (const part of title.split('|')) expect(readFileSync(path, 'utf8')).toContain(part);
  },
);
