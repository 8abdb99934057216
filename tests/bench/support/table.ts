import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the table that `npm run bench` prints. A measure without a limit is stated only. */
export type Measure = Readonly<{
  what: string;
  value: number;
  unit: 'ms' | 'MB' | 's' | 'x';
  limit: number | null;
}>;

/** Notes a measure for the table; `scripts/bench.mjs` gathers them. */
export function note(what: string, value: number, unit: Measure['unit'], limit: number | null = null): void {
  const measure: Measure = { what, value, unit, limit };
  appendFileSync(
    join(process.env['GRIFFIER_TEST_RESULTS'] ?? '.', 'measures.jsonl'),
    `${JSON.stringify(measure)}\n`,
  );
}
