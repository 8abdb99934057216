import { article9Conditions } from '../law/article9-conditions';
import { citeArticle } from '../law/cite';
import { choiceContradiction, type Surroundings, textContradiction } from '../law/contradictions';
import { countryName, somewhereInEea } from '../law/countries';
import { appropriateSafeguards, derogations } from '../law/safeguards';
import { type Field, fieldSchema } from '../register/field';
import { isEmpty, type Mark, type Marks } from '../register/mark';
import { type NounName, nounNames, nounOf } from '../register/nouns';
import { readText, type ScreenLanguage, type Text } from '../register/text';
import { choiceWords } from '../words/choices';
import { documentWords } from '../words/documents';
import { fieldLabel, fieldWords } from '../words/fields';
import { semicolon as semicolonIn } from '../words/semicolon';
import type { Cell, Content, Run, Source } from './document';
import type { Lookups } from './lookups';
import type { DocumentOptions } from './options';
import { longDate, numberWords, periodWords } from './phrases';

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

type ListNoun = Exclude<NounName, 'organisation'>;

/** How a value is said: other words for "none", another name of the field, other words for the value itself. */
export type Saying = Readonly<{ none?: string; label?: string; as?: () => readonly Run[] }>;

/** Fields by noun in the order of their description, without the record that they are a part of. */
function fieldLists(
  withInternal: boolean,
): Readonly<Record<NounName, readonly (readonly [string, Field])[]>> {
  const lists: Partial<Record<NounName, readonly (readonly [string, Field])[]>> = {};
  for (const noun of nounNames)
    lists[noun] = Object.entries(nounOf(noun).fields).filter(
      ([, field]) => (withInternal || !field.isInternal) && !(field.kind === 'ref' && field.isParent),
    );
  return lists as Record<NounName, readonly (readonly [string, Field])[]>;
}
/** Choices that are named in the law by an article or a letter of it: a reader looks them up by that. */
const citedChoices: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'dataUse.article9Condition': new Map(article9Conditions.map(({ code, article }) => [code, article])),
  'transfer.safeguard': new Map(
    [...appropriateSafeguards, ...derogations].map(({ code, article }) => [code, article]),
  ),
};
/** Made once: a document asks for them at every record. */
const ownFields = fieldLists(true);
const sharedFields = fieldLists(false);

/** The field that names a record: a mark on the record as a whole is printed there. */
const namingFields: Readonly<Partial<Record<NounName, string>>> = {
  organisation: 'legalName',
  agreement: 'title',
  purpose: 'description',
  exclusion: 'statement',
  dataUse: 'category',
  recipient: 'party',
  transfer: 'party',
  rightsProcedure: 'right',
};

/**
 * Writes values of a register into runs of text, in one language and for one reader, and counts what a reader is
 * told beforehand. One writer makes one document.
 */
export type Writer = ReturnType<typeof makeWriter>;

export function makeWriter(
  lookups: Lookups,
  options: DocumentOptions,
  /** Languages for which missing texts are counted besides the document's own. */
  counted: readonly ScreenLanguage[] = [],
) {
  const language = options.language;
  const words = documentWords[language];
  // French puts a narrow no-break space before its high marks.
  const colon = language === 'fr' ? '\u202f: ' : ': ';
  const semicolon = semicolonIn(language);
  const points = new Map<string, OpenPoint>();
  const unconfirmed = new Set<string>();
  const foreign = new Set<string>();
  const foreignIn = counted.map((wanted) => ({ language: wanted, keys: new Set<string>() }));
  const visibleFields = options.reader === 'own' ? ownFields : sharedFields;
  // Authorities and the public read one value; which other values were found is the firm's own business.
  const tellsRivals = options.reader === 'own' || options.reader === 'client';
  const conflicts = new Set<string>();

  const citations = new Map<string, string>();
  /** `Art. 30(1)(b)`: the point form that all three languages share, so that a reader finds it in any of them. */
  function cite(article: string | undefined): string | undefined {
    if (article === undefined) return undefined;
    let cited = citations.get(article);
    if (cited === undefined) {
      cited = /^[\d(][^A-Za-z]*(\([a-z]\)[^A-Za-z]*)*$/.test(article)
        ? words.art + article
        : citeArticle(article, language);
      citations.set(article, cited);
    }
    return cited;
  }

  const kept = new Map<string, Map<string, unknown>>();
  /**
   * What is printed many times is made once: the words of a catalogue entry are the same wherever it is used, and
   * an open point keeps the number of its first print.
   */
  function once<T>(kind: string, id: string, make: () => T): T {
    let made = kept.get(kind);
    if (made === undefined) {
      made = new Map();
      kept.set(kind, made);
    }
    if (made.has(id)) return made.get(id) as T;
    const found = make();
    made.set(id, found);
    return found;
  }

  function isVisible(field: Field): boolean {
    return !field.isInternal || options.reader === 'own';
  }

  function say(text: Text | null, key = ''): Run | null {
    const reading = readText(text, language, lookups.main);
    if (reading === null || text === null) return null;
    if (key !== '') for (const other of foreignIn) if (!text[other.language]?.trim()) other.keys.add(key);
    if (!reading.isForeign) return { text: reading.text };
    if (key !== '') foreign.add(key);
    return { text: reading.text, style: 'foreign', language: reading.language };
  }

  const answerers: Readonly<Record<string, string>> = words.answerers;

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
      point = {
        number: points.size + 1,
        what: label ?? fieldLabel(language, noun, field),
        article: cite(articleOf(noun, record, article ?? nounOf(noun).fields[field]?.article)) ?? '',
        where: titleOf(noun, record),
        who: answerers[noun] ?? words.answerers.other,
        source: { noun, id: record.id, field },
      };
      points.set(key, point);
    }
    return { text: what, style: 'gap', openPoint: point.number };
  }

  /** Article 30(1) speaks to controllers and 30(2) to processors: an activity is asked for what its own role owes. */
  function articleOf(noun: NounName, record: AnyRecord, article: string | undefined): string | undefined {
    const owner =
      noun === 'activity'
        ? record['role']
        : typeof record['activity'] === 'string'
          ? lookups.find('activity', record['activity'])?.role
          : undefined;
    if (article === undefined || (owner !== 'controller' && owner !== 'joint' && owner !== 'processor'))
      return article;
    const foreign = owner === 'processor' ? '30(1)' : '30(2)';
    const kept = article.split(', ').filter((part) => !part.startsWith(foreign));
    // What 30(2) does not ask of a processor, its agreement describes.
    return kept.length === 0 ? '28(3)' : kept.join(', ');
  }

  /** The mark of a field; what is said of the whole record counts where the record is named. */
  function markOf(noun: NounName, record: AnyRecord, name: string): Mark | undefined {
    const mark = record.marks[name as '*'];
    return mark?.toConfirm === true || !isWholeUnconfirmed(record)
      ? mark
      : options.hideUnconfirmed || name === (namingFields[noun] ?? 'name')
        ? { ...mark, toConfirm: true }
        : mark;
  }
  function isWholeUnconfirmed(record: AnyRecord): boolean {
    return record.marks['*']?.toConfirm === true;
  }

  /** Whether a value that is there may be read: not when nobody confirmed it and such values are left out. */
  function isShown(noun: NounName, of: object, name: string): boolean {
    // What an activity is called is no statement: without its name nobody can say which one it is.
    return (
      !options.hideUnconfirmed ||
      (noun === 'activity' && name === 'name') ||
      markOf(noun, of as AnyRecord, name)?.toConfirm !== true
    );
  }

  /** A yes that is there and may be read; it is counted when nobody has confirmed it. */
  function isYes(noun: NounName, of: object, name: string): boolean {
    const record = of as AnyRecord;
    if (record[name] !== true) return false;
    if (markOf(noun, record, name)?.toConfirm === true) unconfirmed.add(`${noun}:${record.id}:${name}`);
    return isShown(noun, record, name);
  }

  /** The name of a record as a person would say it, with the activity it is a part of. */
  function titleOf(noun: NounName, record: AnyRecord): string {
    let title = titles.get(record);
    if (title === undefined) {
      title = makeTitle(noun, record);
      titles.set(record, title);
    }
    return title;
  }
  const titles = new Map<object, string>();

  function makeTitle(noun: NounName, record: AnyRecord): string {
    const plain = plainTitle(noun, record);
    if (noun === 'activity') return [record['reference'], plain].filter(Boolean).join(' ');
    const owner =
      typeof record['activity'] === 'string' ? lookups.find('activity', record['activity']) : undefined;
    return [owner?.reference, plain === '' ? fieldWords[language][noun].one : plain]
      .filter(Boolean)
      .join(' · ');
  }

  function plainTitle(noun: NounName, record: AnyRecord): string {
    // What is said of a right may be wrong; the right itself has a name.
    if (noun === 'rightsProcedure' && typeof record['right'] === 'string')
      return choiceWords(language, noun, 'right', record['right']);
    // A request is known by its day: who asked stays inside.
    if (
      noun === 'rightsRequest' &&
      typeof record['receivedOn'] === 'string' &&
      isShown(noun, record, 'receivedOn')
    )
      return `${fieldWords[language][noun].one}, ${longDate(record['receivedOn'], language)}`;
    if (noun === 'breach' && typeof record['reference'] === 'string') return record['reference'];
    for (const field of ['label', 'name', 'title', 'legalName', 'description', 'statement', 'facts']) {
      const found = record[field] ?? null;
      if (found === null || !isShown(noun, record, field)) continue;
      if (typeof found === 'string') return found;
      const said = typeof found === 'object' ? say(found as Text | null) : null;
      if (said !== null) return said.text;
    }
    const category = record['category'];
    if (noun === 'dataUse' && typeof category === 'string' && isShown(noun, record, 'category'))
      return referredTitle('dataCategory', category);
    const party = record['party'];
    if (typeof party === 'string' && isShown(noun, record, 'party')) return referredTitle('party', party);
    return noun === 'transfer' ? placeOf(record) : '';
  }

  /** Data may go somewhere before anybody said to whom. */
  function placeOf(record: AnyRecord): string {
    const said = (field: string): string =>
      isEmpty(record[field]) || !isShown('transfer', record, field)
        ? ''
        : field === 'country'
          ? country(String(record[field]))
          : (say(record[field] as Text)?.text ?? '');
    const place = said('country') || said('countryNote');
    return place === '' ? '' : `${fieldWords[language].transfer.one}${colon}${place}`;
  }

  function referredTitle(noun: ListNoun, id: string): string {
    const record = lookups.find(noun, id) as AnyRecord | undefined;
    return record === undefined ? '' : plainTitle(noun, record);
  }

  /** The name of a referred record, for a list of names. */
  function nameOf(noun: ListNoun, id: string): readonly Run[] {
    return once(`name ${noun}`, id, () => makeName(noun, id));
  }

  function makeName(noun: ListNoun, id: string): readonly Run[] {
    const record = lookups.find(noun, id) as AnyRecord | undefined;
    if (record === undefined) return [{ text: '?' }];
    if (noun === 'party') return partyName(record);
    const field = ['name', 'title', 'description'].find((name) => !isEmpty(record[name]));
    if (field === undefined) {
      const title = titleOf(noun, record);
      return [{ text: title }];
    }
    const runs = value(noun, record, field);
    return noun === 'activity' && typeof record['reference'] === 'string'
      ? [{ text: `${record['reference']} ` }, ...runs]
      : runs;
  }

  /** A party by its name; with the words for it in this language, or by those alone where it has no name. */
  function partyName(record: AnyRecord): readonly Run[] {
    if (isEmpty(record['label'])) return value('party', record, 'name');
    if (isEmpty(record['name'])) {
      const whole = isWholeUnconfirmed(record) && !record.marks['label' as '*']?.toConfirm;
      return whole
        ? value('party', { ...record, marks: { ...record.marks, label: { toConfirm: true } } }, 'label')
        : value('party', record, 'label');
    }
    const label = say(record['label'] as Text);
    if (record['isCategory'] === true) return value('party', record, 'label');
    if (label?.text === record['name']) return value('party', record, 'name');
    return [
      ...value('party', record, 'name'),
      { text: ' (' },
      ...value('party', record, 'label'),
      { text: ')' },
    ];
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
  function format(noun: NounName, name: string, field: Field, value: unknown, id: string): readonly Run[] {
    switch (field.kind) {
      case 'text': {
        const said = say(value as Text, id === '' ? '' : `${noun}:${id}:${name}`);
        return said ? [said] : [];
      }
      case 'line':
        return [{ text: String(value) }];
      case 'choice':
        return [
          {
            text: [
              choiceWords(language, noun, name, String(value)),
              cite(citedChoices[`${noun}.${name}`]?.get(String(value))),
            ]
              .filter(Boolean)
              .join(', '),
          },
        ];
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
        return [{ text: numberWords(Number(value), language) }];
      case 'period':
        return [{ text: periodWords(String(value), language) }];
      case 'country':
        return [{ text: country(String(value)) }];
      case 'ref':
        return nameOf(field.to as ListNoun, String(value));
      case 'refs':
        return join(
          (value as readonly string[]).map((id) => nameOf(field.to as ListNoun, id)),
          semicolon,
        );
    }
  }

  let surroundings: Pick<Surroundings, 'trackers'> | null = null;
  /** Why a text cannot be said as true: what the law contradicts, for its place and beside what the register holds. */
  function contradictionOf(field: string, text: Text, about: Omit<Surroundings, 'trackers'>): string | null {
    surroundings ??= {
      trackers:
        lookups.all('cookie').length > 0 ||
        lookups.all('purpose').some((purpose) => purpose.kind === 'statistics'),
    };
    return textContradiction(field, text, language, { ...surroundings, ...about });
  }

  /** A value as it is said; what the law contradicts is a gap that tells what was stated until now, and why it fell. */
  function stated(
    noun: NounName,
    record: AnyRecord,
    name: string,
    field: Field,
    how: Saying,
  ): readonly Run[] {
    const content = record[name];
    const runs = how.as?.() ?? format(noun, name, field, content, record.id);
    // What an activity is called is no statement: without its name nobody can say which one it is.
    if (field.isInternal || (noun === 'activity' && name === 'name')) return runs;
    const why = contradictionIn(noun, record, name, field, content);
    if (why === null) return runs;
    const text = runs.map((run) => run.text).join('');
    return [gap(noun, record, name, how.label, undefined, words.stated(text.trim(), why))];
  }

  function contradictionIn(
    noun: NounName,
    record: AnyRecord,
    name: string,
    field: Field,
    content: unknown,
  ): string | null {
    const place = `${noun}.${name}`;
    if (field.kind === 'choice') return choiceContradiction(place, String(content), language);
    if (field.kind !== 'text' && field.kind !== 'line') return null;
    const text = field.kind === 'text' ? (content as Text) : { [language]: String(content) };
    const textIn = (field: string): string | null => {
      const found = record[field];
      return typeof found === 'string' ? found : null;
    };
    // Words in which nobody consents are no wording of a consent.
    const how = place === 'purpose.consentWording' ? textIn('consentMethod') : null;
    return (
      (how !== null ? choiceContradiction('purpose.consentMethod', how, language) : null) ??
      contradictionOf(place, text, { right: textIn('right'), period: textIn('duration') })
    );
  }

  /**
   * A field in its state: value, gap, none, not applicable, to be confirmed or in conflict.
   * `none`: what to say when it is stated that there is none.
   */
  function value(noun: NounName, of: object, name: string, how: Saying = {}): readonly Run[] {
    const record = of as AnyRecord;
    const field = nounOf(noun).fields[name];
    if (field === undefined || !isVisible(field)) return [];
    const mark = markOf(noun, record, name);
    const content = record[name];
    if (mark === undefined) {
      if (isEmpty(content)) return [gap(noun, record, name, how.label)];
      return stated(noun, record, name, field, how);
    }
    const isGap = isEmpty(content) && mark.none !== true && mark.notApplicable === undefined;
    const key = `${noun}:${record.id}:${name}`;
    if (mark.toConfirm === true && !isGap) unconfirmed.add(key);
    if (isGap || !isShown(noun, record, name)) return [gap(noun, record, name, how.label)];
    const runs = isEmpty(content)
      ? [
          {
            text: mark.none
              ? (how.none ?? words.none)
              : words.notApplicable(say(mark.notApplicable ?? null, key)?.text ?? ''),
          },
        ]
      : stated(noun, record, name, field, how);
    const after = doubts(noun, record, name, field, mark, how.label);
    // What a name says of itself is not said again of the place where it stands.
    return runs.at(-1)?.style === 'toConfirm' && after[0]?.style === 'toConfirm'
      ? [...runs, ...after.slice(1)]
      : [...runs, ...after];
  }

  /** What is printed after a value that nobody confirmed or that another source contradicts. */
  function doubts(
    noun: NounName,
    record: AnyRecord,
    name: string,
    field: Field,
    mark: Mark,
    label: string | undefined,
  ): readonly Run[] {
    const runs: Run[] = [];
    const hasRivals = mark.rivals !== undefined && mark.rivals.length > 0 && !isEmpty(record[name]);
    // What is still to be settled is not said to be unconfirmed as well, where no other value stands beside it.
    if (mark.toConfirm === true && !options.hideUnconfirmed && (tellsRivals || !hasRivals))
      runs.push({ text: words.toConfirm, style: 'toConfirm' });
    if (hasRivals) {
      conflicts.add(`${noun}:${record.id}:${name}`);
      const text = tellsRivals
        ? words.conflict(
            (mark.rivals ?? []).map((rival) => rivalWords(noun, name, field, rival.value)).join(semicolon),
          )
        : words.conflictAlone;
      runs.push(
        gap(
          noun,
          record,
          name,
          `${words.inConflict}${colon}${label ?? fieldLabel(language, noun, name)}`,
          undefined,
          text,
        ),
      );
    }
    return runs;
  }

  /**
   * A field of which each entry is printed on lines of its own. Nothing there, or nothing that may be read: the
   * state of the field alone. A doubt about the list stands after its last line.
   */
  function listed(
    noun: NounName,
    of: object,
    name: string,
    content: () => readonly Content[],
    how: Saying = {},
  ): readonly Content[] {
    const record = of as AnyRecord;
    const field = nounOf(noun).fields[name];
    if (field === undefined || !isVisible(field)) return [];
    if (isEmpty(record[name]) || !isShown(noun, record, name))
      return [paragraph(value(noun, record, name, how))];
    const mark = markOf(noun, record, name);
    if (mark === undefined) return content();
    if (mark.toConfirm === true) unconfirmed.add(`${noun}:${record.id}:${name}`);
    const after = doubts(noun, record, name, field, mark, how.label);
    const made = content();
    const last = made.at(-1);
    if (after.length === 0 || last === undefined) return made;
    return last.is === 'table'
      ? [...made, paragraph(after)]
      : [...made.slice(0, -1), { ...last, runs: [...last.runs, ...after] }];
  }

  /** Whether there is anything to say about a field: a value, "none", or a reason why it does not apply. */
  function has(noun: NounName, of: object, name: string): boolean {
    const record = of as AnyRecord;
    const field = nounOf(noun).fields[name];
    if (field === undefined || !isVisible(field)) return false;
    return hasContent(record, name);
  }

  function hasContent(record: AnyRecord, name: string): boolean {
    const content = record[name];
    if (content !== null && !isEmpty(content)) return true;
    const mark: Mark | undefined = record.marks[name as '*'];
    return mark !== undefined && (mark.none === true || mark.notApplicable !== undefined);
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
    const found: Content[] = [];
    for (const [name] of visibleFields[noun])
      if (hasContent(record as AnyRecord, name) && !shown.includes(name))
        found.push(labelled(noun, record, name));
    return found;
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
    contradictionOf,
    titleOf,
    nameOf,
    country,
    value,
    listed,
    has,
    isShown,
    isYes,
    once,
    labelled,
    rest,
    colon,
    semicolon,
    /** Fields that were printed unconfirmed, and those without a text in a counted language: `noun:id:field`. */
    places: () => ({
      toConfirm: unconfirmed as ReadonlySet<string>,
      foreign: Object.fromEntries(foreignIn.map(({ language: each, keys }) => [each, keys])) as Readonly<
        Record<string, ReadonlySet<string>>
      >,
    }),
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
  const filled = parts.filter((runs) => runs.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const joined: Run[] = [];
  for (const runs of filled) {
    if (joined.length > 0) joined.push({ text: separator });
    joined.push(...runs);
  }
  return joined;
}

export const paragraph = (runs: readonly Run[]): Content => ({ is: 'paragraph', runs });
export const item = (runs: readonly Run[]): Content => ({ is: 'item', runs });
/** One paragraph when there is one line, bullet lines when there are more. */
export function lines(list: readonly (readonly Run[])[]): readonly Content[] {
  return list.length === 1 && list[0] ? [paragraph(list[0])] : list.map(item);
}
export const cell = (content: readonly Content[], source?: Source): Cell =>
  source === undefined ? { content } : { content, source };
const emptyCell: Cell = { content: [] };
export const textCell = (text: string): Cell =>
  text === '' ? emptyCell : { content: [paragraph([{ text }])] };
export const runsCell = (runs: readonly Run[], source?: Source): Cell =>
  runs.length === 0 && source === undefined
    ? emptyCell
    : cell(runs.length === 0 ? [] : [paragraph(runs)], source);
