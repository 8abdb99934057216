/**
 * Finds or makes what this machine lacks to run Griffier from its source tree, says what it does, and
 * notes the result for the other scripts. Running it again costs about a second.
 *
 *   node scripts/prepare.mjs           what the command line, the tests without a window and the build need
 *   node scripts/prepare.mjs --window  the Electron as well
 *   node scripts/prepare.mjs --tests   and what the desktop tests need
 */

import { existsSync } from 'node:fs';
import { readRuntime, writeRuntime } from './lib/places.mjs';
import { step } from './lib/say.mjs';
import { executableOf, findElectron } from './prepare/electron.mjs';
import { hasNativeForNodeApi9, nativeForNodeApi9, needsOwnBuild } from './prepare/native.mjs';
import {
  forBuilding,
  forDesktopTests,
  forReadingExports,
  installPackages,
  missingCommands,
  missingLibraries,
} from './prepare/system.mjs';

const wantsTests = process.argv.includes('--tests');
const wantsWindow = wantsTests || process.argv.includes('--window');

async function nativeModule() {
  if (!hasNativeForNodeApi9()) await installPackages(missingCommands(forBuilding), 'to compile with');
  return await nativeForNodeApi9();
}

await step('Preparing the runtime', async () => {
  const { nodeBinding: _, electronBinding, ...kept } = readRuntime();
  const nodeApi = Number(process.versions['napi'] ?? 0);
  const forNode = needsOwnBuild(nodeApi) ? { nodeBinding: await nativeModule() } : {};
  if (!wantsWindow) {
    const stillThere =
      electronBinding !== undefined && existsSync(electronBinding) ? { electronBinding } : {};
    writeRuntime({ ...kept, ...stillThere, ...forNode });
    return;
  }
  const electron = await findElectron();
  // Electron 36 is the first with Node-API 10.
  const isOld = Number(electron.electronVersion.split('.')[0]) < 36;
  const forElectron = isOld ? { electronBinding: await nativeModule() } : {};
  writeRuntime({ ...electron, ...forNode, ...forElectron });
  await installPackages(missingLibraries(executableOf(electron.electronDist)), 'for the window');
  if (wantsTests && process.platform === 'linux') {
    await installPackages(missingCommands(forDesktopTests), 'for the desktop tests');
    await installPackages(missingCommands(forReadingExports), 'to read exports back');
  }
});
