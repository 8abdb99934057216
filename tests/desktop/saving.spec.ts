import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, goTo, listActivities } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture } from './harness/looks';

const owner = (page: Page, id: string) => page.locator(`[data-field="activity/${id}/owner"] input`);

/** Types in a field and stops in the middle of a word. */
async function typeMidWord(page: Page, typed: string): Promise<string> {
  const [first] = await listActivities(page);
  const id = first?.id ?? '';
  await goTo(page, `/activity/${id}`);
  await owner(page, id).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(typed);
  return id;
}

test('a window that is closed in the middle of a word keeps the word', async ({ start, home }) => {
  const path = join(home, 'bakery.griffier');
  const one = await start();
  await answerDialogs(one.app, [path]);
  await ask(one.page, 'samples.open', { id: 'bakery' });
  await typeMidWord(one.page, 'Head of bre');
  await one.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await one.app.waitForEvent('close');
  const two = await start({ args: [path] });
  await expect.poll(async () => (await listActivities(two.page))[0]?.owner).toBe('Head of bre');
  // It was opened from the disk: the window shows it, and stays where a person is when it is loaded anew.
  await expect(two.page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await goTo(two.page, '/activities');
  await two.page.reload();
  await expect(two.page.getByRole('heading', { level: 1, name: 'Activities' })).toBeVisible();
  const other = join(home, 'other.griffier');
  copyFileSync(path, other);
  await two.app.evaluate(
    ({ app }, words) => app.emit('second-instance', {}, words, '', null),
    ['griffier', other],
  );
  await expect(two.page).toHaveTitle(/^other/);
  await expect(two.page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
});

test('a page that is left in the middle of a word keeps the word', async ({ app, page, home }) => {
  await answerDialogs(app, [join(home, 'bakery.griffier')]);
  await ask(page, 'samples.open', { id: 'bakery' });
  const id = await typeMidWord(page, 'Head of bre');
  await page.keyboard.press('Alt+1');
  await expect.poll(async () => (await listActivities(page))[0]?.owner).toBe('Head of bre');
  await goTo(page, `/activity/${id}`);
  await expect(owner(page, id)).toHaveValue('Head of bre');
});

test('after "Saved" a program that is killed has lost nothing', async ({ start, home }) => {
  const path = join(home, 'bakery.griffier');
  const one = await start();
  await answerDialogs(one.app, [path]);
  await ask(one.page, 'samples.open', { id: 'bakery' });
  const id = await typeMidWord(one.page, 'Head of bread');
  // Never left, no Enter: a pause in typing is enough.
  await expect.poll(async () => (await listActivities(one.page))[0]?.owner).toBe('Head of bread');
  await expect(owner(one.page, id)).toBeFocused();
  one.app.process().kill('SIGKILL');
  await one.app.waitForEvent('close');
  const two = await start({ args: [path] });
  await expect.poll(async () => (await listActivities(two.page))[0]?.owner).toBe('Head of bread');
});

test('the first start asks which name the history carries, once', async ({ start, home }) => {
  const one = await start({ isFirstStart: true });
  const question = one.page.getByRole('dialog', { name: 'Which name does the history carry?' });
  const name = question.getByRole('textbox', { name: 'Your name' });
  await expect(name).toBeFocused();
  await expect(name).not.toHaveValue('');
  await expectAccessible(one.page, 'the name at the first start');
  await picture(one.page, 'first-start-name');
  await one.page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  await name.fill('');
  await expect(question.getByRole('button', { name: 'Use this name' })).toBeDisabled();
  await name.fill('Els Peeters');
  await one.page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await answerDialogs(one.app, [join(home, 'bakery.griffier')]);
  await ask(one.page, 'samples.open', { id: 'bakery' });
  const { value } = await ask(one.page, 'history.facets', null);
  expect(value).toMatchObject({ actors: [{ name: 'Els Peeters' }] });
  await one.close();
  const two = await start({ isFirstStart: true });
  await expect(two.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(two.page.getByRole('dialog')).toHaveCount(0);
});
