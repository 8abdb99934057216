import type { ActivityBundle } from '../../../shared/api';
import type { Source } from '../../../shared/documents/document';
import type { NounName } from '../../../shared/register/nouns';
import type { SectionId } from './sections';

/** Which sentence of the sheet tells of records that are parts of the activity or that it refers to. */
const sentenceOf: Readonly<Partial<Record<NounName, string>>> = {
  purpose: 'purposes',
  dataUse: 'dataUses',
  recipient: 'recipients',
  party: 'recipients',
  transfer: 'transfers',
  retentionRule: 'retention',
  measure: 'measures',
  subjectCategory: 'subjects',
  dataCategory: 'dataUses',
  exclusion: 'exclusions',
  system: 'systems',
};

const sentenceOfField: Readonly<Record<string, string>> = {
  transferNote: 'transfers',
  measuresNote: 'measures',
};

/** The places on paper of the field that has the keyboard: the exact one first. */
export function placesOf(live: Source | null, activity: string): readonly Source[] {
  if (live === null) return [];
  const at = (field: string | undefined): readonly Source[] =>
    field === undefined ? [] : [{ noun: 'activity', id: activity, field }];
  if (live.noun === 'activity')
    return [live, ...at(live.field === undefined ? undefined : sentenceOfField[live.field])];
  if (live.noun === 'purpose' && live.field !== 'description')
    return [live, ...at('legalBasis'), ...at('purposes')];
  if (live.noun === 'dataUse' && live.field === 'retention') return [live, ...at('retention')];
  return [live, ...at(sentenceOf[live.noun])];
}

/** Where the keyboard goes for a sentence that tells of several records: a field, or the first field of a part. */
export function fieldFor(source: Source, bundle: ActivityBundle): Source | Readonly<{ part: SectionId }> {
  if (source.noun !== 'activity') return source;
  const first = bundle.purposes[0];
  switch (source.field) {
    case 'purposes':
    case 'legalBasis':
      return first === undefined
        ? { part: 'purposes' }
        : {
            noun: 'purpose',
            id: first.id,
            field: source.field === 'purposes' ? 'description' : 'legalBasis',
          };
    case 'dataUses':
      return { part: 'people' };
    case 'recipients':
    case 'recipientsNone':
      return { part: bundle.activity.role === 'processor' ? 'subProcessors' : 'recipients' };
    case 'retention':
      return { part: 'retention' };
    case 'exclusions':
      return { part: 'exclusions' };
    case 'jointControllers':
      return bundle.activity.role === 'joint' ? source : { part: 'who' };
    case undefined:
      return { ...source, field: 'name' };
    default:
      return source;
  }
}
