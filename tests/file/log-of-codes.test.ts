import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultOf, type LogEntry, line, systemOf } from '../../src/main/log/line';
import { openLog } from '../../src/main/log/log';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = new Date('2026-11-22T10:00:00.000Z');

test('a line says when, what, and codes', () => {
  expect(line({ what: 'refused', call: 'export.run', code: 'diskFull', system: 'ENOSPC' }, at)).toBe(
    '2026-11-22T10:00:00.000Z refused export.run diskFull ENOSPC\n',
  );
});

test('whatever is put in the place of a code, no word of it stands in the log', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
      const entry = {
        what: 'refused',
        call: 'export.run',
        code: `Bakkerij Zeester ${text}`,
      } as unknown as LogEntry;
      expect(line(entry, at)).toBe('2026-11-22T10:00:00.000Z refused export.run ?\n');
    }),
  );
});

test('of an error its class, its code and a place in our code are told, never its message or a path', () => {
  const error = Object.assign(new TypeError("ENOENT: no such file, open '/home/ann/Zeester.griffier'"), {
    code: 'ENOENT',
  });
  error.stack = `TypeError: open '/home/ann/Zeester.griffier'\n    at open (file:///home/ann/app/out/main/keeper.js:120:15)\n    at x`;
  expect(line(faultOf(error), at)).toBe('2026-11-22T10:00:00.000Z fault TypeError keeper.js:120:15 ENOENT\n');
  expect(line(faultOf('Zeester'), at)).toBe('2026-11-22T10:00:00.000Z fault unknown ?\n');
  expect(systemOf('Zeester.griffier')).toEqual({});
  expect(systemOf('SQLITE_FULL')).toEqual({ system: 'SQLITE_FULL' });
});

test('it never grows beyond a quarter of a megabyte, keeps the newest lines, and can be deleted', async () => {
  const log = openLog(folder, () => at);
  for (let count = 0; count < 6_000; count += 1)
    log.note({ what: 'refused', call: 'export.run', code: 'diskFull', system: `E${count}` });
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(256 * 1024);
  expect(sizes).toHaveLength(2);
  const text = await log.read();
  expect(text.trimEnd().endsWith('E5999')).toBe(true);
  expect(text.indexOf('E5000 ')).toBeLessThan(text.indexOf('E5999'));
  await log.remove();
  expect(readdirSync(folder)).toEqual([]);
  expect(await log.read()).toBe('');
});

test('a folder that cannot be written stops nothing', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const log = openLog(join(file, 'logs'), () => at);
  log.note({ what: 'ended' });
  expect(await log.read()).toBe('');
});
