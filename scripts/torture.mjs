/**
 * `npm run torture [NAME [SEED]] [-- --share 0.1]`: the long form of what `npm test` does with small numbers: kills,
 * faults of the disk, damaged files. Takes an hour or more, says how far it is, and ends with one table, also when it
 * is cancelled (Ctrl+C). What goes wrong is told with its seed; NAME (`kills`, `password`, `damage`, `faults`,
 * `window`) and SEED play it again. `--share 0.1` tries a tenth of every number.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { desktopSuite } from './desktop.mjs';
import { root } from './lib/places.mjs';
import { endsOnSignal, must, run, say, secondsSince, step } from './lib/say.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { share: { type: 'string' } } });
const [only = '', seed] = positionals;
const share = Number(values.share ?? 1);
if (!(share > 0 && share <= 1)) throw new Error('--share is a number above 0, at most 1.');

const started = Date.now();
const isCancelled = endsOnSignal();
const folder = join(root, 'test-results');
const noted = join(folder, 'torture.jsonl');
const ofWindow = join(folder, 'torture');
mkdirSync(folder, { recursive: true });
rmSync(ofWindow, { recursive: true, force: true });
for (const name of readdirSync(folder))
  if (name.startsWith('torture.jsonl')) rmSync(join(folder, name), { force: true });
process.env['GRIFFIER_TORTURE'] = 'long';
process.env['GRIFFIER_TORTURE_SHARE'] = String(share);
process.env['GRIFFIER_TORTURE_REPORT'] = noted;
if (seed !== undefined) process.env['GRIFFIER_TORTURE_SEED'] = seed;

let failed = 0;
/** One part. What was not begun when somebody cancelled is not begun. @param {string} headline @param {() => Promise<unknown>} work */
const part = async (headline, work) => {
  if (!isCancelled()) await step(headline, work).catch(() => failed++);
};
await part('Preparing', () => must(process.execPath, [join(root, 'scripts/prepare.mjs'), '--tests']));
await part('Building', () => build());
const isReady = failed === 0;
if (isReady && only !== 'window')
  await part('Without a window', async () => {
    const tests = only === '' ? ['tests/torture/', 'tests/file/durability'] : [`tests/torture/${only}`];
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const telling = setInterval(sayHowFar, 30_000);
    const { code } = await run(process.execPath, [vitest, 'run', ...tests], { cwd: root });
    clearInterval(telling);
    failed += code === 0 ? 0 : 1;
  });
if (isReady && (only === '' || only === 'window'))
  await part('The real window', async () => {
    const code = await desktopSuite({ packaged: false, args: ['kills.spec.ts'], results: 'torture' });
    failed += code === 0 ? 0 : 1;
  });
process.exitCode = tellAll();

/** What the tests last noted of themselves, in one line. */
function sayHowFar() {
  const all = readdirSync(folder)
    .filter((name) => name.startsWith('torture.jsonl.'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  if (all.length > 0) say(`   ${secondsSince(started)}: ${all.join(' · ')}`);
}

/** The table. Answers the exit code: 0 only when everything was tried and nothing was lost. */
function tellAll() {
  /** @typedef {{ kind: 'kill' | 'fault' | 'damage', what: string, tried: number, lost: number, more: string }} Line */
  /** @type {readonly Line[]} */
  const lines = [noted, join(ofWindow, 'torture.jsonl')]
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
  const took = `in ${secondsSince(started)}`;
  if (isCancelled())
    console.log(`cancelled: the table holds what was ended before that (${lost} lost), ${took}`);
  else
    console.log(
      failed === 0 && lost === 0 ? `0 lost, ${took}` : `${lost} lost, ${failed} of the runs failed, ${took}`,
    );
  if (isCancelled()) return 130;
  return failed === 0 && lost === 0 && lines.length > 0 ? 0 : 1;
}
