import { useState } from 'react';
import type { ActivityRow } from '../../../shared/api';
import { activityStatuses } from '../../../shared/register/activity';
import type { Edit } from '../../../shared/register/edit';
import { activitiesWords } from '../../../shared/words/activities';
import { activityWords } from '../../../shared/words/activity';
import { choiceWords } from '../../../shared/words/choices';
import { fieldLabel } from '../../../shared/words/fields';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { write } from '../../parts/fields/change';
import { DateInput } from '../../parts/fields/DateInput';
import { dayText, parseDay, today, typedDay } from '../../parts/fields/dates';
import { Modal } from '../../parts/Modal';
import { Told } from '../../parts/Told';
import { useToast } from '../../parts/toast';

type Field = 'owner' | 'status' | 'nextReviewOn';
const fields: readonly Field[] = ['owner', 'status', 'nextReviewOn'];

/** Asks field and value, shows what each row has now and will have, and changes only those that differ: one action. */
export function ChangeDialog({
  rows,
  onClose,
}: {
  readonly rows: readonly ActivityRow[];
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = activitiesWords[language];
  const tell = useToast();
  const [field, setField] = useState<Field>('owner');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const now = (row: ActivityRow): string | null =>
    field === 'owner' ? row.owner : field === 'status' ? row.status : row.nextReviewOn;
  const value = field === 'nextReviewOn' ? parseDay(typed) : typed.trim() === '' ? null : typed.trim();
  const show = (of: string | null): string =>
    of === null
      ? words.notDetermined
      : field === 'status'
        ? choiceWords(language, 'activity', 'status', of)
        : field === 'nextReviewOn'
          ? dayText(of, language)
          : of;
  const changing = value === null ? [] : rows.filter((row) => now(row) !== value);
  const change = async (): Promise<void> => {
    const first = changing[0];
    if (value === null || first === undefined) return;
    const edits: Edit[] = changing.map((row) => ({ do: 'set', noun: 'activity', id: row.id, field, value }));
    try {
      const done = await write('bulk', { noun: 'activity', id: first.id, field }, edits);
      tell(words.changed(changing.length), done);
      onClose();
    } catch (error) {
      setWrong(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  return (
    <Modal title={words.changeTitle(rows.length)} onClose={onClose}>
      <form
        className="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <label className="field">
          <span className="lb">{words.field}</span>
          <select
            className="in"
            value={field}
            onChange={(event) => {
              setField(event.target.value as Field);
              setTyped('');
            }}
          >
            {fields.map((each) => (
              <option key={each} value={each}>
                {fieldLabel(language, 'activity', each)}
              </option>
            ))}
          </select>
        </label>
        <div className="field">
          <label className="lb" htmlFor="bulk-value">
            {words.value}
          </label>
          {field === 'status' ? (
            <select
              id="bulk-value"
              className="in"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            >
              <option value="" />
              {activityStatuses
                .filter((status) => status !== 'ended')
                .map((status) => (
                  <option key={status} value={status}>
                    {choiceWords(language, 'activity', 'status', status)}
                  </option>
                ))}
            </select>
          ) : field === 'nextReviewOn' ? (
            <DateInput
              id="bulk-value"
              value={typed}
              placeholder={typedDay(today())}
              isBad={typed !== '' && value === null}
              onType={setTyped}
            />
          ) : (
            <input
              id="bulk-value"
              className="in"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </div>
        {field === 'nextReviewOn' && typed !== '' && value === null && (
          <Told is="refused">{fieldsUiWords[language].dateWrong}</Told>
        )}
        <table className="merge">
          <thead>
            <tr>
              <th>{words.ref}</th>
              <th>{words.now}</th>
              <th className="nw">{words.willBe}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 12).map((row) => (
              <tr key={row.id}>
                <td className="nw">{row.reference}</td>
                <td className={now(row) === null ? 'unk-cell' : undefined}>{show(now(row))}</td>
                <td>
                  {value === null || now(row) === value ? (
                    <span className="t3 nw">{words.stays}</span>
                  ) : (
                    <b>{show(value)}</b>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > 12 && <p className="t3">… {words.count(rows.length)}</p>}
        {wrong !== null && <Told is="refused">{wrong}</Told>}
        <div className="acts">
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary" disabled={changing.length === 0}>
            {words.doChange(changing.length)}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** Takes activities out of use from a day on; they stay in the register. */
export function RetireManyDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = activitiesWords[language];
  const tell = useToast();
  const [typed, setTyped] = useState(typedDay(today()));
  const [wrong, setWrong] = useState<string | null>(null);
  const retire = async (): Promise<void> => {
    const endDate = parseDay(typed);
    if (endDate === null) return setWrong(fieldsUiWords[language].dateWrong);
    try {
      const done = await call('activities.retire', { ids: [...ids], endDate, successor: null });
      tell(words.retired(ids.length), done);
      onClose();
    } catch (error) {
      setWrong(error instanceof ProblemError ? problemSentence(language, error.problem) : String(error));
    }
  };
  return (
    <Modal title={words.retireTitle(ids.length)} onClose={onClose}>
      <form
        className="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          void retire();
        }}
      >
        <p className="t2">{words.retireText}</p>
        <div className="field">
          <label className="lb" htmlFor="retire-many-day">
            {words.endDate}
          </label>
          <DateInput id="retire-many-day" autoFocus value={typed} onType={setTyped} />
        </div>
        {wrong !== null && <Told is="refused">{wrong}</Told>}
        <div className="acts">
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary">
            {activityWords[language].retireDo}
          </button>
        </div>
      </form>
    </Modal>
  );
}
