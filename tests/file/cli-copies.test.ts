import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
// Reading the writers of Word is not what a test waits for.
import '../../src/main/cli/compare';
import type { Terminal } from '../../src/main/cli/terminal';
import { unlock } from '../../src/main/file';
import { makeBackup } from '../../src/main/file/backups';
import { finishIssue, startIssue } from '../../src/main/keeper/issuing';
import { startSession } from '../../src/main/keeper/session';
import { verifyChain } from '../../src/main/store';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { partsOf } from './fixtures/parts';
import { buildKeeper } from './support/built-keeper';
import {
  agreed,
  change,
  closedFile,
  fingerprint,
  opened,
  registerOf,
  temporaryFolder,
} from './support/client-file';
import { commandIn, type Run } from './support/command-line';

let built = '';
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);

async function griffier(other: Partial<Terminal>, ...words: readonly string[]): Promise<Run> {
  return await commandIn(temporaryFolder(), words, { worker: join(built, 'worker.js'), ...other });
}

/** Standard input, a line at a time. */
function piped(...lines: readonly string[]): Partial<Terminal> {
  const waiting = [...lines];
  return { firstLine: async () => waiting.shift() ?? null };
}

const register = () =>
  registerOf({
    activity: [{ id: 'pay', reference: 'A-01', role: 'controller', name: { en: 'Payroll' }, owner: 'Ann' }],
  });

/** A file and a copy of it in which the owner of an activity is another. */
function twoCopies(): readonly [string, string] {
  const path = closedFile(register());
  const other = join(temporaryFolder(), 'office.griffier');
  copyFileSync(path, other);
  const file = opened(other);
  agreed(change(file, [{ do: 'set', noun: 'activity', id: 'pay', field: 'owner', value: 'Bert' }]));
  file.close();
  return [path, other];
}

describe('griffier compare', () => {
  test('lists what changed from one file to another, and changes neither', async () => {
    const [path, other] = twoCopies();
    const before = [path, other].map(fingerprint);
    const { code, out, said } = await griffier({}, 'compare', path, other);
    expect(code).toBe(0);
    expect(out).toMatch(/^A-01 Payroll\n {2}changed: .*A-01 Payroll\n {4}[^\n]+: Ann → Bert\n$/);
    expect(said).toContain('1 record differs.');
    expect([path, other].map(fingerprint)).toEqual(before);
  });

  test('writes the differences as a Word file with tracked changes, and replaces none', async () => {
    const [path, other] = twoCopies();
    const word = join(temporaryFolder(), 'differences.docx');
    expect((await griffier({}, 'compare', path, other, '--out', word)).code).toBe(0);
    const body = partsOf(readFileSync(word)).get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:ins [^>]*w:author="test"[^>]*><w:r>(?:(?!<\/w:ins>).)*Bert/);
    const again = await griffier({}, 'compare', path, other, '--out', word);
    expect(again).toMatchObject({ code: 1, out: '' });
  });

  test('needs a second file or an issued version, and not both', async () => {
    const [path, other] = twoCopies();
    expect((await griffier({}, 'compare', path)).code).toBe(2);
    expect((await griffier({}, 'compare', path, other, '--issue', '1')).code).toBe(2);
    expect((await griffier({}, 'compare', path, '--issue', 'one')).code).toBe(2);
    expect((await griffier({}, 'compare', '--help')).out).toContain('griffier compare FILE FILE2');
  });
});

describe('an issued version', () => {
  const { language: _, ...options } = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
  const bytes = Buffer.from('handed over, byte by byte');

  async function issued(some: Partial<typeof options> = {}): Promise<string> {
    const session = startSession('Ann');
    const file = opened(closedFile(register()));
    session.opened = file;
    const made = { ...options, ...some };
    const { head, number } = agreed(startIssue(session, made));
    const fileName = 'bakery_register_both_en_2026-11-22_v1.docx';
    const path = join(temporaryFolder(), fileName);
    writeFileSync(path, bytes);
    const files = [{ path, fileName, bytes: bytes.length, language: 'en' as const }];
    const order = {
      options: { ...made, version: String(number), head },
      languages: ['en'] as const,
      files,
    };
    agreed(await finishIssue(session, { ...order, issuedTo: '', note: { language: 'en', text: '' } }));
    const set = { do: 'set', noun: 'activity', id: 'pay' } as const;
    agreed(
      change(file, [
        { ...set, field: 'owner', value: 'Bert' },
        { ...set, field: 'name', value: { en: 'Wages' } },
      ]),
    );
    file.close();
    return file.path;
  }

  test('is written out byte by byte, and compared with today', async () => {
    const path = await issued();
    const folder = join(temporaryFolder(), 'out');
    const { code, out } = await griffier({}, 'export', path, '--issue', '1', '--out', folder);
    expect(code).toBe(0);
    expect(readFileSync(out.trim()).equals(bytes)).toBe(true);
    const compared = await griffier({}, 'compare', path, '--issue', '1');
    expect(compared).toMatchObject({ code: 0, out: expect.stringContaining('Ann → Bert') });
  });

  test('of a notice that no longer reads as the register does is told of by show', async () => {
    const { out } = await griffier({}, 'show', await issued({ document: 'notice', audience: 'customers' }));
    expect(out).toMatch(
      /\nPrivacy notice · .* · Version 1, published from 22 November 2026, has fallen behind: .* otherwise today\.\n$/,
    );
    expect((await griffier({}, 'show', await issued())).out).not.toContain('published');
  });

  test('that is not there, or comes with options of its own, is refused', async () => {
    const path = await issued();
    const none = await griffier({}, 'export', path, '--issue', '7');
    expect(none).toMatchObject({ code: 1, out: '', said: expect.stringContaining('There are: 1.') });
    expect((await griffier({}, 'compare', path, '--issue', '7')).code).toBe(1);
    expect((await griffier({}, 'export', path, '--issue', '1', '--format', 'xlsx')).code).toBe(2);
    const ofNotice = ['--document', 'notice', '--audience', 'customers'];
    const notice = await griffier({}, 'export', path, '--issue', '1', ...ofNotice);
    expect(notice).toMatchObject({ code: 1, out: '', said: expect.stringContaining('none was issued') });
    expect((await griffier({}, 'compare', path, '--issue', '1', ...ofNotice)).code).toBe(1);
  });
});

describe('griffier password', () => {
  const first = 'correct horse battery';
  const second = 'another long password';

  test('sets, changes and removes it, read from standard input', async () => {
    const path = closedFile(register());
    const set = await griffier(piped(first), 'password', path, '--password-stdin');
    expect(set).toMatchObject({ code: 0, said: expect.stringContaining('cannot be recovered') });
    expect(readFileSync(path).subarray(0, 6).toString()).not.toBe('SQLite');
    const wrong = await griffier(piped('wrong', second), 'password', path, '--password-stdin');
    expect(wrong.code).toBe(1);
    const changed = await griffier(piped(first, second), 'password', path, '--password-stdin');
    expect(changed.code).toBe(0);
    expect(await unlock(path, first)).toMatchObject({ problem: { code: 'wrongPassword' } });
    const removed = await griffier(piped(second), 'password', path, '--remove', '--password-stdin');
    expect(removed.code).toBe(0);
    const file = opened(path);
    expect(verifyChain(file.db)).toMatchObject({ ok: true });
  });

  test('asks on the terminal, twice for a new one, and does nothing when they differ', async () => {
    const path = closedFile(register());
    const answers = [first, 'something else'];
    const askHidden = async (): Promise<string | null> => answers.shift() ?? null;
    const differ = await griffier({ askHidden }, 'password', path);
    expect(differ).toMatchObject({ code: 2, said: expect.stringContaining('do not match') });
    expect(readFileSync(path).subarray(0, 6).toString()).toBe('SQLite');
  });

  test('wants to know what becomes of backups before anything changes', async () => {
    const path = closedFile(register());
    const backups = join(temporaryFolder(), 'backups');
    mkdirSync(backups);
    const file = opened(path);
    const uuid = String(file.db.prepare('SELECT uuid FROM file_identity').pluck().get());
    const now = '2026-11-22T10:00:00.000Z';
    const made = agreed(makeBackup({ root: backups, uuid, path, key: null, reason: 'manual', now }));
    file.close();
    const store = { backups: [backups] };
    const unasked = await griffier({ ...piped(first), ...store }, 'password', path, '--password-stdin');
    expect(unasked).toMatchObject({ code: 2, said: expect.stringContaining('There is 1 backup') });
    expect(readFileSync(path).subarray(0, 6).toString()).toBe('SQLite');
    const set = await griffier(
      { ...piped(first), ...store },
      'password',
      path,
      '--password-stdin',
      '--backups',
      'remake',
    );
    expect(set.code).toBe(0);
    const backup = join(backups, made.id);
    expect(existsSync(backup)).toBe(true);
    expect(readFileSync(backup).subarray(0, 6).toString()).not.toBe('SQLite');
  });
});
