import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs } from '../desktop/harness/dialogs';
import { test } from '../desktop/harness/launch';
import { note } from './support/table';

/** The worked assessment with its matrix as PDF, from the program as a person makes it, against its Word file. */
const root = join(import.meta.dirname, '../..');

test('an assessment as PDF', async ({ start, home }) => {
  test.setTimeout(300_000);
  const path = join(home, 'luxifer.griffier');
  const command = [join(root, 'out/main/cli.js'), 'new', path, '--sample', 'luxifer'];
  execFileSync(process.execPath, command, { cwd: home });
  const { app, page } = await start();
  const folder = join(home, 'out');
  mkdirSync(folder);
  await answerDialogs(app, [path, folder]);
  await page.getByRole('button', { name: 'Open a file…' }).first().click();
  await page.locator('.ov-page').waitFor();

  await page.evaluate(() => {
    const bridge = window['griffier' as keyof Window] as unknown as {
      ask: (name: string, input: null) => Promise<string>;
    };
    return bridge.ask('export.folder', null);
  });

  /** The quickest of three, in seconds, and the bytes of the file. */
  const make = async (format: 'docx' | 'pdf'): Promise<readonly [number, number]> => {
    let best = Number.POSITIVE_INFINITY;
    let bytes = 0;
    for (let run = 0; run < 3; run += 1) {
      const begun = performance.now();
      const text = await page.evaluate((wanted) => {
        const bridge = window['griffier' as keyof Window] as unknown as {
          ask: (name: string, input: string) => Promise<string>;
        };
        const request = {
          options: { document: 'dpia', date: '2026-11-22' },
          languages: ['en'],
          formats: [wanted],
        };
        return bridge.ask('export.run', JSON.stringify(request));
      }, format);
      best = Math.min(best, (performance.now() - begun) / 1000);
      const answer = JSON.parse(text);
      if (answer.ok !== true) throw new Error(text.slice(0, 300));
      bytes = readFileSync(answer.value.files[0].path).length;
    }
    return [best, bytes];
  };
  const [word] = await make('docx');
  const [pdf, bytes] = await make('pdf');
  note('Worked assessment: PDF', pdf, 's', 2);
  note('The same: its PDF file', bytes / 1e6, 'MB', 1);
  note('The same: Word from the program', word, 's', 1);
  note('The same: PDF, times the Word file', pdf / word, 'x');
});
