import { article9Conditions } from '../../law/article9-conditions';
import { byCode, gdpr } from '../../law/dated';
import { findDeadTermsIn, namesNoLaw } from '../../law/vague-words';
import type { Text } from '../../register/text';
import { activityName, isUnsaid, ownActivity, saying } from '../naming';
import { type Found, rule, words } from '../rule';

/** What is wrong with the words for a law, beside that there are none. */
function doubt(law: Text | null, text: string, field: string): readonly Found[] {
  const gone = law === null ? undefined : findDeadTermsIn(law).find(({ kind }) => kind === 'law');
  if (gone !== undefined)
    return [
      {
        says: 'repealed',
        field,
        slots: { law: { text: gone.name }, instead: { text: gone.replacement } },
        from: [law],
      },
    ];
  return text !== '' && namesNoLaw(text)
    ? [{ says: 'vague', severity: 'warning', field, slots: { law: { text: law } }, from: [law] }]
    : [];
}

export const lawIsNamed = rule({
  ...gdpr,
  id: 'CHK-08',
  severity: 'error',
  article: '6(3), 9(2), 13(2)(e)',
  name: words('Law that is named', 'Wet die wordt genoemd', 'Loi citée'),
  why: words(
    'A legal obligation, a public task and some conditions for sensitive data rest on a law. The register says which.',
    'Een wettelijke plicht, een taak van algemeen belang en sommige voorwaarden voor gevoelige gegevens rusten op een wet. Het register zegt welke.',
    'Une obligation légale, une mission publique et certaines conditions pour des données sensibles reposent sur une loi. Le registre dit laquelle.',
  ),
  mend: words(
    'Name the law with its date, and the article if you know it.',
    'Noem de wet met haar datum, en het artikel als u dat kent.',
    'Citez la loi avec sa date, et l’article si vous le connaissez.',
  ),
  says: {
    purpose: words(
      'The law behind “{purpose}” is not named.',
      'De wet achter “{purpose}” is niet genoemd.',
      'La loi qui fonde «\u202f{purpose}\u202f» n’est pas citée.',
    ),
    condition: words(
      'In “{activity}”, “{category}” rests on a condition that needs a law; none is named.',
      'In “{activity}” rust “{category}” op een voorwaarde die een wet nodig heeft; er is geen genoemd.',
      'Dans «\u202f{activity}\u202f», «\u202f{category}\u202f» repose sur une condition qui exige une loi\u202f; aucune n’est citée.',
    ),
    vague: words(
      '“{law}” does not tell which law.',
      '“{law}” zegt niet welke wet.',
      '«\u202f{law}\u202f» ne dit pas quelle loi.',
    ),
    repealed: words(
      '{law} is no longer in force; today: {instead}.',
      '{law} geldt niet meer; vandaag: {instead}.',
      '{law} n’est plus en vigueur\u202f; aujourd’hui\u202f: {instead}.',
    ),
  },
  ask: {
    purpose: {
      en: 'Which law asks for “{purpose}”?',
      nl: 'Welke wet vraagt “{purpose}”?',
      fr: 'Quelle loi demande «\u202f{purpose}\u202f»\u202f?',
    },
    condition: {
      en: 'Which law allows the use of “{category}” in “{activity}”?',
      nl: 'Welke wet laat het gebruik van “{category}” in “{activity}” toe?',
      fr: 'Quelle loi permet d’utiliser «\u202f{category}\u202f» dans «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    purpose: (purpose, facts) => {
      const { legalBasis, law, description } = purpose;
      if (legalBasis !== '6.1.c' && legalBasis !== '6.1.e') return [];
      if (ownActivity(purpose, facts) === undefined) return [];
      return isUnsaid(purpose, 'law')
        ? [
            {
              says: 'purpose',
              article: '6(3)',
              field: 'law',
              slots: { purpose: { text: description } },
              from: [legalBasis, law],
            },
          ]
        : doubt(law, saying(law, facts.main), 'law');
    },
    dataUse: (use, facts) => {
      const { article9Condition, article9Law, legalGround } = use;
      const activity = ownActivity(use, facts);
      if (activity === undefined) return [];
      const found: Found[] = [];
      const condition =
        article9Condition === null ? undefined : byCode(article9Conditions, article9Condition);
      if (condition?.needsLaw === true) {
        if (isUnsaid(use, 'article9Law'))
          found.push({
            says: 'condition',
            article: condition.article,
            field: 'article9Law',
            slots: {
              category: { text: facts.find('dataCategory', use.category)?.name ?? null },
              activity: activityName(activity),
            },
            from: [article9Condition, article9Law],
          });
        else found.push(...doubt(article9Law, saying(article9Law, facts.main), 'article9Law'));
      }
      if (legalGround !== null)
        found.push(...doubt(legalGround, saying(legalGround, facts.main), 'legalGround'));
      return found;
    },
  },
});
