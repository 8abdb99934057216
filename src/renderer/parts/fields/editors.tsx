import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { countryOptions } from '../../../shared/law/countries';
import type { ChoiceField, ChoicesField, LineField, TextField } from '../../../shared/register/field';
import type { NounName } from '../../../shared/register/nouns';
import { type Language, languages, readText, type Text } from '../../../shared/register/text';
import { choiceWords } from '../../../shared/words/choices';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { useLanguage } from '../../app/language';
import { ChoiceBox } from './ChoiceBox';
import { Combo } from './Combo';
import { chooseContentLanguage, useContentLanguage } from './content-language';
import { DateInput } from './DateInput';
import { parseDay, parseMoment, typedDay, typedMoment } from './dates';
import { countryWords, useFileLanguages } from './names';
import { type PeriodUnit, periodOf, periodUnits, simplePeriod } from './period';

/** What every editor is told. `labelId` names it; `describedBy` is the help and the error. */
export type EditorProps = Readonly<{
  labelId: string;
  inputId: string;
  describedBy: string | undefined;
  isBad: boolean;
  placeholder: string;
  /** What was typed is not a value; the field says so and keeps the typed words. */
  onWrong: (words: string | null) => void;
}>;

/** Tabs of the file's languages at the right of a label; one without text is dashed. */
export function LanguageTabs(props: {
  readonly label: string;
  readonly value: Text | null;
  readonly inputId: string;
}) {
  const words = fieldsUiWords[useLanguage()];
  const { all } = useFileLanguages();
  const active = useContentLanguage();
  if (all.length < 2) return null;
  return (
    <fieldset className="langs" aria-label={words.language(props.label)}>
      {all.map((language) => {
        const isMissing = (props.value?.[language] ?? '').trim() === '';
        const name = words.languageNames[language];
        return (
          <button
            key={language}
            type="button"
            tabIndex={-1}
            aria-pressed={language === active}
            className={isMissing ? 'miss' : ''}
            aria-label={isMissing ? words.missing(name) : words.filled(name)}
            onClick={() => {
              chooseContentLanguage(language);
              document.getElementById(props.inputId)?.focus();
            }}
          >
            {language.toUpperCase()}
          </button>
        );
      })}
    </fieldset>
  );
}

/** Text in the file's languages. Ctrl Tab goes round the languages. */
export function TextEditor(
  props: EditorProps & {
    readonly field: TextField;
    readonly value: Text | null;
    readonly set: (value: Text | null) => void;
    readonly isShort?: boolean;
  },
) {
  const { value } = props;
  const language = useContentLanguage();
  const words = fieldsUiWords[useLanguage()];
  const { all, main } = useFileLanguages();
  const own = value?.[language] ?? '';
  const other = own === '' ? readText(value, language, main) : null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && event.ctrlKey) {
      event.preventDefault();
      const at = all.indexOf(language);
      const next = all[(at + (event.shiftKey ? all.length - 1 : 1)) % all.length];
      if (next !== undefined) chooseContentLanguage(next);
    }
  };
  const change = (typed: string): void => {
    const next: Partial<Record<Language, string>> = { ...value };
    if (typed.trim() === '') delete next[language];
    else next[language] = typed;
    const ordered = Object.fromEntries(
      languages.flatMap((each) => (next[each] === undefined ? [] : [[each, next[each]]])),
    );
    props.set(Object.keys(ordered).length === 0 ? null : ordered);
    props.onWrong(typed.length > props.field.max ? words.tooLong(props.field.max) : null);
  };
  const shared = {
    id: props.inputId,
    className: props.isBad ? 'in bad' : 'in',
    lang: own === '' && other !== null ? other.language : language,
    'aria-labelledby': props.labelId,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.isBad || undefined,
    placeholder: other?.text ?? props.placeholder,
    value: own,
    maxLength: props.field.max,
    onKeyDown,
  };
  return props.isShort || props.field.max <= 300 ? (
    <input type="text" {...shared} onChange={(event) => change(event.target.value)} />
  ) : (
    <textarea rows={1} {...shared} onChange={(event) => change(event.target.value)} />
  );
}

/** One line that is the same in every language. */
export function LineEditor(
  props: EditorProps & {
    readonly field: LineField;
    readonly value: string | null;
    readonly set: (value: string | null) => void;
  },
) {
  return (
    <input
      type="text"
      id={props.inputId}
      className={props.isBad ? 'in bad' : 'in'}
      aria-labelledby={props.labelId}
      aria-describedby={props.describedBy}
      aria-invalid={props.isBad || undefined}
      placeholder={props.placeholder}
      maxLength={props.field.max}
      value={props.value ?? ''}
      onChange={(event) => props.set(event.target.value === '' ? null : event.target.value)}
    />
  );
}

export function ChoiceEditor(
  props: EditorProps & {
    readonly noun: NounName;
    readonly name: string;
    readonly field: ChoiceField;
    readonly value: string | null;
    readonly set: (value: string | null) => void;
  },
) {
  const language = useLanguage();
  return (
    <ChoiceBox
      labelledBy={props.labelId}
      isBad={props.isBad}
      value={props.value}
      onChange={props.set}
      options={props.field.of.map((code) => ({
        id: code,
        label: choiceWords(language, props.noun, props.name, code),
      }))}
    />
  );
}

export function ChoicesEditor(
  props: EditorProps & {
    readonly noun: NounName;
    readonly name: string;
    readonly field: ChoicesField;
    readonly value: readonly string[];
    readonly set: (value: readonly string[]) => void;
  },
) {
  const language = useLanguage();
  return (
    <fieldset aria-labelledby={props.labelId} aria-describedby={props.describedBy} className="boxes">
      {props.field.of.map((code) => (
        <label key={code} className="ck">
          <input
            type="checkbox"
            className="check"
            checked={props.value.includes(code)}
            onChange={(event) =>
              props.set(
                props.field.of.filter((other) =>
                  other === code ? event.target.checked : props.value.includes(other),
                ),
              )
            }
          />
          <span>{choiceWords(language, props.noun, props.name, code)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Yes, no, or not determined. */
export function YesNoEditor(
  props: EditorProps & { readonly value: boolean | null; readonly set: (value: boolean | null) => void },
) {
  const words = fieldsUiWords[useLanguage()];
  const group = useId();
  const options = [
    { id: 'yes', label: words.yes, value: true },
    { id: 'no', label: words.no, value: false },
    { id: 'unknown', label: words.notDetermined, value: null },
  ] as const;
  return (
    <div
      role="radiogroup"
      aria-labelledby={props.labelId}
      aria-describedby={props.describedBy}
      className="seg radios"
    >
      {options.map((option) => (
        <label key={option.id} data-on={props.value === option.value || undefined}>
          <input
            type="radio"
            className="vh"
            name={group}
            checked={props.value === option.value}
            onChange={() => props.set(option.value)}
          />
          <span className={option.value === null ? 'unk' : ''}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

/** A typed word that becomes a value when it can be read as one; the words stay as typed. */
function useTyped(
  written: string,
  props: EditorProps,
  read: (typed: string) => unknown,
  set: (value: unknown) => void,
  wrong: string,
) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    // What was written elsewhere shows as soon as nothing is being typed here.
    if (typed !== null && document.activeElement?.id !== props.inputId && read(typed) !== undefined)
      setTyped(null);
  });
  return {
    value: typed ?? written,
    onChange: (text: string) => {
      setTyped(text);
      props.onWrong(null);
      const value = text.trim() === '' ? null : read(text);
      if (value !== undefined) set(value);
    },
    onBlur: () => {
      if (typed === null) return;
      if (typed.trim() === '' || read(typed) !== undefined) setTyped(null);
      else props.onWrong(wrong);
    },
  };
}

/** What every field of digits says of itself, with what stands in it. */
function numeric(props: EditorProps, typed: Readonly<{ value: string; onBlur: () => void }>) {
  return {
    type: 'text',
    inputMode: 'numeric',
    id: props.inputId,
    className: props.isBad ? 'in num bad' : 'in num',
    'aria-labelledby': props.labelId,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.isBad || undefined,
    placeholder: props.placeholder,
    value: typed.value,
    onBlur: typed.onBlur,
  } as const;
}

const readNumber = (typed: string): number | undefined => {
  const plain = typed.replace(/[\s.\u202f\u00a0]/g, '');
  return /^\d{1,10}$/.test(plain) && Number(plain) <= 2_000_000_000 ? Number(plain) : undefined;
};

export function NumberEditor(
  props: EditorProps & { readonly value: number | null; readonly set: (value: number | null) => void },
) {
  const words = fieldsUiWords[useLanguage()];
  const typed = useTyped(
    props.value === null ? '' : String(props.value),
    props,
    readNumber,
    (value) => props.set(value as number | null),
    words.numberWrong,
  );
  return <input {...numeric(props, typed)} onChange={(event) => typed.onChange(event.target.value)} />;
}

export function DateEditor(
  props: EditorProps & { readonly value: string | null; readonly set: (value: string | null) => void },
) {
  const words = fieldsUiWords[useLanguage()];
  const typed = useTyped(
    props.value === null ? '' : typedDay(props.value),
    props,
    (text) => parseDay(text) ?? undefined,
    (value) => props.set(value as string | null),
    words.dateWrong,
  );
  return <DateInput {...numeric(props, typed)} isBad={props.isBad} onType={typed.onChange} />;
}

/** A day with its time: the 72 hours of Article 33(1) run from a moment. */
export function MomentEditor(
  props: EditorProps & { readonly value: string | null; readonly set: (value: string | null) => void },
) {
  const words = fieldsUiWords[useLanguage()];
  const typed = useTyped(
    props.value === null ? '' : typedMoment(props.value),
    props,
    (text) => parseMoment(text) ?? undefined,
    (value) => props.set(value as string | null),
    words.momentWrong,
  );
  return (
    <input
      {...numeric(props, typed)}
      title={words.moment}
      onChange={(event) => typed.onChange(event.target.value)}
    />
  );
}

/** A number and a unit; the value is an ISO 8601 period. */
export function PeriodEditor(
  props: EditorProps & { readonly value: string | null; readonly set: (value: string | null) => void },
) {
  const words = fieldsUiWords[useLanguage()];
  const simple = props.value === null ? null : simplePeriod(props.value);
  const [unit, setUnit] = useState<PeriodUnit>('Y');
  const shownUnit = simple?.unit ?? unit;
  const typed = useTyped(
    simple === null ? (props.value ?? '') : String(simple.count),
    props,
    readNumber,
    (count) => props.set(count === null ? null : periodOf({ count: count as number, unit: shownUnit })),
    words.periodWrong,
  );
  return (
    <fieldset className="period" aria-labelledby={props.labelId}>
      <input {...numeric(props, typed)} onChange={(event) => typed.onChange(event.target.value)} />
      <ChoiceBox
        label={words.periodUnit}
        hideLabel
        emptyLabel={null}
        value={shownUnit}
        onChange={(next) => {
          const chosen = periodUnits.find((each) => each === next) ?? 'Y';
          setUnit(chosen);
          if (simple !== null) props.set(periodOf({ count: simple.count, unit: chosen }));
        }}
        options={periodUnits.map((each) => ({ id: each, label: words.units[each] }))}
      />
    </fieldset>
  );
}

export function CountryEditor(
  props: EditorProps & { readonly value: string | null; readonly set: (value: string | null) => void },
) {
  const language = useLanguage();
  const items = [
    ...countryOptions(language).map(({ code, name }) => ({ id: code, label: name, hint: code, also: code })),
    ...['EEA', 'IO:EPO'].map((code) => ({ id: code, label: countryWords(code, language), also: code })),
  ];
  return (
    <Combo
      inputId={props.inputId}
      labelledBy={props.labelId}
      describedBy={props.describedBy}
      items={items}
      value={props.value}
      onChange={props.set}
      isBad={props.isBad}
      placeholder={props.placeholder}
    />
  );
}
