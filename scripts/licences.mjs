/**
 * `npm run licences`: the packages whose code is in what we ship, with version and licence. They are read
 * from the source maps of the build, so the list is what was really bundled, and from what is packed beside it.
 *
 *   --json   as JSON
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { root } from './lib/places.mjs';
import { say } from './lib/say.mjs';

const known =
  /^(MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|OFL-1\.1|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Zlib)$/;

/** @typedef {{ name: string, version: string, licence: string, text: string | null }} Licence */

/** @returns {Licence[]} of what stands in out/, sorted by name */
function shippedLicences() {
  const folders = new Set([join(root, 'node_modules/better-sqlite3'), join(root, 'node_modules/electron')]);
  const out = join(root, 'out');
  for (const entry of readdirSync(out, { withFileTypes: true, recursive: true })) {
    if (!entry.name.endsWith('.map')) continue;
    const map = JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    for (const source of map.sources) {
      const file = source.startsWith('file:') ? fileURLToPath(source) : resolve(entry.parentPath, source);
      const folder = packageOf(file);
      if (folder !== null) folders.add(folder);
    }
  }
  // Fonts are copied, not bundled, and so stand in no source map.
  for (const name of readdirSync(join(root, 'node_modules/@fontsource-variable'))) {
    folders.add(join(root, 'node_modules/@fontsource-variable', name));
  }
  for (const name of readdirSync(join(root, 'node_modules/@fontsource'))) {
    folders.add(join(root, 'node_modules/@fontsource', name));
  }
  return [...folders].map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of the package that a file belongs to, or null for our own files. */
function packageOf(/** @type {string} */ file) {
  const at = file.lastIndexOf('/node_modules/');
  if (at === -1) return null;
  const [first = '', second = ''] = file.slice(at + '/node_modules/'.length).split('/');
  const folder = join(
    file.slice(0, at),
    'node_modules',
    first.startsWith('@') ? `${first}/${second}` : first,
  );
  return existsSync(join(folder, 'package.json')) ? folder : null;
}

/** @returns {Licence} */
function licenceOf(/** @type {string} */ folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : (license?.type ?? 'not stated'),
    text: file === undefined ? null : join(folder, file),
  };
}

/** Writes the licence texts of everything that ships into the build, for the packaged program to carry. */
export function writeNotices() {
  const texts = shippedLicences().map(({ name, version, licence, text }) => {
    const body = text === null ? '' : `\n${readFileSync(text, 'utf8').trim()}\n`;
    return `${name} ${version} (${licence})\n${body}`;
  });
  writeFileSync(join(root, 'out/licences.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}

if (process.argv[1] === import.meta.filename) {
  await build();
  const all = shippedLicences();
  if (process.argv.includes('--json')) console.log(JSON.stringify(all, null, 2));
  else
    for (const { name, version, licence } of all)
      console.log(`${name.padEnd(44)} ${version.padEnd(12)} ${licence}`);
  const doubtful = all.filter(({ licence }) => !known.test(licence));
  say(`\n${all.length} packages.`);
  if (doubtful.length > 0) {
    say(`To look at by hand: ${doubtful.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
    process.exitCode = 1;
  }
}
