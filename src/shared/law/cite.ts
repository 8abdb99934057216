import type { Language } from '../register/text';

/** One article, with ranges: '30(1)(a)', '28(3)(a)-(h)', '4(7)-(10)', '44-49', '49(1)sub2'. */
const articleShape =
  /^(?<from>\d+)(?:-(?<to>\d+))?(?:\((?<par>\d+)\)(?:-\((?<parTo>\d+)\))?)?(?:\((?<point>[a-z])\)(?:-\((?<pointTo>[a-z])\))?)?(?<sub>sub2)?$/;

type Words = Readonly<{
  regulation: string;
  recital: (number: string) => string;
  clause: (number: string) => string;
  /** Before the first paragraph or point, and between the ends of a range. */
  to: string;
  article: (number: string) => string;
  paragraph: (number: string, isRange: boolean) => string;
  point: (letter: string, isRange: boolean) => string;
  /** Art. 4 numbers its definitions: they are points, not paragraphs. */
  definition: (number: string, isRange: boolean) => string;
  subparagraph: string;
  between: string;
}>;

const words: Readonly<Record<Exclude<Language, 'en'>, Words>> = {
  nl: {
    regulation: 'AVG',
    recital: (number) => `overweging ${number}`,
    clause: (number) => `bepaling ${number}`,
    to: ' tot ',
    article: (number) => `art. ${number}`,
    paragraph: (number, isRange) => `${isRange ? 'leden' : 'lid'} ${number}`,
    point: (letter) => `onder ${letter}`,
    definition: (number, isRange) => `${isRange ? 'punten' : 'punt'} ${number}`,
    subparagraph: 'tweede alinea',
    between: ', ',
  },
  fr: {
    regulation: 'RGPD',
    recital: (number) => `considérant ${number}`,
    clause: (number) => `clause ${number}`,
    to: ' à ',
    article: (number) => `art. ${number}`,
    paragraph: (number, isRange) => `${isRange ? 'paragraphes' : 'paragraphe'} ${number}`,
    point: (letter, isRange) => `${isRange ? 'points' : 'point'} ${letter}`,
    definition: (number, isRange) => `${isRange ? 'points' : 'point'} ${number}`,
    subparagraph: 'deuxième alinéa',
    between: ', ',
  },
  de: {
    regulation: 'DSGVO',
    recital: (number) => `Erwägungsgrund ${number}`,
    clause: (number) => `Klausel ${number}`,
    to: ' bis ',
    article: (number) => `Art. ${number}`,
    paragraph: (number) => `Abs. ${number}`,
    point: (letter) => `Buchst. ${letter}`,
    definition: (number) => `Nr. ${number}`,
    subparagraph: 'Unterabs. 2',
    between: ' ',
  },
};

/** Laws that fields of the register name beside the GDPR, by their English name. */
const otherLaws: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Act of 30 July 2018': {
    en: 'Act of 30 July 2018',
    nl: 'wet van 30 juli 2018',
    fr: 'loi du 30 juillet 2018',
    de: 'Gesetz vom 30. Juli 2018',
  },
  'Code of Economic Law': {
    en: 'Code of Economic Law',
    nl: 'Wetboek van economisch recht',
    fr: 'Code de droit économique',
    de: 'Wirtschaftsgesetzbuch',
  },
  'Act of 21 March 2007': {
    en: 'Act of 21 March 2007',
    nl: 'wet van 21 maart 2007',
    fr: 'loi du 21 mars 2007',
    de: 'Gesetz vom 21. März 2007',
  },
  'RD of 8 May 2018': {
    en: 'Royal Decree of 8 May 2018',
    nl: 'koninklijk besluit van 8 mei 2018',
    fr: 'arrêté royal du 8 mai 2018',
    de: 'Königlicher Erlass vom 8. Mai 2018',
  },
  'RD of 6 December 2018': {
    en: 'Royal Decree of 6 December 2018',
    nl: 'koninklijk besluit van 6 december 2018',
    fr: 'arrêté royal du 6 décembre 2018',
    de: 'Königlicher Erlass vom 6. Dezember 2018',
  },
  'Collective agreement 68': {
    en: 'Collective agreement no. 68',
    nl: 'cao nr. 68',
    fr: 'CCT n° 68',
    de: 'KAA Nr. 68',
  },
};

function citeOtherLaw(article: string, language: Language): string | undefined {
  const name = Object.keys(otherLaws).find((key) => article === key || article.startsWith(`${key}, `));
  if (name === undefined) return undefined;
  const law = otherLaws[name]?.[language] ?? name;
  if (article === name) return law;
  const provision = article.slice(name.length + 2).replace(/^Art\. /, '');
  const connectors: Readonly<Record<Language, readonly [and: string, to: string]>> = {
    en: ['and', 'to'],
    nl: ['en', 'tot'],
    fr: ['et', 'à'],
    de: ['und', 'bis'],
  };
  const [and, to] = connectors[language];
  const translated = provision.replace(' and ', ` ${and} `).replace('-', ` ${to} `);
  return `${law}, ${language === 'nl' || language === 'fr' ? 'art.' : 'Art.'} ${translated}`;
}

function range(from: string | undefined, to: string | undefined, between: string): string | undefined {
  if (from === undefined) return undefined;
  return to === undefined ? from : `${from}${between}${to}`;
}

function citeOne(article: string, language: Exclude<Language, 'en'>): string {
  const say = words[language];
  const recital = /^recital (\d+)$/.exec(article)?.[1];
  if (recital !== undefined) return say.recital(recital);
  const clause = /^clause (\d+)$/.exec(article)?.[1];
  if (clause !== undefined) return say.clause(clause);
  const found = articleShape.exec(article)?.groups;
  if (found === undefined) return article;
  const number = range(found['from'], found['to'], say.to) ?? article;
  const paragraph = range(found['par'], found['parTo'], say.to);
  // The Dutch and French versions of the Regulation close the letter of a point with a bracket, the German one does not.
  const letters = [found['point'], found['pointTo']].map((letter) =>
    letter === undefined || language === 'de' ? letter : `${letter})`,
  );
  const point = range(letters[0], letters[1], say.to);
  const sub = found['sub'] === undefined ? undefined : say.subparagraph;
  const parts = [
    say.article(number),
    paragraph === undefined
      ? undefined
      : (number === '4' ? say.definition : say.paragraph)(paragraph, found['parTo'] !== undefined),
    language === 'de' ? sub : undefined,
    point === undefined ? undefined : say.point(point, letters[1] !== undefined),
    language === 'de' ? undefined : sub,
  ];
  return parts.filter((part) => part !== undefined).join(say.between);
}

/**
 * An article as each language version of the Regulation cites it. Takes the form used in this folder and on the fields
 * of the register: '6(1)(a)', '30(1)(a), 26', '28(3)(a)-(h)', '44-49', '49(1)sub2' (second subparagraph),
 * 'recital 26', or one of the Belgian laws ('Act of 30 July 2018, Art. 10/2'). Another text comes back as it is.
 */
export function citeArticle(article: string, language: Language): string {
  const other = citeOtherLaw(article, language);
  if (other !== undefined) return other;
  const items = article.split(', ');
  if (!items.some((item) => articleShape.test(item))) {
    return language === 'en' ? article : citeOne(article, language);
  }
  if (language === 'en') return `Art. ${article.replace('sub2', ', second subparagraph,')} GDPR`;
  const cited = items.map((item) => citeOne(item, language));
  const last = cited.at(-1) ?? '';
  if (language === 'de') return `${cited.join('; ')} DSGVO`;
  if (language === 'fr') return `${cited.join('\u202f; ')}${last.includes(',') ? ',' : ''} RGPD`;
  return `${cited.join('; ')}${last.includes(',') ? ',' : ''} AVG`;
}
