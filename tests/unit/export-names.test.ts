import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileBase, fileNames, firmPart, safePart } from '../../src/main/export/names';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import { emptyRegister } from '../../src/shared/register/register';

const firm = (legalName: string | null) => {
  const empty = emptyRegister();
  return { ...empty, organisation: { ...empty.organisation, legalName } };
};

test('whatever a firm is called, its part of a name is safe on every system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const part = firmPart(firm(name), '');
      expect(part).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
      expect(part.length).toBeLessThanOrEqual(61);
    }),
  );
});

test('letters with accents, ligatures and the like become plain ones', () => {
  expect(safePart('Straße Œuvres Łódź IJzer')).toBe('strasse-oeuvres-lodz-ijzer');
  expect(safePart('Café “L’Été” & Zonen')).toBe('cafe-l-ete-zonen');
});

test('a firm without Latin letters is called after its file, and otherwise "client"', () => {
  expect(firmPart(firm('Ελλάδα'), 'greek-bakery')).toBe('greek-bakery');
  expect(firmPart(firm('Ελλάδα'), '…')).toBe('client');
  expect(firmPart(firm(null), '')).toBe('client');
});

test('a name is firm, document, role, language, date and version', () => {
  const options = documentOptionsSchema.parse({ language: 'nl', date: '2026-11-22' });
  expect(fileBase(firm('Bakkerij'), options)).toBe('bakkerij_register_both_nl_2026-11-22_draft');
  expect(fileBase(firm('Bakkerij'), { ...options, version: '3', roles: 'processor', reader: 'public' })).toBe(
    'bakkerij_register-public_processor_nl_2026-11-22_v3',
  );
  expect(fileBase(firm('Bakkerij'), { ...options, document: 'notice', audience: 'applicants' })).toBe(
    'bakkerij_notice-applicants_nl_2026-11-22_draft',
  );
  expect(fileBase(firm('Bakkerij'), { ...options, hideUnconfirmed: true })).toBe(
    'bakkerij_register-confirmed_both_nl_2026-11-22_draft',
  );
});

test('volumes are numbered so that they sort', () => {
  expect(fileNames('a', 'xlsx', 1)).toEqual(['a.xlsx']);
  expect(fileNames('a', 'docx', 10).at(0)).toBe('a_vol-01.docx');
  expect(fileNames('a', 'docx', 10).at(-1)).toBe('a_vol-10.docx');
});
