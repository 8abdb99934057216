import { languages, type Text } from '../register/text';
import { type Dated, from } from './dated';

/** The age from which a child consents on its own to an online service in Belgium: GDPR Art. 8(1). */
export const digitalConsentAge: Dated & Readonly<{ code: string; age: number }> = {
  ...from('Act of 30 July 2018, Art. 7; Regulation (EU) 2016/679, Art. 8(1)', 'B'),
  code: 'BE-digital-consent',
  validFrom: '2018-09-05',
  age: 13,
};

const checkWords =
  /\b(?:verif(?:y|ies|ied|ication)|checks?|checked|controleert|controleren|gecontroleerd|controle|nagaan|nagegaan|nakijken|nagekeken|geverifieerd|verificatie|contrôlée?s?)\b|vérifi|\bcontrôle/iu;

/** Whether a rule on age tells how the age is checked: Art. 8(2) asks reasonable efforts. */
export const tellsAgeCheck = (rule: Text | null): boolean =>
  rule !== null && languages.some((each) => checkWords.test(rule[each] ?? ''));
