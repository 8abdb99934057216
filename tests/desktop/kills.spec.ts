import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dice, times } from '../torture/support/dice';
import { expect, test } from './harness/launch';
import { firms, openSample } from './harness/open';

const kills = times(2, 24);

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

/** Opens the file as the next start does. The number in the city that stands there. */
async function cityIn(page: Page, path: string): Promise<number> {
  const opened = await page.evaluate(
    async (file) => JSON.parse(await window.griffier.ask('file.open', { path: file })),
    path,
  );
  expect(opened).toMatchObject({ ok: true, value: { mode: 'write' } });
  const city: unknown = await page.evaluate(
    async () => JSON.parse(await window.griffier.ask('organisation.read', null)).value.city,
  );
  return Number(/\d+$/.exec(String(city))?.[0] ?? 0);
}

test(`the real window is killed ${kills} times while it saves: every confirmed change is there afterwards`, async ({
  start,
  home,
}) => {
  test.setTimeout(60_000 + kills * 60_000);
  const path = join(home, 'bakery.griffier');
  let confirmed = 0;
  let sent = 0;
  let tried = 0;
  const lost: string[] = [];
  for (let round = 0; round <= kills; round++) {
    const { app, page } = await start({ expected: [/crash/i] });
    if (round === 0) {
      await openSample(app, page, path, firms.en);
    } else {
      const found = await cityIn(page, path);
      if (found < confirmed || found > sent)
        lost.push(`kill ${round}: ${found} stands there, ${confirmed} was confirmed, ${sent} was sent`);
    }
    if (round === kills) break;
    const program = app.process();
    const { pid } = program;
    if (pid === undefined) throw new Error('no process');
    let timer: ReturnType<typeof setTimeout> | null = null;
    // In turn the program alone, whose keeper then ends by itself, and all its processes at once.
    const target = round % 2 === 0 ? pid : -pid;
    const moment = dice(round + 1)(1200);
    try {
      for (;;) {
        sent++;
        if (!(await setCity(page, `City ${sent}`))) break;
        confirmed = sent;
        // A busy machine takes its time for the first one: the moment is counted from there.
        timer ??= setTimeout(() => {
          tried++;
          process.kill(target, 'SIGKILL');
        }, moment);
      }
    } catch {
      // The window is gone.
    }
    if (timer !== null) clearTimeout(timer);
    // While it is still ending, a second start would hand over to it and end too.
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
  }
  const results = process.env['GRIFFIER_TEST_RESULTS'];
  if (results !== undefined) {
    const more = `${confirmed} confirmed changes, all there`;
    const line = { kind: 'kill', what: 'of the real window while editing', tried, lost: lost.length, more };
    appendFileSync(join(results, 'torture.jsonl'), `${JSON.stringify(line)}\n`);
  }
  expect(lost).toEqual([]);
  expect(tried).toBe(kills);
});
