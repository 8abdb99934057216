import { defineConfig } from '@playwright/test';

const results = process.env['GRIFFIER_TEST_RESULTS'] ?? 'test-results';

/**
 * The desktop suite drives the real window. `scripts/desktop.mjs` starts it: with a screen of its own, as an
 * ordinary user and without network.
 */
export default defineConfig({
  testDir: 'tests/desktop',
  // Some tests are about the packaged program only.
  testIgnore: process.env['GRIFFIER_TEST_PACKAGED'] === '1' ? [] : ['**/packaged.spec.ts'],
  outputDir: `${results}/output`,
  reporter: [['list'], ['json', { outputFile: `${results}/results.json` }]],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
});
