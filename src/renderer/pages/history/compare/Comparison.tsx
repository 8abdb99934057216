import { useQueryClient } from '@tanstack/react-query';
import { ArrowRight, FileCode, FileText, GitCompareArrows } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BackupRow, ChosenFile, CompareSide, Events } from '../../../../shared/api';
import { attachmentWords } from '../../../../shared/words/attachments';
import { compareWords } from '../../../../shared/words/compare';
import { problemSentence } from '../../../../shared/words/problems';
import { call, on, ProblemError, useCall } from '../../../app/bridge';
import { useIsReadOnly } from '../../../app/file';
import { useLanguage } from '../../../app/language';
import { BackupList } from '../../../parts/backups/BackupList';
import { EmptyState } from '../../../parts/EmptyState';
import { ChoiceBox } from '../../../parts/fields/ChoiceBox';
import { dayText } from '../../../parts/fields/dates';
import { flushDrafts } from '../../../parts/fields/drafts';
import { useIssuedName } from '../../../parts/issued-name';
import { Modal } from '../../../parts/Modal';
import { PasswordInput } from '../../../parts/PasswordInput';
import { Running } from '../../../parts/Running';
import { useToast } from '../../../parts/toast';
import { momentText } from '../how-said';
import { Compared } from './Compared';
import { type TakingOver, useTakeOver } from './useTakeOver';
import './compare.css';
import { Told } from '../../../parts/Told';

const sideOf = (id: string): CompareSide =>
  id === 'today' || id === 'chosen' ? { is: id } : { is: 'version', id };

type Side = 'before' | 'after';
type Chosen = ChosenFile & Readonly<{ backup: BackupRow | null }>;

/** Any two states of the register side by side, field by field, and the same as a Word file. */
export function Comparison() {
  const language = useLanguage();
  const words = compareWords[language];
  const nameOf = useIssuedName();
  const tell = useToast();
  const queries = useQueryClient();
  const { data: versions } = useCall('issued.list', null);
  const [sides, setSides] = useState<Readonly<{ before: string | null; after: string }>>(() => ({
    before: new URLSearchParams(window.location.search).get('before'),
    after: 'today',
  }));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [choosing, setChoosing] = useState<Side | null>(null);
  const [isForBackup, setForBackup] = useState<Side | null>(null);
  const taking = useTakeOver();
  const isReadOnly = useIsReadOnly();
  const [isWriting, setWriting] = useState(false);
  const before = sides.before ?? versions?.[0]?.version.id ?? 'today';
  const input = { before: sideOf(before), after: sideOf(sides.after), language };
  const isSame = before === sides.after;
  const asked = useCall('compare', input, { enabled: versions !== undefined && !isSame });

  // What stood in sight is of other sides.
  const records = asked.isPlaceholderData ? undefined : asked.data;
  const isBusy = !isSame && asked.isFetching && records === undefined;
  const step = useStep(isBusy || isWriting);
  const cancel = (): void => {
    // Nothing is shown then, and either side can be chosen anew.
    if (!isWriting) setSides({ before: 'today', after: 'today' });
    void call('compare.cancel', null).catch(() => null);
  };

  // What changed in a notice is told to the people themselves, by mail.
  const ofNotice = (versions ?? []).some(
    ({ version }) => version.document === 'notice' && [before, sides.after].includes(version.id),
  );
  const withChosen = [before, sides.after].includes('chosen');
  const canTake =
    withChosen && [before, sides.after].includes('today') && chosen?.apart != null && !isReadOnly;

  const chosenLabel =
    chosen === null
      ? ''
      : chosen.backup === null
        ? words.chosen(chosen.fileName, chosen.firm)
        : words.backupOf(momentText(chosen.backup.time, language));
  const options = [
    { id: 'today', label: words.today },
    ...(versions ?? []).map(({ version }) => ({
      id: version.id,
      label: [nameOf(version), dayText(version.issuedOn ?? '', language)].join(', '),
    })),
    ...(chosen === null ? [] : [{ id: 'chosen', label: chosenLabel }]),
    { id: 'other', label: words.other },
    { id: 'backup', label: words.backup },
  ];
  const labelOf = (id: string): string => options.find((option) => option.id === id)?.label ?? '';

  const show = (side: Side, next: Chosen): void => {
    setChosen(next);
    setChoosing(null);
    setForBackup(null);
    // Of a copy of this file what it has more is what is new.
    const isCopy = next.apart !== null;
    setSides(
      isCopy ? { before: 'today', after: 'chosen' } : { before, after: sides.after, [side]: 'chosen' },
    );
    void queries.resetQueries({ queryKey: ['compare'] });
  };
  const choose = async (side: Side, password: string | null): Promise<void> => {
    try {
      await flushDrafts();
      show(side, { ...(await call('compare.choose', { password })), backup: null });
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : null;
      if (problem?.code === 'encrypted') setChoosing(side);
      else if (problem !== null && problem.code !== 'cancelled') tell(problemSentence(language, problem));
    }
  };
  const chooseBackup = async (side: Side, backup: BackupRow): Promise<void> => {
    try {
      show(side, { ...(await call('compare.chooseBackup', { id: backup.id })), backup });
    } catch (error) {
      if (error instanceof ProblemError) tell(problemSentence(language, error.problem));
    }
  };
  const pick = (side: Side, id: string | null): void => {
    if (id === 'other') void choose(side, null);
    else if (id === 'backup') setForBackup(side);
    else if (id !== null) setSides({ before, after: sides.after, [side]: id });
  };
  const save = async (format: 'docx' | 'html'): Promise<void> => {
    setWriting(true);
    try {
      const { fileName } = await call('compare.save', { comparison: input, format });
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
          disabled={isSame || isWriting || records === undefined}
          onClick={() => void save('docx')}
        >
          <FileText className="i s" aria-hidden="true" />
          {words.word}
        </button>
        {ofNotice && (
          <button
            type="button"
            className="btn"
            disabled={isSame || isWriting || records === undefined}
            onClick={() => void save('html')}
          >
            <FileCode className="i s" aria-hidden="true" />
            {words.web}
          </button>
        )}
      </div>
      {withChosen && chosen !== null && <HowApart chosen={chosen} name={labelOf('chosen')} />}
      {taking.step !== null && <Reading taking={taking} />}
      {step !== null && (
        <div className="compare-reading">
          <Running
            said={isWriting ? words.writing : words.busy}
            {...step}
            cancel={words.cancel}
            onCancel={cancel}
          />
        </div>
      )}
      <div className="compare-body">
        {isSame && <EmptyState icon={GitCompareArrows} title={words.sameTitle} text={words.sameHelp} />}
        {!isSame && asked.error instanceof ProblemError && (
          <Told is="refused">{problemSentence(language, asked.error.problem)}</Told>
        )}
        {isBusy && step === null && (
          <p role="status" className="t2">
            {words.busy}
          </p>
        )}
        {!isSame && records !== undefined && (
          <Compared
            records={records}
            sides={{ before: labelOf(before), after: labelOf(sides.after) }}
            taking={canTake ? taking : null}
          />
        )}
      </div>
      {choosing !== null && (
        <AskPassword onClose={() => setChoosing(null)} onOpen={(given) => void choose(choosing, given)} />
      )}
      {isForBackup !== null && (
        <AskBackup
          onClose={() => setForBackup(null)}
          onChoose={(backup) => void chooseBackup(isForBackup, backup)}
        />
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

/** What a chosen file is to the open one: a copy and since when it went apart, or another client's. */
function HowApart({ chosen, name }: { readonly chosen: Chosen; readonly name: string }) {
  const language = useLanguage();
  const words = compareWords[language];
  const isReadOnly = useIsReadOnly();
  const { apart, fileName, backup } = chosen;
  if (backup !== null) return null;
  const told =
    apart === null
      ? words.notCopy(name)
      : apart.since === null
        ? words.nothingShared(fileName)
        : words.apart(momentText(apart.since, language), apart.here, apart.there, fileName);
  return (
    <p className="compare-apart t2">
      {told} {apart !== null && isReadOnly && words.onlyRead}
    </p>
  );
}

function Reading({ taking }: { readonly taking: TakingOver }) {
  const language = useLanguage();
  const words = compareWords[language];
  if (taking.step === null) return null;
  const { fileName, done, of } = taking.step;
  return (
    <div className="compare-reading">
      <Running
        said={attachmentWords[language].attaching(fileName)}
        done={done}
        of={of}
        cancel={words.cancel}
        onCancel={taking.cancel}
      />
    </div>
  );
}

/** How far a large comparison is; null: there is none, or it is done at once. */
function useStep(isRunning: boolean): Events['compareProgress'] | null {
  const [step, setStep] = useState<Events['compareProgress'] | null>(null);
  useEffect(() => on('compareProgress', setStep), []);
  useEffect(() => {
    if (!isRunning) setStep(null);
  }, [isRunning]);
  return isRunning ? step : null;
}

function AskBackup(props: { readonly onClose: () => void; readonly onChoose: (backup: BackupRow) => void }) {
  const words = compareWords[useLanguage()];
  const { data: backups } = useCall('backups.list', null);
  return (
    <Modal title={words.backupTitle} onClose={props.onClose}>
      {backups?.length === 0 && <p className="t2">{words.noBackup}</p>}
      {backups !== undefined && backups.length > 0 && (
        <BackupList
          backups={backups}
          current={null}
          onCurrent={(id) => {
            const backup = backups.find((each) => each.id === id);
            if (backup !== undefined) props.onChoose(backup);
          }}
        />
      )}
      <div className="acts">
        <button type="button" className="btn" onClick={props.onClose}>
          {words.cancel}
        </button>
      </div>
    </Modal>
  );
}
