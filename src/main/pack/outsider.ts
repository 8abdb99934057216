import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Answer, ExportedFile, PackRequest } from '../../shared/api';
import { type PackAbout, type PackedFile, packDocuments, packList } from '../../shared/documents/pack';
import type { Register } from '../../shared/register/register';
import { takesLetterhead } from '../export/letterhead';
import { clearAway, prepareWith, putInPlace } from '../export/place';
import { Cancelled, type Running, runInWorker } from '../export/run-in-worker';
import type { Task } from '../export/worker';
import type { Rendered } from '../export/write';
import { isPartOfOpen } from '../file/index';
import { letterheadOfClient } from '../keeper/letterhead';
import { ok } from '../keeper/protocol';
import { contentOf } from '../keeper/save-out';
import { type Session, wholeRegister } from '../keeper/session';
import { problemOfError, refuse } from '../store/problem';
import { choiceOf } from './choice';
import { namesOf, packJobs } from './plan';
import { writeZip, type ZipEntry } from './zip-file';

/** A printed document: main has the engine that prints. Which document of the request, in which language. */
export type PrintedPart = Readonly<{ document: number; language: string; bytes: Uint8Array }>;

export type PackOrder = Readonly<{
  request: PackRequest;
  printed: readonly PrintedPart[];
  /** Chosen by the person, who was asked about a file that stands there. */
  path: string;
}>;

export type PackSteps = Readonly<{
  onProgress: (progress: Readonly<{ name: string | null; done: number; of: number }>) => void;
}>;

type Ready = PackedFile & Readonly<{ content: () => AsyncIterable<Uint8Array>; isPacked: boolean }>;

/**
 * Makes a pack for somebody outside: one zip with the chosen documents and attachments, a letter, a list of contents
 * and the hashes, and nothing else of the client file. Everything is made in memory; what reaches the disk is the
 * archive, encrypted when there is a password. It gets its name when it is whole. `cancel` leaves no file.
 */
export function makePack(
  session: Session,
  workerEntry: string,
  order: PackOrder,
  steps: PackSteps,
): Readonly<{ result: Promise<Answer<ExportedFile>>; cancel: () => Promise<void> }> {
  let isCancelled = false;
  let running: Running | null = null;
  const goOn = (): void => {
    if (isCancelled || session.opened !== file) throw new Cancelled();
  };
  const file = session.opened;

  const render = async (register: Register | null, task: Task): Promise<readonly Rendered[]> => {
    goOn();
    const source = register && ({ is: 'register', register } as const);
    running = runInWorker(workerEntry, { source, task }, ({ done, of }) =>
      steps.onProgress({ name: null, done, of }),
    );
    const made = await running.result;
    return made.is === 'parts' ? made.parts : [];
  };

  const work = async (): Promise<Answer<ExportedFile>> => {
    const { request, path } = order;
    const read = wholeRegister(session);
    if (!read.ok) return read;
    if (file === null) return { ok: false, problem: { code: 'noFile' } };
    const [folder, fileName] = [dirname(path), basename(path)];
    if (isPartOfOpen(file.path, path)) return { ok: false, problem: { code: 'inUse', detail: fileName } };
    const register = read.value;
    const stamp = randomBytes(6).toString('hex');
    try {
      const choice = choiceOf(request);
      const jobs = packJobs(register, choice);
      const names = namesOf(register, choice, jobs);
      const gone = choice.attachments.find((id) => !register.attachment.some((each) => each.id === id));
      if (gone !== undefined) refuse('noSuchRecord', { detail: gone });

      const forWorker = jobs.flatMap(({ options, format }, job) =>
        format === 'pdf' ? [] : [{ job, options, format }],
      );
      const paper = forWorker.some(takesLetterhead) ? await letterheadOfClient(file.db) : ok(null);
      if (!paper.ok) return paper;
      const parts =
        forWorker.length === 0
          ? []
          : await render(register, {
              make: 'parts',
              jobs: forWorker.map(({ options, format }) => ({ options, format })),
              letterhead: paper.value,
            });
      const documents = names.documents.flatMap((files, job) => {
        const at = forWorker.findIndex((each) => each.job === job);
        const own =
          at === -1
            ? printedOf(order, jobs, job)
            : parts.filter((part) => part.job === at).map(({ bytes }) => bytes);
        return files.map((named, volume): Ready => ready(named, own[volume] ?? refuse('unexpected')));
      });
      const attachments = names.attachments.map(({ name, what, record }): Ready => {
        const { size, sha256 } = record;
        if (size === null || sha256 === null) return refuse('contentGone', { detail: name });
        const kept = { fileName: record.fileName ?? name, size, sha256 };
        return { name, what, bytes: size, sha256, isPacked: false, content: () => contentOf(file.db, kept) };
      });

      const about: PackAbout = {
        language: choice.language,
        date: choice.date,
        receiver: choice.receiver.trim(),
        isSealed: choice.isSealed,
        hasDrafts: jobs.some(({ options }) => options.version === null),
      };
      const listed = [...documents, ...attachments];
      const { letter, contents } = packDocuments(register, about, listed);
      const [letterWord, contentsWord] = await render(null, { make: 'word', documents: [letter, contents] });
      const first = [
        ready(names.letter, letterWord?.bytes ?? refuse('unexpected')),
        ready(names.contents, contentsWord?.bytes ?? refuse('unexpected')),
        ready(names.list, Buffer.from(packList(register, about, listed)), false),
      ];
      const all = [...first, ...listed];
      const sums = ready(
        names.sums,
        Buffer.from(all.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')),
        false,
      );
      const entries = [...all, sums].map(
        ({ name, isPacked, content }): ZipEntry => ({
          name,
          isPacked,
          content: whileWanted(content(), goOn),
        }),
      );
      const password = request.seal.is === 'password' ? request.seal.password : null;
      const made = await prepareWith(folder, fileName, stamp, (out) =>
        writeZip(out, entries, password, (name, done) =>
          steps.onProgress({ name, done, of: entries.length }),
        ),
      );
      goOn();
      const [placed] = await putInPlace([made]);
      return placed === undefined
        ? { ok: false, problem: { code: 'unexpected' } }
        : { ok: true, value: placed };
    } catch (error) {
      return isCancelled || error instanceof Cancelled
        ? { ok: false, problem: { code: 'cancelled' } }
        : { ok: false, problem: problemOfError(error) };
    } finally {
      await clearAway(folder, stamp);
    }
  };
  return {
    result: work(),
    cancel: async () => {
      isCancelled = true;
      await running?.cancel();
    },
  };
}

/** Bytes that stand in memory, as a file of the pack. Word and Excel files and PDFs are packed already. */
function ready(named: Readonly<{ name: string; what: string }>, bytes: Uint8Array, isPacked = true): Ready {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...named, bytes: bytes.length, sha256, isPacked, content: () => once(bytes) };
}

function printedOf(order: PackOrder, jobs: ReturnType<typeof packJobs>, job: number): readonly Uint8Array[] {
  const wanted = jobs[job];
  // Which document of the request a job belongs to: jobs stand in the order of the documents.
  let document = -1;
  let counted = 0;
  for (const [index, { languages, formats }] of order.request.documents.entries()) {
    counted += languages.length * formats.length;
    if (job < counted) {
      document = index;
      break;
    }
  }
  return order.printed
    .filter((part) => part.document === document && part.language === wanted?.options.language)
    .map(({ bytes }) => bytes);
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function* whileWanted(content: AsyncIterable<Uint8Array>, goOn: () => void): AsyncIterable<Uint8Array> {
  for await (const piece of content) {
    goOn();
    yield piece;
    // Encrypting a large file takes seconds: the keeper answers others between two pieces.
    await new Promise((done) => setImmediate(done));
  }
}
