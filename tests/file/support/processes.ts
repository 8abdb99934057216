import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll } from 'vitest';

let folder = '';
const running: ChildProcess[] = [];

/** Call once in a test file: builds the second program before its tests. */
export function withOtherProcesses(): void {
  beforeAll(async () => {
    const root = new URL('../../../', import.meta.url).pathname;
    // Under node_modules, so that the built program finds the SQLite module.
    const cache = join(root, 'node_modules/.cache/griffier');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'test-'));
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: join(root, 'tests/file/support/other-process.ts'),
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rollupOptions: { output: { entryFileNames: 'other.mjs' } },
      },
    });
  });
  afterEach(async () => {
    for (const child of running.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

export type Other = Readonly<{
  said: unknown;
  child: ChildProcess;
  tell: () => Promise<unknown>;
  kill: () => Promise<void>;
}>;

/** Starts the second program and waits for its first words. */
export async function startOther(path: string, task = 'open'): Promise<Other> {
  const child = spawn(process.execPath, [join(folder, 'other.mjs'), path, task], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { value } = await lines.next();
    return value === undefined ? null : JSON.parse(String(value));
  };
  return {
    said: await next(),
    child,
    tell: () => {
      child.stdin.write('close\n');
      return next();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
