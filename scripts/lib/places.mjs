/** Where the scripts keep what they make. Nothing of it is tracked, all of it can be deleted and comes back. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

// `ip` and `useradd` stand where an ordinary user's path often does not lead.
if (process.platform === 'linux') process.env['PATH'] = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;

export const root = resolve(import.meta.dirname, '../..');

/** Large things that outlive a checkout: an unpacked Electron, a built native module. Named by version. */
export const cache =
  process.env['GRIFFIER_CACHE'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'griffier');

/** What this checkout uses, as `scripts/prepare.mjs` found or made it. */
export const runtimeNote = join(root, 'node_modules/.cache/griffier/runtime.json');

/** @param {string} name of an installed package */
export function versionOf(name) {
  return /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
  ).version;
}

/**
 * @typedef {object} Runtime
 * @property {string} [nodeBinding] the SQLite module for this Node; absent: the package's own
 * @property {string} [electronBinding] the same for the Electron that was chosen
 * @property {string} [electronDist] folder of the Electron that was chosen
 * @property {string} [electronVersion]
 */

/** @returns {Runtime} */
export function readRuntime() {
  return existsSync(runtimeNote) ? JSON.parse(readFileSync(runtimeNote, 'utf8')) : {};
}

/** @param {Runtime} runtime */
export function writeRuntime(runtime) {
  mkdirSync(join(runtimeNote, '..'), { recursive: true });
  writeFileSync(runtimeNote, `${JSON.stringify(runtime, null, 2)}\n`);
}
