import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openFile, unlock } from '../../src/main/file';
import { attachFiles } from '../../src/main/keeper/attach';
import { closeClient, makeClient, openClient } from '../../src/main/keeper/file-methods';
import { methods } from '../../src/main/keeper/methods';
import { type Session, startSession } from '../../src/main/keeper/session';
import { choiceOf } from '../../src/main/pack/choice';
import { copyForColleague } from '../../src/main/pack/colleague';
import { packNames } from '../../src/main/pack/names';
import { makePack } from '../../src/main/pack/outsider';
import { newPackPassword } from '../../src/main/pack/password';
import { planPack } from '../../src/main/pack/plan';
import { chainHead, readRegister, verifyChain } from '../../src/main/store';
import { calls, type PackRequest, packPassword } from '../../src/shared/api';
import { letterheadOfFirm } from './fixtures/letterheads';
import { partsOf } from './fixtures/parts';
import { buildKeeper } from './support/built-keeper';
import { agreed, registerOf, someone, temporaryFolder } from './support/client-file';
import { readZip } from './support/zip-reader';

let built = '';
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);
const open: Session[] = [];
afterEach(() => {
  for (const session of open.splice(0)) closeClient(session);
});

const quiet = { onProgress: () => undefined };
const secretWords = ['Zilverberk', 'kwartsgeel'];

/** An open client file with a register, an internal note, and two attachments of which one is confidential. */
async function atWork(password: string | null = null) {
  const folder = temporaryFolder();
  const session = startSession('Ann', undefined, () => new Date('2026-11-22T10:00:00.000Z'));
  const register = registerOf({
    organisation: {
      id: 'organisation',
      legalName: 'Bakkerij Zeester',
      city: 'Gent',
      email: 'info@zeester.example',
    },
    party: [{ id: 'combell', name: 'Combell', notes: { en: `${secretWords[0]} said so` } }],
    activity: [{ id: 'payroll', role: 'controller', status: 'inUse', name: { en: 'Payroll', nl: 'Lonen' } }],
  });
  const path = join(folder, 'zeester.griffier');
  agreed(await makeClient(session, path, register, { replace: false, password }));
  agreed(await openClient(session, path, password));
  open.push(session);
  const contents = [randomBytes(1_500_000), Buffer.from('minutes '.repeat(10_000))];
  const paths = ['Σύμβαση Combell 2026.pdf', 'Minutes of the board.txt'].map((name, index) => {
    writeFileSync(join(folder, name), contents[index] ?? '');
    return join(folder, name);
  });
  const { ids } = agreed(
    await attachFiles(
      session,
      { paths, to: { noun: 'party', id: 'combell' } },
      { isCancelled: () => false, onProgress: () => undefined },
    ),
  );
  return { session, path, ids, contents, out: temporaryFolder() };
}

function requestFor(
  attachments: readonly string[],
  seal: PackRequest['seal'],
  languages: readonly string[] = ['nl'],
  formats: readonly string[] = ['docx'],
): PackRequest {
  return calls['pack.run'].input.parse({
    documents: [
      {
        options: { date: '2026-11-22', reader: 'authority' },
        languages,
        formats,
      },
    ],
    attachments,
    receiver: 'Gegevensbeschermingsautoriteit',
    language: 'nl',
    date: '2026-11-22',
    seal,
  });
}

const make = (
  session: Session,
  request: PackRequest,
  path: string,
  printed: Parameters<typeof makePack>[2]['printed'] = [],
) => makePack(session, join(built, 'worker.js'), { request, printed, path }, quiet).result;

describe('a pack for somebody outside', () => {
  test('holds what was chosen, a letter, a list and the hashes, and nothing else', async () => {
    const { session, ids, contents, out } = await atWork();
    const request = requestFor(ids.slice(0, 1), { is: 'clear' }, ['en', 'nl'], ['docx', 'xlsx']);
    const planned = planPack(readRegister(session.opened?.db as never), choiceOf(request), '');
    agreed(await make(session, request, join(out, 'pack.zip')));
    expect(readdirSync(out)).toEqual(['pack.zip']);
    const files = readZip(readFileSync(join(out, 'pack.zip')));
    expect(files.map(({ name }) => name)).toEqual([
      '00-letter.docx',
      '01-contents.docx',
      '01-contents.txt',
      'register-en.docx',
      'register-en.xlsx',
      'register-nl.docx',
      'register-nl.xlsx',
      'attachment-01-combell-2026.pdf',
      'SHA256SUMS',
    ]);
    expect(planned.files.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    expect(planned.name).toBe('bakkerij-zeester-2026-11-22.zip');
    const bytes = new Map(files.map((file) => [file.name, file.bytes()]));
    expect(bytes.get('attachment-01-combell-2026.pdf')?.equals(contents[0] ?? Buffer.alloc(0))).toBe(true);
    const sums = (bytes.get('SHA256SUMS') ?? '').toString().trim().split('\n');
    expect(sums).toHaveLength(files.length - 1);
    for (const line of sums) {
      const [sha256, name] = line.split('  ');
      expect(
        createHash('sha256')
          .update(bytes.get(name ?? '') ?? '')
          .digest('hex'),
        name,
      ).toBe(sha256);
    }
    const list = (bytes.get('01-contents.txt') ?? '').toString();
    expect(list).toContain('Σύμβαση Combell 2026');
    expect(list).not.toContain('Minutes of the board');
  });

  test('what is published stands on the letterhead of the client, the register and the letter do not', async () => {
    const { session, out } = await atWork();
    const paper = join(temporaryFolder(), 'paper.docx');
    writeFileSync(paper, await letterheadOfFirm());
    const steps = { isCancelled: () => false, onProgress: () => undefined };
    const { ids } = agreed(await attachFiles(session, { paths: [paper], to: null }, steps));
    const set = {
      do: 'set',
      noun: 'attachment',
      id: ids[0] ?? '',
      field: 'kind',
      value: 'letterhead',
    } as const;
    agreed(await methods.change(session, { verb: 'edit', about: null, edits: [set] }));
    const request = requestFor([], { is: 'clear' });
    const [register] = request.documents;
    if (register === undefined) throw new Error('no document');
    const notice = {
      ...register,
      options: { ...register.options, document: 'notice', reader: 'public' } as const,
    };
    agreed(await make(session, { ...request, documents: [register, notice] }, join(out, 'pack.zip')));
    const isOnPaper = (bytes: Buffer): boolean =>
      [...partsOf(bytes).entries()].some(
        ([part, text]) => part.startsWith('word/letterhead-header') && text.includes('Maison Lettrine'),
      );
    const word = readZip(readFileSync(join(out, 'pack.zip'))).filter(({ name }) => name.endsWith('.docx'));
    expect(word.filter((file) => isOnPaper(file.bytes())).map(({ name }) => name)).toEqual([
      expect.stringContaining('notice'),
    ]);
    expect(word.length).toBeGreaterThan(2);
  });

  test('the letter names the receiver, the firm and each file with its hash', async () => {
    const { session, ids, out } = await atWork();
    agreed(await make(session, requestFor(ids, { is: 'clear' }), join(out, 'pack.zip')));
    const files = readZip(readFileSync(join(out, 'pack.zip')));
    const letter = files.find(({ name }) => name === '00-letter.docx')?.bytes() ?? Buffer.alloc(0);
    const text = (
      readZip(letter)
        .find(({ name }) => name === 'word/document.xml')
        ?.bytes() ?? ''
    )
      .toString()
      .replace(/<[^>]*>/g, ' ');
    expect(text).toContain('Aan: Gegevensbeschermingsautoriteit');
    expect(text).toContain('Bakkerij Zeester');
    for (const { name, bytes } of files.filter(({ name }) => /^(register|attachment)-/.test(name))) {
      expect(text).toContain(name);
      expect(text).toContain(createHash('sha256').update(bytes()).digest('hex'));
    }
  });

  test('carries no internal note, no history and no name of who changed what', async () => {
    const { session, ids, out } = await atWork();
    agreed(await make(session, requestFor(ids, { is: 'clear' }), join(out, 'pack.zip')));
    const all = readZip(readFileSync(join(out, 'pack.zip'))).flatMap((file) =>
      /\.(docx|xlsx)$/.test(file.name)
        ? readZip(file.bytes()).map((part) => part.bytes().toString())
        : [file.bytes().toString()],
    );
    expect(all.join('\n')).toContain('Combell');
    expect(all.join('\n')).not.toContain(secretWords[0]);
    expect(all.some((text) => text.startsWith('SQLite format 3'))).toBe(false);
  });

  test('with a password every file is AES-256, no title of an attachment can be read, and another hand opens it', async () => {
    const { session, ids, contents, out } = await atWork();
    const password = newPackPassword();
    const path = join(out, 'pack.zip');
    agreed(await make(session, requestFor(ids, { is: 'password', password }), path));
    const files = readZip(readFileSync(path), password);
    expect(files.every(({ isEncrypted, method }) => isEncrypted && method === 99)).toBe(true);
    expect(files.map(({ name }) => name)).toContain('attachment-02.txt');
    expect(readFileSync(path).toString('latin1')).not.toMatch(/Combell|Minutes|Zeester/);
    expect(
      files
        .find(({ name }) => name === 'attachment-01.pdf')
        ?.bytes()
        .equals(contents[0] ?? Buffer.alloc(0)),
    ).toBe(true);
    expect(
      files
        .find(({ name }) => name === '01-contents.txt')
        ?.bytes()
        .toString(),
    ).toContain('Minutes of the board');
    expect(() => readZip(readFileSync(path), `${password}x`)[0]?.bytes()).toThrow('another password');
  });

  test.skipIf(spawnSync('7zz').error !== undefined)(
    '7-Zip tests it as whole, with the password alone',
    async () => {
      const { session, ids, out } = await atWork();
      const password = newPackPassword();
      const path = join(out, 'pack.zip');
      agreed(await make(session, requestFor(ids, { is: 'password', password }), path));
      expect(spawnSync('7zz', ['t', `-p${password}`, path], { encoding: 'utf8' }).stdout).toContain(
        'Everything is Ok',
      );
      expect(spawnSync('7zz', ['t', '-pwrong password', path], { encoding: 'utf8' }).status).not.toBe(0);
    },
  );

  test('cancelled at any step, no file is left', async () => {
    const { session, ids, out } = await atWork();
    for (const stop of [1, 3, 6, 9]) {
      let steps = 0;
      const path = join(out, 'pack.zip');
      const making = makePack(
        session,
        join(built, 'worker.js'),
        { request: requestFor(ids, { is: 'clear' }), printed: [], path },
        {
          onProgress: () => {
            steps += 1;
            if (steps === stop) void making.cancel();
          },
        },
      );
      expect(await making.result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
      expect(readdirSync(out)).toEqual([]);
    }
  });

  test('an attachment that is damaged stops it, and no file is left', async () => {
    const { session, ids, out } = await atWork();
    session.opened?.writer?.exec("UPDATE content_chunk SET data = x'00' WHERE place = 1");
    expect(await make(session, requestFor(ids, { is: 'clear' }), join(out, 'pack.zip'))).toMatchObject({
      ok: false,
      problem: { code: 'contentGone' },
    });
    expect(readdirSync(out)).toEqual([]);
  });

  test('is never written over the open client file, and never for the firm itself with its notes', async () => {
    const { session, path } = await atWork();
    expect(await make(session, requestFor([], { is: 'clear' }), path)).toMatchObject({
      ok: false,
      problem: { code: 'inUse' },
    });
    const own = {
      ...requestFor([], { is: 'clear' }),
      documents: [{ options: { date: '2026-11-22' }, languages: ['nl'], formats: ['docx'] }],
    };
    expect(calls['pack.run'].input.safeParse(own).success).toBe(false);
  });

  test('printed documents come from outside and stand in their place', async () => {
    const { session, out } = await atWork();
    const request: PackRequest = {
      ...requestFor([], { is: 'clear' }, ['en', 'nl'], ['docx', 'pdf']),
    };
    const printed = (['en', 'nl'] as const).map((language) => ({
      document: 0,
      language,
      bytes: Buffer.from(`%PDF ${language}`),
    }));
    agreed(await make(session, request, join(out, 'p.zip'), printed));
    const files = readZip(readFileSync(join(out, 'p.zip')));
    expect(
      files
        .find(({ name }) => name === 'register-nl.pdf')
        ?.bytes()
        .toString(),
    ).toBe('%PDF nl');
    expect(
      files
        .find(({ name }) => name === 'register-en.pdf')
        ?.bytes()
        .toString(),
    ).toBe('%PDF en');
  });
});

test('names in a pack are short, plain, unique and the same for every system', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('', 'pdf', 'docx', '7z')),
        { maxLength: 40 },
      ),
      (wanted) => {
        const name = packNames();
        const names = wanted.map(([stem, ending]) => name(stem, ending));
        for (const each of names) {
          expect(each).toMatch(/^[a-z0-9][a-z0-9-]*(\.[a-z0-9]+)?$/);
          expect(each.length).toBeLessThanOrEqual(60);
          expect(each).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/);
        }
        expect(new Set(names).size).toBe(names.length);
      },
    ),
    { numRuns: 500, examples: [[[['con', '']]], [[['COM1', 'pdf']]]] },
  );
});

test('a made password is long, of plain signs, and never the same', () => {
  const made = new Set(Array.from({ length: 200 }, newPackPassword));
  expect(made.size).toBe(200);
  for (const password of made) expect(packPassword.safeParse(password).success).toBe(true);
  for (const weak of ['short', 'wachtwoord met é', 'x'.repeat(101)])
    expect(packPassword.safeParse(weak).success).toBe(false);
});

describe('a client file for a colleague', () => {
  test.each([null, 'eerste wachtwoord'])(
    'opens again with nothing lost: register, history, attachments (password: %s)',
    async (password) => {
      const { session, path, out, contents } = await atWork(password);
      const copy = join(out, 'for-ann.griffier');
      const made = agreed(await copyForColleague(session, join(built, 'copy-worker.js'), copy, quiet).result);
      expect(readdirSync(out)).toEqual(['for-ann.griffier']);
      expect(readFileSync(copy).length).toBe(made.bytes);
      expect(readFileSync(copy).toString('latin1').startsWith('SQLite format 3')).toBe(password === null);
      const key = agreed(await unlock(copy, password));
      const other = agreed(openFile(copy, { ...someone, key }));
      try {
        const own = session.opened;
        if (own === null) throw new Error('closed');
        for (const table of tablesOf(own.db))
          expect(rowsOf(other.db, table), table).toEqual(rowsOf(own.db, table));
        expect(readRegister(other.db)).toEqual(readRegister(own.db));
        expect(chainHead(other.db)).toEqual(chainHead(own.db));
        expect(verifyChain(other.db)).toEqual(verifyChain(own.db));
        expect(contents.length).toBe(2);
        expect(path).not.toBe(copy);
      } finally {
        other.close();
      }
    },
  );

  test('cancelled, there is no file', async () => {
    const { session, out } = await atWork();
    const making = copyForColleague(
      session,
      join(built, 'copy-worker.js'),
      join(out, 'copy.griffier'),
      quiet,
    );
    making.cancel();
    expect(await making.result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(readdirSync(out)).toEqual([]);
  });
});

type Db = NonNullable<Session['opened']>['db'];
const tablesOf = (db: Db): readonly string[] =>
  db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
/** All rows of a table as one hash: comparing megabytes number by number takes minutes. */
function rowsOf(db: Db, table: string): string {
  const hash = createHash('sha256');
  for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate() as Iterable<readonly unknown[]>)
    for (const value of row)
      hash.update(value instanceof Uint8Array ? value : JSON.stringify(value)).update('|');
  return hash.digest('hex');
}
