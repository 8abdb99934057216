import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearAway, prepareFile, problemOfFolder, putInPlace } from '../../src/main/export/place';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-place-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const stamp = '0123456789ab';
const prepare = async (name: string) => await prepareFile(folder, name, stamp, Buffer.from('new'));

test('files get their names together; what stood there is replaced and nothing is left over', async () => {
  writeFileSync(join(folder, 'a.docx'), 'old');
  await putInPlace([await prepare('a.docx'), await prepare('b.xlsx')]);
  expect(readdirSync(folder).sort()).toEqual(['a.docx', 'b.xlsx']);
  expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('new');
});

test('when one of them cannot get its name, what stood there is put back and new ones are taken away', async () => {
  writeFileSync(join(folder, 'a.docx'), 'old');
  const prepared = [await prepare('a.docx'), await prepare('b.docx'), await prepare('c.xlsx')];
  rmSync(prepared[2]?.temporary ?? '');
  await expect(putInPlace(prepared)).rejects.toThrow();
  await clearAway(folder, stamp);
  expect(readdirSync(folder)).toEqual(['a.docx']);
  expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('old');
  expect(existsSync(join(folder, 'b.docx'))).toBe(false);
});

test('a fault of the disk is told of the folder, anything else stays what it is', () => {
  const refused = problemOfFolder(Object.assign(new Error('no'), { code: 'EACCES' }), '/handover');
  expect(refused).toMatchObject({ problem: { code: 'noPermission', detail: '/handover' } });
  const other = new Error('a fault of our own');
  expect(problemOfFolder(other, '/handover')).toBe(other);
});
