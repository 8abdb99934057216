import { type FormEvent, useEffect, useState } from 'react';
import { type BackupsFollowed, type Events, type Problem, shortestPassword } from '../../shared/api';
import { passwordWords } from '../../shared/words/password';
import { problemSentence } from '../../shared/words/problems';
import { call, on, ProblemError, useCall } from '../app/bridge';
import { useFile } from '../app/file';
import { useLanguage } from '../app/language';
import { flushDrafts } from './fields/drafts';
import { Modal } from './Modal';
import { PasswordInput } from './PasswordInput';
import { One } from './Tick';
import { Told } from './Told';

type State =
  | Readonly<{ is: 'asking'; refusal: string | null }>
  | Readonly<{ is: 'working'; step: Events['passwordProgress'] | null }>
  | Readonly<{ is: 'done'; what: 'set' | 'changed' | 'removed'; followed: BackupsFollowed }>;

/** Sets, changes or removes the password of the open file. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage();
  const words = passwordWords[language];
  const file = useFile();
  // What the file was when the dialog opened decides what it asks: afterwards it is something else.
  const [had] = useState(file.isOpen && file.isEncrypted);
  const [state, setState] = useState<State>({ is: 'asking', refusal: null });
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const [backups, setBackups] = useState<'remake' | 'delete'>('remake');
  const { data: existing } = useCall('backups.list', null);
  useEffect(
    () =>
      on('passwordProgress', (step) =>
        setState((now) => (now.is === 'working' ? { is: 'working', step } : now)),
      ),
    [],
  );

  const ask = async (next: string | null): Promise<void> => {
    const [length] = [[...fresh.normalize('NFC')].length];
    const refusal =
      had && current === ''
        ? words.needsCurrent
        : next === null
          ? null
          : length < shortestPassword
            ? words.tooShort(shortestPassword)
            : fresh !== again
              ? words.differs
              : null;
    setState(refusal === null ? { is: 'working', step: null } : { is: 'asking', refusal });
    if (refusal !== null) return;
    try {
      await flushDrafts();
      const followed = await call('file.password', { current: had ? current : null, next, backups });
      setState({ is: 'done', what: next === null ? 'removed' : had ? 'changed' : 'set', followed });
    } catch (error) {
      const problem: Problem =
        error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) };
      const wait = problem.wait ? ` ${words.waits(problem.wait)}` : '';
      setState({
        is: 'asking',
        refusal: problem.code === 'cancelled' ? null : `${problemSentence(language, problem)}${wait}`,
      });
    }
    setCurrent('');
    if (next !== null) {
      setFresh('');
      setAgain('');
    }
  };
  const cancel = (): void => void call('file.cancelPassword', null).catch(() => null);
  const title = had ? words.changeTitle : words.setTitle;

  if (state.is === 'working')
    return (
      <Modal title={title} onClose={cancel}>
        <p role="status">{state.step === null ? words.working : words.steps[state.step.step]}</p>
        <div
          className="prog"
          role="progressbar"
          aria-label={words.working}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={state.step?.percent ?? 0}
        >
          <i style={{ width: `${state.step?.percent ?? 0}%` }} />
        </div>
        <div className="acts">
          <button type="button" className="btn" onClick={cancel}>
            {words.cancel}
          </button>
        </div>
      </Modal>
    );
  if (state.is === 'done')
    return (
      <Modal title={title} onClose={onClose}>
        <p role="status">
          {state.what === 'set'
            ? state.followed.clear > 0
              ? words.doneSetAlone
              : words.doneSet
            : state.what === 'changed'
              ? words.doneChanged
              : words.doneRemoved}
        </p>
        {state.followed.unreadable > 0 && (
          <Told is="heed">{words.backupsUnreadable(state.followed.unreadable)}</Told>
        )}
        {state.followed.clear > 0 && <Told is="refused">{words.backupsClear(state.followed.clear)}</Told>}
        {state.followed.problem !== null && (
          <p className="t2">{problemSentence(language, state.followed.problem, words.backups)}</p>
        )}
        {state.what !== 'removed' && <Sheet />}
        <div className="acts">
          <button type="button" className="btn primary" onClick={onClose}>
            {words.close}
          </button>
        </div>
      </Modal>
    );
  return (
    <Modal title={title} onClose={onClose}>
      <form
        className="password-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void ask(fresh);
        }}
      >
        <p className="t2">{words.setAbout}</p>
        <Told is="heed">{words.lost}</Told>
        {had && <PasswordInput label={words.current} value={current} onChange={setCurrent} autoFocus />}
        <PasswordInput
          label={words.fresh}
          value={fresh}
          onChange={setFresh}
          isNew
          autoFocus={!had}
          describedBy="password-advice"
        />
        <p id="password-advice" className="sm t2">
          {words.advice(shortestPassword)}
        </p>
        <PasswordInput label={words.again} value={again} onChange={setAgain} isNew />
        {existing !== undefined && existing.length > 0 && (
          <fieldset>
            <legend className="lb">{words.backupsExist(existing.length)}</legend>
            {(['remake', 'delete'] as const).map((each) => (
              <One key={each} group="backups" isOn={backups === each} onChoose={() => setBackups(each)}>
                {each === 'delete'
                  ? words.backupsDelete
                  : fresh === '' && had
                    ? words.backupsRemakeClear
                    : words.backupsRemake}
              </One>
            ))}
          </fieldset>
        )}
        {state.refusal !== null && <Told is="refused">{state.refusal}</Told>}
        <div className="acts">
          {had && (
            <button
              type="button"
              className="btn danger"
              title={words.removeAbout}
              onClick={() => void ask(null)}
            >
              {words.remove}
            </button>
          )}
          <span className="grow" />
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="btn primary">
            {had ? words.change : words.set}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** Offers the sheet to keep on paper. */
function Sheet() {
  const language = useLanguage();
  const words = passwordWords[language];
  const [refusal, setRefusal] = useState<string | null>(null);
  const write = async (): Promise<void> => {
    setRefusal(null);
    try {
      await call('file.recoverySheet', null);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code !== 'cancelled')
        setRefusal(problemSentence(language, error.problem));
    }
  };
  return (
    <>
      <Told is="heed">{words.lost}</Told>
      <p className="t2">{words.sheetOffer}</p>
      <p>
        <button type="button" className="btn" onClick={() => void write()}>
          {words.sheet}
        </button>
      </p>
      {refusal !== null && <Told is="refused">{refusal}</Told>}
    </>
  );
}
