import { type Language, languages, type Text, type Words } from '../register/text';
import { deadFramework } from './adequacy';
import { byCode, type Dated, from, type LawText } from './dated';
import { currentRetention, type RetentionCode } from './retention';
import type { RightCode } from './rights';
import { type DeadTerm, findDeadTerms, overstatements } from './vague-words';

/**
 * A statement that the law contradicts. It is printed as true in no document: a gap tells what was stated until now, and
 * `because` says why it does not hold. `{name}` and `{replacement}` stand for what is gone and what came in its place.
 */
export type Contradiction = Dated &
  Readonly<{
    code: string;
    article: string;
    because: LawText;
    /** Where it counts, as `noun.field`; absent: in every text. */
    fields?: readonly string[];
    /** Choices of those fields that contradict the law. */
    values?: readonly string[];
    /** Words that do. */
    pattern?: RegExp;
    /** Terms of the past that do. */
    term?: DeadTerm['kind'];
    /** Only where the register holds cookies, trackers or statistics. */
    beside?: 'trackers';
    /** Only of this right. */
    right?: RightCode;
    /** Only of a period longer than this one of the Belgian list. */
    longerThan?: RetentionCode;
  }>;

const consent: LawText = {
  en: 'consent must be an active, separate choice (Art. 4(11) and 7)',
  nl: 'toestemming moet een actieve, aparte keuze zijn (art. 4, punt 11, en art. 7)',
  fr: 'le consentement doit être un choix actif et distinct (art. 4, point 11, et art. 7)',
};

export const contradictions: readonly Contradiction[] = [
  {
    ...from('Regulation (EU) 2016/679, Art. 4(11) and 7; Court of Justice, C-673/17', 'B'),
    code: 'consent-by-use',
    article: '4(11), 7',
    pattern: overstatements.consentByUse,
    because: consent,
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 4(11) and 7(4), recital 32; Court of Justice, C-673/17', 'B'),
    code: 'consent-method',
    article: '4(11), 7',
    fields: ['purpose.consentMethod'],
    values: ['inferredFromUse', 'preTicked', 'bundledWithContract'],
    because: consent,
  },
  {
    ...from('Act of 30 July 2018, Art. 10/2', 'B'),
    code: 'no-cookies',
    article: '5(1)(a)',
    fields: ['clause.body', 'exclusion.statement', 'noticeSection.body'],
    pattern: overstatements.noCookies,
    beside: 'trackers',
    because: {
      en: 'the register holds cookies or trackers',
      nl: 'het register bevat cookies of trackers',
      fr: 'le registre contient des cookies ou des traceurs',
    },
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 17(3)', 'A'),
    code: 'erasure-always',
    article: '17(3)',
    fields: ['rightsProcedure.statement', 'noticeSection.body'],
    pattern: overstatements.always,
    right: 'erasure',
    because: {
      en: 'the right to erasure has limits (Art. 17(3))',
      nl: 'het recht op gegevenswissing heeft grenzen (art. 17, lid 3)',
      fr: 'le droit à l’effacement a des limites (art. 17, paragraphe 3)',
    },
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 17(1)', 'A'),
    code: 'erasure-wrong-data-only',
    article: '17(1)',
    fields: ['rightsProcedure.statement', 'rightsProcedure.conditions'],
    pattern: overstatements.onlyWrongData,
    right: 'erasure',
    because: {
      en: 'erasure is not for wrong data alone (Art. 17(1)); those are corrected (Art. 16)',
      nl: 'wissing is er niet alleen voor foute gegevens (art. 17, lid 1); die worden verbeterd (art. 16)',
      fr: 'l’effacement ne vaut pas que pour des données inexactes (art. 17, paragraphe 1)\u202f; celles-ci sont rectifiées (art. 16)',
    },
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 20(1)(a)', 'A'),
    code: 'portability-consent-only',
    article: '20(1)',
    fields: ['rightsProcedure.statement', 'rightsProcedure.conditions'],
    pattern: overstatements.consentOnly,
    right: 'portability',
    because: {
      en: 'the right exists for a contract as well (Art. 20(1)(a))',
      nl: 'het recht bestaat ook voor een overeenkomst (art. 20, lid 1, punt a)',
      fr: 'le droit existe aussi pour un contrat (art. 20, paragraphe 1, point a)',
    },
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 18(1)(d)', 'A'),
    code: 'restriction-pending-erasure',
    article: '18(1)(d)',
    fields: ['rightsProcedure.statement', 'rightsProcedure.conditions'],
    pattern: overstatements.whileErasure,
    right: 'restriction',
    because: {
      en: 'the fourth case is an objection that is being looked into (Art. 18(1)(d))',
      nl: 'het vierde geval is een bezwaar dat wordt onderzocht (art. 18, lid 1, punt d)',
      fr: 'le quatrième cas est une opposition en cours d’examen (art. 18, paragraphe 1, point d)',
    },
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 5(1)(c) and 12(6); GBA/APD decision 145/2022', 'B'),
    code: 'copy-of-identity-card',
    article: '12(6)',
    fields: ['rightsProcedure.identityProof'],
    pattern: overstatements.identityCard,
    because: {
      en: 'a copy of the identity card is more than is needed (Art. 5(1)(c) and 12(6))',
      nl: 'een kopie van de identiteitskaart is meer dan nodig (art. 5, lid 1, punt c, en art. 12, lid 6)',
      fr: 'une copie de la carte d’identité est plus que nécessaire (art. 5, paragraphe 1, point c, et art. 12, paragraphe 6)',
    },
  },
  {
    ...from('Code of Economic Law, Art. III.86 and III.88', 'B'),
    code: 'longer-than-accounting-law',
    article: '5(1)(e), 6(1)(c)',
    fields: ['retentionRule.law', 'retentionRule.reason'],
    pattern: overstatements.accountingLaw,
    longerThan: 'BE-R01',
    because: {
      en: 'accounting law asks for seven years (Code of Economic Law, Art. III.86 and III.88): a longer period needs a reason of its own',
      nl: 'de boekhoudwetgeving vraagt zeven jaar (Wetboek van economisch recht, art. III.86 en III.88): een langere termijn vraagt een eigen reden',
      fr: 'le droit comptable demande sept ans (Code de droit économique, art. III.86 et III.88)\u202f: un délai plus long demande un motif propre',
    },
  },
  {
    ...from('Court of Justice, C-362/14 and C-311/18; Decision (EU) 2021/914, Art. 4', 'B'),
    code: 'lapsed-framework',
    article: '45, 46',
    term: 'framework',
    because: {
      en: 'the safeguard “{name}” has lapsed; today: {replacement}',
      nl: 'de waarborg “{name}” is vervallen; vandaag: {replacement}',
      fr: 'la garantie «\u202f{name}\u202f» a pris fin\u202f; aujourd’hui\u202f: {replacement}',
    },
  },
  {
    ...from('Regulation (EU) 2016/679, Art. 94; Act of 30 July 2018, Art. 280', 'B'),
    code: 'repealed-law',
    article: '5(1)(a)',
    term: 'law',
    because: {
      en: 'the law “{name}” was repealed; today: {replacement}',
      nl: 'de regeling “{name}” is opgeheven; vandaag: {replacement}',
      fr: 'le texte «\u202f{name}\u202f» a été abrogé\u202f; aujourd’hui\u202f: {replacement}',
    },
  },
  {
    ...from('Act of 3 December 2017', 'A'),
    code: 'former-authority',
    article: '77',
    term: 'authority',
    because: {
      en: 'the authority “{name}” no longer exists; today: {replacement}',
      nl: 'de toezichthouder “{name}” bestaat niet meer; vandaag: {replacement}',
      fr: 'l’autorité «\u202f{name}\u202f» n’existe plus\u202f; aujourd’hui\u202f: {replacement}',
    },
  },
];

/** What of the register decides whether a statement holds. */
export type Surroundings = Readonly<{
  /** It holds cookies, trackers or statistics. */
  trackers: boolean;
  /** The right that the statement is about. */
  right: string | null;
  /** How long data are kept under the rule that the statement is about, ISO 8601. */
  period: string | null;
}>;

const said = (
  because: LawText,
  language: Language,
  term?: Pick<DeadTerm, 'name' | 'replacement'>,
): string => {
  const of = (text: LawText): string => text[language] ?? text.en;
  return term === undefined
    ? of(because)
    : of(because).replace('{name}', of(term.name)).replace('{replacement}', of(term.replacement));
};

const inField = ({ fields }: Contradiction, field: string): boolean =>
  fields === undefined || fields.includes(field);

const yearsOf = (period: string): number => {
  const [, years = 0, months = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?/.exec(period) ?? [];
  return Number(years) + Number(months) / 12;
};

const isLonger = (period: string | null, than: string | undefined): boolean =>
  period !== null && than !== undefined && yearsOf(period) > yearsOf(than);

/** Why a choice of a field (`noun.field`) cannot be said as true; null when nothing contradicts it. */
export function choiceContradiction(field: string, value: string, language: Language): string | null {
  const lapsed = field === 'transfer.safeguard' ? deadFramework(value) : undefined;
  const row = contradictions.find(({ term, values, fields }) =>
    lapsed === undefined ? values?.includes(value) && fields?.includes(field) : term === 'framework',
  );
  return row === undefined ? null : said(row.because, language, lapsed);
}

/** What a statement runs against, in words of every screen. */
export type Contradicted = Readonly<{ code: string; article: string; because: Words }>;

const rowsFor = (field: string, text: Text, around: Surroundings): readonly Contradiction[] =>
  contradictions.filter(
    (row) =>
      row.pattern !== undefined &&
      inField(row, field) &&
      (row.beside === undefined || around[row.beside]) &&
      (row.right === undefined || row.right === around.right) &&
      (row.longerThan === undefined ||
        isLonger(around.period, byCode(currentRetention(), row.longerThan)?.period)) &&
      languages.some((each) => row.pattern?.test(text[each] ?? '')),
  );

const rowOf = ({ kind }: DeadTerm): Contradiction | undefined =>
  contradictions.find(({ term }) => term === kind);

/** Words of a text that promise too much, wherever they stand. Names of the past are told by `findDeadTermsIn`. */
export const contradictedIn = (field: string, text: Text, around: Surroundings): readonly Contradicted[] =>
  rowsFor(field, text, around).map(({ code, article, because }) => ({ code, article, because }));

/** Why a name of the past no longer holds. */
export function becauseOf(term: DeadTerm): Contradicted | undefined {
  const row = rowOf(term);
  return row === undefined
    ? undefined
    : {
        code: row.code,
        article: row.article,
        because: {
          en: said(row.because, 'en', term),
          nl: said(row.because, 'nl', term),
          fr: said(row.because, 'fr', term),
        },
      };
}

/**
 * Why a text cannot be said as true in that language; null when nothing contradicts it. Words that promise too much count
 * in whichever language they stand, since one sentence was written in all of them; a name of the past where it is read.
 */
export function textContradiction(
  field: string,
  text: Text,
  language: Language,
  around: Surroundings,
): string | null {
  const [promise] = rowsFor(field, text, around);
  if (promise !== undefined) return said(promise.because, language);
  const [term] = findDeadTerms(text[language] ?? '');
  const row = term && rowOf(term);
  return row === undefined ? null : said(row.because, language, term);
}
