import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeeperLink, linkKeeper } from '../../../src/main/api/keeper-link';
import type { FromKeeper } from '../../../src/main/keeper/protocol';

/**
 * The folder with the keeper, the command line and their threads, built as the program builds them. They are built
 * once in a run: by the test file that asks first, while others wait for it.
 */
export async function buildKeeper(): Promise<string> {
  const place = process.env['GRIFFIER_TEST_BUILT'];
  if (place === undefined) throw new Error('tests/native.ts names the folder');
  const [part, whole] = [join(place, 'part'), join(place, 'whole')];
  while (!existsSync(whole)) {
    if (!begins(part)) {
      await new Promise((later) => setTimeout(later, 50));
      continue;
    }
    try {
      await buildInto(part);
      renameSync(part, whole);
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      throw error;
    }
  }
  return whole;
}

/** Of those who make a folder at once, one made it. */
function begins(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function buildInto(folder: string): Promise<void> {
  // Only who builds reads the builder: that takes as long as many a test.
  const { build } = await import('vite');
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
          cli: 'src/main/cli.ts',
          worker: 'src/main/export/worker.ts',
          'change-worker': 'src/main/keeper/change-worker.ts',
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
}

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
