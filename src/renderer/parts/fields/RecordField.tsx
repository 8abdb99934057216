import { CircleHelp, Minus } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useId, useRef, useState } from 'react';
import type { Catalogue } from '../../../shared/api';
import type { Field } from '../../../shared/register/field';
import { isEmpty, type Mark } from '../../../shared/register/mark';
import { type CatalogueNoun, catalogueNouns, type NounName, nounOf } from '../../../shared/register/nouns';
import { readText, type Text } from '../../../shared/register/text';
import { type FieldWords, fieldWords } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { problemSentence } from '../../../shared/words/problems';
import { call, useCall } from '../../app/bridge';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { FieldFindings } from '../findings/FindingNote';
import { CataloguePicker } from './CataloguePicker';
import { Combo } from './Combo';
import { useContentLanguage } from './content-language';
import { flushDrafts } from './drafts';
import {
  ChoiceEditor,
  ChoicesEditor,
  CountryEditor,
  DateEditor,
  type EditorProps,
  LanguageTabs,
  LineEditor,
  MomentEditor,
  NumberEditor,
  PeriodEditor,
  TextEditor,
  YesNoEditor,
} from './editors';
import { LawMark } from './LawMark';
import { useFileLanguages, useNames } from './names';
import { provenance, StateMenu, sourceText } from './StateMenu';
import { type AnyRecord, type FieldHandle, useField } from './useField';
import { ValueView } from './ValueView';
import { isMoment, noneWords, rivalText } from './value-text';
import './fields.css';

/** The two facts of a new catalogue entry that matter at once; the rest can wait. */
export const firstFacts: Readonly<Partial<Record<CatalogueNoun, readonly string[]>>> = {
  party: ['role', 'country'],
  subjectCategory: ['kind', 'isVulnerable'],
  dataCategory: ['flags'],
  retentionRule: ['duration', 'trigger'],
  measure: ['group', 'status'],
  system: ['kind', 'country'],
  agreement: ['kind', 'status'],
  transfer: ['party', 'safeguard'],
  site: ['kind', 'url'],
};

type Props = Readonly<{
  noun: NounName;
  record: AnyRecord;
  field: string;
  /** Words in place of the field's own label. */
  label?: string;
  /** Only for readers that do not see: in a table whose head says it. */
  hideLabel?: boolean;
  hideArticle?: boolean;
  isReadOnly?: boolean;
  /** For references to records that are no catalogue: what can be chosen. */
  choices?: readonly Readonly<{ id: string; label: string }>[];
  /** Of a catalogue, only these. */
  only?: readonly string[];
  /** One line, also where the text may be long. */
  isShort?: boolean;
}>;

/**
 * One field of one record: label, article, state of the value, editor and what is wrong. It saves as one types.
 * F2 opens the states of the value, Ctrl Enter confirms it.
 */
export const RecordField = memo(function RecordField(props: Props) {
  const { noun, record, field: name } = props;
  const language = useLanguage();
  const words = fieldsUiWords[language];
  const handle = useField(noun, record, name);
  const field = nounOf(noun).fields[name];
  const said = (fieldWords[language][noun].fields as Readonly<Record<string, FieldWords>>)[name];
  const label = props.label ?? said?.label ?? name;
  const labelId = useId();
  const inputId = useId();
  const helpId = useId();
  const errorId = useId();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isAskingWhy, setAskingWhy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { data: file } = useCall('file.state', null);
  if (field === undefined) return null;
  const isReadOnly = props.isReadOnly === true || (file?.isOpen === true && file.mode === 'read');
  const error =
    wrong ??
    (handle.problem === undefined
      ? null
      : `${words.notSaved} ${problemSentence(language, handle.problem, label)}`);
  const help = said?.help;
  const describedBy =
    [error === null ? '' : errorId, help === undefined ? '' : helpId].filter(Boolean).join(' ') || undefined;

  const confirm = (): void => {
    const { toConfirm: _, ...rest } = handle.mark ?? {};
    void flushDrafts()
      .then(() => call('confirm', { noun, ids: [record.id], fields: [name], withParts: false }))
      .catch(() => handle.setMark(Object.keys(rest).length === 0 ? null : rest));
    // The Confirm button goes away: the keyboard stays in this field.
    const editor = box.current?.querySelector<HTMLElement>('.ed input, .ed textarea, .ed button:not(.tag *)');
    editor?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReadOnly) return;
    if (event.key === 'F2') {
      event.preventDefault();
      event.stopPropagation();
      setMenuOpen(true);
    } else if (event.key === 'Enter' && event.ctrlKey && handle.state === 'toConfirm') {
      event.preventDefault();
      event.stopPropagation();
      confirm();
    }
  };

  const told = provenance(handle.mark, language);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F2 and Ctrl Enter work wherever in the field the keyboard is
    <div
      ref={box}
      className="field"
      data-field={`${noun}/${record.id}/${name}`}
      onKeyDown={onKeyDown}
      onBlur={handle.flush}
    >
      <div className={props.hideLabel ? 'lb bare' : 'lb'}>
        <label
          id={labelId}
          htmlFor={inputId}
          className={props.hideLabel ? 'vh' : ''}
          title={told === '' ? undefined : told}
        >
          {label}
        </label>
        {field.article !== undefined && !props.hideLabel && !props.hideArticle && (
          <span className="art">{words.article(field.article)}</span>
        )}
        {handle.state === 'toConfirm' && (
          <span className="confirm-row">
            <span className="tbc" title={told === '' ? undefined : told}>
              <CircleHelp className="i s" aria-hidden="true" />
              {words.toConfirm}
            </span>
            {!isReadOnly && (
              <button
                type="button"
                className="link sm"
                aria-label={words.confirmThis(label)}
                onClick={confirm}
              >
                {words.confirm}
              </button>
            )}
          </span>
        )}
        {!isReadOnly && (
          <span className="lb-tools">
            <StateMenu
              field={field}
              name={name}
              label={label}
              handle={handle}
              isOpen={isMenuOpen}
              onOpenChange={setMenuOpen}
              onConfirm={confirm}
              onNotApplicable={() => setAskingWhy(true)}
              onHistory={() => go(`/history?record=${noun}:${record.id}:${name}`)}
            />
            {field.kind === 'text' && (
              <LanguageTabs label={label} value={handle.value as Text | null} inputId={inputId} />
            )}
          </span>
        )}
      </div>
      <div className="ed">
        {isReadOnly ? (
          <div className="plain-value">
            <ValueView noun={noun} field={name} value={handle.value} mark={handle.mark} />
          </div>
        ) : isAskingWhy ? (
          <WhyNot
            label={label}
            onKeep={(reason) => {
              setAskingWhy(false);
              const empty = field.kind === 'choices' || field.kind === 'refs' ? [] : null;
              handle.setMark(
                {
                  ...(handle.mark?.sources === undefined ? {} : { sources: handle.mark.sources }),
                  notApplicable: reason,
                },
                empty,
              );
            }}
            onCancel={() => setAskingWhy(false)}
          />
        ) : handle.state === 'none' || handle.state === 'notApplicable' ? (
          <StatedFact field={name} labelId={labelId} mark={handle.mark} onOpen={() => setMenuOpen(true)} />
        ) : (
          <Editor
            {...props}
            kind={field}
            handle={handle}
            labelId={labelId}
            inputId={inputId}
            describedBy={describedBy}
            isBad={error !== null}
            placeholder={words.notDetermined}
            onWrong={setWrong}
          />
        )}
        {handle.state === 'inConflict' && !isReadOnly && (
          <Conflict handle={handle} field={field} noun={noun} name={name} />
        )}
      </div>
      {help !== undefined && (
        <span id={helpId} className="help">
          {help}
        </span>
      )}
      {error !== null && (
        <div id={errorId} role="alert" className="field-error">
          <LawMark />
          <span>{error}</span>
          {handle.problem !== undefined && (
            <button type="button" className="link sm" onClick={handle.retry}>
              {words.again}
            </button>
          )}
        </div>
      )}
      <FieldFindings noun={noun} id={record.id} field={name} />
    </div>
  );
});

function Editor(
  props: Props & EditorProps & { readonly kind: Field; readonly handle: FieldHandle },
): ReactNode {
  const { kind, handle, noun, field: name } = props;
  const shared = {
    labelId: props.labelId,
    inputId: props.inputId,
    describedBy: props.describedBy,
    isBad: props.isBad,
    placeholder: props.placeholder,
    onWrong: props.onWrong,
  };
  const now = (value: unknown): void => handle.set(value, true);
  switch (kind.kind) {
    case 'text':
      return (
        <TextEditor
          {...shared}
          field={kind}
          value={handle.value as Text | null}
          set={handle.set}
          isShort={props.isShort === true}
        />
      );
    case 'line':
      return isMoment(noun, name) ? (
        <MomentEditor {...shared} value={handle.value as string | null} set={handle.set} />
      ) : (
        <LineEditor {...shared} field={kind} value={handle.value as string | null} set={handle.set} />
      );
    case 'choice':
      return (
        <ChoiceEditor
          {...shared}
          noun={noun}
          name={name}
          field={kind}
          value={handle.value as string | null}
          set={now}
        />
      );
    case 'choices':
      return (
        <ChoicesEditor
          {...shared}
          noun={noun}
          name={name}
          field={kind}
          value={handle.value as readonly string[]}
          set={now}
        />
      );
    case 'yesNo':
      return <YesNoEditor {...shared} value={handle.value as boolean | null} set={now} />;
    case 'date':
      return <DateEditor {...shared} value={handle.value as string | null} set={handle.set} />;
    case 'number':
      return <NumberEditor {...shared} value={handle.value as number | null} set={handle.set} />;
    case 'period':
      return <PeriodEditor {...shared} value={handle.value as string | null} set={handle.set} />;
    case 'country':
      return <CountryEditor {...shared} value={handle.value as string | null} set={now} />;
    case 'ref':
    case 'refs': {
      const ids =
        kind.kind === 'refs'
          ? (handle.value as readonly string[])
          : handle.value === null
            ? []
            : [String(handle.value)];
      const set = (next: readonly string[]): void => now(kind.kind === 'refs' ? next : (next.at(-1) ?? null));
      if (props.choices !== undefined || kind.to === 'activity')
        return <RefAmong {...props} ids={ids} set={set} isMultiple={kind.kind === 'refs'} />;
      const catalogue = catalogueNouns.find((each) => each === kind.to);
      if (catalogue === undefined) return null;
      return (
        <CataloguePicker
          noun={catalogue}
          value={ids}
          onChange={set}
          isMultiple={kind.kind === 'refs'}
          labelledBy={props.labelId}
          describedBy={props.describedBy}
          inputId={props.inputId}
          isBad={props.isBad}
          {...(props.only === undefined ? {} : { only: props.only })}
          renderMade={(to, id, close) => <Made noun={to} id={id} onClose={close} />}
        />
      );
    }
  }
}

/** References to records that are no catalogue: activities, purposes of the same activity. */
function RefAmong(
  props: EditorProps & {
    readonly ids: readonly string[];
    readonly set: (ids: readonly string[]) => void;
    readonly isMultiple: boolean;
    readonly choices?: readonly Readonly<{ id: string; label: string }>[];
  },
) {
  const language = useLanguage();
  const names = useNames();
  const { data } = useCall('activities.list', null, { enabled: props.choices === undefined });
  const items =
    props.choices ??
    (data ?? []).map((row) => ({
      id: row.id,
      label: names.of('activity', row.id) ?? fieldsUiWords[language].unnamed,
    }));
  if (!props.isMultiple)
    return (
      <Combo
        inputId={props.inputId}
        labelledBy={props.labelId}
        describedBy={props.describedBy}
        items={items}
        value={props.ids[0] ?? null}
        onChange={(id) => props.set(id === null ? [] : [id])}
      />
    );
  return (
    <fieldset aria-labelledby={props.labelId} className="boxes">
      {items.map((item) => (
        <label key={item.id} className="ck">
          <input
            type="checkbox"
            className="check"
            checked={props.ids.includes(item.id)}
            onChange={(event) =>
              props.set(
                event.target.checked ? [...props.ids, item.id] : props.ids.filter((id) => id !== item.id),
              )
            }
          />
          <span>{item.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The facts that matter of an entry that was made a moment ago, under the field that made it. */
export function Made(props: {
  readonly noun: CatalogueNoun;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = fieldsUiWords[language];
  const names = useNames();
  const { data } = useCall('catalogue.read', { noun: props.noun });
  const record = (data as Catalogue | undefined)?.records.find((each) => each.id === props.id);
  const facts = firstFacts[props.noun] ?? [];
  if (record === undefined || facts.length === 0) return null;
  const name = names.of(props.noun, props.id) ?? words.unnamed;
  return (
    <fieldset className="made" aria-label={words.created(name)}>
      <p className="sm t2">{words.created(name)}</p>
      <div className="two">
        {facts.map((fact) => (
          <RecordField key={fact} noun={props.noun} record={record} field={fact} />
        ))}
      </div>
      <button type="button" className="btn small" onClick={props.onClose}>
        {words.done}
      </button>
    </fieldset>
  );
}

/** "None" and "not applicable" are facts and look like one; Enter or F2 changes them. */
function StatedFact(props: {
  readonly field: string;
  readonly labelId: string;
  readonly mark: Mark | undefined;
  readonly onOpen: () => void;
}) {
  const language = useLanguage();
  const words = fieldsUiWords[language];
  const { main } = useFileLanguages();
  const reason =
    props.mark?.notApplicable === undefined ? null : readText(props.mark.notApplicable, language, main);
  const textId = useId();
  return (
    <button
      type="button"
      className="in pick fact"
      aria-labelledby={`${props.labelId} ${textId}`}
      onClick={props.onOpen}
    >
      <span id={textId} className={reason === null ? '' : 'na'}>
        {reason === null ? (
          noneWords(props.field, language)
        ) : (
          <>
            <Minus className="i s" aria-hidden="true" />
            {words.notApplicableBecause(reason.text)}
          </>
        )}
      </span>
      <kbd>F2</kbd>
    </button>
  );
}

/** Asks the reason that "not applicable" needs. */
function WhyNot(props: {
  readonly label: string;
  readonly onKeep: (reason: Text) => void;
  readonly onCancel: () => void;
}) {
  const words = fieldsUiWords[useLanguage()];
  const content = useContentLanguage();
  const [reason, setReason] = useState('');
  const keep = (): void => {
    if (reason.trim() !== '') props.onKeep({ [content]: reason.trim() });
  };
  return (
    <div className="why">
      <input
        // biome-ignore lint/a11y/noAutofocus: it was asked for in the menu a moment ago
        autoFocus
        type="text"
        className="in"
        aria-label={`${props.label}: ${words.reason}`}
        placeholder={words.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          else if (event.key === 'Escape') {
            event.stopPropagation();
            props.onCancel();
          }
        }}
      />
      <button type="button" className="btn small" disabled={reason.trim() === ''} onClick={keep}>
        {words.keepReason}
      </button>
      <button type="button" className="btn quiet small" onClick={props.onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

/** What the sources say, one under the other; one of them is kept. */
function Conflict(props: {
  readonly handle: FieldHandle;
  readonly field: Field;
  readonly noun: NounName;
  readonly name: string;
}) {
  const language = useLanguage();
  const words = fieldsUiWords[language];
  const names = useNames();
  const content = useContentLanguage();
  const { handle } = props;
  const rivals = handle.mark?.rivals ?? [];
  const rest = (): Mark | null => {
    const { rivals: _, ...left } = handle.mark ?? {};
    return Object.keys(left).length === 0 ? null : left;
  };
  return (
    <fieldset className="conflict" aria-label={words.inConflict}>
      <div className="row sp">
        <span>
          <ValueView noun={props.noun} field={props.name} value={handle.value} mark={undefined} />{' '}
          <span className="t3 sm">
            {handle.mark?.sources?.map((each) => sourceText(each, language)).join(', ') ?? words.thisFile}
          </span>
        </span>
        <button type="button" className="link sm" onClick={() => handle.setMark(rest())}>
          {words.keepThis}
        </button>
      </div>
      {rivals.map((rival) => (
        <div key={`${rival.source} ${rival.value}`} className="row sp">
          <span>
            {rivalText(props.noun, props.name, props.field, rival.value, language, names)}{' '}
            <span className="t3 sm">{sourceText(rival.source, language)}</span>
          </span>
          <button
            type="button"
            className="link sm"
            onClick={() =>
              handle.setMark(
                { ...rest(), sources: [rival.source] },
                rivalValue(props.field, rival.value, content, handle.value),
              )
            }
          >
            {words.keepThis}
          </button>
        </div>
      ))}
    </fieldset>
  );
}

/** A rival's words as a value of the field. A kind that words cannot fill keeps what it holds. */
function rivalValue(field: Field, words: string, language: string, now: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return { ...(isEmpty(now) ? {} : (now as Text)), [language]: words };
    case 'line':
    case 'date':
    case 'period':
    case 'country':
    case 'choice':
      return words;
    case 'number':
      return /^\d+$/.test(words) ? Number(words) : now;
    case 'yesNo':
      return words === 'true' ? true : words === 'false' ? false : now;
    default:
      return now;
  }
}
