import {
  ArrowLeft,
  BookOpen,
  FileOutput,
  FilePlus2,
  FolderOpen,
  FolderPlus,
  ListChecks,
  Search,
  Settings,
  X,
} from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type RecentFile, refusedForContent } from '../../../shared/api';
import { lawDate } from '../../../shared/law/in-force';
import { readText, type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { clientsWords } from '../../../shared/words/clients';
import { lawDataWords } from '../../../shared/words/law-data';
import { problemSentence } from '../../../shared/words/problems';
import { startWords } from '../../../shared/words/start';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useFile } from '../../app/file';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { languageNames } from '../../app/language-names';
import { CheckSeveral, ExportSeveral } from '../../app/pages';
import { brandIcon as Brand } from '../../app/places';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { dayText } from '../../parts/fields/dates';
import { useToast } from '../../parts/toast';
import { useIsBelow } from '../../parts/useIsBelow';
import { clientRow, nameOfClient, useClientColumns } from './client-columns';
import { LookingLine } from './LookingLine';
import { useClientLooks } from './useClientLooks';
import './start.css';

const pathOf = ({ path }: RecentFile): string => path;

/** The office's list of clients, and the ways to begin. */
export function StartPage() {
  const language = useLanguage();
  const words = startWords[language];
  const ofClients = clientsWords[language];
  const file = useFile();
  const tell = useToast();
  const { data: clients, refetch } = useCall('clients.list', null);
  const { data: samples } = useCall('samples.list', null);
  const [doing, setDoing] = useState<'export' | 'check' | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState('');
  const [current, setCurrent] = useState<string | null>(null);

  const attempt = async (work: Promise<unknown>, name?: string, place = '/overview'): Promise<void> => {
    try {
      await work;
      go(place);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const isToldElsewhere = error.problem.code === 'cancelled' || refusedForContent.has(error.problem.code);
      if (!isToldElsewhere) tell(problemSentence(language, error.problem, name));
      await refetch();
    }
  };
  const open = (path: string, place?: string): void =>
    void attempt(
      call('file.open', { path }),
      clients?.find((client) => client.path === path)?.fileName,
      place,
    );
  /** The person shows where it lies by now: that place takes the place of the old one on the list. */
  const findAgain = ({ path }: RecentFile): void =>
    void attempt(
      call('file.open', { path: null }).then(async (state) => {
        await call('clients.forget', { path });
        return state;
      }),
    );
  const columns = useClientColumns();
  const { looked, progress, left, cancel, goOn } = useClientLooks(clients);
  const rows = useMemo(
    () => (clients ?? []).map((client) => clientRow(client, looked.get(client.path))),
    [clients, looked],
  );
  const isNarrow = useIsBelow(1160);
  const isSmall = useIsBelow(900);
  const hidden = useMemo(
    () => new Set([...(isNarrow ? ['issued'] : []), ...(isSmall ? ['change'] : [])]),
    [isNarrow, isSmall],
  );
  const picked = rows.filter(({ path }) => selection.has(path));
  const addFolder = async (): Promise<void> => {
    try {
      const { added, found } = await call('clients.addFolder', null);
      tell(added > 0 ? ofClients.added(added) : ofClients.nothingAdded(found));
      await refetch();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code !== 'cancelled') tell(problemSentence(language, error.problem));
    }
  };
  const chosen = rows.find((client) => client.path === current);
  const isAny = clients !== undefined && clients.length > 0;
  const forget = async (client: RecentFile): Promise<void> => {
    await call('clients.forget', { path: client.path });
    tell(words.forgotten(nameOfClient(client)));
    setCurrent(null);
    await refetch();
  };

  return (
    <div className="start">
      <aside>
        <div className="brand">
          <Brand aria-hidden style={{ width: 26, height: 26 }} />
          Griffier
        </div>
        {file.isOpen && (
          <Link className="btn" href="/overview?">
            <ArrowLeft className="i" aria-hidden />
            {words.back}
          </Link>
        )}
        <Link className="btn primary" href="/new-client?">
          <FilePlus2 className="i" aria-hidden />
          {words.newClient}
        </Link>
        <button type="button" className="btn" onClick={() => void attempt(call('file.open', { path: null }))}>
          <FolderOpen className="i" aria-hidden />
          {words.open}
        </button>
        <button type="button" className="btn" onClick={() => void addFolder()}>
          <FolderPlus className="i" aria-hidden />
          {ofClients.addFolder}
        </button>
        {samples !== undefined && samples.length > 0 && (
          <section className="samples" aria-labelledby="samples">
            <h2 id="samples" className="mc t3">
              {words.samples}
            </h2>
            {samples.map((sample) => (
              <button
                type="button"
                key={sample.id}
                title={readText(sample.about, language, language)?.text}
                onClick={() => void attempt(call('samples.open', { id: sample.id }), sample.name)}
              >
                <BookOpen className="i s" aria-hidden /> {sample.name}
              </button>
            ))}
          </section>
        )}
        <div className="grow" />
        <label className="field">
          <span className="lb">{words.language}</span>
          <select
            className="in"
            value={language}
            onChange={(event) =>
              void call('settings.change', { language: event.target.value as ScreenLanguage }).then(() =>
                location.reload(),
              )
            }
          >
            {screenLanguages.map((each) => (
              <option key={each} value={each}>
                {languageNames[each]}
              </option>
            ))}
          </select>
        </label>
        <Link className="btn quiet" href="/settings?">
          <Settings className="i" aria-hidden />
          {words.settings}
        </Link>
        <p className="mc t3">{lawDataWords[language].asOf(dayText(lawDate(), language))}</p>
        <p className="mc t3">{words.offline}</p>
      </aside>
      <main>
        <div className="head">
          <h1>{words.clients}</h1>
          {isAny && <span className="t3">{words.files(clients?.length ?? 0)}</span>}
          <span className="grow" />
          {isAny && (
            <label className="in search">
              <Search className="i s" aria-hidden />
              <span className="vh">{words.find}</span>
              <input
                type="search"
                placeholder={words.find}
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
              />
            </label>
          )}
        </div>
        {clients !== undefined && (
          <DataTable
            label={words.clients}
            rows={rows}
            columns={columns}
            rowId={pathOf}
            filter={filter}
            hidden={hidden}
            current={current}
            onCurrent={setCurrent}
            onOpen={open}
            rowHeight={52}
            selectLabel={(client) => ofClients.choose(nameOfClient(client))}
            {...(clients.length > 0 ? { selection, onSelection: setSelection } : {})}
            empty={
              clients.length > 0 ? (
                <p className="empty t2">{words.noMatch(filter)}</p>
              ) : (
                <EmptyState icon={FilePlus2} title={words.emptyTitle} text={words.emptyText}>
                  <Link className="btn primary" href="/new-client?">
                    {words.newClient}
                  </Link>
                  <button
                    type="button"
                    className="btn"
                    onClick={() => void attempt(call('file.open', { path: null }))}
                  >
                    {words.open}
                  </button>
                  <button type="button" className="btn" onClick={() => void addFolder()}>
                    {ofClients.addFolder}
                  </button>
                </EmptyState>
              )
            }
          />
        )}
        {/* Under the table: above it, every row would move under the pointer when it comes and goes. */}
        <LookingLine progress={progress} left={left} onCancel={cancel} onGoOn={goOn} />
        {picked.length > 0 ? (
          <div className="tb-foot">
            <b className="num">{ofClients.selected(picked.length)}</b>
            <span className="grow" />
            <button type="button" className="btn small" onClick={() => setDoing('check')}>
              <ListChecks className="i s" aria-hidden />
              {ofClients.check}
            </button>
            <button type="button" className="btn small" onClick={() => setDoing('export')}>
              <FileOutput className="i s" aria-hidden />
              {ofClients.export}
            </button>
            <button
              type="button"
              className="btn icon quiet small"
              aria-label={ofClients.unselect}
              title={ofClients.unselect}
              onClick={() => setSelection(new Set())}
            >
              <X className="i s" aria-hidden />
            </button>
          </div>
        ) : chosen !== undefined ? (
          <div className="tb-foot">
            <b>{nameOfClient(chosen)}</b>
            <span className="grow" />
            <button type="button" className="btn small" onClick={() => void forget(chosen)}>
              <X className="i s" aria-hidden />
              {words.forget}
            </button>
            {chosen.state === 'notFound' ? (
              <button type="button" className="btn small primary" onClick={() => findAgain(chosen)}>
                {ofClients.findIt}
              </button>
            ) : (
              <button type="button" className="btn small primary" onClick={() => open(chosen.path)}>
                {words.openIt}
              </button>
            )}
          </div>
        ) : (
          rows.length > 1 && <div className="tb-foot">{ofClients.hint}</div>
        )}
        <Suspense fallback={null}>
          {doing === 'export' && (
            <ExportSeveral clients={rows} chosen={selection} onClose={() => setDoing(null)} />
          )}
          {doing === 'check' && (
            <CheckSeveral
              clients={picked}
              onOpen={({ path }) => open(path, '/findings')}
              onClose={() => setDoing(null)}
            />
          )}
        </Suspense>
      </main>
    </div>
  );
}
