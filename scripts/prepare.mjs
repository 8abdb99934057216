/**
 * Finds or makes what this machine lacks to run Griffier from its source tree, says what it does, and
 * notes the result for the other scripts. Running it again costs about a second.
 */

import { writeRuntime } from './lib/places.mjs';
import { step } from './lib/say.mjs';
import { nativeForNodeApi9, needsOwnBuild } from './prepare/native.mjs';

await step('Preparing the runtime', async () => {
  const nodeApi = Number(process.versions['napi'] ?? 0);
  const nodeBinding = needsOwnBuild(nodeApi) ? await nativeForNodeApi9() : undefined;
  writeRuntime({ ...(nodeBinding === undefined ? {} : { nodeBinding }) });
});
