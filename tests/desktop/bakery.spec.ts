import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import mammoth from 'mammoth';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';

/**
 * A person at a keyboard. Each value that is typed or chosen is an entry; moving about, opening pages and confirming
 * are not.
 */
function keyboardOf(page: Page) {
  let entries = 0;
  const press = (key: string) => page.keyboard.press(key);

  /** What has the keyboard is called, as assistive technology would read it. */
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labelled = element
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return (element.getAttribute('aria-label') ?? labelled ?? label ?? element.textContent ?? '').trim();
    });

  /** Tabs on until something of this name has the keyboard. */
  const tabTo = async (name: RegExp, backwards = false): Promise<void> => {
    for (let step = 0; step < 320; step++) {
      if (name.test(await focused())) return;
      await press(backwards ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`The keyboard did not reach ${name}: it is at “${await focused()}”.`);
  };

  return {
    press,
    tabTo,
    count: () => entries,
    /** Types a value into the field of this name. */
    async type(name: RegExp, text: string): Promise<void> {
      await tabTo(name);
      await page.keyboard.type(text);
      entries += 1;
    },
    /** Types into a field with suggestions and takes the first. */
    async pick(name: RegExp, text: string): Promise<void> {
      await tabTo(name);
      await page.keyboard.type(text);
      await expect(page.getByRole('option').first()).toBeVisible();
      await press('Enter');
      entries += 1;
    },
    /** Opens a list and takes what begins with these letters. */
    async choose(name: RegExp, letters: string): Promise<void> {
      await tabTo(name);
      await press('Enter');
      await expect(page.getByRole('listbox').first()).toBeVisible();
      await page.keyboard.type(letters);
      await press('Enter');
      entries += 1;
    },
    /** Presses what has this name and counts it as an answer. */
    async answer(name: RegExp, key = ' '): Promise<void> {
      await tabTo(name);
      await press(key);
      entries += 1;
    },
    /** Goes somewhere or does something: no entry. */
    async go(name: RegExp, key = 'Enter', backwards = false): Promise<void> {
      await tabTo(name, backwards);
      await press(key);
    },
  };
}

test('a bakery of twelve registers payroll, cameras and a newsletter by keyboard alone and hands both registers over', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(240_000);
  const person = keyboardOf(page);
  const heading = page.locator('.top h1');
  await answerDialogs(app, [join(home, 'bakery.griffier'), home]);

  // A file of its own.
  await person.go(/^New client file/);
  await expect(heading).toHaveText('New client file');
  await person.type(/^Name of the organisation/, 'Bakery De Molen');
  await person.go(/^Choose where to keep it/);

  // Plain questions: staff, cameras, a newsletter. Only what stays ticked is added.
  await expect(page.getByRole('heading', { name: 'What does Bakery De Molen do?' })).toBeVisible();
  const questions = page.locator('.question');
  for (const question of [/employ people/, /surveillance cameras/, /newsletter/]) {
    for (let step = 0; step < 60; step++) {
      const here = await questions.filter({ hasText: question }).locator(':focus').count();
      if (here > 0) break;
      await person.press('Tab');
    }
    await person.answer(/^Yes$/);
  }
  const wanted = ['Payroll', 'Surveillance cameras', 'Newsletter'];
  const proposals = page.locator('.proposals li');
  for (const name of await proposals
    .locator('label > span')
    .evaluateAll((all) => all.map((each) => each.firstChild?.textContent ?? ''))) {
    if (!wanted.includes(name.trim())) await person.answer(new RegExp(`^${name.trim()}`));
  }
  await person.choose(/Social secretariat$/, 'Proc');
  await person.go(/^Add 3 activities/);
  await expect(heading).toHaveText('Activities');

  // Who the controller is.
  await person.go(/^Organisation/);
  await expect(heading).toHaveText('Organisation');
  await person.type(/^Street and number/, 'Molenstraat 12');
  await person.type(/^Postal code/, '9000');
  await person.type(/^Municipality/, 'Gent');
  await person.pick(/^Country/, 'Belgium');
  await person.type(/^E-mail/, 'info@demolen.example');
  await person.type(/^Telephone/, '09 000 00 00');
  await person.choose(/^Not determined Data protection officer|^Data protection officer/, 'Not req');
  await person.type(/^Why none is required/, 'No core activity of Article 37(1)');
  await person.type(/^Persons employed/, '12');

  // Three activities: say what the templates cannot know, then confirm.
  const open = async (name: string) => {
    await person.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search or do' })).toBeFocused();
    await page.keyboard.type(name);
    const wanted = new RegExp(`^A-\\d+ ${name}`);
    await expect(page.getByRole('option').filter({ hasText: wanted }).first()).toBeVisible();
    for (let step = 0; step < 20; step++) {
      if (wanted.test((await page.locator('[role="option"][aria-selected="true"]').textContent()) ?? ''))
        break;
      await person.press('ArrowDown');
    }
    await person.press('Enter');
    await expect(heading).toHaveText(name);
  };
  const confirmAll = async () => {
    const button = page.getByRole('button', { name: /^Confirm all \d+ values/ });
    await person.go(/^Confirm all \d+ values/);
    await expect(button).toHaveCount(0);
  };

  const ownerAndNoTransfer = async () => {
    await confirmAll();
    await person.type(/^Owner/, 'Manager');
    // Back to the parts, and from there straight to (e).
    await person.go(/^\(e\)\s*Transfers/, 'Enter', true);
    await person.answer(/^No transfer outside the EEA/, 'Enter');
    await expect(page.locator('[data-part="transfers"] .fact')).toBeVisible();
  };

  await open('Payroll');
  await ownerAndNoTransfer();

  await open('Surveillance cameras');
  await ownerAndNoTransfer();
  await person.choose(/^Law that applies|Not determined Law that applies/, 'Cam');
  await person.choose(/^Kind of place|Not determined Kind of place/, 'Closed place, acc');
  await person.type(/^Address/, 'Molenstraat 12, 9000 Gent');
  await person.type(/^Technical description/, 'Two fixed cameras without sound');
  await person.type(/^Number of cameras/, '2');
  await person.type(/^Positions/, 'Shop and back door');

  await open('Newsletter');
  await ownerAndNoTransfer();

  // Both registers: Article 30, and the one of the camera images.
  await person.go(/^Export/);
  await expect(heading).toHaveText('Export');
  await person.go(/^Export 2 files/);
  await expect(page.getByText('2 files were written.')).toBeVisible({ timeout: 60_000 });
  await person.choose(/Document$/, 'Register of');
  await person.go(/^Export 2 files/);
  await expect(page.getByText(/_cameras_.*\.docx/).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('2 files were written.')).toBeVisible({ timeout: 60_000 });

  expect(person.count()).toBeLessThan(60);
  test.info().annotations.push({ type: 'entries', description: String(person.count()) });

  const names = await page.evaluate(() =>
    [...document.querySelectorAll('.ex-file')].map((each) => each.textContent ?? ''),
  );
  const cameras = names.find((name) => name.endsWith('.docx')) ?? '';
  const register = cameras.replace('cameras', 'register');
  const read = async (name: string) =>
    (await mammoth.extractRawText({ buffer: await readFile(join(home, name)) })).value;
  expect(await read(cameras)).toContain('Two fixed cameras without sound');
  const text = await read(register).catch(() => read(register.replace(/_[a-z]+_en_/, '_both_en_')));
  for (const fact of [
    'Bakery De Molen',
    'Molenstraat 12',
    'Payroll',
    'Surveillance cameras',
    'Newsletter',
    'No transfer',
  ])
    expect(text).toContain(fact);
});
