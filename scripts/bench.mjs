/**
 * `npm run bench [NAME]`: every measurement in tests/bench, one after another, and one table of all at the end, kept in
 * test-results/bench/table.txt; ratios are within one run. `NAME.bench.mjs` runs in Node and exports `measures`,
 * `NAME.bench.ts` runs in the real window and notes them (`tests/bench/support/table.ts`). A missed limit stands in the
 * table and is no failure: a bench informs.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { desktopSuite } from './desktop.mjs';
import { readRuntime, root } from './lib/places.mjs';
import { must, say, secondsSince, step } from './lib/say.mjs';

/** @typedef {{ what: string, value: number, unit: string, limit: number | null }} Measure */

const folder = join(root, 'tests/bench');
const only = process.argv[2];

await must(process.execPath, [join(root, 'scripts/prepare.mjs'), '--tests']);
await step('Building', () => build());
const { nodeBinding, electronDist } = readRuntime();
if (nodeBinding !== undefined) process.env['GRIFFIER_SQLITE_BINDING'] ??= nodeBinding;
process.env['GRIFFIER_BENCH'] = '1';
const busy = loadavg()[0] ?? 0;
const begun = Date.now();

/** @type {Measure[]} */
const measures = [];
const names = readdirSync(folder)
  .filter((name) => /\.bench\.(mjs|ts)$/.test(name) && (only === undefined || name.startsWith(only)))
  .sort();
for (const name of names) {
  try {
    await step(name, async () => {
      if (name.endsWith('.mjs')) {
        /** @type {{ measures: () => Promise<readonly Measure[]> }} */
        const bench = await import(pathToFileURL(join(folder, name)).href);
        measures.push(...(await bench.measures()));
        return;
      }
      const code = await desktopSuite({ packaged: false, args: [name], results: 'bench' });
      const noted = join(root, 'test-results/bench/measures.jsonl');
      if (existsSync(noted))
        for (const line of readFileSync(noted, 'utf8').split('\n'))
          if (line !== '') measures.push(JSON.parse(line));
      if (code !== 0) throw new Error('did not run to its end');
    });
  } catch (error) {
    measures.push({ what: `${name}: ${error}`, value: Number.NaN, unit: '', limit: null });
  }
}

/** @param {Measure} measure */
function line({ what, value, unit, limit }) {
  const digits = unit === 'x' || (unit === 's' && value < 10) ? 2 : 0;
  const verdict = limit === null ? '' : value <= limit ? 'held' : 'NOT HELD';
  const told = Number.isNaN(value) ? 'not measured' : `${value.toFixed(digits)} ${unit}`;
  return `${what.padEnd(66)} ${told.padStart(12)}  ${(limit === null ? '' : `at most ${limit}`).padEnd(13)} ${verdict}`.trimEnd();
}

const model = cpus()[0]?.model.trim() ?? 'unknown';
const version = join(electronDist ?? '', 'version');
const electron = existsSync(version) ? readFileSync(version, 'utf8').trim() : 'unknown';
const missed = measures.filter(({ value, limit }) => limit !== null && !(value <= limit));
const [failed, unmet] = [measures.filter(({ value }) => Number.isNaN(value)).length, missed.length];
const table = [
  `${new Date().toISOString().slice(0, 10)}: ${cpus().length} processors (${model}), ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}, Electron ${electron}`,
  `${busy.toFixed(1)} processes waited for the processors when this began, ${(loadavg()[0] ?? 0).toFixed(1)} at its end; it took ${secondsSince(begun)}`,
  ...measures.map(line),
  unmet === 0 ? `Every limit ${failed === 0 ? '' : 'that was measured '}held.` : `${unmet} limits not held.`,
];
const kept = join(root, 'test-results/bench');
mkdirSync(kept, { recursive: true });
writeFileSync(join(kept, 'table.txt'), `${table.join('\n')}\n`);
say('');
console.log(table.join('\n'));
