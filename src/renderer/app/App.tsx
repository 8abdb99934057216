import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Redirect, Route, Switch } from 'wouter';
import type { CallName, FileState } from '../../shared/api';
import { LockPage } from '../pages/lock/LockPage';
import { StartPage } from '../pages/start/StartPage';
import { Toasts } from '../parts/toast';
import { AskAuthor } from './AskAuthor';
import { Awaited } from './Awaited';
import { on, useCall } from './bridge';
import { heedChange } from './changed';
import { FileProvider } from './file';
import { LanguageProvider } from './language';
import { useLawData } from './law-data';
import { useGoToOpened } from './opened';
import {
  ActivitiesPage,
  ActivityPage,
  AttachmentsPage,
  BackupsPage,
  bringPages,
  CataloguePage,
  ComparePage,
  DpiaPage,
  DpiasPage,
  DuePage,
  ErasePersonPage,
  ExportPage,
  FindingsPage,
  FlowsPage,
  HistoryPage,
  NewClientPage,
  OrganisationPage,
  OverviewPage,
  PackPage,
  PoliciesPage,
  QuestionsPage,
  ReadPolicyPage,
  RulesPage,
  ScreeningPage,
  SettingsPage,
  TemplatesPage,
} from './pages';
import { Places } from './place';
import { places } from './places';
import { RefusedDialog } from './RefusedDialog';
import { Shell } from './Shell';
import { noteShare } from './working';

/** What the program knows whichever client is open. */
const ofProgram: ReadonlySet<string> = new Set<CallName>([
  'clients.list',
  'file.state',
  'law.read',
  'log.read',
  'refused.read',
  'samples.list',
  'settings.read',
]);

/** The window: settings, the open file and the place the person is at. */
export function App() {
  const queries = useQueryClient();
  const { data: settings } = useCall('settings.read', null);
  const { data: file } = useCall('file.state', null);
  const { data: law } = useLawData();
  useEffect(() => {
    const stops = [
      on('changed', (change) => heedChange(queries, change)),
      on('changeProgress', ({ done, of }) => noteShare(of === 0 ? 0 : Math.floor((100 * done) / of))),
      on('backup', () => void queries.invalidateQueries({ queryKey: ['backups.list', null] })),
      on('historyCheck', (check) => queries.setQueryData(['history.check', null], check)),
      on('undoState', (state) => queries.setQueryData(['undo.state', null], state)),
      on('fileState', (state) => {
        const before = queries.getQueryData<FileState>(['file.state', null]);
        queries.setQueryData(['file.state', null], state);
        // What was read from another client is never shown as this one's, not for a moment.
        if (before?.isOpen === true && (!state.isOpen || state.path !== before.path))
          void queries.resetQueries({ predicate: ({ queryKey }) => !ofProgram.has(String(queryKey[0])) });
        void queries.invalidateQueries();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);

  useEffect(() => void bringPages(), []);
  useGoToOpened(file);

  useEffect(() => {
    if (settings === undefined) return;
    const root = document.documentElement;
    root.lang = settings.language;
    if (settings.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = settings.theme;
  }, [settings]);

  useEffect(() => {
    const name = file?.isOpen === true ? file.fileName : '';
    document.title = name === '' ? 'Griffier' : `${name} · Griffier`;
  }, [file]);

  if (settings === undefined || file === undefined || law === undefined) return null;
  if (!file.isOpen && file.locked !== undefined)
    return (
      <LanguageProvider value={settings.language}>
        <LockPage key={file.locked.path} locked={file.locked} settings={settings} />
        <RefusedDialog />
      </LanguageProvider>
    );
  return (
    <LanguageProvider value={settings.language}>
      <I18nProvider locale={`${settings.language}-BE`}>
        <FileProvider value={file}>
          <Toasts>
            <AskAuthor />
            <Places>
              <Shell>
                <Suspense fallback={<Awaited />}>
                  <Switch>
                    <Route path="/" component={StartPage} />
                    <Route path="/settings" component={SettingsPage} />
                    <Route path="/new-client" component={NewClientPage} />
                    {file.isOpen ? (
                      <Switch>
                        <Route path="/overview" component={OverviewPage} />
                        <Route path="/flows" component={FlowsPage} />
                        <Route path="/due" component={DuePage} />
                        <Route path="/rules" component={RulesPage} />
                        <Route path="/questions" component={QuestionsPage} />
                        <Route path="/findings" component={FindingsPage} />
                        <Route path="/activities" component={ActivitiesPage} />
                        <Route path="/activity/:id">
                          {({ id }) => <ActivityPage key={id} id={id ?? ''} />}
                        </Route>
                        <Route path="/templates" component={TemplatesPage} />
                        <Route path="/attachments" component={AttachmentsPage} />
                        <Route path="/hand-over" component={PackPage} />
                        <Route path="/policies" component={PoliciesPage} />
                        <Route path="/read-policy" component={ReadPolicyPage} />
                        <Route path="/dpias" component={DpiasPage} />
                        <Route path="/dpia/:id">{({ id }) => <DpiaPage key={id} id={id ?? ''} />}</Route>
                        <Route path="/screening/:id">
                          {({ id }) => <ScreeningPage key={id} id={id ?? ''} />}
                        </Route>
                        <Route path="/export" component={ExportPage} />
                        <Route path="/backups" component={BackupsPage} />
                        <Route path="/erase-person" component={ErasePersonPage} />
                        <Route path="/history" component={HistoryPage} />
                        <Route path="/compare" component={ComparePage} />
                        <Route path="/organisation" component={OrganisationPage} />
                        {places.flatMap((place) =>
                          place.nouns === undefined
                            ? []
                            : [
                                <Route key={place.path} path={place.path}>
                                  <CataloguePage key={place.path} nouns={place.nouns} />
                                </Route>,
                              ],
                        )}
                        <Redirect to="/overview" />
                      </Switch>
                    ) : (
                      <Redirect to="/" />
                    )}
                  </Switch>
                </Suspense>
              </Shell>
              <RefusedDialog />
            </Places>
          </Toasts>
        </FileProvider>
      </I18nProvider>
    </LanguageProvider>
  );
}
