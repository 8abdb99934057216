import { FileLock2, Info, LockKeyhole, OctagonAlert, TriangleAlert } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import type { Locked, Problem, Settings } from '../../../shared/api';
import { screenLanguages } from '../../../shared/register/text';
import { passwordWords } from '../../../shared/words/password';
import { problemSentence } from '../../../shared/words/problems';
import { call, ProblemError } from '../../app/bridge';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { languageNames } from '../../app/language-names';
import { PasswordInput } from '../../parts/PasswordInput';
import './lock.css';

/** A client file that waits for its password. Nothing of what is in it is on this page or behind it. */
export function LockPage({ locked, settings }: { readonly locked: Locked; readonly settings: Settings }) {
  const language = useLanguage();
  const words = passwordWords[language];
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOpening, setOpening] = useState(false);
  const wait = useCountdown(problem);

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (password === '' || isOpening || wait > 0) return;
    setOpening(true);
    setProblem(null);
    try {
      await call('file.unlock', { password });
      // A file that was only locked comes back on the page the person was at.
      if (locked.why === 'opening') go('/overview');
    } catch (error) {
      setProblem(
        error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) },
      );
      setPassword('');
      setOpening(false);
      document.querySelector<HTMLInputElement>('.lock-page input')?.focus();
    }
  };
  const leave = async (): Promise<void> => {
    await call('file.close', null);
    go('/');
  };
  const saved =
    locked.savedAt === null
      ? words.allSaved
      : words.savedAt(
          new Date(locked.savedAt).toLocaleTimeString(`${language}-BE`, {
            hour: '2-digit',
            minute: '2-digit',
          }),
        );
  const why =
    locked.why === 'opening'
      ? words.opening
      : `${locked.why === 'idle' ? words.idle(settings.lockAfter ?? 15) : words[locked.why]} ${locked.isHolding ? '' : saved}`;
  return (
    <div className="lock-page">
      <header>Griffier</header>
      <main>
        <form onSubmit={(event) => void unlock(event)}>
          <div className="sign">
            <LockKeyhole aria-hidden />
          </div>
          <h1>{words.lockedTitle(locked.name)}</h1>
          <p className="t2 why">{why}</p>
          {locked.isHolding && (
            <p className="st advice wraps held" role="status">
              <TriangleAlert className="i s" aria-hidden />
              <span>{words.holding}</span>
            </p>
          )}
          <PasswordInput
            label={words.ofFile}
            value={password}
            onChange={setPassword}
            autoFocus
            describedBy="lock-about"
            isWrong={problem !== null}
          />
          {problem === null ? (
            <p id="lock-about" className="sm t2 about">
              <Info className="i s t3" aria-hidden />
              <span>{words.about}</span>
            </p>
          ) : (
            <p id="lock-about" role="alert" className="st law wraps about">
              <OctagonAlert className="i s" aria-hidden />
              <span>
                {problemSentence(language, problem, locked.fileName)}
                {wait > 0 && ` ${words.waits(wait)}`}
              </span>
            </p>
          )}
          <div className="row acts">
            <button
              type="submit"
              className="btn primary grow"
              disabled={password === '' || isOpening || wait > 0}
            >
              {isOpening ? words.unlocking : words.unlock}
            </button>
            <button type="button" className="btn" onClick={() => void leave()}>
              {words.allClients}
            </button>
          </div>
        </form>
      </main>
      <footer>
        <span className="place">
          <FileLock2 className="i s" aria-hidden />
          {locked.fileName} · AES-256
        </span>
        {screenLanguages.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-current={each === language ? 'true' : undefined}
            onClick={() => void call('settings.change', { language: each }).then(() => location.reload())}
          >
            {languageNames[each]}
          </button>
        ))}
      </footer>
    </div>
  );
}

/** Seconds until another password is taken, counting down. */
function useCountdown(problem: Problem | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const until = Date.now() + (problem?.wait ?? 0) * 1000;
    const look = (): void => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [problem]);
  return left;
}
