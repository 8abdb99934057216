import type { IssuedVersion } from '../register/issued-version';

/** What the program does with a kind of document, whatever the document says. */
type AboutKind = Readonly<{
  /** As what a version of it is kept when it is issued. */
  keptAs: NonNullable<IssuedVersion['document']>;
  /** What tells its rows of numbers apart. Null: it counts in the one row of the register. */
  numberedBy: readonly ('site' | 'audience' | 'activity' | 'dpia')[] | null;
  /** Written for people outside: it holds no internal field, whoever makes it. */
  isPublished: boolean;
  /** It tells of the risks of processing (Art. 35). */
  isAssessment: boolean;
  /** It tells what happened, entry by entry: nothing of it is chosen by activity or role. */
  isLog: boolean;
  /** It asks and does not state: no version of it is issued, and no package holds it. */
  asks: boolean;
}>;

const register: AboutKind = {
  keptAs: 'register',
  numberedBy: null,
  isPublished: false,
  isAssessment: false,
  isLog: false,
  asks: false,
};
/** Kept beside the register of processing: Art. 33(5) and 12. For the firm and the authority. */
const log: AboutKind = { ...register, isLog: true };
/** Notices, and the lists that go with them. */
const notice: AboutKind = {
  keptAs: 'notice',
  numberedBy: ['audience', 'site'],
  isPublished: true,
  isAssessment: false,
  isLog: false,
  asks: false,
};
/** Of one activity. */
const screening: AboutKind = {
  keptAs: 'screening',
  numberedBy: ['activity'],
  isPublished: false,
  isAssessment: true,
  isLog: false,
  asks: false,
};
/** Of one assessment. */
const dpia: AboutKind = { ...screening, keptAs: 'dpia', numberedBy: ['dpia'] };

/**
 * The kinds of document, a row each. Issuing, numbering, keeping, comparing and packing follow from the row; what a
 * kind says comes from its maker (`make.ts`), what it is called from the words.
 */
export const aboutKinds = {
  register,
  // A part of the register of processing.
  cameras: register,
  breaches: log,
  requests: log,
  questions: { ...log, asks: true },
  notice,
  cookies: notice,
  subProcessors: notice,
  screening,
  dpia,
  'action-plan': dpia,
} as const satisfies Readonly<Record<string, AboutKind>>;

export type DocumentKind = keyof typeof aboutKinds;
export const documentKinds = Object.keys(aboutKinds) as [DocumentKind, ...DocumentKind[]];

const isKind = (kind: string): kind is DocumentKind => Object.hasOwn(aboutKinds, kind);

/** Whether a document is written for people outside. Letters and lists of contents are no kinds of their own. */
export const isPublished = (kind: string): boolean => isKind(kind) && aboutKinds[kind].isPublished;

/** Whether a document tells of the risks of processing: Art. 35. */
export const isAssessment = (kind: DocumentKind): boolean => aboutKinds[kind].isAssessment;

/** Whether a document is a register of what happened: breaches (Art. 33(5)), requests (Art. 12). */
export const isLog = (kind: DocumentKind): boolean => aboutKinds[kind].isLog;

/** Whether a document asks what is missing, and states nothing. */
export const asks = (kind: DocumentKind): boolean => aboutKinds[kind].asks;
/** What is issued and put in packages. */
export const statingKinds = documentKinds.filter((kind) => !asks(kind)) as [DocumentKind, ...DocumentKind[]];
