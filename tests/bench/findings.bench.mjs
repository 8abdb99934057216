/**
 * What it costs to know what is missing: a register of ten thousand activities checked from new, and again after one edit,
 * of an activity and of what thousands of activities use.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/griffier-bench-findings');

/** @returns {Promise<readonly { what: string, value: number, unit: string, limit: number | null }[]>} */
export async function measures() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'tests/bench/findings-speed/measure.ts'),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  /** @typedef {{ time: number, judged: number }} Edit */
  /** @type {{ findings: number, json: number, whole: number } & Record<'activity' | 'purpose' | 'recipient' | 'party' | 'measure' | 'firm', Edit>} */
  const found = JSON.parse(
    execFileSync(process.execPath, [join(outDir, 'measure.mjs')], { cwd: root, encoding: 'utf8' }),
  );
  console.log(`${found.findings} findings in 10,000 activities`);
  const edits = /** @type {const} */ ([
    ['activity', 'the name of an activity'],
    ['purpose', 'the basis of a purpose'],
    ['recipient', 'the role of a recipient that thousands of activities have'],
    ['party', 'the country of that party'],
    ['measure', 'a measure that all activities use'],
    ['firm', 'the name of the firm'],
  ]);
  for (const [what, said] of edits) console.log(`${said}: ${found[what].judged} records judged again`);
  return [
    { what: '10,000 activities checked', value: found.whole / 1000, unit: 's', limit: 1 },
    {
      what: 'Checking them: times writing them as JSON',
      value: found.whole / found.json,
      unit: 'x',
      limit: null,
    },
    ...edits.map(([what, said]) => ({
      what: `Checked again after an edit: ${said}`,
      value: found[what].time,
      unit: 'ms',
      limit: 50,
    })),
  ];
}
