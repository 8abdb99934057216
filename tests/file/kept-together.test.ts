import { expect, test } from 'vitest';
import { renderHtml } from '../../src/main/render/html';
import { keptTogether } from '../../src/main/render/together';
import { paragraphXml, runsXml } from '../../src/main/render/word-xml';
import { sampleDocument } from './fixtures/sample-document';

/** The text as it may be broken: `_` for a space and `=` for a hyphen at which no line ends. */
const shown = (text: string): string =>
  keptTogether(text).replaceAll('\u00a0', '_').replaceAll('\u2011', '=');

test.each([
  ['Started 1 May · Owner', 'Started 1 May_· Owner'],
  ['rights (Art. 12-14, 26)', 'rights (Art._12=14, 26)'],
  ['see Art. 15, 20 of it', 'see Art._15,_20 of it'],
  ['art. 28(3)(a)-(h)', 'art._28(3)(a)=(h)'],
  ['Art. 30(1)(a), 30(2)(a)', 'Art._30(1)(a), 30(2)(a)'],
  ['art. 6, lid 1, onder f), AVG', 'art._6, lid_1, onder_f), AVG'],
  ['art. 4, point 11, RGPD', 'art._4, point_11, RGPD'],
  ['the Code, Art. III.88', 'the Code, Art._III.88'],
  ['list BE-R12 and A-01', 'list BE=R12 and A=01'],
])('a line does not end within %s', (text, whole) => {
  expect(shown(text)).toBe(whole);
});

test.each([
  'https://example.org/a/A-01 and a@b-1.example',
  'the art of it - 12 people',
  'COVID-19 vaccination, e-mail',
  'two years to 2026-11-22',
])('%s stays as it was typed', (text) => {
  expect(keptTogether(text)).toBe(text);
});

test('the Word file and the printed page keep the same citation on one line', () => {
  const runs = [{ text: 'By Art. 12-14 · Paper' }];
  expect(paragraphXml('Note', runsXml(runs))).toContain(
    'By Art.\u00a012</w:t><w:noBreakHyphen/><w:t xml:space="preserve">14\u00a0· Paper',
  );
  const html = renderHtml({ ...sampleDocument(), blocks: [{ is: 'paragraph', key: 'p', runs }] });
  expect(html).toContain('By <span class="whole">Art. 12-14</span>\u00a0· Paper');
});

test('a line of the printed page does not end between the brackets of a citation', () => {
  const runs = [{ text: 'See 35(3)(a) and Art. 30(1)(a)' }];
  const html = renderHtml({ ...sampleDocument(), blocks: [{ is: 'paragraph', key: 'p', runs }] });
  expect(html).toContain('<span class="whole">35(3)(a)</span> and <span class="whole">Art. 30(1)(a)</span>');
});
