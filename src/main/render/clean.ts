import { plainHyphens } from '../../shared/documents/document';

/** What SpreadsheetML allows in one cell, in UTF-16 units. */
export const cellLimit = 32_767;
const cutMark = ' […]';

/**
 * Characters that XML 1.0 forbids (2.2), and the C1 controls, which it allows and no reader shows. Tab and line feed stay.
 * A surrogate without its partner becomes U+FFFD, so that a reader sees that something stood there.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const anyForbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that may stand in any part of a Word or Excel file. Line ends become \n. The one cleaning function of both formats. */
export function cleanText(text: string): string {
  if (!anyForbidden.test(text)) return text;
  return text
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(forbidden, '')
    .replace(loneSurrogate, '\ufffd');
}

/** Cleaned text as XML character data or as a double-quoted attribute. */
export function escapeXml(text: string): string {
  return escapeMarkup(cleanText(text));
}

/** Text that is already clean, as XML. */
export function escapeMarkup(clean: string): string {
  if (!/[&<>"]/.test(clean)) return clean;
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** SpreadsheetML reads `_x0041_` as "A" (ECMA-376 part 1, 22.9.2.19); a typed one is kept by escaping its first `_`. */
function escapeCodes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

export type CellText = Readonly<{ text: string /** Length before it was cut, or 0. */; cutFrom: number }>;

/** Text for a cell of a workbook: cleaned, escaped, and cut at the limit with a mark where it was. */
export function cellText(text: string): CellText {
  const escaped = escapeCodes(plainHyphens(cleanText(text)));
  if (escaped.length <= cellLimit) return { text: escaped, cutFrom: 0 };
  let end = cellLimit - cutMark.length;
  // Neither half of a character nor half of an escape may stay behind.
  const code = escaped.lastIndexOf('_x005F_', end);
  if (code >= 0 && code + 7 > end) end = code;
  const last = escaped.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return { text: escaped.slice(0, end) + cutMark, cutFrom: text.length };
}

/** Names of sheets as Excel takes them: at most 31 characters, none of `[]:*?/\`, no quote at an end, none twice. */
export function cleanSheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base =
      cleanText(name)
        .replace(/[[\]:*?/\\\n\t]/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, '') || 'Sheet';
    for (let number = 1; ; number += 1) {
      const tail = number === 1 ? '' : ` (${number})`;
      const head = [...base].reduce(
        (kept, sign) => (kept.length + sign.length + tail.length <= 31 ? kept + sign : kept),
        '',
      );
      const candidate = head.replace(/[' ]+$/, '') + tail;
      const folded = candidate.toLowerCase();
      if (used.has(folded) || folded === 'history') continue;
      used.add(folded);
      return candidate;
    }
  });
}
