import { spawnSync } from 'node:child_process';
import { app } from 'electron';

const verbs: ReadonlySet<string> = new Set([
  'new',
  'show',
  'export',
  'pack',
  'verify',
  'help',
  '--help',
  '-h',
  '--version',
]);
const headless = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', '--disable-logging'];
const marker = 'GRIFFIER_COMMAND_LINE';

/** What was typed behind the program's name, or null when this start is meant for the window. */
function typed(): readonly string[] | null {
  // Started from the source tree, the first word is the folder of the program.
  const words = process.argv.slice(app.isPackaged ? 1 : 2);
  const first = words.findIndex((word) => verbs.has(word));
  return first === -1 ? null : words.slice(first);
}

/**
 * The command line of the packaged program. Returns false when the window is wanted.
 *
 * Without a display the engine ends before anything asynchronous runs, and a switch set from here comes too
 * late. So the program starts itself once more, waits, and passes the exit code on.
 */
export async function runCommandLine(): Promise<boolean> {
  const words = typed();
  if (words === null) return false;
  if (process.env[marker] !== '1') {
    const folder = app.isPackaged ? [] : process.argv.slice(1, 2);
    const { status } = spawnSync(process.execPath, [...folder, ...headless, ...words], {
      stdio: 'inherit',
      env: { ...process.env, [marker]: '1' },
    });
    process.exit(status ?? 1);
  }
  // The command line reads its words where Node would put them.
  process.argv = [process.execPath, 'griffier', ...words];
  await import('../cli');
  app.exit(Number(process.exitCode ?? 0));
  return true;
}
