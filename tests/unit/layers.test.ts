import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A tree in which each file breaks one rule, and one that breaks none. */
const offences: Readonly<Record<string, string>> = {
  'src/shared/a.ts': "import { thing } from '../main/thing';\nexport const a = thing;\n",
  'src/shared/b.ts': "import { readFileSync } from 'node:fs';\nexport const b = readFileSync;\n",
  'src/shared/c.ts': "import { useState } from 'react';\nexport const c = useState;\n",
  'src/shared/d.ts': "import { app } from 'electron';\nexport const d = app;\n",
  'src/renderer/a.ts': "import { thing } from '../main/thing';\nexport const a = thing;\n",
  'src/renderer/b.ts': "import { readFileSync } from 'node:fs';\nexport const b = readFileSync;\n",
  'src/main/a.ts': "import { page } from '../renderer/page';\nexport const a = page;\n",
  'src/main/b.ts': "import { ipcMain } from 'electron';\nexport const b = ipcMain;\n",
  'src/main/render/a.ts': "import { open } from '../file/open';\nexport const a = open;\n",
  'src/main/render/b.ts': "import { read } from '../store/read';\nexport const b = read;\n",
  'src/main/import/a.ts': "import { read } from '../store/read';\nexport const a = read;\n",
  'src/main/store/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
};
const allowed: Readonly<Record<string, string>> = {
  'src/shared/fine.ts': "import { z } from 'zod';\nexport const fine = z;\n",
  'src/main/ipc.ts': "import { ipcMain } from 'electron';\nexport const ipc = ipcMain;\n",
  'src/main/file/fine.ts': "import { readFileSync } from 'node:fs';\nexport const fine = readFileSync;\n",
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-layers-'));
  cpSync('biome.json', join(folder, 'biome.json'));
  for (const [path, text] of Object.entries({ ...offences, ...allowed })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files of the folder that the rule on imports complains about. */
function complainedAbout(): readonly string[] {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [
      biome,
      'lint',
      '--vcs-enabled=false',
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const report: { readonly diagnostics: readonly { readonly location: { readonly path: unknown } }[] } =
    JSON.parse(stdout);
  return [...new Set(report.diagnostics.map(({ location }) => String(location.path)))].sort();
}

test('each forbidden import is found, and no allowed one', () => {
  expect(complainedAbout()).toEqual(Object.keys(offences).sort());
});
