/**
 * Runs the desktop suite: in the real window, on a screen of its own, as an ordinary user, without network.
 *
 *   node scripts/desktop.mjs [--packaged] [playwright arguments]
 *
 * On Linux the suite gets a network name space in which only the loopback device is up. A harness that is
 * root makes an ordinary user first, because Electron's sandbox is not to be switched off and refuses root.
 */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRuntime, root } from './lib/places.mjs';
import { run, say } from './lib/say.mjs';
import { packagedFolder, programIn, testCopy } from './package.mjs';
import { executableOf } from './prepare/electron.mjs';

const user = 'griffier-test';

/**
 * @param {{ packaged: boolean, args?: readonly string[], results?: string }} options
 * @returns {Promise<number>} exit code
 */
export async function desktopSuite({ packaged, args = [], results: name }) {
  const runtime = readRuntime();
  if (runtime.electronDist === undefined) throw new Error('Run first: node scripts/prepare.mjs --tests');
  const results = join(root, 'test-results', name ?? (packaged ? 'packaged' : 'unpackaged'));
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const dist = packaged ? testCopy : runtime.electronDist;
  /** What the suite sees: its tree, its Electron, its native module and where it may write. */
  const places = { tree: root, dist, binding: runtime.electronBinding, node: runtime.nodeBinding, results };
  const executable = packaged ? programIn(dist) : executableOf(dist);
  if (!existsSync(executable)) throw new Error(`There is no ${executable}. Run: npm run package`);
  if (process.platform !== 'linux') {
    const { code } = await run('npx', ['playwright', 'test', ...args], {
      cwd: root,
      env: { ...process.env, ...variables(places, packaged) },
    });
    return code;
  }
  return process.getuid?.() === 0
    ? await asOrdinaryUser(places, packaged, args)
    : await inOwnNamespace(places, packaged, args);
}

/** @typedef {{ tree: string, dist: string, binding?: string | undefined, node?: string | undefined, results: string }} Places */

/** @param {Places} places @param {boolean} packaged @returns {Record<string, string>} */
function variables(places, packaged) {
  return {
    GRIFFIER_TEST_ELECTRON: packaged ? programIn(places.dist) : executableOf(places.dist),
    GRIFFIER_TEST_APP: packaged ? '' : places.tree,
    GRIFFIER_TEST_PACKAGED: packaged ? '1' : '0',
    GRIFFIER_TEST_RESULTS: places.results,
    GRIFFIER_TEST_SHIPPED: programIn(packagedFolder()).replace(root, places.tree),
    // For the program; the packaged one holds its own module and listens to no variable.
    ...(places.binding === undefined ? {} : { GRIFFIER_SQLITE_BINDING: places.binding }),
    // For tests that read a client file with Node.
    ...(places.node === undefined ? {} : { GRIFFIER_TEST_SQLITE: places.node }),
  };
}

/** The command that starts a screen in memory and the suite on it. */
function suite(/** @type {string} */ tree, /** @type {readonly string[]} */ args) {
  return [
    'xvfb-run',
    '-a',
    '-s',
    '-screen 0 1600x1000x24',
    process.execPath,
    join(tree, 'node_modules/@playwright/test/cli.js'),
    'test',
    ...args,
  ];
}

/**
 * As root: an ordinary user, a private view of the file system in which the tree is readable wherever it
 * lies, and no network.
 * @param {Places} places @param {boolean} packaged @param {readonly string[]} args
 */
async function asOrdinaryUser(places, packaged, args) {
  if (spawnSync('id', [user], { stdio: 'ignore' }).status !== 0) {
    say(`   making the ordinary user ${user}`);
    const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', user], {
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`The user ${user} could not be made: ${made.stderr}`);
  }
  const stage = mkdtempSync(join(tmpdir(), 'griffier-suite-'));
  const inside = { tree: join(stage, 'tree'), dist: join(stage, 'dist'), native: join(stage, 'native') };
  const home = join(stage, 'home');
  const small = join(stage, 'small');
  const results = join(stage, 'results');
  try {
    chmodSync(stage, 0o755);
    for (const folder of [...Object.values(inside), home, small, results]) mkdirSync(folder);
    spawnSync('chown', [`${user}:${user}`, home, results]);
    const staged = {
      tree: inside.tree,
      dist: inside.dist,
      binding: places.binding === undefined ? undefined : join(inside.native, 'better_sqlite3.node'),
      node: places.node === undefined ? undefined : join(inside.native, 'better_sqlite3.node'),
      results,
    };
    const native = places.binding ?? places.node;
    const script = [
      'set -e',
      'ip link set lo up',
      `mount --bind ${quoted(places.tree)} ${quoted(inside.tree)}`,
      `mount --bind ${quoted(places.dist)} ${quoted(inside.dist)}`,
      ...(native === undefined
        ? []
        : [`mount --bind ${quoted(join(native, '..'))} ${quoted(inside.native)}`]),
      smallDisk(small),
      `cd ${quoted(inside.tree)}`,
      `exec runuser -u ${user} -- "$@"`,
    ].join('\n');
    const { code } = await run(
      'unshare',
      ['--net', '--mount', '--', 'sh', '-c', script, 'suite', ...suite(inside.tree, args)],
      {
        cwd: '/',
        env: {
          ...plain(),
          ...variables(staged, packaged),
          HOME: home,
          TMPDIR: home,
          XDG_RUNTIME_DIR: home,
          GRIFFIER_TEST_SMALL_DISK: small,
        },
      },
    );
    spawnSync('cp', ['-r', `${results}/.`, places.results]);
    return code;
  } finally {
    for (const folder of [home, results]) rmSync(folder, { recursive: true, force: true });
    // Never recursively: should a view of the real tree still be mounted here, this fails and harms nothing.
    for (const folder of [...Object.values(inside), small, stage]) rmdirSync(folder);
  }
}

/**
 * As an ordinary user: a name space in which we may raise the loopback device, and inside it one in which we
 * are ourselves again, since Electron refuses root, even a pretended one.
 * @param {Places} places @param {boolean} packaged @param {readonly string[]} args
 */
async function inOwnNamespace(places, packaged, args) {
  const ids = [`--map-user=${process.getuid?.()}`, `--map-group=${process.getgid?.()}`];
  const small = mkdtempSync(join(tmpdir(), 'griffier-small-'));
  const script = `ip link set lo up && ${smallDisk(small)} && exec unshare --user ${ids.join(' ')} -- "$@"`;
  try {
    const { code } = await run(
      'unshare',
      [
        ...['--user', '--map-root-user', '--net', '--mount', '--'],
        ...['sh', '-c', script, 'suite', ...suite(places.tree, args)],
      ],
      {
        cwd: root,
        env: { ...process.env, ...variables(places, packaged), GRIFFIER_TEST_SMALL_DISK: small },
      },
    );
    return code;
  } finally {
    rmdirSync(small);
  }
}

/** A disk in memory that a test can fill. It is there for the suite alone and goes with its name space. */
function smallDisk(/** @type {string} */ folder) {
  return `mount -t tmpfs -o size=8m,mode=1777 tmpfs ${quoted(folder)}`;
}

/** The environment without what belongs to root's own session. */
function plain() {
  const {
    DISPLAY: _d,
    WAYLAND_DISPLAY: _w,
    XAUTHORITY: _x,
    DBUS_SESSION_BUS_ADDRESS: _b,
    ...rest
  } = process.env;
  return rest;
}

function quoted(/** @type {string} */ path) {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

if (process.argv[1] === import.meta.filename) {
  const args = process.argv.slice(2);
  process.exitCode = await desktopSuite({
    packaged: args.includes('--packaged'),
    args: args.filter((argument) => argument !== '--packaged'),
  });
}
