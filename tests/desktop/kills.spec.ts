import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/launch';
import { firms, openSample } from './harness/open';

/** The long form is `npm run torture`. */
const kills = process.env['GRIFFIER_TORTURE'] === 'long' ? 20 : 2;

const setCity = (page: Page, value: string): Promise<boolean> =>
  page.evaluate(
    async (city) =>
      JSON.parse(
        await window.griffier.ask('change', {
          verb: 'edit',
          about: { noun: 'organisation', id: 'organisation', field: 'city' },
          edits: [{ do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value: city }],
        }),
      ).ok,
    value,
  );

test(`the real window is killed ${kills} times while it saves: every confirmed change is there afterwards`, async ({
  start,
  home,
}) => {
  test.setTimeout(60_000 + kills * 60_000);
  const path = join(home, 'bakery.griffier');
  let confirmed = 0;
  let sent = 0;
  for (let round = 0; round <= kills; round++) {
    const { app, page } = await start({ expected: [/crash/i] });
    if (round === 0) {
      await openSample(app, page, path, firms.en);
    } else {
      const opened = await page.evaluate(
        async (file) => JSON.parse(await window.griffier.ask('file.open', { path: file })),
        path,
      );
      expect(opened).toMatchObject({ ok: true, value: { mode: 'write' } });
      const found = Number(
        /\d+$/.exec(
          await page.evaluate(
            async () => JSON.parse(await window.griffier.ask('organisation.read', null)).value.city,
          ),
        )?.[0] ?? 0,
      );
      expect(found).toBeGreaterThanOrEqual(confirmed);
      expect(found).toBeLessThanOrEqual(sent);
    }
    if (round === kills) break;
    const process = app.process();
    let timer: ReturnType<typeof setTimeout> | null = null;
    try {
      for (;;) {
        sent++;
        if (!(await setCity(page, `City ${sent}`))) break;
        confirmed = sent;
        // A busy machine takes its time for the first one: the moment is counted from there.
        timer ??= setTimeout(() => process.kill('SIGKILL'), Math.random() * 1200);
      }
    } catch {
      // The window is gone.
    }
    if (timer !== null) clearTimeout(timer);
  }
  expect(confirmed).toBeGreaterThan(0);
  const results = process.env['GRIFFIER_TEST_RESULTS'];
  if (results !== undefined)
    appendFileSync(
      join(results, 'torture.jsonl'),
      `${JSON.stringify({ what: 'kills of the real window', tried: kills, lost: 0, more: `${confirmed} confirmed changes` })}\n`,
    );
});
