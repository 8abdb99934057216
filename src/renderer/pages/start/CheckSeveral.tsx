import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/api';
import { type Severity, severities } from '../../../shared/findings/finding';
import { ruleOf } from '../../../shared/findings/rules';
import { citeArticle } from '../../../shared/law/cite';
import { clientsWords } from '../../../shared/words/clients';
import { findingWords } from '../../../shared/words/findings';
import { problemSentence } from '../../../shared/words/problems';
import { useLanguage } from '../../app/language';
import { Modal } from '../../parts/Modal';
import { PasswordInput } from '../../parts/PasswordInput';
import { Running } from '../../parts/Running';
import { SeverityMark } from '../../parts/SeverityMark';
import { type ClientRow, countOf, nameOfClient } from './client-columns';
import { byRule, type SeenClient } from './findings-by-rule';
import { type LookProgress, lookAt } from './useClientLooks';

type Unseen = Readonly<{ client: ClientRow; problem: Problem }>;
type Result = Readonly<{ seen: readonly SeenClient<ClientRow>[]; unseen: readonly Unseen[] }>;

/** What several clients lack, rule by rule, with the way to each client; what could not be read is named. */
export function CheckSeveral(props: {
  readonly clients: readonly ClientRow[];
  readonly onOpen: (client: ClientRow) => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = clientsWords[language];
  const [progress, setProgress] = useState<LookProgress | null>(null);
  const [result, setResult] = useState<Result>({ seen: [], unseen: [] });
  const isLeft = useRef(false);

  const look = async (clients: readonly ClientRow[], password: string | null): Promise<void> => {
    const seen = new Map(result.seen.map((each) => [each.client.path, each]));
    const unseen = new Map(result.unseen.map((each) => [each.client.path, each]));
    for (const [done, client] of clients.entries()) {
      setProgress({ fileName: client.fileName, done, of: clients.length });
      const found = await lookAt(client.path, password);
      if (isLeft.current) return;
      if (found === null) unseen.set(client.path, { client, problem: { code: 'cancelled' } });
      else if (found.is === 'refused') unseen.set(client.path, { client, problem: found.problem });
      else {
        seen.set(client.path, { client, seen: found.seen });
        unseen.delete(client.path);
      }
    }
    setResult({ seen: [...seen.values()], unseen: [...unseen.values()] });
    setProgress(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the clients it was opened with
  useEffect(() => {
    isLeft.current = false;
    void look(props.clients, null);
    return () => {
      isLeft.current = true;
    };
  }, []);

  return (
    <Modal title={words.checkTitle} isWide onClose={props.onClose}>
      {progress !== null ? (
        <Running
          said={words.looking(progress.fileName, progress.done + 1, progress.of)}
          done={progress.done}
          of={progress.of}
          cancel={words.cancel}
          onCancel={props.onClose}
        />
      ) : (
        <>
          {result.seen.length > 0 && <Sum seen={result.seen} />}
          <NotChecked unseen={result.unseen} onTry={(clients, password) => void look(clients, password)} />
          <ByRule seen={result.seen} onOpen={props.onOpen} />
          <div className="acts several-foot">
            <button type="button" className="btn primary" onClick={props.onClose}>
              {words.close}
            </button>
          </div>
        </>
      )}
    </Modal>
  );
}

const sumOf = (seen: readonly SeenClient<ClientRow>[], severity: Severity): number =>
  seen.reduce((count, each) => count + countOf(each.seen, severity), 0);

function Sum({ seen }: { readonly seen: readonly SeenClient<ClientRow>[] }) {
  const words = clientsWords[useLanguage()];
  return (
    <p role="status" className="num">
      {words.checked(seen.length, sumOf(seen, 'error'), sumOf(seen, 'warning'))}
    </p>
  );
}

function ByRule(props: {
  readonly seen: readonly SeenClient<ClientRow>[];
  readonly onOpen: (client: ClientRow) => void;
}) {
  const { seen } = props;
  const language = useLanguage();
  const words = clientsWords[language];
  const [shown, setShown] = useState<Severity | 'all'>('all');
  if (seen.length === 0) return null;
  const sum = (severity: Severity): number => sumOf(seen, severity);
  const lines = byRule(seen);
  const present = severities.filter((each) => lines.some(({ severity }) => severity === each));
  return (
    <>
      {lines.length === 0 && <p className="t2">{words.allGood}</p>}
      {present.length > 1 && (
        <fieldset className="seg">
          <legend className="vh">{words.show}</legend>
          {(['all', ...present] as const).map((each) => (
            <button key={each} type="button" aria-pressed={each === shown} onClick={() => setShown(each)}>
              {words.shown[each]}{' '}
              <span className="n">
                {each === 'all' ? present.reduce((count, one) => count + sum(one), 0) : sum(each)}
              </span>
            </button>
          ))}
        </fieldset>
      )}
      <div className="checked-rules">
        {lines
          .filter(({ severity }) => shown === 'all' || severity === shown)
          .map(({ rule, severity, clients }) => {
            const about = ruleOf(rule);
            return (
              <details key={`${rule} ${severity}`}>
                <summary>
                  <ChevronRight className="i s turn" aria-hidden="true" />
                  <SeverityMark of={severity} />
                  <span className="what">
                    <span className="vh">{findingWords[language].severities[severity]}: </span>
                    {about?.name[language] ?? rule}
                    {about !== undefined && (
                      <span className="t3 sm"> {citeArticle(about.article, language)}</span>
                    )}
                  </span>
                  <span className="t2 sm num">{words.inClients(clients.length)}</span>
                </summary>
                <ul>
                  {clients.map(({ client, count }) => (
                    <li key={client.path}>
                      <button type="button" className="btn quiet small" onClick={() => props.onOpen(client)}>
                        {nameOfClient(client)}
                      </button>
                      <span className="t3 sm">{client.fileName}</span>
                      <span className="t3 sm num grow">{words.places(count)}</span>
                    </li>
                  ))}
                </ul>
              </details>
            );
          })}
      </div>
    </>
  );
}

function NotChecked(props: {
  readonly unseen: readonly Unseen[];
  readonly onTry: (clients: readonly ClientRow[], password: string) => void;
}) {
  const { unseen } = props;
  const language = useLanguage();
  const words = clientsWords[language];
  const [password, setPassword] = useState('');
  if (unseen.length === 0) return null;
  const locked = unseen.filter(({ problem }) => ['encrypted', 'wrongPassword'].includes(problem.code));
  return (
    <section className="col g2" aria-labelledby="not-checked">
      <h3 id="not-checked">{words.notChecked(unseen.length)}</h3>
      <ul className="several-failed">
        {unseen.map(({ client, problem }) => (
          <li key={client.path}>
            <b className="md">{nameOfClient(client)}</b>
            <span className="t2 sm">{problemSentence(language, problem, client.fileName)}</span>
          </li>
        ))}
      </ul>
      {locked.length > 0 && (
        <form
          className="checked-password"
          onSubmit={(event) => {
            event.preventDefault();
            if (password !== '')
              props.onTry(
                locked.map(({ client }) => client),
                password,
              );
          }}
        >
          <PasswordInput
            label={words.password}
            value={password}
            onChange={setPassword}
            describedBy="checked-password"
          />
          <button type="submit" className="btn" disabled={password === ''}>
            {words.withPassword}
          </button>
          <p id="checked-password" className="t2 sm">
            {words.passwordHelp}
          </p>
        </form>
      )}
    </section>
  );
}
