import { defineConfig } from '@playwright/test';

/** Whether `npm run bench` asks: measurements in the window instead of tests. */
const isBench = process.env['GRIFFIER_BENCH'] === '1';
/** Whether `npm run torture` asks. */
const isTorture = process.env['GRIFFIER_TORTURE'] === 'long';
const results = process.env['GRIFFIER_TEST_RESULTS'] ?? 'test-results';

/**
 * The desktop suite drives the real window. `scripts/desktop.mjs` starts it: with a screen of its own, as an
 * ordinary user and without network.
 */
export default defineConfig({
  testDir: isBench ? 'tests/bench' : 'tests/desktop',
  testMatch: isBench ? '**/*.bench.ts' : '**/*.spec.ts',
  // Some tests are about the packaged program only.
  testIgnore: process.env['GRIFFIER_TEST_PACKAGED'] === '1' ? [] : ['**/packaged.spec.ts'],
  outputDir: `${results}/output`,
  reporter: [['list'], ['json', { outputFile: `${results}/results.json` }]],
  // A busy machine is no fault: what is there at once costs nothing of these.
  timeout: 180_000,
  globalTimeout: (isBench || isTorture ? 60 : 20) * 60_000,
  expect: { timeout: 30_000 },
  // Measurements have the machine to themselves.
  workers: isBench ? 1 : 2,
  fullyParallel: false,
  // One more try for a machine that stood still; `scripts/test.mjs` names what needed it.
  retries: isBench || isTorture ? 0 : 1,
  forbidOnly: process.env['CI'] === 'true',
});
