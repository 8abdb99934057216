/** Writes docs/griffier-register.schema.json and docs/law-data.schema.json from the schemas of the program: `node scripts/json-schema.mjs`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './lib/places.mjs';
import { say } from './lib/say.mjs';

/** @type {readonly (readonly [source: string, make: string, target: string])[]} */
const schemas = [
  ['src/shared/register/json-schema.ts', 'registerJsonSchema', 'docs/griffier-register.schema.json'],
  ['src/shared/law/law-data.ts', 'lawJsonSchema', 'docs/law-data.schema.json'],
];
for (const [source, make, file] of schemas) {
  const { module } = await runnerImport(join(root, source));
  const makers = /** @type {Record<string, () => unknown>} */ (module);
  const target = join(root, file);
  writeFileSync(target, `${JSON.stringify(makers[make]?.(), null, 2)}\n`);
  say(`Wrote ${target}`);
}
