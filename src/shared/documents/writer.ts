import { citeArticle } from '../law/cite';
import { countryName, somewhereInEea } from '../law/countries';
import { type Field, fieldSchema } from '../register/field';
import { isEmpty, type Mark, type Marks, stateOf } from '../register/mark';
import { type NounName, nounOf } from '../register/nouns';
import { readText, type Text } from '../register/text';
import { choiceWords } from '../words/choices';
import { documentWords } from '../words/documents';
import { fieldLabel, fieldWords } from '../words/fields';
import type { Cell, Content, Run, Source } from './document';
import type { Lookups } from './lookups';
import type { DocumentOptions } from './options';
import { longDate, periodWords } from './phrases';

/** Any record, seen as its fields. */
export type AnyRecord = Readonly<{ id: string; marks: Marks }> & Readonly<Record<string, unknown>>;

/** One fact that is missing or contradicted, told once however often it is printed. */
export type OpenPoint = Readonly<{
  number: number;
  what: string;
  article: string;
  where: string;
  who: string;
  source: Source;
}>;

/**
 * Writes values of a register into runs of text, in one language and for one reader, and counts what a reader is
 * told beforehand. One writer makes one document.
 */
export type Writer = ReturnType<typeof makeWriter>;

export function makeWriter(lookups: Lookups, options: DocumentOptions) {
  const language = options.language;
  const words = documentWords[language];
  // French puts a narrow no-break space before its high marks.
  const colon = language === 'fr' ? '\u202f: ' : ': ';
  const semicolon = language === 'fr' ? '\u202f; ' : '; ';
  const points = new Map<string, OpenPoint>();
  const unconfirmed = new Set<string>();
  const foreign = new Set<string>();
  const conflicts = new Set<string>();

  /** `Art. 30(1)(b)`: the point form that all three languages share, so that a reader finds it in any of them. */
  function cite(article: string | undefined): string | undefined {
    if (article === undefined) return undefined;
    return /^[\d(][^A-Za-z]*(\([a-z]\)[^A-Za-z]*)*$/.test(article)
      ? words.art + article
      : citeArticle(article, language);
  }

  function isVisible(field: Field): boolean {
    return !field.isInternal || options.reader === 'own';
  }

  function say(text: Text | null, key = ''): Run | null {
    const reading = readText(text, language, lookups.main);
    if (reading === null) return null;
    if (!reading.isForeign) return { text: reading.text };
    if (key !== '') foreign.add(key);
    return { text: reading.text, style: 'foreign', language: reading.language };
  }

  /** A gap with its open point. The same missing fact has the same number everywhere. */
  function gap(
    noun: NounName,
    of: object,
    field: string,
    label?: string,
    article?: string,
    what: string = words.notDetermined,
  ): Run {
    const record = of as AnyRecord;
    const key = `${noun}:${record.id}:${field}`;
    let point = points.get(key);
    if (point === undefined) {
      const about = nounOf(noun).fields[field];
      const answerers: Readonly<Record<string, string>> = words.answerers;
      point = {
        number: points.size + 1,
        what: label ?? fieldLabel(language, noun, field),
        article: cite(article ?? about?.article) ?? '',
        where: titleOf(noun, record),
        who: answerers[noun] ?? words.answerers.other,
        source: { noun, id: record.id, field },
      };
      points.set(key, point);
    }
    return { text: what, style: 'gap', openPoint: point.number };
  }

  /** The name of a record as a person would say it, with the activity it is a part of. */
  function titleOf(noun: NounName, record: AnyRecord): string {
    const plain = plainTitle(noun, record);
    if (noun === 'activity') return [record['reference'], plain].filter(Boolean).join(' ');
    const owner =
      typeof record['activity'] === 'string' ? lookups.find('activity', record['activity']) : undefined;
    return [owner?.reference, plain === '' ? fieldWords[language][noun].one : plain]
      .filter(Boolean)
      .join(' · ');
  }

  function plainTitle(noun: NounName, record: AnyRecord): string {
    for (const field of ['label', 'name', 'title', 'legalName', 'description', 'statement']) {
      const found = record[field] ?? null;
      if (typeof found === 'string') return found;
      const said = typeof found === 'object' ? say(found as Text | null) : null;
      if (said !== null) return said.text;
    }
    const category = record['category'];
    if (noun === 'dataUse' && typeof category === 'string') return nameOf('dataCategory', category).text;
    const party = record['party'];
    return typeof party === 'string' ? nameOf('party', party).text : '';
  }

  /** The name of a referred record, for a list of names. */
  function nameOf(noun: Exclude<NounName, 'organisation'>, id: string): Run {
    const record = lookups.find(noun, id) as AnyRecord | undefined;
    if (record === undefined) return { text: '?' };
    if (noun === 'party') {
      const label = say(record['label'] as Text | null, `party:${id}:label`);
      const name = record['name'];
      if (label === null) return typeof name === 'string' ? { text: name } : gap('party', record, 'name');
      if (record['isCategory'] === true || typeof name !== 'string' || name === label.text) return label;
      return { text: words.withName(name, label.text) };
    }
    const own = record['name'] ?? record['title'] ?? record['description'];
    if (typeof own === 'string') return { text: own };
    const said = say((own ?? null) as Text | null, `${noun}:${id}:name`);
    if (said !== null)
      return noun === 'activity'
        ? { ...said, text: [record['reference'], said.text].filter(Boolean).join(' ') }
        : said;
    return { text: titleOf(noun, record) };
  }

  function country(code: string): string {
    if (code === somewhereInEea) return words.eea;
    const name = countryName(code, language);
    return code === 'US' ? `${name} (USA)` : name;
  }

  /** What another source says: in words where it is a value of the field, else as it was written. */
  function rivalWords(noun: NounName, name: string, field: Field, rival: string): string {
    const isValue =
      (field.kind === 'choice' && field.of.includes(rival)) ||
      ((field.kind === 'period' || field.kind === 'date' || field.kind === 'country') &&
        fieldSchema(field).safeParse(rival).success);
    return isValue
      ? format(noun, name, field, rival, '')
          .map((run) => run.text)
          .join('')
      : rival;
  }

  /** A value that is there, as runs, by the kind of its field. */
  function format(noun: NounName, name: string, field: Field, value: unknown, key: string): readonly Run[] {
    switch (field.kind) {
      case 'text': {
        const said = say(value as Text, key);
        return said ? [said] : [];
      }
      case 'line':
        return [{ text: String(value) }];
      case 'choice':
        return [{ text: choiceWords(language, noun, name, String(value)) }];
      case 'choices':
        return [
          {
            text: (value as readonly string[])
              .map((code) => choiceWords(language, noun, name, code))
              .join(semicolon),
          },
        ];
      case 'yesNo':
        return [{ text: value === true ? words.yes : words.no }];
      case 'date':
        return [{ text: longDate(String(value), language) }];
      case 'number':
        return [{ text: new Intl.NumberFormat(`${language}-BE`).format(Number(value)) }];
      case 'period':
        return [{ text: periodWords(String(value), language) }];
      case 'country':
        return [{ text: country(String(value)) }];
      case 'ref':
        return [nameOf(field.to as Exclude<NounName, 'organisation'>, String(value))];
      case 'refs':
        return join(
          (value as readonly string[]).map((id) => [
            nameOf(field.to as Exclude<NounName, 'organisation'>, id),
          ]),
          semicolon,
        );
    }
  }

  /**
   * A field in its state: value, gap, none, not applicable, to be confirmed or in conflict.
   * `none`: what to say when it is stated that there is none.
   */
  function value(
    noun: NounName,
    of: object,
    name: string,
    how: Readonly<{ none?: string; label?: string }> = {},
  ): readonly Run[] {
    const record = of as AnyRecord;
    const field = nounOf(noun).fields[name];
    if (field === undefined || !isVisible(field)) return [];
    const mark = record.marks[name as '*'];
    const key = `${noun}:${record.id}:${name}`;
    const state = stateOf(record[name], mark);
    if (state === 'none') return [{ text: how.none ?? words.none }];
    if (state === 'notApplicable')
      return [{ text: words.notApplicable(say(mark?.notApplicable ?? null, key)?.text ?? '') }];
    if (state === 'toConfirm') unconfirmed.add(key);
    if (state === 'notDetermined' || (state === 'toConfirm' && options.hideUnconfirmed))
      return [gap(noun, record, name, how.label)];
    const runs = format(noun, name, field, record[name], key);
    if (state === 'toConfirm') return [...runs, { text: words.toConfirm, style: 'toConfirm' }];
    if (state === 'inConflict') {
      conflicts.add(key);
      const rivals = (mark?.rivals ?? [])
        .map((rival) => rivalWords(noun, name, field, rival.value))
        .join(semicolon);
      return [
        ...runs,
        gap(
          noun,
          record,
          name,
          `${words.inConflict}${colon}${how.label ?? fieldLabel(language, noun, name)}`,
          undefined,
          words.conflict(rivals),
        ),
      ];
    }
    return runs;
  }

  /** Whether there is anything to say about a field: a value, "none", or a reason why it does not apply. */
  function has(noun: NounName, of: object, name: string): boolean {
    const record = of as AnyRecord;
    const field = nounOf(noun).fields[name];
    if (field === undefined || !isVisible(field)) return false;
    const mark: Mark | undefined = record.marks[name as '*'];
    return !isEmpty(record[name]) || mark?.none === true || mark?.notApplicable !== undefined;
  }

  /** `Label: value`, as one line. */
  function labelled(noun: NounName, record: object, name: string, label?: string): Content {
    return item([
      { text: `${label ?? fieldLabel(language, noun, name)}${colon}`, style: 'quiet' },
      ...value(noun, record, name),
    ]);
  }

  /** Every field that has something to say and is not among `shown`: nothing that was written is left out. */
  function rest(noun: NounName, record: object, shown: readonly string[]): readonly Content[] {
    return Object.entries(nounOf(noun).fields)
      .filter(
        ([name, field]) =>
          !shown.includes(name) && !(field.kind === 'ref' && field.isParent) && has(noun, record, name),
      )
      .map(([name]) => labelled(noun, record, name));
  }

  return {
    lookups,
    options,
    language,
    words,
    cite,
    label: (noun: NounName, field: string): string => fieldLabel(language, noun, field),
    say,
    gap,
    titleOf,
    nameOf,
    country,
    value,
    has,
    labelled,
    rest,
    colon,
    semicolon,
    points: (): readonly OpenPoint[] => [...points.values()],
    counts: () => ({
      openPoints: points.size,
      toConfirm: unconfirmed.size,
      foreign: foreign.size,
      conflicts: conflicts.size,
    }),
  };
}

/** Lists of runs with a separator between them. */
export function join(parts: readonly (readonly Run[])[], separator = '; '): readonly Run[] {
  return parts
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: separator }, ...runs]));
}

export const paragraph = (runs: readonly Run[]): Content => ({ is: 'paragraph', runs });
export const item = (runs: readonly Run[]): Content => ({ is: 'item', runs });
/** One paragraph when there is one line, bullet lines when there are more. */
export function lines(list: readonly (readonly Run[])[]): readonly Content[] {
  return list.length === 1 && list[0] ? [paragraph(list[0])] : list.map(item);
}
export const cell = (content: readonly Content[], source?: Source): Cell =>
  source === undefined ? { content } : { content, source };
export const textCell = (text: string): Cell => ({ content: text === '' ? [] : [paragraph([{ text }])] });
export const runsCell = (runs: readonly Run[], source?: Source): Cell =>
  cell(runs.length === 0 ? [] : [paragraph(runs)], source);
