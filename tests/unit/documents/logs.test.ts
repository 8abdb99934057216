import { expect, test } from 'vitest';
import { makeDocument } from '../../../src/shared/documents';
import { type Document, plainText } from '../../../src/shared/documents/document';
import { type DocumentOptions, documentOptionsSchema } from '../../../src/shared/documents/options';
import { type Register, registerSchema } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';

const date = '2026-11-22';

function registerOf(more: Readonly<Record<string, unknown>>): Register {
  return registerSchema.parse({
    format: 'griffier-register',
    version: 1,
    organisation: { id: 'organisation', legalName: 'Bakkerij De Halm', mainLanguage: 'en' },
    ...more,
  });
}

function made(register: Register, options: Partial<DocumentOptions>): Document {
  return makeDocument(register, documentOptionsSchema.parse({ date, language: 'en', ...options }));
}

function words(document: Document): string {
  return document.blocks
    .map((block) => {
      switch (block.is) {
        case 'front':
        case 'sheet':
          return block.facts.map(({ label, cell }) => `${label}: ${plainText(cell.content)}`).join('\n');
        case 'paragraph':
          return block.runs.map(({ text }) => text).join('');
        case 'table':
          return block.rows
            .map((row) =>
              Object.values(row.cells)
                .map(({ content }) => plainText(content))
                .join(' | '),
            )
            .join('\n');
        default:
          return '';
      }
    })
    .join('\n');
}

const lost = {
  id: 'lost',
  reference: 'B-2026-1',
  awareAt: '2026-11-02T09:15',
  types: ['confidentiality'],
  role: 'controller',
  facts: { en: 'A laptop was stolen from a van.' },
  effects: { en: 'Names and wages of twelve people could be read.' },
  remedy: { en: 'The disk was encrypted; passwords were changed.' },
  risk: 'risk',
  riskReason: { en: 'Wages are sensitive.' },
  notes: { en: 'Between us: it was the brother-in-law.' },
};
const request = {
  id: 'an-access',
  receivedOn: '2026-10-30',
  rights: ['access'],
  requester: 'Anna Peeters',
  channel: { en: 'e-mail' },
};

test.each([
  ['en', 'None recorded up to 22 November 2026.'],
  ['nl', 'Geen tot en met 22 november 2026.'],
  ['fr', 'Aucune jusqu’au 22 novembre 2026 inclus.'],
] as const)('an empty register of breaches or requests says so with its day, in %s', (language, said) => {
  for (const document of ['breaches', 'requests'] as const)
    expect(words(made(registerOf({}), { document, language }))).toContain(said);
});

test('a breach tells its facts, effects and remedy, and that the 72 hours are over', () => {
  const said = words(made(registerOf({ breach: [lost] }), { document: 'breaches' }));
  expect(said).toContain('1 breach recorded up to 22 November 2026, 1 still open.');
  expect(said).toContain('A laptop was stolen from a van.');
  expect(said).toContain('Names and wages of twelve people could be read.');
  expect(said).toContain('The disk was encrypted; passwords were changed.');
  expect(said).toContain('5 November 2026, 09:15 (72 hours after becoming aware, Art. 33(1))');
  expect(said).toContain('the 72 hours are over');
});

test('a breach that was notified in time is not called late, one a minute later is', () => {
  const at = (authorityNotifiedAt: string): string =>
    words(made(registerOf({ breach: [{ ...lost, authorityNotifiedAt }] }), { document: 'breaches' }));
  expect(at('2026-11-05T09:15')).not.toMatch(/later than 72 hours|are over/);
  expect(at('2026-11-05T09:16')).toContain('later than 72 hours');
});

test('a breach without a likely risk needs no notification, and a processor has no 72 hours', () => {
  const unlikely = words(made(registerOf({ breach: [{ ...lost, risk: 'none' }] }), { document: 'breaches' }));
  expect(unlikely).toContain('No notification: a risk is unlikely');
  const said = { ...lost, risk: 'none', notificationKind: 'notNeeded' };
  expect(words(made(registerOf({ breach: [said] }), { document: 'breaches' }))).not.toContain(
    'No notification',
  );
  expect(unlikely).not.toContain('72 hours');
  const processor = words(
    made(registerOf({ breach: [{ ...lost, role: 'processor' }] }), { document: 'breaches' }),
  );
  expect(processor).not.toContain('72 hours');
});

test('what is missing of Art. 33(5) is an open point, in each language', () => {
  for (const language of screenLanguages) {
    const document = made(registerOf({ breach: [{ id: 'bare' }] }), { document: 'breaches', language });
    expect(document.counts.openPoints).toBeGreaterThan(4);
  }
});

test('a request is due one month after receipt, by the calendar; answered in time it is not overdue', () => {
  const register = (more: object): Register => registerOf({ rightsRequest: [{ ...request, ...more }] });
  const open = words(made(register({ receivedOn: '2026-09-30' }), { document: 'requests' }));
  expect(open).toContain('30 October 2026 (one month after receipt, Art. 12(3))');
  expect(open).toContain('overdue');
  const answered = { receivedOn: '2026-09-30', closedOn: '2026-10-30', decision: 'granted' };
  expect(words(made(register(answered), { document: 'requests' }))).not.toContain('overdue');
  // The last day is a Saturday: Monday is in time.
  const weekend = { receivedOn: '2026-09-24', closedOn: '2026-10-26', decision: 'granted' };
  expect(words(made(register(weekend), { document: 'requests' }))).not.toContain('overdue');
});

test('who asked and what is noted stay inside when an authority reads', () => {
  const register = registerOf({ breach: [lost], rightsRequest: [request] });
  for (const document of ['breaches', 'requests'] as const) {
    const own = words(made(register, { document }));
    const authority = words(made(register, { document, reader: 'authority' }));
    expect(own).toMatch(/brother-in-law|Anna Peeters/);
    expect(authority).not.toMatch(/brother-in-law|Anna Peeters/);
  }
});

test('the workbook has a row per entry, with days as days', () => {
  const document = made(registerOf({ rightsRequest: [request] }), { document: 'requests' });
  const [table] = document.blocks.filter((block) => block.is === 'table');
  expect(table?.rows[0]?.cells['receivedOn']?.date).toBe('2026-10-30');
  expect(table?.rows[0]?.cells['due']?.date).toBe('2026-11-30');
  expect(document.grids[0]?.sheetName).toBe('Requests');
});

test('an entry is called by what it is and its day, so that a list of contents tells one from another', () => {
  const register = registerOf({ breach: [lost] });
  const titles = (options: Partial<DocumentOptions>): readonly string[] =>
    made(register, { document: 'breaches', ...options }).blocks.flatMap((block) =>
      block.is === 'sheet' ? [block.title.map(({ text }) => text).join('')] : [],
    );
  expect(titles({})[0]).toMatch(/2 November 2026$/);
  const unconfirmed = registerOf({ breach: [{ ...lost, marks: { awareAt: { toConfirm: true } } }] });
  const [hidden] = made(unconfirmed, { document: 'breaches', hideUnconfirmed: true }).blocks.flatMap(
    (block) => (block.is === 'sheet' ? [block.title.map(({ text }) => text).join('')] : []),
  );
  expect(hidden).not.toContain('2026 ·');
  expect(hidden).not.toContain('November');
});
