import type { ExportFormat, PackChoice, PackPlan } from '../../shared/api';
import type { DocumentKind, DocumentOptions } from '../../shared/documents/options';
import type { NoticeAudience } from '../../shared/register/notice';
import type { RecordFor } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import { choiceWords } from '../../shared/words/choices';
import { noticeWords } from '../../shared/words/notice';
import { packWords } from '../../shared/words/pack';
import { documentPart, firmPart } from '../export/names';
import { planExport } from '../export/plan';
import { packNames, plainEnding } from './names';

/** One document in one language and format, with as many files as it has volumes. */
export type PackJob = Readonly<{ options: DocumentOptions; format: ExportFormat; volumes: number }>;

type Named = Readonly<{ name: string; what: string }>;

/** Everything that goes into a pack, under the names it has there. */
export type PackedNames = Readonly<{
  letter: Named;
  contents: Named;
  list: Named;
  /** The files of each job, in the order of the jobs. */
  documents: readonly (readonly Named[])[];
  attachments: readonly (Named & Readonly<{ record: RecordFor<'attachment'> }>)[];
  sums: Named;
}>;

/** The documents of a choice one after another: languages within a document, formats within a language. */
export function packJobs(register: Register, choice: PackChoice): readonly PackJob[] {
  return choice.documents.flatMap((request) =>
    request.languages.flatMap((language) =>
      request.formats.map((format): PackJob => {
        const { fileNames } = planExport(
          register,
          { ...request, languages: [language], formats: [format] },
          '',
        );
        return { options: { ...request.options, language }, format, volumes: fileNames.length };
      }),
    ),
  );
}

/** Whether a notice is for some people alone. */
const isFor = (document: DocumentKind, audience: NoticeAudience): boolean =>
  document === 'notice' && audience !== 'everyone';

/**
 * Names what goes in. In an encrypted archive the names can still be read: attachments then have numbers, and only the
 * letter and the list inside say what they are.
 */
export function namesOf(register: Register, choice: PackChoice, jobs: readonly PackJob[]): PackedNames {
  const words = packWords[choice.language];
  const name = packNames();
  const fixed = (stem: string, ending: string, what: string): Named => ({ name: name(stem, ending), what });
  const letter = fixed('00-letter', 'docx', words.letter.title);
  const contents = fixed('01-contents', 'docx', words.contents.title);
  const list = fixed('01-contents', 'txt', words.contents.title);
  /** In the names no site: they can be read in an encrypted archive too. */
  const stemOf = ({ document, audience }: DocumentOptions): string =>
    [documentPart(document), ...(isFor(document, audience) ? [audience] : [])].join('-');
  const titleOf = ({ document, audience, site }: DocumentOptions): string => {
    const title = words.documents[document];
    const readers = isFor(document, audience) ? noticeWords[choice.language].audiences[audience] : null;
    const place = register.site.find(({ id }) => id === site)?.name ?? null;
    const about = [readers, place].filter((each) => each !== null);
    return about.length === 0 ? title : `${title} (${about.join(', ')})`;
  };
  const documents = jobs.map(({ options, format, volumes }) =>
    Array.from({ length: volumes }, (_, volume): Named => {
      const number = volumes === 1 ? '' : `-${volume + 1}`;
      const said = [
        titleOf(options),
        words.languages[options.language],
        words.formats[format],
        ...(volumes === 1 ? [] : [words.volume(volume + 1)]),
      ];
      return {
        name: name(`${stemOf(options)}-${options.language}${number}`, format),
        what: said.join(', '),
      };
    }),
  );
  const chosen = new Set(choice.attachments);
  const attachments = register.attachment
    .filter(({ id }) => chosen.has(id))
    .map((record, index) => {
      const number = `attachment-${String(index + 1).padStart(2, '0')}`;
      const title = record.title ?? record.fileName ?? '';
      const kind =
        record.kind === null
          ? words.attachment
          : choiceWords(choice.language, 'attachment', 'kind', record.kind);
      return {
        name: name(choice.isSealed ? number : `${number}-${title}`, plainEnding(record.fileName ?? '')),
        what: `${kind}: ${title}`,
        record,
      };
    });
  return { letter, contents, list, documents, attachments, sums: { name: 'SHA256SUMS', what: 'SHA-256' } };
}

/** The exact list of files, before anything is made. */
export function planPack(register: Register, choice: PackChoice, otherwise: string): PackPlan {
  const names = namesOf(register, choice, packJobs(register, choice));
  const unknown = ({ name, what }: Named) => ({ name, what, bytes: null });
  return {
    name: `${firmPart(register, otherwise)}-${choice.date}.zip`,
    files: [
      ...[names.letter, names.contents, names.list, ...names.documents.flat()].map(unknown),
      ...names.attachments.map(({ name, what, record }) => ({ name, what, bytes: record.size })),
      unknown(names.sums),
    ],
  };
}
