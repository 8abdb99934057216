/**
 * `npm run torture [NAME]`: the long form of what `npm test` does with small numbers: kills, faults of the disk,
 * damaged files. Takes an hour or more, and ends with a table.
 */

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { desktopSuite } from './desktop.mjs';
import { root } from './lib/places.mjs';
import { must, run, step } from './lib/say.mjs';

const only = process.argv[2] ?? '';
const folder = join(root, 'test-results');
const table = join(folder, 'torture.jsonl');
mkdirSync(folder, { recursive: true });
rmSync(table, { force: true });
process.env['GRIFFIER_TORTURE'] = 'long';
process.env['GRIFFIER_TORTURE_REPORT'] = table;
process.env['GRIFFIER_KILLS'] = '60';

await must(process.execPath, [join(root, 'scripts/prepare.mjs'), '--tests']);
await step('Building', () => build());
let failed = 0;
await step('Without a window', async () => {
  const { code } = await run(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      `tests/torture/${only}`,
      ...(only === '' ? ['tests/file/durability'] : []),
    ],
    { cwd: root },
  );
  failed += code === 0 ? 0 : 1;
});
if (only === '' || only === 'window') {
  await step('The real window', async () => {
    failed +=
      (await desktopSuite({ packaged: false, args: ['kills.spec.ts'], results: 'torture' })) === 0 ? 0 : 1;
  });
}

/** @typedef {{ what: string, tried: number, lost: number, more: string }} Line */
/** @type {Line[]} */
const lines = [table, join(folder, 'torture/torture.jsonl')]
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line));
console.log(`\n${'tried'.padStart(7)} ${'lost'.padStart(5)}  what`);
for (const { what, tried, lost, more } of lines)
  console.log(
    `${String(tried).padStart(7)} ${String(lost).padStart(5)}  ${what}${more === '' ? '' : ` (${more})`}`,
  );
const lost = lines.reduce((sum, line) => sum + line.lost, 0);
console.log(failed === 0 && lost === 0 ? '0 lost' : `${lost} lost, ${failed} of the runs failed`);
process.exitCode = failed === 0 && lost === 0 && lines.length > 0 ? 0 : 1;
