import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { copyFileTo, fileState, lookInto, openFile } from '../../src/main/file';
import { lockPath } from '../../src/main/file/lock';
import { recognise } from '../../src/main/file/recognise';
import { readRegister } from '../../src/main/store';
import { agreed, change, closedFile, newPath, opened, registerOf, someone } from './support/client-file';
import { startOther, withOtherProcesses } from './support/processes';

withOtherProcesses();

test('a file that another program has open is opened for reading, and says who has it since when', async () => {
  const path = closedFile(registerOf());
  const other = await startOther(path);
  expect(other.said).toEqual({ mode: 'write', name: 'Bakery Example' });
  const file = opened(path);
  expect(file).toMatchObject({
    mode: 'read',
    why: 'inUse',
    writer: null,
    holder: { who: 'Bob', machine: 'laptop', since: '2026-11-22T11:00:00.000Z' },
  });
  expect(fileState(file)).toMatchObject({
    isOpen: true,
    mode: 'read',
    why: 'inUse',
    savedAt: '2026-11-22T10:00:00.000Z',
  });
  expect(readRegister(file.db).organisation.legalName).toBe('Bakery Example');
  expect(lookInto(path)).toMatchObject({ state: 'ready', name: 'Bakery Example' });
});

test('the other program sees who has the file, and what was saved meanwhile', async () => {
  const path = closedFile(registerOf());
  const file = opened(path);
  agreed(
    change(file, [
      { do: 'set', noun: 'organisation', id: 'organisation', field: 'legalName', value: 'Bakery Two' },
    ]),
  );
  const other = await startOther(path);
  expect(other.said).toEqual({
    mode: 'read',
    why: 'inUse',
    name: 'Bakery Two',
    holder: { who: 'Ann', machine: 'desk', since: someone.now },
  });
});

test('when the holder closes, the next one may write, and no lock is left beside the file', async () => {
  const path = closedFile();
  const other = await startOther(path);
  expect(lookInto(path)).toMatchObject({ state: 'inUse', holder: 'Bob' });
  expect(await other.tell()).toEqual({ closed: true });
  const file = opened(path);
  expect(file.mode).toBe('write');
  expect(existsSync(lockPath(path))).toBe(true);
  file.close();
  expect(readdirSync(dirname(path))).toEqual(['Bakery.griffier']);
});

test('when the holder is killed, the lock is free by itself', async () => {
  const path = closedFile();
  const other = await startOther(path);
  expect(lookInto(path).state).toBe('inUse');
  await other.kill();
  expect(existsSync(lockPath(path))).toBe(true);
  expect(lookInto(path).state).toBe('ready');
  expect(opened(path)).toMatchObject({ mode: 'write' });
});

test('a second opening in the same program may only read, and closing it leaves the first one its lock', async () => {
  const path = closedFile();
  const first = opened(path);
  const second = opened(path);
  expect(second).toMatchObject({ mode: 'read', why: 'inUse' });
  second.close();
  expect((await startOther(path)).said).toMatchObject({ mode: 'read', why: 'inUse' });
  expect(first.mode).toBe('write');
});

test('nothing that is asked of an open file drops its locks: no other program can write in between', async () => {
  const path = closedFile();
  const file = opened(path);
  file.db.exec("BEGIN IMMEDIATE; UPDATE organisation SET trade_name = 'mine'");
  fileState(file);
  lookInto(path);
  expect(recognise(path)).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
  agreed(openFile(path, { ...someone, readOnly: true })).close();
  expect((await startOther(path, 'seize')).said).toEqual({ wrote: false, code: 'SQLITE_BUSY' });
  file.db.exec('ROLLBACK');
  agreed(copyFileTo(file, newPath('Copy.griffier')));
});

test('exports open for reading without taking a lock', async () => {
  const path = closedFile(registerOf());
  const file = agreed(openFile(path, { ...someone, readOnly: true }));
  expect(file).toMatchObject({ mode: 'read', why: 'readOnly', writer: null });
  expect((await startOther(path)).said).toMatchObject({ mode: 'write' });
  file.close();
});
