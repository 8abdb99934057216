import { expect, type Page } from '@playwright/test';
import { type Running, test } from '../desktop/harness/launch';
import { clientOf } from './support/many';
import { print } from './support/table';
import { memoryOf, watchMain, watchPage } from './support/watch';

/**
 * The table of activities in the real window: opening it, one key in its filter, one change, and an export meanwhile.
 * The longest frame and the longest task are the page's own; the heartbeat of the main process stands still while it
 * is blocked. The display of a machine without a screen is drawn by the processor: it is part of every frame.
 */
const frame = { many: 100, exporting: 50 };
const block = 50;

async function openList(running: Running): Promise<void> {
  await running.page.getByRole('link', { name: /^Activities/ }).click();
  await running.page.getByRole('application', { name: 'Activities' }).getByRole('row').nth(5).waitFor();
}

/** Whether the client file of the command line is open. */
async function isOpen(page: Page): Promise<boolean> {
  const text: string = await page.evaluate(() => {
    const bridge = window['griffier' as keyof Window] as unknown as {
      ask: (name: string, input: unknown) => Promise<string>;
    };
    return bridge.ask('file.state', null);
  });
  return JSON.parse(text).value.isOpen;
}

/** Types as a person does, one key after another, each painted before the next. */
async function typeFilter(page: Page, text: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: /filter/i });
  await field.click();
  await page.waitForTimeout(300);
  for (const key of text) {
    await field.press(key);
    await page.waitForTimeout(250);
  }
  for (const _ of text) {
    await field.press('Backspace');
    await page.waitForTimeout(250);
  }
}

for (const activities of [1_000, 10_000]) {
  const count = activities.toLocaleString('en');
  test(`the list of ${count} activities stays at hand`, async ({ start, home }) => {
    test.setTimeout(400_000);
    const path = clientOf(activities, home);
    const running = await start({ args: [path] });
    const { app, page } = running;
    await expect.poll(() => isOpen(page), { timeout: 60_000 }).toBe(true);
    await page.evaluate(() => location.assign('#/organisation'));
    await page.getByRole('link', { name: /^Activities/ }).waitFor();
    await page.waitForTimeout(4_000);

    const measure = async (name: string, limit: number | null, work: () => Promise<void>): Promise<void> => {
      const [inPage, inMain] = [await watchPage(page), await watchMain(app)];
      await work();
      const [seen, blocked] = [await inPage(), await inMain()];
      print(`${name}, ${count}: longest frame`, seen.frame, 'ms', limit);
      print(`${name}, ${count}: longest task in the page`, seen.task, 'ms', limit);
      print(`${name}, ${count}: main process blocked`, blocked, 'ms', block);
      expect.soft(seen.task, `${name}: longest task`).toBeLessThanOrEqual(limit ?? Number.POSITIVE_INFINITY);
      expect
        .soft(seen.frame, `${name}: longest frame`)
        .toBeLessThanOrEqual(limit ?? Number.POSITIVE_INFINITY);
      expect.soft(blocked, `${name}: main blocked`).toBeLessThanOrEqual(block);
    };

    await measure('open the list', frame.many, async () => {
      await openList(running);
      await page.waitForTimeout(1_500);
    });
    await measure('a key in the filter', frame.many, () => typeFilter(page, 'payroll'));
    await measure('one change', frame.many, async () => {
      await page.evaluate(async () => {
        const bridge = window['griffier' as keyof Window] as unknown as {
          ask: (name: string, input: unknown) => Promise<string>;
        };
        const rows = JSON.parse(await bridge.ask('activities.list', null)).value as { id: string }[];
        await new Promise((done) => setTimeout(done, 1_500));
        const id = rows[0]?.id;
        const edits = [{ do: 'set', noun: 'activity', id, field: 'owner', value: 'Somebody else' }];
        await bridge.ask('change', { verb: 'edit', about: { noun: 'activity', id }, edits });
      });
      await page.waitForTimeout(1_500);
    });
    for (const [name, megabytes] of await memoryOf(app))
      print(`memory, ${count}: ${name}`, megabytes, 'MB', null);
  });
}
