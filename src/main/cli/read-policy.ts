import { basename, dirname, join, resolve } from 'node:path';
import { factInWords, proposalInWords, whyOutOfForce } from '../../shared/reading/in-words';
import type { Passage } from '../../shared/reading/passage';
import type { PolicyReading } from '../../shared/reading/read-policy';
import { mainLanguage, mainScreenLanguage, type Register } from '../../shared/register/register';
import type { ScreenLanguage } from '../../shared/register/text';
import { readingWords } from '../../shared/words/reading';
import { readOrder } from '../import/read-order';
import { readPolicyInThread } from '../keeper/read-policy';
import { today } from '../keeper/session';
import { readRegister } from '../store/index';
import type { Command } from './arguments';
import { must } from './failure';
import { withClient } from './one-client';
import { oneLine } from './one-line';
import type { Terminal } from './terminal';

/** `griffier read-policy`: what a policy says beside what the register says, as a list or as JSON. Changes nothing. */
export async function readPolicyFile(
  command: Extract<Command, { verb: 'read-policy' }>,
  terminal: Terminal,
): Promise<0> {
  const register = await withClient(command, terminal, ({ opened }) => readRegister(opened.db));
  const policy = { is: 'file', path: resolve(terminal.folder, command.policy) } as const;
  const order = { policy, register, today: today(terminal) };
  const { worker } = terminal;
  const answer =
    worker === null
      ? await readOrder(order)
      : await readPolicyInThread(join(dirname(worker), 'policy-worker.js'), order).result;
  const reading = must(answer);
  if (command.asJson) {
    terminal.out(`${JSON.stringify({ policy: basename(policy.path), ...reading }, null, 2)}\n`);
    return 0;
  }
  const language = command.language ?? mainScreenLanguage(register);
  for (const line of linesOf(reading, register, language)) terminal.out(`${line}\n`);
  return 0;
}

/** The four groups, what asks for a decision first. Under each entry stands its passage. */
function linesOf(reading: PolicyReading, register: Register, language: ScreenLanguage): readonly string[] {
  const words = readingWords[language];
  const main = mainLanguage(register);
  const at = (passage: Passage): string =>
    `    ${oneLine(words.said(words.place(passage.paragraph, passage.heading), `“${passage.text}”`))}`;
  const said = ({ label, value }: Readonly<{ label: string; value: string }>): string =>
    `  ${oneLine(words.said(label, value))}`;
  const groups = [
    [
      words.groups.outOfForce,
      reading.outOfForce.flatMap((one) => [
        `  ${oneLine(words.said(`“${one.found}”`, whyOutOfForce(one, language)))}`,
        at(one.passage),
      ]),
    ],
    [
      words.groups.lacking,
      reading.lacking.flatMap((one) => [said(proposalInWords(one, language, main)), at(one.passage)]),
    ],
    [
      words.groups.silent,
      reading.silent.map((fact) => `${said(factInWords(fact, language, main))} (${fact.article ?? ''})`),
    ],
    [
      words.groups.stated,
      reading.stated.flatMap((fact) => [said(factInWords(fact, language, main)), at(fact.passage)]),
    ],
  ] as const;
  const counts = [reading.outOfForce, reading.lacking, reading.silent, reading.stated].map(
    ({ length }) => length,
  );
  return groups.flatMap(([title, lines], index) => [
    ...(index === 0 ? [] : ['']),
    words.said(title, String(counts[index])),
    ...lines,
  ]);
}
