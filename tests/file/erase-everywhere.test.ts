import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { nativeBinding } from '../../src/main/file/native-binding';
import { attachFiles } from '../../src/main/keeper/attach';
import { backupsOf } from '../../src/main/keeper/backups';
import { chooseFile } from '../../src/main/keeper/compare';
import { finishIssue, startIssue } from '../../src/main/keeper/issuing';
import { methods } from '../../src/main/keeper/methods';
import type { PassedOn } from '../../src/main/keeper/protocol';
import { type Session, startSession } from '../../src/main/keeper/session';
import { takeOverFrom } from '../../src/main/keeper/take-over';
import { renderDocx } from '../../src/main/render/word';
import { readRegister, verifyChain } from '../../src/main/store';
import type { Input, Output } from '../../src/shared/api';
import { makeDocument } from '../../src/shared/documents/index';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import type { Edit } from '../../src/shared/register/edit';
import { type NounName, nounNames, nounOf } from '../../src/shared/register/nouns';
import { agreed, closedFile, opened, registerOf, temporaryFolder } from './support/client-file';
import { readZip } from './support/zip-reader';

const name = 'Jörg Van Zeldzaam';
const names = ['jorg van zeldzaam'];

/** The text of a file, and of whatever is packed or kept in pieces in it. */
function* textsOf(bytes: Buffer, path: string): Generator<string> {
  for (const encoding of ['utf8', 'utf16le'] as const) yield bytes.toString(encoding);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    for (const entry of readZip(bytes)) yield* textsOf(entry.bytes(), `${path}/${entry.name}`);
  else if (bytes[0] === 0x1f && bytes[1] === 0x8b) yield gunzipSync(bytes).toString('utf8');
  else if (bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3') {
    const db = new Database(path, { readonly: true, ...nativeBinding() });
    const isThere =
      db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'content_chunk'").get() !== undefined;
    const pieces = isThere
      ? db
          .prepare<[], { sha256: string; data: Buffer }>(
            'SELECT sha256, data FROM content_chunk ORDER BY sha256, place',
          )
          .all()
      : [];
    db.close();
    for (const sha256 of new Set(pieces.map((piece) => piece.sha256))) {
      const own = pieces.filter((piece) => piece.sha256 === sha256).map(({ data }) => data);
      yield* textsOf(Buffer.concat(own), `${path}/${sha256}`);
    }
  }
}

/** Files under a folder in which the name stands, in whichever form. */
function filesWithName(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((at) => {
    const path = join(folder, at);
    if (/zeldzaam/i.test(at)) return true;
    if (!statSync(path).isFile()) return false;
    for (const text of textsOf(readFileSync(path), path)) if (/zeldzaam/i.test(text)) return true;
    return false;
  });
}

function refused(): never {
  throw new Error('not open');
}

async function call<N extends PassedOn>(session: Session, what: N, input: Input<N>): Promise<Output<N>> {
  const method = methods[what] as (session: Session, input: unknown) => unknown;
  return agreed((await method(session, input)) as never) as Output<N>;
}
const edit = (session: Session, ...edits: readonly Edit[]) =>
  call(session, 'change', { verb: 'edit', about: null, edits: [...edits] });
const steps = { isCancelled: () => false, onProgress: () => undefined };

/** Kept as files are, or told by what is kept: these are made by attaching and issuing. */
const keptNouns: readonly NounName[] = ['attachment', 'issuedVersion', 'issuedFile'];
/** A number of a series takes no other text. */
const isFree = (noun: NounName, field: string): boolean => !(noun === 'activity' && field === 'reference');

/** A record of every noun in which every text and every remark names the person. */
function namedEverywhere() {
  const records = nounNames
    .filter((noun) => !keptNouns.includes(noun))
    .map((noun) => {
      const values: Record<string, unknown> = { id: noun === 'organisation' ? 'organisation' : 'one' };
      const marks: Record<string, unknown> = {};
      for (const [field, of] of Object.entries(nounOf(noun).fields)) {
        if (of.kind === 'ref' && of.isParent) values[field] = 'one';
        if ((of.kind !== 'line' && of.kind !== 'text') || !isFree(noun, field)) continue;
        if (of.max < name.length) continue;
        values[field] = of.kind === 'line' ? name : { nl: name, fr: name.toUpperCase() };
        marks[field] = {
          sources: [`told by ${name}`],
          rivals: [{ value: name, source: name }],
          confirmed: { by: name, on: '2026-01-01' },
        };
      }
      return [noun, noun === 'organisation' ? { ...values, marks } : [{ ...values, marks }]] as const;
    });
  return registerOf(Object.fromEntries(records));
}

test('a person who stands in every text of every record, in versions, names of files and backups is erased from all', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder();
  const own = join(folder, 'own');
  const aside = temporaryFolder();
  mkdirSync(own);
  const path = join(own, 'bakery.griffier');
  const session = startSession(name, undefined, () => new Date(), join(own, 'backups'));
  session.opened = opened(closedFile(namedEverywhere(), path));
  const dbOf = () => session.opened?.db ?? refused();
  const backups = backupsOf(session, null);

  // In the history: changed, and a record that came and went.
  await edit(session, {
    do: 'set',
    noun: 'organisation',
    id: 'organisation',
    field: 'city',
    value: `bij ${name}`,
  });
  await edit(session, { do: 'add', noun: 'clause', id: 'two', values: { body: { nl: name } } });
  await edit(session, { do: 'remove', noun: 'clause', id: 'two' });
  // In names of files: an attachment, and a copy of the client file that a change was taken over from.
  const attached = join(aside, `${name}.txt`);
  writeFileSync(attached, 'an agreement');
  agreed(await attachFiles(session, { paths: [attached], to: { noun: 'activity', id: 'one' } }, steps));
  const copy = join(aside, `${name}.griffier`);
  copyFileSync(path, copy);
  const other = startSession(name);
  other.opened = opened(copy);
  await edit(other, { do: 'set', noun: 'party', id: 'one', field: 'city', value: `naast ${name}` });
  other.opened.close();
  const { chosen } = agreed(await chooseFile(session, copy, null));
  const items = [{ noun: 'party', id: 'one', field: 'city' }] as const;
  agreed(await takeOverFrom(session, chosen, { items: [...items], language: 'en' }, steps));
  // In what was handed over: a register and a notice, as Word.
  for (const kind of ['register', 'notice'] as const) {
    const of = { document: kind, site: null, audience: 'everyone', activity: null } as const;
    const { number, head } = agreed(startIssue(session, of));
    const options = documentOptionsSchema.parse({
      ...of,
      language: 'nl',
      date: '2026-11-22',
      version: String(number),
      head,
    });
    const [word = new Uint8Array()] = await renderDocx(makeDocument(readRegister(dbOf()), options));
    const file = join(aside, `${kind} ${name}.docx`);
    writeFileSync(file, word);
    const { language, ...rest } = options;
    const files = [{ path: file, fileName: `${kind} ${name}.docx`, bytes: word.length, language }];
    agreed(
      await finishIssue(session, {
        ...{ options: rest, languages: [language], files, issuedTo: name },
        note: { language, text: `Gevraagd door ${name}` },
      }),
    );
  }
  agreed(await backups.make('manual'));
  expect((await call(session, 'search', { text: 'zeldzaam' })).length).toBeGreaterThan(5);

  const found = await call(session, 'person.find', { names });
  // Every text of every noun is among the places, so nothing that comes to the register later is forgotten here.
  for (const noun of nounNames)
    for (const [field, of] of Object.entries(nounOf(noun).fields))
      if (
        (of.kind === 'line' || of.kind === 'text') &&
        isFree(noun, field) &&
        of.max >= name.length &&
        !keptNouns.includes(noun)
      )
        for (const isMark of [false, true])
          expect(found.places).toContainEqual(expect.objectContaining({ noun, field, isMark }));
  expect(found.issued).toHaveLength(2);
  expect(found.actors).toBe(1);
  // Closed: an open client file is read through SQLite alone.
  session.opened.close();
  const before = filesWithName(own);
  session.opened = opened(path);
  expect(before).toContain('bakery.griffier');
  expect(before.filter((at) => at.startsWith('backups')).length).toBeGreaterThan(1);

  session.author = 'Ann';
  const issued = found.issued.map(({ id }) => id);
  await call(session, 'person.erase', { names, instead: '[…]', issued });
  agreed(await backups.remove(agreed(backups.list()).map(({ id }) => id)));
  agreed(await backups.make('manual'));

  expect(await call(session, 'person.find', { names })).toMatchObject({
    ...{ places: [], entries: 0, actors: 0, ids: 0, issued: [] },
  });
  expect(await call(session, 'search', { text: 'zeldzaam' })).toEqual([]);
  expect(verifyChain(dbOf())).toMatchObject({ ok: true });
  session.opened.close();
  expect(filesWithName(own)).toEqual([]);
});
