import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from './harness/launch';

const program = process.env['GRIFFIER_TEST_ELECTRON'] ?? '';

/** How the engine's binary writes a switch that is on, and one that is off. */
const isOn = '1'.charCodeAt(0);
const isOff = '0'.charCodeAt(0);

test('every switch of the engine is set as decided; the inspector is on in the copy for tests alone', async () => {
  const wire = await getCurrentFuseWire(program);
  const on = (fuse: FuseV1Options) => Number(wire[fuse]) === isOn;
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspector: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    browserSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspector: true,
    asarIntegrity: true,
    onlyAsar: true,
    browserSnapshot: false,
    filePrivileges: false,
  });
});

test('the program is one archive with the native module beside it', async ({ app }) => {
  const resources = join(dirname(program), 'resources');
  expect(readdirSync(resources).filter((name) => !name.endsWith('.unpacked'))).toEqual(['app.asar']);
  const binaries = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  expect(readdirSync(binaries)).toEqual([`${process.platform}-${process.arch}.node`]);
  expect(await app.evaluate(({ app: electron }) => electron.getAppPath())).toBe(join(resources, 'app.asar'));
});

test('no name of a real firm is packaged', () => {
  const archive = readFileSync(join(dirname(program), 'resources/app.asar'))
    .toString('latin1')
    .toLowerCase();
  for (const firm of ['lobi systems', 'senef soft', 'selentic', 'luxifer', 'sendtex']) {
    expect(archive.includes(firm), firm).toBe(false);
  }
});

test('the command line of the packaged program works without a screen and passes its exit code on', () => {
  const { DISPLAY: _, ...env } = process.env;
  const help = spawnSync(program, ['--help'], { env, encoding: 'utf8', timeout: 30_000 });
  expect(help.status, help.stderr).toBe(0);
  expect(help.stdout).toContain('export');
  const missing = spawnSync(program, ['show', '/nowhere/at-all.griffier'], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(missing.status).toBeGreaterThan(0);
  expect(missing.stderr).not.toBe('');
});

test('the packaged program makes a client file of a sample and exports it, without a screen', ({ home }) => {
  const { DISPLAY: _, ...env } = process.env;
  const run = (...words: readonly string[]) =>
    spawnSync(program, [...words], { env, encoding: 'utf8', timeout: 60_000, cwd: home });
  const made = run('new', 'bakery.griffier', '--sample', 'bakery');
  expect(made.status, made.stderr).toBe(0);
  const exported = run(
    'export',
    'bakery.griffier',
    '--format',
    'docx,xlsx',
    '--language',
    'nl',
    '--out',
    'out',
  );
  expect(exported.status, exported.stderr).toBe(0);
  const files = readdirSync(join(home, 'out'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /_nl_.*\.(docx|xlsx)$/.test(file))).toHaveLength(2);
});

test('the copy that people get cannot be inspected', async () => {
  const shipped = process.env['GRIFFIER_TEST_SHIPPED'] ?? '';
  expect(existsSync(shipped), shipped).toBe(true);
  const wire = await getCurrentFuseWire(shipped);
  expect(Number(wire[FuseV1Options.EnableNodeCliInspectArguments])).toBe(isOff);
});
