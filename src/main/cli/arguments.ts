import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import {
  type DocumentKind,
  type DocumentOptions,
  documentKinds,
  type Format,
  formats,
  isAssessment,
  isPublished,
  readers,
  statingKinds,
  webFormats,
} from '../../shared/documents/options';
import { type Severity, severities } from '../../shared/findings/finding';
import { type NoticeAudience, noticeAudiences } from '../../shared/register/notice';
import { type ScreenLanguage, screenLanguages } from '../../shared/register/text';
import { cliWords } from '../../shared/words/cli';
import type { IssueNamed } from './issue-named';

/** What was typed, understood. */
export type Command =
  | Readonly<{
      verb: 'help';
      about:
        | 'griffier'
        | 'new'
        | 'show'
        | 'export'
        | 'verify'
        | 'check'
        | 'pack'
        | 'compare'
        | 'password'
        | 'read-policy'
        | 'import'
        | 'answers'
        | 'law';
    }>
  | Readonly<{ verb: 'law'; does: 'show'; json: boolean }>
  | Readonly<{ verb: 'law'; does: 'reset' }>
  | Readonly<{ verb: 'law'; does: 'load' | 'check'; file: string; clients: readonly string[] }>
  | Readonly<{ verb: 'version' }>
  | Readonly<{
      verb: 'new';
      file: string;
      name: string | null;
      /** Empty: those of the source, else English. */
      languages: readonly ScreenLanguage[];
      sample: string | null;
      from: string | null;
      /** The new file gets a password. */
      isEncrypted: boolean;
      passwordStdin: boolean;
    }>
  | Readonly<{ verb: 'show'; file: string; asJson: boolean; passwordStdin: boolean }>
  | Readonly<{
      verb: 'import';
      file: string;
      /** Files of the PIA tool: JSON or zip. */
      pias: readonly string[];
      /** Only lists what would come in. */
      isDry: boolean;
      asJson: boolean;
      passwordStdin: boolean;
    }>
  | Readonly<{
      verb: 'answers';
      file: string;
      /** A workbook of questions that came back. */
      book: string;
      /** Ids of rows; none: everything is only shown. */
      accept: 'all' | readonly string[];
      /** Of what is told; null: that of the messages. */
      language: ScreenLanguage | null;
      asJson: boolean;
      passwordStdin: boolean;
    }>
  | Readonly<{
      verb: 'read-policy';
      file: string;
      policy: string;
      /** Of the list; null: the main language of the file. */
      language: ScreenLanguage | null;
      asJson: boolean;
      passwordStdin: boolean;
    }>
  | Readonly<{
      verb: 'verify';
      files: readonly string[];
      head: string | null;
      passwordStdin: boolean;
    }>
  | Readonly<{
      verb: 'check';
      files: readonly string[];
      asJson: boolean;
      /** The mildest severity that makes the exit code 3; null: none does. */
      failOn: Severity | null;
      /** Of what is told; null: that of the messages. */
      language: ScreenLanguage | null;
      passwordStdin: boolean;
    }>
  | Readonly<{
      verb: 'pack';
      file: string;
      forWhom: 'outsider' | 'colleague';
      out: string;
      documents: readonly DocumentKind[];
      /** Of notices, and of what goes with them: a site by its name, and the people they are written for. */
      site: string | null;
      audiences: readonly NoticeAudience[];
      formats: readonly ('docx' | 'xlsx')[];
      /** Empty: the main language of the file. */
      languages: readonly ScreenLanguage[];
      reader: 'client' | 'authority' | 'public';
      /** Also for readers who do not get it by themselves. */
      withOpenPoints: boolean;
      /** Those that are not confidential. */
      withAttachments: boolean;
      receiver: string;
      isSealed: boolean;
      isClear: boolean;
      passwordStdin: boolean;
    }>
  | Readonly<{
      verb: 'compare';
      file: string;
      /** Another file, or a version that was issued of this one. */
      other: Readonly<{ is: 'file'; file: string }> | Readonly<{ is: 'issue'; issue: IssueNamed }>;
      /** Of the list; null: the main language of the file. */
      language: ScreenLanguage | null;
      out: string | null;
      passwordStdin: boolean;
    }>
  | Readonly<{
      verb: 'password';
      file: string;
      isRemoved: boolean;
      /** What becomes of backups that exist; null: it is asked. */
      backups: 'remake' | 'delete' | null;
      passwordStdin: boolean;
    }>
  | Readonly<{ verb: 'issued'; file: string; issue: IssueNamed; folder: string; passwordStdin: boolean }>
  | (Readonly<{ verb: 'export' }> & ExportChoices);

export type ExportChoices = Readonly<{
  files: readonly string[];
  document: DocumentOptions['document'];
  /** A notice alone: a site by its name, and the people it is written for. */
  site: string | null;
  audience: NoticeAudience;
  /** A screening of one activity by its number; an assessment or its action plan by name or reference. */
  of: string | null;
  formats: readonly Format[];
  /** Empty: the main language of each file. */
  languages: readonly ScreenLanguage[];
  roles: 'both' | 'controller' | 'processor';
  reader: (typeof readers)[number];
  /** The annex of open points, also for readers who do not get it by themselves. */
  withOpenPoints: boolean;
  /** A register in Word: with its pictures. Null: as its reader gets it. */
  withPictures: boolean | null;
  isMinimum: boolean;
  hideUnconfirmed: boolean;
  version: string | null;
  date: string | null;
  /** A Word file whose page, header, footer and styles are used for what is published. */
  letterhead: string | null;
  folder: string;
  passwordStdin: boolean;
}>;

/** The command is not understood: exit code 2. */
export class Misuse extends Error {}

const helpOption = { help: { type: 'boolean', short: 'h' } } as const;
const passwordOption = { 'password-stdin': { type: 'boolean' } } as const;
const issueOptions = {
  issue: { type: 'string' },
  document: { type: 'string' },
  site: { type: 'string' },
  audience: { type: 'string' },
  of: { type: 'string' },
} as const;
const options = {
  new: {
    ...helpOption,
    name: { type: 'string' },
    language: { type: 'string' },
    sample: { type: 'string' },
    from: { type: 'string' },
    'with-password': { type: 'boolean' },
    ...passwordOption,
  },
  pack: {
    ...helpOption,
    ...passwordOption,
    for: { type: 'string' },
    out: { type: 'string' },
    document: { type: 'string' },
    site: { type: 'string' },
    audience: { type: 'string' },
    format: { type: 'string' },
    language: { type: 'string' },
    reader: { type: 'string' },
    'open-points': { type: 'boolean' },
    attachments: { type: 'boolean' },
    to: { type: 'string' },
    sealed: { type: 'boolean' },
    clear: { type: 'boolean' },
  },
  compare: {
    ...helpOption,
    ...passwordOption,
    ...issueOptions,
    language: { type: 'string' },
    out: { type: 'string' },
  },
  password: {
    ...helpOption,
    ...passwordOption,
    remove: { type: 'boolean' },
    backups: { type: 'string' },
  },
  import: { ...helpOption, ...passwordOption, json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  answers: {
    ...helpOption,
    ...passwordOption,
    accept: { type: 'string' },
    json: { type: 'boolean' },
    language: { type: 'string' },
  },
  'read-policy': {
    ...helpOption,
    ...passwordOption,
    json: { type: 'boolean' },
    language: { type: 'string' },
  },
  show: { ...helpOption, json: { type: 'boolean' }, ...passwordOption },
  law: { ...helpOption, json: { type: 'boolean' } },
  verify: { ...helpOption, head: { type: 'string' }, ...passwordOption },
  check: {
    ...helpOption,
    json: { type: 'boolean' },
    'fail-on': { type: 'string' },
    language: { type: 'string' },
    ...passwordOption,
  },
  export: {
    ...helpOption,
    ...passwordOption,
    ...issueOptions,
    format: { type: 'string' },
    language: { type: 'string' },
    role: { type: 'string' },
    reader: { type: 'string' },
    'open-points': { type: 'boolean' },
    pictures: { type: 'boolean' },
    'no-pictures': { type: 'boolean' },
    minimum: { type: 'boolean' },
    'hide-unconfirmed': { type: 'boolean' },
    'version-name': { type: 'string' },
    date: { type: 'string' },
    letterhead: { type: 'string' },
    out: { type: 'string' },
  },
} as const satisfies Record<string, ParseArgsConfig['options']>;

/** Reads the words behind the program's name. Throws `Misuse` with a sentence in `language`. */
export function understand(words: readonly string[], language: ScreenLanguage): Command {
  const [verb, ...rest] = words;
  // Whatever stands behind it is not repeated: it may be a password.
  if (words.some((word) => /^(--?p|--pass|--password)(=|$)/.test(word)))
    throw new Misuse(cliWords[language].notAnArgument);
  switch (verb) {
    case undefined:
    case 'help':
    case '--help':
    case '-h': {
      const about = rest[0];
      return {
        verb: 'help',
        about:
          about === 'new' ||
          about === 'show' ||
          about === 'export' ||
          about === 'verify' ||
          about === 'check' ||
          about === 'pack' ||
          about === 'compare' ||
          about === 'password' ||
          about === 'read-policy' ||
          about === 'import' ||
          about === 'answers' ||
          about === 'law'
            ? about
            : 'griffier',
      };
    }
    case '--version':
      return { verb: 'version' };
    case 'new':
      return understandNew(rest, language);
    case 'show':
      return understandShow(rest, language);
    case 'read-policy':
      return understandReadPolicy(rest, language);
    case 'import':
      return understandImport(rest, language);
    case 'answers':
      return understandAnswers(rest, language);
    case 'verify':
      return understandVerify(rest, language);
    case 'check':
      return understandCheck(rest, language);
    case 'pack':
      return understandPack(rest, language);
    case 'compare':
      return understandCompare(rest, language);
    case 'password':
      return understandPassword(rest, language);
    case 'law':
      return understandLaw(rest, language);
    case 'export':
      return understandExport(rest, language);
    default:
      throw new Misuse(cliWords[language].unknownVerb(verb));
  }
}

function understandNew(words: readonly string[], language: ScreenLanguage): Command {
  const say = cliWords[language];
  const { values, positionals } = parse('new', words, language);
  if (values.help) return { verb: 'help', about: 'new' };
  if (values.sample !== undefined && values.from !== undefined) throw misuse(say.notBoth, 'new', language);
  // A sample and a JSON document bring their own languages, a sample its own name.
  const isWhole = values.sample !== undefined || values.from?.toLowerCase().endsWith('.json') === true;
  if (
    values.name?.trim() === '' ||
    (values.sample !== undefined && values.name !== undefined) ||
    (isWhole && values.language !== undefined)
  )
    throw misuse(say.notTaken, 'new', language);
  return {
    verb: 'new',
    file: onlyFile(positionals, 'new', language),
    name: values.name ?? null,
    languages: list('language', values.language, screenLanguages, 'new', language) ?? [],
    sample: values.sample ?? null,
    from: values.from ?? null,
    isEncrypted: values['with-password'] === true,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandShow(words: readonly string[], language: ScreenLanguage): Command {
  const { values, positionals } = parse('show', words, language);
  if (values.help) return { verb: 'help', about: 'show' };
  return {
    verb: 'show',
    file: onlyFile(positionals, 'show', language),
    asJson: values.json === true,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandImport(words: readonly string[], language: ScreenLanguage): Command {
  const say = cliWords[language];
  const { values, positionals } = parse('import', words, language);
  if (values.help) return { verb: 'help', about: 'import' };
  const [file, ...pias] = positionals;
  if (file === undefined) throw misuse(say.noFile, 'import', language);
  if (pias.length === 0) throw misuse(say.importNeeds, 'import', language);
  return {
    verb: 'import',
    file,
    pias,
    isDry: values['dry-run'] === true,
    asJson: values.json === true,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandReadPolicy(words: readonly string[], language: ScreenLanguage): Command {
  const say = cliWords[language];
  const { values, positionals } = parse('read-policy', words, language);
  if (values.help) return { verb: 'help', about: 'read-policy' };
  const [file, policy, ...more] = positionals;
  if (file === undefined) throw misuse(say.noFile, 'read-policy', language);
  if (policy === undefined || more.length > 0) throw misuse(say.readPolicyNeeds, 'read-policy', language);
  return {
    verb: 'read-policy',
    file,
    policy,
    language: list('language', values.language, screenLanguages, 'read-policy', language)?.[0] ?? null,
    asJson: values.json === true,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandAnswers(words: readonly string[], language: ScreenLanguage): Command {
  const { values, positionals } = parse('answers', words, language);
  if (values.help) return { verb: 'help', about: 'answers' };
  const [file, book, ...more] = positionals;
  if (file === undefined) throw misuse(cliWords[language].noFile, 'answers', language);
  if (book === undefined || more.length > 0)
    throw misuse(cliWords[language].answersNeeds, 'answers', language);
  const ids = (values.accept ?? '').split(',').map((id) => id.trim());
  return {
    verb: 'answers',
    file,
    book,
    accept: values.accept === 'all' ? 'all' : ids.filter((id) => id !== ''),
    language: list('language', values.language, screenLanguages, 'answers', language)?.[0] ?? null,
    asJson: values.json === true,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandVerify(words: readonly string[], language: ScreenLanguage): Command {
  const say = cliWords[language];
  const { values, positionals } = parse('verify', words, language);
  if (values.help) return { verb: 'help', about: 'verify' };
  if (positionals.length === 0) throw misuse(say.noFile, 'verify', language);
  const head = values.head?.trim().toLowerCase() ?? null;
  if (head !== null && !/^[0-9a-f]{64}$/.test(head)) throw misuse(say.badHead, 'verify', language);
  // A head belongs to one file.
  if (head !== null && positionals.length > 1) throw misuse(say.oneFile, 'verify', language);
  return {
    verb: 'verify',
    files: [...new Set(positionals)],
    head,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandLaw(words: readonly string[], language: ScreenLanguage): Command {
  const { values, positionals } = parse('law', words, language);
  if (values.help) return { verb: 'help', about: 'law' };
  const [does = 'show', file, ...clients] = positionals;
  if (does === 'show' && file === undefined) return { verb: 'law', does, json: values.json === true };
  if (values.json === true) throw misuse(cliWords[language].lawNeeds, 'law', language);
  if (does === 'reset' && file === undefined) return { verb: 'law', does };
  if ((does === 'load' || does === 'check') && file !== undefined && file !== '')
    return { verb: 'law', does, file, clients: [...new Set(clients)] };
  throw misuse(cliWords[language].lawNeeds, 'law', language);
}

function understandCheck(words: readonly string[], language: ScreenLanguage): Command {
  const { values, positionals } = parse('check', words, language);
  if (values.help) return { verb: 'help', about: 'check' };
  if (positionals.length === 0) throw misuse(cliWords[language].noFile, 'check', language);
  return {
    verb: 'check',
    files: [...new Set(positionals)],
    asJson: values.json === true,
    failOn: list('fail-on', values['fail-on'], severities, 'check', language)?.[0] ?? null,
    language: list('language', values.language, screenLanguages, 'check', language)?.[0] ?? null,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandPack(words: readonly string[], language: ScreenLanguage): Command {
  const { values, positionals } = parse('pack', words, language);
  if (values.help) return { verb: 'help', about: 'pack' };
  const all = <const C extends string>(option: string, value: string | undefined, of: readonly C[]) =>
    list(option, value, of, 'pack', language);
  const forWhom = all('for', values.for, ['outsider', 'colleague'])?.[0];
  if (forWhom === undefined || values.out === undefined || (values.sealed && values.clear))
    throw misuse(cliWords[language].packNeeds, 'pack', language);
  const documents = all('document', values.document, statingKinds) ?? ['register'];
  if (values.audience !== undefined && !documents.includes('notice'))
    throw misuse(cliWords[language].onlyNotice('audience'), 'pack', language);
  if (values.site !== undefined && !documents.some(isPublished))
    throw misuse(cliWords[language].onlyPublished('site'), 'pack', language);
  return {
    verb: 'pack',
    file: onlyFile(positionals, 'pack', language),
    forWhom,
    out: values.out,
    documents,
    site: values.site ?? null,
    audiences: all('audience', values.audience, noticeAudiences) ?? ['everyone'],
    formats: all('format', values.format, ['docx', 'xlsx']) ?? ['docx', 'xlsx'],
    languages: all('language', values.language, screenLanguages) ?? [],
    reader: all('reader', values.reader, ['client', 'authority', 'public'])?.[0] ?? 'authority',
    withOpenPoints: values['open-points'] === true,
    withAttachments: values.attachments === true,
    receiver: (values.to ?? '').slice(0, 300),
    isSealed: values.sealed === true,
    isClear: values.clear === true,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandCompare(words: readonly string[], language: ScreenLanguage): Command {
  const say = cliWords[language];
  const { values, positionals } = parse('compare', words, language);
  if (values.help) return { verb: 'help', about: 'compare' };
  const [file, other, ...more] = positionals;
  if (file === undefined) throw misuse(say.noFile, 'compare', language);
  const issue = issueOf(values, 'compare', language);
  if (more.length > 0 || (other === undefined) === (issue === null))
    throw misuse(say.compareNeeds, 'compare', language);
  return {
    verb: 'compare',
    file,
    other: issue === null ? { is: 'file', file: other ?? '' } : { is: 'issue', issue },
    language: list('language', values.language, screenLanguages, 'compare', language)?.[0] ?? null,
    out: values.out ?? null,
    passwordStdin: values['password-stdin'] === true,
  };
}

/** The issued version that is meant; null when none was named. */
function issueOf(
  values: Readonly<{ issue?: string; document?: string; site?: string; audience?: string; of?: string }>,
  verb: string,
  language: ScreenLanguage,
): IssueNamed | null {
  const { issue } = values;
  if (issue === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(issue)) throw misuse(cliWords[language].badIssue(issue), verb, language);
  return { number: Number(issue), ...documentOf(values, verb, language), site: values.site ?? null };
}

/** Which document, and of a notice for whom. */
function documentOf(
  values: Readonly<{ document?: string; audience?: string; of?: string }>,
  verb: string,
  language: ScreenLanguage,
): Pick<IssueNamed, 'document' | 'audience' | 'of'> {
  const document = list('document', values.document, documentKinds, verb, language)?.[0] ?? 'register';
  if (document !== 'notice' && values.audience !== undefined)
    throw misuse(cliWords[language].onlyNotice('audience'), verb, language);
  const audience = list('audience', values.audience, noticeAudiences, verb, language)?.[0] ?? 'everyone';
  if (values.of !== undefined && !isAssessment(document))
    throw misuse(cliWords[language].onlyAssessment, verb, language);
  return { document, audience, of: values.of ?? null };
}

function understandPassword(words: readonly string[], language: ScreenLanguage): Command {
  const { values, positionals } = parse('password', words, language);
  if (values.help) return { verb: 'help', about: 'password' };
  return {
    verb: 'password',
    file: onlyFile(positionals, 'password', language),
    isRemoved: values.remove === true,
    backups: list('backups', values.backups, ['remake', 'delete'], 'password', language)?.[0] ?? null,
    passwordStdin: values['password-stdin'] === true,
  };
}

function understandExport(words: readonly string[], language: ScreenLanguage): Command {
  const say = cliWords[language];
  const { values, positionals } = parse('export', words, language);
  if (values.help) return { verb: 'help', about: 'export' };
  if (positionals.length === 0) throw misuse(say.noFile, 'export', language);
  const issue = issueOf(values, 'export', language);
  if (issue !== null) {
    // Bytes that were handed over have their options already.
    const allowed = [...Object.keys(issueOptions), 'out', 'password-stdin'];
    const others = Object.keys(values).filter((name) => !allowed.includes(name));
    if (others.length > 0) throw misuse(say.issueAlone(others.join(', --')), 'export', language);
    return {
      verb: 'issued',
      file: onlyFile(positionals, 'export', language),
      issue,
      folder: values.out ?? '.',
      passwordStdin: values['password-stdin'] === true,
    };
  }
  const one = <const C extends string>(
    option: string,
    value: string | undefined,
    of: readonly C[],
  ): C | null => list(option, value, of, 'export', language)?.[0] ?? null;
  if (values.date !== undefined && !z.iso.date().safeParse(values.date).success)
    throw misuse(say.badDate(values.date), 'export', language);
  const { document, audience, of } = documentOf(values, 'export', language);
  const made = list<Format>(
    'format',
    values.format,
    isPublished(document) ? [...formats, ...webFormats] : formats,
    'export',
    language,
  ) ?? ['docx', 'xlsx'];
  // Nothing would stand on it.
  if (values.letterhead !== undefined && !(isPublished(document) && made.includes('docx')))
    throw misuse(say.letterheadNeeds, 'export', language);
  return {
    verb: 'export',
    // The same file named twice is one client.
    files: [...new Set(positionals)],
    document,
    site: values.site ?? null,
    audience,
    of,
    formats: made,
    languages: list('language', values.language, screenLanguages, 'export', language) ?? [],
    roles: one('role', values.role, ['controller', 'processor', 'both']) ?? 'both',
    reader: one('reader', values.reader, readers) ?? 'own',
    withOpenPoints: values['open-points'] === true,
    withPictures: values['no-pictures'] === true ? false : values.pictures === true ? true : null,
    isMinimum: values.minimum === true,
    hideUnconfirmed: values['hide-unconfirmed'] === true,
    version: values['version-name']?.slice(0, 40) ?? null,
    date: values.date ?? null,
    letterhead: values.letterhead ?? null,
    folder: values.out ?? '.',
    passwordStdin: values['password-stdin'] === true,
  };
}

function parse<V extends keyof typeof options>(verb: V, words: readonly string[], language: ScreenLanguage) {
  try {
    return parseArgs({ args: [...words], options: options[verb], allowPositionals: true, strict: true });
  } catch (error) {
    // Node says which option it was; the sentence after it says where to look.
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw misuse(`${what.replace(/\.$/, '')}.`, verb, language);
  }
}

function onlyFile(positionals: readonly string[], verb: string, language: ScreenLanguage): string {
  const [file, ...more] = positionals;
  if (file === undefined || file === '') throw misuse(cliWords[language].noFile, verb, language);
  if (more.length > 0) throw misuse(cliWords[language].oneFile, verb, language);
  return file;
}

/** A list with commas, each of a fixed choice, each once. Null when the option was not given. */
function list<const C extends string>(
  option: string,
  value: string | undefined,
  of: readonly C[],
  verb: string,
  language: ScreenLanguage,
): readonly C[] | null {
  if (value === undefined) return null;
  const parts = value.split(',').map((part) => part.trim());
  const chosen = parts.map((part) => of.find((allowed) => allowed === part));
  if (chosen.includes(undefined))
    throw misuse(cliWords[language].badChoice(option, value, of.join(', ')), verb, language);
  return [...new Set(chosen.filter((part) => part !== undefined))];
}

function misuse(what: string, verb: string, language: ScreenLanguage): Misuse {
  return new Misuse(cliWords[language].misuse(what, verb));
}
