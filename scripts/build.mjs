/** Builds the program into out/: main, keeper, command line, worker, preload and window. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/places.mjs';
import { must } from './lib/say.mjs';

/** @param {{ quiet?: boolean }} [options] */
export async function build(options = {}) {
  rmSync(join(root, 'out'), { recursive: true, force: true });
  await must(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
    cwd: root,
    quiet: options.quiet ?? true,
    label: 'build',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

if (process.argv[1] === import.meta.filename) await build({ quiet: false });
