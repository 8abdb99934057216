import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Answer, PiaComes, PiasComing } from '../../shared/api';
import { languageOf } from '../../shared/reading/language';
import { cleanFileName } from '../../shared/register/attachment-file';
import type { NewId } from '../../shared/register/edit';
import { fold } from '../../shared/register/fold';
import type { Language } from '../../shared/register/text';
import { piaWords } from '../../shared/words/pia';
import { bytesOf } from './bytes-of';
import { type PiaPlan, piaEdits } from './pia-edits';
import { mostPiaBytes, piasInFile, type RawPia } from './pia-file';

/** Files of the PIA tool that were read, and what is to be said of them. */
export type PiasRead = Readonly<{ pias: readonly RawPia[]; refused: PiasComing['refused'] }>;

/** What they are held against: the measures of the register by folded name, and the language it is written in. */
export type PiaCatalogue = Readonly<{
  measures: readonly (readonly [name: string, id: string])[];
  language: Language;
}>;

/** Files to be read and held against a register, without changing anything. */
export type PiaOrder = Readonly<{ pias: readonly string[]; catalogue: PiaCatalogue }>;
/** What was read, and what would come in of it. */
export type PiasLooked = Readonly<{ read: PiasRead; coming: PiasComing }>;

/** The file system says no to one of the files. */
export class UnreadPia extends Error {
  readonly fileName: string;
  readonly code: string | null;
  constructor(fileName: string, error: unknown) {
    super(error instanceof Error ? error.message : String(error));
    this.fileName = fileName;
    this.code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  }
}

/** Reads files and says what would come in. Throws `UnreadPia`. */
export async function lookInPias(
  { pias: paths, catalogue }: PiaOrder,
  onProgress: (done: number, of: number) => void,
): Promise<Answer<PiasLooked>> {
  const read = await readPiaFiles(paths, (done) => onProgress(done, 2 * paths.length));
  if (!read.ok) return read;
  const { pias } = read.value;
  const coming = comingIn(read.value, catalogue, (done) => onProgress(pias.length + done, 2 * pias.length));
  return { ok: true, value: { read: read.value, coming } };
}

/**
 * One file alone that is refused answers with its problem, among several it is named in `refused`. Throws `UnreadPia`.
 */
export async function readPiaFiles(
  paths: readonly string[],
  onStep: (done: number) => void = () => undefined,
): Promise<Answer<PiasRead>> {
  const pias: RawPia[] = [];
  const refused: PiasComing['refused'][number][] = [];
  for (const [at, path] of paths.entries()) {
    const fileName = cleanFileName(basename(path));
    const bytes = await bytesOf(path, mostPiaBytes).catch((error: unknown) => {
      throw new UnreadPia(fileName, error);
    });
    const found = bytes === null ? 'tooLarge' : piasInFile(bytes, fileName);
    if (typeof found !== 'string') {
      pias.push(...found.pias);
      refused.push(...found.refused);
    } else if (paths.length === 1) return { ok: false, problem: { code: found, detail: fileName } };
    else refused.push({ fileName, why: found });
    onStep(at + 1);
  }
  return { ok: true, value: { pias, refused } };
}

/** What would come in, and what has no place of its own, without the edits and the bytes of attachments. */
export function comingIn(
  read: PiasRead,
  catalogue: PiaCatalogue,
  onStep: (done: number) => void = () => undefined,
): PiasComing {
  const plans = plansOf(read, catalogue, randomUUID, onStep);
  return {
    refused: read.refused,
    pias: plans.map(
      ({ edits: _, evidence, id: __, ...plan }): PiaComes => ({
        ...plan,
        evidence: evidence.map(({ name, bytes }) => ({ name: cleanFileName(name), bytes: bytes.length })),
      }),
    ),
  };
}

/** The edits of each assessment. Measures of the same name are one measure, over all the files that come in. */
export function plansOf(
  { pias }: PiasRead,
  catalogue: PiaCatalogue,
  newId: NewId,
  onStep: (done: number) => void,
): readonly PiaPlan[] {
  const measures = new Map(catalogue.measures);
  return pias.map((pia, at) => {
    onStep(at);
    const language = languageIn(pia, catalogue.language);
    const words = piaWords[language === 'de' ? 'en' : language].held;
    return piaEdits(pia, { measures, language, words, newId });
  });
}

/** Characters that tell a language. */
const enough = 20_000;

/** The tool does not say in which language somebody wrote: the words tell, where there are enough of them. */
function languageIn({ json }: RawPia, otherwise: Language): Language {
  const written = JSON.stringify([json['answers'], json['measures']]).slice(0, enough);
  const text = fold(written.replace(/<[^>]{0,500}>/g, ' '));
  return text.length < 400 ? otherwise : languageOf(text);
}
