import { AlarmClock } from 'lucide-react';
import { citeArticle } from '../../../shared/law/cite';
import { breachHours, momentOf } from '../../../shared/law/clocks';
import { answerTime } from '../../../shared/law/rights';
import type { Breach } from '../../../shared/register/breach';
import { breachClock, requestClock } from '../../../shared/register/clock';
import type { RightsRequest } from '../../../shared/register/rights-request';
import { dueWords } from '../../../shared/words/due';
import { useLanguage } from '../../app/language';
import { dayText, today } from '../../parts/fields/dates';
import { Told } from '../../parts/Told';

const dayMs = 86_400_000;

/** The period that runs for a breach or a request, above its form: until when, and how long that still is. */
export function Clock(
  props:
    | Readonly<{ noun: 'breach'; record: Breach }>
    | Readonly<{ noun: 'rightsRequest'; record: RightsRequest }>,
) {
  const language = useLanguage();
  const words = dueWords[language].clock;
  const day = today();
  const clock = props.noun === 'breach' ? breachClock(props.record, day) : requestClock(props.record, day);
  if (clock === null) return null;
  const moment = momentOf(clock.due);
  const due = [dayText(clock.due.slice(0, 10), language), moment?.time].filter(Boolean).join(', ');
  const article = citeArticle(props.noun === 'breach' ? breachHours.article : answerTime.article, language);
  const said =
    props.noun === 'breach'
      ? words.breach(due, article)
      : clock.isExtended
        ? words.extended(due, article)
        : words.request(due, article);
  const left = Math.round((Date.parse(clock.due.slice(0, 10)) - Date.parse(day)) / dayMs);
  const state = clock.state === 'running' ? words.running(left) : words[clock.state];
  if (clock.state === 'overdue')
    return (
      <div className="due-late">
        <Told is="heed">
          {said} {state}
        </Told>
      </div>
    );
  return (
    <p className="t2 due-clock">
      <AlarmClock className="i s" aria-hidden="true" />
      <span>
        {said} {state}
      </span>
    </p>
  );
}
