import { Link } from 'wouter';
import { endOfLine, marksUpTo, placeOfDays } from '../../../shared/flows/retention';
import { retentionLineWords } from '../../../shared/words/retention-line';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { today } from '../../parts/fields/dates';
import { SavePicture } from '../../parts/SavePicture';

/** The longest, and what has no length; the rest is counted, and stands in the catalogue. */
const most = 10;
const mostOpen = 4;
/** Parts of the width below which two marks would lie on each other. */
const apart = 0.24;

/** How long data are kept, as bars: the law's period marked on them, what nobody determined dashed. */
export function RetentionCard() {
  const language = useLanguage();
  const words = retentionLineWords[language];
  const how = { language, date: today() };
  const { data: line } = useCall('retention.line', how);
  if (line === undefined || line.bars.length === 0) return null;
  const end = endOfLine(line.bars);
  const shown = [
    ...line.bars.filter(({ days }) => days !== null).slice(0, most),
    ...line.bars.filter(({ days }) => days === null).slice(-mostOpen),
  ];
  const over = line.bars.length - shown.length;
  const percent = (days: number): string => `${placeOfDays(days, end) * 100}%`;
  const marks: { label: string; at: number; days: number }[] = [];
  for (const { days, label } of [...marksUpTo(end, language)].reverse()) {
    const at = placeOfDays(days, end);
    if (at > apart && (marks.at(-1)?.at ?? 2) - at > apart) marks.push({ label, at, days });
  }
  return (
    <section className="card ov-line" aria-labelledby="ov-line">
      <div className="hd">
        <h2 id="ov-line">
          <Link href="/retention?">{words.title}</Link>
        </h2>
        <span className="grow" />
        <SavePicture picture={{ is: 'retention', ...how }} />
      </div>
      <ol>
        <li aria-hidden="true">
          <span />
          <span className="ov-marks mc t2">
            {marks.map(({ label, days }) => (
              <span key={label} style={{ left: percent(days) }}>
                {label}
              </span>
            ))}
          </span>
          <span />
        </li>
        {shown.map((bar) => (
          <li key={bar.key}>
            {bar.rule === null ? (
              <span className="unk">{bar.label}</span>
            ) : (
              <Link href={`/retention?record=${bar.rule}`}>{bar.label}</Link>
            )}
            <span className="ov-track" aria-hidden="true">
              {bar.days === null ? (
                <i className="unknown" />
              ) : (
                <i style={{ width: `max(2px, ${percent(bar.days)})` }} />
              )}
              {bar.law !== null && <i className="law" style={{ left: percent(bar.law.days) }} />}
            </span>
            <span className="t2 sm">
              {bar.rule === null ? bar.activities.slice(0, 6).join(', ') : bar.said}
              {bar.law !== null && <span className="t3"> · {words.lawSays(bar.law.said)}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p className="t2 sm ov-more">
        {line.summary} {over > 0 && <Link href="/retention?">{words.more(over)}</Link>}
      </p>
    </section>
  );
}
