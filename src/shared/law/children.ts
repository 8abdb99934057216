import { type Dated, from } from './dated';

/** The age from which a child consents on its own to an online service in Belgium: GDPR Art. 8(1). */
export const digitalConsentAge: Dated & Readonly<{ code: string; age: number }> = {
  ...from('Act of 30 July 2018, Art. 7; Regulation (EU) 2016/679, Art. 8(1)', 'B'),
  code: 'BE-digital-consent',
  validFrom: '2018-09-05',
  age: 13,
};
