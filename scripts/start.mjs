/**
 * `npm start`: prepares, builds and opens the window. Where there is no screen, or where root has one (the
 * sandbox is not for root), it says so and does the main job from the command line: the five sample firms of
 * tests/samples, exported to Word and Excel in three languages.
 */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { readRuntime, root } from './lib/places.mjs';
import { say, step } from './lib/say.mjs';
import { executableOf } from './prepare/electron.mjs';

const samples = ['lobi-systems', 'senef-soft', 'selentic', 'luxifer', 'sendtex'];
const exportsFolder = join(root, 'exports');

const reason = whyNoWindow();
prepare(reason === null ? ['--window'] : []);
await step('Building', () => build());
if (reason === null) openWindow();
else await exportSamples(reason);

/** Why no window can be opened here; null when one can. */
function whyNoWindow() {
  if (process.platform !== 'linux') return null;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!DISPLAY && !WAYLAND_DISPLAY) return 'There is no screen here.';
  if (process.getuid?.() === 0) {
    return 'There is a screen, but this is root, and the window keeps its sandbox, which root cannot have. Start it as another user to see it.';
  }
  return null;
}

function prepare(/** @type {readonly string[]} */ args) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'prepare.mjs'), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function openWindow() {
  const { electronDist, electronBinding } = readRuntime();
  if (electronDist === undefined) throw new Error('No Electron was found.');
  say('\nOpening the window. Close it to end.');
  const env = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  if (electronBinding !== undefined) env['GRIFFIER_SQLITE_BINDING'] = electronBinding;
  const child = spawn(executableOf(electronDist), [root, '--log-level=3'], { stdio: 'inherit', env });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function exportSamples(/** @type {string} */ why) {
  say(`\n${why}\nDoing the main job from the command line instead: five sample firms, in three languages.`);
  const clients = join(exportsFolder, 'client-files');
  mkdirSync(clients, { recursive: true });
  const files = samples.map((name) => join(clients, `${name}.griffier`));
  await step('Making the five client files', () => {
    for (const [index, name] of samples.entries()) {
      const file = files[index] ?? '';
      if (existsSync(file)) say(`   ${relative(root, file)} is there already and stays as it is`);
      else griffier(['new', file, '--sample', name]);
    }
  });
  const started = Date.now();
  await step('Exporting them to Word and Excel in English, Dutch and French', () => {
    griffier(['export', ...files, '--format', 'docx,xlsx', '--language', 'en,nl,fr', '--out', exportsFolder]);
  });
  const made = filesUnder(exportsFolder).filter(
    (file) => /\.(docx|xlsx)$/.test(file) && statSync(file).mtimeMs >= started - 1000,
  );
  console.log(`\nMade ${made.length} files:`);
  for (const file of made) {
    console.log(`   ${relative(root, file)}  (${Math.ceil(statSync(file).size / 1024)} kB)`);
  }
  console.log(`\nThe client files themselves: ${relative(root, clients)}/`);
}

function griffier(/** @type {readonly string[]} */ args) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'griffier.mjs'), ...args], {
    cwd: root,
    // Its names of files come in our list at the end; its messages and its progress are shown.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    say(`griffier ${args[0]} ended with code ${status}.`);
    process.exit(status ?? 1);
  }
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
