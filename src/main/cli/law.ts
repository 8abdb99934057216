import { basename, resolve } from 'node:path';
import { longDate } from '../../shared/documents/phrases';
import { lawInForce } from '../../shared/law/built-in';
import { loadedLaw } from '../../shared/law/in-force';
import type { LawData } from '../../shared/law/law-data';
import { cliWords } from '../../shared/words/cli';
import { cliProblem } from '../../shared/words/cli-advice';
import { lawDataWords } from '../../shared/words/law-data';
import { lawFaultSentence } from '../../shared/words/law-fault';
import { readOnly } from '../keeper/file-methods';
import { startSession, today } from '../keeper/session';
import { lawEffect } from '../law/effect';
import { forgetLaw, keepLaw, readLawFile } from '../law/kept-law';
import { readRegister } from '../store/index';
import type { Command } from './arguments';
import { keptLawPlace } from './law-place';
import { oneLine } from './one-line';
import type { Terminal } from './terminal';

/** `griffier law`: which law data count, what a newer file changes, loading it, and going back to those of the program. */
export function lawCommand(command: Extract<Command, { verb: 'law' }>, terminal: Terminal): 0 | 1 {
  const { language } = terminal;
  const words = lawDataWords[language];
  const place = keptLawPlace(terminal);
  if (command.does === 'reset') {
    if (place !== null) forgetLaw(place);
    terminal.out(`${cliWords[language].lawReset}\n`);
    return 0;
  }
  if (command.does === 'show' && command.json) {
    terminal.out(`${JSON.stringify(lawInForce(), null, 2)}\n`);
    return 0;
  }
  if (command.does === 'show') {
    const { id, date } = lawInForce();
    terminal.out(`${words.asOf(longDate(date, language))}\n`);
    terminal.out(`${loadedLaw() === null ? words.ownData : words.loadedData(id)}\n`);
    return 0;
  }
  const { reading, law } = readLawFile(
    resolve(terminal.folder, command.file),
    lawInForce(),
    today(terminal),
    language,
  );
  if (law === null || reading.is !== 'fits') {
    if (reading.is !== 'fits')
      terminal.say(
        `${basename(command.file)}: ${oneLine(lawFaultSentence(language, reading, (day) => longDate(day, language)))}`,
      );
    return 1;
  }
  const day = (date: string): string => longDate(date, language);
  terminal.out(`${words.from(day(reading.present), day(reading.date))}\n`);
  if (reading.changes.length === 0) terminal.out(`${words.nothingChanges}\n`);
  for (const { list, is, name, what } of reading.changes)
    terminal.out(`${oneLine([words.lists[list], words.is[is], name, ...what].join(' · '))}\n`);
  const isAllRead = command.clients.map((file) => tellEffect(file, law, terminal)).every(Boolean);
  if (!isAllRead) return 1;
  if (command.does === 'load' && place !== null) {
    keepLaw(place, law);
    terminal.out(`${cliWords[language].lawLoaded}\n`);
  }
  return 0;
}

/** Which findings appear in a client file, and which go. Answers whether it could be read. */
function tellEffect(file: string, law: LawData, terminal: Terminal): boolean {
  const { language } = terminal;
  const session = startSession(terminal.user, undefined, terminal.now);
  const read = readOnly(session, resolve(terminal.folder, file), readRegister);
  if (!read.ok) {
    terminal.say(cliWords[language].failed(file, cliProblem(language, read.problem)));
    return false;
  }
  const { appears, goes } = lawEffect(read.value, law, today(session), language);
  const words = lawDataWords[language];
  const sums = [
    ...(appears.count === 0 ? [] : [words.appears(appears.count)]),
    ...(goes.count === 0 ? [] : [words.goes(goes.count)]),
  ];
  terminal.out(`${file}: ${sums.length === 0 ? words.same : sums.join(', ')}\n`);
  for (const line of appears.said) terminal.out(`  + ${oneLine(line)}\n`);
  for (const line of goes.said) terminal.out(`  - ${oneLine(line)}\n`);
  return true;
}
