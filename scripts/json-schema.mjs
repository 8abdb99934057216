/** Writes docs/griffier-register.schema.json from the schemas of the program: `node scripts/json-schema.mjs`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './lib/places.mjs';
import { say } from './lib/say.mjs';

const { module } = await runnerImport(join(root, 'src/shared/register/json-schema.ts'));
const { registerJsonSchema } = /** @type {{ registerJsonSchema: () => unknown }} */ (module);
const target = join(root, 'docs/griffier-register.schema.json');
writeFileSync(target, `${JSON.stringify(registerJsonSchema(), null, 2)}\n`);
say(`Wrote ${target}`);
