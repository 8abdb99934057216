import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFile, deriveKey, type Key } from '../../src/main/file';
import { applicationId } from '../../src/main/file/format';
import { migrate } from '../../src/main/file/migrations';
import { nativeBinding } from '../../src/main/file/native-binding';
import { agreed, registerOf, written } from '../file/support/client-file';
import { buildProgram } from './support/build';
import { damages, writeDamaged } from './support/damages';
import { dice, isLong, seeds, times } from './support/dice';
import { password } from './support/opener-password';
import { longest, report, sayHowFar } from './support/report';

const most = times(80, 2400);
/** Of the refused ones, every so many is also rescued: a rescue takes ten times as long as a refusal. */
const rescueEvery = isLong ? 1 : 4;
/** Milliseconds for one file: generous, because the machine may be busy. Whoever hangs takes longer. */
const patience = 60_000;

const kinds = [...Object.keys(damages), 'something planted', 'something planted', 'something planted'];
let program: Awaited<ReturnType<typeof buildProgram>>;
let folder = '';
let salt = '';
beforeAll(async () => {
  program = await buildProgram('tests/torture/support/opener.ts');
  folder = mkdtempSync(join(tmpdir(), 'griffier-damage-'));
}, 120_000);
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

const register = registerOf({
  activity: Array.from({ length: 40 }, (_, at) => ({
    id: `a${at}`,
    name: { en: `Payroll ${at}`, fr: `Paie ${at}` },
    notes: { en: 'A note. '.repeat(60) },
  })),
  purpose: Array.from({ length: 60 }, (_, at) => ({
    id: `u${at}`,
    activity: `a${at % 40}`,
    legalBasis: '6.1.a',
  })),
  party: Array.from({ length: 30 }, (_, at) => ({ id: `p${at}`, name: `Party ${at}` })),
});

async function baseFiles(): Promise<readonly Readonly<{ path: string; key: Key | null }>[]> {
  const key = await deriveKey(password);
  salt = key.salt.toString('hex');
  const [clear, secret, older] = ['clear', 'secret', 'older'].map((name) =>
    join(folder, `${name}.griffier`),
  ) as [string, string, string];
  agreed(createFile(clear, register, written));
  agreed(createFile(secret, register, { ...written, key }));
  const db = new Database(older, nativeBinding());
  db.pragma('auto_vacuum = INCREMENTAL');
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, 0, 1);
  db.exec("INSERT INTO organisation (id, position, legal_name) VALUES ('organisation', 0, 'Old Bakery')");
  db.close();
  return [
    { path: clear, key: null },
    { path: clear, key: null },
    { path: secret, key },
    { path: older, key: null },
  ];
}

type Said = Readonly<{
  opened?: true;
  isChainWhole?: boolean;
  refused?: string;
  rescued?: string;
  kept?: Readonly<Record<string, number>>;
  broken?: unknown;
  thrown?: string;
}>;

/** One child for many files; a new one when it crashed or hung. */
function startOpener(): Readonly<{
  ask: (order: object) => Promise<Said | 'hung' | 'crashed'>;
  end: () => void;
}> {
  let child: ChildProcess | null = null;
  let lines: AsyncIterator<string> | null = null;
  const ask = async (order: object): Promise<Said | 'hung' | 'crashed'> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) {
      child = spawn(process.execPath, ['--max-old-space-size=1024', program.path], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      if (child.stdout === null) throw new Error('no output');
      lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    }
    const own = child;
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      own.kill('SIGKILL');
    }, patience);
    own.stdin?.write(`${JSON.stringify(order)}\n`);
    const answer = await lines?.next();
    clearTimeout(timer);
    if (answer?.value === undefined) return hung ? 'hung' : 'crashed';
    return JSON.parse(answer.value) as Said;
  };
  return { ask, end: () => child?.kill('SIGKILL') };
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

test(
  `${most} damaged, foreign and planted files: none crashes, hangs or is written to, and what can be read is rescued`,
  async () => {
    const bases = await baseFiles();
    const opener = startOpener();
    const tried = seeds(most);
    const counts = { read: 0, refused: 0, rescued: 0, nothingLeft: 0 };
    const bad: unknown[] = [];
    const blame = (what: unknown): void => {
      bad.push(what);
      console.error(JSON.stringify(what));
    };
    try {
      for (const [done, seed] of tried.entries()) {
        sayHowFar('damaged files', done, tried.length);
        const roll = dice(seed);
        const kind = kinds[seed % kinds.length] ?? '';
        const base = bases[kind === 'something planted' ? 0 : roll(bases.length)] ?? bases[0];
        if (base === undefined) throw new Error('no file');
        const place = join(folder, String(seed));
        mkdirSync(place);
        const path = join(place, 'Bakery.griffier');
        writeDamaged(base.path, path, kind, roll);
        const before = [hashOf(path), readdirSync(place)];
        const order = {
          path,
          salt: base.key === null ? null : salt,
          rescueTo: seed % rescueEvery === 0 ? join(folder, `${seed}.griffier`) : null,
        };
        const said = await opener.ask(order);
        const about = { seed, kind, of: base.path, said };
        if (JSON.stringify([hashOf(path), readdirSync(place)]) !== JSON.stringify(before))
          blame({ written: about });
        rmSync(place, { recursive: true });
        rmSync(`${place}.griffier`, { force: true });
        if (typeof said === 'string' || said.thrown !== undefined || said.broken !== undefined) blame(about);
        else if (said.opened) counts.read++;
        else {
          counts.refused++;
          if (order.rescueTo === null) continue;
          if (said.rescued !== 'ok') counts.nothingLeft++;
          else if (said.isChainWhole !== true) blame(about);
          else counts.rescued++;
        }
      }
    } finally {
      opener.end();
    }
    const { read, refused, rescued, nothingLeft } = counts;
    const more = `${read} read whole, ${refused} refused: of ${rescued + nothingLeft} tried ${rescued} rescued, the rest held nothing`;
    sayHowFar('damaged files', tried.length, tried.length);
    report('damage', 'damaged files opened', tried.length, bad.length, more);
    expect(bad).toEqual([]);
    console.log(`${tried.length} damaged files: ${more}`);
    // The damage is real, and so is the rescue.
    expect(refused).toBeGreaterThan(tried.length / 2);
    expect(rescued).toBeGreaterThan((rescued + nothingLeft) / 3);
  },
  longest,
);
