import { type Language, languages, type Text } from '../register/text';
import { type Dated, from } from './dated';

/** A promise in absolute words, which one fact in the register is enough to put in doubt: Art. 5(1)(a). */
type AbsoluteClaim = Dated &
  Readonly<{ code: string; pattern: Readonly<Record<Exclude<Language, 'de'>, RegExp>> }>;

const source = from('Regulation (EU) 2016/679, Art. 5(1)(a)', 'C');

export const absoluteClaims = {
  /** "Never shared with third parties". Only "sold" says less and is not meant. */
  noThirdParties: {
    ...source,
    code: 'no-third-parties',
    pattern: {
      en: /\b(never|not|no)\b.{0,30}\b(shared?|disclosed?|passed on|transfer(s|red)?)\b.{0,40}\bthird parties\b|\bnever shared\b/i,
      nl: /\b(nooit|niet|geen)\b.{0,40}\b(gedeeld|doorgegeven|bekendgemaakt|overgedragen|doorgifte)\b.{0,40}\bderden\b|\bnooit gedeeld\b/i,
      fr: /\b(jamais|pas|ni|aucune?)\b.{0,40}\b(partag|communiqu|transmi|transfert|divulgu).{0,40}\btiers\b|\bjamais partagé/i,
    },
  },
  noPaymentData: {
    ...source,
    code: 'no-payment-data',
    pattern: {
      en: /\b(no|never|not)\b.{0,30}\bpayment (data|details)\b/i,
      nl: /\b(geen|nooit|niet)\b.{0,30}\bbetaal(gegevens|data)\b/i,
      fr: /\b(aucune?|jamais|pas de)\b.{0,30}\bdonnées? de paiement\b/i,
    },
  },
  noTransfer: {
    ...source,
    code: 'no-transfer',
    pattern: {
      en: /\b(no|none|not|never)\b.{0,30}\boutside the (EU|EEA|European)/i,
      nl: /\b(geen|niet|nooit)\b.{0,30}\bbuiten de (EU|EER|Europese)/i,
      fr: /\b(aucune?|jamais|pas)\b.{0,30}\bhors (de l.)?(UE|EEE|Union|Espace)/i,
    },
  },
} as const satisfies Record<string, AbsoluteClaim>;

const exceptions =
  /\b(except|unless|other than|apart from|behalve|tenzij|uitgezonderd|sauf|excepté|hormis|à moins)\b/i;

/** Whether a promise names an exception, in whichever language it stands. */
export const makesExceptions = (text: Text): boolean =>
  languages.some((each) => exceptions.test(text[each] ?? ''));

const paymentData = /\bpayment (data|details)\b|\bbetaal(gegevens|data)\b|\bdonnées de paiement\b/i;

/** Whether a text makes the claim, in whichever language it stands. */
export function claims({ pattern }: AbsoluteClaim, text: Text | null): boolean {
  const patterns: Readonly<Partial<Record<Language, RegExp>>> = pattern;
  return text !== null && languages.some((each) => patterns[each]?.test(text[each] ?? '') === true);
}

/** Whether a text on what somebody receives names payment data, without denying it. */
export const namesPaymentData = (text: Text | null): boolean =>
  text !== null &&
  !claims(absoluteClaims.noPaymentData, text) &&
  languages.some((each) => paymentData.test(text[each] ?? ''));
