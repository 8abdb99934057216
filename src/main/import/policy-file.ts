import type { ProblemCode } from '../../shared/api';
import { longestPolicy, type Paragraph } from '../../shared/reading/passage';
import { paragraphsOfText } from '../../shared/reading/plain-text';
import { paragraphsOfHtml } from './html';
import { paragraphsOfWord } from './word';

/** Bytes of a file that is read as a policy: Word files carry pictures. */
export const mostBytes = { text: 5_000_000, word: 50_000_000 } as const;

export type PolicyFault = Extract<
  ProblemCode,
  'policyDamaged' | 'tooLarge' | 'notAPolicy' | 'policyIsPdf' | 'policyEmpty'
>;

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * The paragraphs of a policy in a file, told apart by its content and not by its name: Word, a web page, Markdown or
 * plain text. Nothing in it is run, and nothing it points to is opened.
 */
export function paragraphsOfFile(bytes: Uint8Array): readonly Paragraph[] | PolicyFault {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'policyIsPdf';
  // Word before 2007, or Word with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'notAPolicy';
  if (begins(bytes, 0x50, 0x4b)) {
    const read = bytes.length > mostBytes.word ? 'tooLarge' : paragraphsOfWord(bytes);
    return typeof read === 'string' ? read : checked(read);
  }
  if (bytes.length > mostBytes.text) return 'tooLarge';
  const text = textOf(bytes);
  if (text === null || /^\s*\{\\rtf/.test(text)) return 'notAPolicy';
  return checked(isHtml(text) ? paragraphsOfHtml(text) : paragraphsOfText(text));
}

/** The paragraphs of a policy that was pasted: as a web page when it is one. */
export function paragraphsOfPasted(text: string): readonly Paragraph[] | PolicyFault {
  const clean = withoutControls(text);
  return checked(isHtml(clean) ? paragraphsOfHtml(clean) : paragraphsOfText(clean));
}

function checked(paragraphs: readonly Paragraph[]): readonly Paragraph[] | PolicyFault {
  let length = 0;
  for (const { text } of paragraphs) length += text.length;
  if (length === 0) return 'policyEmpty';
  return length > longestPolicy ? 'tooLarge' : paragraphs;
}

function isHtml(text: string): boolean {
  return (
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(text) ||
    /<(?:p|div|h[1-6]|li|br)(?:\s[^>]*)?\/?>/i.test(text.slice(0, 20_000))
  );
}

/** Text out of bytes: UTF-8 or UTF-16 with its mark, else the letters of Windows. Null when it is no text. */
function textOf(bytes: Uint8Array): string | null {
  if (begins(bytes, 0xff, 0xfe)) return withoutControls(new TextDecoder('utf-16le').decode(bytes));
  if (begins(bytes, 0xfe, 0xff)) return withoutControls(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.subarray(0, 65_536).includes(0)) return null;
  try {
    return withoutControls(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return withoutControls(new TextDecoder('windows-1252').decode(bytes));
  }
}

/** Without the control characters that no text has; those that reverse or hide letters go too. */
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, ' ');
}
