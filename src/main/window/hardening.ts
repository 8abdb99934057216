import { app, type Session, type WebContents } from 'electron';
import { isOurs, mayBeRequested } from './policy';

/** The first lines of the program: what has to be settled before Electron is ready. */
export function hardenProcess(): void {
  app.enableSandbox();
  // No name outside this machine is ever looked up, whatever the engine would like to ask.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  // A dump of memory holds what was open. None is made, and none is sent.
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch('disable-crash-reporter');
  // Nothing secret is kept by the engine; asking the desktop's key ring would only open a question.
  app.commandLine.appendSwitch('password-store', 'basic');
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** No permission, no download, no request beyond the program's own files, no dictionary from the network. */
function hardenSession(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayBeRequested(request.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** A window stays on the program's own pages and opens no other. */
function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
