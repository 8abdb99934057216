/** What people write between the digits: dots, spaces, dashes, no-break spaces. */
const separators = /[\s.\-\u00a0\u202f]/g;

/**
 * The ten digits of an enterprise number (KBO/BCE), or undefined when the text has another shape.
 * Takes dots, spaces, dashes and a "BE" in front (a Belgian VAT number is the same number); an old number of nine
 * digits gets its leading zero. The check digits are not looked at: see isValidEnterpriseNumber.
 */
export function normaliseEnterpriseNumber(text: string): string | undefined {
  const bare = text.replace(separators, '').toUpperCase().replace(/^BE/, '');
  if (/^[01]\d{9}$/.test(bare)) return bare;
  return /^[2-9]\d{8}$/.test(bare) ? `0${bare}` : undefined;
}

/**
 * Whether the text is an enterprise number whose last two digits are 97 minus the remainder of the first eight
 * divided by 97 (so 97 itself when the remainder is 0, never 00).
 */
export function isValidEnterpriseNumber(text: string): boolean {
  const digits = normaliseEnterpriseNumber(text);
  if (digits === undefined) return false;
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

/** The number as it is printed, 0123.456.789; undefined when it is not a valid enterprise number. */
export function formatEnterpriseNumber(text: string): string | undefined {
  const digits = normaliseEnterpriseNumber(text);
  if (digits === undefined || !isValidEnterpriseNumber(digits)) return undefined;
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
}

/** The enterprise number that a Belgian VAT number holds, as printed; undefined for another country or a wrong number. */
export function enterpriseNumberFromVat(vatNumber: string): string | undefined {
  const bare = vatNumber.replace(separators, '').toUpperCase();
  return bare.startsWith('BE') ? formatEnterpriseNumber(bare) : undefined;
}
