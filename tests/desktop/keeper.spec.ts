import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';

test('the keeper makes a client file of a sample and the window can read it', async ({ app, page, home }) => {
  const path = join(home, 'bakery.griffier');
  await answerDialogs(app, [path]);
  expect(await ask(page, 'samples.open', { id: 'bakery' })).toMatchObject({
    ok: true,
    value: { isOpen: true, mode: 'write', path },
  });
  expect(statSync(path).size).toBeGreaterThan(0);
  const { value } = await ask(page, 'activities.list', null);
  expect(value).toContainEqual(expect.objectContaining({ reference: 'A-01' }));
});

test('a keeper that is ended comes back, with the file open again', async ({ app, page, home }) => {
  test.skip(process.platform !== 'linux', 'finds the process by its name in /proc');
  await answerDialogs(app, [join(home, 'bakery.griffier')]);
  await ask(page, 'samples.open', { id: 'bakery' });
  const keeperId = () =>
    app.evaluate(
      ({ app: electron }) =>
        electron.getAppMetrics().find(({ name }) => name === 'Griffier keeper')?.pid ?? null,
    );
  const first = await keeperId();
  expect(first).not.toBeNull();
  const before = await ask(page, 'organisation.read', null);
  for (const city of ['Nowhere', 'Elsewhere']) {
    const edits = [{ do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value: city }];
    const about = { noun: 'organisation', id: 'organisation', field: 'city' };
    expect(await ask(page, 'change', { verb: 'edit', about, edits })).toMatchObject({ ok: true });
  }
  process.kill(Number(first), 'SIGKILL');
  await expect.poll(async () => (await ask(page, 'activities.list', null)).ok).toBe(true);
  expect(await keeperId()).not.toBe(first);
  // What was done before it ended can still be taken back.
  await expect.poll(async () => (await ask(page, 'undo', null)).value).toMatchObject({ field: 'city' });
  expect(await ask(page, 'organisation.read', null)).toMatchObject({ value: { city: 'Nowhere' } });
  expect(await ask(page, 'undo', null)).toMatchObject({ value: { field: 'city' } });
  expect(await ask(page, 'organisation.read', null)).toEqual(before);
  expect(await ask(page, 'undo', null)).toMatchObject({ ok: true, value: null });
});

test('what is no call of the contract is refused, and so is a wrong input', async ({ page }) => {
  expect(await ask(page, 'file.delete', null)).toMatchObject({ ok: false, problem: { code: 'badMessage' } });
  expect(await ask(page, 'search', { text: 7 })).toMatchObject({ ok: false });
  expect(await ask(page, '__proto__', null)).toMatchObject({ ok: false, problem: { code: 'badMessage' } });
});
