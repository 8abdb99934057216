import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openFile, unlock } from '../../src/main/file';
import { readRegister } from '../../src/main/store';
import { buildKeeper, type RunningKeeper, removeKeeper, startKeeper } from '../file/support/built-keeper';
import { agreed, closedFile, registerOf, someone } from '../file/support/client-file';
import { isLong, report } from './support/report';

let built = '';
let keeper: RunningKeeper;
beforeAll(async () => {
  built = await buildKeeper();
});
afterAll(() => removeKeeper(built));
afterEach(async () => await keeper?.kill());

const one = 'eerste wachtwoord';
const two = 'tweede wachtwoord';
const kills = Number(process.env['GRIFFIER_KILLS'] ?? (isLong ? 300 : 16));

const change = (current: string | null, next: string | null) =>
  keeper.link.ask('keeper.password', { current, next, backups: 'remake' });

async function nameFirm(name: string): Promise<void> {
  const edit = { do: 'set', noun: 'organisation', id: 'organisation', field: 'legalName', value: name };
  const action = { verb: 'edit', about: null, edits: [edit] };
  expect(JSON.parse(await keeper.link.pass('change', action))).toMatchObject({ ok: true });
}

async function nameIn(path: string, password: string | null): Promise<string | null> {
  const key = agreed(await unlock(path, password));
  const file = agreed(openFile(path, { ...someone, key }));
  try {
    return readRegister(file.db).organisation.legalName;
  } finally {
    file.close();
  }
}

const beside = (path: string): readonly string[] =>
  readdirSync(dirname(path)).filter((name) => name !== 'Bakery.griffier');

test(`${kills} kills during a change of password lose nothing`, {
  timeout: 60_000 + kills * 20_000,
}, async () => {
  const path = closedFile(registerOf({ organisation: { id: 'organisation', legalName: 'Planted' } }));
  let password: string | null = null;
  let whole = 2_000;
  const outcomes = { before: 0, after: 0 };
  for (let round = 0; round < kills; round++) {
    keeper = startKeeper(built);
    agreed(await keeper.link.ask('keeper.open', { path, password }));
    const name = `Confirmed ${round} ${randomBytes(4).toString('hex')}`;
    await nameFirm(name);
    // Set, changed, removed, in turn.
    const next: string | null =
      password === null ? one : round % 3 === 0 ? null : password === one ? two : one;
    const started = Date.now();
    const done = change(password, next).then((answer) => {
      if (answer.ok) whole = Date.now() - started;
      return answer;
    });
    // Every third kill waits for the short step in which one file takes the place of the other.
    if (round % 3 === 2)
      await new Promise<void>((ready) => {
        keeper.onEvent((event, value) => {
          if (event === 'passwordProgress' && JSON.stringify(value).includes('"replacing"')) ready();
        });
        void done.then(() => ready());
      });
    await new Promise((later) => setTimeout(later, Math.random() * (round % 3 === 2 ? 12 : whole * 1.1)));
    await keeper.kill();
    const answered = await done;
    // A file without a password takes any: what counts is which of the two states it is in.
    const isClear = readFileSync(path).subarray(0, 6).toString('latin1') === 'SQLite';
    const opensNext: boolean = !isClear && next !== null && (await unlock(path, next)).ok;
    const now: string | null = isClear ? null : opensNext ? next : password;
    if (answered.ok) expect(now, `round ${round}: confirmed`).toBe(next);
    expect([password, next], `round ${round}`).toContain(now);
    expect(await nameIn(path, now), `round ${round}`).toBe(name);
    expect(beside(path), `round ${round}: nothing is left over`).toEqual([]);
    if (now !== null) expect(readFileSync(path).toString('latin1')).not.toMatch(/Confirmed|Planted/);
    outcomes[now === next ? 'after' : 'before'] += 1;
    password = now;
  }
  report(
    'kills during a change of password',
    kills,
    0,
    `${outcomes.before} as before, ${outcomes.after} as after`,
  );
  // Kills that all came too early or all too late would have shown nothing.
  expect(Math.min(outcomes.before, outcomes.after)).toBeGreaterThan(0);
});
