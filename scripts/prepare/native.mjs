import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache, root, versionOf } from '../lib/places.mjs';
import { must, say } from '../lib/say.mjs';

const header = join(root, 'build/native/string-reference.h');

/** Node-API 10 came with Node 22.14 and Electron 36; the package's own binaries need it. */
export function needsOwnBuild(/** @type {number} */ nodeApi) {
  return nodeApi < 10;
}

function nativeFolder() {
  const target = `napi9-${process.platform}-${process.arch}`;
  return join(cache, `better-sqlite3-multiple-ciphers-${versionOf('better-sqlite3')}-${target}`);
}

export function hasNativeForNodeApi9() {
  return existsSync(join(nativeFolder(), 'better_sqlite3.node'));
}

/**
 * The SQLite module for runtimes with Node-API 9, built once from the package's own sources.
 * @returns {Promise<string>} path of the `.node` file
 */
export async function nativeForNodeApi9() {
  const folder = nativeFolder();
  const file = join(folder, 'better_sqlite3.node');
  if (existsSync(file) && loads(file)) {
    say(`   SQLite module for Node-API 9: found in ${folder}`);
    return file;
  }
  say('   SQLite module for Node-API 9: building it from the package (about two minutes, once)');
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'build-'));
  try {
    const source = join(work, 'node_modules/better-sqlite3');
    cpSync(join(root, 'node_modules/better-sqlite3'), source, { recursive: true });
    cpSync(join(root, 'node_modules/node-addon-api'), join(work, 'node_modules/node-addon-api'), {
      recursive: true,
    });
    await must(
      process.execPath,
      [
        join(root, 'node_modules/node-gyp/bin/node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        '--jobs=2',
        ...headersOnThisMachine(),
      ],
      {
        cwd: source,
        quiet: true,
        label: 'compiler',
        env: { ...process.env, CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=9 -include ${header}` },
      },
    );
    const made = join(source, 'build/Release/better_sqlite3.node');
    if (!loads(made)) throw new Error('The SQLite module was built, but this Node cannot load it.');
    mkdirSync(folder, { recursive: true });
    cpSync(made, `${file}.new`);
    renameSync(`${file}.new`, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`   SQLite module for Node-API 9: ${file}`);
  return file;
}

/** Node's headers usually stand beside it, so that nothing has to be fetched. */
function headersOnThisMachine() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

/** Opens an encrypted database in memory with it, in a process of its own: a wrong module crashes. */
function loads(/** @type {string} */ file) {
  const script = `
    const Database = require('better-sqlite3')
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(file)} })
    db.exec('CREATE TABLE t (name TEXT) STRICT')
    for (let i = 0; i < 200; i++) db.prepare('INSERT INTO t VALUES (@name)').run({ name: 'n' + i })
    if (db.prepare('SELECT count(*) AS n FROM t').get().n !== 200) process.exit(1)`;
  return spawnSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' }).status === 0;
}
