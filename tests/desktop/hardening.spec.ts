import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './harness/launch';

/** What the window's preferences really are, asked in the main process. */
function preferences(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as
      | (Electron.WebContents & { getLastWebPreferences: () => Electron.WebPreferences })
      | undefined;
    const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } =
      contents?.getLastWebPreferences() ?? {};
    return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag };
  });
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
  });
  expect(await page.evaluate(() => [typeof require, typeof process, typeof module, typeof Buffer])).toEqual([
    'undefined',
    'undefined',
    'undefined',
    'undefined',
  ]);
});

test('the page gets one object with two functions', async ({ page }) => {
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'griffier')).sort())).toEqual([
    'ask',
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
      return { policy: answer.headers.get('content-security-policy') ?? '', text };
    };
    return [await read(), await read()];
  });
  const nonceOf = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1];
  expect(first?.policy).toContain("default-src 'none'");
  expect(first?.policy).toContain("script-src 'self'");
  expect(first?.policy).not.toMatch(/unsafe|\*|https?:/);
  expect(nonceOf(first?.policy)).toMatch(/^[\w+/=]{20,}$/);
  expect(nonceOf(first?.policy)).not.toBe(nonceOf(second?.policy));
  expect(first?.text).toContain(`property="csp-nonce" nonce="${nonceOf(first?.policy)}"`);
});

test('text cannot become code in the page', async ({ start }) => {
  const { page } = await start({ expected: [/Content Security Policy/, /status of 404/] });
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

test('only the program’s own files are served, and only for reading', async ({ start }) => {
  const { page } = await start({ expected: [/status of 40\d/, /ERR_/] });
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

test('the page cannot ask any other address', async ({ start }) => {
  const { page } = await start({ expected: [/Content Security Policy/, /ERR_/, /Refused to connect/] });
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

test('the window neither leaves its pages nor opens another', async ({ start }) => {
  const { app, page } = await start({ expected: [/Content Security Policy/, /ERR_/, /Not allowed to load/] });
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

test('the page cannot put a file on the disk', async ({ start }) => {
  const { app, page } = await start({ expected: [/ERR_/] });
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
