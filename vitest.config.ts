import { defineConfig } from 'vitest/config';

const common = {
  pool: 'forks',
  // Property tests and real files on a busy machine; nothing here waits for a clock.
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

const files = ['tests/file/**/*.test.{ts,tsx}', 'tests/torture/**/*.test.ts'];
/** They put something in the place of a module, which every file of the same process would get. */
const alone = ['tests/file/replaced.test.ts', 'tests/file/another-authority.test.ts'];

/** Pure tests (tests/unit) and tests with real SQLite and real files (tests/file). The window has its own runner. */
export default defineConfig({
  test: {
    globalSetup: ['tests/native.ts'],
    maxWorkers: 2,
    passWithNoTests: false,
    reporters: ['default'],
    projects: [
      // They hold no state, so a process reads the program once for all of them.
      { test: { ...common, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], isolate: false } },
      // Each of these makes its own folder and closes what it opens: one process reads the program once for all.
      {
        test: {
          ...common,
          name: 'file',
          include: files,
          exclude: alone,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      { test: { ...common, name: 'alone', include: alone, sequence: { groupOrder: 2 } } },
    ],
  },
});
