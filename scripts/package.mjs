/**
 * Makes the packaged program: an archive (asar) of what was built, the native module beside it, hardened
 * fuses. `node scripts/package.mjs` makes dist/linux-unpacked (or the like of this platform) and, for the
 * desktop suite, a copy of it in dist/test whose only difference is that the inspector may be used.
 *
 * The target `dir` needs no download. Installers (deb, AppImage, nsis, dmg) fetch helper programs; they are
 * configured for build machines that reach them: `node scripts/package.mjs --installers`.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { Platform, build as runBuilder } from 'electron-builder';
import { build } from './build.mjs';
import { readRuntime, root } from './lib/places.mjs';
import { say, step } from './lib/say.mjs';
import { writeNotices } from './licences.mjs';

/** Where the suite finds the packaged program it may drive. */
export const testCopy = join(root, 'dist/test');

/** Every switch that Electron's binary carries, decided. A switch that is not named here stays as it was made. */
const fuses = {
  // The program is no Node: ELECTRON_RUN_AS_NODE, NODE_OPTIONS and --inspect do nothing.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // What the engine might store is encrypted; the session lives in memory, so there should be nothing.
  enableCookieEncryption: true,
  // The archive is checked where the platform can (macOS, Windows), and nothing beside it is loaded.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  // No snapshot of our own is shipped, and file: addresses get nothing that the web would not.
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** @returns {import('electron-builder').Configuration} */
function configuration(/** @type {import('./lib/places.mjs').Runtime} */ runtime) {
  const platform = process.platform;
  const others = ['linux', 'linuxmusl', 'darwin', 'win32'].filter((name) => name !== platform);
  return {
    appId: 'eu.griffier.griffier',
    productName: 'Griffier',
    executableName: 'griffier',
    copyright: 'Griffier contributors',
    directories: { output: 'dist', buildResources: 'build' },
    files: [
      'out/**',
      '!out/**/*.map',
      'package.json',
      'resources/**',
      '!node_modules/better-sqlite3/{deps,src,binding.gyp}/**',
      '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
      `!node_modules/better-sqlite3/prebuilds/{${others.join(',')}}-*.node`,
      `!node_modules/better-sqlite3/prebuilds/*-${process.arch === 'x64' ? 'arm64' : 'x64'}.node`,
      '!node_modules/node-addon-api/**',
    ],
    asar: true,
    asarUnpack: ['**/*.node'],
    electronFuses: fuses,
    // The module's binaries come with its package; nothing is compiled or fetched here.
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    publish: null,
    ...(runtime.electronDist === undefined ? {} : { electronDist: runtime.electronDist }),
    ...(runtime.electronVersion === undefined ? {} : { electronVersion: runtime.electronVersion }),
    afterPack: (context) => {
      finish(context.appOutDir, runtime);
    },
    linux: {
      target: ['deb', 'AppImage'],
      category: 'Office',
      icon: 'resources/icon.png',
      syncDesktopName: true,
      executableArgs: [],
    },
    mac: { target: ['dmg'], icon: 'resources/icon.png', category: 'public.app-category.business' },
    win: { target: ['nsis'], icon: 'resources/icon.png' },
    fileAssociations: [
      { ext: 'griffier', name: 'Griffier client file', role: 'Editor', mimeType: 'application/x-griffier' },
    ],
  };
}

/** What electron-builder does not do by itself, before the fuses are set and the program is signed. */
function finish(/** @type {string} */ folder, /** @type {import('./lib/places.mjs').Runtime} */ runtime) {
  // The starter of an Electron that came out of a package (scripts/prepare/electron.mjs).
  rmSync(join(folder, 'resources/app'), { recursive: true, force: true });
  if (runtime.electronBinding === undefined) return;
  const binaries = join(folder, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  for (const name of readdirSync(binaries)) copyFileSync(runtime.electronBinding, join(binaries, name));
}

/** @param {{ installers?: boolean }} [options] */
export async function packageProgram({ installers = false } = {}) {
  const runtime = readRuntime();
  const targets = installers ? Platform.current().createTarget() : Platform.current().createTarget('dir');
  writeNotices();
  await runBuilder({ targets, projectDir: root, config: configuration(runtime) });
  const packaged = packagedFolder();
  say(`   made ${packaged}`);
  rmSync(testCopy, { recursive: true, force: true });
  copyFolder(packaged, testCopy);
  await flipFuses(programIn(testCopy), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  say(`   made ${testCopy} (for the desktop suite: inspector on)`);
}

/** Where electron-builder puts the program of this platform. */
export function packagedFolder() {
  const arm = process.arch === 'arm64';
  if (process.platform === 'darwin') return join(root, arm ? 'dist/mac-arm64' : 'dist/mac');
  const name = process.platform === 'win32' ? 'win' : 'linux';
  return join(root, `dist/${name}${arm ? '-arm64' : ''}-unpacked`);
}

/** The executable of a packaged program. */
export function programIn(/** @type {string} */ folder) {
  if (process.platform === 'darwin') return join(folder, 'Griffier.app/Contents/MacOS/Griffier');
  return join(folder, process.platform === 'win32' ? 'griffier.exe' : 'griffier');
}

/** Copies with shared blocks where the file system can. */
function copyFolder(/** @type {string} */ from, /** @type {string} */ to) {
  if (process.platform === 'linux') {
    spawnSync('cp', ['-a', '--reflink=auto', from, to], { stdio: 'inherit' });
    if (existsSync(to)) return;
  }
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

if (process.argv[1] === import.meta.filename) {
  const installers = process.argv.includes('--installers');
  await step('Building', () => build());
  await step('Packaging', () => packageProgram({ installers }));
}
