import type { QueryClient } from '@tanstack/react-query';
import type { CallName, Events } from '../../shared/api';
import { catalogueNouns, type NounName, nounOf } from '../../shared/register/nouns';

/** What a list of activities shows of other records: their parts, and the countries of transfers. */
const inActivities: ReadonlySet<NounName> = new Set<NounName>([
  'activity',
  'purpose',
  'dataUse',
  'recipient',
  'exclusion',
  'camera',
  'transfer',
  'screening',
]);
/** What belongs to impact assessments alone: the rest of the register does not rest on it. */
const inAssessments: ReadonlySet<NounName> = new Set<NounName>([
  'dpia',
  'dpiaAnswer',
  'risk',
  'control',
  'dpiaComment',
]);
/** Answers that do not come from the register, or that a change brings along. */
const elsewhere: ReadonlySet<string> = new Set<CallName>([
  'settings.read',
  'log.read',
  'samples.list',
  'file.state',
  'undo.state',
  'history.check',
]);

/** What a change means for an answer that the window keeps: ask now, ask when it is next wanted, or keep it. */
export function afterChange(
  key: readonly unknown[],
  changed: ReadonlySet<NounName>,
): 'now' | 'whenWanted' | 'keep' {
  const [name, input] = key;
  const touches = (nouns: ReadonlySet<NounName>): boolean => [...changed].some((noun) => nouns.has(noun));
  if (typeof name !== 'string' || elsewhere.has(name)) return 'keep';
  switch (name) {
    case 'organisation.read':
      return changed.has('organisation') ? 'now' : 'keep';
    case 'activities.list':
    case 'activity.read':
      return touches(inActivities) ? 'now' : 'keep';
    case 'dpia.list':
    case 'dpia.read':
      return touches(inAssessments) ? 'now' : 'keep';
    case 'dpia.says':
    case 'screenings.list':
    case 'screening.read':
      // Answers, risks, plans and remarks change nothing of what the register says.
      return [...changed].every((noun) => noun !== 'dpia' && inAssessments.has(noun)) ? 'keep' : 'now';
    case 'catalogue.read': {
      const own = catalogueNouns.find((noun) => noun === nounOfInput(input));
      if (own === undefined || changed.has(own)) return 'now';
      // Its records are the same; where they are used may not be. Names need only the records.
      return [...changed].some((noun) => pointsTo(noun, own)) ? 'whenWanted' : 'keep';
    }
    case 'clients.list':
    // Whole texts are compared for it: whoever shows it asks once the changes have come to rest.
    case 'notices.published':
      return 'whenWanted';
    default:
      return 'now';
  }
}

/** Asks again for what a change touches, and for nothing else: of a large register every answer takes its time. */
export function heedChange(queries: QueryClient, { nouns, savedAt, undo }: Events['changed']): void {
  const changed = new Set(nouns);
  queries.setQueryData<Events['fileState']>(['file.state', null], (state) =>
    state?.isOpen === true ? { ...state, savedAt } : state,
  );
  queries.setQueryData<Events['undoState']>(['undo.state', null], undo);
  for (const [type, wanted] of [
    ['active', 'now'],
    ['none', 'whenWanted'],
  ] as const)
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => afterChange(queryKey, changed) === wanted,
      refetchType: type,
    });
}

const nounOfInput = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'noun' in input ? input.noun : null;

/** Whether records of one noun point to those of another, by themselves or through what they point to. */
function pointsTo(from: NounName, to: NounName, seen: ReadonlySet<NounName> = new Set()): boolean {
  const within = new Set([...seen, from]);
  return Object.values(nounOf(from).fields).some(
    (field) =>
      'to' in field && (field.to === to || (!within.has(field.to) && pointsTo(field.to, to, within))),
  );
}
