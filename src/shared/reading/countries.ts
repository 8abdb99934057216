import { countryCodes, countryName, isInEea } from '../law/countries';
import { foldText } from './passage';

/** Names that people use beside the official ones, folded. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  US: [
    'united states of america',
    'the states',
    'usa',
    'u.s.a.',
    'verenigde staten van amerika',
    "etats-unis d'amerique",
    'vereinigte staaten',
  ],
  GB: [
    'great britain',
    'england',
    'groot-brittannie',
    'engeland',
    'grande-bretagne',
    'angleterre',
    'uk',
    'u.k.',
  ],
  NL: ['holland', 'the netherlands', 'hollande'],
  CZ: ['czech republic', 'tsjechische republiek', 'republique tcheque'],
  KR: ['korea', 'coree du sud', 'zuid-korea'],
  AE: ['uae', 'emirates', 'vae', 'emirats arabes unis'],
  RU: ['russian federation', 'federation de russie'],
  TR: ['turkey', 'turkije', 'turquie'],
};
/** Names that are ordinary words or names of persons and places too. */
const doubtful = new Set([
  'JO',
  'TD',
  'GE',
  'ML',
  'CG',
  'NE',
  'JE',
  'IM',
  'GG',
  'RE',
  'AS',
  'IO',
  'TG',
  'PA',
  'OM',
  'ST',
  'BL',
  'MF',
  'CU',
  'PN',
]);

const names: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (const code of countryCodes) {
    if (doubtful.has(code)) continue;
    for (const language of ['en', 'nl', 'fr'] as const) {
      const name = foldText(countryName(code, language));
      if (name.length >= 4) map.set(name, code);
    }
    for (const name of alsoCalled[code] ?? []) map.set(name, code);
  }
  return map;
})();
const letters = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const byName = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...names.keys()]
    .sort((one, other) => other.length - one.length)
    .map(letters)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** With these letters only in capitals: "us" is a word, and EU-US is the name of a framework. */
const inCapitals = /(?<![\p{L}\p{N}-])(?<!EU[-–/ ])(?<!UE[-–/ ])(US|U\.S\.|VS|V\.S\.)(?![\p{L}\p{N}-])/gu;

/** Countries that a text names, ISO 3166-1 alpha-2, each once. */
export function findCountries(text: string): readonly string[] {
  const found = new Set<string>();
  // The framework between two parties is no place that data go to.
  const own = text.replace(/(?:EU|UE)[\s–-]+(?:US|U\.S\.|VS|États-Unis|Etats-Unis|Verenigde Staten)/giu, ' ');
  for (const [name] of foldText(own).matchAll(byName)) {
    const code = names.get(name);
    if (code !== undefined) found.add(code);
  }
  if (inCapitals.test(own)) found.add('US');
  inCapitals.lastIndex = 0;
  return [...found];
}

/** Countries of those that lie outside the European Economic Area on a day. */
export function thirdCountries(codes: readonly string[], date: string): readonly string[] {
  return codes.filter((code) => !isInEea(code, date));
}
