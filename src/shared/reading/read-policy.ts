import { addActivity } from '../register/actions/add-activity';
import type { Edit, NewId } from '../register/edit';
import { isEmpty, type Mark } from '../register/mark';
import type { NounName } from '../register/nouns';
import type { Register } from '../register/register';
import type { ScreenLanguage, Text } from '../register/text';
import { factsOf } from './facts';
import { findOutOfForce, type OutOfForce } from './out-of-force';
import type { Paragraph, Passage } from './passage';
import { understandPolicy } from './policy';
import { type Proposal, proposalsFrom } from './proposals';

/** A fact of the register. `article`: what asks a notice to state it, null when a notice may leave it out. */
export type RegisterFact = Readonly<{
  noun: NounName;
  id: string;
  field: string;
  value: Text | string;
  article: string | null;
}>;

/** What a policy says beside what the register says. */
export type PolicyReading = Readonly<{
  /** The language in which most of the policy is written. */
  language: ScreenLanguage;
  paragraphs: number;
  /** Facts of the register that the policy states, with the passage. */
  stated: readonly (RegisterFact & Readonly<{ passage: Passage }>)[];
  /** Facts that a notice states (Art. 13 and 14) and this policy does not. */
  silent: readonly RegisterFact[];
  /** What the policy states and the register lacks. */
  lacking: readonly Proposal[];
  /** Statements that do not hold, or not any more. */
  outOfForce: readonly OutOfForce[];
}>;

/** Reads a policy beside a register. `date`: the day for which it is judged, ISO 8601. Nothing is changed. */
export function readPolicy(
  register: Register,
  paragraphs: readonly Paragraph[],
  date: string,
  onProgress: (done: number, of: number) => void = () => undefined,
): PolicyReading {
  const policy = understandPolicy(paragraphs);
  const stated: (RegisterFact & { passage: Passage })[] = [];
  const silent: RegisterFact[] = [];
  const facts = factsOf(register);
  for (const [done, { find, ...fact }] of facts.entries()) {
    onProgress(done, facts.length);
    const sentence = find(policy);
    if (sentence !== null) stated.push({ ...fact, passage: sentence.passage });
    else if (fact.article !== null) silent.push(fact);
  }
  return {
    language: policy.language,
    paragraphs: paragraphs.length,
    stated,
    silent,
    lacking: proposalsFrom(policy, register, date),
    outOfForce: findOutOfForce(policy.sentences),
  };
}

const longestSource = 200;

/** Where a value came from: the policy by its name, the paragraph, and the beginning of the passage. */
export function sourceOf(policyName: string, { paragraph, text }: Passage): string {
  const place = `policy:${policyName.slice(0, 60)} §${paragraph} `;
  const room = longestSource - place.length - 2;
  return `${place}“${text.length > room ? `${text.slice(0, room - 1)}…` : text}”`;
}

/** To which activity the purposes of a policy go: one that is there, or a new one under this name. */
export type ForPurposes = Readonly<{ id: string }> | Readonly<{ name: Text; today: string }>;

/**
 * The edits that accept proposals: each value is to be confirmed and names the passage it came from. What another source
 * says already stays, with the policy's value beside it as a conflict.
 */
export function acceptProposals(
  register: Register,
  proposals: readonly Proposal[],
  policyName: string,
  newId: NewId,
  purposesGoTo: ForPurposes,
): readonly Edit[] {
  const hasPurposes = proposals.some(({ is, noun }) => is === 'add' && noun === 'purpose');
  const activity = 'id' in purposesGoTo ? purposesGoTo.id : hasPurposes ? newId() : '';
  const begun =
    'id' in purposesGoTo || !hasPurposes
      ? []
      : addActivity({ ...purposesGoTo, id: activity, role: 'controller' });
  const accepted = proposals.flatMap((proposal): Edit[] => {
    const { noun, passage } = proposal;
    const source = sourceOf(policyName, passage);
    if (proposal.is === 'add') {
      const marks: Record<string, Mark> = {};
      for (const [field, value] of Object.entries(proposal.values))
        if (!isEmpty(value)) marks[field] = { toConfirm: true, sources: [source] };
      const of = noun === 'purpose' ? { activity } : {};
      return [{ do: 'add', noun, id: newId(), values: { ...of, ...proposal.values, marks } }];
    }
    const { id, field } = proposal;
    const record = recordOf(register, noun, id);
    const before = record?.marks[field];
    // What was filled in since the policy was read is not overwritten.
    const isTaken = proposal.is === 'set' && !isEmpty(record?.[field]);
    if (isTaken && typeof proposal.value !== 'string') return [];
    if (proposal.is === 'rival' || isTaken) {
      if (record?.[field] === proposal.value) return [];
      const rivals = [...(before?.rivals ?? []), { value: String(proposal.value), source }].slice(-20);
      return [{ do: 'mark', noun, id, field, mark: { ...before, rivals } }];
    }
    return [
      { do: 'set', noun, id, field, value: proposal.value },
      { do: 'mark', noun, id, field, mark: { toConfirm: true, sources: [source] } },
    ];
  });
  return [...begun, ...accepted];
}

type AnyRecord = Readonly<Record<string, unknown>> &
  Readonly<{ id: string; marks: Readonly<Record<string, Mark | undefined>> }>;

function recordOf(register: Register, noun: NounName, id: string): AnyRecord | undefined {
  return ([register[noun]].flat() as unknown as readonly AnyRecord[]).find((record) => record.id === id);
}
