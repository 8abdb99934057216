import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../../src/main/file';
import { verifyChain } from '../../src/main/store';
import { hasContent } from '../../src/main/store/content-pieces';
import type { Answer, ComparedRecord, HistoryPage, Output, Step, UndoState } from '../../src/shared/api';
import { mostPerAttachment } from '../../src/shared/register/attachment-file';
import type { Edit } from '../../src/shared/register/edit';
import { buildKeeper, type RunningKeeper, startKeeper } from './support/built-keeper';
import { agreed, closedFile, registerOf, someone, temporaryFolder } from './support/client-file';

let built: string;
const running: RunningKeeper[] = [];
beforeAll(async () => {
  built = await buildKeeper();
}, 120_000);
afterAll(async () => {
  for (const each of running.splice(0)) await each.kill();
});

const register = () =>
  registerOf({
    party: [
      { id: 'bank', name: 'Bank', city: 'Gent' },
      { id: 'old', name: 'Old supplier' },
    ],
    activity: [{ id: 'pay', reference: 'A-01', role: 'controller', name: { en: 'Payroll' }, owner: 'Ann' }],
    purpose: [{ id: 'pay-purpose', activity: 'pay' }],
  });

type Keeper = Awaited<ReturnType<typeof keeperWith>>;

async function keeperWith(path: string, password: string | null = null) {
  const keeper = startKeeper(built);
  running.push(keeper);
  agreed(await keeper.link.ask('keeper.open', { path, password }));
  const call = async <T>(name: Parameters<typeof keeper.link.pass>[0], input: unknown): Promise<T> =>
    agreed(JSON.parse(await keeper.link.pass(name, input)) as Answer<T>);
  const edit = async (...edits: readonly Edit[]): Promise<unknown> =>
    await call('change', { verb: 'edit', about: null, edits });
  const take = async (
    ...items: readonly { noun: 'party' | 'activity' | 'attachment'; id: string; field: string | null }[]
  ): Promise<Answer<Output<'compare.takeOver'>>> =>
    await keeper.link.ask('keeper.takeOver', { items: [...items], language: 'en' });
  return { keeper, call, edit, take };
}

const both = { before: { is: 'today' }, after: { is: 'chosen' }, language: 'en' } as const;
const differences = async ({ keeper }: Keeper): Promise<readonly ComparedRecord[]> =>
  agreed(await keeper.link.ask('keeper.compare', both));

/** A file and a copy of it, each changed in a keeper of its own by what is given. */
async function wentApart(
  here: (keeper: Keeper) => Promise<unknown>,
  there: (keeper: Keeper) => Promise<unknown>,
  options: { password?: string } = {},
) {
  const path = closedFile(register());
  const copy = join(temporaryFolder(), 'office.griffier');
  copyFileSync(path, copy);
  const office = await keeperWith(copy);
  await there(office);
  if (options.password !== undefined)
    agreed(
      await office.keeper.link.ask('keeper.password', {
        current: null,
        next: options.password,
        backups: 'remake',
      }),
    );
  agreed(await office.keeper.link.ask('keeper.close', null));
  const laptop = await keeperWith(path);
  await here(laptop);
  return { path, copy, laptop };
}

const choose = async ({ keeper }: Keeper, path: string, password: string | null = null) =>
  agreed(await keeper.link.ask('keeper.chooseFile', { path, password }));

function verified(path: string) {
  const file = agreed(openFile(path, { ...someone, readOnly: true }));
  try {
    return verifyChain(file.db);
  } finally {
    file.close();
  }
}

describe('Two copies of one client file', () => {
  it('tell where they went apart, what changed where, and what both said before', async () => {
    const { copy, laptop } = await wentApart(
      ({ edit }) => edit({ do: 'set', noun: 'party', id: 'bank', field: 'city', value: 'Aalst' }),
      async ({ edit }) => {
        await edit({ do: 'set', noun: 'party', id: 'bank', field: 'city', value: 'Brugge' });
        await edit({ do: 'set', noun: 'activity', id: 'pay', field: 'owner', value: 'Bert' });
      },
    );
    const told = await choose(laptop, copy);
    expect(told).toMatchObject({ isCopy: true, apart: { here: 1, there: 2 } });
    const found = await differences(laptop);
    expect(found).toMatchObject([
      {
        id: 'pay',
        parted: { origin: 'there', canTake: true },
        fields: [{ field: 'owner', before: 'Ann', after: 'Bert', parted: { origin: 'there', common: null } }],
      },
      {
        id: 'bank',
        fields: [
          {
            field: 'city',
            before: 'Aalst',
            after: 'Brugge',
            parted: { origin: 'both', common: 'Gent', canTake: true },
          },
        ],
      },
    ]);
  });

  it('give a field over as one action that undo names and takes back; the other file stays as it was', async () => {
    const { path, copy, laptop } = await wentApart(
      async () => undefined,
      ({ edit }) => edit({ do: 'set', noun: 'activity', id: 'pay', field: 'owner', value: 'Bert' }),
    );
    const bytes = readFileSync(copy);
    await choose(laptop, copy);
    agreed(await laptop.take({ noun: 'activity', id: 'pay', field: 'owner' }));
    expect(await differences(laptop)).toEqual([]);
    const { undo } = await laptop.call<UndoState>('undo.state', null);
    expect(undo).toMatchObject({ verb: 'takeOver', from: 'office.griffier', field: 'owner', records: 1 });
    const history = await laptop.call<HistoryPage>('history.list', {
      record: null,
      noun: null,
      actor: null,
      verb: 'takeOver',
      from: null,
      until: null,
      text: '',
      offset: 0,
      limit: 10,
    });
    expect(history.entries).toMatchObject([
      { from: 'office.griffier', records: 1, changes: [{ fields: [{ before: 'Ann', after: 'Bert' }] }] },
    ]);
    expect(await laptop.call<Step>('undo', null)).toMatchObject({ from: 'office.griffier' });
    expect(await differences(laptop)).toHaveLength(1);
    await laptop.call<Step>('redo', null);
    expect(await differences(laptop)).toEqual([]);
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    agreed(await laptop.keeper.link.ask('keeper.close', null));
    expect(verified(path)).toMatchObject({ ok: true, total: 0 });
  });

  it('give a record over with all it needs, and an activity under a free number', async () => {
    const { path, copy, laptop } = await wentApart(
      ({ edit }) =>
        edit({
          do: 'add',
          noun: 'activity',
          id: 'mine',
          values: { role: 'controller', name: { en: 'Cars' } },
        }),
      ({ edit }) =>
        edit(
          { do: 'add', noun: 'party', id: 'cloud', values: { name: 'Cloud' } },
          { do: 'add', noun: 'system', id: 'drive', values: { name: 'Drive', supplier: 'cloud' } },
          {
            do: 'add',
            noun: 'activity',
            id: 'files',
            values: { role: 'controller', name: { en: 'Files' }, systems: ['drive'] },
          },
          { do: 'add', noun: 'purpose', id: 'files-purpose', values: { activity: 'files' } },
          { do: 'remove', noun: 'party', id: 'old' },
        ),
    );
    await choose(laptop, copy);
    const done = agreed(await laptop.take({ noun: 'activity', id: 'files', field: null }));
    expect(done.along.map(({ title }) => title)).toEqual(['Drive', 'Cloud']);
    expect(done.renumbered).toEqual(['files']);
    agreed(await laptop.take({ noun: 'party', id: 'old', field: null }));
    const left = await differences(laptop);
    expect(Object.fromEntries(left.map(({ id, parted }) => [id, parted?.origin]))).toEqual({
      mine: 'here',
      files: 'both',
    });
    await laptop.call<Step>('undo', null);
    await laptop.call<Step>('undo', null);
    expect((await differences(laptop)).map(({ id }) => id).toSorted()).toEqual(
      ['cloud', 'drive', 'files', 'files-purpose', 'mine', 'old'].toSorted(),
    );
    agreed(await laptop.keeper.link.ask('keeper.close', null));
    expect(verified(path)).toMatchObject({ ok: true });
  });

  it('give an attachment over with its content, out of an encrypted copy too', async () => {
    const bytes = Buffer.alloc(2_500_000, 'signed ');
    const signed = join(temporaryFolder(), 'Signed agreement.pdf');
    writeFileSync(signed, bytes);
    const { path, copy, laptop } = await wentApart(
      async () => undefined,
      async ({ keeper }) =>
        agreed(
          await keeper.link.ask('keeper.attach', { paths: [signed], to: { noun: 'party', id: 'bank' } }),
        ),
      { password: 'correct horse battery' },
    );
    expect(await laptop.keeper.link.ask('keeper.chooseFile', { path: copy, password: null })).toMatchObject({
      problem: { code: 'encrypted' },
    });
    expect(
      await laptop.keeper.link.ask('keeper.chooseFile', { path: copy, password: 'wrong' }),
    ).toMatchObject({
      problem: { code: 'wrongPassword' },
    });
    await choose(laptop, copy, 'correct horse battery');
    const [found] = await differences(laptop);
    expect(found).toMatchObject({ noun: 'attachment', change: 'added', parted: { origin: 'there' } });
    agreed(await laptop.take({ noun: 'attachment', id: found?.id ?? '', field: null }));
    agreed(await laptop.keeper.link.ask('keeper.close', null));
    const file = agreed(openFile(path, { ...someone, readOnly: true }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(hasContent(file.db, sha256)).toBe(true);
    const kept = file.db.prepare('SELECT data FROM content_chunk WHERE sha256 = ? ORDER BY place').pluck();
    expect(Buffer.concat(kept.all(sha256) as Buffer[]).equals(bytes)).toBe(true);
    file.close();
    expect(verified(path)).toMatchObject({ ok: true });
  });

  it('give thousands of changes and the largest attachment over piece by piece, and nothing when it is stopped', {
    timeout: 240_000,
  }, async () => {
    const largest = randomBytes(mostPerAttachment);
    const scans = join(temporaryFolder(), 'Scans.bin');
    writeFileSync(scans, largest);
    const many = Array.from({ length: 3_000 }, (_, at) => `party-${at}`);
    const { path, copy, laptop } = await wentApart(
      async () => undefined,
      async ({ keeper, edit }) => {
        await edit(...many.map((id) => ({ do: 'add', noun: 'party', id, values: { name: id } }) as const));
        agreed(await keeper.link.ask('keeper.attach', { paths: [scans], to: { noun: 'party', id: 'bank' } }));
      },
    );
    await choose(laptop, copy);
    const found = await differences(laptop);
    expect(found).toHaveLength(many.length + 1);
    const items = found.map(({ noun, id }) => ({ noun: noun as 'party' | 'attachment', id, field: null }));
    const told: number[] = [];
    laptop.keeper.onEvent((name, value) => {
      if (name !== 'attachmentProgress') return;
      told.push((value as { done: number }).done);
      if (told.length === 3) void laptop.keeper.link.ask('keeper.cancelAttach', null);
    });
    const before = statSync(path).size;
    expect(await laptop.take(...items)).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(told.length).toBeLessThan(10);
    expect(await differences(laptop)).toHaveLength(found.length);
    expect(statSync(path).size).toBeLessThan(before + 1024 * 1024);

    agreed(await laptop.take(...items));
    expect(told.at(-1)).toBeGreaterThan(largest.length / 2);
    expect(await differences(laptop)).toEqual([]);
    expect(await laptop.call<UndoState>('undo.state', null)).toMatchObject({
      undo: { verb: 'takeOver', records: found.length },
    });
    await laptop.call<Step>('undo', null);
    expect(await differences(laptop)).toHaveLength(found.length);
    await laptop.call<Step>('redo', null);
    agreed(await laptop.keeper.link.ask('keeper.close', null));
    const file = agreed(openFile(path, { ...someone, readOnly: true }));
    const sha256 = createHash('sha256').update(largest).digest('hex');
    const kept = file.db.prepare('SELECT data FROM content_chunk WHERE sha256 = ? ORDER BY place').pluck();
    expect(Buffer.concat(kept.all(sha256) as Buffer[]).equals(largest)).toBe(true);
    file.close();
    expect(verified(path)).toMatchObject({ ok: true, total: 0 });
  });

  it('leave nothing of an attachment whose file went away meanwhile, and say so', async () => {
    const signed = join(temporaryFolder(), 'Minutes.txt');
    writeFileSync(signed, 'minutes');
    const { path, copy, laptop } = await wentApart(
      async () => undefined,
      async ({ keeper }) => agreed(await keeper.link.ask('keeper.attach', { paths: [signed], to: null })),
    );
    await choose(laptop, copy);
    const [found] = await differences(laptop);
    rmSync(copy);
    expect(await laptop.take({ noun: 'attachment', id: found?.id ?? '', field: null })).toMatchObject({
      ok: false,
      problem: { code: 'notFound', detail: 'office.griffier' },
    });
    agreed(await laptop.keeper.link.ask('keeper.close', null));
    expect(verified(path)).toMatchObject({ ok: true });
  });

  it('do not bring back what was deleted for good', async () => {
    const { copy, laptop } = await wentApart(
      ({ call }) => call('erase.record', { noun: 'party', id: 'old', withAttachments: false, issued: [] }),
      ({ edit }) => edit({ do: 'set', noun: 'party', id: 'old', field: 'city', value: 'Gent' }),
    );
    await choose(laptop, copy);
    expect(await differences(laptop)).toMatchObject([{ id: 'old', parted: { canTake: false } }]);
    expect(await laptop.take({ noun: 'party', id: 'old', field: null })).toMatchObject({
      ok: false,
      problem: { code: 'erased' },
    });
  });

  it('keep the name of the copy out of the chain, so that erasing a person takes it along', async () => {
    const { path, copy, laptop } = await wentApart(
      async () => undefined,
      ({ edit }) => edit({ do: 'set', noun: 'activity', id: 'pay', field: 'owner', value: 'Bert' }),
    );
    const named = join(temporaryFolder(), 'Zebedeus.griffier');
    copyFileSync(copy, named);
    await choose(laptop, named);
    agreed(await laptop.take({ noun: 'activity', id: 'pay', field: 'owner' }));
    await laptop.call('person.erase', { names: ['Zebedeus'], instead: '—', issued: [] });
    agreed(await laptop.keeper.link.ask('keeper.close', null));
    expect(readFileSync(path).includes('Zebedeus')).toBe(false);
    expect(verified(path)).toMatchObject({ ok: true });
  });
});

describe('A file of another client', () => {
  it('gives nothing over', async () => {
    const laptop = await keeperWith(closedFile(register()));
    const stranger = closedFile(register());
    expect(await choose(laptop, stranger)).toMatchObject({ isCopy: false, apart: null });
    expect(await laptop.take({ noun: 'party', id: 'bank', field: null })).toMatchObject({ ok: false });
    for (const record of await differences(laptop)) expect(record.parted).toBeUndefined();
  });
});
