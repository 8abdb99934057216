/** Bytes that are no UTF-8 throw. */
const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a JSON of the PIA tool, whichever way its version wrote the letters. UTF-8 is the rule. Its page of exports
 * writes UTF-8 twice over: each accent becomes two signs. Its version 2.2 wrote the lowest byte of each letter, which leaves
 * accents whole and makes of a curly apostrophe a control character, which no JSON may have.
 */
export function piaText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    return fromLowBytes(bytes);
  }
  if (cut.test(text)) return fromLowBytes(bytes);
  if (!isTwiceOver(text)) return text;
  try {
    return strict.decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

/** What is left of a dash, a quotation mark and the like (U+2010 to U+201F). A JSON has its own escapes for these signs. */
const cutSigns = Array.from({ length: 16 }, (_, at) => String.fromCharCode(0x10 + at)).join('');
const cut = new RegExp(`[${cutSigns}]`);
const fromLowBytes = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(new RegExp(cut, 'g'), (sign) => String.fromCharCode(0x2000 + sign.charCodeAt(0)));

/** Nothing but bytes in it, and two that make a letter. */
const isTwiceOver = (text: string): boolean =>
  /[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) && !/[\u0100-\uffff]/.test(text);
