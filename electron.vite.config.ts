import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { version } from './package.json';

/**
 * The floor that the program is written to: Node 20.18 and Chromium 130. Written out, because the build
 * tool's own table of targets ends before the Electron we ship on.
 */
const floor = { main: 'node20.18', window: 'chrome130' } as const;

/** Each is a process or a thread of its own, so each is an entry of its own. */
const entries = {
  main: 'src/main/main.ts',
  keeper: 'src/main/keeper.ts',
  cli: 'src/main/cli.ts',
  worker: 'src/main/export/worker.ts',
  'make-worker': 'src/main/keeper/make-worker.ts',
  'change-worker': 'src/main/keeper/change-worker.ts',
  'copy-worker': 'src/main/keeper/copy-worker.ts',
  'backup-worker': 'src/main/file/backups/worker.ts',
  'policy-worker': 'src/main/import/policy-worker.ts',
};

/**
 * fflate makes a `require` of its own, and so does the build tool wherever a bundle has one: two of the same
 * name do not start. Here fflate's gets another name.
 */
const renameRequireOfFflate: Plugin = {
  name: 'rename-require-of-fflate',
  transform(code, id) {
    if (!id.endsWith('fflate/esm/index.mjs')) return null;
    // The text of its worker, which is a program of its own, keeps the word.
    return { code: code.replaceAll(/(?<!__w=)\brequire\b/g, 'requireOfFflate'), map: null };
  },
};

export default defineConfig({
  main: {
    plugins: [renameRequireOfFflate],
    build: {
      target: floor.main,
      sourcemap: true,
      // Only what cannot be bundled stays outside: the native module and Electron.
      externalizeDeps: { include: ['better-sqlite3'] },
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: floor.main,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'src/main/preload.ts' },
        // A sandboxed preload is a plain script.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    define: { GRIFFIER_VERSION: JSON.stringify(version) },
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      target: floor.window,
      // Not for the page: `npm run licences` reads from them what was bundled.
      sourcemap: 'hidden',
      // Inlined files would be data: addresses, which the policy of the window refuses for fonts.
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
