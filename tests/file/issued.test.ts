import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { finishIssue, issuedList, startIssue } from '../../src/main/keeper/issuing';
import { methods } from '../../src/main/keeper/methods';
import { contentOf, keptFile, saveOut } from '../../src/main/keeper/save-out';
import { commit, type Session, startSession } from '../../src/main/keeper/session';
import { undo } from '../../src/main/keeper/undo';
import { undoState } from '../../src/main/keeper/undo-steps';
import { chainHead, readRegister, verifyChain } from '../../src/main/store';
import { makeDocument } from '../../src/shared/documents/index';
import { publishedUntil } from '../../src/shared/documents/issued';
import { aboutKinds, documentKinds } from '../../src/shared/documents/kinds';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { agreed, openClient, registerOf, temporaryFolder, theRegister } from './support/client-file';

const { language: _, ...options } = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });

function session(): Session {
  const own = startSession('Ann', undefined, () => new Date('2026-11-22T10:00:00.000Z'));
  own.opened = openClient(registerOf({ activity: [{ id: 'a', name: { en: 'Payroll' } }] }));
  return own;
}

function dbOf({ opened }: Session) {
  if (opened === null) throw new Error('not open');
  return opened.db;
}

/** Two files as an export leaves them. */
function exported(number: number) {
  const folder = temporaryFolder();
  return (['docx', 'xlsx'] as const).map((ending) => {
    const fileName = `bakery_register_both_en_2026-11-22_v${number}.${ending}`;
    const path = join(folder, fileName);
    writeFileSync(path, `${ending} of version ${number} `.repeat(100_000));
    return { path, fileName, bytes: readFileSync(path).length, language: 'en' as const };
  });
}

async function issue(own: Session) {
  const { number, head } = agreed(startIssue(own, theRegister));
  const files = exported(number);
  const done = agreed(
    await finishIssue(own, {
      options: { ...options, version: String(number), head },
      languages: ['en'],
      files,
      issuedTo: 'the authority',
      note: { language: 'en', text: 'As asked on the phone' },
    }),
  );
  return { ...done, head, files };
}

const rename = (own: Session, name: string) =>
  commit(own, {
    verb: 'edit',
    about: null,
    edits: [{ do: 'set', noun: 'activity', id: 'a', field: 'name', value: { en: name } }],
  });

test('a version keeps the exact bytes that were handed over, whatever changes later', async () => {
  const own = session();
  const before = agreed(startIssue(own, theRegister));
  expect(before).toEqual({ number: 1, head: chainHead(dbOf(own)) });
  const { files } = await issue(own);
  agreed(rename(own, 'Wages'));
  await issue(own);

  const [second, first] = agreed(issuedList(own));
  expect(first?.version).toMatchObject({
    number: 1,
    document: 'register',
    issuedOn: '2026-11-22',
    issuedTo: 'the authority',
    note: { en: 'As asked on the phone' },
    head: before.head,
  });
  expect(second?.version.number).toBe(2);
  expect(first?.files.map(({ fileName }) => fileName)).toEqual(files.map(({ fileName }) => fileName));
  for (const [index, { id, sha256 }] of (first?.files ?? []).entries()) {
    const wanted = readFileSync(files[index]?.path ?? '');
    expect(sha256).toBe(createHash('sha256').update(wanted).digest('hex'));
    const out = join(temporaryFolder(), 'out.bin');
    agreed(
      await saveOut(own, { noun: 'issuedFile', id }, out, {
        isCancelled: () => false,
        onProgress: () => undefined,
      }),
    );
    expect(readFileSync(out).equals(wanted)).toBe(true);
  }
  expect(verifyChain(dbOf(own))).toMatchObject({ ok: true });
});

test('the register as it was stands beside the files, for a later comparison', async () => {
  const own = session();
  const { id } = await issue(own);
  agreed(rename(own, 'Wages'));
  const file = readRegister(dbOf(own)).issuedFile.find(
    ({ version, format }) => version === id && format === 'register',
  );
  const pieces: Uint8Array[] = [];
  const kept = agreed(keptFile(own, { noun: 'issuedFile', id: file?.id ?? '' }));
  for await (const piece of contentOf(dbOf(own), kept)) pieces.push(piece);
  const register = JSON.parse(gunzipSync(Buffer.concat(pieces)).toString('utf8'));
  expect(register.activity[0].name).toEqual({ en: 'Payroll' });
});

test('what was handed over can be neither changed, nor removed, nor undone', async () => {
  const own = session();
  agreed(rename(own, 'Wages'));
  const { id } = await issue(own);
  for (const edits of [
    [{ do: 'set', noun: 'issuedVersion', id, field: 'issuedTo', value: 'somebody else' }],
    [{ do: 'remove', noun: 'issuedVersion', id }],
    [{ do: 'add', noun: 'issuedVersion', id: 'planted', values: {} }],
  ] as const) {
    expect(commit(own, { verb: 'edit', about: null, edits: [...edits] })).toMatchObject({ ok: false });
    expect(methods.change(own, { verb: 'edit', about: null, edits: [...edits] })).toMatchObject({
      ok: false,
    });
  }
  expect(undoState(own.steps).undo).toMatchObject({ verb: 'edit' });
  agreed(undo(own));
  expect(readRegister(dbOf(own)).activity[0]?.name).toEqual({ en: 'Payroll' });
  expect(agreed(issuedList(own))).toHaveLength(1);
});

test('equal bytes are kept once', async () => {
  const own = session();
  await issue(own);
  const count = () => dbOf(own).prepare('SELECT count(*) FROM content').pluck().get();
  const before = count();
  const { number, head } = agreed(startIssue(own, theRegister));
  expect(number).toBe(2);
  const done = await finishIssue(own, {
    options: { ...options, version: '2', head },
    languages: [],
    files: exported(1),
    issuedTo: '',
    note: { language: 'en', text: '' },
  });
  expect(done.ok).toBe(true);
  // Only the register as a value is new: it holds the first version.
  expect(count()).toBe(Number(before) + 1);
});

test('a file that cannot be read ends the issue: nothing of it is kept', async () => {
  const own = session();
  const { head } = agreed(startIssue(own, theRegister));
  const [file] = exported(1);
  if (file === undefined) throw new Error('no file');
  const done = await finishIssue(own, {
    options: { ...options, version: '1', head },
    languages: ['en'],
    files: [file, { ...file, path: join(temporaryFolder(), 'gone.docx') }],
    issuedTo: '',
    note: { language: 'en', text: '' },
  });
  expect(done).toMatchObject({ ok: false, problem: { code: 'notFound' } });
  expect(agreed(issuedList(own))).toEqual([]);
  expect(dbOf(own).prepare('SELECT count(*) FROM content').pluck().get()).toBe(0);
});

test('deleting for good takes the files of a version along when asked; that it was issued stays on record', async () => {
  const own = session();
  const { id } = await issue(own);
  const before = agreed(methods['erase.plan'](own, { noun: 'activity', id: 'a' }) as never) as unknown as {
    issued: readonly { id: string }[];
  };
  expect(before.issued.map((version) => version.id)).toEqual([id]);
  agreed(
    methods['erase.record'](own, { noun: 'activity', id: 'a', withAttachments: true, issued: [id] }) as never,
  );
  expect(dbOf(own).prepare('SELECT count(*) FROM content').pluck().get()).toBe(0);
  expect(agreed(issuedList(own))[0]?.version).toMatchObject({ number: 1, issuedTo: 'the authority' });
  expect(verifyChain(dbOf(own))).toMatchObject({ ok: true });
  expect(agreed((await methods['person.find'](own, { names: ['Payroll'] })) as never)).toMatchObject({
    places: [],
    entries: 0,
    issued: [],
  });
});

test('a change while the files are made ends the issue: they would say one thing, and what is kept another', async () => {
  const own = session();
  const { head } = agreed(startIssue(own, theRegister));
  agreed(rename(own, 'Wages'));
  const done = await finishIssue(own, {
    options: { ...options, version: '1', head },
    languages: ['en'],
    files: exported(1),
    issuedTo: '',
    note: { language: 'en', text: '' },
  });
  expect(done).toMatchObject({ ok: false, problem: { code: 'changedMeanwhile' } });
  expect(agreed(issuedList(own))).toEqual([]);
});

test('a check of the history names the stored file whose bytes were changed or taken away', async () => {
  const own = session();
  const { files } = await issue(own);
  const writer = own.opened?.writer;
  if (writer == null) throw new Error('not writable');
  expect(verifyChain(writer)).toMatchObject({ ok: true, contents: 4 });
  const shaOf = (fileName: string | undefined): string =>
    String(writer.prepare('SELECT sha256 FROM issued_file WHERE file_name = ?').pluck().get(fileName));
  const [word, book] = files.map(({ fileName }) => fileName);
  writer
    .prepare('UPDATE content_chunk SET data = zeroblob(length(data)) WHERE sha256 = ? AND place = 0')
    .run(shaOf(word));
  writer.prepare('DELETE FROM content WHERE sha256 = ?').run(shaOf(book));
  const { ok, faults } = verifyChain(writer);
  expect(ok).toBe(false);
  // In the order of their ids, which are random.
  expect(faults.map(({ is, about }) => [is, about?.title]).sort()).toEqual([
    ['contentChanged', word],
    ['contentMissing', book],
  ]);
});

test('bytes that were erased on purpose are not missed', async () => {
  const own = session();
  const { id } = await issue(own);
  const erase = { noun: 'activity' as const, id: 'a', withAttachments: false, issued: [id] };
  agreed(await methods['erase.record'](own, erase));
  expect(verifyChain(dbOf(own))).toMatchObject({ ok: true, total: 0 });
});

test.each(documentKinds)(
  'a version of %s is numbered and kept as the row of its kind says',
  async (document) => {
    const own = session();
    const { keptAs, numberedBy } = aboutKinds[document];
    await issue(own);
    const numbers: number[] = [];
    for (const audience of ['customers', 'applicants'] as const) {
      const made = { ...options, document, audience };
      const { number, head } = agreed(startIssue(own, made));
      const order = { options: { ...made, version: String(number), head }, languages: ['en'] as const };
      const files = exported(1);
      agreed(await finishIssue(own, { ...order, files, issuedTo: '', note: { language: 'en', text: '' } }));
      numbers.push(number);
    }
    // The row of the register has one already, and whoever reads what it holds makes no difference to it.
    expect(numbers).toEqual(numberedBy === null ? [2, 3] : numberedBy.includes('audience') ? [1, 1] : [1, 2]);
    expect(agreed(issuedList(own))[0]?.version.document).toBe(keptAs);
  },
);

/** Issues a notice for these people as of that day, in Word alone. */
async function issueNotice(own: Session, audience: 'customers' | 'applicants', date: string) {
  const made = { ...options, document: 'notice', audience, date } as const;
  const { number, head } = agreed(startIssue(own, made));
  const fileName = `bakery_notice-${audience}_en_${date}_v${number}.html`;
  const path = join(temporaryFolder(), fileName);
  writeFileSync(path, `the notice for ${audience} of ${date}`);
  const files = [{ path, fileName, bytes: 1, language: 'en' as const }];
  const order = { options: { ...made, version: String(number), head }, languages: ['en'] as const, files };
  return agreed(await finishIssue(own, { ...order, issuedTo: '', note: { language: 'en', text: '' } }));
}

test('each notice counts for itself, and was published until the next of it', async () => {
  const own = session();
  await issue(own);
  expect(await issueNotice(own, 'customers', '2026-03-01')).toMatchObject({ number: 1 });
  expect(await issueNotice(own, 'applicants', '2026-04-01')).toMatchObject({ number: 1 });
  expect(await issueNotice(own, 'customers', '2026-06-01')).toMatchObject({ number: 2 });
  expect(agreed(startIssue(own, theRegister)).number).toBe(2);
  const rows = agreed(issuedList(own));
  const versions = rows.map(({ version }) => version);
  expect(
    versions.map((version) => [version.document, version.issuedOn, publishedUntil(version, versions)]),
  ).toEqual([
    ['notice', '2026-06-01', null],
    ['notice', '2026-04-01', null],
    ['notice', '2026-03-01', '2026-06-01'],
    ['register', '2026-11-22', null],
  ]);
  expect(rows[0]?.files).toMatchObject([{ format: 'html', language: 'en' }]);
});

test('an issued notice says its own day and number, not those of the text before it', async () => {
  const own = session();
  agreed(
    commit(own, {
      verb: 'add',
      about: null,
      edits: [
        {
          do: 'add',
          noun: 'notice',
          id: 'n1',
          values: { title: { en: 'Privacy policy' }, version: '0.9', effectiveDate: '2018-05-24' },
        },
      ],
    }),
  );
  const register = readRegister(dbOf(own));
  const said = (version: string | null): string => {
    const asked = { ...options, document: 'notice', date: '2026-03-01', version, language: 'en' } as const;
    return JSON.stringify(
      makeDocument(register, asked).blocks.filter(({ key }) => key.startsWith('changes:')),
    );
  };
  expect(said(null)).toMatch(/24 May 2018.*0\.9/);
  expect(said('4')).toMatch(/1 March 2026.*"4"/);
  expect(said('4')).not.toMatch(/2018|0\.9/);
});

test('a published notice tells that it has fallen behind once the register changes, and no longer when a new one is issued', async () => {
  const own = session();
  const told = async () =>
    agreed(await methods['notices.published'](own, null)).map(({ version, behind }) => [
      version.number,
      behind && behind.lines > 0,
    ]);
  expect(await told()).toEqual([]);
  await issueNotice(own, 'customers', '2026-03-01');
  expect(await told()).toEqual([[1, false]]);
  agreed(rename(own, 'Wages'));
  expect(await told()).toEqual([[1, true]]);
  agreed(undo(own));
  expect(await told()).toEqual([[1, false]]);
  agreed(rename(own, 'Wages'));
  const second = await issueNotice(own, 'customers', '2026-06-01');
  expect(await told()).toEqual([[2, false]]);
  agreed(
    await methods['erase.record'](own, {
      noun: 'activity',
      id: 'a',
      withAttachments: false,
      issued: [second.id],
    }),
  );
  expect(await told()).toEqual([[2, null]]);
});
