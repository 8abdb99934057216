import { open, readFile, rename, rm } from 'node:fs/promises';
import type { z } from 'zod';

/** Reads a small JSON file of the program's own. Absent, damaged or of another shape: the value to begin with. */
export async function readJson<T>(path: string, schema: z.ZodType<T>, first: T): Promise<T> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : first;
  } catch {
    return first;
  }
}

/** Writes it whole or not at all: under another name, flushed, then renamed over the old one. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  const next = `${path}.${process.pid}.tmp`;
  const file = await open(next, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}
