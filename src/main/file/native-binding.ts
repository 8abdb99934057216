import type Database from 'better-sqlite3';

/**
 * Options that make `new Database(file, nativeBinding())` load a module this runtime can run.
 *
 * The binaries inside the package need Node-API 10. On an older runtime (Node 20, Electron 33) the
 * preparation script builds one for Node-API 9 and names it in `GRIFFIER_SQLITE_BINDING`. When the
 * variable is absent the package chooses its own binary. The packaged program holds the right one and
 * listens to no variable.
 */
export function nativeBinding(): Pick<Database.Options, 'nativeBinding'> {
  const path = process.env['GRIFFIER_SQLITE_BINDING'];
  if (path === undefined || path === '' || isPackaged) return {};
  return { nativeBinding: path };
}

const isPackaged = import.meta.dirname.includes('app.asar');
