import { basename, dirname, extname } from 'node:path';
import type { ComparedRecord, CompareSide, Comparison } from '../../shared/api';
import { compareDocuments } from '../../shared/documents/compare';
import { compareInWords } from '../../shared/documents/compare-records';
import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import { issuedWith } from '../../shared/documents/issued';
import { type DocumentOptions, documentOptionsSchema } from '../../shared/documents/options';
import type { Register } from '../../shared/register/register';
import type { Apart } from '../../shared/register/take-over';
import { onPaper } from '../render/paper-tables';
import { renderWeb } from '../render/web';
import { type CommonPoint, erasedSince, hashAt } from '../store/common-state';
import type { ReadDb } from '../store/db';
import { issuedValue } from '../store/issued';
import { refuse } from '../store/problem';
import { readRecord } from '../store/read-records';
import { fileNames } from './names';
import { type Prepared, prepareFile } from './place';
import { word } from './write';

/** What another file held when it was chosen for a comparison. */
export type ComparedWith = Readonly<{
  register: Register;
  /** A copy of the file that is open: where the two went apart, and what stood there. Null: another client's file. */
  apart: Readonly<{ point: CommonPoint | null; common: Register; unknown: ReadonlySet<string> }> | null;
}>;

/** What the sides of a comparison are read from. */
export type Sources = Readonly<{
  db: ReadDb;
  /** The whole register of the open file. */
  whole: () => Register;
  chosen: ComparedWith | null;
  /** ISO date. */
  today: string;
}>;

/** The open file and the chosen copy of it, with the state they came from. Null: it is not a copy, or is no longer. */
export function apartOf({ db, whole, chosen }: Sources): Apart | null {
  if (chosen?.apart == null) return null;
  const { point, common, unknown } = chosen.apart;
  // A backup may have taken its place since: then what they had in common is another state.
  if (hashAt(db, point?.seq ?? 0) !== (point?.hash ?? null)) return null;
  return { here: whole(), there: chosen.register, common, unknown, erased: erasedSince(db, point?.seq ?? 0) };
}

function registerOf({ db, whole, chosen }: Sources, side: CompareSide): Register {
  if (side.is === 'today') return whole();
  if (side.is === 'version')
    return issuedValue(db, side.id, 'register') ?? refuse('contentGone', { detail: side.id });
  return chosen?.register ?? refuse('notFound');
}

/** Reads both sides. The answer makes the readable list of them, and needs the file no more. */
export function readForList(
  sources: Sources,
  { before, after, language }: Comparison,
): () => readonly ComparedRecord[] {
  const [first, second] = [registerOf(sources, before), registerOf(sources, after)];
  const isApart =
    [before, after].every(({ is }) => is === 'today' || is === 'chosen') && before.is !== after.is;
  const apart = isApart ? apartOf(sources) : null;
  return () => compareInWords(first, second, language, sources.today, apart);
}

/** With what a document of a side is made: a version as it was issued, another side as the version beside it. */
function optionsOf({ db, today }: Sources, side: CompareSide, other: CompareSide): DocumentOptions | null {
  const id = side.is === 'version' ? side.id : other.is === 'version' ? other.id : null;
  if (id === null) return null;
  const version = readRecord(db, 'issuedVersion', id);
  if (version === null) refuse('noSuchRecord', { detail: id });
  const { number, head, issuedOn } = version;
  const edition =
    side.is === 'version'
      ? { version: String(number), head, date: issuedOn ?? today }
      : { version: null, head: null, date: today };
  return { ...issuedWith(version), ...edition, language: 'en' };
}

function readDocument(
  sources: Sources,
  side: CompareSide,
  { before, after, language }: Comparison,
): () => Document {
  if (side.is === 'version') {
    const kept = issuedValue(sources.db, side.id, 'document', language);
    if (kept?.language === language) return () => kept;
  }
  const options =
    optionsOf(sources, side, side === before ? after : before) ??
    documentOptionsSchema.parse({ language, date: sources.today });
  const register = registerOf(sources, side);
  return () => makeDocument(register, { ...options, language });
}

/** Where the differences are written. `stamp` tells whose the temporary files beside it are. */
export type ComparisonOrder = Readonly<{
  path: string;
  stamp: string;
  by: Readonly<{ author: string; time: string }>;
}>;

/**
 * Reads both sides as documents. The answer writes their differences under temporary names, and needs the file no more:
 * a Word file with tracked changes or, where the path ends so, marked HTML for a mail.
 */
export function readForFile(
  sources: Sources,
  comparison: Comparison,
): (order: ComparisonOrder, onProgress?: (done: number, of: number) => void) => Promise<readonly Prepared[]> {
  const [first, second] = [
    readDocument(sources, comparison.before, comparison),
    readDocument(sources, comparison.after, comparison),
  ];
  return async ({ path, stamp, by }, onProgress) => {
    const folder = dirname(path);
    if (extname(path) === '.html') {
      const page = renderWeb(compareDocuments(first(), second(), by));
      return [await prepareFile(folder, basename(path), stamp, Buffer.from(page))];
    }
    const { docxVolumes, renderVolumes } = await word();
    const volumes = docxVolumes(compareDocuments(onPaper(first()), onPaper(second()), by));
    const names =
      volumes.length === 1
        ? [basename(path)]
        : fileNames(basename(path, extname(path)), 'docx', volumes.length);
    const prepared: Prepared[] = [];
    for await (const bytes of renderVolumes(volumes, onProgress))
      prepared.push(await prepareFile(folder, names[prepared.length] ?? '', stamp, bytes));
    return prepared;
  };
}
