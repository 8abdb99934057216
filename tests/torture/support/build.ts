import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds one program of the torture, with what it needs of ours, where it finds the native module. */
export async function buildProgram(entry: string): Promise<Readonly<{ path: string; remove: () => void }>> {
  const cache = resolve('node_modules/.cache/griffier');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'torture-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: resolve(entry),
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return {
    path: join(folder, 'program.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
