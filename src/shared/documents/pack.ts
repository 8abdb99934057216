import type { Register } from '../register/register';
import type { ScreenLanguage } from '../register/text';
import { sizeText } from '../words/attachments';
import { packWords } from '../words/pack';
import { type Block, type Document, plainHyphens } from './document';
import { lookupsFrom } from './lookups';
import { documentOptionsSchema } from './options';
import { longDate } from './phrases';
import { shared } from './register';
import { tableOf } from './table';
import { makeWriter, textCell } from './writer';

/** A file of a pack as its letter and its list tell of it. */
export type PackedFile = Readonly<{ name: string; what: string; bytes: number; sha256: string }>;

export type PackAbout = Readonly<{
  language: ScreenLanguage;
  /** ISO 8601. */
  date: string;
  receiver: string;
  isSealed: boolean;
  /** A document in it is a draft. */
  hasDrafts: boolean;
}>;

/** What goes to somebody outside, as a letter to print and a list to check. */
export function packDocuments(
  register: Register,
  about: PackAbout,
  files: readonly PackedFile[],
): Readonly<{ letter: Document; contents: Document }> {
  const { language } = about;
  const words = packWords[language];
  const writer = makeWriter(
    lookupsFrom(register),
    documentOptionsSchema.parse({ language, date: about.date, reader: 'client' }),
  );
  const date = longDate(about.date, language);
  const base = {
    ...shared(writer, 'letter'),
    edition: date,
    isDraft: false,
    law: '',
    grids: [],
    counts: { activities: 0, openPoints: 0, toConfirm: 0, foreign: 0, conflicts: 0 },
  };
  const colon = language === 'fr' ? '\u202f: ' : ': ';
  const text = (key: string, said: string, isStrong = false): Block => ({
    is: 'paragraph',
    key,
    runs: [isStrong ? { text: said, style: 'strong' } : { text: said }],
  });
  const heading = (key: string, said: string): Block => ({
    is: 'heading',
    key,
    level: 1,
    text: said,
    inContents: false,
    startsPage: false,
  });
  const { title } = words.contents;
  const list = tableOf(
    { key: 'files', title, sheetName: title },
    [
      { key: 'name', label: words.contents.file, width: 24 },
      { key: 'what', label: words.contents.what, width: 34 },
      { key: 'size', label: words.contents.size, width: 10 },
      { key: 'sha256', label: 'SHA-256', width: 34 },
    ],
    files.map((file) => ({
      key: file.name,
      cells: {
        name: textCell(file.name),
        what: textCell(file.what),
        size: textCell(sizeText(file.bytes, language)),
        sha256: textCell(file.sha256),
      },
    })),
  );
  const contact = contactOf(register);
  const said = words.letter;
  return {
    letter: {
      ...base,
      title: said.title,
      blocks: [
        heading('subject', said.subject(base.firm)),
        text('from', `${said.from}${colon}${senderOf(register, base.firm)}`),
        ...(about.receiver === '' ? [] : [text('to', `${said.to}${colon}${about.receiver}`)]),
        text('date', date),
        text('opening', said.opening(files.length)),
        list,
        ...(about.hasDrafts ? [text('drafts', said.drafts)] : []),
        ...(about.isSealed ? [text('sealed', said.sealed)] : []),
        text('hashes', said.hashes),
        ...(contact === '' ? [] : [text('questions', said.questions(contact))]),
        text('firm', base.firm, true),
      ],
    },
    contents: {
      ...base,
      kind: 'contents',
      title: words.contents.title,
      blocks: [
        heading('contents', words.contents.title),
        text('of', words.contents.of(base.firm, date)),
        list,
        text('hashes', said.hashes),
      ],
    },
  };
}

/** The same list as plain text: what any program can show. */
export function packList(register: Register, about: PackAbout, files: readonly PackedFile[]): string {
  const { language } = about;
  const words = packWords[language];
  const firm = register.organisation.legalName ?? register.organisation.tradeName ?? '';
  const lines = files.flatMap(({ name, what, bytes, sha256 }) => [
    '',
    name,
    `  ${what}`,
    `  ${sizeText(bytes, language)}`,
    `  SHA-256 ${sha256}`,
  ]);
  const head = [words.contents.title, words.contents.of(firm, longDate(about.date, language))];
  return plainHyphens([...head, ...lines, ''].join('\r\n'));
}

function senderOf({ organisation }: Register, firm: string): string {
  const { street, postalCode, city } = organisation;
  const place = [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [firm, place].filter((part) => part !== '').join(', ');
}

function contactOf({ organisation }: Register): string {
  return [organisation.email, organisation.phone].filter(Boolean).join(', ');
}
