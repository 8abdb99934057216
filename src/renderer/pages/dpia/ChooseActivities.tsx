import { useMemo, useState } from 'react';
import { readText } from '../../../shared/register/text';
import { dpiaTemplates } from '../../../shared/templates/dpia/index';
import { assessmentWords } from '../../../shared/words/assessments';
import { problemSentence } from '../../../shared/words/problems';
import { ProblemError, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { FilterBox } from '../../parts/FilterBox';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { today } from '../../parts/fields/dates';
import { fold } from '../../parts/fields/fold';
import { useFileLanguages } from '../../parts/fields/names';
import { Modal } from '../../parts/Modal';
import { useToast } from '../../parts/toast';

/** How many activities are listed; the filter finds the others. */
const listed = 200;

/** Which activities an assessment looks at. Those that the register suggests one for come first. */
export function ChooseActivities(props: {
  readonly title: string;
  readonly text: string;
  readonly verb: string;
  readonly first: readonly string[];
  /** Whether a template of a common case may be taken. */
  readonly withTemplates?: boolean;
  readonly onClose: () => void;
  readonly onChoose: (ids: readonly string[], template: string | null) => Promise<void>;
}) {
  const language = useLanguage();
  const words = assessmentWords[language];
  const tell = useToast();
  const { main } = useFileLanguages();
  const { data: rows } = useCall('activities.list', null);
  const { data: screened } = useCall('screenings.list', { date: today() });
  const [chosen, setChosen] = useState<readonly string[]>(props.first);
  const [filter, setFilter] = useState('');
  const [template, setTemplate] = useState<string | null>(null);
  const common = dpiaTemplates.find(({ id }) => id === template);
  const sorted = useMemo(() => {
    const found = new Map((screened ?? []).map((row) => [row.activity, row]));
    const rank = (id: string): number => {
      const it = found.get(id);
      if (it === undefined || it.assessments.length > 0) return 0;
      return it.suggested === 'required' ? 2 : it.suggested === 'presumed' ? 1 : 0;
    };
    return [...(rows ?? [])]
      .map((row) => ({
        id: row.id,
        label: [row.reference, readText(row.name, language, main)?.text ?? words.unnamed].join(' '),
        hint: found.get(row.id)?.assessments.length
          ? words.hasAssessment
          : found.get(row.id) === undefined
            ? ''
            : words.outcomes[found.get(row.id)?.suggested ?? 'notPresumed'],
        rank: rank(row.id),
      }))
      .sort((a, b) => b.rank - a.rank);
  }, [rows, screened, language, main, words]);
  const query = fold(filter.trim());
  const shown = sorted.filter(({ label }) => query === '' || fold(label).includes(query)).slice(0, listed);
  const choose = async (): Promise<void> => {
    try {
      await props.onChoose(chosen, template);
    } catch (error) {
      tell(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  return (
    <Modal title={props.title} isWide onClose={props.onClose}>
      <p className="t2">{props.text}</p>
      {sorted.length > 8 && <FilterBox label={words.filter} value={filter} onChange={setFilter} />}
      <fieldset className="choose-list">
        <legend className="vh">{words.activities}</legend>
        {shown.map(({ id, label, hint }) => (
          <label key={id} className="ck">
            <input
              type="checkbox"
              className="check"
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            <span className="grow">{label}</span>
            <span className="sm t3">{hint}</span>
          </label>
        ))}
      </fieldset>
      {props.withTemplates === true && dpiaTemplates.length > 0 && (
        <div className="col g1">
          <ChoiceBox
            label={words.template}
            emptyLabel={words.noTemplate}
            value={template}
            onChange={setTemplate}
            options={dpiaTemplates.map(({ id, name }) => ({ id, label: name[language] }))}
          />
          {common !== undefined && <p className="sm t2">{common.summary[language]}</p>}
        </div>
      )}
      <div className="acts">
        <span className="grow t2">{words.chosen(chosen.length)}</span>
        <button type="button" className="btn" onClick={props.onClose}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={chosen.length === 0}
          onClick={() => void choose()}
        >
          {props.verb}
        </button>
      </div>
    </Modal>
  );
}
