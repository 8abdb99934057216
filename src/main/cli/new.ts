import { basename, dirname, extname, join, resolve } from 'node:path';
import { shortestPassword } from '../../shared/api';
import type { Register } from '../../shared/register/register';
import { cliWords } from '../../shared/words/cli';
import { passwordWords } from '../../shared/words/password';
import { called } from '../keeper/content-of-new';
import {
  type MakeHow,
  makeClient,
  makeClientBy,
  newRegister,
  readTextFile,
  registerFromClient,
  registerFromJson,
} from '../keeper/file-methods';
import { startSession } from '../keeper/session';
import { listSamples, readSample } from '../samples';
import { type Command, Misuse } from './arguments';
import { must } from './failure';
import { makeAside } from './make-aside';
import { newPassword, passwordsOf } from './passwords';
import { progressOn } from './progress';
import type { Terminal } from './terminal';

type NewCommand = Extract<Command, { verb: 'new' }>;

/** `griffier new`: makes a client file, empty or from something. The path of what was made is the result. */
export async function newClient(command: NewCommand, terminal: Terminal): Promise<0> {
  const session = startSession(terminal.user, undefined, terminal.now);
  const path = resolve(terminal.folder, command.file);
  const password = command.isEncrypted ? await newPassword(terminal, command.passwordStdin) : null;
  const words = cliWords[terminal.language];
  if (command.isEncrypted && password === null) throw new Misuse(words.noPassword);
  if (password !== null && [...password.normalize('NFC')].length < shortestPassword)
    throw new Misuse(passwordWords[terminal.language].tooShort(shortestPassword));
  const register = await contentFor(command, terminal);
  const isImport = command.sample !== null || (command.from !== null && isJson(command.from));
  const progress = progressOn(terminal, (text) => process.stderr.write(text));
  const { worker } = terminal;
  const how: MakeHow = {
    replace: false,
    verb: isImport ? 'import' : 'new',
    password,
    onProgress: (done, of) => progress.show(words.making(basename(path)), done / of),
  };
  must(
    worker === null
      ? await makeClient(session, path, register, how)
      : await makeClientBy(
          session,
          path,
          (to, { onProgress = () => undefined, ...options }) =>
            makeAside(
              join(dirname(worker), 'make-worker.js'),
              { path: to, content: { is: 'register', register }, options },
              onProgress,
            ),
          how,
        ),
  );
  progress.end();
  terminal.say(words.made(basename(path)));
  if (password !== null) terminal.say(passwordWords[terminal.language].lost);
  terminal.out(`${path}\n`);
  return 0;
}

const isJson = (path: string): boolean => extname(path).toLowerCase() === '.json';

async function contentFor(command: NewCommand, terminal: Terminal): Promise<Register> {
  const { name, languages, sample, from } = command;
  const title = name ?? basename(command.file, extname(command.file));
  if (sample !== null) return await sampleNamed(sample, terminal);
  if (from === null) return newRegister(title, languages.length === 0 ? ['en'] : languages);
  const source = resolve(terminal.folder, from);
  if (isJson(from)) {
    const register = must(registerFromJson(must(await readTextFile(source)), basename(source)));
    return name === null ? register : called(register, name);
  }
  const session = startSession(terminal.user, undefined, terminal.now);
  // With --with-password, standard input already gave the password of the new file.
  const stdin = command.passwordStdin && !command.isEncrypted;
  const key = must(await passwordsOf(terminal, { stdin, files: 1 }).keyFor(source));
  const { register, blanked } = must(registerFromClient(session, source, title, languages, key));
  if (blanked > 0) terminal.say(cliWords[terminal.language].blanked(blanked));
  return register;
}

async function sampleNamed(name: string, terminal: Terminal): Promise<Register> {
  const samples = await listSamples();
  const sample = samples.find(({ id }) => id === name);
  if (sample === undefined) {
    const names = samples.map(({ id }) => id).join(', ');
    throw new Misuse(cliWords[terminal.language].unknownSample(name, names));
  }
  return must(registerFromJson(await readSample(sample), basename(sample.path)));
}
