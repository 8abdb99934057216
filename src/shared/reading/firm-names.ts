import type { Sentence } from './passage';

const word = "\\p{Lu}[\\p{L}\\p{N}&'’.-]*";
const link = '(?:du|de|des|de la|van|van de|van der|voor|et|en|and|&|of|der|la|le)';
const form =
  'bv|BV|B\\.V\\.|bvba|BVBA|nv|NV|N\\.V\\.|sa|SA|S\\.A\\.|srl|SRL|sprl|SPRL|vzw|VZW|asbl|ASBL|sas|SAS|cvba|Inc\\.?|LLC|Ltd\\.?|Limited|GmbH|plc';
const withForm = new RegExp(
  `(?<![\\p{L}\\p{N}])(${word}(?:,? (?:${link}\\s)?${word}){0,4}?,? (?:${form}))(?![\\p{L}\\p{N}])`,
  'gu',
);
/** What begins a sentence and no name. */
const opening = /^(?:The|De|Het|La|Le|Les|Our|Onze|Nos|With|Met|Avec|By|Door|Par)\s/;
const hostedBy = new RegExp(
  `(?:hosted (?:by|at|with|on)|stored (?:at|with)|gehost (?:door|bij|op)|hosting (?:door|bij|par)|h[ée]berg[ée]+e?s? (?:chez|par)|opgeslagen bij|processor,? called|sous-traitant,? nomm[ée])\\s(${word}(?: ${word}){0,2})`,
  'gu',
);

/** Names of firms that a sentence tells by their legal form ("Acme bv") or by what they do ("hosted by Acme"). */
export function namesOfFirms({ passage, is }: Pick<Sentence, 'passage' | 'is'>): readonly string[] {
  if (is === 'heading') return [];
  const names = [
    ...[...passage.text.matchAll(withForm)].map((match) => match[1] ?? ''),
    ...[...passage.text.matchAll(hostedBy)].map((match) => (match[1] ?? '').replace(/[.,'’-]+$/, '')),
  ].map((name) => name.replace(opening, '').trim());
  return [...new Set(names)].filter(
    (name) =>
      name.length > 1 && !/^(?:The|De|Het|La|Le|Les|Our|Onze|Nos|Art|EU|UE|European Union)$/.test(name),
  );
}
