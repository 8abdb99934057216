import { useMemo } from 'react';
import type { ActivityRow, Catalogue } from '../../../shared/api';
import { countryName } from '../../../shared/law/countries';
import type { CatalogueNoun, NounName, RecordFor } from '../../../shared/register/nouns';
import {
  type Language,
  languages,
  readText,
  type ScreenLanguage,
  type Text,
} from '../../../shared/register/text';
import { choiceWords } from '../../../shared/words/choices';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { colon } from './colon';
import { dayText } from './dates';
import { periodText } from './period';

/** Names of records by id, in the screen's language where they have one in it. */
export type Names = Readonly<{ of: (noun: NounName, id: string) => string | null }>;

/** The languages of the file and the one its texts are in when nothing else is chosen. */
export function useFileLanguages(): Readonly<{ all: readonly Language[]; main: Language }> {
  const screen = useLanguage();
  const { data } = useCall('organisation.read', null);
  return useMemo(() => {
    const chosen = data?.contentLanguages ?? [];
    const all = chosen.length === 0 ? [screen] : languages.filter((language) => chosen.includes(language));
    return { all, main: data?.mainLanguage ?? all[0] ?? screen };
  }, [data?.contentLanguages, data?.mainLanguage, screen]);
}

/** A country's name, with the two codes of ours that are no country. */
export function countryWords(code: string, language: ScreenLanguage): string {
  const words = fieldsUiWords[language];
  if (code === 'EEA') return words.somewhereInEea;
  return code === 'IO:EPO' ? words.epo : countryName(code, language);
}

const noNames: Names = { of: () => null };
const read = (text: Text | null, language: Language, main: Language): string | null =>
  readText(text, language, main)?.text ?? null;

/** What a record is called. Records without a name of their own are called by what they hold. */
export function recordLabel<N extends NounName>(
  noun: N,
  record: RecordFor<N>,
  language: ScreenLanguage,
  names: Names = noNames,
  main: Language = language,
): string {
  const any = { noun, record } as { [K in NounName]: { noun: K; record: RecordFor<K> } }[NounName];
  return labelOf(any, language, names, main) ?? fieldsUiWords[language].unnamed;
}

function labelOf(
  any: { [K in NounName]: { noun: K; record: RecordFor<K> } }[NounName],
  language: ScreenLanguage,
  names: Names,
  main: Language,
): string | null {
  switch (any.noun) {
    case 'organisation':
      return any.record.tradeName ?? any.record.legalName;
    case 'party':
      return any.record.isCategory
        ? (read(any.record.label, language, main) ?? any.record.name)
        : (any.record.name ?? read(any.record.label, language, main));
    case 'subjectCategory':
    case 'dataCategory':
    case 'measure':
      return read(any.record.name, language, main);
    case 'rightsRequest':
      return (
        [any.record.receivedOn && dayText(any.record.receivedOn, language), any.record.requester]
          .filter(Boolean)
          .join(' · ') || null
      );
    case 'breach':
      return any.record.reference ?? read(any.record.facts, language, main);
    case 'retentionRule':
      return (
        read(any.record.name, language, main) ??
        ([
          any.record.duration && periodText(any.record.duration, language),
          read(any.record.trigger, language, main),
        ]
          .filter(Boolean)
          .join(', ') ||
          read(any.record.criterion, language, main))
      );
    case 'system':
    case 'site':
    case 'cookie':
      return any.record.name;
    case 'agreement':
      return (
        any.record.title ??
        ([
          any.record.kind && choiceWords(language, 'agreement', 'kind', any.record.kind),
          any.record.party && names.of('party', any.record.party),
        ]
          .filter(Boolean)
          .join(colon(language)) ||
          null)
      );
    case 'transfer': {
      const to =
        any.record.country === null
          ? read(any.record.countryNote, language, main)
          : countryWords(any.record.country, language);
      const party = any.record.party === null ? null : names.of('party', any.record.party);
      return [to, party].filter(Boolean).join(colon(language)) || null;
    }
    case 'activity':
      return [any.record.reference, read(any.record.name, language, main)].filter(Boolean).join(' ');
    case 'purpose':
      return read(any.record.description, language, main);
    case 'recipient':
      return any.record.party === null ? null : names.of('party', any.record.party);
    case 'dataUse':
      return any.record.category === null ? null : names.of('dataCategory', any.record.category);
    case 'exclusion':
      return read(any.record.statement, language, main);
    case 'camera':
      return any.record.address;
    case 'rightsProcedure':
      return any.record.right === null
        ? null
        : choiceWords(language, 'rightsProcedure', 'right', any.record.right);
    case 'notice':
      return read(any.record.title, language, main);
    case 'clause':
      return any.record.kind === null
        ? read(any.record.body, language, main)
        : choiceWords(language, 'clause', 'kind', any.record.kind);
    case 'noticeSection':
      return (
        read(any.record.title, language, main) ??
        (any.record.section === null
          ? read(any.record.body, language, main)
          : choiceWords(language, 'noticeSection', 'section', any.record.section))
      );
    case 'question':
      return read(any.record.text, language, main);
    case 'setAside':
      return read(any.record.reason, language, main);
    case 'dpia':
    case 'risk':
    case 'control':
      return read(any.record.name, language, main);
    case 'dpiaAnswer':
      return any.record.question === null
        ? null
        : choiceWords(language, 'dpiaAnswer', 'question', any.record.question);
    default:
      return firstWords(any, language, main);
  }
}

const named = [
  'party',
  'subjectCategory',
  'dataCategory',
  'retentionRule',
  'measure',
  'system',
  'agreement',
  'transfer',
  'site',
  'cookie',
  'rightsProcedure',
] as const;

function useCatalogue<N extends CatalogueNoun>(noun: N): Catalogue<N> | undefined {
  return useCall('catalogue.read', { noun }).data as Catalogue<N> | undefined;
}

type Known = Readonly<{ [N in (typeof named)[number]]?: Catalogue<N> | undefined }>;

let last: Readonly<{ inputs: readonly unknown[]; names: Names }> | null = null;

/** The labels are the same for every field of a page: they are made once for the same answers. */
function namesOf(
  catalogues: Known,
  activities: readonly ActivityRow[] | undefined,
  language: ScreenLanguage,
  main: Language,
): Names {
  // Where the records are used makes no name: a change of that alone leaves the names as they are.
  const inputs = [...named.map((noun) => catalogues[noun]?.records), activities, language, main];
  if (last?.inputs.every((input, index) => input === inputs[index])) return last.names;
  const labels = new Map<string, string>();
  // Few ask for the name of an activity, and there can be thousands: those are made when they are asked for.
  let rows: ReadonlyMap<string, ActivityRow> | undefined;
  const activityLabel = (id: string): string | null => {
    rows ??= new Map((activities ?? []).map((row) => [row.id, row]));
    const row = rows.get(id);
    return row === undefined
      ? null
      : [row.reference, read(row.name, language, main)].filter(Boolean).join(' ');
  };
  const names: Names = {
    of: (noun, id) => (noun === 'activity' ? activityLabel(id) : (labels.get(`${noun}/${id}`) ?? null)),
  };
  // Parties come first: transfers and agreements are called by them.
  for (const noun of named)
    for (const record of catalogues[noun]?.records ?? [])
      labels.set(`${noun}/${record.id}`, recordLabel(noun, record as never, language, names, main));
  last = { inputs, names };
  return names;
}

/** Labels of everything that other records point to. */
export function useNames(): Names {
  const language = useLanguage();
  const { main } = useFileLanguages();
  const party = useCatalogue('party');
  const subjectCategory = useCatalogue('subjectCategory');
  const dataCategory = useCatalogue('dataCategory');
  const retentionRule = useCatalogue('retentionRule');
  const measure = useCatalogue('measure');
  const system = useCatalogue('system');
  const agreement = useCatalogue('agreement');
  const transfer = useCatalogue('transfer');
  const site = useCatalogue('site');
  const cookie = useCatalogue('cookie');
  const rightsProcedure = useCatalogue('rightsProcedure');
  const activities = useCall('activities.list', null).data;
  const catalogues = {
    party,
    subjectCategory,
    dataCategory,
    retentionRule,
    measure,
    system,
    agreement,
    transfer,
    site,
    cookie,
    rightsProcedure,
  };
  return namesOf(catalogues, activities, language, main);
}

/** What a record without a field that names it is called: its first words. */
function firstWords(
  any: Readonly<{ record: object }>,
  language: ScreenLanguage,
  main: Language,
): string | null {
  for (const value of Object.values(any.record)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      const words = read(value as Text, language, main);
      if (words !== null) return words;
    }
  }
  return null;
}
