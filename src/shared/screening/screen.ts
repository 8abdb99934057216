import type { ActivityBundle } from '../api';
import type { Lookups } from '../documents/lookups';
import { validOn } from '../law/dated';
import {
  type BelgianDpiaCode,
  type DpiaAlwaysCode,
  type DpiaCriterionCode,
  dpiaAlways,
  dpiaCriteria,
  dpiaThresholds,
} from '../law/dpia';
import { dpiaLists } from '../law/dpia-lists';
import { knownServices } from '../law/known-services';
import type { Dpia } from '../register/dpia';
import { fold } from '../register/fold';
import type { NounName } from '../register/nouns';
import type { dataFlags, specialKinds } from '../register/people-and-data';
import type { Screening } from '../register/screening';
import type { Text } from '../register/text';
import {
  combining,
  communicating,
  evaluating,
  excluding,
  implanted,
  innovative,
  locating,
  observing,
  sensing,
} from './signs';
import { type Ordinary, ordinaryCases } from './without-dpia';

/** Of Art. 35(3), of the list of an authority (`law/dpia-lists.ts`) or of WP 248. */
export type CriterionCode = string;
/** Those that the register has signs of. */
type KnownCode = DpiaAlwaysCode | BelgianDpiaCode | DpiaCriterionCode;

/** Why the register makes a criterion likely. `combination` rests on other criteria, not on a record. */
export type Reason = Readonly<{
  code: ReasonCode;
  /** The record that says so, by whose name a person knows it. */
  from: Readonly<{ noun: NounName; id: string; field: string }> | null;
  flags?: readonly (typeof dataFlags)[number][];
  kinds?: readonly (typeof specialKinds)[number][];
  number?: number;
  criteria?: readonly CriterionCode[];
}>;
export const reasonCodes = [
  'profiling',
  'evaluating',
  'automated',
  'cameras',
  'observing',
  'observingService',
  'sensitive',
  'mayContainSensitive',
  'largeScale',
  'manyPeople',
  'peopleOfCustomers',
  'openToAll',
  'combining',
  'vulnerable',
  'minors',
  'innovative',
  'biometric',
  'excluding',
  'fromOthers',
  'publicPlace',
  'toControllers',
  'sensing',
  'implanted',
  'communicating',
  'combination',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** `says`: a fact of the register. `hints`: a sign that a person has to weigh. */
export type Suggestion = 'says' | 'hints';

export type Criterion = Readonly<{
  code: CriterionCode;
  suggestion: Suggestion | null;
  reasons: readonly Reason[];
  /** What a person answered; open as long as nobody did. */
  answer: 'yes' | 'no' | 'open';
}>;

/**
 * `required`: a case of Art. 35(3) or of an authority's list. `presumed`: as many criteria of WP 248 as make an assessment
 * the rule; a presumption, not a verdict. `ordinary`: as many, but ordinary processing of the list without assessment.
 */
export type Outcome = 'required' | 'presumed' | 'ordinary' | 'notPresumed';

export type Screened = Readonly<{
  activity: ActivityBundle['activity'];
  criteria: readonly Criterion[];
  ordinary: readonly Ordinary[];
  /** What follows from the answers of a person alone. */
  confirmed: Outcome;
  /** What would follow if every suggestion that nobody ruled out held. */
  suggested: Outcome;
  /** Who decided and when; null while nobody has. */
  by: Readonly<{ name: string; on: string }> | null;
  record: Screening | null;
  /** Assessments that cover the activity. */
  assessments: readonly Dpia[];
}>;

const alwaysCodes: ReadonlySet<string> = new Set([
  ...dpiaAlways.map(({ code }) => code),
  ...dpiaLists.flatMap(({ cases }) => cases.map(({ code }) => code)),
]);
const criterionCodes: ReadonlySet<string> = new Set(dpiaCriteria.map(({ code }) => code));

/** Whether a criterion alone makes an assessment obligatory: Art. 35(3) and the authorities' lists. */
export const isAlways = (code: CriterionCode): boolean => alwaysCodes.has(code);

/**
 * Whether an activity needs an impact assessment, as far as the register can tell: each criterion with what the
 * register says and what a person answered. Suggestions only suggest: the outcome that counts is that of the answers.
 * `date`: ISO day of the law.
 */
export function screen(bundle: ActivityBundle, lookups: Lookups, date: string): Screened {
  const { activity } = bundle;
  const record = latest(lookups.all('screening').filter((each) => each.activity === activity.id));
  const found = suggestionsFor(bundle, lookups);
  const isToConfirm =
    activity.marks.highRiskCriteria?.toConfirm === true || activity.marks['*']?.toConfirm === true;
  const inForce = [
    ...validOn(dpiaAlways, date),
    ...validOn(dpiaLists, date).flatMap(({ cases }) => validOn(cases, date)),
    ...validOn(dpiaCriteria, date),
  ].map(({ code }) => code);
  const criteria = inForce.map((code): Criterion => {
    const reasons = found.get(code) ?? [];
    return {
      code,
      suggestion:
        reasons.length === 0 ? null : reasons.some(({ level }) => level === 'says') ? 'says' : 'hints',
      reasons: reasons.map(({ reason }) => reason),
      answer:
        activity.highRiskCriteria.includes(code) && !isToConfirm
          ? 'yes'
          : record?.ruledOut.includes(code)
            ? 'no'
            : 'open',
    };
  });
  const ordinary = ordinaryCases(bundle, lookups, {
    record,
    evaluates: criteria.some(({ code, suggestion, answer }) => isLikely('W1', code, suggestion, answer)),
  });
  const most = validOn(dpiaThresholds, date)[0]?.criteria ?? 2;
  return {
    activity,
    criteria,
    ordinary,
    confirmed: outcomeOf(
      criteria.filter(({ answer }) => answer === 'yes').map(({ code }) => code),
      ordinary.some(({ isConfirmed }) => isConfirmed),
      most,
    ),
    suggested: outcomeOf(
      criteria
        .filter(({ answer, suggestion }) => answer === 'yes' || (answer === 'open' && suggestion !== null))
        .map(({ code }) => code)
        // A suggestion does not bind: only a person's answer makes a case of a list one.
        .filter((code) => !isAlways(code) || activity.highRiskCriteria.includes(code)),
      ordinary.some(({ isPossible }) => isPossible),
      most,
    ),
    by: record?.screenedBy && record.screenedOn ? { name: record.screenedBy, on: record.screenedOn } : null,
    record,
    assessments: lookups.all('dpia').filter(({ activities }) => activities.includes(activity.id)),
  };
}

const isLikely = (
  wanted: CriterionCode,
  code: CriterionCode,
  suggestion: Suggestion | null,
  answer: Criterion['answer'],
): boolean => code === wanted && (answer === 'yes' || (answer === 'open' && suggestion === 'says'));

function outcomeOf(codes: readonly CriterionCode[], isOrdinary: boolean, most: number): Outcome {
  if (codes.some(isAlways)) return 'required';
  if (codes.filter((code) => criterionCodes.has(code)).length < most) return 'notPresumed';
  return isOrdinary ? 'ordinary' : 'presumed';
}

/** The last one that was decided: two copies of a file that came together may each have one. */
function latest(records: readonly Screening[]): Screening | null {
  return [...records].sort((a, b) => (b.screenedOn ?? '').localeCompare(a.screenedOn ?? ''))[0] ?? null;
}

type Found = Readonly<{ reason: Reason; level: Suggestion }>;

/** Of whom large numbers come by themselves: nobody counts or chooses them beforehand. */
const openKinds: readonly string[] = ['visitor', 'endUser', 'user', 'prospect'];
/** A number of people above which a person should think of "large scale"; the law gives none. */
const many = 10_000;

function suggestionsFor(
  { activity, purposes, dataUses, recipients, cameras }: ActivityBundle,
  lookups: Lookups,
): ReadonlyMap<CriterionCode, readonly Found[]> {
  const found = new Map<CriterionCode, Found[]>();
  const add = (code: KnownCode, level: Suggestion, reason: Reason): void => {
    const known = found.get(code);
    if (known === undefined) found.set(code, [{ reason, level }]);
    else if (!known.some(({ reason: other }) => isSame(other, reason))) known.push({ reason, level });
  };
  const has = (code: KnownCode, level?: Suggestion): boolean =>
    (found.get(code) ?? []).some((each) => level === undefined || each.level === level);
  const of = (field: string): Reason['from'] => ({ noun: 'activity', id: activity.id, field });

  /** Texts that say what is done, each with the record a person would look it up in. */
  const said: readonly Readonly<{ text: string; from: NonNullable<Reason['from']> }>[] = [
    ...(['name', 'description', 'processingCategories'] as const).map((field) => ({
      text: folded(activity[field]),
      from: { noun: 'activity' as const, id: activity.id, field },
    })),
    ...purposes.map(({ id, description }) => ({
      text: folded(description),
      from: { noun: 'purpose' as const, id, field: 'description' },
    })),
    ...dataUses.flatMap(({ category, detail }) => {
      const known = category === null ? undefined : lookups.find('dataCategory', category);
      return known === undefined
        ? []
        : [
            {
              text: `${folded(known.name)} ${folded(detail)}`,
              from: { noun: 'dataCategory' as const, id: known.id, field: 'name' },
            },
          ];
    }),
  ];
  const look = (pattern: RegExp, code: KnownCode, reason: ReasonCode): void => {
    for (const { text, from } of said) if (pattern.test(text)) add(code, 'hints', { code: reason, from });
  };

  for (const { id, kind } of purposes)
    if (kind === 'profiling')
      add('W1', 'says', { code: 'profiling', from: { noun: 'purpose', id, field: 'kind' } });
  look(evaluating, 'W1', 'evaluating');
  if (activity.hasAutomatedDecisions === true)
    add('W2', 'says', { code: 'automated', from: of('hasAutomatedDecisions') });
  for (const { id } of cameras)
    add('W3', 'says', { code: 'cameras', from: { noun: 'camera', id, field: 'scope' } });
  look(observing, 'W3', 'observing');
  for (const { party } of recipients) {
    const known = party === null ? undefined : lookups.find('party', party);
    if (known !== undefined && observes(known.name))
      add('W3', 'hints', {
        code: 'observingService',
        from: { noun: 'party', id: known.id, field: 'name' },
      });
  }

  let isSpecial = false;
  for (const { category } of dataUses) {
    const known = category === null ? undefined : lookups.find('dataCategory', category);
    if (known === undefined) continue;
    const from = { noun: 'dataCategory', id: known.id, field: 'flags' } as const;
    const flags = known.flags.filter((flag) => flag === 'S' || flag === 'C' || flag === 'H');
    const kinds = known.specialKinds;
    if (flags.length > 0 || kinds.length > 0) {
      isSpecial ||= kinds.length > 0 || flags.some((flag) => flag !== 'H');
      add('W4', 'says', { code: 'sensitive', from, flags, kinds });
    } else if (known.mayContainSpecial === true) add('W4', 'hints', { code: 'mayContainSensitive', from });
    if (kinds.includes('biometric')) add('W8', 'says', { code: 'biometric', from });
  }

  const kindsOfPeople = activity.subjects.flatMap((id) => lookups.find('subjectCategory', id) ?? []);
  for (const { id, kind, isVulnerable, maximumAge } of kindsOfPeople) {
    const from = { noun: 'subjectCategory', id, field: 'kind' } as const;
    if (isVulnerable === true || kind === 'employee' || kind === 'child' || kind === 'patient')
      add('W7', 'says', { code: 'vulnerable', from });
    else if (maximumAge !== null && maximumAge < 18) add('W7', 'says', { code: 'minors', from });
  }
  // From sixteen on a child may consent alone anywhere in the Union (Art. 8(1)).
  if (activity.minimumAge !== null && activity.minimumAge < 16)
    add('W7', 'hints', { code: 'minors', from: of('minimumAge') });

  if (activity.isLargeScale === true) add('W5', 'says', { code: 'largeScale', from: of('isLargeScale') });
  if ((activity.peopleCount ?? 0) > many)
    add('W5', 'hints', {
      code: 'manyPeople',
      from: of('peopleCount'),
      number: activity.peopleCount ?? 0,
    });
  // A no of a person weighs more than a sign.
  if (activity.isLargeScale !== false) {
    const customers = activity.customers.flatMap((id) => lookups.find('party', id) ?? []);
    if (
      activity.role === 'processor' &&
      (customers.length > 1 || customers.some(({ isCategory }) => isCategory === true))
    )
      add('W5', 'hints', { code: 'peopleOfCustomers', from: of('customers') });
    if (has('W3')) {
      const open = kindsOfPeople.find(({ kind }) => kind !== null && openKinds.includes(kind));
      if (open !== undefined)
        add('W5', 'hints', {
          code: 'openToAll',
          from: { noun: 'subjectCategory', id: open.id, field: 'kind' },
        });
    }
  }
  look(combining, 'W6', 'combining');
  look(innovative, 'W8', 'innovative');
  look(excluding, 'W9', 'excluding');

  const others = activity.source.filter((source) =>
    ['otherPerson', 'publicSource', 'otherParty', 'authority'].includes(source),
  );
  const derive = (code: KnownCode, criteria: readonly KnownCode[], more: readonly Reason[] = []): void => {
    add(code, 'hints', { code: 'combination', from: null, criteria });
    for (const reason of more) add(code, 'hints', reason);
  };
  const fromOthers: Reason = { code: 'fromOthers', from: of('source') };
  if (has('W1') && has('W2')) derive('35.3.a', ['W1', 'W2']);
  if (isSpecial && has('W5')) derive('35.3.b', ['W4', 'W5']);
  for (const { id, placeKind } of cameras) {
    if (placeKind !== 'open' && placeKind !== 'closedPublic') continue;
    const place: Reason = { code: 'publicPlace', from: { noun: 'camera', id, field: 'placeKind' } };
    if (has('W5')) derive('35.3.c', ['W3', 'W5'], [place]);
    if (has('W8', 'says')) derive('B1', ['W8'], [place]);
  }
  if (others.length > 0 && has('W9')) derive('B2', ['W9'], [fromOthers]);
  look(implanted, 'B3', 'implanted');
  if (others.length > 0 && has('W1') && has('W5')) derive('B4', ['W1', 'W5'], [fromOthers]);
  const controllers = recipients.filter(({ role, party }) => {
    const of = role ?? (party === null ? null : (lookups.find('party', party)?.role ?? null));
    return of === 'separateController' || of === 'jointController';
  });
  const shared = controllers[1]?.party;
  if (isSpecial && shared)
    derive('B5', ['W4'], [{ code: 'toControllers', from: { noun: 'party', id: shared, field: 'role' } }]);
  for (const { text, from } of said) {
    if (sensing.test(text) && has('W5') && has('W1')) add('B6', 'hints', { code: 'sensing', from });
    if (communicating.test(text) || locating.test(text)) add('B7', 'hints', { code: 'communicating', from });
  }
  if (has('W5') && has('W3') && cameras.length === 0) derive('B8', ['W3', 'W5']);
  return found;
}

const isSame = (one: Reason, other: Reason): boolean =>
  one.code === other.code && one.from?.id === other.from?.id && one.from?.noun === other.from?.noun;

/** All languages of a text in one: a person may have written in any. */
function folded(text: Text | null): string {
  return text === null ? '' : fold(Object.values(text).join(' · ')).replaceAll('’', "'");
}

const watching = knownServices
  .filter(({ kind }) => kind === 'behaviour' || kind === 'advertising')
  .map(({ name }) => fold(name));

function observes(name: string | null): boolean {
  const said = fold(name ?? '');
  return said !== '' && watching.some((service) => said.includes(service));
}
