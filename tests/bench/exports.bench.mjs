/**
 * Word and Excel against the raw floor (the same cells as bare XML, deflated), each in a process of its own, the best
 * of some runs. Limits: Excel at most 4 times the floor, ten times the activities at most 12 times as long; Word at
 * most 25 times the floor; no process above 1 GB.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/griffier-bench');
// The worker that makes exports has a bound too (resourceLimits): without one, V8 clears up late and takes what there is.
const bound = ['--max-old-space-size=700'];

/**
 * @param {'floor' | 'excel' | 'word'} what
 * @param {number} activities
 * @param {number} repeats
 * @returns {{ ms: number, bytes: number, megabytes: number }}
 */
const measure = (what, activities, repeats) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [...bound, join(outDir, 'measure.mjs'), what, `${activities}`, `${repeats}`],
      {
        encoding: 'utf8',
      },
    ),
  );

const runs = [
  ['floor', 1000, 5],
  ['excel', 1000, 5],
  ['word', 1000, 3],
  ['floor', 10_000, 2],
  ['excel', 10_000, 2],
  ['word', 10_000, 1],
];
/** @returns {Promise<readonly { what: string, value: number, unit: string, limit: number | null }[]>} */
export async function measures() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/bench/render-speed/measure.ts'),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });

  /** @type {Record<string, { ms: number, bytes: number, megabytes: number }>} */
  const found = {};
  console.log('what     activities      ms    file MB   peak MB');
  for (const [what, activities, repeats] of runs) {
    const result = measure(/** @type {'floor'} */ (what), Number(activities), Number(repeats));
    found[`${what} ${activities}`] = result;
    console.log(
      `${String(what).padEnd(8)} ${String(activities).padStart(10)} ${result.ms.toFixed(0).padStart(7)} ${(result.bytes / 1e6).toFixed(1).padStart(10)} ${result.megabytes.toFixed(0).padStart(9)}`,
    );
  }

  /** @param {string} key */
  const ms = (key) => found[key]?.ms ?? Number.NaN;
  return [
    {
      what: 'Excel, 1,000 activities: times the raw floor',
      value: ms('excel 1000') / ms('floor 1000'),
      unit: 'x',
      limit: 4,
    },
    {
      what: 'Word, 1,000 sheets: times the raw floor',
      value: ms('word 1000') / ms('floor 1000'),
      unit: 'x',
      limit: 25,
    },
    {
      what: 'Excel, 10,000 activities: times 1,000',
      value: ms('excel 10000') / ms('excel 1000'),
      unit: 'x',
      limit: 12,
    },
    {
      what: 'Word, 10,000 sheets in volumes, rendering alone: peak memory',
      value: found['word 10000']?.megabytes ?? Number.NaN,
      unit: 'MB',
      limit: 1000,
    },
    {
      what: 'Excel, 10,000 activities, rendering alone: peak memory',
      value: found['excel 10000']?.megabytes ?? Number.NaN,
      unit: 'MB',
      limit: null,
    },
  ];
}
