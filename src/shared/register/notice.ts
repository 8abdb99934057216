import { choice, choices, date, line, number, ref, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';
import { languages } from './text';

/** A privacy notice as a document of the firm: which sites it covers, since when, how changes are told. */
export const notice = noun('notice', {
  title: text({ max: 300 }),
  sites: refs('site', { isOfOneFirm: true }),
  audience: text({ max: 500 }),
  languages: choices(languages, { article: '12(1)' }),
  version: line({ max: 100, isOfOneFirm: true }),
  effectiveDate: date({ isOfOneFirm: true }),
  url: line({ isOfOneFirm: true }),
  cookiePolicyUrl: line({ isOfOneFirm: true }),
  scope: text(),
  changePolicy: text(),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Notice = RecordOf<typeof notice>;

export const clauseKinds = [
  'scope',
  'compliance-claim',
  'minimise',
  'purpose-limit',
  'no-sale',
  'processor-role',
  'legal-order',
  'rights-defence',
  'merger',
  'op-mail',
  'marketing-choice',
  'user-input',
  'keep-after-delete',
  'self-delete',
  'children',
  'public-posts',
  'third-party-links',
  'security-disclaimer',
  'cookies-claim',
  'authority-info',
  'changes',
  'mandatory-data',
] as const;

/** A clause that no article asks for, of a closed list of kinds, perhaps for one site only. */
export const clause = noun('clause', {
  kind: choice(clauseKinds),
  body: text(),
  site: ref('site', { isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Clause = RecordOf<typeof clause>;

/** For whom a privacy notice is written. */
export const noticeAudiences = [
  'everyone',
  'visitors',
  'customers',
  'endUsers',
  'suppliers',
  'applicants',
  'employees',
  'subscribers',
] as const;
export type NoticeAudience = (typeof noticeAudiences)[number];

/** Sections that the register writes, in the order in which they are read. `short`: for a form or an e-mail footer. */
export const noticeSectionCodes = [
  'summary',
  'who',
  'scope',
  'purposes',
  'source',
  'provision',
  'recipients',
  'transfers',
  'retention',
  'rights',
  'objection',
  'exercise',
  'complaint',
  'automated',
  'cookies',
  'children',
  'security',
  'processor',
  'other',
  'changes',
  'short',
] as const;
export type NoticeSectionCode = (typeof noticeSectionCodes)[number];

/**
 * What a person changed in one section of the notice for one site (none: every site) and one audience. Without a
 * `section` it is one that the person added. A language without `body` keeps the text of the register.
 */
export const noticeSection = noun('noticeSection', {
  site: ref('site', { isOfOneFirm: true }),
  audience: choice(noticeAudiences),
  section: choice(noticeSectionCodes),
  title: text({ max: 300 }),
  body: text({ max: 20_000 }),
  /** The text of the register that `body` was written or last compared with. */
  writtenAgainst: text({ max: 60_000, isInternal: true }),
  isHidden: yesNo(),
  hiddenWhy: text({ isInternal: true }),
  /** Where it stands among the others; without it at its ordinary place. */
  place: number(),
});
export type NoticeSection = RecordOf<typeof noticeSection>;
