import { choice, choices, country, date, line, ref, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

export const safeguards = [
  'adequacy',
  'dpf',
  'scc',
  'scc-sa',
  'bcr',
  'public-instrument',
  'code',
  'certification',
  'ad-hoc',
  'admin-arrangement',
  '49.1.a',
  '49.1.b',
  '49.1.c',
  '49.1.d',
  '49.1.e',
  '49.1.f',
  '49.1.g',
  '49.1.sub2',
  'privacy-shield',
  'safe-harbor',
  'scc-old',
] as const;
export type Safeguard = (typeof safeguards)[number];

/** Data that go to a third country or an international organisation: Art. 30(1)(e), 44 to 49. */
export const transfer = noun('transfer', {
  party: ref('party', { article: '30(1)(e)' }),
  country: country({ article: '30(1)(e)', level: 'law' }),
  /** Countries in words, when they are not named or depend on a choice. */
  countryNote: text({ article: '30(1)(e)' }),
  /** A sub-processor or a choice of the customer may lead to it; it has not been established. */
  isConditional: yesNo(),
  condition: text(),
  exporterRole: choice(['controller', 'processor'], { article: '44' }),
  importerRole: choice(['controller', 'processor', 'subProcessor'], { article: '44' }),
  dataNote: text(),
  data: refs('dataCategory'),
  subjects: refs('subjectCategory'),
  frequency: choice(['once', 'occasional', 'continuous']),
  safeguard: choice(safeguards, { article: '45-49' }),
  /** Standard contractual clauses, Decision (EU) 2021/914: the modules that apply. */
  sccModules: choices(['1', '2', '3', '4'], { article: '46(2)(c)' }),
  sccAnnexesComplete: yesNo({ article: '46(2)(c)' }),
  hasDockingClause: yesNo({ article: '46(2)(c)' }),
  /** Certified entity, listing and coverage under the EU-US Data Privacy Framework. */
  dpfEntity: line({ article: '45' }),
  dpfCoverage: choice(['hr', 'nonHr', 'both'], { article: '45' }),
  bcrApproval: line({ article: '47' }),
  bcrKind: choice(['controller', 'processor'], { article: '47' }),
  bcrMembers: text({ article: '47' }),
  evidence: text({ article: '30(1)(e), 49(6)', level: 'law' }),
  evidenceOn: date({ article: '46', isOfOneFirm: true }),
  evidenceCheckedOn: date({ article: '45, 46', isOfOneFirm: true }),
  evidenceCheckedBy: line({ article: '45, 46', isOfOneFirm: true }),
  validUntil: date({ article: '45, 46', isOfOneFirm: true }),
  /** Transfer impact assessment: law and practice of the country. */
  assessment: text({ article: '46, clause 14' }),
  assessmentOutcome: choice(['sufficient', 'sufficientWithMeasures', 'insufficient'], {
    article: '46, clause 14',
  }),
  assessmentOn: date({ article: '46, clause 14', isOfOneFirm: true }),
  supplementaryMeasures: text({ article: '46' }),
  onwardTransfers: text({ article: '44' }),
  copyAvailableFrom: text({ article: '13(1)(f)', isOfOneFirm: true }),
  isExplicitConsentInformed: yesNo({ article: '49(1)(a)' }),
  isRepeated: yesNo({ article: '49(1)' }),
  reviewOn: date({ article: '24(1)', isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Transfer = RecordOf<typeof transfer>;
