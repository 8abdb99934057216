import { useState } from 'react';
import type { AnswerRow } from '../../../shared/questions/answers';
import { questionWords } from '../../../shared/words/questions';
import { useLanguage } from '../../app/language';
import { colon } from '../../parts/fields/colon';
import { Modal } from '../../parts/Modal';

/** The answers of a workbook beside what is known, to be taken over row by row; those without an answer are left out. */
export function Answers(props: {
  readonly rows: readonly AnswerRow[];
  readonly onTake: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = questionWords[language];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = props.rows.filter(({ answer, remark }) => answer !== '' || remark !== '');
  const toggle = (id: string, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Modal title={words.window.title} isWide onClose={props.onClose}>
      <p className="t2">{rows.length === 0 ? words.does.nothing : words.window.choose}</p>
      <div className="answers-table">
        {rows.length > 0 && (
          <table>
            <thead>
              <tr>
                <th>
                  <span className="vh">{words.window.take}</span>
                </th>
                <th>{words.question}</th>
                <th>{words.present}</th>
                <th>{words.answer}</th>
                <th>{words.window.effect}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, question, present, answer, remark, does, edits, isKept }) => (
                <tr key={id}>
                  <td>
                    {(edits.length > 0 || isKept) && (
                      <input
                        type="checkbox"
                        className="check"
                        aria-label={`${words.window.take}${colon(language)}${question}`}
                        checked={chosen.has(id)}
                        onChange={(event) => toggle(id, event.target.checked)}
                      />
                    )}
                  </td>
                  <td>{question}</td>
                  <td className="t2">{present}</td>
                  <td>
                    {answer}
                    {remark !== '' && (
                      <p className="sm t2">
                        {words.remark}
                        {colon(language)}
                        {remark}
                      </p>
                    )}
                  </td>
                  <td className="t2">{words.does[does]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <div className="acts">
        <span className="grow" />
        <button type="button" className="btn" onClick={props.onClose}>
          {words.window.close}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={chosen.size === 0}
          onClick={() => props.onTake([...chosen])}
        >
          {words.window.takeThem(chosen.size)}
        </button>
      </div>
    </Modal>
  );
}
