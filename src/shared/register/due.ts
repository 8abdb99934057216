import type { IsoDate } from '../law/dated';
import type { NounName } from './nouns';
import type { Text } from './text';

/**
 * What falls due. `review`: to be looked at again; `ends`: an agreement; `expires`: the evidence of a transfer; `action`: a
 * planned measure of an assessment; `answer`: a request (Art. 12(3)) or a question to the firm; `notify`: a breach (Art. 33(1)).
 */
export const dueKinds = ['review', 'ends', 'expires', 'action', 'answer', 'notify'] as const;
export type DueKind = (typeof dueKinds)[number];

/** Days of the register on which something falls due. */
export const dueFields = [
  { noun: 'organisation', field: 'nextReviewOn', kind: 'review' },
  { noun: 'activity', field: 'nextReviewOn', kind: 'review' },
  { noun: 'agreement', field: 'reviewOn', kind: 'review' },
  { noun: 'agreement', field: 'endsOn', kind: 'ends' },
  { noun: 'transfer', field: 'reviewOn', kind: 'review' },
  { noun: 'transfer', field: 'validUntil', kind: 'expires' },
  { noun: 'measure', field: 'reviewOn', kind: 'review' },
  { noun: 'system', field: 'reviewOn', kind: 'review' },
  { noun: 'screening', field: 'reviewOn', kind: 'review' },
  { noun: 'dpia', field: 'reviewOn', kind: 'review' },
  { noun: 'control', field: 'dueOn', kind: 'action' },
  { noun: 'question', field: 'dueOn', kind: 'answer' },
] as const satisfies readonly Readonly<{ noun: NounName; field: string; kind: DueKind }>[];

/** Something that falls due on a day. `owner`: the record that it is a part of. */
export type Due = Readonly<{
  on: IsoDate;
  kind: DueKind;
  noun: NounName;
  id: string;
  owner: string | null;
  /** What the record is called, where it has a name of its own. */
  name: Text | null;
  /** The number of an activity or a breach. */
  reference: string | null;
  /** The day on which a request came in. */
  since: IsoDate | null;
}>;
