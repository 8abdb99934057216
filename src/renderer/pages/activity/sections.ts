import type { ActivityBundle } from '../../../shared/api';
import type { Finding } from '../../../shared/findings/finding';
import { stateOf } from '../../../shared/register/mark';
import { type NounName, nounOf } from '../../../shared/register/nouns';
import type { AnyRecord } from '../../parts/fields/useField';

export type SectionId =
  | 'who'
  | 'purposes'
  | 'people'
  | 'recipients'
  | 'transfers'
  | 'retention'
  | 'measures'
  | 'customers'
  | 'categories'
  | 'source'
  | 'automated'
  | 'systems'
  | 'exclusions'
  | 'cameras'
  | 'dpia'
  | 'review'
  | 'attachments'
  | 'subProcessors';

/** Fields of one record that belong to a part of the page. */
export type Held = Readonly<{ noun: NounName; record: AnyRecord; fields: readonly string[] }>;

/** A part of the page: a letter of Article 30, or something that is kept besides. */
export type Section = Readonly<{
  id: SectionId;
  letter?: string;
  article: string;
  holds: readonly Held[];
  isEmptyByLaw: boolean;
}>;

const purposeFields = Object.keys(nounOf('purpose').fields).filter((field) => field !== 'activity');
const recipientFields = Object.keys(nounOf('recipient').fields).filter((field) => field !== 'activity');
const dataFields = Object.keys(nounOf('dataUse').fields).filter(
  (field) => field !== 'activity' && field !== 'retention',
);
const cameraFields = Object.keys(nounOf('camera').fields).filter((field) => field !== 'activity');

/** Which fields of the activity itself stand in which part. */
export const activityFields = {
  who: ['name', 'description', 'owner', 'department', 'sites', 'startDate'],
  joint: ['jointControllers', 'agreements'],
  customers: ['customers', 'agreements'],
  categories: ['processingCategories', 'instructions', 'customerOptions'],
  people: ['subjects', 'peopleCount', 'peopleCountNote', 'minimumAge', 'ageRule', 'personsWithAccess'],
  recipients: ['recipientsNone'],
  transfers: ['transfers', 'transferNote'],
  measures: ['measures', 'measuresNote'],
  source: ['source', 'sourceNote', 'isPubliclyAccessible'],
  automated: ['hasAutomatedDecisions', 'automatedLogic', 'automatedSignificance', 'automatedConsequences'],
  systems: ['systems'],
  dpia: [
    'dpiaState',
    'dpiaNote',
    'isLargeScale',
    'highRiskCriteria',
    'isLikelyRisk',
    'isOccasional',
    'isClaimedExempt',
  ],
  review: [
    'createdOn',
    'lastReviewedOn',
    'nextReviewOn',
    'endDate',
    'successor',
    'limitingLaw',
    'limitedRights',
    'limitedRightsRemedy',
    'breachHistory',
    'notes',
  ],
} as const;

/** The parts of an activity in the order of Article 30, paragraph 1 or 2, then what is kept besides. */
export function sectionsOf(bundle: ActivityBundle, hasWideMeasures: boolean): readonly Section[] {
  const { activity, purposes, dataUses, recipients, exclusions } = bundle;
  const own = (fields: readonly string[]): Held => ({ noun: 'activity', record: activity, fields });
  const isProcessor = activity.role === 'processor';
  const parts = {
    who: {
      id: 'who',
      article: '30(1)(a)',
      holds: [own([...activityFields.who, ...(activity.role === 'joint' ? activityFields.joint : [])])],
      isEmptyByLaw: false,
    },
    customers: {
      id: 'customers',
      article: '30(2)(a)',
      holds: [own(activityFields.customers)],
      isEmptyByLaw: false,
    },
    categories: {
      id: 'categories',
      article: '30(2)(b)',
      holds: [own(activityFields.categories)],
      isEmptyByLaw: false,
    },
    purposes: {
      id: 'purposes',
      article: '30(1)(b), 6(1), 13(1)(c)-(d)',
      holds: purposes.map((record) => ({ noun: 'purpose' as const, record, fields: purposeFields })),
      isEmptyByLaw: purposes.length === 0,
    },
    people: {
      id: 'people',
      article: '30(1)(c)',
      holds: [
        own(activityFields.people),
        ...dataUses.map((record) => ({
          noun: 'dataUse' as const,
          record,
          fields: dataFields.filter((field) => field !== 'subjects'),
        })),
      ],
      isEmptyByLaw: dataUses.length === 0,
    },
    recipients: {
      id: isProcessor ? 'subProcessors' : 'recipients',
      article: '30(1)(d)',
      holds: [
        ...(activity.recipientsNone === null ? [] : [own(activityFields.recipients)]),
        ...recipients.map((record) => ({ noun: 'recipient' as const, record, fields: recipientFields })),
      ],
      isEmptyByLaw: recipients.length === 0 && activity.recipientsNone !== true,
    },
    transfers: {
      id: 'transfers',
      article: isProcessor ? '30(2)(c), 44-49' : '30(1)(e), 44-49',
      holds: [own(activityFields.transfers)],
      isEmptyByLaw: false,
    },
    retention: {
      id: 'retention',
      article: '30(1)(f)',
      holds: dataUses.map((record) => ({ noun: 'dataUse' as const, record, fields: ['retention'] })),
      isEmptyByLaw: dataUses.length === 0,
    },
    measures: {
      id: 'measures',
      article: isProcessor ? '30(2)(d), 32(1)' : '30(1)(g), 32(1)',
      holds: [own(hasWideMeasures ? ['measuresNote'] : activityFields.measures)],
      isEmptyByLaw: false,
    },
    source: { id: 'source', article: '14(2)(f)', holds: [own(activityFields.source)], isEmptyByLaw: false },
    automated: {
      id: 'automated',
      article: '13(2)(f), 22',
      holds: [own(activityFields.automated)],
      isEmptyByLaw: false,
    },
    systems: { id: 'systems', article: '', holds: [own(activityFields.systems)], isEmptyByLaw: false },
    exclusions: {
      id: 'exclusions',
      article: '',
      holds: exclusions.map((record) => ({ noun: 'exclusion' as const, record, fields: ['statement'] })),
      isEmptyByLaw: false,
    },
    cameras: {
      id: 'cameras',
      article: 'RD of 8 May 2018',
      holds: bundle.cameras.map((record) => ({ noun: 'camera' as const, record, fields: cameraFields })),
      isEmptyByLaw: false,
    },
    dpia: { id: 'dpia', article: '30(5), 35', holds: [own(activityFields.dpia)], isEmptyByLaw: false },
    review: {
      id: 'review',
      article: '5(2), 24(1)',
      holds: [own(activityFields.review)],
      isEmptyByLaw: false,
    },
    attachments: { id: 'attachments', article: '5(2), 24(1)', holds: [], isEmptyByLaw: false },
  } as const satisfies Record<string, Section>;
  const withLetter = (letter: string, section: Section): Section => ({ ...section, letter });
  const besides = (section: Section): Section => ({ ...section, isEmptyByLaw: false });
  const {
    who,
    customers,
    categories,
    purposes: why,
    people,
    recipients: to,
    transfers,
    retention,
    measures,
    source,
    automated,
    systems,
    exclusions: not,
    cameras,
    dpia,
    review,
    attachments,
  } = parts;
  return isProcessor
    ? [
        withLetter('(a)', customers),
        withLetter('(b)', categories),
        withLetter('(c)', transfers),
        withLetter('(d)', measures),
        besides(who),
        besides(people),
        besides(to),
        besides(retention),
        source,
        automated,
        systems,
        not,
        dpia,
        review,
        attachments,
      ]
    : [
        withLetter('(a)', who),
        withLetter('(b)', why),
        withLetter('(c)', people),
        withLetter('(d)', to),
        withLetter('(e)', transfers),
        withLetter('(f)', retention),
        withLetter('(g)', measures),
        source,
        automated,
        systems,
        cameras,
        not,
        dpia,
        review,
        attachments,
      ];
}

/** Points of a part that Article 30 asks for and that are not determined. A legal basis counts: Art. 6(1). */
export function missingIn(section: Section): number {
  if (section.letter === undefined) return 0;
  let count = section.isEmptyByLaw ? 1 : 0;
  for (const { noun, record, fields } of section.holds)
    for (const name of fields) {
      const field = nounOf(noun).fields[name];
      if (field?.level !== 'law' && name !== 'legalBasis') continue;
      if (
        stateOf((record as Readonly<Record<string, unknown>>)[name], record.marks[name]) === 'notDetermined'
      )
        count += 1;
    }
  return count;
}

/** Fields of a part with a value that nobody has confirmed. */
export function unconfirmedIn(section: Section): readonly Held[] {
  return section.holds.flatMap((held) => {
    const fields = held.fields.filter((name) => held.record.marks[name]?.toConfirm === true);
    return fields.length === 0 ? [] : [{ ...held, fields }];
  });
}

export const countOf = (held: readonly Held[]): number =>
  held.reduce((sum, each) => sum + each.fields.length, 0);

/** A finding that no single field mends: it stands under the head of its part. */
export const isOfWhole = ({ place }: Finding): boolean => place.field === undefined;

/** Findings by the part in which they are mended: by their field, else by their letter of Article 30, else with the first. */
export function findingsByPart(
  sections: readonly Section[],
  findings: readonly Finding[],
): ReadonlyMap<SectionId, readonly Finding[]> {
  const parts = new Map<SectionId, Finding[]>();
  for (const finding of findings) {
    const { noun, id, field } = finding.place;
    const holds = (section: Section, isField: boolean): boolean =>
      section.holds.some(
        (held) =>
          held.noun === noun &&
          held.record.id === id &&
          (!isField || held.fields.some((each) => each === field)),
      );
    const cited = ({ article }: Section): boolean => article.split(', ').includes(finding.article);
    const part =
      sections.find((section) => field !== undefined && holds(section, true)) ??
      sections.find(cited) ??
      sections.find((section) => noun !== 'activity' && holds(section, false)) ??
      sections.find(({ id: own }) => own === 'who');
    if (part !== undefined) parts.set(part.id, [...(parts.get(part.id) ?? []), finding]);
  }
  return parts;
}
