import { existsSync, readFileSync } from 'node:fs';

/**
 * Tells every test which SQLite module this runtime can load: the one `scripts/prepare.mjs` chose and noted.
 * Without the note the package's own binary is used.
 */
export default function useNativeModule(): void {
  const note = 'node_modules/.cache/griffier/runtime.json';
  if (process.env['GRIFFIER_SQLITE_BINDING'] !== undefined || !existsSync(note)) return;
  const runtime: { readonly nodeBinding?: string } = JSON.parse(readFileSync(note, 'utf8'));
  if (runtime.nodeBinding !== undefined) process.env['GRIFFIER_SQLITE_BINDING'] = runtime.nodeBinding;
}
