import { useState } from 'react';
import type { ExportRequest } from '../../../shared/api';
import type { NoticeGap } from '../../../shared/documents/document';
import { isPublished } from '../../../shared/documents/options';
import { issuedWords } from '../../../shared/words/issued';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { DateInput } from '../../parts/fields/DateInput';
import { parseDay, typedDay } from '../../parts/fields/dates';
import { Modal } from '../../parts/Modal';
import { Told } from '../../parts/Told';

type Options = ExportRequest['options'];

/**
 * Asks to whom a version goes and what is to be remembered of it; of a notice from when it is published, after the gaps
 * that it would be published with.
 */
export function IssueDialog(props: {
  readonly options: Options;
  readonly onClose: () => void;
  readonly onIssue: (about: Readonly<{ issuedTo: string; note: string; date: string }>) => void;
}) {
  const language = useLanguage();
  const words = issuedWords[language];
  const { options } = props;
  const isForAll = isPublished(options.document);
  const [issuedTo, setIssuedTo] = useState('');
  const [note, setNote] = useState('');
  const [day, setDay] = useState(typedDay(options.date));
  const { data: gaps } = useCall(
    'notice.gaps',
    { ...options, version: '1', language },
    { enabled: isForAll },
  );
  const date = isForAll ? parseDay(day) : options.date;
  const hasGaps = isForAll && gaps !== undefined && gaps.length > 0;
  return (
    <Modal title={words.title} onClose={props.onClose}>
      <form
        className="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          if (date !== null) props.onIssue({ issuedTo, note, date });
        }}
      >
        <p className="t2">{words.intro}</p>
        {isForAll && <Gaps gaps={gaps} isWhole={options.document === 'notice'} />}
        {isForAll && (
          <div className="field">
            <label className="lb" htmlFor="published-from">
              {words.publishedFrom}
            </label>
            <DateInput
              id="published-from"
              value={day}
              onType={setDay}
              isBad={date === null}
              aria-describedby="published-from-bad"
            />
            <p id="published-from-bad" role="status" className="st law sm">
              {date === null && words.badDay}
            </p>
          </div>
        )}
        <label className="field">
          <span className="lb">{isForAll ? words.publishedOn : words.issuedTo}</span>
          <input
            className="in"
            maxLength={300}
            placeholder={isForAll ? words.publishedOnHint : words.issuedToHint}
            // biome-ignore lint/a11y/noAutofocus: the first question of the dialog
            autoFocus
            value={issuedTo}
            onChange={(event) => setIssuedTo(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="lb">{words.note}</span>
          <input
            className="in"
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <div className="acts">
          <button type="button" className="btn" onClick={props.onClose}>
            {words.cancel}
          </button>
          <button
            type="submit"
            className="btn primary"
            disabled={date === null || (isForAll && gaps === undefined)}
          >
            {hasGaps ? words.issueWithGaps : words.doIssue}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** What the notice would not say, by article. */
function Gaps({
  gaps,
  isWhole,
}: {
  readonly gaps: readonly NoticeGap[] | undefined;
  /** A list is no notice: it need not say what Articles 12 to 14 ask for. */
  readonly isWhole: boolean;
}) {
  const words = issuedWords[useLanguage()];
  if (gaps === undefined)
    return (
      <p role="status" className="t2">
        {words.checking}
      </p>
    );
  if (gaps.length === 0) return isWhole && <p className="st ok">{words.noGaps}</p>;
  return (
    <section className="issue-gaps" aria-label={words.gaps(gaps.length)}>
      <Told is="heed">{words.gaps(gaps.length)}</Told>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by key */}
      <ul tabIndex={0}>
        {gaps.map(({ code, article, item, missing }) => (
          <li key={code}>
            <span className="md">{item}</span> <span className="t3">{article}</span>
            <ul>
              {(missing.length === 0 ? [words.notSaid] : missing).map((each) => (
                <li key={each} className="t2 sm">
                  {each}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="t2">{words.gapsPrint}</p>
    </section>
  );
}
