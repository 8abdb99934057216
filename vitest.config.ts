import { defineConfig } from 'vitest/config';

/** Pure tests (tests/unit) and tests with real SQLite and real files (tests/file). The window has its own runner. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/file/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/native.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    passWithNoTests: false,
    reporters: ['default'],
  },
});
