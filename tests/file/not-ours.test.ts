import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openFile } from '../../src/main/file';
import { clearTemporaryFolders } from '../../src/main/file/temporary';
import { attachFiles } from '../../src/main/keeper/attach';
import { closeClient, openClient } from '../../src/main/keeper/file-methods';
import { finishIssue, startIssue } from '../../src/main/keeper/issuing';
import { methods } from '../../src/main/keeper/methods';
import { type Session, startSession } from '../../src/main/keeper/session';
import { readRegister, verifyChain } from '../../src/main/store';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { buildKeeper, startKeeper } from './support/built-keeper';
import { agreed, closedFile, opened, registerOf, someone, temporaryFolder } from './support/client-file';

/** Links, long names, side files of other programs, copies put over the open file: what others do with a file. */

let built = '';
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);

const plain = () => registerOf({ activity: [{ id: 'a', owner: 'First' }] });

async function working(path: string): Promise<Session> {
  const session = startSession('Ann');
  agreed(await openClient(session, path, null));
  return session;
}

const setOwner = async (session: Session, value: string) =>
  await methods.change(session, {
    verb: 'edit',
    about: { noun: 'activity', id: 'a', field: 'owner' },
    edits: [{ do: 'set', noun: 'activity', id: 'a', field: 'owner', value }],
  });

test('a file known by a link is locked and opened where it lies', async () => {
  const path = closedFile(plain());
  const link = join(temporaryFolder(), 'link.griffier');
  symlinkSync(path, link);
  const [first, second] = [startKeeper(built), startKeeper(built)];
  const modeOf = async (keeper: typeof first, place: string) => {
    const { state } = agreed(await keeper.link.ask('keeper.open', { path: place, password: null }));
    return state.isOpen ? [state.mode, state.path] : [];
  };
  expect(await modeOf(first, link)).toEqual(['write', path]);
  expect(await modeOf(second, path)).toEqual(['read', path]);
  expect(readdirSync(dirname(link))).toEqual(['link.griffier']);
  // The one that has it open opens it again by its other name.
  expect(await modeOf(first, path)).toEqual(['write', path]);
  await Promise.all([first.kill(), second.kill()]);
});

test('a journal that names other files is found behind a link too', () => {
  const path = closedFile(plain());
  const link = join(temporaryFolder(), 'link.griffier');
  symlinkSync(path, link);
  const magic = Buffer.from('d9d505f920a163d7', 'hex');
  writeFileSync(`${path}-journal`, Buffer.concat([magic, Buffer.alloc(600), magic]));
  expect(openFile(link, someone)).toMatchObject({ ok: false, problem: { code: 'planted' } });
  expect(existsSync(`${path}-journal`)).toBe(true);
});

test('a second file of another way of writing is not taken in and stays where it is', () => {
  const path = closedFile(plain());
  const before = readFileSync(path);
  writeFileSync(`${path}-wal`, Buffer.alloc(4096, 7));
  expect(openFile(path, someone)).toMatchObject({ ok: false, problem: { code: 'writeAhead' } });
  expect(readFileSync(`${path}-wal`).equals(Buffer.alloc(4096, 7))).toBe(true);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('another copy put over the open file is noticed: nothing is written into it or taken back in it', async () => {
  const path = closedFile(plain());
  const other = join(temporaryFolder(), 'other.griffier');
  copyFileSync(path, other);
  const theirs = await working(other);
  agreed(await setOwner(theirs, 'Theirs'));
  closeClient(theirs);
  const session = await working(path);
  agreed(await setOwner(session, 'Mine'));
  agreed(await setOwner(session, 'Mine too'));
  agreed(await methods.undo(session, null));
  // As a sync program does: the same file on the disk, other bytes in it. Both count the same number of changes.
  expect(spawnSync('cp', [other, path]).status).toBe(0);
  expect(await methods.undo(session, null)).toMatchObject({ ok: false, problem: { code: 'overwritten' } });
  expect(methods['undo.state'](session, null)).toMatchObject({ value: { undo: null, redo: null } });
  expect(await setOwner(session, 'Mixed')).toMatchObject({ ok: false, problem: { code: 'overwritten' } });
  closeClient(session);
  expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
  const again = await working(path);
  expect(readRegister(again.opened?.db ?? opened(path).db).activity[0]?.owner).toBe('Theirs');
  agreed(await setOwner(again, 'Later'));
  closeClient(again);
});

test('a copy with as many changes as the open file is noticed too', async () => {
  const path = closedFile(plain());
  const other = join(temporaryFolder(), 'other.griffier');
  copyFileSync(path, other);
  const theirs = await working(other);
  agreed(await setOwner(theirs, 'Theirs'));
  closeClient(theirs);
  const session = await working(path);
  agreed(await setOwner(session, 'Mine'));
  expect(spawnSync('cp', [other, path]).status).toBe(0);
  expect(await setOwner(session, 'Mixed')).toMatchObject({ ok: false, problem: { code: 'overwritten' } });
  closeClient(session);
  expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
});

test('copies that a killed program left in the folder of the system go at the next start, those of a living one stay', () => {
  const dead = spawnSync('true').pid;
  const [gone, stays] = [dead, process.ppid].map((pid) => join(tmpdir(), `griffier-open-${pid}-Abc123`));
  for (const folder of [gone, stays]) {
    mkdirSync(folder ?? '', { recursive: true });
    writeFileSync(join(folder ?? '', 'x.griffier'), 'in clear');
  }
  clearTemporaryFolders();
  expect([gone, stays].map((folder) => existsSync(folder ?? ''))).toEqual([false, true]);
  spawnSync('rm', ['-r', stays ?? '']);
});

test('a long name is opened and locked, one that is too long is called so', async () => {
  const nameOf = (bytes: number) => join(temporaryFolder(), `${'x'.repeat(bytes - 9)}.griffier`);
  const long = nameOf(240);
  closedFile(plain(), long);
  const session = await working(long);
  agreed(await setOwner(session, 'Mine'));
  expect(session.opened?.mode).toBe('write');
  closeClient(session);
  expect(readdirSync(dirname(long))).toHaveLength(1);
  for (const path of [nameOf(250), join(temporaryFolder(), 'd'.repeat(240), 'e'.repeat(220), 'x.griffier')]) {
    mkdirSync(dirname(path), { recursive: true });
    expect(() => closedFile(plain(), path)).toThrow('nameTooLong');
    writeFileSync(path, 'x');
    expect(openFile(path, someone)).toMatchObject({ ok: false, problem: { code: 'nameTooLong' } });
  }
});

/** The open file, and another copy of it in which somebody worked since. */
async function wentApart() {
  const path = closedFile(plain());
  const other = join(temporaryFolder(), 'other.griffier');
  copyFileSync(path, other);
  const theirs = await working(other);
  agreed(await setOwner(theirs, 'Theirs'));
  closeClient(theirs);
  const session = await working(path);
  agreed(await setOwner(session, 'Mine'));
  return { path, other, session, putOver: () => expect(spawnSync('cp', [other, path]).status).toBe(0) };
}

test.each(['before it begins', 'between two pieces'])(
  'a file is not attached to another copy that was put over the open one %s',
  async (when) => {
    const { path, other, session, putOver } = await wentApart();
    const large = join(temporaryFolder(), 'contract.pdf');
    writeFileSync(large, Buffer.alloc(20 * 1024 * 1024, 7));
    let isOver = false;
    const over = (): void => {
      isOver = true;
      putOver();
    };
    if (when === 'before it begins') over();
    const attached = await attachFiles(
      session,
      { paths: [large], to: null },
      {
        isCancelled: () => false,
        // Read twice: in the second half pieces are written.
        onProgress: ({ done, of }) => {
          if (!isOver && done > 0.8 * of) over();
        },
      },
    );
    expect(isOver).toBe(true);
    expect(attached).toMatchObject({ ok: false, problem: { code: 'overwritten' } });
    closeClient(session);
    expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
  },
);

test.each(['before it begins', 'while its files are made'])(
  'a version is not kept in another copy that was put over the open one %s',
  async (when) => {
    const { path, other, session, putOver } = await wentApart();
    const { language: _, ...options } = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
    const made = join(temporaryFolder(), 'register_en_v1.docx');
    writeFileSync(made, 'the register');
    if (when === 'before it begins') putOver();
    const started = startIssue(session, options);
    if (when === 'before it begins')
      expect(started).toMatchObject({ ok: false, problem: { code: 'overwritten' } });
    else {
      putOver();
      const kept = await finishIssue(session, {
        options,
        languages: ['en'],
        files: [{ path: made, fileName: 'register_en_v1.docx', bytes: 12, language: 'en' }],
        issuedTo: '',
        note: { language: 'en', text: '' },
      });
      expect(kept).toMatchObject({ ok: false, problem: { code: 'overwritten' } });
    }
    closeClient(session);
    expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
  },
);

test('a file that loses its place while another is attached is told as moved, and neither gets a piece', async () => {
  const { path, other, session } = await wentApart();
  const large = join(temporaryFolder(), 'contract.pdf');
  writeFileSync(large, Buffer.alloc(20 * 1024 * 1024, 7));
  const aside = join(temporaryFolder(), 'aside.griffier');
  let isGone = false;
  const attached = await attachFiles(
    session,
    { paths: [large], to: null },
    {
      isCancelled: () => false,
      onProgress: ({ done, of }) => {
        if (isGone || done < 0.8 * of) return;
        isGone = true;
        renameSync(path, aside);
        copyFileSync(other, path);
      },
    },
  );
  expect(attached).toMatchObject({ ok: false, problem: { code: 'moved' } });
  closeClient(session);
  expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
  // The pieces that came before it are left of it: nobody is blamed for them, and the next attaching clears them away.
  const ours = await working(aside);
  expect(readRegister(ours.opened?.db ?? opened(aside).db).activity[0]?.owner).toBe('Mine');
  expect(verifyChain(ours.opened?.db ?? opened(aside).db)).toMatchObject({ ok: true });
  closeClient(ours);
});
