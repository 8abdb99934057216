import { longDate, periodWords } from '../documents/phrases';
import { judgedIn } from '../findings';
import { isAside } from '../findings/aside';
import { digestOf } from '../findings/digest';
import type { Finding, Place } from '../findings/finding';
import { ruleOf } from '../findings/rules';
import { ask, isAsked } from '../findings/say';
import { countryName } from '../law/countries';
import type { IsoDate } from '../law/dated';
import type { Field } from '../register/field';
import { isEmpty } from '../register/mark';
import { type NounName, nounOf, type RecordFor } from '../register/nouns';
import { mainLanguage, type Register } from '../register/register';
import { type Language, readText, type ScreenLanguage, type Text } from '../register/text';
import { choiceWords } from '../words/choices';
import { questionWords } from '../words/questions';

/** How a question is answered. `note`: in words, for whoever keeps the register; they fill no field. */
export type AnswerKind = Exclude<Field['kind'], 'ref' | 'refs'> | 'note';

/** One missing fact, as a person at the firm is asked for it. */
export type Question = Readonly<{
  /** The same as long as the same fact is missing at the same place. It tells nothing to whoever reads it. */
  id: string;
  rule: string;
  place: Place;
  /** Who can tell: a function, a name, or in words the firm. */
  whom: string;
  /** What the record is called: an activity for its parts. */
  about: string;
  text: string;
  kind: AnswerKind;
  /** Codes and words of what can be chosen; none where it is not chosen. */
  options: readonly (readonly [code: string, words: string])[];
  /** What stands there now, in words; '' when nothing does. */
  present: string;
}>;

type AnyRecord = RecordFor<NounName>;

/**
 * The findings that a firm is asked about, each missing fact once. Facts of which only a lawyer can judge are not asked
 * (their rule has no question for them), nor what was put aside.
 */
export function askedOf(findings: readonly Finding[]): readonly Finding[] {
  const asked = new Set<string>();
  return findings.filter((finding) => {
    if (isAside(finding) || !isAsked(finding)) return false;
    // Two rules may miss the same field: it is asked once.
    const { noun, id, field } = finding.place;
    const at = field === undefined ? finding.key : `${noun}/${id}/${field}`;
    if (asked.has(at)) return false;
    asked.add(at);
    return true;
  });
}

export const questionId = ({ key }: Finding): string => digestOf([key]);

/** What a firm is asked on a day, grouped by who can tell. `findings`: where they are known already. */
export function questionsIn(
  register: Register,
  today: IsoDate,
  language: ScreenLanguage,
  findings: readonly Finding[] = judgedIn(register, today),
): readonly Question[] {
  const main = mainLanguage(register);
  const find = finder(register);
  const questions = askedOf(findings).map((finding): Question => {
    const { place } = finding;
    const { noun, id, field } = place;
    const kind = kindOf(finding);
    return {
      id: questionId(finding),
      rule: finding.rule,
      place,
      whom: whomOf(finding, find, language, main),
      about: nameOf(place, find, language, main),
      text: ask(finding, language, main) ?? '',
      kind,
      options: optionsOf(kind, place, language),
      present: field === undefined ? '' : presentOf(find(noun, id), noun, field, language, main),
    };
  });
  const { firm } = questionWords[language];
  const group = (whom: string): string => (whom === firm ? '\uffff' : whom);
  return questions.sort(
    (a, b) =>
      group(a.whom).localeCompare(group(b.whom), language) || a.about.localeCompare(b.about, language),
  );
}

type Find = (noun: NounName, id: string | null) => AnyRecord | undefined;

function finder(register: Register): Find {
  const maps = new Map<NounName, ReadonlyMap<string, AnyRecord>>();
  return (noun, id) => {
    if (id === null) return undefined;
    if (noun === 'organisation') return register.organisation;
    let map = maps.get(noun);
    if (map === undefined) {
      map = new Map((register[noun] as readonly AnyRecord[]).map((record) => [record.id, record]));
      maps.set(noun, map);
    }
    return map.get(id);
  };
}

/** The field of a place; none where a finding names no field or a record of a list. */
export function fieldAt({ noun, field }: Place): Field | undefined {
  return field === undefined ? undefined : (nounOf(noun).fields as Readonly<Record<string, Field>>)[field];
}

function kindOf(finding: Finding): AnswerKind {
  const how = ruleOf(finding.rule)?.ask?.[finding.says]?.how;
  if (how !== undefined) return how;
  const field = fieldAt(finding.place);
  return field === undefined || field.kind === 'ref' || field.kind === 'refs' ? 'note' : field.kind;
}

function optionsOf(
  kind: AnswerKind,
  { noun, field = '' }: Place,
  language: ScreenLanguage,
): Question['options'] {
  const words = questionWords[language];
  if (kind === 'yesNo')
    return [
      ['yes', words.yes],
      ['no', words.no],
    ];
  const of = fieldAt({ noun, id: '', field });
  if (of?.kind !== 'choice' && of?.kind !== 'choices') return [];
  return of.of.map((code) => [code, choiceWords(language, noun, field, code)] as const);
}

/** Who answers for one activity tells what belongs to it; the officer tells of breaches and requests. */
function whomOf(finding: Finding, find: Find, language: ScreenLanguage, main: Language): string {
  const { firm } = questionWords[language];
  if (['breach', 'rightsRequest', 'dpia', 'risk', 'control'].includes(finding.place.noun)) {
    const organisation = find('organisation', 'organisation') as RecordFor<'organisation'> | undefined;
    const dpo = find('party', organisation?.dpo ?? null) as RecordFor<'party'> | undefined;
    return dpo?.name ?? readText(dpo?.label ?? null, language, main)?.text ?? firm;
  }
  const owners = new Set(
    finding.touches.map(
      (id) => (find('activity', id) as RecordFor<'activity'> | undefined)?.owner?.trim() ?? '',
    ),
  );
  const [owner = ''] = owners;
  return owners.size === 1 && owner !== '' && finding.place.noun !== 'organisation' ? owner : firm;
}

const namingFields = ['name', 'legalName', 'tradeName', 'title', 'label', 'description', 'reference'];

function nameOf({ noun, id }: Place, find: Find, language: ScreenLanguage, main: Language): string {
  const record = find(noun, id) as unknown as Readonly<Record<string, unknown>> | undefined;
  const activity = record?.['activity'];
  if (typeof activity === 'string' && nounOf(noun).parent === 'activity')
    return nameOf({ noun: 'activity', id: activity }, find, language, main);
  // A category of parties is called by its words, as in the register.
  const fields = noun === 'party' && record?.['isCategory'] === true ? ['label', 'name'] : namingFields;
  for (const field of fields) {
    const value = record?.[field];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const text = readText(value as Text, language, main)?.text;
      if (text !== undefined) return text;
    }
  }
  return questionWords[language].firm;
}

/** What stands in a field, in words; '' when nothing does. */
function presentOf(
  record: AnyRecord | undefined,
  noun: NounName,
  field: string,
  language: ScreenLanguage,
  main: Language,
): string {
  const value = (record as unknown as Readonly<Record<string, unknown>> | undefined)?.[field];
  const about = fieldAt({ noun, id: '', field });
  if (about === undefined || isEmpty(value)) return '';
  const words = questionWords[language];
  switch (about.kind) {
    case 'yesNo':
      return value === true ? words.yes : words.no;
    case 'choice':
      return choiceWords(language, noun, field, String(value));
    case 'choices':
      return (value as readonly string[]).map((code) => choiceWords(language, noun, field, code)).join('; ');
    case 'text':
      return readText(value as Text, language, main)?.text ?? '';
    case 'date':
      return longDate(String(value), language);
    case 'period':
      return periodWords(String(value), language);
    case 'country':
      return countryName(String(value), language);
    case 'ref':
    case 'refs':
      return '';
    default:
      return String(value);
  }
}
