import { formatEnterpriseNumber } from '../law/enterprise-number';
import { fold } from '../register/fold';

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const enterprise =
  /(?<![\p{L}\p{N}])(?:BE[\s.]?)?[01]?\d{3}[\s.]\d{3}[\s.]\d{3}(?!\d)|(?<![\p{L}\p{N}])BE\s?[01]\d{9}(?!\d)/gu;
const phone =
  /(?<![\p{L}\p{N}.])(?:\+|00)\d{1,3}[\d\s()./-]{6,18}\d|(?<![\p{L}\p{N}./-])0\d{1,3}[\s./-]\d{2,3}(?:[\s./-]?\d{2,3}){2,3}(?![\p{N}.])/gu;
const web =
  /(?<![\p{L}\p{N}@])(?:https?:\/\/)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:\/[^\s)<>"»,;]*)?/giu;
/** Endings of web addresses that policies of these countries hold; others are more often a slip of the full stop. */
const webEnding =
  /\.(?:be|nl|fr|lu|de|eu|com|net|org|io|app|brussels|vlaanderen|co|info|dev|ai|uk|example|shop|gent|agency|software)(?:\/|$)/i;

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([found]) => found);

/** E-mail addresses, in small letters. One that was hidden from robots is none. */
export function findEmails(text: string): readonly string[] {
  return all(text, email).map((found) => found.toLowerCase().replace(/\.$/, ''));
}

/** Enterprise numbers (KBO/BCE) whose check digits are right, as printed; those of Belgian VAT numbers too. */
export function findEnterpriseNumbers(text: string): readonly string[] {
  return all(text, enterprise).flatMap((found) => formatEnterpriseNumber(found) ?? []);
}

/** Phone numbers as they stand in the text. A number with the check digits of an enterprise is none. */
export function findPhones(text: string): readonly string[] {
  return all(text, phone)
    .map((found) => found.trim())
    .filter(
      (found) =>
        formatEnterpriseNumber(found) === undefined &&
        digitsOf(found).length >= 8 &&
        !/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(found),
    );
}

/** Web addresses without scheme, `www.` and closing marks. */
export function findWebAddresses(text: string): readonly string[] {
  return all(text, web)
    .map(bareAddress)
    .filter((found) => webEnding.test(found));
}

/** A web address as two of them are compared. */
export function bareAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/.,;:)]+$/, '');
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** A phone number as two of them are compared: without the country and the leading zero. */
export function phoneKey(text: string): string {
  return digitsOf(text.replace(/\(0\)/, ''))
    .replace(/^00/, '')
    .replace(/^(?:32|33|31|352|49)/, '')
    .replace(/^0+/, '');
}

export type FoundAddress = Readonly<{
  street: string;
  postalCode: string;
  city: string;
  country: string | null;
  text: string;
}>;

const streetWord =
  'straat|laan|weg|plein|steenweg|lei|dreef|kaai|dijk|markt|baan|hof|park|singel|gracht|ring|berg|veld|pad|steeg';
const belgian = new RegExp(
  `(?<street>(?:(?:\\p{Lu}[\\p{L}'.-]*(?:${streetWord})|(?:[\\p{L}'.-]+\\s){1,3}(?:${streetWord})|(?:Rue|Avenue|Av\\.|Chauss[ée]e|Boulevard|Bd|Place|Quai|All[ée]e|Square|Chemin|Route|Impasse|Drève)(?:\\s[\\p{L}'’.-]+){1,5}?)[\\s,]+(?:n[°r]\\.?\\s?)?\\d{1,4}\\s?[a-zA-Z]?(?:[\\s,]*(?:bus|bte|bo[iî]te|box|\\/)\\s?[\\p{L}\\p{N}]+)?|\\d{1,4}[a-zA-Z]?,?\\s(?:Rue|Avenue|Chauss[ée]e|Boulevard|Place|Quai|All[ée]e)(?:\\s[\\p{L}'’.-]+){1,5}?))[\\s,\\])(-]+(?:B-?\\s?|BE-?\\s?)?(?<postalCode>[1-9]\\d{3})\\s+(?<city>\\p{Lu}[\\p{L}'’-]+(?:[ -](?:\\p{Lu}[\\p{L}'’-]+|sur|op|aan|de|la|le|lez|en))*)`,
  'gu',
);

/** Postal addresses of Belgian shape: street and number, four digits, place. Lines may be apart. */
export function findAddresses(text: string): readonly FoundAddress[] {
  return [...text.matchAll(belgian)].flatMap((match) => {
    const { street, postalCode, city } = match.groups ?? {};
    if (street === undefined || postalCode === undefined || city === undefined) return [];
    return [
      {
        street: street.trim().replace(/,$/, ''),
        postalCode,
        city: city.trim(),
        country: null,
        text: match[0],
      },
    ];
  });
}

/** Whether two streets with their numbers are the same, whatever the order, case and marks. */
export function isSameStreet(one: string, other: string): boolean {
  const words = (text: string): string =>
    (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word !== 'nr' && word !== 'n')
      .toSorted()
      .join(' ');
  return words(one) === words(other);
}
