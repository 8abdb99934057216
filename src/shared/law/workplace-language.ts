import type { Register } from '../register/register';
import type { Language } from '../register/text';
import { type Dated, from, type LawText } from './dated';

/** A part of Belgium in which a law says in which language an employer writes to its staff. */
export type LanguageArea = Dated &
  Readonly<{
    code: 'dutch' | 'french' | 'brussels' | 'german';
    name: LawText;
    law: LawText;
    /** Brussels: the language of the worker, so both. */
    languages: readonly Language[];
  }>;

const federal: LawText = {
  en: 'Laws on the use of languages in administrative matters, coordinated on 18 July 1966, Art. 52',
  nl: 'Wetten op het gebruik van de talen in bestuurszaken, gecoördineerd op 18 juli 1966, art. 52',
  fr: 'Lois sur l’emploi des langues en matière administrative, coordonnées le 18 juillet 1966, art. 52',
};

/**
 * The language of what an employer writes for its staff follows the place of the seat of operations where the person
 * works (the seat or establishment, not the home).
 */
export const languageAreas: readonly LanguageArea[] = [
  {
    ...from('Decree of the Flemish Community of 19 July 1973, Art. 2 and 5', 'C'),
    code: 'dutch',
    name: {
      en: 'the Dutch language area',
      nl: 'het Nederlandse taalgebied',
      fr: 'la région de langue néerlandaise',
    },
    law: {
      en: 'Decree of the Flemish Community of 19 July 1973 on the use of languages in social relations, Art. 2 and 5',
      nl: 'Decreet van 19 juli 1973 tot regeling van het gebruik van de talen voor de sociale betrekkingen, art. 2 en 5',
      fr: 'Décret de la Communauté flamande du 19 juillet 1973 réglant l’emploi des langues en matière de relations sociales, art. 2 et 5',
    },
    languages: ['nl'],
  },
  {
    ...from('Decree of the French Community of 30 June 1982, Art. 2', 'C'),
    code: 'french',
    name: {
      en: 'the French language area',
      nl: 'het Franse taalgebied',
      fr: 'la région de langue française',
    },
    law: {
      en: 'Decree of the French Community of 30 June 1982 on the use of French in social relations, Art. 2',
      nl: 'Decreet van de Franse Gemeenschap van 30 juni 1982 over het gebruik van het Frans in de sociale betrekkingen, art. 2',
      fr: 'Décret de la Communauté française du 30 juin 1982 relatif à l’usage de la langue française en matière de relations sociales, art. 2',
    },
    languages: ['fr'],
  },
  {
    ...from('Coordinated laws of 18 July 1966, Art. 52(1)', 'C'),
    code: 'brussels',
    name: { en: 'Brussels-Capital', nl: 'Brussel-Hoofdstad', fr: 'Bruxelles-Capitale' },
    law: federal,
    languages: ['nl', 'fr'],
  },
  {
    ...from('Coordinated laws of 18 July 1966, Art. 52(1)', 'C'),
    code: 'german',
    name: {
      en: 'the German language area',
      nl: 'het Duitse taalgebied',
      fr: 'la région de langue allemande',
    },
    law: federal,
    languages: ['de'],
  },
];

/** Municipalities of the German language area by postal code, both ends included. */
const german: readonly (readonly [number, number])[] = [
  [4700, 4701],
  [4710, 4711],
  [4720, 4721],
  [4728, 4731],
  [4750, 4750],
  [4760, 4761],
  [4770, 4771],
  [4780, 4784],
  [4790, 4791],
];
/** The decrees stop where the law lets people choose a second language: there Art. 52 asks for that of the area. */
const withFacilities: ReadonlySet<number> = new Set([
  1547, 1620, 1630, 1640, 1780, 1950, 1970, 3717, 3790, 3791, 3792, 3793, 3798, 8587, 8957, 9600, 4950, 4960,
  7700, 7711, 7712, 7780, 7781, 7782, 7783, 7784, 7850, 7880,
]);

const within = (code: number, [first, last]: readonly [number, number]): boolean =>
  code >= first && code <= last;

/** The language area of a Belgian postal code; null for what is none. */
export function languageAreaOf(postalCode: string): LanguageArea | null {
  const found = /^\s*(?:B[- ]?|BE[- ]?)?(\d{4})\s*$/i.exec(postalCode);
  if (found === null) return null;
  const code = Number(found[1]);
  const named = (wanted: LanguageArea['code']): LanguageArea | null =>
    languageAreas.find((area) => area.code === wanted) ?? null;
  const area = ((): LanguageArea | null => {
    if (code < 1000) return null;
    if (german.some((range) => within(code, range))) return named('german');
    if (code < 1300) return named('brussels');
    if (code < 1500) return named('french');
    if (code < 4000) return named('dutch');
    if (code < 8000) return named('french');
    return named('dutch');
  })();
  return area !== null && withFacilities.has(code) ? { ...area, law: federal } : area;
}

/** The languages that workplaces ask for: where they are and the law that says so. */
export type WorkplaceLanguage = Readonly<{
  area: LanguageArea['code'];
  languages: readonly Language[];
  name: LawText;
  law: LawText;
  /** Postal code and place, as the register has them. */
  places: readonly string[];
}>;

type Place = Readonly<{ postalCode: string | null; city: string | null; country: string | null }>;

/**
 * What the workplaces of a firm in Belgium ask for: the chosen site, or else the seat and every establishment. Empty
 * where the register knows no Belgian postal code.
 */
export function workplaceLanguages(
  register: Pick<Register, 'organisation' | 'site'>,
  site: string | null,
): readonly WorkplaceLanguage[] {
  const chosen = register.site.find(({ id }) => id === site);
  const hasAddress = (place: Place | undefined): place is Place =>
    place !== undefined && (place.postalCode ?? '').trim() !== '';
  const places: readonly Place[] = hasAddress(chosen)
    ? [chosen]
    : [register.organisation, ...register.site.filter(({ kind }) => kind === 'establishment')].filter(
        hasAddress,
      );
  const found = new Map<string, WorkplaceLanguage>();
  for (const { postalCode, city, country } of places) {
    const area = country === null || country === 'BE' ? languageAreaOf(postalCode ?? '') : null;
    if (area === null) continue;
    const key = `${area.code} ${area.law.en}`;
    const place = [postalCode?.trim(), city].filter(Boolean).join(' ');
    const known = found.get(key);
    found.set(key, {
      area: area.code,
      languages: area.languages,
      name: area.name,
      law: area.law,
      places: known === undefined ? [place] : [...new Set([...known.places, place])],
    });
  }
  return [...found.values()];
}
