import { choice, choices, date, line, ref, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

/** Article 28(3), points (a) to (h). */
export const processorPoints = [
  'P28.a',
  'P28.b',
  'P28.c',
  'P28.d',
  'P28.e',
  'P28.f',
  'P28.g',
  'P28.h',
] as const;

/** A processor agreement (Art. 28(3)) or a joint controllers' arrangement (Art. 26). */
export const agreement = noun('agreement', {
  title: line({ isOfOneFirm: true }),
  party: ref('party', { isOfOneFirm: true }),
  kind: choice(['processor', 'customer', 'subProcessor', 'jointControllers', 'group'], {
    article: '26, 28(3)',
  }),
  status: choice(['none', 'drafted', 'signed', 'ended'], { article: '28(9)', isOfOneFirm: true }),
  signedOn: date({ article: '28(9)', isOfOneFirm: true }),
  endsOn: date({ isOfOneFirm: true }),
  version: line({ max: 100, isOfOneFirm: true }),
  signatories: line({ isOfOneFirm: true }),
  filedAt: text({ max: 500, isOfOneFirm: true }),
  reviewOn: date({ article: '24(1)', isOfOneFirm: true }),
  /** Subject-matter, duration, nature and purpose, data, people: first sentence of Art. 28(3). */
  subjectMatter: text({ article: '28(3)' }),
  duration: text({ article: '28(3)', max: 500 }),
  natureAndPurpose: text({ article: '28(3)' }),
  dataTypes: text({ article: '28(3)' }),
  subjectTypes: text({ article: '28(3)' }),
  controllerDuties: text({ article: '28(3)' }),
  points: choices(processorPoints, { article: '28(3)(a)-(h)' }),
  pointsNote: text({ article: '28(3)' }),
  usesEuClauses: yesNo({ article: '28(7)' }),
  subProcessorRule: choice(['specific', 'general', 'notAllowed'], { article: '28(2)' }),
  subProcessors: refs('party', { article: '28(2), 28(4)' }),
  subProcessorListUrl: line(),
  certificates: text({ article: '28(5)' }),
  /** Essence of a joint arrangement and the contact point for people: Art. 26(2). */
  essence: text({ article: '26(2)' }),
  contactPoint: line({ article: '26(1)' }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Agreement = RecordOf<typeof agreement>;
