import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFile, deriveKey, openFile, unlock } from '../../src/main/file';
import { readRegister, verifyChain } from '../../src/main/store';
import { buildKeeper, startKeeper } from '../file/support/built-keeper';
import { agreed, registerOf, someone, written } from '../file/support/client-file';
import { closingIn, dice, times } from './support/dice';
import { kills, longest } from './support/report';

let built = '';
let folder = '';
beforeAll(async () => {
  built = await buildKeeper();
  folder = mkdtempSync(join(tmpdir(), 'griffier-kills-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const one = 'eerste wachtwoord';
const two = 'tweede wachtwoord';
/** Set, changed, removed. */
const changes: readonly Readonly<{ from: string | null; to: string | null }>[] = [
  { from: null, to: one },
  { from: one, to: two },
  { from: two, to: null },
];
const count = times(6, 60);

test(`${count} kills during a change of password lose nothing`, { timeout: longest }, async () => {
  const found = { before: 0, after: 0 };
  const time = closingIn(2000);
  const kill = async (seed: number): Promise<void> => {
    const place = join(folder, String(seed));
    const path = join(place, 'Bakery.griffier');
    const { from, to } = changes[seed % 3] ?? { from: null, to: one };
    mkdirSync(place);
    const key = from === null ? null : await deriveKey(from);
    agreed(
      createFile(path, registerOf({ organisation: { id: 'organisation', legalName: 'Planted' } }), {
        ...written,
        key,
      }),
    );
    const keeper = startKeeper(built);
    try {
      agreed(await keeper.link.ask('keeper.open', { path, password: from }));
      const name = `Confirmed ${seed}`;
      const edit = { do: 'set', noun: 'organisation', id: 'organisation', field: 'legalName', value: name };
      const action = { verb: 'edit', about: null, edits: [edit] };
      expect(JSON.parse(await keeper.link.pass('change', action))).toMatchObject({ ok: true });
      const done = keeper.link.ask('keeper.password', { current: from, next: to, backups: 'remake' });
      const kind = seed % 4;
      if (kind === 3) await done;
      else if (kind === 2) {
        // The short step in which one file takes the place of the other.
        await new Promise<void>((ready) => {
          keeper.onEvent((event, value) => {
            if (event === 'passwordProgress' && JSON.stringify(value).includes('"replacing"')) ready();
          });
          void done.then(() => ready());
        });
        await new Promise((later) => setTimeout(later, dice(seed)(12)));
      } else if (seed > 1) await new Promise((later) => setTimeout(later, time.moment(seed)));
      await keeper.kill();
      const answered = await done;
      // A file without a password takes any: what counts is which of the two states it is in.
      const isClear = readFileSync(path).subarray(0, 6).toString('latin1') === 'SQLite';
      const opensNext: boolean = !isClear && to !== null && (await unlock(path, to)).ok;
      const now: string | null = isClear ? null : opensNext ? to : from;
      if (answered.ok) expect(now, 'confirmed').toBe(to);
      expect([from, to]).toContain(now);
      const file = agreed(openFile(path, { ...someone, key: agreed(await unlock(path, now)) }));
      expect(file.mode).toBe('write');
      expect(readRegister(file.db).organisation.legalName).toBe(name);
      expect(verifyChain(file.db)).toMatchObject({ ok: true });
      expect(file.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      file.close();
      expect(readdirSync(place), 'nothing is left over').toEqual(['Bakery.griffier']);
      if (now !== null) expect(readFileSync(path).toString('latin1')).not.toMatch(/Confirmed|Planted/);
      found[now === to ? 'after' : 'before'] += 1;
      if (kind < 2) time[now === to ? 'tooLate' : 'tooEarly']();
    } finally {
      await keeper.kill();
    }
    rmSync(place, { recursive: true });
  };
  const more = (): string => `${found.before} as before it, ${found.after} as after it`;
  await kills('while setting, changing and removing a password', count, kill, more);
});
