/** What the scripts say while they work: one headline per step, its time at the end, all on stderr. */

import { spawn } from 'node:child_process';

const isTerminal = process.stderr.isTTY === true;

// A step that failed has said enough: its message, without the places in our scripts it passed through.
process.on('uncaughtException', (error) => {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
});

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** @param {number} since milliseconds, as `Date.now()` gave them */
export function secondsSince(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs one step under a headline and tells how long it took.
 * @template T
 * @param {string} headline
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(headline, work) {
  const start = Date.now();
  say(isTerminal ? `\n\u001b[1m── ${headline}\u001b[0m` : `\n── ${headline}`);
  try {
    const value = await work();
    say(`   done in ${secondsSince(start)}`);
    return value;
  } catch (error) {
    say(`   stopped after ${secondsSince(start)}`);
    throw error;
  }
}

/** Programs that were started in a group of their own, by the number of the group. @type {Set<number>} */
const groups = new Set();
let isCancellable = false;
let isCancelled = false;

/**
 * From here on Ctrl+C (or SIGTERM) ends what `run` started, with everything that started from there, and the script
 * goes on: to clear up, and to tell what it has until then. A second one ends the script too. Answers whether it came.
 * @returns {() => boolean}
 */
export function endsOnSignal() {
  isCancellable = process.platform !== 'win32';
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      if (isCancelled) process.exit(130);
      isCancelled = true;
      say('\n   cancelled: ending what runs');
      for (const group of groups) process.kill(-group, 'SIGTERM');
    });
  return () => isCancelled;
}

/**
 * Runs a program and gives its exit code and output. Output is shown as it comes unless `quiet`.
 * While a quiet program runs, a line every 15 seconds says that it is still at work.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, label?: string, timeout?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const start = Date.now();
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: { ...(options.env ?? process.env), ...(options.quiet === true ? { NO_COLOR: '1' } : {}) },
      timeout: options.timeout,
      detached: isCancellable,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (isCancellable && child.pid !== undefined) groups.add(child.pid);
    let output = '';
    /** @param {Buffer} chunk @param {NodeJS.WriteStream} stream */
    const take = (chunk, stream) => {
      output += chunk.toString();
      if (options.quiet !== true) stream.write(chunk);
    };
    child.stdout.on('data', (chunk) => take(chunk, process.stdout));
    child.stderr.on('data', (chunk) => take(chunk, process.stderr));
    const pulse =
      options.quiet === true
        ? setInterval(() => say(`   ${options.label ?? command}: at work, ${secondsSince(start)}`), 15_000)
        : undefined;
    const end = (/** @type {number} */ code) => {
      clearInterval(pulse);
      if (child.pid !== undefined) groups.delete(child.pid);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Like `run`, but a program that fails ends the step with the last lines it said.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function must(command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const tail = options.quiet === true ? `\n${output.split('\n').slice(-40).join('\n')}` : '';
  throw new Error(`${options.label ?? [command, ...args].join(' ')} ended with code ${code}.${tail}`);
}
