import { choice, choices, date, line, ref, refs, text } from './field';
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
