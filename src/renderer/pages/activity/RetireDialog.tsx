import { useState } from 'react';
import { activitiesWords } from '../../../shared/words/activities';
import { activityWords } from '../../../shared/words/activity';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { Combo } from '../../parts/fields/Combo';
import { DateInput } from '../../parts/fields/DateInput';
import { parseDay, today, typedDay } from '../../parts/fields/dates';
import { useNames } from '../../parts/fields/names';
import { Modal } from '../../parts/Modal';
import { Told } from '../../parts/Told';
import { useToast } from '../../parts/toast';

/** Takes an activity out of use: since when, and what comes in its place. */
export function RetireDialog(props: {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = activityWords[language];
  const tell = useToast();
  const names = useNames();
  const { data } = useCall('activities.list', null);
  const [day, setDay] = useState(typedDay(today()));
  const [successor, setSuccessor] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const retire = async (): Promise<void> => {
    const endDate = parseDay(day);
    if (endDate === null) {
      setWrong(fieldsUiWords[language].dateWrong);
      return;
    }
    try {
      const done = await call('activities.retire', { ids: [props.id], endDate, successor });
      tell(activitiesWords[language].retired(1), done);
      props.onClose();
    } catch (error) {
      setWrong(
        error instanceof ProblemError ? problemSentence(language, error.problem, props.name) : String(error),
      );
    }
  };
  const items = (data ?? [])
    .filter((row) => row.id !== props.id)
    .map((row) => ({ id: row.id, label: names.of('activity', row.id) ?? row.reference }));
  return (
    <Modal title={words.retireTitle(props.name)} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void retire();
        }}
      >
        <p className="t2">{words.retireAbout}</p>
        <div className="dialog-fields">
          <div className="field">
            <label className="lb" htmlFor="retire-day">
              {words.endDate}
            </label>
            <DateInput id="retire-day" autoFocus value={day} onType={setDay} />
          </div>
          <Combo
            label={words.successor}
            items={items}
            value={successor}
            onChange={setSuccessor}
            placeholder={words.noSuccessor}
          />
        </div>
        {wrong !== null && <Told is="refused">{wrong}</Told>}
        <div className="acts">
          <button type="button" className="btn" onClick={props.onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary">
            {words.retireDo}
          </button>
        </div>
      </form>
    </Modal>
  );
}
