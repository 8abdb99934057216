/**
 * One confirmed edit, with its place in the chained log and in search, against a bare SQLite transaction of the same
 * size, in turn in one process: without a password against a clear one, with one against an encrypted one. Limit: 3 times.
 * Against a clear one the edit with a password is told too, without a limit: that is what the password costs.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/griffier-bench-edits');

/** @returns {Promise<readonly { what: string, value: number, unit: string, limit: number | null }[]>} */
export async function measures() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(root, 'tests/bench/edit-speed/measure.ts'),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  /** @type {{ bare: number, bareEncrypted: number, clear: number, encrypted: number }} */
  const { bare, bareEncrypted, clear, encrypted } = JSON.parse(
    execFileSync(process.execPath, [join(outDir, 'measure.mjs')], { encoding: 'utf8' }),
  );
  console.log(
    `one edit: bare ${bare.toFixed(2)} ms, ours ${clear.toFixed(2)} ms; encrypted: bare ${bareEncrypted.toFixed(2)} ms, ours ${encrypted.toFixed(2)} ms`,
  );
  return [
    { what: 'A confirmed edit: times a bare transaction', value: clear / bare, unit: 'x', limit: 3 },
    {
      what: 'A confirmed edit, encrypted: times a bare encrypted transaction',
      value: encrypted / bareEncrypted,
      unit: 'x',
      limit: 3,
    },
    {
      what: 'A confirmed edit, encrypted: times a bare clear transaction',
      value: encrypted / bare,
      unit: 'x',
      limit: null,
    },
  ];
}
