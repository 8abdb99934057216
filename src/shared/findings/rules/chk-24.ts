import { contradictedIn } from '../../law/contradictions';
import { gdpr } from '../../law/dated';
import { confusedWithObjection, registeredLetterFirst } from '../../law/rights-words';
import { isEmpty } from '../../register/mark';
import { rights } from '../../register/rights-procedure';
import { languages } from '../../register/text';
import type { Facts } from '../facts';
import { isOwn, isUnknown, runningActivities, someOwnPurpose } from '../judging';
import { type Found, rule, words } from '../rule';

/** Whether a period is longer than a month, or counted in days that some months do not have: Art. 12(3). */
function isTooLong(period: string): boolean {
  const {
    years = '0',
    months = '0',
    weeks = '0',
    days = '0',
  } = /^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?$/.exec(period)
    ?.groups ?? {};
  const inDays = Number(weeks) * 7 + Number(days);
  return Number(years) > 0 || Number(months) > 1 || (Number(months) === 1 && inDays > 0) || inDays > 28;
}

/** Whether a purpose rests on a contract, or may: without bases nobody can tell yet. */
const mayRestOnContract = (facts: Facts): boolean =>
  someOwnPurpose(facts, ({ legalBasis }) => legalBasis === '6.1.b' || legalBasis === null) ||
  !someOwnPurpose(facts, () => true);

export const rightsDiffer = rule({
  ...gdpr,
  id: 'CHK-24',
  severity: 'warning',
  article: '12(3)-(6), 15-21',
  name: words(
    'Rights told otherwise than the law gives them',
    'Rechten anders verwoord dan de wet ze geeft',
    'Droits décrits autrement que la loi ne les donne',
  ),
  why: words(
    'Which rights people have follows from the legal basis; requests are answered within one calendar month. A text that promises less, more or something else misleads them.',
    'Welke rechten betrokkenen hebben, volgt uit de rechtsgrond; verzoeken worden binnen één kalendermaand beantwoord. Een tekst die minder, meer of iets anders belooft, misleidt hen.',
    'Les droits des personnes dépendent de la base juridique\u202f; une demande reçoit réponse dans le mois civil. Un texte qui promet moins, plus ou autre chose les induit en erreur.',
  ),
  mend: words(
    'Change the words of the right, or leave them empty: the notice then tells the right as the law has it.',
    'Wijzig de woorden bij het recht, of laat ze leeg: de privacyverklaring geeft het recht dan weer zoals de wet het geeft.',
    'Modifiez les mots du droit, ou laissez-les vides\u202f: la déclaration donne alors le droit tel que la loi le prévoit.',
  ),
  says: {
    differs: words(
      'What is said of “{right}” does not hold: {because}.',
      'Wat over “{right}” wordt gezegd, klopt niet: {because}.',
      'Ce qui est dit de «\u202f{right}\u202f» ne tient pas\u202f: {because}.',
    ),
    time: words(
      'The answer time for “{right}” is {period}: the law gives one calendar month, which can be 28 days.',
      'De antwoordtermijn voor “{right}” is {period}: de wet geeft één kalendermaand, en dat kan 28 dagen zijn.',
      'Le délai de réponse pour «\u202f{right}\u202f» est de {period}\u202f: la loi donne un mois civil, qui peut compter 28 jours.',
    ),
    noExtension: words(
      'It is not recorded when the answer may take two months longer and how people are told.',
      'Er is niet vastgelegd wanneer het antwoord twee maanden langer mag duren en hoe betrokkenen dat vernemen.',
      'Il n’est pas enregistré quand la réponse peut prendre deux mois de plus et comment les personnes en sont averties.',
    ),
    missing: words(
      'The rights that are listed do not include: {rights}.',
      'Bij de opgesomde rechten ontbreekt: {rights}.',
      'Parmi les droits énumérés, il manque\u202f: {rights}.',
    ),
    registeredLetter: words(
      'A registered letter stands first among the ways to make a request: it may put people off.',
      'Een aangetekende brief staat als eerste weg voor een verzoek: dat kan mensen afschrikken.',
      'La lettre recommandée est citée en premier pour faire une demande\u202f: cela peut décourager.',
    ),
    confused: words(
      'Withdrawal of consent is described as an objection: they are two different rights.',
      'Intrekken van de toestemming wordt beschreven als bezwaar: dat zijn twee verschillende rechten.',
      'Le retrait du consentement est décrit comme une opposition\u202f: ce sont deux droits différents.',
    ),
  },
  judges: {
    rightsProcedure: ({ right, statement, conditions, identityProof, channel, timeLimit }, facts) => {
      const found: Found[] = [];
      const named = right === null ? '' : ({ choice: ['rightsProcedure', 'right', right] } as const);
      const texts = { statement, conditions, identityProof } as const;
      for (const field of ['statement', 'conditions', 'identityProof'] as const) {
        const text = texts[field];
        if (text === null) continue;
        for (const { code, article, because } of contradictedIn(`rightsProcedure.${field}`, text, {
          period: null,
          trackers: false,
          right,
        })) {
          if (code === 'portability-consent-only' && !mayRestOnContract(facts)) continue;
          found.push({
            says: 'differs',
            field,
            article,
            slots: { right: named, because: { words: because } },
            part: code,
            from: [right, text],
          });
        }
      }
      if (
        right === 'withdrawal' &&
        languages.some((each) => confusedWithObjection.pattern.test(statement?.[each] ?? ''))
      )
        found.push({ says: 'confused', field: 'statement', article: '7(3), 21', from: [right, statement] });
      if (languages.some((each) => registeredLetterFirst.pattern.test(channel?.[each] ?? '')))
        found.push({ says: 'registeredLetter', field: 'channel', article: '12(2)', from: [channel] });
      if (timeLimit !== null && isTooLong(timeLimit))
        found.push({
          says: 'time',
          field: 'timeLimit',
          article: '12(3)',
          slots: { right: named, period: { period: timeLimit } },
          from: [timeLimit],
        });
      return found;
    },
    organisation: (_, facts) => {
      const procedures = facts.all('rightsProcedure');
      const listed = new Set(procedures.flatMap(({ right }) => (right === null ? [] : [right])));
      const found: Found[] = [];
      if (
        procedures.some(({ timeLimit }) => timeLimit !== null) &&
        procedures.every((each) => isUnknown(each, 'timeLimitNote'))
      )
        found.push({
          says: 'noExtension',
          severity: 'info',
          article: '12(3)',
          place: {
            noun: 'rightsProcedure',
            id: (procedures.find(({ right }) => right === 'all') ?? procedures[0])?.id ?? '',
            field: 'timeLimitNote',
          },
          from: [false],
        });
      // One record for all rights is no list of them: the notice then tells each as the law has it.
      const single = [...listed].filter((right) => right !== 'all' && right !== 'complaint');
      if (single.length < 2 || !runningActivities(facts).some(isOwn)) return found;
      const wanted = rights.filter((right) => {
        if (listed.has(right)) return false;
        switch (right) {
          case 'access':
          case 'rectification':
          case 'erasure':
          case 'restriction':
            return true;
          case 'portability':
            return someOwnPurpose(
              facts,
              ({ legalBasis }) => legalBasis === '6.1.a' || legalBasis === '6.1.b',
            );
          case 'withdrawal':
            return someOwnPurpose(
              facts,
              ({ legalBasis, consentMethod }) =>
                legalBasis === '6.1.a' || (legalBasis === null && !isEmpty(consentMethod)),
            );
          case 'objection':
            return someOwnPurpose(
              facts,
              ({ legalBasis, kind }) =>
                legalBasis === '6.1.e' || legalBasis === '6.1.f' || kind === 'directMarketing',
            );
          default:
            return false;
        }
      });
      if (wanted.length > 0)
        found.push({
          says: 'missing',
          article: '13(2)(b)',
          slots: {
            rights: { list: wanted.map((right) => ({ choice: ['rightsProcedure', 'right', right] })) },
          },
          from: [wanted],
        });
      return found;
    },
  },
});
