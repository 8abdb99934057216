import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { documentsForPack } from '../../shared/documents/in-pack';
import { staysInside } from '../../shared/documents/options';
import { mainScreenLanguage } from '../../shared/register/register';
import { cliWords } from '../../shared/words/cli';
import { copyFileTo } from '../file/index';
import { today, wholeRegister } from '../keeper/session';
import { makePack } from '../pack/outsider';
import { newPackPassword } from '../pack/password';
import type { Command } from './arguments';
import { Failure, must } from './failure';
import { siteNamed } from './issue-named';
import { withClient } from './one-client';
import { progressOn } from './progress';
import type { Terminal } from './terminal';
import { untilSignal } from './until-signal';

/** `griffier pack`: a zip for somebody outside, or the client file whole for a colleague. Its path is the result. */
export async function packClient(
  command: Extract<Command, { verb: 'pack' }>,
  terminal: Terminal,
): Promise<0> {
  const words = cliWords[terminal.language];
  const out = resolve(terminal.folder, command.out);
  if (existsSync(out)) throw new Failure({ code: 'alreadyExists', detail: basename(out) });
  await withClient(command, terminal, async ({ session, opened }) => {
    if (command.forWhom === 'colleague')
      must(
        await untilSignal(
          async () => copyFileTo(opened, out),
          async () => undefined,
        ),
      );
    else {
      const register = must(wholeRegister(session));
      const main = mainScreenLanguage(register);
      const date = today(terminal);
      const languages = command.languages.length === 0 ? [main] : command.languages;
      const isSealed = command.isSealed || (opened.key !== null && !command.isClear);
      const password = newPackPassword();
      const progress = progressOn(terminal, (text) => process.stderr.write(text));
      const making = makePack(
        session,
        terminal.worker ?? '',
        {
          request: {
            documents: documentsForPack({
              kinds: command.documents,
              audiences: command.audiences,
              site: command.site === null ? null : siteNamed(register, command.site),
              reader: command.reader,
              withOpenPoints: command.withOpenPoints || staysInside(command.reader),
              date,
            }).map((options) => ({
              options,
              languages: [...languages],
              formats: [...command.formats],
            })),
            attachments: command.withAttachments
              ? register.attachment
                  .filter(({ isConfidential }) => isConfidential === false)
                  .map(({ id }) => id)
              : [],
            receiver: command.receiver,
            language: languages[0] ?? main,
            date,
            seal: isSealed ? { is: 'password', password } : { is: 'clear' },
          },
          printed: [],
          path: out,
        },
        { onProgress: ({ name, done, of }) => progress.show(name ?? '', done / Math.max(1, of)) },
      );
      const made = await untilSignal(() => making.result, making.cancel);
      progress.end();
      must(made);
      if (isSealed) terminal.say(words.packPassword(password));
    }
  });
  terminal.out(`${out}\n`);
  return 0;
}
