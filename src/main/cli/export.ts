import { randomBytes } from 'node:crypto';
import { basename, extname, join, resolve } from 'node:path';
import type { ExportedFile, ExportPlan } from '../../shared/api';
import { exportPlan } from '../../shared/documents/index';
import {
  type DocumentOptions,
  documentOptionsSchema,
  isPublished,
  staysInside,
} from '../../shared/documents/options';
import { workplaceLanguages } from '../../shared/law/workplace-language';
import { mainLanguage, type Register } from '../../shared/register/register';
import { type ScreenLanguage, screenLanguages } from '../../shared/register/text';
import { cliWords } from '../../shared/words/cli';
import { cliProblem } from '../../shared/words/cli-advice';
import { cutSentence } from '../../shared/words/cuts';
import { exportWords } from '../../shared/words/export';
import { workplaceSentence } from '../../shared/words/policies';
import { type LetterheadFile, letterheadAt } from '../export/letterhead';
import { large, type Making, makeFiles } from '../export/make-files';
import { firmPart } from '../export/names';
import { clientFolder } from '../export/owner';
import { clearAway, clearOld, makeFolder, type Prepared, problemOfFolder, putInPlace } from '../export/place';
import { Cancelled, runInWorker } from '../export/run-in-worker';
import type { Source } from '../export/worker';
import { type ExportJob, type ExportProgress, prepareFiles } from '../export/write';
import { forgetKey, type Opened, problemOfError } from '../file/index';
import { openReadOnly } from '../keeper/file-methods';
import { letterheadOfClient } from '../keeper/letterhead';
import { startSession, today } from '../keeper/session';
import { countActivities, readOrganisation, readRecords, readRegister } from '../store/index';
import { identityOf } from '../store/issued';
import type { ExportChoices } from './arguments';
import { Failure, must } from './failure';
import { ofNamed, siteNamed } from './issue-named';
import { oneLine } from './one-line';
import { passwordsOf } from './passwords';
import { progressOn } from './progress';
import type { Terminal } from './terminal';
import { untilSignal } from './until-signal';

type Client = Readonly<{ file: string; otherwise: string }>;
/** What a client's documents are made of. */
type Content = Pick<Register, 'organisation' | 'site'> &
  Readonly<{
    source: Source;
    owner: string | null;
    /** What the document is limited to. */
    of: ReturnType<typeof ofNamed>;
  }>;
type Failed = Readonly<{ file: string; why: string }>;

/**
 * `griffier export`: one client after another, each read, written and forgotten before the next, so that two never
 * meet in one document. The paths of the files are the result.
 */
export async function exportClients(choices: ExportChoices, terminal: Terminal): Promise<0 | 1> {
  const words = cliWords[terminal.language];
  const progress = progressOn(terminal, (text) => process.stderr.write(text));
  const out = resolve(terminal.folder, choices.folder);
  const passwords = passwordsOf(terminal, { stdin: choices.passwordStdin, files: choices.files.length });
  let isClear = false;
  const letterhead = await letterheadNamed(choices, terminal);
  if (letterhead === 'refused') return 1;
  const failed: Failed[] = [];
  const taken: string[] = [];
  let files = 0;
  for (const [index, file] of choices.files.entries()) {
    const client = { file: resolve(terminal.folder, file), otherwise: basename(file, extname(file)) };
    let opened: Opened | null = null;
    try {
      const key = must(await passwords.keyFor(client.file));
      opened = must(openReadOnly(startSession(terminal.user), client.file, key));
      if (key !== null) isClear = true;
      forgetKey(key);
      const content = contentOf(opened, choices, terminal);
      const folder = choices.files.length === 1 ? out : await folderFor(out, taken, content, client);
      const kept =
        choices.letterhead === null && isPublished(choices.document) && choices.formats.includes('docx')
          ? must(await letterheadOfClient(opened.db))
          : null;
      const own = { ...content, letterhead: letterhead ?? kept };
      const made = await exportOne(own, client, choices, folder, terminal, (part, label) =>
        progress.show(label, (index + part) / choices.files.length),
      );
      progress.end();
      for (const { path, cuts } of made) {
        terminal.out(`${path}\n`);
        if (cuts) terminal.say(cutSentence(terminal.language, cuts));
      }
      files += made.length;
    } catch (error) {
      progress.end();
      const problem = error instanceof Failure ? error.problem : problemOfError(error);
      // The line begins with the path: the sentence need not repeat the name.
      const { detail, ...rest } = problem;
      const isName = detail === undefined || detail === basename(file);
      failed.push({ file, why: cliProblem(terminal.language, isName ? rest : problem) });
    } finally {
      opened?.close();
    }
  }
  progress.end();
  if (isClear) terminal.say(words.clearExport);
  terminal.say(words.summary(choices.files.length - failed.length, files));
  if (failed.length === 0) return 0;
  terminal.say(words.failures(failed.length));
  for (const { file, why } of failed) terminal.say(`  ${words.failed(file, why)}`);
  return 1;
}

/**
 * The letterhead that was named on the command line: without it nothing is written, since it would look otherwise.
 * `none`: no letterhead, not even the one that a client file keeps.
 */
async function letterheadNamed(
  { letterhead }: ExportChoices,
  terminal: Terminal,
): Promise<LetterheadFile | null | 'refused'> {
  if (letterhead === null || letterhead === 'none') return null;
  try {
    return await letterheadAt(resolve(terminal.folder, letterhead));
  } catch (error) {
    terminal.say(cliProblem(terminal.language, problemOfError(error)));
    return 'refused';
  }
}

/** A large register stays in its file until a thread with a bound of memory reads it. */
function contentOf({ db, key }: Opened, choices: ExportChoices, terminal: Terminal): Content {
  const owner = identityOf(db);
  const of = ofNamed(db, choices);
  if (terminal.worker !== null && countActivities(db) > large)
    return {
      organisation: readOrganisation(db),
      site: readRecords(db, 'site'),
      source: { is: 'file', path: db.name, key },
      owner,
      of,
    };
  const register = readRegister(db);
  const { organisation, site } = register;
  return { organisation, site, source: { is: 'register', register }, owner, of };
}

async function folderFor(out: string, taken: string[], content: Content, client: Client): Promise<string> {
  const { otherwise } = client;
  const firm = firmPart(content, otherwise);
  const name = await clientFolder(out, taken, { firm, otherwise, owner: content.owner });
  taken.push(name);
  return join(out, name);
}

async function exportOne(
  content: Content & Readonly<{ letterhead: LetterheadFile | null }>,
  client: Client,
  choices: ExportChoices,
  folder: string,
  terminal: Terminal,
  onProgress: (part: number, label: string) => void,
): Promise<readonly ExportedFile[]> {
  const words = cliWords[terminal.language];
  const { organisation, source, owner, letterhead } = content;
  const jobs = jobsFor(content, choices, today(terminal));
  // An outsider would read a proposal as a fact: the person is told while it can still be decided otherwise.
  const options = jobs[0]?.options;
  if (options !== undefined) {
    const languages = [...new Set(jobs.map((job) => job.options.language))];
    const { toConfirm, foreign } = await planOf(source, options, languages, terminal);
    if (toConfirm > 0 && options.reader !== 'own' && !options.hideUnconfirmed)
      terminal.say(words.failed(client.otherwise, words.unconfirmed(toConfirm)));
    const exporting = exportWords[terminal.language];
    for (const language of languages) {
      const count = foreign[language] ?? 0;
      if (count > 0)
        terminal.say(
          words.failed(client.otherwise, exporting.foreign(count, exporting.inLanguage[language])),
        );
    }
  }
  // Staff are written to in the language of the place where they work.
  if (choices.audience === 'employees' && choices.document === 'notice') {
    const written = jobs.map((job) => job.options.language);
    for (const workplace of workplaceLanguages(content, jobs[0]?.options.site ?? null))
      if (!workplace.languages.some((each) => written.some((language) => language === each))) {
        const { asks, law } = workplaceSentence(terminal.language, workplace);
        terminal.say(words.failed(client.otherwise, `${asks} ${law}`));
      }
  }
  const stamp = randomBytes(6).toString('hex');
  const name = organisation.tradeName ?? organisation.legalName ?? client.otherwise;
  const label = words.exporting(oneLine(name));
  if (terminal.width === null) terminal.say(label);
  let isStopped = false;
  let making: Making | null = null;
  const goOn = (): void => {
    if (isStopped) throw new Cancelled();
  };
  const order = { jobs, folder, stamp, otherwise: client.otherwise, owner, letterhead };
  const tell = ({ job, language, format, done, of }: ExportProgress): void => {
    goOn();
    onProgress((job + done / Math.max(1, of)) / jobs.length, `${label}: ${format}, ${language}`);
  };
  const make = async (): Promise<readonly Prepared[]> => {
    if (source.is === 'register') return await prepareFiles({ register: source.register }, order, tell);
    making = makeFiles(terminal.worker ?? '', source, order, tell);
    return await making.result;
  };
  const work = async (): Promise<readonly ExportedFile[]> => {
    try {
      await makeFolder(folder);
      await clearOld(folder);
      goOn();
      const prepared = await make();
      goOn();
      return await putInPlace(prepared, owner);
    } catch (error) {
      throw problemOfFolder(error, folder);
    } finally {
      await clearAway(folder, stamp);
    }
  };
  return await untilSignal(work, async () => {
    isStopped = true;
    await making?.cancel();
  });
}

/** What a reader is to be told beforehand: values to confirm, and texts that a language does not have. */
async function planOf(
  source: Source,
  options: DocumentOptions,
  languages: readonly ScreenLanguage[],
  terminal: Terminal,
): Promise<Pick<ExportPlan, 'toConfirm' | 'foreign'>> {
  const request = { options, languages: [...languages], formats: ['docx' as const] };
  if (source.is === 'register') return exportPlan(source.register, request);
  const order = { source, task: { make: 'plan', request, otherwise: '' } } as const;
  const made = await runInWorker(terminal.worker ?? '', order, () => undefined).result;
  return made.is === 'plan' ? made.plan : { toConfirm: 0, foreign: {} };
}

function jobsFor(
  register: Pick<Content, 'organisation' | 'site' | 'of'>,
  choices: ExportChoices,
  date: string,
): readonly ExportJob[] {
  const main = mainLanguage(register);
  const fallback: ScreenLanguage = screenLanguages.find((language) => language === main) ?? 'en';
  const languages = choices.languages.length === 0 ? [fallback] : choices.languages;
  return languages.flatMap((language) => {
    const options = documentOptionsSchema.parse({
      document: choices.document,
      audience: choices.audience,
      site: choices.site === null ? null : siteNamed(register, choices.site),
      ...register.of,
      language,
      roles: choices.roles,
      reader: choices.reader,
      // What is published keeps its open points inside, unless they are asked for.
      withOpenPoints:
        choices.withOpenPoints || (!isPublished(choices.document) && staysInside(choices.reader)),
      withPictures: choices.withPictures ?? staysInside(choices.reader),
      extent: choices.isMinimum ? 'minimum' : 'full',
      hideUnconfirmed: choices.hideUnconfirmed,
      date: choices.date ?? date,
      version: choices.version,
    });
    return choices.formats.map((format) => ({ options, format }));
  });
}
