import { expect, test } from 'vitest';
import { questionsIn } from '../../../src/shared/questions/question';
import { firm } from '../samples/firm';

test('a category of parties is asked about by its words in the language of the questions', () => {
  const asked = (language: 'en' | 'fr'): string =>
    questionsIn(firm('lobi-systems'), '2026-11-23', language)
      .map(({ about, text }) => `${about}: ${text}`)
      .join('\n');
  expect(asked('en')).toContain('Billing provider');
  expect(asked('fr')).toContain('Prestataire de facturation');
  expect(asked('fr')).not.toMatch(/Billing|Authorities|Payment processor|Hosting provider/);
});
