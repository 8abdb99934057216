/** `npm run bench`: every measurement in tests/bench, one after another. Ratios are within one run. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { readRuntime, root } from './lib/places.mjs';
import { must, say, step } from './lib/say.mjs';

const folder = join(root, 'tests/bench');
const only = process.argv[2];

await must(process.execPath, [join(root, 'scripts/prepare.mjs'), '--tests']);
await step('Building', () => build());
const { nodeBinding } = readRuntime();
const env = {
  ...process.env,
  ...(nodeBinding === undefined ? {} : { GRIFFIER_SQLITE_BINDING: nodeBinding }),
};
const benches = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.mjs')) : [];
if (benches.length === 0) say('There is nothing in tests/bench yet.');
for (const name of benches.sort()) {
  if (only !== undefined && !name.startsWith(only)) continue;
  await step(name, () => must(process.execPath, [join(folder, name)], { cwd: root, env }));
}
