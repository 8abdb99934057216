import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cliWords } from '../../shared/words/cli';
import { cliProblem } from '../../shared/words/cli-advice';
import { lawDataWords } from '../../shared/words/law-data';
import { problemOfError } from '../file/index';
import { setLaw } from '../law/in-process';
import { readKeptLaw } from '../law/kept-law';
import { programFolder } from '../samples';
import { type Command, Misuse, understand } from './arguments';
import { Failure } from './failure';
import { keptLawPlace } from './law-place';
import { newClient } from './new';
import { showClient } from './show';
import type { Terminal } from './terminal';
import { verifyClients } from './verify';

/** 0: all done. 1: something could not be done, and it was told. 2: the command was not understood. 3: see `check`. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs one command. Never throws: whatever happens becomes a message and an exit code. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const command = understand(words, terminal.language);
    if (command.verb !== 'help' && command.verb !== 'version') keptLawCounts(terminal);
    return await runCommand(command, terminal);
  } catch (error) {
    if (error instanceof Misuse) {
      terminal.say(error.message);
      return 2;
    }
    const problem = error instanceof Failure ? error.problem : problemOfError(error);
    terminal.say(cliProblem(terminal.language, problem));
    if (problem.code === 'unexpected' && problem.detail !== undefined) terminal.say(problem.detail);
    return 1;
  }
}

/** The law data that were loaded on this computer count here as well. */
function keptLawCounts(terminal: Terminal): void {
  const place = keptLawPlace(terminal);
  const { law, isRefused } = place === null ? { law: null, isRefused: false } : readKeptLaw(place);
  setLaw(law);
  if (isRefused) terminal.say(lawDataWords[terminal.language].damaged);
}

async function runCommand(command: Command, terminal: Terminal): Promise<ExitCode> {
  const words = cliWords[terminal.language];
  switch (command.verb) {
    case 'help': {
      const pages = {
        griffier: words.help,
        new: words.helpNew,
        show: words.helpShow,
        export: words.helpExport,
        verify: words.helpVerify,
        check: words.helpCheck,
        pack: words.helpPack,
        compare: words.helpCompare,
        password: words.helpPassword,
        'read-policy': words.helpReadPolicy,
        import: words.helpImport,
        answers: words.helpAnswers,
        law: words.helpLaw,
      };
      terminal.out(pages[command.about]);
      return 0;
    }
    case 'version':
      terminal.out(`${await programVersion()}\n`);
      return 0;
    case 'new':
      return await newClient(command, terminal);
    case 'show':
      return await showClient(command, terminal);
    case 'read-policy':
      return await (await import('./read-policy')).readPolicyFile(command, terminal);
    case 'import':
      return await (await import('./import')).importPias(command, terminal);
    case 'answers':
      return await (await import('./answers')).takeAnswerBook(command, terminal);
    case 'law':
      return await (await import('./law')).lawCommand(command, terminal);
    case 'verify':
      return await verifyClients(command, terminal);
    case 'check':
      return await (await import('./check')).checkClients(command, terminal);
    case 'pack':
      return await (await import('./pack')).packClient(command, terminal);
    case 'compare':
      return await (await import('./compare')).compareFiles(command, terminal);
    case 'password':
      return await (await import('./password')).setPassword(command, terminal);
    case 'issued':
      return await (await import('./issued')).exportIssued(command, terminal);
    case 'export':
      // The writers of Word and Excel are large: only this verb loads them.
      return await (await import('./export')).exportClients(command, terminal);
  }
}

async function programVersion(): Promise<string> {
  const about: { readonly version: string } = JSON.parse(
    await readFile(join(programFolder(), 'package.json'), 'utf8'),
  );
  return about.version;
}
