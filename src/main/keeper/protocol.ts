import type {
  Answer,
  Attached,
  BackupPreview,
  BackupRow,
  BackupsFollowed,
  CallName,
  ChosenFile,
  ChosenJson,
  ClientSeen,
  ComparedRecord,
  Comparison,
  Events,
  ExportedFile,
  FileState,
  Input,
  LawEffect,
  Output,
  PictureChoice,
  PictureFormat,
  Problem,
  RecentFile,
  Rescued,
  Sample,
} from '../../shared/api';
import type { OfSeries } from '../../shared/documents/issued';
import type { DocumentOptions } from '../../shared/documents/options';
import type { LawData } from '../../shared/law/law-data';
import type { PolicyReading } from '../../shared/reading/read-policy';
import type { Language, ScreenLanguage } from '../../shared/register/text';
import type { ExportJob } from '../export/write';
import type { PolicyOrder } from '../import/read-order';
import type { PackOrder } from '../pack/outsider';
import type { AttachOrder } from './attach';
import type { IssueOrder, IssueStart } from './issuing';

/** Calls of the window that main hands to the keeper as they are, once their input was checked. */
export const passedOn = [
  'activities.list',
  'activity.read',
  'organisation.read',
  'catalogue.read',
  'search',
  'overview.read',
  'flows.read',
  'retention.line',
  'due.list',
  'findings.list',
  'findings.near',
  'findings.totals',
  'findings.counts',
  'questions.list',
  'answers.take',
  'change',
  'typing.end',
  'undo.state',
  'undo',
  'redo',
  'history.check',
  'history.checkAgain',
  'history.list',
  'history.action',
  'history.facets',
  'history.putBack',
  'activities.fromTemplates',
  'activity.add',
  'activity.duplicate',
  'activity.setRole',
  'activities.retire',
  'activities.restore',
  'confirm',
  'catalogue.merge',
  'dpia.start',
  'dpia.copy',
  'dpia.revise',
  'dpia.lacks',
  'dpia.changes',
  'dpia.sign',
  'dpia.settle',
  'dpia.reopen',
  'pias.take',
  'screening.answer',
  'screening.confirm',
  'attachments.list',
  'policy.accept',
  'issued.list',
  'issued.check',
  'pack.plan',
  'pack.whole',
  'erase.plan',
  'erase.record',
  'person.find',
  'person.cancelFind',
  'person.erase',
  'document.preview',
  'notice.gaps',
  'notice.read',
  'notices.published',
  'dpia.list',
  'dpia.read',
  'dpia.says',
  'screenings.list',
  'screening.read',
  'export.plan',
] as const satisfies readonly CallName[];
export type PassedOn = (typeof passedOn)[number];

export function isPassedOn(name: string): name is PassedOn {
  return (passedOn as readonly string[]).includes(name);
}

/** What main itself asks of the keeper. Paths were chosen by the person; the keeper trusts main. */
export type KeeperCalls = {
  /** Whose name stands behind changes and confirmations from now on. */
  'keeper.author': [input: Readonly<{ author: string }>, output: null];
  /**
   * `password`: null for a file that has none. `since`: where the session began that another keeper did not survive;
   * its steps can then be taken back. Problems: `encrypted`, `wrongPassword` and those of opening.
   */
  'keeper.open': [input: Readonly<{ path: string; password: string | null; since?: number }>, output: Opened];
  'keeper.create': [
    input: Readonly<{
      path: string;
      name: string;
      languages: readonly ScreenLanguage[];
      /** Another client file, whose own activities, parties and measures are copied. */
      from: string | null;
      /** A register in the JSON form, which the file holds under `name`. */
      json: string | null;
      replace: boolean;
      password: string | null;
    }>,
    output: Opened,
  ];
  'keeper.cancelCreate': [input: null, output: null];
  /** Ends the large change that is under way. */
  'keeper.cancelChange': [input: null, output: null];
  /** What a register in the JSON form holds. Read in a thread. Problems: `notARegisterJson`. */
  'keeper.readJson': [input: Readonly<{ path: string }>, output: ChosenJson];
  /** The samples that this program has, and what each says of itself. */
  'keeper.samples': [input: null, output: readonly Sample[]];
  'keeper.openSample': [input: Readonly<{ id: string; path: string; replace: boolean }>, output: Opened];
  'keeper.close': [input: null, output: FileState];
  /** Sets, changes or removes the password of the open file; `passwordProgress` tells how far it is. */
  'keeper.password': [
    input: Readonly<{ current: string | null; next: string | null; backups: 'remake' | 'delete' }>,
    output: Readonly<{ opened: Opened }> & BackupsFollowed,
  ];
  'keeper.cancelPassword': [input: null, output: null];
  'keeper.saveCopy': [input: Readonly<{ path: string; replace: boolean }>, output: null];
  'keeper.describe': [input: null, output: Opened];
  /** What the list of clients shows of files that are not open. */
  'keeper.look': [input: Readonly<{ paths: readonly string[] }>, output: readonly Look[]];
  /** What a client file holds that is not open here, for the list of clients: opened for reading, and closed. */
  'keeper.lookInside': [
    input: Readonly<{ path: string; date: string; password: string | null }>,
    output: ClientSeen,
  ];
  /** The same, for what other law data change in it. */
  'keeper.lawEffect': [
    input: Readonly<{ path: string; date: string; language: ScreenLanguage; law: LawData }>,
    output: LawEffect,
  ];
  /** Law data that count from now on; null: those of the program. */
  'keeper.law': [input: Readonly<{ law: LawData | null }>, output: null];
  'keeper.export': [
    input: Readonly<{ jobs: readonly ExportJob[]; folder: string; letterhead: string | null }>,
    output: readonly ExportedFile[],
  ];
  /**
   * The same of another client file, into a folder of its own in `folder`; `pages`: of these main prints the PDF.
   * `taken`: names of folders that are taken.
   */
  'keeper.exportClient': [
    input: Readonly<{
      path: string;
      password: string | null;
      jobs: readonly ExportJob[];
      pages: readonly DocumentOptions[];
      folder: string;
      taken: readonly string[];
    }>,
    output: Readonly<{
      name: string;
      isEncrypted: boolean;
      files: readonly ExportedFile[];
      pages: readonly PrintablePage[];
      owner: string | null;
    }>,
  ];
  /** Number and head for a version that is about to be handed over. */
  'keeper.startIssue': [input: OfSeries, output: IssueStart];
  /** Keeps the files that were made of it inside the client file. */
  'keeper.finishIssue': [input: IssueOrder, output: Output<'issue.run'>];
  'keeper.cancelExport': [input: null, output: null];
  /** The document as one printable page, and the name its PDF gets. */
  'keeper.html': [
    input: Readonly<{ options: DocumentOptions }>,
    /** `owner`: the identity of the client file, for the printed page. */
    output: PrintablePage & Readonly<{ owner: string | null }>,
  ];
  /** Reads a policy beside the open register. `policy.accept` takes over what it proposes. */
  'keeper.readPolicy': [input: PolicyOrder['policy'], output: PolicyReading];
  'keeper.cancelPolicy': [input: null, output: null];
  /** Reads files of the PIA tool. `pias.take` brings them in. */
  'keeper.readPias': [input: Readonly<{ paths: readonly string[] }>, output: Output<'pias.read'>];
  /** Reads a book of answers. `answers.take` takes rows of it over. */
  'keeper.readAnswers': [
    input: Readonly<{ path: string; language: ScreenLanguage }>,
    output: Output<'answers.read'>,
  ];
  'keeper.cancelPias': [input: null, output: null];
  /** Keeps files that the person chose or dropped. */
  'keeper.attach': [input: AttachOrder, output: Attached];
  'keeper.cancelAttach': [input: null, output: null];
  /** Title and name of an attachment, for the dialog that asks where a copy goes. */
  'keeper.attachment': [input: KeptFile, output: Readonly<{ fileName: string }>];
  'keeper.saveOut': [input: KeptFile & Readonly<{ path: string }>, output: Readonly<{ fileName: string }>];
  /** Backups of the open file, the oldest first; or of whatever lay at a path, for a file that does not open. */
  'keeper.backups': [input: Readonly<{ path: string | null }>, output: readonly BackupRow[]];
  'keeper.backUp': [input: null, output: BackupRow];
  'keeper.previewBackup': [input: Readonly<{ id: string; password: string | null }>, output: BackupPreview];
  /** In place of the open file, which is itself backed up first. */
  'keeper.restoreBackup': [input: Readonly<{ id: string; password: string | null }>, output: Opened];
  'keeper.restoreBackupAs': [
    input: Readonly<{ id: string; path: string; replace: boolean; password: string | null }>,
    output: null,
  ];
  /** Of a keeper of its own, which is ended when it takes too long. */
  'keeper.rescue': [input: RescueOrder, output: Rescued];
  'keeper.deleteBackups': [input: Readonly<{ ids: readonly string[] }>, output: null];
  /** A zip for somebody outside. `printed`: what main printed of it. */
  'keeper.pack': [input: PackOrder, output: ExportedFile];
  /** The client file whole, for a colleague. */
  'keeper.packCopy': [input: Readonly<{ path: string }>, output: ExportedFile];
  'keeper.cancelPack': [input: null, output: null];
  'keeper.chooseFile': [input: Readonly<{ path: string; password: string | null }>, output: ChosenFile];
  'keeper.chooseBackup': [input: Readonly<{ id: string }>, output: ChosenFile];
  /** Of a large register in a thread; `compareProgress` tells how far it is. Another comparison ends it. */
  'keeper.compare': [input: Comparison, output: readonly ComparedRecord[]];
  /** Out of the chosen copy. `keeper.cancelAttach` ends it while it reads attachments. */
  'keeper.takeOver': [input: Input<'compare.takeOver'>, output: Output<'compare.takeOver'>];
  'keeper.saveComparison': [
    input: Readonly<{ comparison: Comparison; path: string }>,
    output: Readonly<{ fileName: string }>,
  ];
  'keeper.savePicture': [
    input: Readonly<{ picture: PictureChoice; format: PictureFormat; path: string }>,
    output: Readonly<{ fileName: string }>,
  ];
  'keeper.cancelCompare': [input: null, output: null];
  'keeper.writeJson': [input: Readonly<{ path: string }>, output: null];
};
/** A document as one page of HTML, what stands at the foot of each sheet of paper, and the name its PDF gets. */
export type PrintablePage = Readonly<{ html: string; foot: string; name: string }>;
/** What is kept as bytes: an attachment, or a file of an issued version. */
export type KeptFile = Readonly<{ noun: 'attachment' | 'issuedFile'; id: string }>;
export type RescueOrder = Readonly<{
  path: string;
  to: string;
  replace: boolean;
  password: string | null;
}>;
export type KeeperCallName = keyof KeeperCalls;

/** The state of the file that is open, with what the list of clients keeps of it. */
export type Opened = Readonly<{
  state: FileState;
  name: string;
  activities: number;
  contentLanguages: readonly Language[];
  /** The last action of the history when the file was opened. */
  begunAt: number;
}>;

/** `name` and the like are absent for the file that is open: main knows them already. */
export type Look = Readonly<{ path: string; state: RecentFile['state']; holder?: string }> &
  Partial<Pick<RecentFile, 'name' | 'activities' | 'lastChange'>>;

/** Main to keeper. Answers may come in another order; `id` tells which belongs to what. */
export type ToKeeper = Readonly<{ id: number; name: string; input: unknown }>;

/** Keeper to main. `text` is the answer as JSON: main passes it on without looking into it. */
export type FromKeeper =
  | Readonly<{ is: 'answer'; id: number; text: string }>
  | { [E in keyof Events]: Readonly<{ is: 'event'; name: E; value: Events[E] }> }[keyof Events];

export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refuse = (code: Problem['code'], more: Omit<Problem, 'code'> = {}): Answer<never> => ({
  ok: false,
  problem: { code, ...more },
});
