import type { ActivityBundle } from '../../../shared/api';
import { missingIn, type Section, type SectionId, sectionsOf, unconfirmedIn } from '../activity/sections';

export const heatColumns = [
  'purposes',
  'basis',
  'data',
  'recipients',
  'transfers',
  'retention',
  'measures',
] as const;
export type HeatColumn = (typeof heatColumns)[number];

/** The article above each column, as it is printed. */
export const heatArticles: Readonly<Record<HeatColumn, string>> = {
  purposes: '30(1)(b)',
  basis: '6(1)',
  data: '(c)',
  recipients: '(d)',
  transfers: '(e)',
  retention: '(f)',
  measures: '(g)',
};

/** full: known; half: to be confirmed or in conflict; ring: something is not determined; dash: does not apply. */
export type Shape = 'full' | 'half' | 'ring' | 'dash';
export type HeatCell = Readonly<{ shape: Shape; part: SectionId }>;

/** What the register knows of one activity, part by part of Article 30(1), or 30(2) for a processor. */
export function heatOf(
  bundle: ActivityBundle,
  hasWideMeasures: boolean,
): Readonly<Record<HeatColumn, HeatCell>> {
  const sections = new Map(sectionsOf(bundle, hasWideMeasures).map((section) => [section.id, section]));
  const of = (...ids: readonly SectionId[]): HeatCell => {
    for (const id of ids) {
      const section = sections.get(id);
      if (section !== undefined) return { shape: shapeOf(section), part: id };
    }
    return { shape: 'dash', part: 'who' };
  };
  const transfers = of('transfers');
  const measures = of('measures');
  if (bundle.activity.role === 'processor')
    return {
      purposes: of('categories'),
      basis: { shape: 'dash', part: 'categories' },
      data: { shape: 'dash', part: 'people' },
      recipients:
        bundle.recipients.length === 0
          ? { shape: 'dash', part: 'subProcessors' }
          : of('subProcessors', 'recipients'),
      transfers,
      retention: { shape: 'dash', part: 'retention' },
      measures,
    };
  const why = sections.get('purposes');
  const onlyBasis = (isBasis: boolean): HeatCell =>
    why === undefined
      ? { shape: 'dash', part: 'purposes' }
      : {
          part: 'purposes',
          shape: shapeOf({
            ...why,
            holds: why.holds.map((held) => ({
              ...held,
              fields: held.fields.filter((field) => (field === 'description') !== isBasis),
            })),
          }),
        };
  return {
    purposes: onlyBasis(false),
    basis: onlyBasis(true),
    data: of('people'),
    recipients:
      bundle.recipients.length === 0 && bundle.activity.recipientsNone === true
        ? { shape: 'full', part: 'recipients' }
        : of('recipients'),
    transfers,
    retention: of('retention'),
    measures,
  };
}

function shapeOf(section: Section): Shape {
  if (missingIn(section) > 0) return 'ring';
  const isContested = section.holds.some(({ record, fields }) =>
    fields.some((field) => (record.marks[field]?.rivals?.length ?? 0) > 0),
  );
  return isContested || unconfirmedIn(section).length > 0 ? 'half' : 'full';
}
