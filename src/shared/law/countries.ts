import type { Language } from '../register/text';
import { type Dated, from, type IsoDate, isValidOn } from './dated';
import { listInForce } from './in-force';

/** Every officially assigned code of ISO 3166-1 alpha-2. */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

const knownCodes: ReadonlySet<string> = new Set(countryCodes);

/** Stands for "somewhere in the EEA" where no one country is known. */
export const somewhereInEea = 'EEA';

/** The one international organisation with an adequacy decision; it has no ISO code. */
export const europeanPatentOrganisation = 'IO:EPO';

/** A state of the European Economic Area; `validFrom` is the day on which it joined the Union or the EEA. */
export type EeaState = Dated & Readonly<{ code: string; isEuMember: boolean; validFrom: IsoDate }>;

const eu = from('Treaty on European Union, Art. 52; accession treaties', 'B');
const efta = from(
  'Agreement on the European Economic Area; Decision of the EEA Joint Committee 154/2018',
  'B',
);

function joined(day: IsoDate, codes: string): readonly EeaState[] {
  return codes.split(' ').map((code) => ({ ...eu, code, isEuMember: true, validFrom: day }));
}

/** The 27 Member States, Iceland, Liechtenstein and Norway; the United Kingdom until the end of its transition. */
export const eeaStates: readonly EeaState[] = [
  ...joined('1994-01-01', 'BE DE DK ES FR GR IE IT LU NL PT'),
  ...joined('1995-01-01', 'AT FI SE'),
  ...joined('2004-05-01', 'CY CZ EE HU LT LV MT PL SI SK'),
  ...joined('2007-01-01', 'BG RO'),
  ...joined('2013-07-01', 'HR'),
  { ...efta, code: 'IS', isEuMember: false, validFrom: '1994-01-01' },
  { ...efta, code: 'NO', isEuMember: false, validFrom: '1994-01-01' },
  { ...efta, code: 'LI', isEuMember: false, validFrom: '1995-05-01' },
  {
    ...from('Withdrawal agreement of the United Kingdom (2020/C 384 I/01), Art. 126-127', 'B'),
    code: 'GB',
    isEuMember: true,
    validFrom: '1994-01-01',
    validTo: '2020-12-31',
  },
];

/** Territory of the Union that has an ISO code of its own; overseas territories that are not listed are third countries. */
export type EuTerritory = Dated & Readonly<{ code: string; belongsTo: string }>;

const outermost = from('Treaty on the Functioning of the European Union, Art. 349 and 355', 'C');

export const euTerritories: readonly EuTerritory[] = [
  ...['GF', 'GP', 'MF', 'MQ', 'RE', 'YT'].map((code) => ({ ...outermost, code, belongsTo: 'FR' })),
  { ...outermost, code: 'AX', belongsTo: 'FI' },
];

/** Whether a text is a country code of this list (capitals). */
export function isCountryCode(text: string): boolean {
  return knownCodes.has(text);
}

/** A country code in capitals as ISO writes it: the Union's `EL` and `UK` become `GR` and `GB`. Undefined when unknown. */
export function normaliseCountryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (code === somewhereInEea || code === europeanPatentOrganisation) return code;
  const iso = code === 'EL' ? 'GR' : code === 'UK' ? 'GB' : code;
  return knownCodes.has(iso) ? iso : undefined;
}

/**
 * Whether a country, or a territory with a code of its own, is in the EEA on that day.
 * An unknown code is not in the EEA: what cannot be shown to be inside is treated as a transfer (Art. 44).
 */
export function isInEea(country: string, date: IsoDate): boolean {
  const code = normaliseCountryCode(country);
  if (code === undefined) return false;
  if (code === somewhereInEea) return true;
  const state = euTerritories.find((territory) => territory.code === code)?.belongsTo ?? code;
  return listInForce('eeaStates', eeaStates).some((entry) => entry.code === state && isValidOn(entry, date));
}

const ownNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  [europeanPatentOrganisation]: {
    en: 'European Patent Organisation',
    nl: 'Europese Octrooiorganisatie',
    fr: 'Organisation européenne des brevets',
    de: 'Europäische Patentorganisation',
  },
  [somewhereInEea]: {
    en: 'European Economic Area',
    nl: 'Europese Economische Ruimte',
    fr: 'Espace économique européen',
    de: 'Europäischer Wirtschaftsraum',
  },
};

/** The regions whose spelling the reader expects: Belgium, not the Netherlands or France. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE' };

const names = new Map<Language, Intl.DisplayNames>();

function displayNames(language: Language): Intl.DisplayNames {
  const known = names.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' });
  names.set(language, made);
  return made;
}

/** The name of a country or international organisation in one language; the code itself when it is unknown. */
export function countryName(code: string, language: Language): string {
  const normal = normaliseCountryCode(code);
  if (normal === undefined) return code;
  return ownNames[normal]?.[language] ?? displayNames(language).of(normal) ?? code;
}

export type CountryOption = Readonly<{ code: string; name: string }>;

/** Every country with its name, in the alphabet of the language. */
export function countryOptions(language: Language): readonly CountryOption[] {
  const { compare } = new Intl.Collator(locales[language]);
  return countryCodes
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((one, other) => compare(one.name, other.name));
}
