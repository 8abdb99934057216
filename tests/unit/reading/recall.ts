import { paragraphsOfText } from '../../../src/shared/reading/plain-text';
import type { Proposal } from '../../../src/shared/reading/proposals';
import { type PolicyReading, readPolicy } from '../../../src/shared/reading/read-policy';
import type { NounName } from '../../../src/shared/register/nouns';
import type { Register } from '../../../src/shared/register/register';
import {
  type FirmName,
  facts,
  firm,
  firmNames,
  firmOf,
  type Place,
  placesOf,
  recordsOf,
} from '../samples/firm';

const day = '2026-11-22';

/** The fields that carry a record as a whole, where it has no name. */
const mainFields: Partial<Readonly<Record<NounName, readonly string[]>>> = {
  purpose: ['description'],
  clause: ['body'],
  retentionRule: ['duration', 'criterion'],
};

function isStated(reading: PolicyReading, register: Register, { noun, id, field }: Place): boolean {
  const states = (about: NounName, of: string, fields: readonly string[] | null): boolean =>
    reading.stated.some(
      (fact) => fact.noun === about && fact.id === of && (fields === null || fields.includes(fact.field)),
    );
  if (states(noun, id, field === '*' ? (mainFields[noun] ?? null) : [field, '*'])) return true;
  // A use of data and a recipient of an activity are told by what they name.
  const record = recordsOf(register, noun).find((one) => one.id === id);
  if (noun === 'dataUse') return states('dataCategory', String(record?.['category']), ['*']);
  if (noun === 'recipient') return states('party', String(record?.['party']), ['*']);
  return false;
}

export type Recall = Readonly<{
  firm: FirmName;
  /** Facts of the register that stand in it with a value. */
  due: number;
  missed: readonly string[];
  /** The register has all that the policy states, so each proposal is a false alarm. */
  alarms: readonly Proposal[];
  outOfForce: readonly string[];
  /** Share of the same facts that are claimed to stand in the policies of the other firms. */
  elsewhere: number;
}>;

/** Reads each firm's policy beside its own register, and the others' beside it too. */
export function recalls(textOf: (name: FirmName) => string): readonly Recall[] {
  return firmNames.map((name) => {
    const register = firm(name);
    const places = placesOf(register);
    const filled = (id: string): readonly Place[] => (places.get(id) ?? []).filter((place) => !place.isEmpty);
    const due = facts.filter(({ id }) => firmOf(id) === name && filled(id).length > 0);
    const read = (whose: FirmName): PolicyReading =>
      readPolicy(register, paragraphsOfText(textOf(whose)), day);
    const missedIn = (reading: PolicyReading): readonly string[] =>
      due
        .filter(({ id }) => !filled(id).some((place) => isStated(reading, register, place)))
        .map(({ id }) => id);
    const own = read(name);
    const others = firmNames.filter((other) => other !== name).map((other) => missedIn(read(other)).length);
    const missed = others.reduce((sum, count) => sum + count, 0);
    return {
      firm: name,
      due: due.length,
      missed: missedIn(own),
      alarms: own.lacking,
      outOfForce: own.outOfForce.map((one) => (one.is === 'term' ? one.term.code : one.is)),
      elsewhere: 1 - missed / (others.length * due.length),
    };
  });
}

/** Nouns of which a record that is taken out of the register can be recognised in a policy and proposed again. */
const proposable = ['purpose', 'party', 'retentionRule', 'transfer', 'rightsProcedure', 'cookie'] as const;

type Again = Readonly<{ taken: number; missed: readonly string[] }>;

/**
 * Takes out of a register each record that a policy names by itself, and looks whether reading the policy proposes one
 * in its place: a purpose (counted apart), a party with a name of its own, a period, a safeguard or country, a right, a cookie with a known name.
 */
export function proposedAgain(textOf: (name: FirmName) => string): Again & Readonly<{ purposes: Again }> {
  let taken = 0;
  const missed: string[] = [];
  const purposes = { taken: 0, missed: [] as string[] };
  for (const name of firmNames) {
    const register = firm(name);
    const paragraphs = paragraphsOfText(textOf(name));
    const whole = readPolicy(register, paragraphs, day);
    const stated = new Set(whole.stated.map(({ noun, id }) => `${noun} ${id}`));
    const before = new Set(whole.lacking.map(({ key }) => key));
    for (const noun of proposable)
      for (const record of register[noun]) {
        const told = record as unknown as Readonly<Record<string, unknown>> & Readonly<{ id: string }>;
        const isOwn =
          noun === 'party'
            ? told['isCategory'] !== true && told['name'] !== null
            : noun === 'retentionRule'
              ? told['duration'] !== null
              : noun === 'transfer'
                ? told['country'] !== null || ['scc', 'bcr', 'dpf'].includes(String(told['safeguard']))
                : noun === 'purpose'
                  ? told['description'] !== null
                  : noun === 'rightsProcedure'
                    ? told['right'] !== null && told['right'] !== 'all'
                    : false;
        if (!isOwn || !stated.has(`${noun} ${record.id}`)) continue;
        // Another rule of the same length is no reason to propose it: it is there already.
        if (
          noun === 'retentionRule' &&
          register.retentionRule.filter(({ duration }) => duration === told['duration']).length > 1
        )
          continue;
        const of = noun === 'purpose' ? purposes : null;
        if (of === null) taken += 1;
        else of.taken += 1;
        const without: Register = {
          ...register,
          [noun]: (register[noun] as readonly { id: string }[]).filter(({ id }) => id !== record.id),
        };
        if (
          !readPolicy(without, paragraphs, day).lacking.some(
            (one) => one.noun === noun && !before.has(one.key),
          )
        )
          (of?.missed ?? missed).push(`${name} ${noun} ${record.id}`);
      }
  }
  return { taken, missed, purposes };
}
