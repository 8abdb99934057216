import { ArrowRight, Minus, Pencil, Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { HistoryChange, HistoryEntry, HistoryField, RecordName } from '../../../shared/api';
import { isEmpty, stateOf } from '../../../shared/register/mark';
import { nounOf } from '../../../shared/register/nouns';
import { type Language, readText, type ScreenLanguage, type Text } from '../../../shared/register/text';
import { actionWords } from '../../../shared/words/actions';
import { eraseWords } from '../../../shared/words/erase';
import { fieldLabel, fieldWords } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { historyWords } from '../../../shared/words/history';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { placeOf } from '../../app/places';
import { DeleteForGood } from '../../parts/DeleteForGood';
import { dropSaved, flushDrafts } from '../../parts/fields/drafts';
import { type Names, useFileLanguages, useNames } from '../../parts/fields/names';
import { noneWords, valueText } from '../../parts/fields/value-text';
import { useToast } from '../../parts/toast';
import { momentText, numberText } from './how-said';
import { type Run, wordDiff } from './word-diff';

type Gone = Readonly<Record<string, Text | string>>;
/** Fields of one change that are shown before the rest is asked for. */
const firstFields = 4;

/** One action: what it was, by whom and when, and what it changed from what to what. */
export function Entry(props: {
  readonly entry: HistoryEntry;
  readonly gone: Gone;
  readonly at: number;
  readonly of: number;
}) {
  const { entry } = props;
  const language = useLanguage();
  const words = historyWords[language];
  const [more, setMore] = useState<readonly HistoryChange[]>([]);
  const shown = [...entry.changes, ...more];
  const left = entry.records - shown.length;
  const meta = [
    entry.actor === '' ? words.byNobody : entry.actor,
    momentText(entry.time, language),
    entry.undoes === null ? '' : words.undid(String(entry.undoes)),
    entry.isTyping ? words.typing : `${entry.seq}`,
  ]
    .filter(Boolean)
    .join(' · ');
  const verb = capital(
    entry.from === null
      ? actionWords[language].verbs[entry.verb]
      : actionWords[language].takenOver(entry.from, ''),
  );
  const isPlain = entry.verb === 'edit' || entry.verb === 'add' || entry.verb === 'remove';
  const isOne = entry.records === 1 && entry.changes.length === 1;
  return (
    <article aria-posinset={props.at} aria-setsize={props.of} className="hist-entry">
      {!isOne && (
        <div className="hist-what">
          <b className="b">{verb}</b>
          {entry.records === 0 && entry.about !== null && (
            <span className="t2">{fieldWords[language][entry.about.noun].one}</span>
          )}
          {entry.records > 1 && (
            <span className="t2">{words.records(numberText(entry.records, language))}</span>
          )}
          <span className="grow" />
          <span className="t2 sm num">{meta}</span>
        </div>
      )}
      {shown.map((change) => (
        <Change
          key={`${change.record.noun}/${change.record.id}`}
          change={change}
          seq={entry.seq}
          gone={props.gone}
          verb={isOne && !isPlain ? verb : ''}
          meta={isOne ? meta : ''}
        />
      ))}
      {left > 0 && (
        <button
          type="button"
          className="link sm"
          onClick={() =>
            void call('history.action', { seq: entry.seq, offset: shown.length }).then((next) =>
              setMore([...more, ...next]),
            )
          }
        >
          {words.more} ({numberText(left, language)})
        </button>
      )}
    </article>
  );
}

function Change(props: {
  readonly change: HistoryChange;
  readonly seq: number;
  readonly gone: Gone;
  readonly verb: string;
  readonly meta: string;
}) {
  const { change, seq } = props;
  const { record } = change;
  const language = useLanguage();
  const words = historyWords[language];
  const names = useNames();
  const { main } = useFileLanguages();
  const isReadOnly = useIsReadOnly();
  const [isWhole, setWhole] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const putBack = usePutBack();
  const name = nameText(record, language, names, main);
  const one = fieldWords[language][record.noun].one;
  const part = record.owner === null || one === name ? null : one;
  const place = placeOf(record.noun, record.id, record.owner?.id ?? null);
  const told = change.fields.filter(({ field }) => !isForPrograms(record, field));
  const fields = isWhole ? told : told.slice(0, firstFields);
  const Icon = change.is === 'added' ? Plus : change.is === 'removed' ? Minus : Pencil;
  return (
    <section className="hist-change" aria-label={[name, part].filter(Boolean).join(', ')}>
      <div className="hist-what">
        {change.is !== 'changed' && change.is !== 'erased' && (
          <span className={`hist-chip ${change.is}`}>
            <Icon className="i s" aria-hidden />
            {change.is === 'added' ? words.isNew : words.gone}
          </span>
        )}
        {record.isGone && record.owner === null ? (
          <span className="b">{name}</span>
        ) : (
          <Link className="b hist-name" href={place.includes('?') ? place : `${place}?`}>
            {name}
          </Link>
        )}
        {part !== null && <span className="t2">{part}</span>}
        {props.verb !== '' && <span className="t2">{props.verb}</span>}
        <span className="grow" />
        <span className="t2 sm num">{props.meta}</span>
        {!isReadOnly && change.is === 'removed' && record.isGone && (
          <button
            type="button"
            className="btn quiet small"
            aria-label={`${words.bringBack}: ${name}`}
            onClick={() => void putBack({ ...keyOf(record), field: null, before: seq })}
          >
            <Undo2 className="i s" aria-hidden />
            {words.bringBack}
          </button>
        )}
        {!isReadOnly && change.is === 'removed' && record.isGone && (
          <button
            type="button"
            className="btn quiet small"
            aria-label={`${eraseWords[language].deleteForGood}: ${name}`}
            onClick={() => setErasing(true)}
          >
            {eraseWords[language].deleteForGood}
          </button>
        )}
      </div>
      {isErasing && (
        <DeleteForGood
          noun={record.noun}
          id={record.id}
          name={name}
          word={record.owner === null ? (record.reference ?? name) : name}
          onClose={() => setErasing(false)}
        />
      )}
      {change.is === 'erased' && (
        <p className="t2 hist-erased">
          {change.erasedOn === null ? words.erasedSome : words.erased(momentText(change.erasedOn, language))}
        </p>
      )}
      {fields.map((field) => (
        <Field
          key={field.field}
          record={record}
          field={field}
          is={change.is}
          gone={props.gone}
          onPutBack={
            isReadOnly || change.is !== 'changed' || record.isGone
              ? null
              : () => void putBack({ ...keyOf(record), field: field.field, before: seq })
          }
        />
      ))}
      {told.length > fields.length && (
        <button type="button" className="link sm" onClick={() => setWhole(true)}>
          {words.more} ({told.length - fields.length})
        </button>
      )}
    </section>
  );
}

/** The choices a version was made with are kept as JSON, to make it again: nobody reads them. */
const isForPrograms = ({ noun }: RecordName, field: string): boolean =>
  noun === 'issuedVersion' && field === 'options';

const keyOf = ({ noun, id }: RecordName) => ({ noun, id });

function Field(props: {
  readonly record: RecordName;
  readonly field: HistoryField;
  readonly is: HistoryChange['is'];
  readonly gone: Gone;
  readonly onPutBack: (() => void) | null;
}) {
  const { field, record } = props;
  const language = useLanguage();
  const words = historyWords[language];
  const say = useSay(record, props.gone);
  const label =
    field.field === 'position'
      ? words.position
      : field.field === '*'
        ? words.remark
        : fieldLabel(language, record.noun, field.field);
  const before = say(field, 'before');
  const after = say(field, 'after');
  const diff =
    props.is === 'changed'
      ? wordDiff(before, after)
      : { before: [{ text: before, isOther: false }], after: [{ text: after, isOther: false }] };
  return (
    <div className="hist-field">
      <span className="t2 sm hist-label">{label}</span>
      {props.is !== 'added' && (
        <span className="hist-before">
          <span className="vh">{words.earlier}: </span>
          <Side runs={diff.before} tag="del" />
        </span>
      )}
      {props.is === 'changed' && <ArrowRight className="i s t3 hist-arrow" aria-hidden />}
      {props.is !== 'removed' && (
        <span className="hist-after">
          <span className="vh">{words.later}: </span>
          <Side runs={diff.after} tag="ins" />
        </span>
      )}
      {props.onPutBack !== null && (
        <button
          type="button"
          className="btn quiet small hist-back"
          aria-label={words.putBackField(label)}
          onClick={props.onPutBack}
        >
          <Undo2 className="i s" aria-hidden />
          {words.putBack}
        </button>
      )}
    </div>
  );
}

function Side({ runs, tag: Tag }: { readonly runs: readonly Run[]; readonly tag: 'ins' | 'del' }) {
  const words = fieldsUiWords[useLanguage()];
  if (runs.every(({ text }) => text === '')) return <span className="unk">{words.notDetermined}</span>;
  return runs.map(({ text, isOther }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no other name
    isOther && text.trim() !== '' ? <Tag key={index}>{text}</Tag> : <span key={index}>{text}</span>,
  );
}

/** A side of a change as the field shows it: the value, or the state that stands in its place. */
function useSay(record: RecordName, gone: Gone): (field: HistoryField, side: 'before' | 'after') => string {
  const language = useLanguage();
  const ui = fieldsUiWords[language];
  const words = historyWords[language];
  const names = useNames();
  const { main } = useFileLanguages();
  const known: Names = {
    of: (noun, id) => names.of(noun, id) ?? titleText(gone[`${noun}/${id}`] ?? null, language, main),
  };
  return (each, side) => {
    const { field } = each;
    if (field === 'position') return side === 'after' ? words.noPosition : '';
    const mark = each.marks?.[side] ?? undefined;
    const value = each[side];
    const of = nounOf(record.noun).fields[field];
    const said =
      of === undefined || !each.hasValue || isEmpty(value)
        ? ''
        : of.kind === 'text'
          ? textOf(value as Text, main)
          : valueText(record.noun, field, of, value, language, known, main);
    const state = stateOf(value, mark);
    if (each.hasValue && isEmpty(value)) {
      if (state === 'none') return noneWords(field, language);
      if (state === 'notApplicable')
        return ui.notApplicableBecause(readText(mark?.notApplicable ?? null, language, main)?.text ?? '');
      return '';
    }
    const remark = markText(each, side);
    return [said, remark].filter(Boolean).join(' ');
  };

  /** What is known about the value besides the value. */
  function markText({ marks, hasValue, field }: HistoryField, side: 'before' | 'after'): string {
    const mark = marks?.[side];
    if (mark === null || mark === undefined) return '';
    if (!hasValue && mark.none) return noneWords(field, language);
    if (!hasValue && mark.notApplicable)
      return ui.notApplicableBecause(readText(mark.notApplicable, language, main)?.text ?? '');
    if (mark.rivals?.length) return `(${ui.inConflict})`;
    if (mark.toConfirm) return `(${ui.toConfirm})`;
    if (mark.confirmed) return `(${ui.confirmed})`;
    return '';
  }
}

/** Every language of a text: the change may be in the one that is not on the screen. */
function textOf(text: Text, main: Language): string {
  const filled = Object.entries(text).filter(([, words]) => words.trim() !== '');
  const [only] = filled;
  if (filled.length === 1 && only?.[0] === main) return only[1];
  return filled.map(([language, words]) => `${language.toUpperCase()} ${words}`).join('\n');
}

export function titleText(
  title: Text | string | null,
  language: ScreenLanguage,
  main: Language,
): string | null {
  return typeof title === 'string' ? title : (readText(title, language, main)?.text ?? null);
}

function nameText(record: RecordName, language: ScreenLanguage, names: Names, main: Language): string {
  const known = record.owner ?? record;
  const title = titleText(known.title, language, main);
  const own = title ?? (record.owner === null ? names.of(record.noun, record.id) : null);
  return [known.reference, own].filter(Boolean).join(' ') || fieldWords[language][record.noun].one;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Puts something back and says so, with the way back from that. */
function usePutBack() {
  const language = useLanguage();
  const words = historyWords[language];
  const tell = useToast();
  return async (what: Parameters<typeof call<'history.putBack'>>[1]): Promise<void> => {
    try {
      await flushDrafts();
      const done = await call('history.putBack', what);
      dropSaved();
      tell(words.donePutBack, done);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      tell(problemSentence(language, error.problem));
    }
  };
}
