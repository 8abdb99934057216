/**
 * What a long history costs: the same register after a thousand and after a hundred thousand changes, in turn in one
 * process. Opening and an edit shall not grow with it; the check of the whole runs in the background and may.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/griffier-bench-history');

/** @returns {Promise<readonly { what: string, value: number, unit: string, limit: number | null }[]>} */
export async function measures() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(root, 'tests/bench/history-cost/measure.ts'),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  /** @typedef {{ short: number, long: number }} Both */
  /** @type {Record<'bytes' | 'open' | 'edit' | 'page' | 'facets' | 'ofRecord' | 'ofField' | 'search' | 'verify', Both>} */
  const found = JSON.parse(
    execFileSync(process.execPath, [join(outDir, 'measure.mjs')], { encoding: 'utf8' }),
  );
  const ms = (/** @type {keyof typeof found} */ what) =>
    `${found[what].short.toFixed(1)} ms after 1,000 changes, ${found[what].long.toFixed(1)} ms after 100,000`;
  for (const what of /** @type {const} */ ([
    'open',
    'edit',
    'page',
    'facets',
    'ofRecord',
    'ofField',
    'search',
    'verify',
  ]))
    console.log(`${what}: ${ms(what)}`);
  const times = (/** @type {keyof typeof found} */ what) => found[what].long / found[what].short;
  return [
    { what: 'A file with 100,000 changes', value: found.bytes.long / 1e6, unit: 'MB', limit: null },
    {
      what: 'Each change in it',
      value: (found.bytes.long - found.bytes.short) / 99_000,
      unit: 'bytes',
      limit: null,
    },
    { what: 'Opening it: times one with 1,000', value: times('open'), unit: 'x', limit: 2 },
    { what: 'An edit in it: times one with 1,000', value: times('edit'), unit: 'x', limit: 1.5 },
    { what: 'The first page of its history', value: found.page.long, unit: 'ms', limit: 100 },
    { what: 'What its history can be filtered by', value: found.facets.long, unit: 'ms', limit: null },
    { what: 'The history of one record in it', value: found.ofRecord.long, unit: 'ms', limit: 100 },
    { what: 'The history of one field in it', value: found.ofField.long, unit: 'ms', limit: 100 },
    { what: 'A search in its history', value: found.search.long, unit: 'ms', limit: 1000 },
    {
      what: 'The check of it all, in the background',
      value: found.verify.long / 1000,
      unit: 's',
      limit: null,
    },
  ];
}
