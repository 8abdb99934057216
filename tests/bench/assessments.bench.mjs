/**
 * An assessment of 60 risks and 200 planned measures as Word with its pictures and as a workbook, against the same words
 * deflated; 100 files of the PIA tool with an attachment each coming into a client file, against reading them as JSON.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/griffier-bench-assessments');

/** @returns {Promise<readonly { what: string, value: number, unit: string, limit: number | null }[]>} */
export async function measures() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(root, 'tests/bench/assessments/measure.ts'),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  /** @type {Record<'floor' | 'word' | 'excel' | 'bytes' | 'parsed' | 'imported' | 'processor', number>} */
  const found = JSON.parse(
    execFileSync(process.execPath, [join(outDir, 'measure.mjs')], { encoding: 'utf8', cwd: root }),
  );
  console.log(
    `the words deflated ${found.floor.toFixed(0)} ms, Word ${found.word.toFixed(0)} ms, workbook ${found.excel.toFixed(0)} ms; 100 files read as JSON ${found.parsed.toFixed(0)} ms, brought in ${found.imported.toFixed(0)} ms, ${found.processor.toFixed(0)} ms of them on a processor`,
  );
  return [
    { what: 'Assessment of 60 risks: Word with pictures', value: found.word / 1000, unit: 's', limit: 1 },
    { what: 'The same: times its words deflated', value: found.word / found.floor, unit: 'x', limit: 40 },
    { what: 'The same: its Word file', value: found.bytes / 1e6, unit: 'MB', limit: 1 },
    { what: 'The same: workbook', value: found.excel / 1000, unit: 's', limit: 1 },
    { what: '100 files of the PIA tool brought in', value: found.imported / 1000, unit: 's', limit: 5 },
    {
      what: 'The same: times reading them as JSON',
      value: found.imported / found.parsed,
      unit: 'x',
      limit: null,
    },
  ];
}
