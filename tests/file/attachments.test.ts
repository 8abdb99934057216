import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Opened } from '../../src/main/file';
import { type AttachOrder, type AttachSteps, attachFiles } from '../../src/main/keeper/attach';
import { closeClient, makeClient, openClient } from '../../src/main/keeper/file-methods';
import { finishIssue, startIssue } from '../../src/main/keeper/issuing';
import { methods } from '../../src/main/keeper/methods';
import { saveOut } from '../../src/main/keeper/save-out';
import { type Session, startSession } from '../../src/main/keeper/session';
import { applyAction, inverseOf, readRecord, verifyChain } from '../../src/main/store';
import { attachmentList, removeUnnamedContent } from '../../src/main/store/attachments';
import type { Attached } from '../../src/shared/api';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { verbs } from '../../src/shared/register/edit';
import { agreed, registerOf, temporaryFolder, theRegister, written } from './support/client-file';

type AtWork = Readonly<{
  session: Session;
  file: Opened;
  writer: NonNullable<Opened['writer']>;
  folder: string;
}>;

/** A session with an open client file that has one party, in a folder of its own. */
async function atWork(): Promise<AtWork> {
  const folder = temporaryFolder();
  const path = join(folder, 'client.griffier');
  const session = startSession('Ann', undefined, () => new Date('2026-11-22T10:00:00.000Z'));
  const register = registerOf({ party: [{ id: 'combell', name: 'Combell' }] });
  agreed(await makeClient(session, path, register, { replace: false, password: null }));
  agreed(await openClient(session, path, null));
  const file = session.opened;
  if (file?.writer == null) throw new Error('not open');
  open.push(session);
  return { session, file, writer: file.writer, folder };
}
const open: Session[] = [];
afterEach(() => {
  for (const session of open.splice(0)) closeClient(session);
});

const quiet: AttachSteps = { isCancelled: () => false, onProgress: () => undefined };

function put(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function attach(
  { session }: AtWork,
  paths: readonly string[],
  to: AttachOrder['to'] = null,
): Promise<Attached> {
  return agreed(await attachFiles(session, { paths, to }, quiet));
}

const count = (work: AtWork, table: string): number =>
  Number(work.file.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

test('what was attached comes out byte for byte, with the name it had', async () => {
  const work = await atWork();
  const bytes = randomBytes(3 * 1024 * 1024 + 17);
  const { ids } = await attach(work, [put(work.folder, 'Σύμβαση 2026.pdf', bytes)], {
    noun: 'party',
    id: 'combell',
  });
  const record = readRecord(work.file.db, 'attachment', ids[0] ?? '');
  expect(record).toMatchObject({
    title: 'Σύμβαση 2026',
    fileName: 'Σύμβαση 2026.pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    addedOn: '2026-11-22',
    parties: ['combell'],
    isConfidential: false,
  });
  const out = join(temporaryFolder(), 'copy.pdf');
  agreed(await saveOut(work.session, { noun: 'attachment', id: ids[0] ?? '' }, out, quiet));
  expect(readFileSync(out).equals(bytes)).toBe(true);
});

test('an empty file and one of exactly a piece are kept as they are', async () => {
  const work = await atWork();
  const folder = temporaryFolder();
  for (const size of [0, 1024 * 1024, 8 * 1024 * 1024]) {
    const bytes = randomBytes(size);
    const { ids } = await attach(work, [put(work.folder, `f${size}.bin`, bytes)]);
    agreed(
      await saveOut(work.session, { noun: 'attachment', id: ids[0] ?? '' }, join(folder, `${size}`), quiet),
    );
    expect(readFileSync(join(folder, `${size}`)).equals(bytes)).toBe(true);
  }
});

test('the same content under two names is kept once', async () => {
  const work = await atWork();
  const bytes = randomBytes(2_000_000);
  const first = await attach(work, [put(work.folder, 'a.pdf', bytes)]);
  const second = await attach(work, [put(work.folder, 'b.pdf', bytes), put(work.folder, 'c.pdf', bytes)]);
  expect([first.known, second.known]).toEqual([0, 2]);
  expect(count(work, 'content')).toBe(1);
  expect(attachmentList(work.file.db)).toMatchObject({ kept: 2_000_000, attachments: { length: 3 } });
});

test('removing can be undone: the content stays until it is deleted for good', async () => {
  const work = await atWork();
  const bytes = randomBytes(100_000);
  const { ids } = await attach(work, [put(work.folder, 'a.pdf', bytes)]);
  const id = ids[0] ?? '';
  const removed = agreed(
    applyAction(
      work.writer,
      { verb: 'remove', about: null, edits: [{ do: 'remove', noun: 'attachment', id }] },
      written,
    ),
  );
  await attach(work, [put(work.folder, 'other.txt', 'other')]);
  expect(removeUnnamedContent(work.writer)).toBe(0);
  expect(readRecord(work.file.db, 'attachment', id)).toBeNull();
  const back = agreed(inverseOf(work.file.db, removed.seq));
  agreed(applyAction(work.writer, { verb: 'undo', about: null, edits: [...back] }, written));
  const out = join(temporaryFolder(), 'a.pdf');
  agreed(await saveOut(work.session, { noun: 'attachment', id: id }, out, quiet));
  expect(readFileSync(out).equals(bytes)).toBe(true);
});

test('deleted for good, an attachment gives its room back to the disk; removed and then deleted too', async () => {
  const work = await atWork();
  const free = () => work.file.db.pragma('freelist_count', { simple: true });
  const before = statSync(work.file.path).size;
  for (const isRemovedFirst of [false, true]) {
    const { ids } = await attach(work, [put(work.folder, 'large.bin', randomBytes(3 * 1024 * 1024))]);
    const id = ids[0] ?? '';
    expect(statSync(work.file.path).size).toBeGreaterThan(before + 3_000_000);
    if (isRemovedFirst)
      agreed(
        await methods.change(work.session, {
          verb: 'remove',
          about: { noun: 'attachment', id },
          edits: [{ do: 'remove', noun: 'attachment', id }],
        }),
      );
    agreed(
      await methods['erase.record'](work.session, {
        noun: 'attachment',
        id,
        withAttachments: false,
        issued: [],
      }),
    );
    expect(free()).toBe(0);
    expect(statSync(work.file.path).size).toBeLessThan(before + 300_000);
    expect(attachmentList(work.file.db).kept).toBe(0);
  }
});

test('cancelled in the middle, nothing of a file stays', async () => {
  const work = await atWork();
  const path = put(work.folder, 'large.bin', randomBytes(20 * 1024 * 1024));
  for (const after of [3, 25, 32]) {
    let steps = 0;
    const answer = await attachFiles(
      work.session,
      { paths: [path], to: null },
      {
        isCancelled: () => steps >= after,
        onProgress: () => {
          steps += 1;
        },
      },
    );
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect([count(work, 'content'), count(work, 'content_chunk'), count(work, 'attachment')]).toEqual([
      0, 0, 0,
    ]);
  }
});

test('a version that is issued, or another file that is attached meanwhile, leaves what is being attached', async () => {
  const work = await atWork();
  const bytes = randomBytes(20 * 1024 * 1024);
  const path = put(work.folder, 'large.bin', bytes);
  const file = { path: put(work.folder, 'register_en.docx', 'as issued'), fileName: 'register_en.docx' };
  let meanwhile: Promise<unknown> | null = null;
  const issueNow = async (): Promise<void> => {
    agreed(startIssue(work.session, theRegister));
    const { language: _, ...options } = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
    agreed(
      await finishIssue(work.session, {
        options,
        languages: ['en'],
        files: [{ ...file, bytes: 9, language: 'en' }],
        issuedTo: '',
        note: { language: 'en', text: '' },
      }),
    );
    await attach(work, [put(work.folder, 'small.txt', 'small')]);
  };
  const answer = await attachFiles(
    work.session,
    { paths: [path], to: null },
    {
      isCancelled: () => false,
      onProgress: ({ done, of }) => {
        if (done > of * 0.75) meanwhile ??= issueNow();
      },
    },
  );
  await meanwhile;
  expect(meanwhile).not.toBeNull();
  const { ids } = agreed(answer);
  const out = join(work.folder, 'out.bin');
  agreed(await saveOut(work.session, { noun: 'attachment', id: ids[0] ?? '' }, out, quiet));
  expect(readFileSync(out).equals(bytes)).toBe(true);
  expect(verifyChain(work.file.db)).toMatchObject({ ok: true });
  expect(removeUnnamedContent(work.writer)).toBe(0);
});

test('what a killed attaching left is cleared by the next one', async () => {
  const work = await atWork();
  work.writer.exec(`INSERT INTO content VALUES ('${'a'.repeat(64)}', 2000000)`);
  work.writer.exec(`INSERT INTO content_chunk (sha256, place, data) VALUES ('${'a'.repeat(64)}', 0, x'00')`);
  await attach(work, [put(work.folder, 'b.txt', 'b')]);
  expect(count(work, 'content')).toBe(1);
  expect(count(work, 'content_chunk')).toBe(1);
});

test('a file above 50 MB is refused by its name, and one at 50 MB is not', async () => {
  const work = await atWork();
  const path = put(work.folder, 'scan.pdf', '');
  truncateSync(path, 50 * 1024 * 1024 + 1);
  expect(await attachFiles(work.session, { paths: [path], to: null }, quiet)).toEqual({
    ok: false,
    problem: { code: 'attachmentTooLarge', detail: 'scan.pdf' },
  });
  truncateSync(path, 50 * 1024 * 1024);
  await attach(work, [path]);
  expect(attachmentList(work.file.db).kept).toBe(50 * 1024 * 1024);
});

test('above 500 MB together nothing more is kept, unless its content is there already', async () => {
  const work = await atWork();
  for (let each = 0; each < 10; each += 1)
    work.writer
      .prepare('INSERT INTO content (sha256, size) VALUES (?, ?)')
      .run(String(each).repeat(64), 50 * 1024 * 1024 - (each === 9 ? 4 : 0));
  for (let each = 0; each < 10; each += 1)
    agreed(
      applyAction(
        work.writer,
        {
          verb: 'add',
          about: null,
          edits: [
            {
              do: 'add',
              noun: 'attachment',
              id: `held-${each}`,
              values: { sha256: String(each).repeat(64) },
            },
          ],
        },
        written,
      ),
    );
  expect(
    await attachFiles(work.session, { paths: [put(work.folder, 'x.txt', 'hello')], to: null }, quiet),
  ).toEqual({
    ok: false,
    problem: { code: 'attachmentsFull', detail: 'x.txt' },
  });
  const small = put(work.folder, 'y.txt', 'four');
  await attach(work, [small]);
  await attach(work, [small]);
});

test('content that changed in the file is not handed out', async () => {
  const work = await atWork();
  const { ids } = await attach(work, [put(work.folder, 'a.pdf', randomBytes(1_500_000))]);
  work.writer.exec("UPDATE content_chunk SET data = x'0011' WHERE place = 1");
  const folder = temporaryFolder();
  expect(
    await saveOut(work.session, { noun: 'attachment', id: ids[0] ?? '' }, join(folder, 'a.pdf'), quiet),
  ).toMatchObject({
    ok: false,
    problem: { code: 'contentGone', detail: 'a.pdf' },
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('the open client file, its lock and other names of it can be neither attached nor overwritten', async () => {
  const work = await atWork();
  const path = work.file.path;
  const other = join(work.folder, 'link.pdf');
  symlinkSync(path, other);
  for (const each of [path, other, join(work.folder, '.client.griffier.lock')]) {
    expect(existsSync(each)).toBe(true);
    expect(await attachFiles(work.session, { paths: [each], to: null }, quiet)).toMatchObject({
      ok: false,
      problem: { code: 'inUse' },
    });
  }
  const { ids } = await attach(work, [put(work.folder, 'a.txt', 'a')]);
  for (const each of [path, other])
    expect(await saveOut(work.session, { noun: 'attachment', id: ids[0] ?? '' }, each, quiet)).toMatchObject({
      ok: false,
      problem: { code: 'inUse' },
    });
});

test('a folder or a file that is not there is told by its name, never by its path', async () => {
  const work = await atWork();
  for (const path of [work.folder, join(work.folder, 'gone.pdf')]) {
    const answer = await attachFiles(work.session, { paths: [path], to: null }, quiet);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'notFound' } });
    expect(JSON.stringify(answer)).not.toContain('/');
  }
});

test('the window can call what it does only what it is, and delete for good only what may go', async () => {
  const work = await atWork();
  const edits = [{ do: 'set' as const, noun: 'party' as const, id: 'combell', field: 'name', value: 'C' }];
  for (const verb of verbs) {
    const isOpen = ['add', 'edit', 'remove', 'bulk'].includes(verb);
    expect([verb, (await methods.change(work.session, { verb, about: null, edits })).ok]).toEqual([
      verb,
      isOpen,
    ]);
  }
  for (const noun of ['organisation', 'issuedVersion', 'issuedFile'] as const)
    expect(
      await methods['erase.record'](work.session, {
        noun,
        id: 'organisation',
        withAttachments: false,
        issued: [],
      }),
    ).toMatchObject({ ok: false, problem: { code: 'badMessage', detail: noun } });
});

test('the window can change what an attachment is called, not what it holds', async () => {
  const work = await atWork();
  const { ids } = await attach(work, [put(work.folder, 'a.txt', 'a')]);
  const id = ids[0] ?? '';
  const change = (field: string, value: unknown) =>
    methods.change(work.session, {
      verb: 'edit',
      about: null,
      edits: [{ do: 'set', noun: 'attachment', id, field, value }],
    });
  agreed(await change('title', 'Agreement with Combell'));
  for (const [field, value] of [
    ['sha256', 'b'.repeat(64)],
    ['size', 3],
    ['addedOn', '2020-01-01'],
  ] as const)
    expect(await change(field, value)).toMatchObject({ ok: false, problem: { code: 'badMessage' } });
  expect(readRecord(work.file.db, 'attachment', id)?.title).toBe('Agreement with Combell');
});
