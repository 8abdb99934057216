/**
 * Reading a policy back beside the register that was made of it: how many of the register's facts are found (recall),
 * how many proposals are false alarms since the register has all, how many records that were taken out are proposed
 * again. Of our own wording of the five policies; with `-- --policies FOLDER` of the firms' own texts (FIRM.txt), which are theirs
 * and not part of this project.
 */

import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/griffier-bench-reading');

/** @returns {Promise<readonly { what: string, value: number, unit: string, limit: number | null }[]>} */
export async function measures() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'tests/bench/reading-recall/measure.ts'),
      outDir,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
    },
  });
  const given = process.argv.indexOf('--policies');
  const own = given === -1 ? null : process.argv[given + 1];
  return [
    ...measuresOf('own wording', join(root, 'tests/samples/policies'), '.md'),
    ...(own === null || own === undefined ? [] : measuresOf('the firms’ texts', resolve(own), '.txt')),
  ];
}

function measuresOf(/** @type {string} */ what, /** @type {string} */ folder, /** @type {string} */ ending) {
  /** @type {{ perFirm: readonly { firm: string, due: number, missed: readonly string[], alarms: readonly { key: string }[], elsewhere: number }[], again: { taken: number, missed: readonly string[], purposes: { taken: number, missed: readonly string[] } } }} */
  const { perFirm, again } = JSON.parse(
    execFileSync(process.execPath, [join(outDir, 'measure.mjs'), folder, ending], {
      encoding: 'utf8',
      cwd: root,
    }),
  );
  for (const { firm, due, missed, alarms, elsewhere } of perFirm) {
    console.log(
      `${what}, ${firm}: ${due - missed.length} of ${due} facts found, ${alarms.length} false alarms, ${Math.round(elsewhere * 100)} % claimed of the other policies`,
    );
    if (missed.length > 0) console.log(`  missed: ${missed.join(' ')}`);
    if (alarms.length > 0) console.log(`  false alarms: ${alarms.map(({ key }) => key).join(', ')}`);
  }
  if (again.missed.length > 0) console.log(`  not proposed again: ${again.missed.join(', ')}`);
  const sum = (/** @type {(one: typeof perFirm[number]) => number} */ of) =>
    perFirm.reduce((all, one) => all + of(one), 0);
  const due = sum((one) => one.due);
  return [
    {
      what: `Reading, ${what}: facts of the register missed`,
      value: (100 * sum((one) => one.missed.length)) / due,
      unit: '%',
      limit: 10,
    },
    { what: `Reading, ${what}: false alarms`, value: sum((one) => one.alarms.length), unit: '', limit: 5 },
    {
      what: `Reading, ${what}: records taken out and not proposed again`,
      value: (100 * again.missed.length) / again.taken,
      unit: '%',
      limit: 10,
    },
    {
      what: `Reading, ${what}: purposes taken out and not proposed again`,
      value: (100 * again.purposes.missed.length) / again.purposes.taken,
      unit: '%',
      limit: null,
    },
  ];
}
