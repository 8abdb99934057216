import type { ComparedRecord, PartedInWords } from '../api';
import { compareRegisters, type RecordDifference } from '../register/compare';
import { type NounName, nounNames, nounOf } from '../register/nouns';
import type { Register } from '../register/register';
import { type Apart, isErasedHere, type Parted, partedRecords } from '../register/take-over';
import type { ScreenLanguage } from '../register/text';
import { fieldLabel, fieldWords } from '../words/fields';
import { lookupsFrom } from './lookups';
import { documentOptionsSchema } from './options';
import { makeWriter, type Writer } from './writer';

/**
 * What differs between two registers, in words: the firm first, then each activity in its order with its parts, in the
 * order of Article 30, then the catalogues. Positions and internal keys are no difference to a reader. `apart`: the two
 * are copies of one file; then each difference also says where it arose and whether it can be taken over.
 */
export function compareInWords(
  before: Register,
  after: Register,
  language: ScreenLanguage,
  date: string,
  apart: Apart | null = null,
): readonly ComparedRecord[] {
  const writerOf = (register: Register): Writer =>
    makeWriter(lookupsFrom(register), documentOptionsSchema.parse({ language, date }));
  const said = { before: writerOf(before), after: writerOf(after) };
  const order = new Map([...before.activity, ...after.activity].map(({ id, position }) => [id, position]));
  const parted = new Map(
    apart === null ? [] : partedRecords(apart).map((each) => [`${each.noun}/${each.id}`, each]),
  );
  const common = apart === null ? said.before : writerOf(apart.common);
  const activities = new Map([...before.activity, ...after.activity].map((each) => [each.id, each]));
  const groupOf = ({ noun, activity }: Omit<ComparedRecord, 'group'>): ComparedRecord['group'] => {
    const whole = activity === null ? undefined : activities.get(activity);
    if (whole !== undefined) return { key: whole.id, title: said.after.titleOf('activity', whole) };
    const { one, many } = fieldWords[language][noun];
    return { key: noun, title: noun === 'organisation' ? one : many };
  };
  return compareRegisters(before, after)
    .map((difference) => {
      const plain = inWords(difference, said, language);
      const compared = { ...plain, group: groupOf(plain) };
      const found = parted.get(`${difference.noun}/${difference.id}`);
      return apart === null || found === undefined
        ? compared
        : withOrigins(compared, found, apart, common, language);
    })
    .filter(({ change, fields }) => change !== 'changed' || fields.length > 0)
    .sort((a, b) => rank(a) - rank(b) || place(a, order) - place(b, order) || nounPlace(a) - nounPlace(b));
}

function withOrigins(
  compared: ComparedRecord,
  parted: Parted,
  apart: Apart,
  writer: Writer,
  language: ScreenLanguage,
): ComparedRecord {
  const { noun, id, origin, origins, common, canTake } = parted;
  const commonly = (field: string): string | null =>
    common === null ? null : textOf(writer, noun, common, field, language);
  return {
    ...compared,
    parted: { origin, common: null, canTake },
    fields: compared.fields.map((each) => {
      const from = origins[each.field];
      if (from === undefined) return each;
      const told: PartedInWords = {
        origin: from,
        common: from === 'both' ? commonly(each.field) : null,
        canTake: from !== 'here' && !isErasedHere(apart, noun, id, each.field),
      };
      return { ...each, parted: told };
    }),
  };
}

function textOf(
  writer: Writer,
  noun: NounName,
  record: Parameters<Writer['value']>[1],
  field: string,
  language: ScreenLanguage,
): string {
  return writer
    .value(noun, record, field, { label: fieldLabel(language, noun, field) })
    .map((run) => run.text)
    .join('');
}

const rank = ({ noun, activity }: ComparedRecord): number =>
  noun === 'organisation' ? 0 : activity === null ? 2 : 1;
const place = ({ activity }: ComparedRecord, order: ReadonlyMap<string, number>): number =>
  activity === null ? 0 : (order.get(activity) ?? 0);
const nounPlace = ({ noun }: ComparedRecord): number => nounNames.indexOf(noun);

function inWords(
  { noun, id, before, after, fields, marks }: RecordDifference,
  said: Readonly<{ before: Writer; after: Writer }>,
  language: ScreenLanguage,
): Omit<ComparedRecord, 'group'> {
  const shown = (
    before === null || after === null ? Object.keys(nounOf(noun).fields) : [...new Set([...fields, ...marks])]
  )
    .filter((field) => field in nounOf(noun).fields && !isParent(noun, field))
    .map((field) => {
      const words = {
        before: wordsOf(said.before, noun, before, field),
        after: wordsOf(said.after, noun, after, field),
      };
      return { field, article: nounOf(noun).fields[field]?.article ?? null, ...words };
    })
    .filter((each) => each.before !== each.after);
  const [writer, record] = after === null ? [said.before, before] : [said.after, after];
  const activity = noun === 'activity' ? id : record?.['activity'];
  return {
    noun,
    id,
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
    title: record === null ? id : writer.titleOf(noun, record as Parameters<Writer['titleOf']>[1]),
    activity: typeof activity === 'string' ? activity : null,
    fields: shown.sort((a, b) => Number(a.article === null) - Number(b.article === null)).map((each) => each),
  };
  function isParent(of: NounName, field: string): boolean {
    const found = nounOf(of).fields[field];
    return found?.kind === 'ref' && found.isParent === true;
  }
  function wordsOf(
    of: Writer,
    kind: NounName,
    one: RecordDifference['before'],
    field: string,
  ): string | null {
    if (one === null) return null;
    const isWhole = before === null || after === null;
    if (isWhole && !of.has(kind, one, field)) return null;
    return textOf(of, kind, one, field, language);
  }
}
