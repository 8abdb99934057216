import { CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { softly } from '../../../shared/documents/seams';
import { daysOf } from '../../../shared/law/retention';
import type { Breach } from '../../../shared/register/breach';
import { breachClock, requestClock } from '../../../shared/register/clock';
import { isEmpty, stateOf } from '../../../shared/register/mark';
import { type CatalogueNoun, nounOf } from '../../../shared/register/nouns';
import type { RightsRequest } from '../../../shared/register/rights-request';
import type { Language, ScreenLanguage, Text } from '../../../shared/register/text';
import { readText } from '../../../shared/register/text';
import { choiceWords } from '../../../shared/words/choices';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { logWords } from '../../../shared/words/logs';
import { semicolon } from '../../../shared/words/semicolon';
import { shortDayText, shortMomentText, today } from '../../parts/fields/dates';
import { LawMark } from '../../parts/fields/LawMark';
import type { Names } from '../../parts/fields/names';
import { periodText } from '../../parts/fields/period';
import { isMoment, noneWords, valueText } from '../../parts/fields/value-text';
import type { CatalogueRecord } from './records';

/** What cells are drawn with. `agreements` holds the status of the agreement with each party. */
export type CellContext = Readonly<{
  noun: CatalogueNoun;
  language: ScreenLanguage;
  main: Language;
  names: Names;
  agreements: ReadonlyMap<string, string | null>;
}>;

/** Roles that work under an agreement or arrangement: Art. 26 and 28(3). */
const needsAgreement: readonly unknown[] = ['processor', 'subProcessor', 'jointController', 'customer'];

/** The day on which a request is to be answered: counted where nobody wrote it down, and later when it was extended. Art. 12(3). */
function counted(noun: CatalogueNoun, record: CatalogueRecord): CatalogueRecord {
  if (noun !== 'rightsRequest') return record;
  const clock = requestClock(record as unknown as RightsRequest, today());
  return clock === null ? record : { ...record, dueOn: clock.due };
}

/** What stands in a cell as plain text, for sorting and filtering. */
export function cellText(context: CellContext, written: CatalogueRecord, field: string): string {
  const record = counted(context.noun, written);
  const { noun, language, main, names } = context;
  if (field === 'agreement') return agreementText(context, record) ?? '';
  if (field === 'sentence') return retentionText(context, record);
  const of = nounOf(noun).fields[field];
  if (of === undefined) return '';
  const value = record[field];
  const state = stateOf(value, record.marks[field]);
  if (state === 'none') return noneWords(field, language);
  if (state === 'notApplicable') return fieldsUiWords[language].notApplicableShort;
  return isEmpty(value) ? '' : valueText(noun, field, of, value, language, names, main);
}

/** What a column is sorted by: days, moments and periods by when and how long, not by the letters that say them. */
export function cellOrder(context: CellContext, written: CatalogueRecord, field: string): string {
  const record = counted(context.noun, written);
  const of = field === 'sentence' ? 'duration' : field;
  const value = record[of];
  if (typeof value === 'string' && value !== '') {
    const kind = nounOf(context.noun).fields[of]?.kind;
    if (kind === 'date' || isMoment(context.noun, of)) return value;
    if (kind === 'period') return daysOf(value).toFixed(2).padStart(9, '0');
  }
  return cellText(context, record, field);
}

/** What runs out, or is over, for a breach or a request that is still open. */
function late({ noun, language }: CellContext, record: CatalogueRecord, field: string): string | null {
  if (noun === 'breach' && field === 'awareAt')
    return breachClock(record as unknown as Breach, today())?.state === 'overdue'
      ? logWords[language].breaches.overdue
      : null;
  if (noun === 'rightsRequest' && field === 'dueOn')
    return requestClock(record as unknown as RightsRequest, today())?.state === 'overdue'
      ? logWords[language].requests.overdue
      : null;
  return null;
}

/** The same, drawn with the state of the value. */
export function cell(context: CellContext, written: CatalogueRecord, field: string): ReactNode {
  const { noun } = context;
  const record = counted(noun, written);
  const words = fieldsUiWords[context.language];
  const text = cellText(context, record, field);
  if (field === 'agreement') {
    if (!needsAgreement.includes(record['role']))
      return <span className="t3">{words.notApplicableShort}</span>;
    if (text === '') return <span className="unk-cell">{words.notDetermined}</span>;
    return context.agreements.get(record.id) === 'none' ? (
      <span className="st law">
        <LawMark />
        {text}
      </span>
    ) : (
      text
    );
  }
  // A breach without the day on which it was closed is open, not undetermined.
  if (noun === 'breach' && field === 'closedOn' && text === '')
    return logWords[context.language].breaches.open;
  if (text === '') return <span className="unk-cell">{words.notDetermined}</span>;
  const over = late(context, record, field);
  const isDay = typeof record[field] === 'string' && nounOf(noun).fields[field]?.kind === 'date';
  const day = isDay
    ? shortDayText(String(record[field]), context.language)
    : isMoment(noun, field)
      ? shortMomentText(String(record[field]), context.language)
      : softly(text);
  const shown =
    over === null ? (
      day
    ) : (
      <span className="st advice" title={over}>
        <TriangleAlert className="i s" aria-hidden="true" />
        {day}
        <span className="vh">, {over}</span>
      </span>
    );
  const marked = field === 'sentence' ? ['duration', 'criterion', 'trigger'] : [field];
  return marked.some((each) => record.marks[each]?.toConfirm === true) ? (
    <>
      {shown} <CircleHelp className="i s advice-ink" aria-label={words.toConfirm} role="img" />
    </>
  ) : (
    shown
  );
}

function agreementText(context: CellContext, record: CatalogueRecord): string | null {
  const status = context.agreements.get(record.id);
  return status === undefined || status === null
    ? null
    : choiceWords(context.language, 'agreement', 'status', status);
}

function retentionText({ language, main }: CellContext, record: CatalogueRecord): string {
  const read = (field: string): string | null =>
    readText((record[field] ?? null) as Text | null, language, main)?.text ?? null;
  const duration = typeof record['duration'] === 'string' ? periodText(record['duration'], language) : null;
  return [[duration, read('trigger')].filter(Boolean).join(', '), read('criterion')]
    .filter(Boolean)
    .join(semicolon(language));
}
