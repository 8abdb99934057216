import { ArrowLeft, BookOpen, FileOutput, FilePlus2, FolderOpen, Search, Settings, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type RecentFile, refusedForContent } from '../../../shared/api';
import { readText, type ScreenLanguage, screenLanguages } from '../../../shared/register/text';
import { exportSeveralWords } from '../../../shared/words/export-several';
import { problemSentence } from '../../../shared/words/problems';
import { startWords } from '../../../shared/words/start';
import { call, ProblemError, useCall } from '../../app/bridge';
import { useFile } from '../../app/file';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { languageNames } from '../../app/language-names';
import { brandIcon as Brand } from '../../app/places';
import { DataTable, type ListColumn } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { useToast } from '../../parts/toast';
import { ExportSeveral } from './ExportSeveral';

/** Where a file lies; its name stands before it, where a long folder cuts nothing off. */
const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '');

/** The office's list of clients, and the ways to begin. */
export function StartPage() {
  const language = useLanguage();
  const words = startWords[language];
  const file = useFile();
  const tell = useToast();
  const { data: clients, refetch } = useCall('clients.list', null);
  const { data: samples } = useCall('samples.list', null);
  const [isExporting, setExporting] = useState(false);
  const [filter, setFilter] = useState('');
  const [current, setCurrent] = useState<string | null>(null);

  const attempt = async (work: Promise<unknown>, name?: string): Promise<void> => {
    try {
      await work;
      go('/overview');
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const isToldElsewhere = error.problem.code === 'cancelled' || refusedForContent.has(error.problem.code);
      if (!isToldElsewhere) tell(problemSentence(language, error.problem, name));
      await refetch();
    }
  };
  const open = (path: string): void =>
    void attempt(call('file.open', { path }), clients?.find((client) => client.path === path)?.fileName);
  const columns = useMemo((): readonly ListColumn<RecentFile>[] => {
    const state = (client: RecentFile): string =>
      client.state === 'ready'
        ? words.ready
        : client.state === 'notFound'
          ? words.notFound
          : client.state === 'encrypted'
            ? words.encrypted
            : words.inUse(client.holder ?? '');
    return [
      {
        id: 'name',
        header: words.client,
        text: (client) => `${client.name} ${client.path}`,
        cell: (client) => (
          <span className="two-line">
            <b className="md">{client.name === '' ? client.fileName : client.name}</b>
            <span className="t3 sm" title={client.path}>
              {[
                client.state === 'encrypted' ? '' : words.activities(client.activities),
                client.fileName,
                folderOf(client.path),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        ),
      },
      { id: 'state', header: words.state, text: state, width: 220 },
      {
        id: 'change',
        header: words.lastChange,
        text: (client) => client.lastChange ?? '',
        width: 170,
        cell: (client) =>
          client.lastChange === null
            ? '–'
            : new Date(client.lastChange).toLocaleString(`${language}-BE`, {
                day: 'numeric',
                month: 'short',
                year: 'numeric',
                hour: '2-digit',
                minute: '2-digit',
              }),
      },
    ];
  }, [language, words]);
  const chosen = clients?.find((client) => client.path === current);
  const isAny = clients !== undefined && clients.length > 0;
  const forget = async (client: RecentFile): Promise<void> => {
    await call('clients.forget', { path: client.path });
    tell(words.forgotten(client.name === '' ? client.fileName : client.name));
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
        <p className="mc t3">{words.offline}</p>
      </aside>
      <main>
        <div className="head">
          <h1>{words.clients}</h1>
          {isAny && <span className="t3">{words.files(clients?.length ?? 0)}</span>}
          <span className="grow" />
          {clients !== undefined && clients.length > 1 && (
            <button type="button" className="btn" onClick={() => setExporting(true)}>
              <FileOutput className="i s" aria-hidden />
              {exportSeveralWords[language].open}
            </button>
          )}
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
            rows={clients}
            columns={columns}
            rowId={(client) => client.path}
            filter={filter}
            current={current}
            onCurrent={setCurrent}
            onOpen={open}
            rowHeight={52}
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
                </EmptyState>
              )
            }
          />
        )}
        {chosen !== undefined && (
          <div className="tb-foot">
            <b>{chosen.name === '' ? chosen.fileName : chosen.name}</b>
            <span className="grow" />
            <button type="button" className="btn small" onClick={() => void forget(chosen)}>
              <X className="i s" aria-hidden />
              {words.forget}
            </button>
            <button type="button" className="btn small primary" onClick={() => open(chosen.path)}>
              {words.openIt}
            </button>
          </div>
        )}
        {isExporting && clients !== undefined && (
          <ExportSeveral clients={clients} chosen={null} onClose={() => setExporting(false)} />
        )}
      </main>
    </div>
  );
}
