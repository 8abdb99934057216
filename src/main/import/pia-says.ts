import type { DpiaQuestionCode } from '../../shared/law/dpia-questions';
import { paragraphsOfHtml } from './html';
import { isObject } from './pia-file';

/** Questions of the PIA tool, by the number that its answers carry, and the question of an assessment each one asks. */
export const piaQuestions: Readonly<Record<string, DpiaQuestionCode>> = {
  111: 'nature',
  112: 'responsibilities',
  113: 'codes',
  121: 'data',
  122: 'lifeCycle',
  123: 'assets',
  211: 'purposeLimitation',
  212: 'lawfulness',
  213: 'minimisation',
  214: 'accuracy',
  215: 'storage',
  221: 'information',
  222: 'consent',
  223: 'access',
  224: 'erasure',
  225: 'objection',
  226: 'processors',
  227: 'transfers',
};

/** The three feared events are its items 3.2 to 3.4; their questions are numbered 32x to 34x. */
export const piaRisks = { 32: 'access', 33: 'change', 34: 'loss' } as const;

/** What its sixth parts of a risk ask: the last digit of the question. */
export const riskParts = {
  1: 'impacts',
  2: 'threats',
  3: 'sources',
  4: 'measures',
  5: 'severity',
  6: 'likelihood',
} as const;

/** Text out of HTML as a reader sees it, a paragraph a line. Marks of the editor go, words never do. */
export function textOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  if (!/[<&]/.test(value)) return value.trim();
  return paragraphsOfHtml(value)
    .map(({ is, text }) => (is === 'item' ? `- ${text}` : text))
    .join('\n');
}

/** A day out of a date of the tool: ISO 8601 with a time, or null. */
export function dayOf(value: unknown): string | null {
  const day =
    typeof value === 'string' ? /^(\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))(?:T|$| )/.exec(value) : null;
  const found = day?.[1] ?? null;
  return found === null || Number.isNaN(Date.parse(found)) ? null : found;
}

/** A step of the scale, `1` to `4`; 0 and whatever else is none. */
export function stepOf(value: unknown): '1' | '2' | '3' | '4' | null {
  const step = String(value);
  return step === '1' || step === '2' || step === '3' || step === '4' ? step : null;
}

/** The objects of a list of the tool; it writes null for an empty one. */
export const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
