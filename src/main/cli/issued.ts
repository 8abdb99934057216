import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cliWords } from '../../shared/words/cli';
import { keptFile, saveOut } from '../keeper/save-out';
import { readRecords } from '../store/read-records';
import type { Command } from './arguments';
import { must } from './failure';
import { issueNamed } from './issue-named';
import { withClient } from './one-client';
import type { Terminal } from './terminal';

/** `griffier export --issue`: the files of an issued version, byte by byte, each compared with its SHA-256. */
export async function exportIssued(
  command: Extract<Command, { verb: 'issued' }>,
  terminal: Terminal,
): Promise<0 | 1> {
  const words = cliWords[terminal.language];
  const folder = resolve(terminal.folder, command.folder);
  return await withClient(command, terminal, async ({ session, opened }) => {
    const { number } = command.issue;
    const { version, numbers } = issueNamed(opened.db, command.issue);
    if (version === undefined) {
      terminal.say(words.noIssue(number, numbers));
      return 1;
    }
    const files = readRecords(opened.db, 'issuedFile').filter(
      (file) => file.version === version.id && file.format !== 'document' && file.format !== 'register',
    );
    if (files.length === 0) {
      terminal.say(words.versionGone(number));
      return 1;
    }
    mkdirSync(folder, { recursive: true });
    const steps = { isCancelled: () => false, onProgress: () => undefined };
    for (const { id } of files) {
      const which = { noun: 'issuedFile' as const, id };
      const to = join(folder, must(keptFile(session, which)).fileName);
      must(await saveOut(session, which, to, steps));
      terminal.out(`${to}\n`);
    }
    if (opened.key !== null) terminal.say(words.clearExport);
    return 0;
  });
}
