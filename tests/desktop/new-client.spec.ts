import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';
import { expectAccessible, picture } from './harness/looks';

type Kept = Readonly<Record<string, unknown>> & Readonly<{ id: string; marks: Record<string, unknown> }>;

test('a new client begins from another one: the office’s own content comes, what belongs to the firm stays behind', async ({
  app,
  page,
  home,
}) => {
  const records = async (noun: string): Promise<readonly Kept[]> => {
    const read = await ask(page, 'catalogue.read', { noun });
    return (read.value as { records: readonly Kept[] }).records;
  };
  const rows = async () =>
    (await ask(page, 'activities.list', null)).value as readonly {
      name: { nl?: string } | null;
      status: string;
      toConfirm: number;
    }[];
  await answerDialogs(app, [join(home, 'office.griffier')]);
  await page.getByRole('button', { name: /Cijferlinde/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  const before = {
    activities: (await rows()).filter(({ status }) => status !== 'ended').map(({ name }) => name?.nl),
    measures: (await records('measure')).map(({ name }) => name),
    parties: await records('party'),
    agreements: await records('agreement'),
    requests: await records('rightsRequest'),
  };
  // Without these the rest would show nothing.
  expect(before.agreements.length).toBeGreaterThan(0);
  expect(before.requests.length).toBeGreaterThan(0);
  expect(before.parties.map(({ role }) => role)).toContain('dpo');
  await ask(page, 'change', {
    verb: 'edit',
    about: null,
    edits: [
      {
        do: 'set',
        noun: 'organisation',
        id: 'organisation',
        field: 'notes',
        value: { nl: 'Over deze firma' },
      },
    ],
  });

  await page.keyboard.press('Control+Shift+N');
  await page.getByLabel('Name of the organisation').fill('Bloemen Hortensia BV');
  await page.getByRole('checkbox', { name: 'English' }).uncheck();
  await page.getByRole('checkbox', { name: 'Nederlands' }).check();
  await page.getByRole('button', { name: /Start from another client/ }).click();
  await page.getByRole('option', { name: /Cijferlinde/ }).click();
  await expectAccessible(page, 'a new client from another one');
  await picture(page, 'new-client-from');
  await answerDialogs(app, [join(home, 'hortensia.griffier')]);
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activities' })).toBeVisible();
  await expect(page.getByRole('navigation')).toContainText('Bloemen Hortensia BV');
  await expect(page.getByText('Accounting mandates').first()).toBeVisible();
  await picture(page, 'new-client-from-activities');

  const made = await rows();
  expect(made.map(({ name }) => name?.nl)).toEqual(before.activities);
  expect(made.every(({ status, toConfirm }) => status === 'draft' && toConfirm > 0)).toBe(true);
  expect((await records('measure')).map(({ name }) => name)).toEqual(before.measures);
  const parties = await records('party');
  expect(parties.length).toBeGreaterThan(0);
  expect(parties.map(({ role }) => role)).not.toContain('dpo');
  expect(parties.map(({ role }) => role)).not.toContain('customer');
  for (const noun of ['agreement', 'site', 'rightsRequest', 'breach'])
    expect(await records(noun)).toEqual([]);
  const firm = (await ask(page, 'organisation.read', null)).value as Kept;
  expect(firm).toMatchObject({
    legalName: 'Bloemen Hortensia BV',
    tradeName: null,
    enterpriseNumber: null,
    street: null,
    dpo: null,
    notes: null,
    contentLanguages: ['nl'],
  });
  // Its history begins with itself.
  expect((await ask(page, 'history.list', wholeHistory)).value).toMatchObject({
    total: 1,
    entries: [{ verb: 'new' }],
  });
  // Nothing names the firm it came from.
  expect(JSON.stringify([await rows(), parties, firm])).not.toContain('Cijferlinde');
});

test('a new client begins from a register in the JSON form, and a fault in one is told with its place', async ({
  app,
  page,
  home,
}) => {
  await answerDialogs(app, [join(home, 'bakery.griffier'), join(home, 'register.json')]);
  await ask(page, 'samples.open', { id: 'bakery' });
  expect(await ask(page, 'register.json', null)).toMatchObject({ ok: true });
  const register = JSON.parse(readFileSync(join(home, 'register.json'), 'utf8'));
  register.activity[2].status = 'asleep';
  writeFileSync(join(home, 'faulty.json'), JSON.stringify(register));

  await page.keyboard.press('Control+Shift+N');
  const button = page.getByRole('button', { name: 'From a JSON file…' });
  await answerDialogs(app, [
    join(home, 'faulty.json'),
    join(home, 'register.json'),
    join(home, 'again.griffier'),
  ]);
  await button.click();
  await expect(page.getByRole('alert')).toContainText('activity[2].status');
  await expect(page.getByRole('alert')).toContainText('“asleep” does not fit');
  await button.click();
  await expect(page.getByText('register.json: 16 activities')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByLabel('Name of the organisation')).toHaveValue('Bakkerij Kruimelaarde BV');
  await expectAccessible(page, 'a new client from JSON');
  await picture(page, 'new-client-json');
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activities' })).toBeVisible();
  await expect
    .poll(async () => (await ask(page, 'file.state', null)).value)
    .toMatchObject({
      fileName: 'again.griffier',
    });
  expect((await ask(page, 'activities.list', null)).value).toHaveLength(16);
});

const wholeHistory = {
  record: null,
  actor: null,
  verb: null,
  noun: null,
  from: null,
  until: null,
  text: '',
  offset: 0,
  limit: 100,
} as const;
