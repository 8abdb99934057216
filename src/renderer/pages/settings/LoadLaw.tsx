import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LawEffect, LawReading, Output, RecentFile } from '../../../shared/api';
import { lawLists } from '../../../shared/law/law-data';
import { lawDataWords } from '../../../shared/words/law-data';
import { lawFaultSentence } from '../../../shared/words/law-fault';
import { call, ProblemError } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { dayText, today } from '../../parts/fields/dates';
import { Modal } from '../../parts/Modal';
import { Running } from '../../parts/Running';
import { Told } from '../../parts/Told';

export type ChosenLaw = Output<'law.choose'>;

/** What a law file changes, entry by entry and client by client, before anybody accepts it; or why it is not taken. */
export function LoadLaw(props: {
  readonly chosen: ChosenLaw;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}) {
  const { chosen, onAccept, onClose } = props;
  const { fileName, reading } = chosen;
  const language = useLanguage();
  const words = lawDataWords[language];
  const day = (date: string): string => dayText(date, language);
  return (
    <Modal title={words.title} isWide onClose={onClose}>
      <p className="b">{fileName}</p>
      {reading.is === 'fits' ? (
        <>
          <p className="t2">{words.from(day(reading.present), day(reading.date))}</p>
          <Changes changes={reading.changes} />
          <InClients />
          <p className="t2 sm">{words.issuedStay}</p>
        </>
      ) : (
        <>
          <Told is="refused">{lawFaultSentence(language, reading, day)}</Told>
          <p className="t2">{words.notRead}</p>
        </>
      )}
      <div className="acts several-foot">
        <button type="button" className="btn" onClick={onClose}>
          {reading.is === 'fits' ? words.cancel : words.close}
        </button>
        {reading.is === 'fits' && (
          <button type="button" className="btn primary" onClick={onAccept}>
            {words.accept}
          </button>
        )}
      </div>
    </Modal>
  );
}

function Changes({ changes }: Pick<Extract<LawReading, { is: 'fits' }>, 'changes'>) {
  const words = lawDataWords[useLanguage()];
  if (changes.length === 0) return <p>{words.nothingChanges}</p>;
  return (
    <section className="col g2" aria-labelledby="law-changes">
      <h3 id="law-changes">{words.changes(changes.length)}</h3>
      {lawLists.map((list) => {
        const ofList = changes.filter((change) => change.list === list);
        return ofList.length === 0 ? null : (
          <div key={list}>
            <h4 className="t2 sm">{words.lists[list]}</h4>
            <ul className="law-changes">
              {ofList.map(({ is, name, what }) => (
                <li key={`${is} ${name} ${what.join()}`}>
                  <span className="t3 sm">{words.is[is]}</span>
                  <span>
                    {name}
                    {what.map((line) => (
                      <span key={line} className="t2 sm block">
                        {line}
                      </span>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

type Seen = Readonly<{ client: RecentFile; effect: LawEffect | 'locked' | 'notLooked' }>;

/** Looks into the clients of the list one after another: which findings appear in each, and which go. */
function InClients() {
  const words = lawDataWords[useLanguage()];
  const [clients, setClients] = useState<readonly RecentFile[] | null>(null);
  const [seen, setSeen] = useState<readonly Seen[]>([]);
  const [isRunning, setRunning] = useState(true);
  useEffect(() => {
    let isLeft = false;
    const run = async (): Promise<void> => {
      const list = await call('clients.list', null);
      if (isLeft) return;
      setClients(list);
      for (const client of list) {
        let effect: Seen['effect'];
        try {
          effect = await call('law.look', { path: client.path, date: today() });
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          if (error.problem.code === 'cancelled') break;
          effect = error.problem.code === 'encrypted' ? 'locked' : 'notLooked';
        }
        if (isLeft) return;
        setSeen((before) => [...before, { client, effect }]);
      }
      if (!isLeft) setRunning(false);
    };
    void run();
    return () => {
      isLeft = true;
      void call('law.cancelLook', null);
    };
  }, []);
  if (clients === null) return null;
  const next = clients[seen.length];
  return (
    <section className="col g2" aria-labelledby="law-clients">
      <h3 id="law-clients">{words.inClients}</h3>
      {clients.length === 0 && <p className="t2">{words.noClients}</p>}
      {isRunning && next !== undefined && (
        <Running
          said={words.looking(next.fileName, seen.length + 1, clients.length)}
          done={seen.length}
          of={clients.length}
          cancel={words.cancel}
          onCancel={() => {
            setRunning(false);
            void call('law.cancelLook', null);
          }}
        />
      )}
      {!isRunning && seen.length < clients.length && (
        <p className="t2">{words.stopped(clients.length - seen.length)}</p>
      )}
      <ul className="law-clients">
        {seen.map(({ client, effect }) => (
          <li key={client.path}>
            <OneClient client={client} effect={effect} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneClient({ client, effect }: Seen) {
  const words = lawDataWords[useLanguage()];
  if (effect === 'locked' || effect === 'notLooked' || effect.appears.count + effect.goes.count === 0)
    return (
      <p className="law-client">
        <b className="md">{client.name}</b>
        <span className="t2 sm">{typeof effect === 'string' ? words[effect] : words.same}</span>
      </p>
    );
  const sums = [
    ...(effect.appears.count === 0 ? [] : [words.appears(effect.appears.count)]),
    ...(effect.goes.count === 0 ? [] : [words.goes(effect.goes.count)]),
  ];
  return (
    <details>
      <summary className="law-client">
        <ChevronRight className="i s turn" aria-hidden="true" />
        <b className="md">{client.name}</b>
        <span className="t2 sm num">{sums.join(', ')}</span>
      </summary>
      {(['appears', 'goes'] as const).map((which) =>
        effect[which].count === 0 ? null : (
          <div key={which}>
            <h4 className="t2 sm">{words[which](effect[which].count)}</h4>
            <ul>
              {effect[which].said.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ),
      )}
    </details>
  );
}
