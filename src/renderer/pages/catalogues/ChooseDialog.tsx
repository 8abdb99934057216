import { useMemo, useState } from 'react';
import type { Edit } from '../../../shared/register/edit';
import type { CatalogueNoun } from '../../../shared/register/nouns';
import { catalogueWords } from '../../../shared/words/catalogues';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { FilterBox } from '../../parts/FilterBox';
import { write } from '../../parts/fields/change';
import { matches } from '../../parts/fields/fold';
import { lawSuggestions } from '../../parts/fields/law-suggestions';
import { useFileLanguages } from '../../parts/fields/names';
import { newId } from '../../parts/fields/newId';
import { Modal } from '../../parts/Modal';
import { Told } from '../../parts/Told';
import type { CatalogueRecord } from './records';

/** Chooses several entries at once from the lists of the law and of good practice. */
export function ChooseDialog(props: {
  readonly noun: CatalogueNoun;
  readonly records: readonly CatalogueRecord[];
  readonly onClose: (added: readonly string[]) => void;
}) {
  const { noun, records } = props;
  const language = useLanguage();
  const words = catalogueWords[language];
  const { all: languages } = useFileLanguages();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  const left = useMemo(
    () => lawSuggestions(noun, language).filter((entry) => !records.some((record) => entry.isSame(record))),
    [noun, language, records],
  );
  const shown = left.filter(
    (entry) => query.trim() === '' || matches(query, entry.label, entry.also, entry.hint),
  );

  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const add = async (): Promise<void> => {
    const entries = left.filter(({ id }) => chosen.has(id));
    const made = entries.map((entry) => ({ id: newId(), entry }));
    const [first] = made;
    if (first === undefined) return;
    const edits = made.map(
      ({ id, entry }): Edit => ({
        do: 'add',
        noun,
        id,
        values: {
          ...Object.fromEntries(
            Object.entries(entry.values).map(([field, value]) => [field, inLanguages(value, languages)]),
          ),
          marks: { '*': { sources: [`catalogue:${entry.id.replace(/^law:/, '')}`] } },
        },
      }),
    );
    try {
      await write('add', { noun, id: first.id }, edits);
      props.onClose(made.map(({ id }) => id));
    } catch (error) {
      setRefusal(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };

  return (
    <Modal title={words.chooseTitle} isWide onClose={() => props.onClose([])}>
      <p className="t2">{left.length === 0 ? words.chooseNothing : words.chooseAbout}</p>
      <FilterBox label={words.filter} value={query} onChange={setQuery} isFirst />
      {left.length > 0 && (
        <fieldset className="cat-choose">
          <legend className="vh">{words.chooseTitle}</legend>
          {shown.map((entry) => (
            <label key={entry.id}>
              <input
                type="checkbox"
                className="check"
                checked={chosen.has(entry.id)}
                onChange={() => toggle(entry.id)}
              />
              <span>{entry.label}</span>
              {entry.hint !== undefined && <span className="hint">{entry.hint}</span>}
            </label>
          ))}
          {shown.length === 0 && <p className="empty t2">{words.noHits(query)}</p>}
        </fieldset>
      )}
      {refusal !== null && <Told is="refused">{refusal}</Told>}
      <div className="acts">
        <button type="button" className="btn" onClick={() => props.onClose([])}>
          {words.cancel}
        </button>
        <button type="button" className="btn primary" disabled={chosen.size === 0} onClick={() => void add()}>
          {words.add(chosen.size)}
        </button>
      </div>
    </Modal>
  );
}

/** Only the languages that the file is kept in: a text in another one would never be looked after. */
function inLanguages(value: unknown, languages: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([language]) => languages.includes(language));
  return kept.length === 0 ? value : Object.fromEntries(kept);
}
