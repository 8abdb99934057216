import { expect, test } from 'vitest';
import { foldText } from '../../../src/shared/reading/passage';
import { findPeriods, isSamePeriod, subjectOfPeriod } from '../../../src/shared/reading/period';

const periodsIn = (text: string) => findPeriods(text).map(({ iso }) => iso);

test.each([
  ['kept for ten (10) years after the end of the contract', ['P10Y']],
  ['a rolling window of 24 months', ['P24M']],
  ['rotated on a 30-day schedule', ['P30D']],
  ['for thirty-six months', ['P36M']],
  ['between 5 to 7 years', ['P7Y']],
  ['for one year', ['P1Y']],
  ['two weeks', ['P2W']],
  ['gedurende zeven jaar', ['P7Y']],
  ['een termijn van zesendertig (36) maanden', ['P36M']],
  ['binnen één (1) maand', ['P1M']],
  ['na 30 kalenderdagen', ['P30D']],
  ['vijfentwintig jaren', ['P25Y']],
  ['pendant dix ans', ['P10Y']],
  ['treize mois', ['P13M']],
  ['13\u00a0mois maximum', ['P13M']],
  ['vingt-quatre mois puis septante ans', ['P24M', 'P70Y']],
  ['durant quinze jours', ['P15D']],
])('"%s" names the period', (text, periods) => {
  expect(periodsIn(text)).toEqual(periods);
});

test.each([
  'once a year',
  'twee keer per jaar',
  'une fois par an',
  'een kopie van de voorzijde van uw identiteitskaart',
  'aan jou en anderen',
  'in 2024',
  'Article 30 days of yore'.replace('30 days', '30'),
  'version 10.2 years'.replace(' years', ''),
])('"%s" names no period', (text) => {
  expect(periodsIn(text)).toEqual([]);
});

test('hours are no period of a register, but they are read', () => {
  expect(findPeriods('binnen 72 uur')).toMatchObject([{ iso: null, hours: 72 }]);
});

test('three years and 36 months are the same length, and so are two weeks and 14 days', () => {
  expect(isSamePeriod('P3Y', 'P36M')).toBe(true);
  expect(isSamePeriod('P2W', 'P14D')).toBe(true);
  expect(isSamePeriod('P1M', 'P30D')).toBe(false);
});

test.each([
  ['We keep invoices for seven years.', '', 'retention'],
  ['Facturen: 7 jaar', 'hoe lang bewaren wij uw gegevens?', 'retention'],
  ['Support messages: 36 months from last reply.', 'how long we keep it', 'retention'],
  ['Nous conservons les candidatures pendant deux ans.', '', 'retention'],
  ['We respond within 30 days.', 'your rights', 'answer'],
  ['Wij antwoorden binnen een maand na ontvangst van uw aanvraag.', '', 'answer'],
  ['Material changes are announced 30 days in advance.', '', 'change'],
  ['De cookie _ga verloopt na 13 maanden.', '', 'cookie'],
  ['Our site is not meant for people under 16 years.', '', 'age'],
  ['Onze sites zijn niet bedoeld voor kinderen jonger dan 16 jaar.', '', 'age'],
  ['Ce site ne s’adresse pas aux enfants de moins de 13 ans.', '', 'age'],
  ['We tell the authority of a breach within 72 hours.', '', 'breach'],
  ['Historical data of the metrics, up to one year', 'what data do we collect', 'other'],
])('"%s" speaks of its subject', (text, about, subject) => {
  const [period] = findPeriods(text);
  if (period === undefined) throw new Error('no period');
  expect(subjectOfPeriod(foldText(text), about, period)).toBe(subject);
});
