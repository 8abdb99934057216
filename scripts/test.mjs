/**
 * `npm test`: everything, in this order, each step with its time. A check that fails does not hide the next one;
 * only without a build there is nothing left to test.
 *
 *   node scripts/test.mjs --quick   without the window and the packaged program
 */

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { desktopSuite } from './desktop.mjs';
import { root } from './lib/places.mjs';
import { must, run, say, secondsSince, step } from './lib/say.mjs';
import { packageProgram } from './package.mjs';

const isQuick = process.argv.includes('--quick');
const started = Date.now();
const results = join(root, 'test-results');
const vitestReport = join(results, 'vitest.json');
/** What could differ between the source tree and the packaged program, which gets the whole suite. */
const fromSource = ['bakery', 'hand-over', 'keeper', 'no-network'];

// Pictures of the window are for whoever runs the suite by itself.
process.env['GRIFFIER_TEST_PICTURES'] = '0';

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Count */
/** @type {Count[]} */
const counts = [];
/** What failed, by name: told again at the end, where whoever reads a long log looks first. @type {string[]} */
const failures = [];

try {
  await everything();
} catch (error) {
  say(`\n${error instanceof Error ? error.message : String(error)}`);
  counts.push({ name: 'steps', passed: 0, failed: 1, skipped: 0 });
}
closeWith(counts);

async function everything() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  await must(process.execPath, [join(root, 'scripts/prepare.mjs'), ...(isQuick ? [] : ['--tests'])]);
  await check('Types (tsc)', 'typescript/bin/tsc', ['--noEmit', '-p', '.']);
  await check('Style and layers (Biome)', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
  await check('Unused files, exports and packages (knip)', 'knip/bin/knip.js', []);
  await step('Building', () => build());
  await step('Tests without a window (Vitest)', async () => {
    const { code } = await run(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ],
      { cwd: root },
    );
    counts.push(vitestCount(code));
  });
  if (isQuick) return;
  await step('The real window, from the source tree (Playwright)', async () => {
    const code = await desktopSuite({
      packaged: false,
      args: fromSource.map((name) => `tests/desktop/${name}.spec.ts`),
    });
    counts.push(playwrightCount('window', join(results, 'unpackaged/results.json'), code));
  });
  await step('Packaging', () => packageProgram());
  await step('The real window, packaged (Playwright)', async () => {
    const code = await desktopSuite({ packaged: true });
    counts.push(playwrightCount('packaged window', join(results, 'packaged/results.json'), code));
  });
}

/** One tool over the whole tree: it passes or it fails. @param {string} name @param {string} file @param {string[]} args */
async function check(name, file, args) {
  await step(name, async () => {
    const { code } = await run(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root });
    const passed = code === 0 ? 1 : 0;
    counts.push({ name, passed, failed: 1 - passed, skipped: 0 });
  });
}

/** A run that ended badly without a failed test (a file that does not load) counts as one failure. */
function honest(/** @type {Count} */ count, /** @type {number} */ code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @returns {Count} */
function vitestCount(/** @type {number} */ code) {
  if (!existsSync(vitestReport)) return { name: 'tests without a window', passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(vitestReport, 'utf8'));
  for (const file of report.testResults) failures.push(...failedIn(file));
  return honest(
    {
      name: 'tests without a window',
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  );
}

/** @returns {Count} */
function playwrightCount(/** @type {string} */ name, /** @type {string} */ file, /** @type {number} */ code) {
  if (!existsSync(file)) return { name, passed: 0, failed: 1, skipped: 0 };
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
  for (const title of titlesOf(suites, 'flaky')) say(`   passed only when tried again: ${title}`);
  failures.push(...titlesOf(suites, 'unexpected').map((title) => `${name} · ${title}`));
  return honest(
    { name, passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped },
    code,
  );
}

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] }} Assertion */

/** The failed tests of one file, or the file itself when it did not load. @returns {string[]} */
function failedIn(
  /** @type {{ name: string, status: string, message: string, assertionResults: Assertion[] }} */ file,
) {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  const path = relative(root, file.name);
  if (failed.length === 0) return file.status === 'failed' ? [`${path}\n${firstLines(file.message)}`] : [];
  return failed.map(
    (one) => `${path} · ${one.fullName}\n${firstLines(one.failureMessages?.join('\n') ?? '')}`,
  );
}

function firstLines(/** @type {string} */ message) {
  const lines = message.split('\n', 30).map((line) => `      ${line.slice(0, 300)}`);
  return lines.join('\n');
}

/** @typedef {{ title: string, specs?: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite */

/** The tests that ended so. A race that a second try hides is a fault all the same: it is named. @returns {string[]} */
function titlesOf(/** @type {Suite[]} */ suites, /** @type {'flaky' | 'unexpected'} */ ended) {
  return suites.flatMap(({ title, specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === ended))
      .map((spec) => `${title}: ${spec.title}`),
    ...titlesOf(inner, ended),
  ]);
}

/** @param {readonly Count[]} all */
function closeWith(all) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    all.reduce((total, count) => total + count[key], 0);
  say(`\n── Everything took ${secondsSince(started)}`);
  for (const count of all) {
    const { name, passed, failed, skipped } = count;
    console.log(`   ${name.padEnd(46)} ${passed} ok, ${failed} not, ${skipped} left out`);
  }
  for (const failure of failures) console.log(`   failed: ${failure}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  // Said at once: no exit hook of a library gets the last word.
  process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
}
