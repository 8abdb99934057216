import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommandLine } from '../../src/main/cli/run';
import type { Terminal } from '../../src/main/cli/terminal';

let folder = '';
let out = '';
let said = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'griffier-read-policy-'));
  await run('new', 'shop.griffier', '--sample', 'bakery');
  out = '';
  said = '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const terminal = (): Terminal => ({
  out: (text) => {
    out += text;
  },
  say: (text) => {
    said += `${text}\n`;
  },
  width: null,
  language: 'en',
  folder,
  user: 'tester',
  now: () => new Date('2026-11-22T10:00:00Z'),
  askHidden: null,
  firstLine: async () => null,
  backups: [],
  worker: null,
});
const run = (...words: readonly string[]) => runCommandLine(words, terminal());

test('lists what the policy says beside the register, in four groups with passages, and changes nothing', async () => {
  writeFileSync(
    join(folder, 'policy.md'),
    '# Cookies\n\nWe use Hotjar. We are certified under the Privacy Shield.\n',
  );
  const before = readFileSync(join(folder, 'shop.griffier'));
  expect(await run('read-policy', 'shop.griffier', 'policy.md', '--language', 'en')).toBe(0);
  expect(out).toContain('No longer valid: 1\n');
  expect(out).toContain('New: party: Hotjar');
  expect(out).toContain('    Paragraph 2, Cookies: “We use Hotjar.”');
  expect(out).toMatch(/Not in the policy: [1-9]/);
  expect(out).toMatch(/\nIn both: \d/);
  expect(readFileSync(join(folder, 'shop.griffier')).equals(before)).toBe(true);
});

test('speaks the main language of the file, or the one that is asked for', async () => {
  writeFileSync(join(folder, 'policy.txt'), 'We use Hotjar.');
  await run('read-policy', 'shop.griffier', 'policy.txt');
  const own = out;
  out = '';
  await run('read-policy', 'shop.griffier', 'policy.txt', '--language', 'fr');
  expect(out).toContain('Absent du registre');
  expect(own).not.toBe('');
});

test('gives everything as JSON', async () => {
  writeFileSync(join(folder, 'policy.html'), '<html><body><p>Wij gebruiken Hotjar.</p></body></html>');
  expect(await run('read-policy', 'shop.griffier', 'policy.html', '--json')).toBe(0);
  const reading = JSON.parse(out);
  expect(Object.keys(reading)).toEqual([
    'policy',
    'language',
    'paragraphs',
    'stated',
    'silent',
    'lacking',
    'outOfForce',
  ]);
  expect(reading).toMatchObject({ policy: 'policy.html', language: 'nl', paragraphs: 1 });
  expect(reading.lacking).toContainEqual(expect.objectContaining({ is: 'add', noun: 'party' }));
});

test.each([
  [['read-policy'], 2],
  [['read-policy', 'shop.griffier'], 2],
  [['read-policy', 'shop.griffier', 'a', 'b'], 2],
  [['read-policy', 'shop.griffier', 'a.txt', '--language', 'xx'], 2],
  [['read-policy', 'shop.griffier', 'missing.txt'], 1],
] as const)('%j ends with %i', async (words, code) => {
  expect(await run(...words)).toBe(code);
  expect(out).toBe('');
  expect(said).not.toBe('');
});

test('says of a PDF what to do', async () => {
  writeFileSync(join(folder, 'policy.pdf'), '%PDF-1.7');
  expect(await run('read-policy', 'shop.griffier', 'policy.pdf')).toBe(1);
  expect(said).toContain('paste');
});

test('explains itself', async () => {
  expect(await run('read-policy', '--help')).toBe(0);
  expect(out).toContain('griffier read-policy FILE POLICY');
});
