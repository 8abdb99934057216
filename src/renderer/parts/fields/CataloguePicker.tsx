import { X } from 'lucide-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Catalogue, Problem } from '../../../shared/api';
import type { CatalogueNoun } from '../../../shared/register/nouns';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { addRecord } from './change';
import { colon } from './colon';
import { useContentLanguage } from './content-language';
import { matches, nearDouble } from './fold';
import { LawMark } from './LawMark';
import { lawSuggestions } from './law-suggestions';
import { useNames } from './names';
import { newId } from './newId';
import { Suggest, type Suggestion } from './Suggest';

/** Values of a new record that is only a name yet. */
function valuesOfName(
  noun: CatalogueNoun,
  name: string,
  language: string,
): Readonly<Record<string, unknown>> {
  switch (noun) {
    case 'party':
    case 'system':
    case 'site':
    case 'cookie':
      return { name };
    case 'agreement':
      return { title: name };
    case 'transfer':
      return { countryNote: { [language]: name } };
    case 'rightsProcedure':
      return { channel: { [language]: name } };
    default:
      return { name: { [language]: name } };
  }
}

/** Texts of a record by which it is found besides its label: other languages, synonyms. */
function alsoOf(record: object): string {
  const texts: string[] = [];
  for (const key of ['name', 'label', 'functionalName', 'does', 'title', 'criterion'] as const) {
    const value = (record as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') texts.push(...Object.values(value).map(String));
  }
  return texts.join(' ');
}

/**
 * A combo box over a catalogue, with tags when it takes several. What is typed is looked up in every language; the last
 * line makes the entry in place, and names that are nearly the same are offered before it.
 */
export function CataloguePicker(props: {
  readonly noun: CatalogueNoun;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isMultiple: boolean;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly inputId?: string;
  readonly placeholder?: string;
  readonly isBad?: boolean;
  /** Draws the two facts that matter of a record that was just made. */
  readonly renderMade?: (noun: CatalogueNoun, id: string, close: () => void) => ReactNode;
  /** Only these ids are offered. */
  readonly only?: readonly string[];
  readonly canCreate?: boolean;
  /** The chosen ones are shown elsewhere: only adding happens here. */
  readonly hideTags?: boolean;
  /** Further values of a record made here. */
  readonly newValues?: Readonly<Record<string, unknown>>;
}) {
  const language = useLanguage();
  const words = fieldsUiWords[language];
  const content = useContentLanguage();
  const names = useNames();
  const ownId = useId();
  const { data } = useCall('catalogue.read', { noun: props.noun });
  const catalogue = data as Catalogue | undefined;
  const [query, setQuery] = useState('');
  const [made, setMade] = useState<Readonly<{ id: string; name: string }> | null>(null);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { data: file } = useCall('file.state', null);
  const labelledBy = props.labelledBy ?? ownId;
  const canCreate = props.canCreate !== false && props.only === undefined;

  const nameOf = (id: string): string =>
    names.of(props.noun, id) ?? (made?.id === id ? made.name : words.unnamed);

  const suggestions = useMemo((): readonly Suggestion[] => {
    const typed = query.trim();
    const taken = new Set(props.value);
    const records = (catalogue?.records ?? []).filter(
      (record) => !taken.has(record.id) && (props.only?.includes(record.id) ?? true),
    );
    const found: Suggestion[] = [];
    const near: Suggestion[] = [];
    let isExact = false;
    for (const record of records) {
      const label = names.of(props.noun, record.id) ?? '';
      const count = catalogue?.usedIn[record.id]?.length ?? 0;
      if (label.toLowerCase() === typed.toLowerCase()) isExact = true;
      if (typed === '' || matches(typed, label, alsoOf(record)))
        found.push({ id: record.id, label, hint: words.usedIn(count) });
      else if (nearDouble(typed, label))
        near.push({
          id: record.id,
          label,
          hint: `${words.looksLike}${colon(language)}${words.usedIn(count)}`,
        });
    }
    const fromLaw = canCreate
      ? lawSuggestions(props.noun, language).filter(
          (entry) =>
            !records.concat().some((record) => entry.isSame(record)) &&
            !(catalogue?.records ?? []).some((record) => entry.isSame(record)) &&
            (typed === '' ? entry.isOffered : matches(typed, entry.label, entry.also)),
        )
      : [];
    if (fromLaw.some((entry) => entry.label.toLowerCase() === typed.toLowerCase())) isExact = true;
    // A tag that is already there is no reason to make it again.
    if (props.value.some((id) => names.of(props.noun, id)?.toLowerCase() === typed.toLowerCase()))
      isExact = true;
    const create: Suggestion[] =
      canCreate && typed !== '' && !isExact
        ? [{ id: 'create:', label: words.create(typed), isCreate: true }]
        : [];
    const exactFirst = (a: Suggestion, b: Suggestion): number => rank(a, typed) - rank(b, typed);
    return [
      ...found.sort(exactFirst),
      ...near,
      ...fromLaw
        .map(({ id, label, hint }) => ({ id, label, ...(hint === undefined ? {} : { hint }) }))
        .sort(exactFirst),
      ...create,
    ];
  }, [query, catalogue, props.value, props.only, props.noun, names, canCreate, language, words]);

  const choose = async (id: string): Promise<void> => {
    const typed = query.trim();
    setQuery('');
    let chosen = id;
    let name = names.of(props.noun, id) ?? typed;
    const fromLaw = id.startsWith('law:')
      ? lawSuggestions(props.noun, language).find((entry) => entry.id === id)
      : undefined;
    if (id === 'create:' || fromLaw !== undefined) {
      chosen = newId();
      name = fromLaw?.label ?? typed;
      try {
        await addRecord(props.noun, chosen, {
          ...(fromLaw?.values ?? valuesOfName(props.noun, typed, content)),
          ...props.newValues,
        });
        setProblem(null);
      } catch (error) {
        // Nothing was made: what was typed stays in the field.
        setProblem(
          error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) },
        );
        setQuery(typed);
        return;
      }
      setMade(fromLaw?.isComplete ? null : { id: chosen, name });
    }
    props.onChange(props.isMultiple ? [...props.value, chosen] : [chosen]);
    setTold(words.added(name));
  };

  const remove = (id: string): void => {
    props.onChange(props.value.filter((other) => other !== id));
    if (made?.id === id) setMade(null);
    setTold(words.removed(nameOf(id)));
  };

  const last = props.value.at(-1);
  // Adding has no place in a file that can only be read.
  if (file?.isOpen === true && file.mode === 'read') return null;
  return (
    <div className="picker">
      {props.label !== undefined && (
        <span id={ownId} className="lb">
          {props.label}
        </span>
      )}
      <Suggest
        labelledBy={labelledBy}
        describedBy={props.describedBy}
        {...(props.inputId === undefined ? {} : { inputId: props.inputId })}
        query={query}
        onQuery={setQuery}
        suggestions={suggestions}
        onChoose={(id) => void choose(id)}
        placeholder={
          props.value.length > 0 && !props.hideTags
            ? ''
            : (props.placeholder ?? (canCreate ? words.findOrCreate : words.find))
        }
        isBad={props.isBad === true}
        onEraseBack={() => {
          if (last !== undefined && !props.hideTags) remove(last);
        }}
        before={(props.hideTags ? [] : props.value).map((id) => (
          <span key={id} className="tag">
            <span className="el">{nameOf(id)}</span>
            <button
              type="button"
              tabIndex={-1}
              aria-label={words.remove(nameOf(id))}
              onClick={() => remove(id)}
            >
              <X className="i s" aria-hidden="true" />
            </button>
          </span>
        ))}
      />
      {problem !== null && (
        <div role="alert" className="field-error">
          <LawMark />
          <span>{`${words.notSaved} ${problemSentence(language, problem)}`}</span>
        </div>
      )}
      <span className="vh" role="status">
        {told}
      </span>
      {made !== null &&
        props.value.includes(made.id) &&
        props.renderMade?.(props.noun, made.id, () => setMade(null))}
    </div>
  );
}

/** A name that begins with what was typed comes before one that has it further on. */
function rank(suggestion: Suggestion, typed: string): number {
  const label = suggestion.label.toLowerCase();
  const wanted = typed.toLowerCase();
  if (label === wanted) return 0;
  return label.startsWith(wanted) ? 1 : 2;
}
