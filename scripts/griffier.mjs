#!/usr/bin/env node
/** The command line from the source tree: `npx griffier …`. Prepares and builds when that is needed. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { readRuntime, root } from './lib/places.mjs';
import { say } from './lib/say.mjs';
import { needsOwnBuild } from './prepare/native.mjs';

const entry = join(root, 'out/main/cli.js');
if (!isPrepared()) spawnOrEnd('prepare.mjs');
if (!isBuilt()) {
  say('Building Griffier (the first time, and when its source has changed)');
  await build();
}
const { nodeBinding } = readRuntime();
if (nodeBinding !== undefined) process.env['GRIFFIER_SQLITE_BINDING'] ??= nodeBinding;
await import(pathToFileURL(entry).href);

function isPrepared() {
  if (!needsOwnBuild(Number(process.versions['napi'] ?? 0))) return true;
  const { nodeBinding: binding } = readRuntime();
  return binding !== undefined && existsSync(binding);
}

function spawnOrEnd(/** @type {string} */ script) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
