import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { ask } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { test as alone, expect, testInOneWindow as test } from './harness/launch';

/** What the window's preferences really are, asked in the main process. */
function preferences(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as
      | (Electron.WebContents & { getLastWebPreferences: () => Electron.WebPreferences })
      | undefined;
    return { ...contents?.getLastWebPreferences() };
  });
}

/** Runs an event of the window’s contents with an event object of our own. Answers whether it was refused. */
function wouldRefuse(app: ElectronApplication, name: string, details: Readonly<Record<string, unknown>>) {
  return app.evaluate(
    ({ BrowserWindow }, [event, given]) => {
      let refused = false;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.emit(event as 'will-navigate', {
        ...given,
        preventDefault: () => {
          refused = true;
        },
      });
      return refused;
    },
    [name, details] as const,
  );
}

test('the window opens on the program’s own origin', async ({ page }) => {
  expect(page.url()).toMatch(/^griffier:\/\/app\//);
});

test('the page is isolated, sandboxed and without Node', async ({ app, page }) => {
  expect(await preferences(app)).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    nodeIntegrationInSubFrames: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
  });
  expect(await page.evaluate(() => [typeof require, typeof process, typeof module, typeof Buffer])).toEqual([
    'undefined',
    'undefined',
    'undefined',
    'undefined',
  ]);
});

test('the page gets one object with three functions', async ({ page }) => {
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'griffier')).sort())).toEqual([
    'ask',
    'offer',
    'on',
  ]);
});

test('the kernel confines every page process', async ({ app }) => {
  test.skip(process.platform !== 'linux', 'seccomp is Linux’s');
  const ids = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
  );
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(readFileSync(`/proc/${id}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
});

test('each answer carries a policy with a nonce of its own, and the page knows its nonce', async ({
  page,
}) => {
  const [first, second] = await page.evaluate(async () => {
    const read = async () => {
      const answer = await fetch('griffier://app/index.html');
      const text = await answer.text();
      const others = [
        'x-content-type-options',
        'cross-origin-opener-policy',
        'cross-origin-resource-policy',
        'referrer-policy',
        'cache-control',
      ].map((name) => answer.headers.get(name));
      return { policy: answer.headers.get('content-security-policy') ?? '', text, others };
    };
    return [await read(), await read()];
  });
  const nonceOf = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1];
  expect(first?.policy).toContain("default-src 'none'");
  expect(first?.policy).toContain("script-src 'self'");
  expect(first?.policy).not.toMatch(/unsafe|\*|https?:/);
  expect(nonceOf(first?.policy)).toMatch(/^[\w+/=]{20,}$/);
  expect(nonceOf(first?.policy)).not.toBe(nonceOf(second?.policy));
  expect(first?.others).toEqual(['nosniff', 'same-origin', 'same-origin', 'no-referrer', 'no-store']);
  expect(first?.text).toContain(`property="csp-nonce" nonce="${nonceOf(first?.policy)}"`);
});

test('requests that are not the program’s own are refused in the session too, whoever makes them', async ({
  app,
}) => {
  const outcome = await app.evaluate(async ({ BrowserWindow, session }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const tries = [own, session.defaultSession, session.fromPartition('another')].map((one) =>
      one?.fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
    return Promise.all(tries);
  });
  for (const told of outcome) expect(told).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('every permission is refused', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const;
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then((p) => p.state)),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (error: DOMException) => error.name,
    );
    return { states, media };
  });
  expect(answers.states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  expect(answers.media).not.toBe('granted');
});

test('a permission that the page asks for is refused, also where nothing was asked before', async ({
  page,
}) => {
  const answers = await page.evaluate(async () => {
    const place = new Promise<number>((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done(0),
        (error) => done(error.code),
        { timeout: 20_000 },
      ),
    );
    const instruments = navigator.requestMIDIAccess({ sysex: true }).then(
      () => 'granted',
      (error: DOMException) => error.name,
    );
    return {
      notifications: await Notification.requestPermission(),
      place: await place,
      instruments: await instruments,
    };
  });
  expect(answers).toMatchObject({ notifications: 'denied', place: 1 });
  expect(answers.instruments).not.toBe('granted');
});

test('the session lives in memory and loads no dictionary', async ({ app }) => {
  const facts = await app.evaluate(({ BrowserWindow, session }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return {
      isPersistent: own?.isPersistent(),
      storagePath: own?.storagePath ?? null,
      languages: [own, session.defaultSession, session.fromPartition('another')].map((one) =>
        one?.getSpellCheckerLanguages(),
      ),
    };
  });
  expect(facts).toEqual({ isPersistent: false, storagePath: null, languages: [[], [], []] });
});

test('navigation, redirection and embedding are refused one by one, not only together', async ({ app }) => {
  expect(await wouldRefuse(app, 'will-navigate', { url: 'https://example.org/' })).toBe(true);
  expect(await wouldRefuse(app, 'will-navigate', { url: 'griffier://app/index.html' })).toBe(false);
  expect(await wouldRefuse(app, 'will-redirect', { url: 'griffier://app/index.html' })).toBe(true);
  expect(await wouldRefuse(app, 'will-attach-webview', {})).toBe(true);
  const frame = { url: 'griffier://app/index.html', isMainFrame: false };
  expect(await wouldRefuse(app, 'will-frame-navigate', frame)).toBe(true);
  expect(await wouldRefuse(app, 'will-frame-navigate', { ...frame, isMainFrame: true })).toBe(false);
  expect(await wouldRefuse(app, 'will-frame-navigate', { url: 'file:///etc', isMainFrame: true })).toBe(true);
});

test('the engine is told to look nothing up and to keep nothing', async ({ app }) => {
  const switches = await app.evaluate(({ app: electron }) => ({
    resolver: electron.commandLine.getSwitchValue('host-resolver-rules'),
    passwords: electron.commandLine.getSwitchValue('password-store'),
    others: [
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'no-pings',
      'disable-breakpad',
      'disable-crash-reporter',
      'enable-sandbox',
    ].filter((name) => !electron.commandLine.hasSwitch(name)),
  }));
  expect(switches).toEqual({ resolver: 'MAP * ~NOTFOUND', passwords: 'basic', others: [] });
});

test('a message from a frame, from another window or from another page is not answered', async ({ app }) => {
  const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents;
    type Handler = (event: unknown, name: unknown, input: unknown) => Promise<string>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const ask = async (sender: unknown, senderFrame: unknown): Promise<boolean> => {
      const text = await handlers.get('call')?.({ sender, senderFrame }, 'settings.read', null);
      return (JSON.parse(text ?? '{}') as { ok?: boolean }).ok === true;
    };
    const offer = async (sender: unknown, senderFrame: unknown): Promise<boolean> => {
      const text = await handlers.get('offer')?.({ sender, senderFrame }, ['/etc/hostname'], null);
      return (JSON.parse(text ?? '{}') as { ok?: boolean }).ok === true;
    };
    const url = 'griffier://app/index.html';
    return {
      offerOfPage: await offer(own, { parent: null, url }),
      offerOfFrame: await offer(own, { parent: {}, url }),
      page: await ask(own, { parent: null, url }),
      frame: await ask(own, { parent: {}, url }),
      goneFrame: await ask(own, null),
      otherWindow: await ask({}, { parent: null, url }),
      otherPage: await ask(own, { parent: null, url: 'https://example.org/' }),
    };
  });
  expect(answers).toEqual({
    offerOfPage: true,
    offerOfFrame: false,
    page: true,
    frame: false,
    goneFrame: false,
    otherWindow: false,
    otherPage: false,
  });
});

test('the browser opens only for a source of the law, and only after a question', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (address) => {
      opened.push(address);
    };
  });
  const opened = () => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  const gdpr = page.getByRole('listitem').filter({ hasText: 'EUR-Lex' }).getByRole('button');
  await answerDialogs(app, [0, 1]);
  await gdpr.click();
  await app.evaluate(() => null);
  expect(await opened()).toEqual([]);
  await gdpr.click();
  await expect
    .poll(opened)
    .toEqual([expect.stringMatching(/^https:\/\/eur-lex\.europa\.eu\/eli\/reg\/2016\/679\//)]);
  const refused = await page.evaluate(() =>
    (Reflect.get(window, 'griffier') as { ask: (name: string, input: unknown) => Promise<string> }).ask(
      'source.open',
      { id: 'https://example.org/' },
    ),
  );
  expect(JSON.parse(refused)).toMatchObject({ ok: false, problem: { code: 'badMessage' } });
  expect(await opened()).toHaveLength(1);
});

test.describe('What the engine is heard to refuse:', () => {
  test.use({
    expected: /Content Security Policy|status of 40\d|ERR_|Refused to connect|Not allowed to load/,
  });

  test('text cannot become code in the page', async ({ page }) => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.head.append(script);
      const box = document.createElement('div');
      box.innerHTML = '<img src="griffier://app/none.png" onerror="window.planted = true">';
      document.body.append(box);
      await new Promise((resolve) => box.querySelector('img')?.addEventListener('error', resolve));
      return Reflect.get(window, 'planted');
    });
    expect(ran).toBeUndefined();
  });

  test('only the program’s own files are served, and only for reading', async ({ page }) => {
    const status = (path: string, method = 'GET') =>
      page.evaluate(
        ([address, verb]) => fetch(address ?? '', { method: verb ?? 'GET' }).then((r) => r.status),
        [`griffier://app/${path}`, method],
      );
    expect(await status('index.html')).toBe(200);
    expect(await status('index.html', 'POST')).toBe(405);
    expect(await status('index.html', 'PUT')).toBe(405);
    expect(await status('nothing-here.js')).toBe(404);
    for (const outside of [
      '../main/main.js',
      '..%2fmain%2fmain.js',
      '..%5cmain%5cmain.js',
      '%2e%2e/package.json',
    ]) {
      expect(await status(outside)).toBeGreaterThanOrEqual(403);
    }
  });

  test('the page cannot ask any other address', async ({ page }) => {
    for (const address of [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/hostname',
      'griffier://other/',
    ]) {
      expect(
        await page.evaluate(
          (url) =>
            fetch(url).then(
              () => 'answered',
              () => 'refused',
            ),
          address,
        ),
      ).toBe('refused');
    }
  });

  test('the window neither leaves its pages nor opens another', async ({ app, page }) => {
    const before = page.url();
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.target = '_self';
      link.click();
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
    });
    // A navigation that were allowed would have started by the time main answers twice.
    for (const _ of [1, 2]) await app.evaluate(() => null);
    expect(page.url()).toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('the page cannot put a file on the disk', async ({ app, page }) => {
    await app.evaluate(({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      own?.on('will-download', (event) => Reflect.set(globalThis, 'wasRefused', event.defaultPrevented));
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'planted.txt';
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'wasRefused'))).toBe(true);
  });
});

alone('a page to print is made where no script runs and nothing is fetched', async ({ app, page, home }) => {
  const folder = join(home, 'exports');
  mkdirSync(folder);
  await app.evaluate(({ app: electron }) => {
    const seen: unknown[] = [];
    Reflect.set(globalThis, 'papers', seen);
    electron.on('session-created', (session) =>
      session.webRequest.onHeadersReceived((details, answer) => {
        const policy = details.responseHeaders?.['content-security-policy'];
        const contents = details.webContents as
          | (Electron.WebContents & { getLastWebPreferences: () => Electron.WebPreferences })
          | undefined;
        seen.push({ policy: String(policy), ...contents?.getLastWebPreferences() });
        answer({});
      }),
    );
  });
  await answerDialogs(app, [join(home, 'bakery.griffier'), folder]);
  expect(await ask(page, 'samples.open', { id: 'bakery' })).toMatchObject({ ok: true });
  expect(await ask(page, 'export.folder', null)).toMatchObject({ ok: true, value: folder });
  const order = { options: { date: '2026-11-21' }, formats: ['pdf'], languages: ['en'] };
  expect(await ask(page, 'export.run', order)).toMatchObject({ ok: true });
  const papers = (await app.evaluate(() => Reflect.get(globalThis, 'papers'))) as readonly unknown[];
  expect(papers.length).toBeGreaterThan(0);
  for (const paper of papers)
    expect(paper).toMatchObject({
      policy: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
});

alone('a link in a text is text: it can be copied and leads nowhere', async ({ app, page, home }) => {
  await answerDialogs(app, [`${home}/bakery.griffier`]);
  const link = 'https://example.org/planted';
  const text = await page.evaluate(async (address) => {
    const bridge = Reflect.get(window, 'griffier') as {
      ask: (name: string, input: unknown) => Promise<string>;
    };
    await bridge.ask('samples.open', { id: 'bakery' });
    const list = JSON.parse(await bridge.ask('activities.list', null)) as { value: { id: string }[] };
    const id = list.value[0]?.id ?? '';
    const field = {
      do: 'set',
      noun: 'activity',
      id,
      field: 'description',
      value: { en: address, nl: address },
    };
    await bridge.ask('change', { verb: 'edit', about: null, edits: [field] });
    window.location.hash = `#/activity/${id}`;
    return id;
  }, link);
  expect(text).not.toBe('');
  await expect(page.getByText(link).first()).toBeVisible();
  expect(await page.locator(`a[href*="example.org"]`).count()).toBe(0);
  const before = page.url();
  await page.getByText(link).first().click();
  expect(page.url()).toBe(before);
});
