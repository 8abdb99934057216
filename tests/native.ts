import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** Before the first test: which SQLite module to load, and where the built program of this run lies. */
export default function prepareRun(): () => void {
  chooseNativeModule();
  // Under node_modules, so that what is built finds the SQLite module.
  const cache = resolve('node_modules/.cache/griffier');
  mkdirSync(cache, { recursive: true });
  const built = mkdtempSync(`${cache}/built-`);
  process.env['GRIFFIER_TEST_BUILT'] = built;
  return () => rmSync(built, { recursive: true, force: true });
}

/**
 * Tells every test which SQLite module this runtime can load: the one that `scripts/prepare.mjs` chose and noted.
 * From Node 22.14 on the package's own binary is used.
 */
function chooseNativeModule(): void {
  if (process.env['GRIFFIER_SQLITE_BINDING'] !== undefined) return;
  const note = 'node_modules/.cache/griffier/runtime.json';
  const runtime: { readonly nodeBinding?: string } = existsSync(note)
    ? JSON.parse(readFileSync(note, 'utf8'))
    : {};
  if (runtime.nodeBinding !== undefined) process.env['GRIFFIER_SQLITE_BINDING'] = runtime.nodeBinding;
  else if (Number(process.versions['napi'] ?? 0) < 10) {
    throw new Error('This Node needs a SQLite module of its own. Run once: npm run prepare-runtime');
  }
}
