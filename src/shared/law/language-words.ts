import { type Language, languages, type Text } from '../register/text';
import { type Dated, from } from './dated';

/** A word for a role of the GDPR that its language version does not use, with the one it uses. */
type WrongTerm = Dated & Readonly<{ code: string; language: Language; pattern: RegExp; instead: string }>;

/** "Sous-traitant" is the French word of Art. 4(8); translated word by word it means something else. */
export const wrongTerms: readonly WrongTerm[] = [
  {
    ...from('Regulation (EU) 2016/679, Art. 4(8), English version', 'A'),
    code: 'processor-en',
    language: 'en',
    pattern: /\bsub-?contract(?:or|ors|ing)\b/i,
    instead: 'processor',
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 4(8), Dutch version', 'A'),
    code: 'processor-nl',
    language: 'nl',
    pattern: /\bonderaannemers?\b/i,
    instead: 'verwerker',
  },
];

/** A remark that a part of a text exists in one language alone. */
const oneLanguage =
  /\b(in|only in) (English|Dutch|French|German)( only| alone)\b|\bonly in (English|Dutch|French|German)\b|\b(enkel|alleen|uitsluitend) in het (Engels|Nederlands|Frans|Duits)\b|\b(uniquement|seulement) en (anglais|néerlandais|français|allemand)\b|\bn.existe qu.en (anglais|néerlandais|français|allemand)\b/i;

/** A remark that one language version says something that another does not. */
const otherVersion =
  /\b(in )?the (English|Dutch|French|German) (text|version) (adds|says|differs)\b|\bin the (English|Dutch|French|German) (text|version)\b|\b(Engelse|Nederlandse|Franse|Duitse) (tekst|versie)\b|\b(texte|version) (en )?(anglaise?|néerlandaise?|française?|allemande?)(?!\p{L})/iu;

/** Most texts name no language: they are passed over without the long look. */
const namesLanguage =
  /english|dutch|french|german|engels|nederlands|frans|duits|anglais|n[eé]erlandais|fran[cç]ais|allemand/i;

/**
 * Whether a text is worth those looks: it holds a digit, a wrong word or the name of a language. Most hold none of them,
 * and one look passes them over.
 */
const worthALook = new RegExp(
  [/\d/, namesLanguage, ...wrongTerms.map(({ pattern }) => pattern)].map(({ source }) => source).join('|'),
  'i',
);

export const mayBeWrong = (text: Text): boolean =>
  languages.some((language) => worthALook.test(text[language] ?? ''));

const saysOf = (text: Text, remark: RegExp): boolean =>
  languages.some((each) => {
    const said = text[each] ?? '';
    return namesLanguage.test(said) && remark.test(said);
  });

export const saysVersionsDiffer = (text: Text): boolean => saysOf(text, otherVersion);

export const saysOneLanguage = (text: Text | null): boolean => text !== null && saysOf(text, oneLanguage);

/** Numbers of a text as they are compared: without the marks between thousands, with a point for decimals. */
const numbersOf = (said: string): readonly string[] => [
  ...new Set(
    (said.match(/\d+(?:[.,\u00a0\u202f]\d+)*/g) ?? []).map((each) =>
      each.replace(/[.,\u00a0\u202f](?=\d{3}(?!\d))/g, '').replace(',', '.'),
    ),
  ),
];

type Version = Readonly<{ language: Language; numbers: readonly string[] }>;

/**
 * Two language versions that each name a number which the other does not: they tell different facts. A number that only
 * one of them writes in digits is none ("2 months", "twee maanden").
 */
export function differentNumbers(text: Text): Readonly<{ one: Version; other: Version }> | undefined {
  // Most texts have no digit at all, and two languages must.
  const digits = languages.filter((language) => /\d/.test(text[language] ?? ''));
  if (digits.length < 2) return undefined;
  const versions = digits.map((language) => ({ language, numbers: numbersOf(text[language] ?? '') }));
  const only = ({ language, numbers }: Version, other: Version): Version => ({
    language,
    numbers: numbers.filter((each) => !other.numbers.includes(each)),
  });
  for (const [at, version] of versions.entries())
    for (const later of versions.slice(at + 1)) {
      const one = only(version, later);
      const other = only(later, version);
      if (one.numbers.length > 0 && other.numbers.length > 0) return { one, other };
    }
  return undefined;
}
