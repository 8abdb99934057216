import { Folder } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ClientsExported, Events, RecentFile } from '../../../shared/api';
import {
  type DocumentKind,
  documentKinds,
  formats as fileFormats,
  type Reader,
  readers,
} from '../../../shared/documents/options';
import { type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { exportWords } from '../../../shared/words/export';
import { exportSeveralWords } from '../../../shared/words/export-several';
import { problemSentence } from '../../../shared/words/problems';
import { call, on, ProblemError, useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { today } from '../../parts/fields/dates';
import { Modal } from '../../parts/Modal';
import { PasswordInput } from '../../parts/PasswordInput';
import { ProgressBar } from '../../parts/Running';
import { One, Tick } from '../../parts/Tick';
import './export-several.css';
import { Told } from '../../parts/Told';

const formats = [...fileFormats, 'pdf'] as const;
type Format = (typeof formats)[number];

type Run =
  | Readonly<{ is: 'choosing'; failure: string | null }>
  | Readonly<{ is: 'running' }>
  | Readonly<{ is: 'done'; result: ClientsExported }>;

/** Documents of several clients in one go: one question for a password, and at the end what did not open and why. */
export function ExportSeveral(props: {
  readonly clients: readonly RecentFile[];
  /** Their paths; the person may choose others. */
  readonly chosen: ReadonlySet<string>;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = exportSeveralWords[language];
  const there = props.clients.filter((client) => client.state !== 'notFound');
  const [paths, setPaths] = useState<ReadonlySet<string>>(
    () => new Set(there.filter(({ path }) => props.chosen.has(path)).map(({ path }) => path)),
  );
  const [documents, setDocuments] = useState<readonly DocumentKind[]>(['register']);
  const [languages, setLanguages] = useState<readonly ScreenLanguage[]>([language]);
  const [chosenFormats, setFormats] = useState<readonly Format[]>(['docx']);
  const [reader, setReader] = useState<Reader>('own');
  const [password, setPassword] = useState('');
  const [run, setRun] = useState<Run>({ is: 'choosing', failure: null });

  const start = async (): Promise<void> => {
    setRun({ is: 'running' });
    try {
      const result = await call('clients.export', {
        paths: there.map(({ path }) => path).filter((path) => paths.has(path)),
        password: password === '' ? null : password,
        documents: [...documents],
        languages: [...languages],
        formats: [...chosenFormats],
        reader,
        date: today(),
      });
      setRun({ is: 'done', result });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { problem } = error;
      const failure = problem.code === 'cancelled' ? null : problemSentence(language, problem);
      setRun({ is: 'choosing', failure });
    }
    setPassword('');
  };
  const close = (): void => {
    if (run.is === 'running') void call('clients.cancelExport', null);
    else props.onClose();
  };
  const again = (result: ClientsExported): void => {
    setPaths(new Set(result.failed.map(({ path }) => path)));
    setRun({ is: 'choosing', failure: null });
  };

  return (
    <Modal title={words.title} isWide onClose={close}>
      {run.is === 'running' && <Running onCancel={close} />}
      {run.is === 'done' && (
        <Result result={run.result} onAgain={() => again(run.result)} onClose={props.onClose} />
      )}
      {run.is === 'choosing' && (
        <Choices
          clients={there}
          {...{
            paths,
            setPaths,
            documents,
            setDocuments,
            languages,
            setLanguages,
            chosenFormats,
            setFormats,
            reader,
            setReader,
          }}
          {...{ password, setPassword }}
          failure={run.failure}
          onStart={() => void start()}
          onClose={props.onClose}
        />
      )}
    </Modal>
  );
}

function Choices(props: {
  readonly clients: readonly RecentFile[];
  readonly paths: ReadonlySet<string>;
  readonly setPaths: (paths: ReadonlySet<string>) => void;
  readonly documents: readonly DocumentKind[];
  readonly setDocuments: (documents: readonly DocumentKind[]) => void;
  readonly languages: readonly ScreenLanguage[];
  readonly setLanguages: (languages: readonly ScreenLanguage[]) => void;
  readonly chosenFormats: readonly Format[];
  readonly setFormats: (formats: readonly Format[]) => void;
  readonly reader: Reader;
  readonly setReader: (reader: Reader) => void;
  readonly password: string;
  readonly setPassword: (password: string) => void;
  readonly failure: string | null;
  readonly onStart: () => void;
  readonly onClose: () => void;
}) {
  const { clients, paths, documents, languages, chosenFormats } = props;
  const language = useLanguage();
  const words = exportSeveralWords[language];
  const shared = exportWords[language];
  const { data: settings, refetch } = useCall('settings.read', null);
  const locked = clients.filter(({ path, state }) => state === 'encrypted' && paths.has(path)).length;
  const isRunnable =
    paths.size > 0 && documents.length > 0 && languages.length > 0 && chosenFormats.length > 0;
  const choose = (path: string, isOn: boolean): void =>
    props.setPaths(new Set(isOn ? [...paths, path] : [...paths].filter((other) => other !== path)));
  return (
    <>
      <fieldset className="several">
        <legend className="lb">{words.clients}</legend>
        <Tick
          isOn={clients.length > 0 && clients.every(({ path }) => paths.has(path))}
          onChange={(isOn) => props.setPaths(new Set(isOn ? clients.map(({ path }) => path) : []))}
        >
          {words.all} <span className="t3 num">({clients.length})</span>
        </Tick>
        <div className="several-list">
          {clients.map((client) => (
            <Tick
              key={client.path}
              isOn={paths.has(client.path)}
              onChange={(isOn) => choose(client.path, isOn)}
              help={client.path}
            >
              {client.name === '' ? client.fileName : client.name}
            </Tick>
          ))}
        </div>
      </fieldset>
      <fieldset className="several">
        <legend className="lb">{words.documents}</legend>
        <div className="several-documents">
          {documentKinds.map((each) => (
            <Tick
              key={each}
              isOn={documents.includes(each)}
              onChange={(isOn) =>
                props.setDocuments(
                  documentKinds.filter((other) => (other === each ? isOn : documents.includes(other))),
                )
              }
            >
              {shared.documents[each]}
            </Tick>
          ))}
        </div>
      </fieldset>
      <fieldset className="several">
        <legend className="lb">{words.languagesAndFiles}</legend>
        <div className="several-row">
          {screenLanguages.map((each) => (
            <Tick
              key={each}
              isOn={languages.includes(each)}
              onChange={(isOn) =>
                props.setLanguages(
                  screenLanguages.filter((other) => (other === each ? isOn : languages.includes(other))),
                )
              }
            >
              {shared.languageNames[each]}
            </Tick>
          ))}
        </div>
        <div className="several-row">
          {formats.map((each) => (
            <Tick
              key={each}
              isOn={chosenFormats.includes(each)}
              onChange={(isOn) =>
                props.setFormats(
                  formats.filter((other) => (other === each ? isOn : chosenFormats.includes(other))),
                )
              }
            >
              {shared.formats[each]}
            </Tick>
          ))}
        </div>
      </fieldset>
      <fieldset className="several">
        <legend className="lb">{words.forWhom}</legend>
        <div className="several-row">
          {readers.map((each) => (
            <One
              key={each}
              group="several-reader"
              isOn={props.reader === each}
              onChoose={() => props.setReader(each)}
            >
              {shared.readers[each]}
            </One>
          ))}
        </div>
      </fieldset>
      {locked > 0 && (
        <div>
          <PasswordInput
            label={words.password}
            value={props.password}
            onChange={props.setPassword}
            describedBy="several-password"
          />
          <p id="several-password" className="t2 sm">
            {words.passwordHelp(locked)} {words.clear}
          </p>
        </div>
      )}
      <p className="t2 sm several-place">
        {words.place(settings?.exportFolder ?? shared.noFolder)}{' '}
        <button
          type="button"
          className="btn quiet small"
          onClick={() =>
            void call('export.folder', null).then(
              () => refetch(),
              () => null,
            )
          }
        >
          {shared.change}
        </button>
      </p>
      {props.failure !== null && <Told is="refused">{props.failure}</Told>}
      <div className="acts several-foot">
        <button type="button" className="btn" onClick={props.onClose}>
          {shared.cancel}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={!isRunnable || (locked === paths.size && props.password === '')}
          onClick={props.onStart}
        >
          {words.run(paths.size)}
        </button>
      </div>
    </>
  );
}

function Running({ onCancel }: { readonly onCancel: () => void }) {
  const language = useLanguage();
  const words = exportSeveralWords[language];
  const [step, setStep] = useState<Events['clientsProgress'] | null>(null);
  useEffect(() => on('clientsProgress', setStep), []);
  const said =
    step === null ? exportWords[language].starting : words.progress(step.fileName, step.done + 1, step.of);
  return (
    <>
      <p role="status" className="num">
        {said}
      </p>
      <ProgressBar share={step === null ? 0 : Math.round((100 * step.done) / step.of)} label={said} />
      <p className="t3 sm">{words.keeps}</p>
      <div className="acts">
        <button type="button" className="btn" onClick={onCancel}>
          {exportWords[language].cancel}
        </button>
      </div>
    </>
  );
}

function Result(props: {
  readonly result: ClientsExported;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const language = useLanguage();
  const words = exportSeveralWords[language];
  const { clients, failed, isCancelled, isOfEncrypted } = props.result;
  const files = clients.reduce((sum, client) => sum + client.files.length, 0);
  return (
    <>
      <p role="status">
        {isCancelled && `${words.cancelled} `}
        {files === 0 ? words.none : words.done(clients.length, files)} {isOfEncrypted && words.clear}
      </p>
      {failed.length > 0 && (
        <section aria-labelledby="several-failed">
          <h3 id="several-failed">{words.failed(failed.length)}</h3>
          <ul className="several-failed">
            {failed.map(({ path, fileName, problem }) => (
              <li key={path}>
                <b className="md">{fileName}</b>
                <span className="t2 sm">{problemSentence(language, problem, fileName)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="acts">
        {failed.length > 0 && (
          <button type="button" className="btn" onClick={props.onAgain}>
            {words.again}
          </button>
        )}
        {files > 0 && (
          <button type="button" className="btn" onClick={() => void call('export.showFolder', null)}>
            <Folder className="i s" aria-hidden="true" />
            {exportWords[language].show}
          </button>
        )}
        <button type="button" className="btn primary" onClick={props.onClose}>
          {words.close}
        </button>
      </div>
    </>
  );
}
