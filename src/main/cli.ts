import { runCommandLine } from './cli/run';
import { terminal } from './cli/terminal';

/** The command-line door: `griffier VERB …`. The exit code is all that a script needs to look at. */
process.exitCode = await runCommandLine(process.argv.slice(2), terminal());
