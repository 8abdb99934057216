import { z } from 'zod';
import type { Document, NoticeGap } from './documents/document';
import type { Revision } from './documents/dpia/revision';
import type {
  AssessmentList,
  AssessmentView,
  RegisterSays,
  ScreeningRow,
  ScreeningView,
} from './documents/dpia/view';
import type { PublishedNow } from './documents/notice/fallen-behind';
import type { NoticeView } from './documents/notice/view';
import {
  documentKinds,
  documentOptionsSchema,
  type Format,
  formats,
  readers,
  webFormats,
} from './documents/options';
import type { FindingLists } from './findings';
import type { Finding, RuleId, Severity } from './findings/finding';
import type { FindingCounts, FindingTotals } from './findings/near';
import type { FlowGraph } from './flows/graph';
import type { RetentionLine } from './flows/retention';
import type { IsoDate } from './law/dated';
import type { LawChange } from './law/law-changes';
import type { LawData, LawFault } from './law/law-data';
import { lawSourceIds } from './law/sources';
import type { AnswerRow } from './questions/answers';
import type { AskedQuestion } from './questions/asked';
import type { PolicyReading } from './reading/read-policy';
import type { DpiaLack } from './register/actions/dpia-sign';
import { highRiskCriteria } from './register/activity';
import type { Due } from './register/due';
import { actionSchema, type Verb, verbs } from './register/edit';
import { idSchema } from './register/field';
import type { Mark } from './register/mark';
import {
  type CatalogueNoun,
  catalogueNouns,
  type NounName,
  nounNames,
  type RecordFor,
} from './register/nouns';
import type { RegisterFault } from './register/register-json';
import type { Origin } from './register/take-over';
import { type Language, type ScreenLanguage, screenLanguages, type Text } from './register/text';

/** A refusal as a value: the words come from `words/problems`, `detail` names the thing (a file, a field, a holder). */
export type ProblemCode =
  | 'notAClientFile'
  | 'notARegisterJson'
  | 'damaged'
  | 'planted'
  | 'newer'
  | 'inUse'
  | 'readOnly'
  | 'noPermission'
  | 'notFound'
  | 'diskFull'
  | 'moved'
  | 'replaced'
  | 'overwritten'
  | 'writeAhead'
  | 'nameTooLong'
  | 'unreachable'
  | 'unreadable'
  | 'encrypted'
  | 'wrongPassword'
  | 'alreadyExists'
  | 'notAFolder'
  | 'isAFolder'
  | 'writeProtected'
  | 'cannotReplace'
  | 'otherClients'
  | 'invalid'
  | 'noSuchRecord'
  | 'stillUsed'
  | 'badMessage'
  | 'noFile'
  | 'keeperGone'
  | 'cancelled'
  | 'tooLarge'
  | 'attachmentTooLarge'
  | 'attachmentsFull'
  | 'notALetterhead'
  | 'letterheadEncrypted'
  | 'letterheadMacros'
  | 'letterheadFetches'
  | 'letterheadEmbeds'
  | 'letterheadTooLarge'
  | 'letterheadNarrow'
  | 'contentGone'
  | 'fileChanged'
  | 'changedMeanwhile'
  | 'erased'
  | 'notAPolicy'
  | 'policyIsPdf'
  | 'policyDamaged'
  | 'policyEmpty'
  | 'policySlow'
  | 'notAPia'
  | 'piaIsTemplate'
  | 'piaDamaged'
  | 'notQuestions'
  | 'otherQuestions'
  | 'dpiaSigned'
  | 'dpiaNotSigned'
  | 'dpiaRevised'
  | 'dpiaNotReady'
  | 'unexpected';
/** `wait`: seconds until the next attempt is taken. `fault`: the place in a JSON document that does not fit. */
export type Problem = Readonly<{
  code: ProblemCode;
  field?: string;
  detail?: string;
  wait?: number;
  fault?: RegisterFault;
}>;
export type Answer<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; problem: Problem }>;

/** What reading a law file gave: what it changes, or why it is not taken. */
export type LawReading =
  | Readonly<{ is: 'fits'; id: string; date: IsoDate; present: IsoDate; changes: readonly LawChange[] }>
  | Readonly<{ is: 'fault'; fault: LawFault }>
  | Readonly<{ is: 'older'; date: IsoDate; present: IsoDate }>
  | Readonly<{ is: 'future'; date: IsoDate }>
  | Readonly<{ is: 'tooLarge' | 'unreadable' }>;

type SomeFindings = Readonly<{ count: number; said: readonly string[] }>;
/** What other law data change in one client: findings that appear and that go, the first of them in words. */
export type LawEffect = Readonly<{ appears: SomeFindings; goes: SomeFindings }>;

/** Why a file with a password waits for it. */
export const lockReasons = ['idle', 'away', 'asked'] as const;
export type LockReason = (typeof lockReasons)[number];
/** A file that is closed until its password is given. `opening`: it was not open yet. */
export type Locked = Readonly<{
  path: string;
  fileName: string;
  /** The client, while the program remembers it; else the name of the file. */
  name: string;
  why: LockReason | 'opening';
  /** ISO date-time of the last committed change; null when not known. */
  savedAt: string | null;
  /** Something that was typed could not be written: it waits in memory for the password (`file.held`). */
  isHolding: boolean;
}>;

/** The client file that is open, as the window shows it. */
export type FileState =
  | Readonly<{ isOpen: false; locked?: Locked }>
  | Readonly<{
      isOpen: true;
      path: string;
      fileName: string;
      mode: 'write' | 'read';
      /** Why it can only be read. */
      why?: 'inUse' | 'readOnly' | 'newer';
      holder?: Readonly<{ who: string; machine: string; since: string }>;
      /** Whether it has a password. */
      isEncrypted: boolean;
      /** ISO date-time of the last committed change, null when nothing was ever changed. */
      savedAt: string | null;
    }>;

/** Attachments with what they take together. All sizes in bytes. */
export type AttachmentList = Readonly<{
  attachments: readonly RecordFor<'attachment'>[];
  /** What the client file keeps of attachments, each content once; removed ones too, as long as they can come back. */
  kept: number;
  most: number;
}>;

/** What was attached. `known`: files whose content was in the client file already; they take no further room. */
export type Attached = Readonly<{ ids: readonly string[]; known: number }>;

/** One assessment of the PIA tool as it would come in. `left`: what has no place of its own, and where it is kept. */
export type PiaComes = Readonly<{
  fileName: string;
  name: string;
  answers: number;
  risks: number;
  controls: number;
  comments: number;
  /** New in the catalogue; those of the same name are used again. */
  measures: number;
  evidence: readonly Readonly<{ name: string; bytes: number }>[];
  left: readonly Readonly<{
    /** Where it stood in the file. */
    at: string;
    said: string;
    /** `technical`: counted by the tool for itself. That and what is kept `nowhere` stays behind. */
    kept: 'notes' | 'comment' | 'technical' | 'nowhere';
  }>[];
}>;
export type PiasComing = Readonly<{
  pias: readonly PiaComes[];
  /** What is no assessment: a template, other JSON, a file of which nobody can tell whose it is. */
  refused: readonly Readonly<{
    fileName: string;
    why: 'notAPia' | 'piaIsTemplate' | 'piaDamaged' | 'tooLarge' | 'noOwner';
  }>[];
}>;

/** Records that an attachment can belong to, and the field of it that names them. */
export const attachmentFields = {
  activity: 'activities',
  agreement: 'agreements',
  party: 'parties',
  measure: 'measures',
  transfer: 'transfers',
  dpia: 'dpias',
  risk: 'risks',
  control: 'controls',
} as const;
export type AttachedTo = keyof typeof attachmentFields;

/** One row of the activities table: what a list needs, without opening the record. */
export type ActivityRow = Readonly<{
  id: string;
  reference: string;
  role: 'controller' | 'joint' | 'processor' | null;
  status: 'draft' | 'inUse' | 'ended' | null;
  name: Text | null;
  owner: string | null;
  /** Bases of its purposes, in order, null for a purpose without one. */
  bases: readonly (string | null)[];
  /** Ids of retention rules in use, null where a use of data has none. */
  retention: readonly (string | null)[];
  /** Countries outside the EEA; `none`: stated that there is no transfer; `unknown`: nothing is stated. */
  transfers: 'unknown' | 'none' | readonly (string | null)[];
  subjects: readonly string[];
  recipients: number;
  measures: number;
  toConfirm: number;
  nextReviewOn: string | null;
  endDate: string | null;
  dpiaState: RecordFor<'activity'>['dpiaState'];
  /** ISO day on which a person last decided on a screening; null: never. */
  screenedOn: string | null;
}>;

/** An activity with everything that is a part of it. */
export type ActivityBundle = Readonly<{
  activity: RecordFor<'activity'>;
  purposes: readonly RecordFor<'purpose'>[];
  dataUses: readonly RecordFor<'dataUse'>[];
  recipients: readonly RecordFor<'recipient'>[];
  exclusions: readonly RecordFor<'exclusion'>[];
  cameras: readonly RecordFor<'camera'>[];
}>;

export type Catalogue<N extends NounName = NounName> = Readonly<{
  records: readonly RecordFor<N>[];
  /** Ids of activities that use each record. */
  usedIn: Readonly<Record<string, readonly string[]>>;
}>;

export type SearchHit = Readonly<{
  noun: NounName;
  id: string;
  activity: string | null;
  reference: string | null;
  title: Text | string | null;
  field: string;
  snippet: string;
}>;
export type Committed = Readonly<{ seq: number; savedAt: string }>;
type KnownRecord = Readonly<{
  noun: NounName;
  id: string;
  /** Of the record, or of the activity it is a part of. */
  title: Text | string | null;
  reference: string | null;
  activity: string | null;
}>;

/** A version that was handed over, with the files that a person can save out again. */
export type IssuedVersionRow = Readonly<{
  version: RecordFor<'issuedVersion'>;
  files: readonly RecordFor<'issuedFile'>[];
}>;

/** What stands on one side of a comparison. `chosen`: the file that was chosen last. */
const compareSide = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('today') }),
  z.strictObject({ is: z.literal('version'), id: idSchema }),
  z.strictObject({ is: z.literal('chosen') }),
]);
export type CompareSide = z.infer<typeof compareSide>;
const comparison = z.strictObject({
  before: compareSide,
  after: compareSide,
  language: z.enum(screenLanguages),
});
export type Comparison = z.infer<typeof comparison>;

/** A register in the JSON form that a new client file can be made of. `name`: the legal name, where it says one. */
export type ChosenJson = Readonly<{ fileName: string; name: string | null; activities: number }>;

/** A file to compare with. */
export type ChosenFile = Readonly<{
  fileName: string;
  firm: string;
  savedAt: string | null;
  /** It began as the same file as the one that is open. */
  isCopy: boolean;
  /** Until when both were the same (ISO date-time), and how many actions each had since. Null: no copy, or a backup. */
  apart: Readonly<{ since: string | null; here: number; there: number }> | null;
}>;

/** How one record differs, field by field, in words. Null: there was nothing, or the whole record came or went. */
export type ComparedRecord = Readonly<{
  noun: NounName;
  id: string;
  change: 'added' | 'removed' | 'changed';
  title: string;
  /** The activity it is or belongs to. */
  activity: string | null;
  /** Under which heading it stands: the firm, an activity with its parts, or a catalogue. */
  group: Readonly<{ key: string; title: string }>;
  fields: readonly Readonly<{
    field: string;
    article: string | null;
    before: string | null;
    after: string | null;
    /** Absent unless two copies of one file are compared; for a record that came or went it stands at the record. */
    parted?: PartedInWords;
  }>[];
  parted?: PartedInWords;
}>;
/** Where a difference between two copies arose, what both said before, and whether it can be taken over from there. */
export type PartedInWords = Readonly<{ origin: Origin; common: string | null; canTake: boolean }>;

/** What came with what was asked for, in a word each: without it that would point to nothing. */
export type TakenOverInWords = Readonly<{
  along: readonly Readonly<{ noun: NounName; id: string; title: string }>[];
  /** Activities that have another number here. */
  renumbered: readonly string[];
}>;

/** What deleting a record for good takes along. */
export type ErasePlan = Readonly<{
  parts: readonly Readonly<{ noun: NounName; id: string }>[];
  /** Fields of records that point here and no longer will. */
  users: readonly (KnownRecord & Readonly<{ field: string }>)[];
  /** Entries of the history whose content goes. */
  entries: number;
  /** Attachments that belong to nothing else. */
  attachments: readonly string[];
  /** Issued versions that hold it, as they were handed over. */
  issued: readonly RecordFor<'issuedVersion'>[];
}>;

/** A place of the register where a name stands: in a field, or in a remark about its value. */
export type NamePlace = KnownRecord & Readonly<{ field: string; isMark: boolean; text: string }>;

/** Where a person stands in a client file. */
export type PersonFound = Readonly<{
  places: readonly NamePlace[];
  entries: number;
  actors: number;
  /** Identifiers that hold the name: they bind records together and are not changed. */
  ids: number;
  /** Issued versions that hold it, as they were handed over. */
  issued: readonly RecordFor<'issuedVersion'>[];
}>;

/** How a person knows a record, also one that is gone. A part is known by its `owner`, the activity it belongs to. */
export type RecordName = Readonly<{
  noun: NounName;
  id: string;
  reference: string | null;
  title: Text | string | null;
  owner: Readonly<{ id: string; reference: string | null; title: Text | string | null }> | null;
  isGone: boolean;
}>;

/** An action that can be taken back or done again. `seq` tells one from another. */
export type Step = Readonly<{
  seq: number;
  verb: Verb;
  about: RecordName | null;
  field: string | null;
  /** How many records it changed, parts included. */
  records: number;
  /** The copy of the file that it was taken over from. */
  from: string | null;
}>;

/** What a check of the history found wrong. `seq` and `time` name the action, `about` the record. */
export type HistoryFault = Readonly<{
  is: /** An action or its entries are not as they were written. */
    | 'changed'
    /** What an entry holds is not what was written. */
    | 'bodyChanged'
    /** What an entry held is gone, and nobody erased it. */
    | 'bodyMissing'
    /** Actions are missing before this one. */
    | 'missing'
    /** The action stood elsewhere. */
    | 'moved'
    /** The present state, changed by another program. */
    | 'recordChanged'
    | 'recordAdded'
    | 'recordRemoved'
    /** What is kept for an attachment or an issued file is gone, though nobody deleted it. */
    | 'contentMissing'
    /** What is kept for it is not what its SHA-256 says. */
    | 'contentChanged'
    /** The head that was noted is not in this history. */
    | 'rewritten';
  seq: number | null;
  time: string | null;
  about: RecordName | null;
  /** How many actions are missing, or where a moved one stood. */
  count: number | null;
}>;

/** The outcome of a check: everything that is wrong, of which the first hundred are named. */
export type Verified = Readonly<{
  ok: boolean;
  actions: number;
  changes: number;
  /** Contents of attachments and issued files whose bytes were compared with their SHA-256. */
  contents: number;
  faults: readonly HistoryFault[];
  total: number;
  head: string | null;
  /** The action that the given head stands for. Null when none was given or it was not found. */
  headAt: Readonly<{ seq: number; time: string }> | null;
}>;

/** One field of one record, before and after, as its values stand in the register. */
export type HistoryField = Readonly<{
  field: string;
  before: unknown;
  after: unknown;
  /** False when only its mark changed. */
  hasValue: boolean;
  /** Marks, when they changed too; null where there was none. */
  marks: Readonly<{ before: Mark | null; after: Mark | null }> | null;
}>;

export type HistoryChange = Readonly<{
  record: RecordName;
  is: 'added' | 'changed' | 'removed' | 'erased';
  fields: readonly HistoryField[];
  /** ISO date-time. */
  erasedOn: string | null;
}>;

/** One action of the history, with its first changes. */
export type HistoryEntry = Readonly<{
  seq: number;
  /** ISO date-time. */
  time: string;
  actor: string;
  verb: Verb;
  undoes: number | null;
  /** The copy of the file that it was taken over from. */
  from: string | null;
  about: RecordName | null;
  field: string | null;
  /** How many records it changed; of one record or field, how many of its own. */
  records: number;
  changes: readonly HistoryChange[];
  isTyping: boolean;
}>;

export type HistoryPage = Readonly<{
  total: number;
  entries: readonly HistoryEntry[];
  /** Names of records that values of this page point to and that are gone, by `noun/id`. */
  gone: Readonly<Record<string, Text | string>>;
}>;

export type HistoryFacets = Readonly<{
  actors: readonly Readonly<{ id: number; name: string }>[];
  verbs: readonly Verb[];
  nouns: readonly NounName[];
  /** The last days, `2026-11-22`, with the number of actions and who did them. */
  days: readonly Readonly<{ day: string; count: number; actors: readonly string[] }>[];
}>;

export type HistoryCheck =
  | Readonly<{ is: 'waiting' }>
  | Readonly<{ is: 'checking'; done: number; of: number }>
  | Readonly<{ is: 'done'; at: string; found: Verified }>;

export type UndoState = Readonly<{ undo: Step | null; redo: Step | null }>;
/**
 * `damaged`: also what is no client file. `readOnly`: the file itself, for this person. `unreadable`: its place does not
 * let it be read now.
 */
export type ClientState =
  | 'ready'
  | 'readOnly'
  | 'notFound'
  | 'inUse'
  | 'encrypted'
  | 'newer'
  | 'damaged'
  | 'unreadable';
export type RecentFile = Readonly<{
  path: string;
  fileName: string;
  name: string;
  activities: number;
  lastChange: string | null;
  state: ClientState;
  holder?: string;
}>;
/** What a refusal to look into a client file says of its state. */
export function stateOfRefusal(code: ProblemCode): ClientState {
  const states: Partial<Record<ProblemCode, ClientState>> = {
    notFound: 'notFound',
    encrypted: 'encrypted',
    wrongPassword: 'encrypted',
    inUse: 'inUse',
    newer: 'newer',
    noPermission: 'unreadable',
    unreachable: 'unreadable',
    unreadable: 'unreadable',
    diskFull: 'unreadable',
    moved: 'unreadable',
    replaced: 'unreadable',
    keeperGone: 'unreadable',
  };
  return states[code] ?? 'damaged';
}

/**
 * What a client file holds, for the list of clients: how many findings of which rule, what is due next, what was issued
 * last. Nothing of it is written to the disk outside the file, and nothing of a file with a password is kept at all.
 */
export type ClientSeen = Readonly<{
  findings: readonly Readonly<{ rule: RuleId; severity: Severity; count: number }>[];
  due: Due | null;
  issued: Readonly<{ number: number; on: string | null }> | null;
  /** In which its own words are read where they are in no language of the screen. */
  mainLanguage: Language;
}>;
export type Settings = Readonly<{
  language: ScreenLanguage;
  theme: 'system' | 'light' | 'dark';
  author: string;
  /** The person was asked which name the history carries. */
  isAuthorAsked: boolean;
  exportFolder: string | null;
  /** Minutes without a key or a click after which a file with a password is locked; null: never. */
  lockAfter: number | null;
}>;
export const lockTimes = [5, 15, 30, 60] as const;
/** Characters. A shorter password is guessed within days by who has the file and one computer. */
export const shortestPassword = 8;

export type Sample = Readonly<{ id: string; name: string; about: Text }>;
export type ExportedFile = Readonly<{
  path: string;
  fileName: string;
  bytes: number;
  /** Texts that a cell of the workbook could not hold whole, as `A-03 Purposes`. */
  cuts?: readonly string[];
}>;

/** One field of one record; of a part also its activity. */
export type FieldPlace = Readonly<{ noun: NounName; id: string; field: string; activity: string | null }>;

/** What an export will hold and leave out, told before it is made. */
export type ExportPlan = Readonly<{
  fileNames: readonly string[];
  activities: number;
  toConfirm: number;
  foreign: Readonly<Partial<Record<ScreenLanguage, number>>>;
  openPoints: number;
  /** Where the values to be confirmed and the missing texts are: the first two hundred of each. */
  places: Readonly<{
    toConfirm: readonly FieldPlace[];
    foreign: Readonly<Partial<Record<ScreenLanguage, readonly FieldPlace[]>>>;
  }>;
  /** Field labels that stay out for this reader: noun and field. */
  leftOut: readonly Readonly<{ noun: NounName; field: string; count: number }>[];
  /** Texts that a cell of the workbook cannot hold whole, as in `A-03 Purposes`, in the first language that has any. */
  cuts: readonly string[];
}>;

/** A backup of the open client file, checked after it was made. */
export type BackupRow = Readonly<{
  id: string;
  /** ISO date-time. */
  time: string;
  reason: 'day' | 'migration' | 'manual' | 'restore' | 'password';
  /** Of which file; empty when that is no longer known. */
  path: string;
  bytes: number;
  isEncrypted: boolean;
  /** False for one of another copy of the file: it follows that copy's password and is its to make anew. */
  isOwn: boolean;
}>;

/**
 * What became of the backups when the file got another password. `unreadable`: how many are under yet another password
 * and stay as they are. `clear`: how many are still in clear although the file has a password; `problem` says why.
 */
export type BackupsFollowed = Readonly<{ unreadable: number; clear: number; problem: Problem | null }>;

/** What a backup holds, and what differs from the file as it is now. Nothing is changed by looking. */
export type BackupPreview = Readonly<{
  id: string;
  name: string | null;
  lastChange: Readonly<{ time: string; who: string }> | null;
  activities: readonly Readonly<{
    id: string;
    reference: string;
    name: Text | null;
    state: 'same' | 'changed' | 'onlyInBackup';
  }>[];
  /** Activities that came after the backup. */
  onlyNow: readonly Readonly<{ id: string; reference: string; name: Text | null }>[];
  /** Since the backup, per kind of record: what came, what went, what is different. */
  differences: readonly Readonly<{ noun: NounName; added: number; removed: number; changed: number }>[];
}>;

/** What came of reading a damaged file into a new one. */
export type Rescued = Readonly<{
  kept: Readonly<Partial<Record<NounName, number>>>;
  /** Records that are gone or are no longer complete; null when it cannot be told how many are gone. */
  lost: readonly Readonly<{ noun: NounName; records: number | null }>[];
  /** Otherwise the history begins with the rescue. */
  isHistoryKept: boolean;
  /** Attachments and issued files whose bytes are gone. */
  contentsLost: number;
}>;

/** What came of exporting several clients at once. Each has a folder of its own. */
export type ClientsExported = Readonly<{
  folder: string;
  clients: readonly Readonly<{ fileName: string; files: readonly ExportedFile[] }>[];
  failed: readonly Readonly<{ path: string; fileName: string; problem: Problem }>[];
  isCancelled: boolean;
  /** Whether one of them has a password: what was made of it is clear. */
  isOfEncrypted: boolean;
}>;

/** A file that was refused because of what is in it, and what can be done. */
export type RefusedFile = Readonly<{
  path: string;
  fileName: string;
  problem: Problem;
  /** Whether a password was given for it: reading what is left of it needs that again. */
  hasPassword: boolean;
  /** Backups of what lay in that place, the oldest first. */
  backups: readonly BackupRow[];
}>;
/** Refusals that speak of the content of a file: its backups and a rescue may help. */
export const refusedForContent: ReadonlySet<ProblemCode> = new Set([
  'damaged',
  'planted',
  'notAClientFile',
  'unreadable',
  'writeAhead',
]);

const call = <I extends z.ZodType, O>(input: I, _output: O): Readonly<{ input: I; output: O }> => ({
  input,
  output: _output,
});
/** Names the type of an answer; there is no value behind it. */
const answers = <T>(): T => undefined as T;
const nothing = z.null();
const noun = z.enum(nounNames as [NounName, ...NounName[]]);
const catalogue = z.enum(catalogueNouns as unknown as [CatalogueNoun, ...CatalogueNoun[]]);
const backupId = z.string().regex(/^(path-)?[0-9a-f]{32}(-[0-9a-f]{8})?\/[0-9A-Za-z.-]{1,60}$/);
const path = z.string().min(1).max(4096);
const someIds = z.array(idSchema).min(1).max(10_000);
/** Issued versions whose files are deleted for good. */
const versionIds = z.array(idSchema).max(10_000);
const personNames = z.array(z.string().min(2).max(200)).min(1).max(20);
const password = z.string().min(1).max(1000);
const backupChosen = z.strictObject({ id: backupId, password: password.nullable().default(null) });
const newPassword = z.string().min(shortestPassword).max(1000);
const exportRequest = z.strictObject({
  options: documentOptionsSchema.omit({ language: true }),
  languages: z.array(z.enum(screenLanguages)).min(1).max(3),
  formats: z
    .array(z.enum([...formats, ...webFormats, 'pdf']))
    .min(1)
    .max(5),
  /** An attachment, a .docx or .dotx of the firm: what is published in Word stands on it. */
  letterhead: idSchema.nullable().optional(),
});
export type ExportRequest = z.infer<typeof exportRequest>;
export type ExportFormat = Format | 'pdf';

/** Which part of the map of data flows is shown. `open`: keys of opened groups, the outermost first. */
const flowFilter = z.strictObject({
  role: z.enum(['both', 'controller', 'processor']),
  onlyOutside: z.boolean(),
  people: idSchema.nullable(),
  search: z.string().max(200),
  open: z.array(z.string().max(400)).max(10),
});
const inWords = { language: z.enum(screenLanguages), date: z.iso.date() };
const pictureChoice = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('flows'), filter: flowFilter, ...inWords }),
  z.strictObject({ is: z.literal('retention'), ...inWords }),
]);
/** A picture of the register, to be saved as a file of its own. */
export type PictureChoice = z.infer<typeof pictureChoice>;
export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

const historyFilter = z.strictObject({
  /** One record with its parts, or one field of it. */
  record: z.strictObject({ noun, id: idSchema, field: z.string().max(60).nullable() }).nullable(),
  noun: noun.nullable(),
  actor: z.int().nullable(),
  verb: z.enum(verbs).nullable(),
  /** ISO date-times. */
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  text: z.string().max(200),
  offset: z.int().min(0).max(10_000_000),
  limit: z.int().min(1).max(500),
});
export type HistoryFilter = z.infer<typeof historyFilter>;

/**
 * A password that every unpacker asks for in the same way: the programs write other letters in ways of their own, and
 * what is typed on another keyboard must come out the same.
 */
export const packPassword = z.string().regex(/^[\x20-\x7e]{12,100}$/);
/** What somebody outside gets, and nothing else of the client file. */
const packRequest = z.strictObject({
  /** Each a document with its options, languages and formats. */
  documents: z
    .array(exportRequest.refine(({ options }) => options.reader !== 'own', 'for somebody outside'))
    .max(20),
  attachments: z.array(idSchema).max(10_000),
  /** Who gets it, as the letter says. */
  receiver: z.string().max(300),
  /** Of the letter and the list of contents. */
  language: z.enum(screenLanguages),
  date: z.iso.date(),
  /** A password, or in clear because somebody said so. */
  seal: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('password'), password: packPassword }),
    z.strictObject({ is: z.literal('clear') }),
  ]),
});
export type PackRequest = z.infer<typeof packRequest>;
export type PackChoice = Omit<PackRequest, 'seal'> & Readonly<{ isSealed: boolean }>;

/** A file of a pack before it is made. `bytes` is null for a document, whose size nobody knows before. */
export type PackPlan = Readonly<{
  files: readonly Readonly<{ name: string; what: string; bytes: number | null }>[];
  /** Name of the zip file. */
  name: string;
}>;

/**
 * Every call from the window. Main checks the sender, parses the input, runs it (most of it in the keeper) and
 * answers `{ ok, value }` or `{ ok: false, problem }`. Paths are only ones that the person chose in a dialog or that
 * stand in the list of recent clients.
 */
export const calls = {
  'settings.read': call(nothing, answers<Settings>()),
  'settings.change': call(
    z.strictObject({
      language: z.enum(screenLanguages).optional(),
      theme: z.enum(['system', 'light', 'dark']).optional(),
      author: z.string().max(200).optional(),
      isAuthorAsked: z.literal(true).optional(),
      lockAfter: z.literal(lockTimes).nullable().optional(),
    }),
    answers<Settings>(),
  ),
  /** Shows a source of the law in the system's browser, after a question (dialog). Only those of the built-in list. */
  'source.open': call(z.strictObject({ id: z.enum(lawSourceIds) }), answers<null>()),
  /** The log of the program on this computer: codes, never a word of a register. */
  'log.read': call(nothing, answers<Readonly<{ text: string }>>()),
  'log.copy': call(nothing, answers<null>()),
  'log.delete': call(nothing, answers<null>()),
  /** Puts a text where the person can paste it: the page itself may not. */
  'text.copy': call(z.strictObject({ text: z.string().max(100_000) }), answers<null>()),
  'clients.list': call(nothing, answers<readonly RecentFile[]>()),
  'clients.forget': call(z.strictObject({ path }), answers<null>()),
  /**
   * Exports documents of several clients of the list, one client after another, each into a folder of its own. The one
   * password is tried on every file that has one. What does not open is named; the rest is made all the same.
   */
  'clients.export': call(
    z.strictObject({
      paths: z.array(path).min(1).max(1000),
      password: password.nullable(),
      documents: z.array(z.enum(documentKinds)).min(1).max(documentKinds.length).default(['register']),
      languages: z.array(z.enum(screenLanguages)).min(1).max(3),
      formats: z
        .array(z.enum([...formats, 'pdf']))
        .min(1)
        .max(3),
      reader: z.enum(readers),
      date: z.iso.date(),
    }),
    answers<ClientsExported>(),
  ),
  'clients.cancelExport': call(nothing, answers<null>()),
  /**
   * Looks into one client of the list, on a day. One after another: each waits for the one before. The password is tried
   * on a file that has one; what such a file holds is answered and forgotten. Problems: those of opening, `cancelled`.
   */
  'clients.look': call(
    z.strictObject({ path, date: z.iso.date(), password: password.nullable() }),
    answers<ClientSeen>(),
  ),
  /** What is being looked into is let go: its call answers `cancelled`. */
  'clients.cancelLook': call(nothing, answers<null>()),
  /** Asks which folder (dialog), and adds the client files in it and in its folders to the list. */
  'clients.addFolder': call(nothing, answers<Readonly<{ added: number; found: number }>>()),
  /** Law data that were loaded in place of those of the program. `isRefused`: a kept file no longer counts. */
  'law.read': call(nothing, answers<Readonly<{ law: LawData | null; isRefused: boolean }>>()),
  /** Asks which law file (dialog) and reads it, for `law.look` and `law.accept`. Nothing changes yet. */
  'law.choose': call(
    z.strictObject({ date: z.iso.date() }),
    answers<Readonly<{ fileName: string; reading: LawReading }>>(),
  ),
  /** What the law file that was chosen last changes in one client of the list. Problems: those of opening, `cancelled`. */
  'law.look': call(z.strictObject({ path, date: z.iso.date() }), answers<LawEffect>()),
  /** What is being looked into is let go: its call answers `cancelled`. */
  'law.cancelLook': call(nothing, answers<null>()),
  /** The law file that was chosen last counts from now on, and the window is drawn anew. */
  'law.accept': call(nothing, answers<null>()),
  /** The law data of the program count again, and the window is drawn anew. */
  'law.reset': call(nothing, answers<null>()),
  'samples.list': call(nothing, answers<readonly Sample[]>()),
  /** Makes a copy of a sample as a client file in a place the person chooses (dialog), and opens it. */
  'samples.open': call(z.strictObject({ id: z.string().max(60) }), answers<FileState>()),

  'file.state': call(nothing, answers<FileState>()),
  /**
   * Asks where (dialog), makes the file and opens it. `from`: copies an office's own content out of a recent file.
   * `isFromJson`: holds the register of the document that was chosen last, and its languages, under this name.
   */
  'file.new': call(
    z.strictObject({
      name: z.string().min(1).max(300),
      languages: z.array(z.enum(screenLanguages)).min(1),
      from: path.nullable(),
      isFromJson: z.boolean().default(false),
      password: newPassword.nullable().default(null),
    }),
    answers<FileState>(),
  ),
  /** Asks which register in the JSON form (dialog) and reads it, for `file.new`. Problems: `notARegisterJson`. */
  'json.choose': call(nothing, answers<ChosenJson>()),
  /** What was begun of a new file is taken away: `file.new` answers `cancelled`. */
  'file.cancelNew': call(nothing, answers<null>()),
  /** With a path: one of the recent clients. Without: asks which (dialog). One with a password: see `file.unlock`. */
  'file.open': call(z.strictObject({ path: path.nullable() }), answers<FileState>()),
  'file.close': call(nothing, answers<FileState>()),
  'file.saveCopy': call(nothing, answers<FileState>()),
  /**
   * Closes a file that has a password and forgets its key. Files without a password stay open. `held`: what was typed
   * and could not be written, in the page's own form: it is kept in memory, never on the disk.
   */
  'file.lock': call(
    z.strictObject({ why: z.enum(lockReasons), held: z.string().max(50_000_000).nullable().default(null) }),
    answers<FileState>(),
  ),
  /** What was held when the open file was locked, given once. */
  'file.held': call(nothing, answers<string | null>()),
  /** Opens the file that is locked. */
  'file.unlock': call(z.strictObject({ password }), answers<FileState>()),
  /**
   * Sets, changes or removes (`next` null) the password of the open file. `current` is null where there is none.
   * `backups`: the existing ones are made anew under the new password, or deleted.
   */
  'file.password': call(
    z.strictObject({
      current: password.nullable(),
      next: newPassword.nullable(),
      backups: z.enum(['remake', 'delete']).default('remake'),
    }),
    answers<Readonly<{ state: FileState }> & BackupsFollowed>(),
  ),
  'file.cancelPassword': call(nothing, answers<null>()),
  /** A sheet to print and keep, without the password on it: asks where (dialog) and writes a PDF. */
  'file.recoverySheet': call(nothing, answers<null>()),

  'activities.list': call(nothing, answers<readonly ActivityRow[]>()),
  'activity.read': call(z.strictObject({ id: idSchema }), answers<ActivityBundle>()),
  'organisation.read': call(nothing, answers<RecordFor<'organisation'>>()),
  'catalogue.read': call(z.strictObject({ noun: catalogue }), answers<Catalogue>()),
  search: call(z.strictObject({ text: z.string().max(200) }), answers<readonly SearchHit[]>()),
  /** What the register lacks and what is doubtful, equal ones together. */
  'findings.list': call(z.strictObject({ date: z.iso.date() }), answers<FindingLists>()),
  /** Findings of a record and its parts, those put aside too. */
  'findings.near': call(
    z.strictObject({ date: z.iso.date(), noun: z.enum(nounNames), id: idSchema }),
    answers<readonly Finding[]>(),
  ),
  /** How many findings are open. */
  'findings.totals': call(z.strictObject({ date: z.iso.date() }), answers<FindingTotals>()),
  /** Open findings in figures, activity by activity. */
  'findings.counts': call(z.strictObject({ date: z.iso.date() }), answers<FindingCounts>()),
  /** What the firm is asked: every missing fact once. */
  'questions.list': call(
    z.strictObject({ language: z.enum(screenLanguages), date: z.iso.date() }),
    answers<readonly AskedQuestion[]>(),
  ),
  /**
   * Reads a workbook of answers that the person chooses (dialog) and changes nothing. Problems: `notQuestions`,
   * `otherQuestions`, `tooLarge`.
   */
  'answers.read': call(
    z.strictObject({ language: z.enum(screenLanguages) }),
    answers<readonly AnswerRow[]>(),
  ),
  /** Takes rows of the book that was read last over, as one action. */
  'answers.take': call(
    z.strictObject({ language: z.enum(screenLanguages), ids: z.array(z.string().max(80)).max(20_000) }),
    answers<Committed>(),
  ),
  /** The map of data flows: people, activities, recipients, countries. */
  'flows.read': call(z.strictObject({ filter: flowFilter, ...inWords }), answers<FlowGraph>()),
  /** How long data are kept, the longest first. */
  'retention.line': call(z.strictObject(inWords), answers<RetentionLine>()),
  /** Writes a picture of the register to a place that the person chooses (dialog). */
  'picture.save': call(
    z.strictObject({ picture: pictureChoice, format: z.enum(pictureFormats) }),
    answers<Readonly<{ fileName: string }>>(),
  ),
  /** What falls due soonest: reviews, ends of agreements, planned measures, answers to requests. */
  'due.list': call(
    z.strictObject({ date: z.iso.date(), limit: z.int().min(1).max(2_000) }),
    answers<readonly Due[]>(),
  ),
  /** Values to be confirmed, conflicts and the like: the figures of the overview. */
  'overview.read': call(
    nothing,
    answers<
      Readonly<{
        activities: number;
        toConfirm: number;
        conflicts: number;
        recent: readonly Readonly<{
          seq: number;
          time: string;
          verb: string;
          about: { noun: NounName; id: string; field?: string } | null;
        }>[];
      }>
    >(),
  ),

  /** The one way to write: an action with its edits, whole or not at all. */
  change: call(
    actionSchema.extend({
      /** A person is typing in one field: what is typed next in it belongs to the same action. */
      isTyping: z.boolean().optional(),
    }),
    answers<Committed>(),
  ),
  /** The field was left: the action that was being typed is closed. */
  'typing.end': call(nothing, answers<null>()),
  'undo.state': call(nothing, answers<UndoState>()),
  /** Takes back the last step of this session. Null when there is none. */
  undo: call(nothing, answers<Step | null>()),
  /** Does again what was taken back last. Null when there is nothing. */
  redo: call(nothing, answers<Step | null>()),

  'history.check': call(nothing, answers<HistoryCheck>()),
  'history.checkAgain': call(nothing, answers<HistoryCheck>()),
  /** Actions, the last first, a page at a time. */
  'history.list': call(historyFilter, answers<HistoryPage>()),
  /** The changes of one action, from a place on. */
  'history.action': call(
    z.strictObject({ seq: z.int().min(1), offset: z.int().min(0).max(10_000_000) }),
    answers<readonly HistoryChange[]>(),
  ),
  /** What the history can be filtered by, and the last days on which something changed. */
  'history.facets': call(nothing, answers<HistoryFacets>()),
  /** Puts a record, or one field of it, back to how it stood before an action; also a record that is gone. */
  'history.putBack': call(
    z.strictObject({
      noun,
      id: idSchema,
      field: z.string().max(60).nullable(),
      before: z.int().min(1),
    }),
    answers<Committed>(),
  ),
  'activities.fromTemplates': call(
    z.strictObject({
      templates: z.array(z.string().max(60)).min(1).max(60),
      verb: z.enum(['template', 'questions']),
      answers: z.record(z.string().max(60), z.string().max(60)).default({}),
    }),
    answers<Readonly<{ ids: readonly string[] }> & Committed>(),
  ),
  'activity.add': call(
    z.strictObject({
      role: z.enum(['controller', 'joint', 'processor']),
      name: z.string().max(300),
      language: z.enum(screenLanguages),
    }),
    answers<Readonly<{ id: string }> & Committed>(),
  ),
  'activity.duplicate': call(
    z.strictObject({ id: idSchema }),
    answers<Readonly<{ id: string }> & Committed>(),
  ),
  /** Changing the role gives the activity a reference in the other series. */
  'activity.setRole': call(
    z.strictObject({ id: idSchema, role: z.enum(['controller', 'joint', 'processor']) }),
    answers<Committed>(),
  ),
  'activities.retire': call(
    z.strictObject({
      ids: z.array(idSchema).min(1).max(10_000),
      endDate: z.iso.date(),
      successor: idSchema.nullable(),
    }),
    answers<Committed>(),
  ),
  'activities.restore': call(
    z.strictObject({ ids: z.array(idSchema).min(1).max(10_000) }),
    answers<Committed>(),
  ),
  /** Confirms every value of the given activities (with parts), or of one record. */
  confirm: call(
    z.strictObject({
      noun,
      ids: z.array(idSchema).min(1).max(10_000),
      fields: z.array(z.string().max(60)).nullable(),
      withParts: z.boolean(),
    }),
    answers<Committed>(),
  ),
  /** Everything that points to `drop` points to `keep`; chosen values of `drop` are taken over; `drop` is removed. */
  'catalogue.merge': call(
    z.strictObject({ noun: catalogue, keep: idSchema, drop: idSchema, take: z.array(z.string().max(60)) }),
    answers<Committed>(),
  ),

  /**
   * A new impact assessment of these activities, with the three feared events as risks, or with what a template of a
   * common case proposes (`dpiaTemplates`).
   */
  'dpia.start': call(
    z.strictObject({ activities: someIds, template: z.string().max(60).nullable().default(null) }),
    answers<Readonly<{ id: string }> & Committed>(),
  ),
  /** One like it for other activities: everything it says is to be confirmed. */
  'dpia.copy': call(
    z.strictObject({ id: idSchema, activities: someIds }),
    answers<Readonly<{ id: string }> & Committed>(),
  ),
  /** The draft that goes on from a signed one. Problems: `dpiaNotSigned`, `dpiaRevised`. */
  'dpia.revise': call(z.strictObject({ id: idSchema }), answers<Readonly<{ id: string }> & Committed>()),
  /** What misses before it is signed on a day, by whom. Those that `stops` are refused by `dpia.sign`. */
  'dpia.lacks': call(
    z.strictObject({ id: idSchema, on: z.iso.date(), by: z.string().max(300).nullable() }),
    answers<readonly DpiaLack[]>(),
  ),
  /** What differs from the assessment that it goes on from; null when it goes on from none. */
  'dpia.changes': call(z.strictObject({ id: idSchema, date: z.iso.date() }), answers<Revision | null>()),
  /**
   * Signs it: what the register says is kept, the one before is replaced. It is not edited from then on (`change` answers
   * `dpiaSigned`); only undo takes the signature back. Problems: `dpiaSigned`, `dpiaNotReady`, whose field is the code of
   * what misses.
   */
  'dpia.sign': call(
    z.strictObject({
      id: idSchema,
      by: z.string().max(300),
      as: z.string().max(300),
      on: z.iso.date(),
    }),
    answers<Committed>(),
  ),
  /** Settles a remark, by the person of the settings, today. */
  'dpia.settle': call(
    z.strictObject({ id: idSchema, settlement: z.string().max(4000), language: z.enum(screenLanguages) }),
    answers<Committed>(),
  ),
  'dpia.reopen': call(z.strictObject({ id: idSchema }), answers<Committed>()),
  /**
   * Reads files of the PIA tool, JSON or zip, and changes nothing: those of an offer (dropped on the window), or without
   * one those that the person chooses (dialog). Problems: `notAPia`, `piaIsTemplate`, `piaDamaged`, `tooLarge`.
   */
  'pias.read': call(z.strictObject({ offer: z.int().nullable() }), answers<PiasComing>()),
  'pias.cancel': call(nothing, answers<null>()),
  /** Brings in what was read last, as drafts: one action. `change.cancel` ends it, and nothing of it stays. */
  'pias.take': call(nothing, answers<Readonly<{ ids: readonly string[] }> & Committed>()),
  /** A person's answers to criteria of a high risk; the screening keeps who gave them and when. */
  'screening.answer': call(
    z.strictObject({
      activity: idSchema,
      answers: z.partialRecord(z.enum(highRiskCriteria), z.enum(['yes', 'no', 'open'])),
    }),
    answers<Committed>(),
  ),
  /** Confirms what the register suggests: these criteria, or all that have a sign and no answer. */
  'screening.confirm': call(
    z.strictObject({
      activities: someIds,
      codes: z.array(z.enum(highRiskCriteria)).max(highRiskCriteria.length).nullable(),
    }),
    answers<Committed>(),
  ),

  /**
   * Reads a policy beside the register and changes nothing: text that was pasted, a file of an offer (dropped on the
   * window), or with neither one that the person chooses (dialog).
   */
  'policy.read': call(
    z.strictObject({ text: z.string().max(600_000).nullable(), offer: z.int().nullable() }),
    answers<Readonly<{ name: string | null; reading: PolicyReading }>>(),
  ),
  'policy.cancel': call(nothing, answers<null>()),
  /**
   * Takes over proposals of the policy that was read last, by their keys: one action, every value to be confirmed. Purposes
   * go to `activity`, or to a new one.
   */
  'policy.accept': call(
    z.strictObject({
      keys: z.array(z.string().max(400)).min(1).max(5000),
      name: z.string().min(1).max(200),
      activity: z.string().max(100).nullable().default(null),
    }),
    answers<Committed>(),
  ),

  'attachments.list': call(nothing, answers<AttachmentList>()),
  /**
   * Keeps files in the client file: those of an offer (files dropped on the window), or without one those that the
   * person chooses (dialog). The page learns neither their place nor what is in them.
   */
  'attachments.add': call(
    z.strictObject({
      to: z
        .strictObject({
          noun: z.enum(Object.keys(attachmentFields) as [AttachedTo, ...AttachedTo[]]),
          id: idSchema,
        })
        .nullable(),
      offer: z.int().nullable(),
    }),
    answers<Attached>(),
  ),
  'attachments.cancel': call(nothing, answers<null>()),
  /** Writes the content of one as a clear copy in a place the person chooses (dialog), after checking its hash. */
  'attachment.saveOut': call(z.strictObject({ id: idSchema }), answers<Readonly<{ fileName: string }>>()),

  /** What deleting a record for good would take along. */
  'erase.plan': call(z.strictObject({ noun, id: idSchema }), answers<ErasePlan>()),
  /** Out of register, search and history, with its parts: cannot be undone. */
  'erase.record': call(
    z.strictObject({ noun, id: idSchema, withAttachments: z.boolean(), issued: versionIds }),
    answers<Committed>(),
  ),
  /** Looks for a person in the whole file, by whole words without case and accents. */
  'person.find': call(z.strictObject({ names: personNames }), answers<PersonFound>()),
  /** The look that is under way ends: `person.find` answers `cancelled`. */
  'person.cancelFind': call(nothing, answers<null>()),
  /** The change of many records that is under way is taken back: its call answers `cancelled`. */
  'change.cancel': call(nothing, answers<null>()),
  /** Erases a person from the whole file (Art. 17); `instead` stands where the name stood. */
  'person.erase': call(
    z.strictObject({ names: personNames, instead: z.string().min(1).max(60), issued: versionIds }),
    answers<Committed>(),
  ),

  'document.preview': call(documentOptionsSchema, answers<Document>()),
  /** What a notice with these options does not say, or says with a gap. */
  'notice.gaps': call(documentOptionsSchema, answers<readonly NoticeGap[]>()),
  /** A privacy notice with what a person changed in it, and the records behind its sentences. */
  'notice.read': call(
    documentOptionsSchema.pick({ site: true, audience: true, language: true, date: true }),
    answers<NoticeView>(),
  ),
  /** The notices and lists that are published now, each with how far it has fallen behind the register of today. */
  'notices.published': call(nothing, answers<readonly PublishedNow[]>()),
  /** Every impact assessment with its risks and planned measures. What was kept at a signing stays out. */
  'dpia.list': call(nothing, answers<AssessmentList>()),
  /** One impact assessment with all its parts. */
  'dpia.read': call(z.strictObject({ id: idSchema }), answers<AssessmentView>()),
  /** What the register says to the questions of an assessment. */
  'dpia.says': call(
    z.strictObject({ id: idSchema, language: z.enum(screenLanguages), date: z.iso.date() }),
    answers<RegisterSays>(),
  ),
  /** Whether each activity asks for an assessment, and who decided. */
  'screenings.list': call(z.strictObject({ date: z.iso.date() }), answers<readonly ScreeningRow[]>()),
  'screening.read': call(
    z.strictObject({ activity: idSchema, language: z.enum(screenLanguages), date: z.iso.date() }),
    answers<ScreeningView>(),
  ),
  'export.plan': call(exportRequest, answers<ExportPlan>()),
  /** Backups of the open client file, the oldest first. */
  'backups.list': call(nothing, answers<readonly BackupRow[]>()),
  'backups.make': call(nothing, answers<BackupRow>()),
  /** `password`: of a backup under another password than the open file, which is refused as `encrypted` without it. */
  'backups.preview': call(backupChosen, answers<BackupPreview>()),
  /** Puts a backup in the place of the open file, which is itself backed up first. */
  'backups.restore': call(backupChosen, answers<FileState>()),
  /** Asks where (dialog) and makes a client file of the backup there. The open file stays open. */
  'backups.restoreAs': call(backupChosen, answers<Readonly<{ path: string }>>()),
  'backups.delete': call(z.strictObject({ ids: z.array(backupId).min(1).max(1000) }), answers<null>()),

  /** The file that was refused last, until it is dismissed. */
  'refused.read': call(nothing, answers<RefusedFile | null>()),
  'refused.dismiss': call(nothing, answers<null>()),
  /** Asks where (dialog), makes a client file of a backup there and opens it. The password: of an encrypted one. */
  'refused.restore': call(
    z.strictObject({ id: backupId, password: password.nullable() }),
    answers<FileState>(),
  ),
  /** Asks where (dialog), reads what can be read into a new file there and opens that. Cancel: `refused.cancel`. */
  'refused.rescue': call(
    z.strictObject({ password: password.nullable() }),
    answers<Readonly<{ rescued: Rescued; state: FileState }>>(),
  ),
  'refused.cancel': call(nothing, answers<null>()),

  'export.folder': call(nothing, answers<string | null>()),
  'export.run': call(exportRequest, answers<Readonly<{ files: readonly ExportedFile[] }>>()),
  /**
   * Hands a version over: makes its files with the next number and the head of the history, and keeps them in the
   * client file as they are. Whole or not at all.
   */
  'issue.run': call(
    z.strictObject({
      request: exportRequest,
      issuedTo: z.string().max(300),
      note: z.string().max(4000),
      noteLanguage: z.enum(screenLanguages),
    }),
    answers<Readonly<{ id: string; number: number; files: readonly ExportedFile[] }>>(),
  ),
  'issued.list': call(nothing, answers<readonly IssuedVersionRow[]>()),
  /** Writes a file of an issued version, byte by byte as it was, to a place the person chooses (dialog). */
  'issued.saveOut': call(z.strictObject({ id: idSchema }), answers<Readonly<{ fileName: string }>>()),
  /** Ids of files of a version whose bytes are no longer what their hash says. */
  'issued.check': call(z.strictObject({ id: idSchema }), answers<readonly string[]>()),
  /** Asks which file (dialog) is compared with. `password`: for the file that was chosen last and has one. */
  'compare.choose': call(
    z.strictObject({ password: z.string().max(1000).nullable() }),
    answers<ChosenFile>(),
  ),
  /** Compares with a backup of the open file. */
  'compare.chooseBackup': call(z.strictObject({ id: backupId }), answers<ChosenFile>()),
  compare: call(comparison, answers<readonly ComparedRecord[]>()),
  /** Takes over what changed in the chosen copy of the same file, as one action. The copy is only read. */
  'compare.takeOver': call(
    z.strictObject({
      items: z
        .array(z.strictObject({ noun, id: idSchema, field: z.string().max(60).nullable() }))
        .min(1)
        .max(20_000),
      /** Of the answer. */
      language: z.enum(screenLanguages),
    }),
    answers<TakenOverInWords & Committed>(),
  ),
  /** Asks where (dialog), and writes the differences as a Word file with tracked changes, or as marked HTML. */
  'compare.save': call(
    z.strictObject({ comparison, format: z.enum(['docx', 'html']) }),
    answers<Readonly<{ fileName: string }>>(),
  ),
  /** Ends the comparison that is made, or the writing of its differences. */
  'compare.cancel': call(nothing, answers<null>()),
  'export.cancel': call(nothing, answers<null>()),
  'export.showFolder': call(nothing, answers<null>()),
  /** The exact files of a pack, in their order. */
  'pack.plan': call(packRequest.omit({ seal: true }).extend({ isSealed: z.boolean() }), answers<PackPlan>()),
  /** Bytes of the client file: what a colleague gets. */
  'pack.whole': call(nothing, answers<Readonly<{ bytes: number }>>()),
  /** A password that nobody guesses. It is kept nowhere. */
  'pack.password': call(nothing, answers<Readonly<{ password: string }>>()),
  /** Puts text where the person can paste it: the password, to hand it on by another way. */
  'pack.copyPassword': call(z.strictObject({ password: packPassword }), answers<null>()),
  /** Makes a pack for somebody outside in a place the person chooses (dialog). */
  'pack.run': call(packRequest, answers<ExportedFile>()),
  /** Saves the client file whole, as it is, for a colleague (dialog). */
  'pack.copy': call(nothing, answers<ExportedFile>()),
  'pack.cancel': call(nothing, answers<null>()),
  'register.json': call(nothing, answers<null>()),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<N extends CallName> = z.input<Calls[N]['input']>;
export type Output<N extends CallName> = Calls[N]['output'];

/** What main tells the window by itself. */
export type Events = {
  /** Records of these nouns changed: ask again. */
  changed: Readonly<{ nouns: readonly NounName[]; savedAt: string; undo: UndoState }>;
  fileState: FileState;
  /** What can be taken back is no longer what it was, without a change of the register. */
  undoState: UndoState;
  historyCheck: HistoryCheck;
  exportProgress: Readonly<{ language: ScreenLanguage; format: ExportFormat; done: number; of: number }>;
  /** Which client's register is being exported, counted from 0. */
  clientsProgress: Readonly<{ fileName: string; done: number; of: number }>;
  /** Which file of a pack is being made or added; `name` is null while documents are made or the file is copied. */
  packProgress: Readonly<{ name: string | null; done: number; of: number }>;
  /** How many facts of the register were looked for in the policy. */
  policyProgress: Readonly<{ done: number; of: number }>;
  /** How far a large comparison, or the writing of its differences, is. */
  compareProgress: Readonly<{ done: number; of: number }>;
  /** Which of the files that are being attached, or the one saved out, and how far; in bytes. */
  attachmentProgress: Readonly<{ fileName: string; done: number; of: number }>;
  passwordProgress: Readonly<{
    step: 'copying' | 'encrypting' | 'checking' | 'replacing' | 'backups';
    percent: number;
  }>;
  /** How far the reading of files of the PIA tool is. */
  piasProgress: Readonly<{ done: number; of: number }>;
  /** How far the making of a new client file is; `of` is 1 while another file is read for it. */
  createProgress: Readonly<{ done: number; of: number }>;
  /** How far a change of many records is. */
  changeProgress: Readonly<{ done: number; of: number }>;
  /** How far the looking for a person is. */
  findProgress: Readonly<{ done: number; of: number }>;
  /** A file was refused because of what is in it, or that was dismissed. */
  refused: null;
  /** A backup was made, or could not be: then the person must know. */
  backup: Readonly<{ isMade: true }> | Readonly<{ isMade: false; problem: Problem }>;
  /** A command chosen from the menu. */
  command: Readonly<{ id: string }>;
};

/**
 * The one object that the page gets: `window.griffier`. `offer` hands over files that the person dropped on the window:
 * only the preload learns where they lie, the page gets a number (as JSON) to name them by, once. `ask` gives the
 * `Answer` as JSON text, which the page parses, and takes the input as text too: copying 10,000 rows over the bridge as
 * a value would stop the page for a fifth of a second, and main on the way.
 */
export type Bridge = Readonly<{
  ask: <N extends CallName>(name: N, input: Input<N> | string) => Promise<string>;
  offer: (files: readonly File[]) => Promise<string>;
  on: <E extends keyof Events>(name: E, listener: (event: Events[E]) => void) => () => void;
}>;
