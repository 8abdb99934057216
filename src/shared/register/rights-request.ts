import { choice, choices, date, line, refs, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

/** A request of a person under Art. 15 to 22 and how it was dealt with: Art. 12. */
export const rightsRequest = noun('rightsRequest', {
  receivedOn: date({ article: '12(3)', isOfOneFirm: true }),
  channel: text({ article: '12(3)', max: 500, isOfOneFirm: true }),
  requester: line({ isInternal: true, isOfOneFirm: true }),
  isByRepresentative: yesNo({ article: '12(6)', isOfOneFirm: true }),
  identityCheck: text({ article: '12(6)', isOfOneFirm: true }),
  rights: choices(
    [
      'access',
      'rectification',
      'erasure',
      'restriction',
      'portability',
      'objection',
      'withdrawal',
      'automated',
    ],
    { article: '15-22', isOfOneFirm: true },
  ),
  activities: refs('activity', { isOfOneFirm: true }),
  /** One month after receipt, not thirty days. */
  dueOn: date({ article: '12(3)', isOfOneFirm: true }),
  extendedTo: date({ article: '12(3)', isOfOneFirm: true }),
  extensionToldOn: date({ article: '12(3)', isOfOneFirm: true }),
  extensionReason: text({ article: '12(3)', isOfOneFirm: true }),
  decision: choice(['granted', 'partly', 'refused', 'withdrawn'], {
    article: '12(3)-(5)',
    isOfOneFirm: true,
  }),
  refusalGround: text({ article: '12(4)-(5)', isOfOneFirm: true }),
  /** Recipients told of rectification, erasure or restriction. */
  recipientsTold: text({ article: '19', isOfOneFirm: true }),
  closedOn: date({ article: '12(3)', isOfOneFirm: true }),
  evidence: text({ article: '5(2)', isInternal: true, isOfOneFirm: true }),
  notes: text({ isInternal: true, isOfOneFirm: true, max: 20_000 }),
});
export type RightsRequest = RecordOf<typeof rightsRequest>;
