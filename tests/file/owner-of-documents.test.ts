import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownerOf } from '../../src/main/export/owner';
import { prepareFile, putInPlace } from '../../src/main/export/place';
import { withOwner } from '../../src/main/render/owner';

const mine = 'a1'.repeat(16);
const other = 'b2'.repeat(16);

/** A page of PDF as a printing engine writes it: objects, their table, the trailer. */
function printed(): Uint8Array {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const table = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${offsets.map((at) => `${at} 00000 n \n`).join('')}`;
  text += `trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-owner-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a printed page says which client file it was made from, and stays what it was', async () => {
  const path = join(folder, 'a.pdf');
  const before = Buffer.from(printed()).toString('latin1');
  writeFileSync(path, withOwner(printed(), mine));
  expect(await ownerOf(path)).toBe(mine);
  const after = Buffer.from(withOwner(printed(), mine)).toString('latin1');
  expect(after.replace(`% griffier:${mine}\n`, '')).toBe(before);
  expect(after.slice(0, after.indexOf('%', 9))).toBe(before.slice(0, before.indexOf('startxref')));
  expect(after.endsWith('%%EOF\n')).toBe(true);
});

test.skipIf(spawnSync('sh', ['-c', 'command -v pdftotext']).status !== 0)(
  'another reader opens it without a word',
  () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, withOwner(printed(), mine));
    const { status, stdout, stderr } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('\f');
  },
);

test('nothing is written where the file has no identity', () => {
  expect(withOwner(printed(), null)).toEqual(printed());
});

test('the printed page of another client file is not replaced, that of the same one is', async () => {
  const place = async (owner: string) => {
    const bytes = withOwner(printed(), owner);
    return await putInPlace([await prepareFile(folder, 'twin.pdf', owner.slice(0, 12), bytes)], owner);
  };
  await place(mine);
  await expect(place(other)).rejects.toMatchObject({ problem: { code: 'otherClients', detail: 'twin.pdf' } });
  await place(mine);
  expect(await ownerOf(join(folder, 'twin.pdf'))).toBe(mine);
});

test('a page of somebody else says nothing', async () => {
  writeFileSync(join(folder, 'a.html'), '<p>griffier</p>');
  writeFileSync(join(folder, 'b.md'), '');
  expect(await ownerOf(join(folder, 'a.html'))).toBe(null);
  expect(await ownerOf(join(folder, 'b.md'))).toBe(null);
});
