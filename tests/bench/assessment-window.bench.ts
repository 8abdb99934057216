import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs } from '../desktop/harness/dialogs';
import { test } from '../desktop/harness/launch';
import { note } from './support/table';
import { watchPage } from './support/watch';

/** An assessment of 60 risks and 200 planned measures in the real window: no frame over 100 ms, the better of two rounds. */
const root = join(import.meta.dirname, '../..');
const limit = 100;

type Part = Readonly<{ id: string }>;
type Worked = Readonly<{ risk: readonly Part[]; control: readonly Part[]; dpia: readonly Part[] }>;

const many = (parts: readonly Part[], count: number, change: (at: number) => object): readonly object[] =>
  Array.from({ length: count }, (_, at) => ({
    ...parts[at % parts.length],
    id: `${parts[at % parts.length]?.id}-${at}`,
    position: at + 1,
    ...change(at),
  }));

test('an assessment of 60 risks and 200 planned measures stays at hand', async ({ start, home }) => {
  test.setTimeout(300_000);
  const read = (path: string) => JSON.parse(readFileSync(join(root, 'tests/samples', path), 'utf8'));
  const worked: Worked = { ...read('luxifer.json'), ...read('assessments/luxifer.json') };
  const risk = many(worked.risk, 60, () => ({}));
  const control = many(worked.control, 200, (at) => ({
    risks: [`${worked.risk[(at % 60) % worked.risk.length]?.id}-${at % 60}`],
  }));
  const json = join(home, 'large.json');
  writeFileSync(json, JSON.stringify({ ...worked, dpiaComment: [], risk, control }));
  const path = join(home, 'large.griffier');
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'new', path, '--from', json], { cwd: home });
  const { app, page } = await start();
  await answerDialogs(app, [path]);
  await page.getByRole('button', { name: 'Open a file…' }).first().click();
  await page.locator('.ov-page').waitFor();
  await page.waitForTimeout(2_000);

  const measure = async (name: string, rounds: number, work: (round: number) => Promise<unknown>) => {
    let [frame, task] = [Number.POSITIVE_INFINITY, 0];
    for (let round = 0; round < rounds; round++) {
      const seen = await watchPage(page);
      await work(round);
      const one = await seen();
      if (one.frame < frame) [frame, task] = [one.frame, one.task];
    }
    note(`60 risks: ${name}, longest frame`, frame, 'ms', limit);
    note(`60 risks: ${name}, longest task of the page`, task, 'ms');
  };
  const goTo = async (step: string): Promise<void> => {
    await page.evaluate(
      ([id, to]) => {
        history.pushState(null, '', `${location.pathname}?step=${to}#/dpia/${id}`);
        dispatchEvent(new HashChangeEvent('hashchange'));
        dispatchEvent(new PopStateEvent('popstate'));
      },
      [worked.dpia[0]?.id ?? '', step] as const,
    );
    await page.waitForTimeout(2_500);
  };
  await measure('opening the risks', 2, async (round) => {
    if (round > 0) await goTo('about');
    await goTo('risks');
  });
  const matrix = page.getByRole('grid', { name: /^Risk matrix/ });
  await matrix.waitFor();
  await measure('another risk by key', 2, async () => {
    await matrix.locator('[tabindex="0"]').focus();
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(400);
    }
  });
  await measure('typing the name of a risk', 2, async () => {
    await page.getByRole('textbox').last().click();
    for (const key of ['a', 'b', 'Backspace', 'Backspace']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
    }
    await page.waitForTimeout(1_500);
  });
  await measure('the action plan', 2, async (round) => {
    if (round > 0) await goTo('risks');
    await goTo('plan');
  });
});
