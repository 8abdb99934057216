import { spawnSync } from 'node:child_process';
import '../lib/places.mjs';
import { must, run, say } from '../lib/say.mjs';

/** Which Debian package brings a shared library that Electron asks for. */
const libraries = /** @type {const} */ ({
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgbm.so.1': 'libgbm1',
  'libasound.so.2': 'libasound2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXext.so.6': 'libxext6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
});

/** @type {Readonly<Record<string, string>>} command -> Debian package */
export const forBuilding = { 'g++': 'g++', make: 'make', python3: 'python3' };
/** @type {Readonly<Record<string, string>>} */
export const forDesktopTests = {
  Xvfb: 'xvfb',
  xauth: 'xauth',
  ip: 'iproute2',
  strace: 'strace',
  unshare: 'util-linux',
};

/** @type {Readonly<Record<string, string>>} a second reader of what we export */
export const forReadingExports = {
  soffice: 'libreoffice-writer libreoffice-calc fonts-liberation',
  pdftotext: 'poppler-utils',
  sqlite3: 'sqlite3',
};

function has(/** @type {string} */ command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}

/** @param {Readonly<Record<string, string>>} commands */
export function missingCommands(commands) {
  return Object.entries(commands)
    .filter(([command]) => !has(command))
    .flatMap(([, names]) => names.split(' '));
}

/** Packages for the shared libraries that `executable` asks for and does not find. */
export function missingLibraries(/** @type {string} */ executable) {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = '']) => {
    return name in libraries ? libraries[/** @type {keyof typeof libraries} */ (name)] : name;
  });
}

/**
 * Installs packages that are missing, where that is ours to do: on Debian, as root. Elsewhere it says the
 * one command to run.
 * @param {readonly string[]} names
 * @param {string} why
 */
export async function installPackages(names, why) {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return;
  const command = `apt-get install --no-install-recommends ${wanted.join(' ')}`;
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    throw new Error(`Missing on this machine ${why}: ${wanted.join(' ')}. Run: sudo ${command}`);
  }
  say(`   system packages ${why}: installing ${wanted.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env, label: 'package list' });
  await must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
    quiet: true,
    env,
    label: 'system packages',
  });
}
