import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';

type Answer = {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly problem?: { readonly code: string };
};

/** Asks as the page itself does: the answer crosses the bridge as text. */
async function call(page: Page, name: string, input: unknown): Promise<Answer> {
  const text: string = await page.evaluate(
    ([what, given]) => {
      // A page that was taken over would not keep to the types either.
      const bridge: unknown = window['griffier' as keyof Window];
      return (bridge as { ask: (name: string, input: unknown) => Promise<string> }).ask(what, given);
    },
    [name, input] as const,
  );
  return JSON.parse(text);
}

test('the keeper makes a client file of a sample and the window can read it', async ({ app, page, home }) => {
  const path = join(home, 'bakery.griffier');
  await answerDialogs(app, [path]);
  expect(await call(page, 'samples.open', { id: 'bakery' })).toMatchObject({
    ok: true,
    value: { isOpen: true, mode: 'write', path },
  });
  expect(statSync(path).size).toBeGreaterThan(0);
  const { value } = await call(page, 'activities.list', null);
  expect(value).toContainEqual(expect.objectContaining({ reference: 'A-01' }));
});

test('a keeper that is ended comes back, with the file open again', async ({ app, page, home }) => {
  test.skip(process.platform !== 'linux', 'finds the process by its name in /proc');
  await answerDialogs(app, [join(home, 'bakery.griffier')]);
  await call(page, 'samples.open', { id: 'bakery' });
  const keeperId = () =>
    app.evaluate(
      ({ app: electron }) =>
        electron.getAppMetrics().find(({ name }) => name === 'Griffier keeper')?.pid ?? null,
    );
  const first = await keeperId();
  expect(first).not.toBeNull();
  process.kill(Number(first), 'SIGKILL');
  await expect.poll(async () => (await call(page, 'activities.list', null)).ok).toBe(true);
  expect(await keeperId()).not.toBe(first);
});

test('what is no call of the contract is refused, and so is a wrong input', async ({ page }) => {
  expect(await call(page, 'file.delete', null)).toMatchObject({ ok: false, problem: { code: 'badMessage' } });
  expect(await call(page, 'search', { text: 7 })).toMatchObject({ ok: false });
  expect(await call(page, '__proto__', null)).toMatchObject({ ok: false, problem: { code: 'badMessage' } });
});
