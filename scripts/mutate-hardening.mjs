/**
 * `npm run mutate-hardening [-- WORD]`: takes away each line that keeps the window closed, one after another, in a copy
 * of the tree, and looks whether a test fails. A line without which every test passes is guarded by nobody: it is
 * named, and the exit code is 1. WORD: only lines whose description or file holds it. Takes half an hour; it is not a
 * part of `npm test`. Linux only: the copy shares its packages with the tree.
 */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { fuses, lines } from './lib/hardening-lines.mjs';
import { root } from './lib/places.mjs';
import { endsOnSignal, must, run, say, secondsSince, step } from './lib/say.mjs';

/** What says that a test ran and failed, and not that there was nothing to run. */
const hasFailed = /\b[1-9]\d* failed\b/;

const word = process.argv[2] ?? '';
const started = Date.now();
const isCancelled = endsOnSignal();
/** @typedef {'seen' | 'NOT SEEN' | 'NOT APPLIED' | 'NOT BUILT' | 'NOTHING RAN'} Outcome */
/** @type {{ what: string, file: string, outcome: Outcome, seconds: string }[]} */
const table = [];

const tree = mkdtempSync(join(tmpdir(), 'griffier-mutants-'));
try {
  await must(process.execPath, [join(root, 'scripts/prepare.mjs'), '--tests']);
  await step('Copying the tree', () => copyTree());
  const chosen = lines.filter(({ what, file }) => `${what} ${file}`.includes(word));
  await mutateLines(chosen);
  if (word === '' || 'fuses'.startsWith(word)) await flipEach();
} finally {
  rmSync(tree, { recursive: true, force: true });
}
process.exitCode = tell();

function copyTree() {
  chmodSync(tree, 0o755);
  const { stdout } = spawnSync(
    'sh',
    ['-c', 'ls -A | grep -vxE "\\.git|out|dist|exports|test-results|node_modules"'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  for (const name of stdout.split('\n').filter(Boolean)) copy(join(root, name), ['-a']);
  // Shared with the tree where they lie on one disk: nothing is written there.
  copy(join(root, 'node_modules'), ['-al']);
  mkdirSync(join(tree, 'test-results'));
}

/** @param {string} from @param {readonly string[]} how */
function copy(from, how) {
  const done = spawnSync('cp', [...how, from, tree], { encoding: 'utf8' });
  if (done.status !== 0 && spawnSync('cp', ['-a', from, tree]).status !== 0) throw new Error(done.stderr);
}

/** @param {readonly import('./lib/hardening-lines.mjs').Line[]} chosen */
async function mutateLines(chosen) {
  for (const [done, line] of chosen.entries()) {
    if (isCancelled()) return;
    say(`   ${done + 1} of ${chosen.length}, ${secondsSince(started)}: ${line.what}`);
    const begun = Date.now();
    const path = join(tree, line.file);
    const before = readFileSync(path, 'utf8');
    const parts = before.split(line.from);
    /** @type {Outcome} */
    let outcome = 'NOT APPLIED';
    if (parts.length === 2) {
      writeFileSync(path, parts.join(line.to ?? ''));
      outcome = await look(line);
      writeFileSync(path, before);
    }
    if (!isCancelled()) note(line.what, line.file, outcome, begun);
  }
}

/** @param {string} what @param {string} file @param {Outcome} outcome @param {number} begun */
function note(what, file, outcome, begun) {
  table.push({ what, file, outcome, seconds: secondsSince(begun) });
  say(`      ${outcome}`);
}

/** Runs the test that guards a line. @param {import('./lib/hardening-lines.mjs').Line} line @returns {Promise<Outcome>} */
async function look({ test, title }) {
  const quiet = { cwd: tree, quiet: true, label: 'its test' };
  if (!test.startsWith('tests/desktop/')) {
    const vitest = join(tree, 'node_modules/vitest/vitest.mjs');
    const named = title === undefined ? [] : ['-t', title];
    return outcomeOf(await run(process.execPath, [vitest, 'run', test, ...named], quiet));
  }
  const built = await run(process.execPath, [join(tree, 'scripts/build.mjs')], quiet);
  if (built.code !== 0) return 'NOT BUILT';
  const words = [join(tree, 'scripts/desktop.mjs'), test, '--retries=0', ...(title ? ['-g', title] : [])];
  return outcomeOf(await run(process.execPath, words, quiet));
}

/** @param {{ code: number, output: string }} ran @returns {Outcome} */
function outcomeOf({ code, output }) {
  if (code === 0) return 'NOT SEEN';
  return hasFailed.test(output) ? 'seen' : 'NOTHING RAN';
}

/** Packages the program once, and flips each of its switches in turn. */
async function flipEach() {
  if (isCancelled()) return;
  const quiet = { cwd: tree, quiet: true, label: 'packaging' };
  await step('Packaging the copy', () => must(process.execPath, [join(tree, 'scripts/package.mjs')], quiet));
  const shipped = join(tree, `dist/linux${process.arch === 'arm64' ? '-arm64' : ''}-unpacked/griffier`);
  const driven = join(tree, 'dist/test/griffier');
  if (!existsSync(shipped) || !existsSync(driven)) throw new Error(`There is no ${driven}.`);
  for (const [name, wrong] of Object.entries(fuses))
    await flip(driven, /** @type {keyof typeof fuses} */ (name), wrong, 'every switch of the engine');
  await flip(shipped, 'EnableNodeCliInspectArguments', true, 'cannot be inspected');
}

/** @param {string} program @param {keyof typeof FuseV1Options} name @param {boolean} wrong @param {string} title */
async function flip(program, name, wrong, title) {
  if (isCancelled()) return;
  say(`   switch ${name}`);
  const begun = Date.now();
  const set = (/** @type {boolean} */ value) =>
    flipFuses(program, { version: FuseVersion.V1, [FuseV1Options[name]]: value });
  await set(wrong);
  const words = [
    join(tree, 'scripts/desktop.mjs'),
    '--packaged',
    'packaged.spec.ts',
    '--retries=0',
    '-g',
    title,
  ];
  const ran = await run(process.execPath, words, { cwd: tree, quiet: true, label: 'its test' });
  await set(!wrong);
  if (!isCancelled()) note(`switch ${name}`, 'the packaged program', outcomeOf(ran), begun);
}

/** The table. Answers the exit code. */
function tell() {
  console.log('');
  for (const { what, file, outcome, seconds } of table)
    console.log(`${outcome.padEnd(12)} ${what.slice(0, 58).padEnd(58)} ${file.padEnd(32)} ${seconds}`);
  const seen = table.filter(({ outcome }) => outcome === 'seen').length;
  console.log(
    `${seen} of ${table.length} lines taken away were seen by their test, in ${secondsSince(started)}`,
  );
  if (isCancelled()) return 130;
  return seen === table.length && seen > 0 ? 0 : 1;
}
