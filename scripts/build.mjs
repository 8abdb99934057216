/** Builds the program into out/: main, keeper, command line, worker, preload and window. */

import { readdirSync, rmSync, statSync } from 'node:fs';
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

/**
 * Whether out/ holds the program as its source is now: a source tree that was brought up to date must not go on
 * running the program from before, whose client files and documents may differ.
 */
export function isBuilt() {
  const entry = statSync(join(root, 'out/main/cli.js'), { throwIfNoEntry: false });
  return entry !== undefined && sources().every((file) => statSync(file).mtimeMs <= entry.mtimeMs);
}

/** What the build reads. A folder counts too: its time tells that a file in it was taken away. */
function sources() {
  const files = ['src', 'electron.vite.config.ts', 'package-lock.json'].map((name) => join(root, name));
  const inside = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return [...files, ...inside.map((name) => join(root, 'src', name))];
}

if (process.argv[1] === import.meta.filename) await build({ quiet: false });
