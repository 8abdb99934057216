import { choice, choices, country, date, line, number, ref, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';
import { languages } from './text';

/** The firm whose register this is: who Article 30(1)(a) and 30(2)(a) ask for. One per client file. */
export const organisation = noun('organisation', {
  legalName: line({ article: '30(1)(a), 30(2)(a)', level: 'law', isOfOneFirm: true }),
  tradeName: line({ isOfOneFirm: true }),
  legalForm: line({ isOfOneFirm: true }),
  street: line({ article: '30(1)(a), 30(2)(a)', level: 'law', isOfOneFirm: true }),
  postalCode: line({ article: '30(1)(a), 30(2)(a)', level: 'law', isOfOneFirm: true, max: 40 }),
  city: line({ article: '30(1)(a), 30(2)(a)', level: 'law', isOfOneFirm: true }),
  country: country({ article: '30(1)(a), 30(2)(a)', level: 'law' }),
  email: line({ article: '30(1)(a), 30(2)(a)', level: 'law', isOfOneFirm: true }),
  phone: line({ article: '30(1)(a), 30(2)(a)', level: 'law', isOfOneFirm: true }),
  website: line({ isOfOneFirm: true }),
  /** KBO/BCE number, ten digits; the VAT number without BE is the same number. */
  enterpriseNumber: line({ max: 40, isOfOneFirm: true }),
  vatNumber: line({ max: 40, isOfOneFirm: true }),
  /** The group of undertakings it belongs to, Art. 4(19). */
  group: text({ isOfOneFirm: true }),
  /** What it does, in one sentence. */
  sector: text({ isOfOneFirm: true }),
  isPublicAuthority: yesNo({ article: '37(1)(a)' }),
  /** Persons employed: Art. 30(5). */
  headcount: number({ article: '30(5)', isOfOneFirm: true }),
  /** Only for firms established outside the Union, Art. 27. */
  representative: ref('party', { article: '30(1)(a), 27', level: 'law', isOfOneFirm: true }),
  dpoStatus: choice(['appointed', 'notRequired'], { article: '37', isOfOneFirm: true }),
  dpo: ref('party', { article: '30(1)(a), 37', level: 'law', isOfOneFirm: true }),
  dpoIsStaff: yesNo({ article: '37(6)', isOfOneFirm: true }),
  dpoReason: text({ article: '37(1)', isOfOneFirm: true }),
  /** The day on which the authority was told, Art. 37(7). */
  dpoCommunicatedOn: date({ article: '37(7)', isOfOneFirm: true }),
  hasLargeScaleMonitoring: yesNo({ article: '37(1)(b)' }),
  hasLargeScaleSpecialData: yesNo({ article: '37(1)(c)' }),
  jointControllers: refs('party', { article: '30(1)(a), 26', level: 'law', isOfOneFirm: true }),
  /** Measures that hold for the whole organisation. */
  measures: refs('measure', { article: '30(1)(g), 32(1)', level: 'law' }),
  /** What is said of security in general words. */
  securityStatement: text({ article: '32(1)' }),
  retentionPrinciple: text({ article: '5(1)(e)' }),
  /** What is promised or done when there is a breach. */
  breachProcedure: text({ article: '33, 34' }),
  lawsNamed: text({}),
  contentLanguages: choices(languages),
  mainLanguage: choice(languages),
  registerOwner: line({ isOfOneFirm: true }),
  lastReviewedOn: date({ article: '5(2), 24(1)', isOfOneFirm: true }),
  nextReviewOn: date({ article: '5(2), 24(1)', isOfOneFirm: true }),
  /** Said on screen of a sample: where its content comes from. */
  provenance: text({ isInternal: true, isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Organisation = RecordOf<typeof organisation>;
