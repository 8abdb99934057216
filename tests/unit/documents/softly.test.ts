import { describe, expect, test } from 'vitest';
import { softly } from '../../../src/shared/documents/seams';

const shown = (text: string): string => softly(text).replaceAll('\u00ad', '|');

describe('a text for the screen', () => {
  test('may be broken at the seams of a compound, and long parts between syllables', () => {
    expect(shown('De verwerkersovereenkomst')).toBe('De verwerkers|overeen|komst');
    expect(shown('Verwerkingsverantwoordelijke')).toBe('Verwerkings|verant|woor|delijke');
    expect(shown('bewaartermijn')).toBe('bewaar|termijn');
  });
  test('keeps short words and whatever a person copies', () => {
    for (const text of [
      'Payroll of staff',
      'https://kruimelaarde.example/verwerkingen',
      'privacybeleid@firma.example',
    ])
      expect(softly(text)).toBe(text);
  });
});
