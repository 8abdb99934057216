import { OctagonAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { citeArticle } from '../../../shared/law/cite';
import { factInWords, proposalInWords, whyOutOfForce } from '../../../shared/reading/in-words';
import type { Passage } from '../../../shared/reading/passage';
import { fold } from '../../../shared/register/fold';
import { readingWords } from '../../../shared/words/reading';
import { useCall } from '../../app/bridge';
import { useIsReadOnly } from '../../app/file';
import { useLanguage } from '../../app/language';
import { FilterBox } from '../../parts/FilterBox';
import { ChoiceBox } from '../../parts/fields/ChoiceBox';
import { useFileLanguages, useNames } from '../../parts/fields/names';
import { Tabs, tabId } from '../../parts/Tabs';
import { useToast } from '../../parts/toast';
import type { Read } from './useReading';

const groups = ['lacking', 'silent', 'stated', 'outOfForce'] as const;
type Group = (typeof groups)[number];
const list = 'reading-list';
const newActivity = 'new-activity';

/** An entry of a list: what it is, in words, and where the policy says it. */
type Entry = Readonly<{
  key: string;
  label: string;
  value: string;
  passage: Passage | null;
  article: string | null;
  why: string | null;
}>;

/** More at once nobody reads; the filter finds the rest. */
const mostShown = 400;

/** What was found, in four groups with their passages; proposals are ticked and taken over together. */
export function ReadingResult(props: {
  readonly read: Read;
  readonly isAccepting: boolean;
  readonly refusal: string | null;
  readonly onAccept: (keys: readonly string[], activity: string | null) => Promise<number | null>;
  readonly onAgain: () => void;
}) {
  const language = useLanguage();
  const words = readingWords[language];
  const { main } = useFileLanguages();
  const isReadOnly = useIsReadOnly();
  const tell = useToast();
  const { reading, name } = props.read;
  const [group, setGroup] = useState<Group>(reading.lacking.length > 0 ? 'lacking' : 'silent');
  const [filter, setFilter] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  /** Where purposes go; null: to a new activity. */
  const [activity, setActivity] = useState<string | null>(null);

  const entries: Readonly<Record<Group, readonly Entry[]>> = {
    lacking: reading.lacking.map((proposal) => ({
      ...proposalInWords(proposal, language, main),
      key: proposal.key,
      passage: proposal.passage,
      article: null,
      why: null,
    })),
    silent: reading.silent.map((fact) => ({
      ...factInWords(fact, language, main),
      key: `${fact.noun} ${fact.id} ${fact.field}`,
      passage: null,
      article: fact.article,
      why: null,
    })),
    stated: reading.stated.map((fact) => ({
      ...factInWords(fact, language, main),
      key: `${fact.noun} ${fact.id} ${fact.field}`,
      passage: fact.passage,
      article: fact.article,
      why: null,
    })),
    outOfForce: reading.outOfForce.map((statement, index) => ({
      key: String(index),
      label: '',
      value: words.quote(statement.found),
      passage: statement.passage,
      article: null,
      why: whyOutOfForce(statement, language),
    })),
  };
  const wanted = fold(filter.trim());
  const shown = entries[group].filter(
    ({ label, value, passage, why }) =>
      wanted === '' ||
      fold(`${label} ${value} ${passage?.text ?? ''} ${passage?.heading ?? ''} ${why ?? ''}`).includes(
        wanted,
      ),
  );
  const canTick = group === 'lacking' && !isReadOnly;
  const tickedOnes = reading.lacking.filter(({ key }) => ticked.has(key));
  const chosen = tickedOnes.map(({ key }) => key);
  const hasPurposes = tickedOnes.some(({ is, noun }) => is === 'add' && noun === 'purpose');
  const tickShown = (isOn: boolean): void => {
    const next = new Set(ticked);
    for (const { key } of shown)
      if (isOn) next.add(key);
      else next.delete(key);
    setTicked(next);
  };
  const accept = async (): Promise<void> => {
    const count = chosen.length;
    const seq = await props.onAccept(chosen, hasPurposes ? activity : null);
    if (seq === null) return;
    setTicked(new Set());
    tell(words.accepted(count), { seq });
  };
  return (
    <div className="reading-result">
      <div className="bar reading-bar">
        <Tabs
          label={words.title}
          look="seg"
          controls={list}
          tabs={groups.map((id) => ({ id, label: words.groups[id], count: entries[id].length }))}
          shown={group}
          onShow={setGroup}
        />
        <FilterBox label={words.filter} value={filter} onChange={setFilter} />
        <button type="button" className="btn" onClick={props.onAgain}>
          {words.again}
        </button>
      </div>
      <div
        id={list}
        className="pane reading-list"
        data-pane
        role="tabpanel"
        aria-labelledby={tabId(list, group)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by key
        tabIndex={0}
      >
        <p className="t2">
          <b className="t1">{name}</b>, {words.summary(reading.paragraphs, words.languages[reading.language])}
          . {words.about[group]}
        </p>
        {canTick && shown.length > 1 && (
          <label className="ck">
            <input
              type="checkbox"
              className="check"
              checked={shown.every(({ key }) => ticked.has(key))}
              onChange={(event) => tickShown(event.target.checked)}
            />
            <span>{words.tickAll}</span>
          </label>
        )}
        {shown.length === 0 ? (
          <p className="reading-none">
            {entries[group].length === 0 ? words.none[group] : words.noMatch(filter.trim())}
            {entries[group].length > 0 && (
              <button type="button" className="btn small" onClick={() => setFilter('')}>
                {words.clear}
              </button>
            )}
          </p>
        ) : (
          <ul className="reading-entries">
            {shown.slice(0, mostShown).map((entry) => (
              <li key={entry.key} data-ticked={ticked.has(entry.key) || undefined}>
                <Line
                  entry={entry}
                  tick={
                    canTick
                      ? {
                          isOn: ticked.has(entry.key),
                          onChange: (isOn) => {
                            const next = new Set(ticked);
                            if (isOn) next.add(entry.key);
                            else next.delete(entry.key);
                            setTicked(next);
                          },
                        }
                      : null
                  }
                />
              </li>
            ))}
          </ul>
        )}
        {shown.length > mostShown && <p className="t2">{words.more(shown.length - mostShown)}</p>}
      </div>
      {group === 'lacking' && reading.lacking.length > 0 && (
        <div className="reading-foot">
          {props.refusal !== null && (
            <p className="finding" role="alert">
              <OctagonAlert className="i" aria-hidden="true" />
              <span>{props.refusal}</span>
            </p>
          )}
          {isReadOnly ? (
            <p className="t2">{words.readOnly}</p>
          ) : (
            <>
              <span className="t2" role="status">
                {words.chosen(chosen.length)}
              </span>
              {hasPurposes && <PurposesGoTo activity={activity} onChange={setActivity} />}
              <button
                type="button"
                className="btn primary"
                disabled={chosen.length === 0 || props.isAccepting}
                onClick={() => void accept()}
              >
                {words.accept(chosen.length)}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** A purpose is a part of an activity: which one, the person says. */
function PurposesGoTo(props: {
  readonly activity: string | null;
  readonly onChange: (activity: string | null) => void;
}) {
  const words = readingWords[useLanguage()];
  const { data: rows = [] } = useCall('activities.list', null);
  const names = useNames();
  return (
    <div className="reading-goes">
      <ChoiceBox
        label={words.purposesGoTo}
        emptyLabel={null}
        value={props.activity ?? newActivity}
        onChange={(id) => props.onChange(id === newActivity ? null : id)}
        options={[
          { id: newActivity, label: words.newActivity },
          ...rows.map(({ id }) => ({ id, label: names.of('activity', id) ?? id })),
        ]}
      />
    </div>
  );
}

function Line(props: {
  readonly entry: Entry;
  readonly tick: Readonly<{ isOn: boolean; onChange: (isOn: boolean) => void }> | null;
}) {
  const language = useLanguage();
  const words = readingWords[language];
  const { label, value, passage, article, why } = props.entry;
  const said: ReactNode = (
    <>
      {label !== '' && <span className="t2 sm">{label}</span>}
      <b>{value}</b>
    </>
  );
  return (
    <>
      {props.tick === null ? (
        <div className="reading-said">{said}</div>
      ) : (
        <label className="ck reading-said">
          <input
            type="checkbox"
            className="check"
            checked={props.tick.isOn}
            onChange={(event) => props.tick?.onChange(event.target.checked)}
          />
          <span>{said}</span>
        </label>
      )}
      <div className="reading-where">
        {why !== null && <p>{why}</p>}
        {passage !== null && (
          <>
            <blockquote>{passage.text}</blockquote>
            <span className="t3 sm">{words.place(passage.paragraph, passage.heading)}</span>
          </>
        )}
        {article !== null && <span className="t3 sm">{citeArticle(article, language)}</span>}
      </div>
    </>
  );
}
