/*
 * What a line may not cut in two: an article from its number, a range of articles, a reference as `A-01`, the point
 * between two facts from the fact before it. No sign is seen that was not there.
 */

const noBreakSpace = '\u00a0';
export const noBreakHyphen = '\u2011';

const any = / · |[a-zé°.] (?:[IVX]+\.)?\d|\b(?:onder|points?) [a-z]\)|[A-Z]-[A-Z]?\d/;
/** `30(1)(a)`, `28(3)(a)-(h)`, `44-49`, `10/2`, `III.88`. */
const number = '(?:[IVX]+\\.)?\\d[\\d()a-z/]*(?:-[\\d(][\\d()a-z/]*)?';
const citation = new RegExp(
  `(?<!\\p{L})([Aa]rt\\.|[Aa]rti(?:cles?|kel(?:en)?)) (${number})(, ${number})?`,
  'gu',
);
const counted =
  /(?<!\p{L})(lid|leden|punt(?:en)?|bepaling|overweging|paragraphes?|points?|clause|considérant|recital|nr\.|n°|no\.) (?=\d)/gu;
const lettered = /(?<!\p{L})(onder|points?) (?=[a-z]\))/gu;
const reference = /(?<![\p{L}\d/.@_-])([A-Z]{1,3})-(?=[A-Z]?\d)/gu;

/** Letters up to which two articles stay on one line. */
const shortPair = 14;

/** A text as it stands on paper. A workbook and a web page keep the plain signs, which are searched for. */
export function keptTogether(text: string): string {
  if (!any.test(text)) return text;
  return text
    .replaceAll(' · ', `${noBreakSpace}· `)
    .replace(citation, (whole, word: string, first: string, second: string | undefined) => {
      const rest =
        second === undefined ? '' : whole.length <= shortPair ? second.replace(' ', noBreakSpace) : second;
      return `${word}${noBreakSpace}${first}${rest}`.replaceAll('-', noBreakHyphen);
    })
    .replace(counted, `$1${noBreakSpace}`)
    .replace(lettered, `$1${noBreakSpace}`)
    .replace(reference, `$1${noBreakHyphen}`);
}
