import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { type KeeperLink, linkKeeper } from '../../../src/main/api/keeper-link';
import type { FromKeeper } from '../../../src/main/keeper/protocol';

/** Builds the keeper and its threads as the program does, into a folder from which they find the native module. */
export async function buildKeeper(): Promise<string> {
  const cache = resolve('node_modules/.cache/griffier');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'keeper-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: {
          keeper: 'src/main/keeper.ts',
          worker: 'src/main/export/worker.ts',
          'copy-worker': 'src/main/keeper/copy-worker.ts',
          'make-worker': 'src/main/keeper/make-worker.ts',
          'backup-worker': 'src/main/file/backups/worker.ts',
          'policy-worker': 'src/main/import/policy-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}

export const removeKeeper = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export type RunningKeeper = Readonly<{
  link: KeeperLink;
  events: readonly Readonly<{ name: string; value: unknown }>[];
  onEvent: (listener: (name: string, value: unknown) => void) => void;
  /** Ends it as a power cut would; resolves when the process is gone. */
  kill: () => Promise<void>;
  /** Lets it end by itself, as it does when main is gone. */
  end: () => Promise<void>;
}>;

/**
 * Starts a keeper as a plain process. `backups`: the folder in which it keeps them; without one it makes none.
 * `tracer`: a program and its first words, which runs the keeper.
 */
export function startKeeper(
  folder: string,
  backups: string | null = null,
  tracer: readonly string[] = [],
): RunningKeeper {
  const events: { name: string; value: unknown }[] = [];
  let heard: (name: string, value: unknown) => void = () => undefined;
  const children: ChildProcess[] = [];
  const link = linkKeeper(
    () => {
      const child = fork(join(folder, 'keeper.js'), ['Marie', ...(backups === null ? [] : [backups])], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        ...(tracer[0] !== undefined && {
          execPath: tracer[0],
          execArgv: [...tracer.slice(1), process.execPath],
        }),
      });
      children.push(child);
      return {
        post: (message) => {
          if (child.connected) child.send(message);
        },
        onMessage: (listener) => child.on('message', (message) => listener(message as FromKeeper)),
        onExit: (listener) => child.on('exit', listener),
        end: () => child.kill('SIGKILL'),
      };
    },
    {
      event: (name, value) => {
        events.push({ name, value });
        heard(name, value);
      },
      gone: () => undefined,
    },
  );
  return {
    link,
    events,
    onEvent: (listener) => {
      heard = listener;
    },
    kill: async () => {
      link.stop();
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    },
    end: async () => {
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const ended = once(child, 'exit');
        child.disconnect();
        await ended;
      }
    },
  };
}
