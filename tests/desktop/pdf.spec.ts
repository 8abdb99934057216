import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './harness/ask';
import { answerDialogs } from './harness/dialogs';
import { expect, test } from './harness/launch';

const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;

test('the register as PDF has the firm, the activities, the articles and numbered pages', async ({
  app,
  page,
  home,
}) => {
  const folder = join(home, 'exports');
  mkdirSync(folder);
  await answerDialogs(app, [join(home, 'bakery.griffier'), folder]);
  expect(await ask(page, 'samples.open', { id: 'bakery' })).toMatchObject({ ok: true });
  expect(await ask(page, 'export.folder', null)).toMatchObject({ ok: true, value: folder });
  const answer = await ask(page, 'export.run', {
    options: { date: '2026-11-21' },
    formats: ['pdf'],
    languages: ['en'],
  });
  expect(answer).toMatchObject({ ok: true });
  const { files } = answer.value as { files: readonly { path: string }[] };
  expect(files).toHaveLength(1);
  const path = files[0]?.path ?? '';
  expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  test.skip(!hasReader, 'reads the pages with pdftotext');
  const { stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const pages = stdout.split('\f').filter((text) => text.trim() !== '');
  expect(pages[0]).toContain('Bakkerij Kruimelaarde BV');
  expect(stdout).toContain('Art. 30(1)(b)');
  expect(stdout).toContain('Payroll');
  for (const [index, text] of pages.entries()) expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
  // Each line of the contents names the page on which its sheet begins.
  const lines = [...stdout.matchAll(/([AP]-\d\d) +(\S+(?: \S+)*) {2,}(\d+)(?= {2,}|$)/gm)];
  expect(lines.length).toBeGreaterThan(9);
  for (const [, reference, title, number] of lines) {
    const text = pages[Number(number) - 1] ?? '';
    // The reader spaces a mark behind a title as wide as it stands on the page.
    const heading = text
      .split('\n')
      .map((line) => line.trim().replace(/ +/g, ' '))
      .find((line) => line.startsWith((title ?? '').slice(0, 20)));
    expect(heading, `${reference} ${title}: page ${number}`).toContain(reference);
  }
});
