import { existsSync, readFileSync } from 'node:fs';

/**
 * Tells every test which SQLite module this runtime can load: the one that `scripts/prepare.mjs` chose and noted.
 * From Node 22.14 on the package's own binary is used.
 */
export default function useNativeModule(): void {
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
