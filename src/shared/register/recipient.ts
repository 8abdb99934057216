import { choice, date, parent, ref, refs, text } from './field';
import { noun, type RecordOf } from './noun';
import { partyRoles } from './party';

/** Who receives data of an activity, in which role, and what: Art. 30(1)(d). */
export const recipient = noun('recipient', {
  activity: parent('activity'),
  party: ref('party', { article: '30(1)(d)', level: 'law' }),
  role: choice(partyRoles, { article: '4(7)-(10)' }),
  receives: text({ article: '30(1)(d)' }),
  data: refs('dataCategory', { article: '30(1)(d)' }),
  purpose: text({ article: '30(1)(d)' }),
  agreement: ref('agreement', { article: '28(3), 26', isOfOneFirm: true }),
  sites: refs('site', { isOfOneFirm: true }),
  condition: text(),
  since: date({ isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type Recipient = RecordOf<typeof recipient>;
