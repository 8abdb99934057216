import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName, endingOf, mayRun, titleOfFile } from '../../../src/shared/register/attachment-file';

test('an ordinary name stays as it is, in any alphabet', () => {
  for (const name of [
    'Contract.pdf',
    'Verslag 2026-11-22.docx',
    'Σύμβαση επεξεργασίας.pdf',
    'Łódź – aneks.odt',
    'rapport.2026.pdf',
  ])
    expect(cleanFileName(name)).toBe(name);
});

test('folders before a name go, of every system', () => {
  expect(cleanFileName('/home/ann/secret/contract.pdf')).toBe('contract.pdf');
  expect(cleanFileName('C:\\Users\\Ann\\contract.pdf')).toBe('contract.pdf');
  expect(cleanFileName('../../etc/passwd')).toBe('passwd');
  expect(cleanFileName('..')).toBe('file');
});

test('a mark that turns the direction of reading cannot disguise a program', () => {
  expect(cleanFileName('annex\u202Efdp.exe')).toBe('annexfdp.exe');
  expect(cleanFileName('a\u0000b\u001Bc\u200Fd\u2066e\uFEFF.txt')).toBe('abcde.txt');
});

test('what Windows refuses in a name or keeps for a device is changed', () => {
  expect(cleanFileName('a<b>c:d"e|f?g*.txt')).toBe('a_b_c_d_e_f_g_.txt');
  expect(cleanFileName('con.txt')).toBe('_con.txt');
  expect(cleanFileName('LPT1')).toBe('_LPT1');
  expect(cleanFileName('name. . ')).toBe('name');
  expect(cleanFileName('.hidden')).toBe('hidden');
});

test('a long Greek name keeps its ending and fits 255 bytes', () => {
  const cleaned = cleanFileName(`${'Σύμβαση '.repeat(60)}.pdf`);
  expect(Buffer.byteLength(cleaned)).toBeLessThanOrEqual(255);
  expect(Buffer.byteLength(cleaned)).toBeGreaterThan(240);
  expect(cleaned).toMatch(/^Σύμβαση .*\.pdf$/u);
});

test('whatever the name, what comes out is safe, short and stays the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const cleaned = cleanFileName(name);
      expect(cleaned).not.toBe('');
      expect(cleaned).not.toMatch(/[\p{Cc}\p{Cf}/\\<>:"|?*\u2028\u2029]/u);
      expect(cleaned).not.toMatch(/^[. ]|[. ]$/);
      expect(Buffer.byteLength(cleaned)).toBeLessThanOrEqual(255);
      expect(cleanFileName(cleaned)).toBe(cleaned);
    }),
    { numRuns: 2000 },
  );
});

test('files that run are told apart by their ending', () => {
  for (const name of ['setup.EXE', 'invoice.pdf.js', 'macro.docm', 'link.lnk', 'page.html'])
    expect(mayRun(name)).toBe(true);
  for (const name of ['contract.pdf', 'minutes.docx', 'scan.jpg', 'exe', 'notes.txt'])
    expect(mayRun(name)).toBe(false);
});

test('the title is the name without its ending', () => {
  expect(titleOfFile('Contract_Combell_2026.pdf')).toBe('Contract Combell 2026');
  expect(titleOfFile('LICENSE')).toBe('LICENSE');
  expect(endingOf('Archive.TAR.GZ')).toBe('gz');
});
