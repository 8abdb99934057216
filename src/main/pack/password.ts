import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another, spoken or read. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A password of 25 signs in five groups: 123 bits. A zip file slows a guesser down little (a thousand rounds), so the
 * password itself must be long.
 */
export function newPackPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
