import { createInterface } from 'node:readline';
import { deriveKey, type Opened, openFile } from '../../../src/main/file';
import { rescueFile } from '../../../src/main/file/rescue';
import { activityRows, readRegister, search, verifyChain } from '../../../src/main/store';
import { password } from './opener-password';

/** Opens whatever it is told, one file a line, as the program does; the parent looks at the clock and at the file. */

type Order = Readonly<{ path: string; salt: string | null; rescueTo: string | null }>;

const someone = { who: 'Ann', machine: 'desk', now: '2026-11-22T10:00:00.000Z' };
const keys = new Map<string, Awaited<ReturnType<typeof deriveKey>>>();

async function keyOf(salt: string): ReturnType<typeof deriveKey> {
  const known = keys.get(salt);
  if (known !== undefined) return known;
  const key = await deriveKey(password, Buffer.from(salt, 'hex'));
  keys.set(salt, key);
  return key;
}

function readAll(file: Opened): boolean {
  try {
    readRegister(file.db);
    activityRows(file.db);
    search(file.db, 'payroll');
    return verifyChain(file.db).ok;
  } finally {
    file.close();
  }
}

async function work({ path, salt, rescueTo }: Order): Promise<unknown> {
  const key = salt === null ? null : await keyOf(salt);
  const opened = openFile(path, { ...someone, key });
  if (opened.ok) return { opened: true, isChainWhole: readAll(opened.value) };
  const refused = opened.problem.code;
  if (rescueTo === null) return { refused };
  const rescued = rescueFile(path, rescueTo, { key, now: someone.now, actor: 'Ann', replace: false });
  if (!rescued.ok) return { refused, rescued: rescued.problem.code };
  const again = openFile(rescueTo, { ...someone, key });
  if (!again.ok) return { refused, broken: again.problem };
  const { kept, isHistoryKept } = rescued.value;
  return { refused, rescued: 'ok', kept, isHistoryKept, isChainWhole: readAll(again.value) };
}

for await (const line of createInterface({ input: process.stdin })) {
  let said: unknown;
  try {
    said = await work(JSON.parse(line));
  } catch (error) {
    said = { thrown: error instanceof Error ? error.stack : String(error) };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
