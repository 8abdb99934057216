import { existsSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerFormat } from '../shared/register/register';

/** A sample firm: a register in its JSON form. Real firms exist only in a source tree. */
export type SampleFile = Readonly<{ id: string; path: string; isPackaged: boolean }>;

/** The folder that holds `package.json`: the source tree, or the archive of the packaged program. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder of the program was not found.');
    folder = above;
  }
  return folder;
}

/** The invented firms that are packaged, and in a source tree the five real ones that are not. */
export async function listSamples(program = programFolder()): Promise<readonly SampleFile[]> {
  const folders = [
    { folder: join(program, 'resources/samples'), isPackaged: true },
    { folder: join(program, 'tests/samples'), isPackaged: false },
  ];
  const found: SampleFile[] = [];
  for (const { folder, isPackaged } of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of [...names].sort()) {
      const path = join(folder, name);
      if (name.endsWith('.json') && (await isRegister(path)))
        found.push({ id: basename(name, '.json'), path, isPackaged });
    }
  }
  return found;
}

/** Other JSON may stand beside the samples: a register says what it is on its first lines. */
async function isRegister(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
    return buffer.toString('utf8', 0, bytesRead).includes(`"${registerFormat}"`);
  } finally {
    await file.close();
  }
}

/** The register of a sample, with the worked impact assessment that stands beside it where there is one. */
export async function readSample({ path, id }: SampleFile): Promise<string> {
  const register = await readFile(path, 'utf8');
  const beside = join(dirname(path), 'assessments', `${id}.json`);
  if (!existsSync(beside)) return register;
  return JSON.stringify({ ...JSON.parse(register), ...JSON.parse(await readFile(beside, 'utf8')) });
}
