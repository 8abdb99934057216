import { expect, test } from 'vitest';
import { check } from '../../../src/shared/findings/check';
import { say } from '../../../src/shared/findings/say';
import { mainLanguage } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';
import { firm } from '../samples/firm';

const today = '2026-11-22';

test('a firm without enterprise number is told so in three languages, and no longer once it has one', () => {
  const register = firm('lobi-systems');
  const checked = check(register, today);
  const found = checked.findings().filter(({ rule }) => rule === 'CHK-02');
  expect(found).toHaveLength(1);
  const [finding] = found;
  if (finding === undefined) throw new Error('nothing found');
  expect(finding.place).toEqual({ noun: 'organisation', id: 'organisation', field: 'enterpriseNumber' });
  expect(screenLanguages.map((language) => say(finding, language, mainLanguage(register)))).toEqual([
    'The enterprise number is missing.',
    'Het ondernemingsnummer ontbreekt.',
    'Le numéro d’entreprise manque.',
  ]);
  const before = register.organisation;
  checked.update([
    {
      noun: 'organisation',
      id: before.id,
      before,
      after: { ...before, enterpriseNumber: '0403.170.701' },
    },
  ]);
  expect(checked.findings().filter(({ rule }) => rule === 'CHK-02')).toEqual([]);
});
