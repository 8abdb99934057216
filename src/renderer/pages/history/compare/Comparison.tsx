import { ArrowRight, FileText } from 'lucide-react';
import { useState } from 'react';
import type { ChosenFile, ComparedRecord, CompareSide } from '../../../../shared/api';
import { compareWords as diff } from '../../../../shared/documents/compare-words';
import { compareWords } from '../../../../shared/words/compare';
import { fieldLabel, fieldWords } from '../../../../shared/words/fields';
import { problemSentence } from '../../../../shared/words/problems';
import { call, ProblemError, useCall } from '../../../app/bridge';
import { useLanguage } from '../../../app/language';
import { ChoiceBox } from '../../../parts/fields/ChoiceBox';
import { dayText } from '../../../parts/fields/dates';
import { Modal } from '../../../parts/Modal';
import { PasswordInput } from '../../../parts/PasswordInput';
import { useToast } from '../../../parts/toast';
import './compare.css';

/** Records drawn at once; the rest on request. */
const page = 100;

const sideOf = (id: string): CompareSide =>
  id === 'today' || id === 'chosen' ? { is: id } : { is: 'version', id };

/** Any two states of the register side by side, field by field, and the same as a Word file. */
export function Comparison() {
  const language = useLanguage();
  const words = compareWords[language];
  const tell = useToast();
  const { data: versions } = useCall('issued.list', null);
  const [sides, setSides] = useState<Readonly<{ before: string | null; after: string }>>({
    before: null,
    after: 'today',
  });
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [choosing, setChoosing] = useState<'before' | 'after' | null>(null);
  const [isWriting, setWriting] = useState(false);
  const before = sides.before ?? versions?.[0]?.version.id ?? 'today';
  const input = { before: sideOf(before), after: sideOf(sides.after), language };
  const isSame = before === sides.after;
  const asked = useCall('compare', input, { enabled: versions !== undefined && !isSame });

  const options = [
    { id: 'today', label: words.today },
    ...(versions ?? []).map(({ version }) => ({
      id: version.id,
      label: words.versionOn(version.number ?? 0, dayText(version.issuedOn ?? '', language)),
    })),
    ...(chosen === null ? [] : [{ id: 'chosen', label: words.chosen(chosen.fileName, chosen.firm) }]),
    { id: 'other', label: words.other },
  ];
  const labelOf = (id: string): string => options.find((option) => option.id === id)?.label ?? '';

  const choose = async (side: 'before' | 'after', password: string | null): Promise<void> => {
    try {
      setChosen(await call('compare.choose', { password }));
      setChoosing(null);
      setSides({ before, after: sides.after, [side]: 'chosen' });
      void asked.refetch();
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : null;
      if (problem?.code === 'encrypted') setChoosing(side);
      else if (problem !== null && problem.code !== 'cancelled') tell(problemSentence(language, problem));
    }
  };
  const pick = (side: 'before' | 'after', id: string | null): void => {
    if (id === 'other') void choose(side, null);
    else if (id !== null) setSides({ before, after: sides.after, [side]: id });
  };
  const inWord = async (): Promise<void> => {
    setWriting(true);
    try {
      const { fileName } = await call('compare.word', input);
      tell(words.saved(fileName));
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code !== 'cancelled')
        tell(problemSentence(language, error.problem));
    } finally {
      setWriting(false);
    }
  };

  return (
    <section className="compare" aria-label={words.compare}>
      <div className="compare-bar">
        <ChoiceBox
          label={words.before}
          hideLabel
          emptyLabel={null}
          options={options}
          value={before}
          onChange={(id) => pick('before', id)}
        />
        <ArrowRight className="i s" aria-hidden="true" />
        <ChoiceBox
          label={words.after}
          hideLabel
          emptyLabel={null}
          options={options}
          value={sides.after}
          onChange={(id) => pick('after', id)}
        />
        <span className="grow" />
        <button
          type="button"
          className="btn"
          disabled={isSame || isWriting || asked.data === undefined}
          onClick={() => void inWord()}
        >
          <FileText className="i s" aria-hidden="true" />
          {words.word}
        </button>
      </div>
      <div className="compare-body">
        {isSame && <p className="t2">{words.same2}</p>}
        {!isSame && asked.error instanceof ProblemError && (
          <p role="alert" className="st law wraps">
            {problemSentence(language, asked.error.problem)}
          </p>
        )}
        {!isSame && asked.isFetching && asked.data === undefined && (
          <p role="status" className="t2">
            {words.busy}
          </p>
        )}
        {!isSame && asked.data !== undefined && (
          <Records records={asked.data} before={labelOf(before)} after={labelOf(sides.after)} />
        )}
      </div>
      {choosing !== null && (
        <AskPassword onClose={() => setChoosing(null)} onOpen={(given) => void choose(choosing, given)} />
      )}
    </section>
  );
}

function AskPassword(props: { readonly onClose: () => void; readonly onOpen: (password: string) => void }) {
  const words = compareWords[useLanguage()];
  const [password, setPassword] = useState('');
  return (
    <Modal title={words.password} onClose={props.onClose}>
      <form
        className="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          props.onOpen(password);
        }}
      >
        <PasswordInput label={words.password} value={password} onChange={setPassword} autoFocus />
        <div className="acts">
          <button type="button" className="btn" onClick={props.onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary" disabled={password === ''}>
            {words.open}
          </button>
        </div>
      </form>
    </Modal>
  );
}

function Records(props: {
  readonly records: readonly ComparedRecord[];
  readonly before: string;
  readonly after: string;
}) {
  const words = compareWords[useLanguage()];
  const [most, setMost] = useState(page);
  const { records } = props;
  if (records.length === 0) return <p className="t2">{words.same}</p>;
  const count = (change: ComparedRecord['change']): number =>
    records.filter((record) => record.change === change).length;
  return (
    <>
      <p role="status" className="compare-sum t2">
        <span>{words.count(records.length, count('added'), count('changed'), count('removed'))}</span>
        <span className="t3">
          <ins>{words.legendAdded}</ins> {words.legendAddedTail}, <del>{words.legendRemoved}</del>{' '}
          {words.legendRemovedTail}
        </span>
      </p>
      <ul className="compared">
        {records.slice(0, most).map((record) => (
          <RecordDifference
            key={`${record.noun} ${record.id}`}
            record={record}
            before={props.before}
            after={props.after}
          />
        ))}
      </ul>
      {records.length > most && (
        <button type="button" className="btn" onClick={() => setMost(most + page)}>
          {words.more(Math.min(page, records.length - most))}
        </button>
      )}
    </>
  );
}

function RecordDifference(props: {
  readonly record: ComparedRecord;
  readonly before: string;
  readonly after: string;
}) {
  const language = useLanguage();
  const words = compareWords[language];
  const { noun, change, title, fields } = props.record;
  return (
    <li>
      <h3>
        {change !== 'changed' && <span className={`pill ${change}`}>{words[change]}</span>}
        <span>{title}</span>
        <span className="t3">{fieldWords[language][noun].one}</span>
      </h3>
      {change !== 'changed' && (
        <p className="t3">{words.notIn(change === 'added' ? props.before : props.after)}</p>
      )}
      {fields.map(({ field, article, before, after }) => (
        <div key={field} className="compared-field">
          <p className="t2">
            {fieldLabel(language, noun, field)} {article !== null && <span className="art">{article}</span>}
          </p>
          {change !== 'added' && <Side text={before} other={after} mark="removed" />}
          {change !== 'removed' && <Side text={after} other={before} mark="added" />}
        </div>
      ))}
    </li>
  );
}

/** One side of a field: what the other does not say is struck or underlined. */
function Side(props: {
  readonly text: string | null;
  readonly other: string | null;
  readonly mark: 'added' | 'removed';
}) {
  const words = compareWords[useLanguage()];
  const { text, other, mark } = props;
  if (text === null || text === '') return <div className="t3">{words.empty}</div>;
  const pieces = mark === 'added' ? diff(other ?? '', text) : diff(text, other ?? '');
  let at = 0;
  return (
    <div>
      {pieces
        .filter(({ change }) => change === undefined || change === mark)
        .map((piece) => {
          at += piece.text.length;
          if (piece.change === undefined) return <span key={at}>{piece.text}</span>;
          return mark === 'added' ? <ins key={at}>{piece.text}</ins> : <del key={at}>{piece.text}</del>;
        })}
    </div>
  );
}
