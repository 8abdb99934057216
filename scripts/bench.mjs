/**
 * `npm run bench [NAME]`: every measurement in tests/bench, one after another; ratios are within one run.
 * `NAME.bench.mjs` runs in Node, `NAME.bench.ts` in the real window. One that misses its limit fails.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { desktopSuite } from './desktop.mjs';
import { readRuntime, root } from './lib/places.mjs';
import { must, step } from './lib/say.mjs';

const folder = join(root, 'tests/bench');
const only = process.argv[2];

await must(process.execPath, [join(root, 'scripts/prepare.mjs'), '--tests']);
await step('Building', () => build());
const { nodeBinding } = readRuntime();
const env = {
  ...process.env,
  ...(nodeBinding === undefined ? {} : { GRIFFIER_SQLITE_BINDING: nodeBinding }),
};
const wanted = (/** @type {string} */ ending) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && (only === undefined || name.startsWith(only)))
    .sort();

for (const name of wanted('.bench.mjs')) {
  await step(name, () => must(process.execPath, [join(folder, name)], { cwd: root, env }));
}
for (const name of wanted('.bench.ts')) {
  process.env['GRIFFIER_BENCH'] = '1';
  await step(name, async () => {
    const code = await desktopSuite({ packaged: false, args: [name], results: 'bench' });
    if (code !== 0) throw new Error(`${name} missed its limit.`);
  });
}
