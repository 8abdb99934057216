import { choice, choices, date, line, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

export const measureGroups = ['ORG', 'ACC', 'CRY', 'NET', 'LOG', 'AVA', 'PHY', 'LIF'] as const;

/** A technical or organisational security measure, Art. 32. */
export const measure = noun('measure', {
  /** Code of the catalogue of measures (`CRY-01`), if it comes from there. */
  code: line({ max: 12 }),
  group: choice(measureGroups, { article: '32(1)' }),
  name: text({ article: '30(1)(g), 32(1)', level: 'law', max: 300 }),
  /** Parameters: "TLS 1.3", "AES-256", "every night". */
  detail: text({ article: '32(1)' }),
  status: choice(['planned', 'inPlace', 'verified', 'claimed'], { article: '32(1)(d)' }),
  /** Letters of Art. 32(1) that it serves. */
  serves: choices(['a', 'b', 'c', 'd'], { article: '32(1)(a)-(d)' }),
  isOrganisationWide: yesNo(),
  owner: line({ isOfOneFirm: true }),
  sinceOn: date({ isOfOneFirm: true }),
  checkedOn: date({ article: '32(1)(d)', isOfOneFirm: true }),
  reviewOn: date({ article: '32(1)(d)', isOfOneFirm: true }),
  evidence: text({ article: '5(2)' }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Measure = RecordOf<typeof measure>;
