import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ComparedRecord, Comparison } from '../../shared/api';
import { mainScreenLanguage } from '../../shared/register/register';
import { cliWords } from '../../shared/words/cli';
import { fieldLabel, fieldWords } from '../../shared/words/fields';
import { forgetKey } from '../file/index';
import { type Chosen, chooseWithKey, compared, saveComparison } from '../keeper/compare';
import { readOrganisation } from '../store/read-records';
import type { Command } from './arguments';
import { Failure, must } from './failure';
import { issueNamed } from './issue-named';
import { withClient } from './one-client';
import { oneLine } from './one-line';
import type { Terminal } from './terminal';

/** `griffier compare`: how a file differs from another one, or from what was issued of it; as a list, and in Word. */
export async function compareFiles(
  command: Extract<Command, { verb: 'compare' }>,
  terminal: Terminal,
): Promise<0 | 1> {
  const words = cliWords[terminal.language];
  const { other } = command;
  const out = command.out === null ? null : resolve(terminal.folder, command.out);
  if (out !== null && existsSync(out)) throw new Failure({ code: 'alreadyExists', detail: basename(out) });
  let chosen: Chosen | null = null;
  return await withClient(command, terminal, async ({ session, opened, keyFor }) => {
    const language = command.language ?? mainScreenLanguage({ organisation: readOrganisation(opened.db) });
    let comparison: Comparison;
    if (other.is === 'file') {
      const second = resolve(terminal.folder, other.file);
      chosen = must(chooseWithKey(session, second, must(await keyFor(second)))).chosen;
      comparison = { before: { is: 'today' }, after: { is: 'chosen' }, language };
    } else {
      const { version, numbers } = issueNamed(opened.db, other.issue);
      if (version === undefined) {
        terminal.say(words.noIssue(other.issue.number, numbers));
        return 1;
      }
      comparison = { before: { is: 'version', id: version.id }, after: { is: 'today' }, language };
    }
    const records = must(await compared(session, comparison, chosen));
    if (out !== null) {
      const { fileName } = must(await saveComparison(session, comparison, out, chosen));
      for (const name of fileName.split(', ')) terminal.say(words.made(join(dirname(out), name)));
    }
    for (const line of linesOf(records, language)) terminal.out(`${line}\n`);
    terminal.say(records.length === 0 ? words.same : words.differing(records.length));
    return 0;
  }).finally(() => forgetKey(chosen?.key ?? null));
}

/** The differences under the headings of the register; each line is one record or one field. */
function linesOf(records: readonly ComparedRecord[], language: Comparison['language']): readonly string[] {
  const words = cliWords[language];
  let heading = '';
  return records.flatMap(({ noun, change, title, group, fields }) => {
    const lines = group.key === heading ? [] : [...(heading === '' ? [] : ['']), oneLine(group.title)];
    heading = group.key;
    lines.push(`  ${oneLine(`${words.changes[change]}: ${fieldWords[language][noun].one} ${title}`)}`);
    for (const { field, before, after } of fields) {
      const sides = change === 'added' ? [after] : change === 'removed' ? [before] : [before, after];
      const said = sides.map((side) => side || '–').join(' → ');
      lines.push(`    ${oneLine(`${fieldLabel(language, noun, field)}: ${said}`)}`);
    }
    return lines;
  });
}
