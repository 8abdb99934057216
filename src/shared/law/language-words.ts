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

const saysOf = (text: Text, remark: RegExp): boolean =>
  languages.some((each) => {
    const said = text[each] ?? '';
    return namesLanguage.test(said) && remark.test(said);
  });

export const saysVersionsDiffer = (text: Text): boolean => saysOf(text, otherVersion);

export const saysOneLanguage = (text: Text | null): boolean => text !== null && saysOf(text, oneLanguage);
