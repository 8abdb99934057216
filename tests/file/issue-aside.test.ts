import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type IssueSteps, issueVersion } from '../../src/main/api/issue';
import type { ExportRequest } from '../../src/shared/api';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { agreed, temporaryFolder } from './support/client-file';

const { language: _, ...options } = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22' });
const request: ExportRequest = { options, languages: ['nl'], formats: ['docx'] };
const told = { issuedTo: 'the authority', note: { language: 'nl' as const, text: '' } };
const fileName = 'bakery_register_both_nl_2026-11-22_v3.docx';

/** Issuing whose last step answers as given; the export writes one file of a known name. */
function stepsOf(finish: IssueSteps['finish']): IssueSteps {
  return {
    start: async () => ({ ok: true, value: { number: 3, head: 'a'.repeat(64) } }),
    run: async (_request, folder) => {
      const path = join(folder, fileName);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, 'version 3');
      return { ok: true, value: { files: [{ path, fileName, bytes: 9 }] } };
    },
    finish,
  };
}

test('a version that could not be kept leaves the folder as it was, files of the same name included', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, fileName), 'what stood there');
  const full = stepsOf(async () => ({ ok: false, problem: { code: 'diskFull' } }));
  expect(await issueVersion(full, request, folder, told)).toMatchObject({ problem: { code: 'diskFull' } });
  expect(readdirSync(folder)).toEqual([fileName]);
  expect(readFileSync(join(folder, fileName), 'utf8')).toBe('what stood there');
});

test('the files of a version get their names once it is kept', async () => {
  const folder = temporaryFolder();
  const steps = stepsOf(async ({ files, languages, options: { version } }) => {
    expect([languages, version, files.map(({ language }) => language)]).toEqual([['nl'], '3', ['nl']]);
    expect(readdirSync(folder)).not.toContain(fileName);
    return { ok: true, value: { id: 'v', number: 3, files: files.map(({ language: _l, ...file }) => file) } };
  });
  const { files } = agreed(await issueVersion(steps, request, folder, told));
  expect(files).toEqual([{ path: join(folder, fileName), fileName, bytes: 9 }]);
  expect(readdirSync(folder)).toEqual([fileName]);
});

test('where a file cannot be replaced the new one stands beside it', async () => {
  const folder = temporaryFolder();
  // A folder of that name: it cannot be replaced, as a file that another program holds open.
  mkdirSync(join(folder, fileName, 'inside'), { recursive: true });
  const steps = stepsOf(async ({ files }) => ({
    ok: true,
    value: { id: 'v', number: 3, files: files.map(({ language: _l, ...file }) => file) },
  }));
  const { files } = agreed(await issueVersion(steps, request, folder, told));
  expect(readFileSync(files[0]?.path ?? '', 'utf8')).toBe('version 3');
  expect(readdirSync(folder)).toHaveLength(2);
});
