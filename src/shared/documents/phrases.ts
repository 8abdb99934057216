import type { ScreenLanguage } from '../register/text';

const locale: Readonly<Record<ScreenLanguage, string>> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' };
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** `21 November 2026`, `21 november 2026`, `21 novembre 2026`. Formats are kept: making one is slow. */
export function longDate(iso: string, language: ScreenLanguage): string {
  let format = dates.get(language);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    dates.set(language, format);
  }
  const words = format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
  // French counts the first day of a month: 1er janvier.
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

const plain = new Map<string, Intl.NumberFormat>();
/** `12 345` or `12.345`, as the language writes it. */
export function numberWords(value: number, language: ScreenLanguage): string {
  let format = plain.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(`${language}-BE`);
    plain.set(language, format);
  }
  return format.format(value);
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** `P36M` as `36 months`, `36 maanden`, `36 mois`. */
export function periodWords(iso: string, language: ScreenLanguage): string {
  const parts = [...iso.matchAll(/(\d+)([YMWD])/g)].map(([, count, letter]) => {
    const unit = units[letter as keyof typeof units];
    const key = `${language} ${unit}`;
    let format = numbers.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale[language], { style: 'unit', unit, unitDisplay: 'long' });
      numbers.set(key, format);
    }
    return format.format(Number(count)).replace(/\u00a0|\u202f/g, ' ');
  });
  return parts.join(' ');
}

/** Events that people write without an article, by their first word, with the words that a sentence needs before it. */
const starts: Readonly<Record<ScreenLanguage, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/^(end|closing|deletion|recording|start|date|last|yearly|withdrawal|receipt)(?!\p{L})/iu, 'from the '],
  ],
  nl: [
    [/^(einde|afsluiten|begin|vertrek|ontslag)(?!\p{L})/iu, 'vanaf het '],
    [/^(opname|verwijdering|datum|afsluiting|ontvangst|registratie|jaarlijkse)(?!\p{L})/iu, 'vanaf de '],
  ],
  fr: [
    [/^(la |l[’'])/iu, 'à partir de '],
    [/^le (?=\p{L}|\d)/iu, 'à partir du '],
    [/^les (?=\p{L})/iu, 'à partir des '],
    [
      /^(fin|clôture|suppression|date|dernière|première|réception|collecte|signature)(?!\p{L})/iu,
      'à partir de la ',
    ],
    [/^(dernier|premier|début|départ|lendemain|retrait|1er)(?!\p{L})/iu, 'à partir du '],
    [/^(enregistrement|expiration|archivage|envoi|échéance|obtention)(?!\p{L})/iu, 'à partir de l’'],
  ],
};
const otherwise: Readonly<Record<ScreenLanguage, string>> = {
  en: ' from ',
  nl: ' vanaf ',
  fr: ', point de départ\u202f: ',
};

/**
 * From which event a period runs, as the end of a sentence: ` from the end of the contract`, ` vanaf het einde van de
 * overeenkomst`, ` à partir de la fin du contrat`. What is not recognised keeps its own words after neutral ones.
 */
export function fromPhrase(
  event: string,
  language: ScreenLanguage,
): readonly [before: string, event: string] {
  for (const [pattern, before] of starts[language])
    if (pattern.test(event)) {
      const ownArticle = language === 'fr' ? /^(le|les) /iu.exec(event) : null;
      return [` ${before}`, ownArticle === null ? event : event.slice(ownArticle[0].length)];
    }
  return [otherwise[language], event];
}
