import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, fold } from '../../../src/shared/register/fold';

test.each([
  ['loonadministratie', 'administratie'],
  ['Straße', 'STRASSE'],
  ['cœur', 'coeur'],
  ['Αθήνα', 'ΑΘΗΝΑ'],
  ['Łódź', 'lodz'],
  ['ĳsje', 'IJSJE'],
  ['Ærø', 'aero'],
  ['ΟΔΟΣ', 'οδός'],
  ['ﬁche', 'fiche'],
  ['İstanbul', 'istanbul'],
])('%s holds %s', (text, part) => {
  expect(fold(text)).toContain(fold(part));
});

test('folding twice changes nothing, and neither does the case that was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('composed and decomposed letters fold alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});

test('an excerpt shows the find in the spelling of the text', () => {
  const found = excerpt('Wij wonen in de Hauptstraße 5 te Eupen', 'strasse', 6);
  expect(found).not.toBeNull();
  expect(found?.text).toBe('… Hauptstraße 5 te …');
  expect(found?.text.slice(found.start, found.end)).toBe('straße');
  expect(excerpt('abc', 'x')).toBeNull();
});

test('an excerpt always holds what was looked for, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const found = excerpt(`${before} Łódź ${after}`, 'lodz', 10);
      expect(found && fold(found.text.slice(found.start, found.end))).toBe('lodz');
    }),
  );
});
