/**
 * What keeps the window closed, line by line: how each line is taken away, and which test must then fail. Read by
 * `npm run mutate-hardening`. A line that is added to the hardening is added here.
 *
 * @typedef {object} Line
 * @property {string} what it does
 * @property {string} file
 * @property {string} from as it stands there, once
 * @property {string} [to] what is put in its place; nothing: it is taken away
 * @property {string} test a file of tests; those in tests/desktop run in the real window
 * @property {string} [title] a part of the titles of the tests that run
 */

const hardening = 'src/main/window/hardening.ts';
const mainWindow = 'src/main/window/main-window.ts';
const policy = 'src/main/window/policy.ts';
const protocol = 'src/main/window/app-protocol.ts';
const messages = 'src/main/ipc.ts';
const calls = 'src/main/api/api.ts';
const paper = 'src/main/api/pdf.ts';

const inWindow = 'tests/desktop/hardening.spec.ts';
const ofPolicy = 'tests/unit/window/policy.test.ts';
const ofPlaces = 'tests/unit/places.test.ts';

/** @param {string} what @param {string} from @param {string} title @returns {Line} */
const engine = (what, from, title) => ({ what, file: hardening, from, test: inWindow, title });

/** @param {string} name @returns {Line} */
const engineSwitch = (name) => ({
  what: `switch ${name}`,
  file: hardening,
  from: `appendSwitch('${name}'`,
  to: `hasSwitch('${name}'`,
  test: inWindow,
  title: 'the engine is told',
});

/** @param {string} from @param {string} to @returns {Line} */
const preference = (from, to) => ({
  what: `window: ${from}`,
  file: mainWindow,
  from,
  to,
  test: inWindow,
  title: 'isolated, sandboxed',
});

/** @param {string} from @param {string} to @returns {Line} */
const directive = (from, to) => ({
  what: `content policy: ${from}`,
  file: policy,
  from,
  to,
  test: ofPolicy,
});

/** @type {readonly Line[]} */
export const lines = [
  engine('sandbox of every process', '  app.enableSandbox();\n', 'the engine is told'),
  ...[
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    'disable-breakpad',
    'disable-crash-reporter',
  ].map(engineSwitch),
  engine(
    'no name is looked up',
    "  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');\n",
    'the engine is told',
  ),
  engine('no key ring', "  app.commandLine.appendSwitch('password-store', 'basic');\n", 'the engine is told'),
  engine('no dictionary', '  session.setSpellCheckerLanguages([]);\n', 'loads no dictionary'),
  engine(
    'permissions that are asked for',
    '  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));\n',
    'a permission that the page asks for',
  ),
  engine(
    'permissions that are looked at',
    '  session.setPermissionCheckHandler(() => false);\n',
    'every permission is refused',
  ),
  engine(
    'requests of a session',
    '  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayBeRequested(request.url) }));\n',
    'requests that are not',
  ),
  engine(
    'downloads',
    "  session.on('will-download', (event) => event.preventDefault());\n",
    'put a file on the disk',
  ),
  engine(
    'opening windows',
    "  contents.setWindowOpenHandler(() => ({ action: 'deny' }));\n",
    'neither leaves',
  ),
  engine(
    'embedding',
    "  contents.on('will-attach-webview', (event) => event.preventDefault());\n",
    'one by one',
  ),
  engine('navigation', '    if (!isOurs(event.url)) event.preventDefault();\n', 'one by one'),
  engine(
    'navigation of frames',
    '    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();\n',
    'one by one',
  ),
  engine('redirection', "  contents.on('will-redirect', (event) => event.preventDefault());\n", 'one by one'),
  engine(
    'every session is hardened',
    "  app.on('session-created', hardenSession);\n",
    'requests that are not',
  ),
  engine(
    'every page is hardened',
    "  app.on('web-contents-created', (_event, contents) => hardenContents(contents));\n",
    'one by one',
  ),

  preference('sandbox: true', 'sandbox: false'),
  preference('contextIsolation: true', 'contextIsolation: false'),
  preference('nodeIntegration: false', 'nodeIntegration: true'),
  preference('nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'),
  preference('webSecurity: true', 'webSecurity: false'),
  preference('webviewTag: false', 'webviewTag: true'),
  {
    what: 'the session lives in memory',
    file: mainWindow,
    from: "fromPartition('griffier', { cache: false })",
    to: "fromPartition('persist:griffier', { cache: false })",
    test: inWindow,
    title: 'lives in memory',
  },

  directive('"default-src \'none\'"', '"default-src \'self\'"'),
  directive('"script-src \'self\'"', "\"script-src 'self' 'unsafe-inline'\""),
  directive('"script-src \'self\'",\n', '"script-src \'self\' blob:",\n'),
  directive("style-src 'self' 'nonce-", "style-src 'self' data: 'nonce-"),
  directive('"img-src \'self\' data: blob:"', '"img-src *"'),
  directive('"font-src \'self\'"', '"font-src \'self\' https:"'),
  directive('"connect-src \'self\'"', '"connect-src \'self\' https:"'),
  directive('    "base-uri \'none\'",\n', ''),
  directive('    "form-action \'none\'",\n', ''),
  directive('    "frame-ancestors \'none\'",\n', ''),
  {
    what: 'answers carry the policy',
    file: protocol,
    from: "    'content-security-policy': contentSecurityPolicy(nonce),\n",
    test: inWindow,
    title: 'carries a policy|cannot become code',
  },
  ...[
    "    'x-content-type-options': 'nosniff',\n",
    "    'cross-origin-opener-policy': 'same-origin',\n",
    "    'cross-origin-resource-policy': 'same-origin',\n",
    "    'referrer-policy': 'no-referrer',\n",
    "    'cache-control': 'no-store',\n",
  ].map((from) => ({
    what: `header ${from.split("'")[1]}`,
    file: protocol,
    from,
    test: inWindow,
    title: 'carries a policy',
  })),
  {
    what: 'files are only read',
    file: protocol,
    from: "  if (request.method !== 'GET') return refuse(405);\n",
    test: inWindow,
    title: 'only for reading',
  },
  {
    what: 'no file outside the folder',
    file: policy,
    from: 'return file.startsWith(folder + sep) ? file : null;',
    to: 'return file;',
    test: ofPolicy,
  },
  {
    what: 'no backslash in an address',
    file: policy,
    from: "path.includes('\\0') || path.includes('\\\\')",
    to: "path.includes('\\0')",
    test: ofPolicy,
  },
  {
    what: 'no zero in an address',
    file: policy,
    from: "path.includes('\\0') || path.includes('\\\\')",
    to: "path.includes('\\\\')",
    test: ofPolicy,
  },
  {
    what: 'ours is one origin, not its beginning',
    file: policy,
    from: 'return address === origin ||',
    to: 'return address.startsWith(origin) ||',
    test: ofPolicy,
  },
  {
    what: 'pictures of another origin',
    file: policy,
    from: 'address.startsWith(`blob:',
    to: 'address.startsWith(`blob:`) || address.startsWith(`',
    test: ofPolicy,
  },

  ...[
    ['from another window', 'sender === window.webContents &&', ''],
    [
      'from a frame that is gone',
      'senderFrame !== null &&\n    senderFrame.parent === null &&\n    isOurs(senderFrame.url)',
      'senderFrame?.parent == null && (senderFrame === null || isOurs(senderFrame.url))',
    ],
    ['from a frame', 'senderFrame.parent === null &&', ''],
    ['from another page', ' &&\n    isOurs(senderFrame.url)', ''],
  ].map(([what, from, to]) => ({
    what: `messages ${what}`,
    file: messages,
    from: from ?? '',
    to: to ?? '',
    test: inWindow,
    title: 'a message from',
  })),
  {
    what: 'files dropped in a message of a frame',
    file: messages,
    from: 'isFromPage(event, window) ? (await listener)',
    to: 'window !== null ? (await listener)',
    test: inWindow,
    title: 'a message from',
  },
  {
    what: 'the shape of a message, in main',
    file: calls,
    from: 'if (!checked.ok) return JSON.stringify(checked);',
    to: 'if (!checked.ok) return JSON.stringify(await (own as never as Record<string, (input: unknown) => unknown>)[String(name)]?.(input));',
    test: ofPlaces,
  },
  {
    what: 'the shape of a message',
    file: 'src/main/api/check.ts',
    from: 'if (parsed.success) return { ok: true, value: { name, input: parsed.data } as Checked };',
    to: 'if (parsed.success || true) return { ok: true, value: { name, input: parsed.data } as Checked };',
    test: 'tests/unit/api.test.ts',
  },
  {
    what: 'the name of a message',
    file: 'src/main/api/check.ts',
    from: 'Object.hasOwn(calls, name)',
    to: 'name in calls',
    test: 'tests/unit/api.test.ts',
  },
  {
    what: 'the shape of a message, in the keeper',
    file: 'src/main/keeper/serve.ts',
    from: 'if (!checked.ok) return checked;\n      const { input: asked } = checked.value;\n      const answered = await (changes.change(checked.value) ?? callMethod(session, name, asked));',
    to: 'const answered = await callMethod(session, name, input as never);',
    test: 'tests/file/keeper.test.ts',
    title: 'refuses without a file',
  },

  {
    what: 'only client files of the list are opened',
    file: calls,
    from: 'if (path !== null && !recent.has(path))',
    to: 'if (path === undefined)',
    test: ofPlaces,
  },
  {
    what: 'a new client begins only from one of the list',
    file: calls,
    from: 'if (from !== null && !recent.has(from))',
    to: 'if (from === undefined)',
    test: ofPlaces,
  },
  {
    what: 'a new client begins only from JSON that was chosen',
    file: calls,
    from: "if (isFromJson && json === null) return refuse('notFound');",
    test: ofPlaces,
  },
  {
    what: 'only clients of the list are exported',
    file: 'src/main/api/client-exports.ts',
    from: 'const made = mayBeRead(path)',
    to: 'const made = mayBeRead(path) || true',
    test: ofPlaces,
  },
  {
    what: 'only files that were dropped are attached',
    file: calls,
    from: "if (paths === null) return refuse('notFound');\n      return paths.length === 0 ? refuse('cancelled') : await ask('keeper.attach', { paths, to });",
    to: "return await ask('keeper.attach', { paths: paths ?? [], to });",
    test: ofPlaces,
  },
  {
    what: 'what was dropped is used once',
    file: 'src/main/api/offers.ts',
    from: '      waiting = null;\n      return paths',
    to: '      return paths',
    test: 'tests/unit/offers.test.ts',
  },
  {
    what: 'what was dropped has a place',
    file: 'src/main/api/offers.ts',
    from: ' && isAbsolute(path)',
    test: 'tests/unit/offers.test.ts',
  },
  {
    what: 'only sources of the built-in list are opened',
    file: 'src/shared/api.ts',
    from: 'id: z.enum(lawSourceIds)',
    to: 'id: z.string()',
    test: ofPlaces,
  },
  {
    what: 'the browser opens after a question',
    file: 'src/main/api/desk.ts',
    from: 'if (isAgreed) await shell',
    to: 'await shell',
    test: inWindow,
    title: 'the browser opens only',
  },
  {
    what: 'the bridge has three functions',
    file: 'src/main/preload.ts',
    from: "contextBridge.exposeInMainWorld('griffier', bridge);",
    to: "contextBridge.exposeInMainWorld('griffier', { ...bridge, raw: ipcRenderer.invoke });",
    test: inWindow,
    title: 'three functions',
  },
  ...[
    ['javascript: false', 'javascript: true'],
    ['sandbox: true', 'sandbox: false'],
    ['contextIsolation: true', 'contextIsolation: false'],
    ['nodeIntegration: false', 'nodeIntegration: true'],
    ['webviewTag: false', 'webviewTag: true'],
    ['webSecurity: true', 'webSecurity: false'],
    ["default-src 'none'; style", 'default-src *; style'],
  ].map(([from, to]) => ({
    what: `paper that is printed: ${from}`,
    file: paper,
    from: from ?? '',
    to: to ?? '',
    test: inWindow,
    title: 'a page to print',
  })),
];

/** The switches in the binary of the packaged program, by the names of @electron/fuses: the value that is wrong. */
export const fuses = /** @type {const} */ ({
  RunAsNode: true,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: true,
  EnableEmbeddedAsarIntegrityValidation: false,
  OnlyLoadAppFromAsar: false,
  LoadBrowserProcessSpecificV8Snapshot: true,
  GrantFileProtocolExtraPrivileges: true,
});
