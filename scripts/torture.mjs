/**
 * `npm run torture [NAME [SEED]]`: the long form of what `npm test` does with small numbers: kills, faults of the disk,
 * damaged files. Takes an hour or more, and ends with one table. What goes wrong is told with its seed; NAME (`kills`,
 * `password`, `damage`, `faults`, `window`) and SEED play it again.
 */

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { desktopSuite } from './desktop.mjs';
import { root } from './lib/places.mjs';
import { must, run, step } from './lib/say.mjs';

const [only = '', seed] = process.argv.slice(2);
const folder = join(root, 'test-results');
const noted = join(folder, 'torture.jsonl');
mkdirSync(folder, { recursive: true });
rmSync(noted, { force: true });
process.env['GRIFFIER_TORTURE'] = 'long';
process.env['GRIFFIER_TORTURE_REPORT'] = noted;
if (seed !== undefined) process.env['GRIFFIER_TORTURE_SEED'] = seed;

await must(process.execPath, [join(root, 'scripts/prepare.mjs'), '--tests']);
await step('Building', () => build());
let failed = 0;
if (only !== 'window')
  await step('Without a window', async () => {
    const tests = only === '' ? ['tests/torture/', 'tests/file/durability'] : [`tests/torture/${only}`];
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const { code } = await run(process.execPath, [vitest, 'run', ...tests], { cwd: root });
    failed += code === 0 ? 0 : 1;
  });
if (only === '' || only === 'window')
  await step('The real window', async () => {
    const code = await desktopSuite({ packaged: false, args: ['kills.spec.ts'], results: 'torture' });
    failed += code === 0 ? 0 : 1;
  });

/** @typedef {{ kind: 'kill' | 'fault' | 'damage', what: string, tried: number, lost: number, more: string }} Line */
/** @type {readonly Line[]} */
const lines = [noted, join(folder, 'torture/torture.jsonl')]
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line));

/** @param {number} tried @param {number} lost @param {string} what @param {string} more */
const tell = (tried, lost, what, more) =>
  console.log(
    `${String(tried).padStart(7)} ${String(lost).padStart(5)}  ${what.padEnd(54)} ${more}`.trimEnd(),
  );

console.log(`\n${'tried'.padStart(7)} ${'lost'.padStart(5)}  what`);
for (const kind of /** @type {const} */ (['kill', 'fault', 'damage'])) {
  const own = lines.filter((line) => line.kind === kind);
  for (const { tried, lost, what, more } of own)
    tell(tried, lost, kind === 'kill' ? `kills ${what}` : what, more);
  const sum = (/** @type {'tried' | 'lost'} */ key) => own.reduce((all, line) => all + line[key], 0);
  if (kind === 'kill' && own.length > 0) tell(sum('tried'), sum('lost'), 'KILLS IN ALL', '');
}
const lost = lines.reduce((all, line) => all + line.lost, 0);
console.log(failed === 0 && lost === 0 ? '0 lost' : `${lost} lost, ${failed} of the runs failed`);
process.exitCode = failed === 0 && lost === 0 && lines.length > 0 ? 0 : 1;
