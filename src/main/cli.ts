import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from './cli/run';
import { terminal } from './cli/terminal';

/** The command-line door: `griffier VERB …`. The exit code is all that a script needs to look at. */
const worker = join(dirname(fileURLToPath(import.meta.url)), 'worker.js');
process.exitCode = await runCommandLine(process.argv.slice(2), terminal(worker));
