import { defineConfig } from 'vitest/config';

/** Pure tests (tests/unit) and tests with real SQLite and real files (tests/file). The window has its own runner. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/file/**/*.test.{ts,tsx}', 'tests/torture/**/*.test.ts'],
    globalSetup: ['tests/native.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Property tests and real files on a busy machine; nothing here waits for a clock.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    reporters: ['default'],
  },
});
