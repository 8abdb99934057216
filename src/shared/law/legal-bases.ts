import type { LegalBasis as LegalBasisCode, Purpose } from '../register/purpose';
import { type Dated, gdpr, type LawText } from './dated';

export type { LegalBasisCode };

/** A fact that a legal basis demands: the field of the purpose that holds it, and the question to a person. */
export type LegalBasisDemand = Readonly<{
  field: keyof Purpose & string;
  article: string;
  /** `always`, or only when the service is offered to children (Art. 8). */
  when: 'always' | 'children';
  question: LawText;
}>;

/** A legal basis of Art. 6(1). Every purpose of a controller has exactly one. */
export type LegalBasis = Dated &
  Readonly<{
    code: LegalBasisCode;
    name: LawText;
    meaning: LawText;
    article: string;
    demands: readonly LegalBasisDemand[];
  }>;

export const legalBases: readonly LegalBasis[] = [
  {
    ...gdpr,
    code: '6.1.a',
    article: '6(1)(a)',
    name: { en: 'Consent', nl: 'Toestemming', fr: 'Consentement', de: 'Einwilligung' },
    meaning: {
      en: 'The person agreed by a free, specific, informed and unambiguous act.',
      nl: 'De betrokkene heeft vrij, specifiek, geïnformeerd en ondubbelzinnig toegestemd.',
      fr: 'La personne a consenti par un acte libre, spécifique, éclairé et univoque.',
      de: 'Die Person hat freiwillig, für den bestimmten Fall, informiert und unmissverständlich eingewilligt.',
    },
    demands: [
      {
        field: 'consentMethod',
        article: '4(11)',
        when: 'always',
        question: {
          en: 'How is consent asked?',
          nl: 'Hoe wordt de toestemming gevraagd?',
          fr: 'Comment le consentement est-il demandé\u202f?',
        },
      },
      {
        field: 'consentWording',
        article: '7(2)',
        when: 'always',
        question: {
          en: 'In which words is it asked?',
          nl: 'In welke bewoordingen wordt ze gevraagd?',
          fr: 'Dans quels termes est-il demandé\u202f?',
        },
      },
      {
        field: 'consentEvidence',
        article: '7(1)',
        when: 'always',
        question: {
          en: 'Which proof of it is kept?',
          nl: 'Welk bewijs ervan wordt bewaard?',
          fr: 'Quelle preuve en est conservée\u202f?',
        },
      },
      {
        field: 'withdrawalRoute',
        article: '7(3)',
        when: 'always',
        question: {
          en: 'How is it withdrawn, as easily as it was given?',
          nl: 'Hoe wordt ze ingetrokken, even eenvoudig als ze werd gegeven?',
          fr: 'Comment est-il retiré, aussi simplement qu’il a été donné\u202f?',
        },
      },
      {
        field: 'isSeparateFromTerms',
        article: '7(2)',
        when: 'always',
        question: {
          en: 'Is it asked apart from other terms?',
          nl: 'Wordt ze los van andere voorwaarden gevraagd?',
          fr: 'Est-il demandé séparément des autres conditions\u202f?',
        },
      },
      {
        field: 'isConditionOfContract',
        article: '7(4)',
        when: 'always',
        question: {
          en: 'Does a contract or service depend on it?',
          nl: 'Hangt een overeenkomst of dienst ervan af?',
          fr: 'Un contrat ou un service en dépend-il\u202f?',
        },
      },
      {
        field: 'childrenConsent',
        article: '8',
        when: 'children',
        question: {
          en: 'From which age may a child consent, and who consents below it?',
          nl: 'Vanaf welke leeftijd mag een kind toestemmen, en wie stemt daaronder toe?',
          fr: 'À partir de quel âge un enfant peut-il consentir, et qui consent en dessous\u202f?',
        },
      },
    ],
  },
  {
    ...gdpr,
    code: '6.1.b',
    article: '6(1)(b)',
    name: {
      en: 'Performance of a contract',
      nl: 'Uitvoering van een overeenkomst',
      fr: 'Exécution d’un contrat',
      de: 'Erfüllung eines Vertrags',
    },
    meaning: {
      en: 'Needed for a contract with the person, or for steps that the person asked for before a contract.',
      nl: 'Nodig voor een overeenkomst met de betrokkene, of voor stappen die de betrokkene vooraf vroeg.',
      fr: 'Nécessaire à un contrat avec la personne, ou à des mesures précontractuelles prises à sa demande.',
      de: 'Für einen Vertrag mit der Person erforderlich, oder für vorvertragliche Maßnahmen auf ihre Anfrage.',
    },
    demands: [
      {
        field: 'contract',
        article: '6(1)(b)',
        when: 'always',
        question: { en: 'Which contract?', nl: 'Welke overeenkomst?', fr: 'Quel contrat\u202f?' },
      },
      {
        field: 'subjectIsParty',
        article: '6(1)(b)',
        when: 'always',
        question: {
          en: 'Is the person a party to it? The contact person of a customer is not.',
          nl: 'Is de betrokkene er partij bij? De contactpersoon van een klant is dat niet.',
          fr: 'La personne y est-elle partie\u202f? La personne de contact d’un client ne l’est pas.',
        },
      },
      {
        field: 'provision',
        article: '13(2)(e)',
        when: 'always',
        question: {
          en: 'Must the person give the data?',
          nl: 'Moet de betrokkene de gegevens verstrekken?',
          fr: 'La personne est-elle tenue de fournir les données\u202f?',
        },
      },
      {
        field: 'provisionConsequence',
        article: '13(2)(e)',
        when: 'always',
        question: {
          en: 'What happens when the data are not given?',
          nl: 'Wat gebeurt er als de gegevens niet worden verstrekt?',
          fr: 'Que se passe-t-il si les données ne sont pas fournies\u202f?',
        },
      },
    ],
  },
  {
    ...gdpr,
    code: '6.1.c',
    article: '6(1)(c)',
    name: {
      en: 'Legal obligation',
      nl: 'Wettelijke verplichting',
      fr: 'Obligation légale',
      de: 'Rechtliche Verpflichtung',
    },
    meaning: {
      en: 'Union or Member State law obliges the controller to it.',
      nl: 'Het Unierecht of het recht van een lidstaat verplicht de verwerkingsverantwoordelijke ertoe.',
      fr: 'Le droit de l’Union ou d’un État membre y oblige le responsable du traitement.',
      de: 'Das Unionsrecht oder das Recht eines Mitgliedstaats verpflichtet den Verantwortlichen dazu.',
    },
    demands: [
      {
        field: 'law',
        article: '6(3)',
        when: 'always',
        question: {
          en: 'Which law, and which article of it?',
          nl: 'Welke wet, en welk artikel ervan?',
          fr: 'Quelle loi, et quel article\u202f?',
        },
      },
      {
        field: 'provision',
        article: '13(2)(e)',
        when: 'always',
        question: {
          en: 'Must the person give the data?',
          nl: 'Moet de betrokkene de gegevens verstrekken?',
          fr: 'La personne est-elle tenue de fournir les données\u202f?',
        },
      },
      {
        field: 'provisionConsequence',
        article: '13(2)(e)',
        when: 'always',
        question: {
          en: 'What happens when the data are not given?',
          nl: 'Wat gebeurt er als de gegevens niet worden verstrekt?',
          fr: 'Que se passe-t-il si les données ne sont pas fournies\u202f?',
        },
      },
    ],
  },
  {
    ...gdpr,
    code: '6.1.d',
    article: '6(1)(d)',
    name: {
      en: 'Vital interests',
      nl: 'Vitale belangen',
      fr: 'Intérêts vitaux',
      de: 'Lebenswichtige Interessen',
    },
    meaning: {
      en: 'Needed to protect the life or physical integrity of a person.',
      nl: 'Nodig om het leven of de lichamelijke integriteit van een persoon te beschermen.',
      fr: 'Nécessaire pour protéger la vie ou l’intégrité physique d’une personne.',
      de: 'Zum Schutz des Lebens oder der körperlichen Unversehrtheit einer Person erforderlich.',
    },
    demands: [
      {
        field: 'vitalInterest',
        article: '6(1)(d)',
        when: 'always',
        question: {
          en: 'Whose vital interest, and why does no other basis fit?',
          nl: 'Wiens vitaal belang, en waarom past geen andere rechtsgrond?',
          fr: 'L’intérêt vital de qui, et pourquoi aucune autre base juridique ne convient-elle\u202f?',
        },
      },
    ],
  },
  {
    ...gdpr,
    code: '6.1.e',
    article: '6(1)(e)',
    name: {
      en: 'Public interest or official authority',
      nl: 'Taak van algemeen belang of openbaar gezag',
      fr: 'Mission d’intérêt public ou autorité publique',
      de: 'Öffentliches Interesse oder öffentliche Gewalt',
    },
    meaning: {
      en: 'Needed for a task carried out in the public interest or in the exercise of official authority, laid down by law.',
      nl: 'Nodig voor een taak van algemeen belang of voor de uitoefening van het openbaar gezag, bij wet vastgelegd.',
      fr: 'Nécessaire à une mission d’intérêt public ou relevant de l’exercice de l’autorité publique, définie par la loi.',
      de: 'Für eine Aufgabe im öffentlichen Interesse oder in Ausübung öffentlicher Gewalt erforderlich, gesetzlich festgelegt.',
    },
    demands: [
      {
        field: 'law',
        article: '6(3)',
        when: 'always',
        question: {
          en: 'Which law lays the task down?',
          nl: 'Welke wet legt de taak vast?',
          fr: 'Quelle loi définit la mission\u202f?',
        },
      },
      {
        field: 'publicTask',
        article: '6(1)(e)',
        when: 'always',
        question: { en: 'Which task?', nl: 'Welke taak?', fr: 'Quelle mission\u202f?' },
      },
    ],
  },
  {
    ...gdpr,
    code: '6.1.f',
    article: '6(1)(f)',
    name: {
      en: 'Legitimate interests',
      nl: 'Gerechtvaardigde belangen',
      fr: 'Intérêts légitimes',
      de: 'Berechtigte Interessen',
    },
    meaning: {
      en: 'Needed for an interest of the controller or a third party that the interests of the person do not override. Not for public authorities in their tasks.',
      nl: 'Nodig voor een belang van de verwerkingsverantwoordelijke of van een derde waar de belangen van de betrokkene niet zwaarder wegen. Niet voor overheden bij hun taken.',
      fr: 'Nécessaire à un intérêt du responsable du traitement ou d’un tiers sur lequel ne prévalent pas les intérêts de la personne. Pas pour les autorités publiques dans leurs missions.',
      de: 'Für ein Interesse des Verantwortlichen oder eines Dritten erforderlich, das die Interessen der Person nicht überwiegen. Nicht für Behörden bei ihren Aufgaben.',
    },
    demands: [
      {
        field: 'legitimateInterest',
        article: '13(1)(d)',
        when: 'always',
        question: {
          en: 'Which interest, in concrete words?',
          nl: 'Welk belang, concreet verwoord?',
          fr: 'Quel intérêt, en termes concrets\u202f?',
        },
      },
      {
        field: 'interestOf',
        article: '6(1)(f)',
        when: 'always',
        question: { en: 'Whose interest?', nl: 'Wiens belang?', fr: 'L’intérêt de qui\u202f?' },
      },
      {
        field: 'balancingInterest',
        article: '6(1)(f)',
        when: 'always',
        question: {
          en: 'Is the interest lawful, precise, real and present?',
          nl: 'Is het belang rechtmatig, precies, werkelijk en actueel?',
          fr: 'L’intérêt est-il licite, précis, réel et présent\u202f?',
        },
      },
      {
        field: 'balancingNecessity',
        article: '6(1)(f)',
        when: 'always',
        question: {
          en: 'Why would less intrusive means not do?',
          nl: 'Waarom volstaan minder ingrijpende middelen niet?',
          fr: 'Pourquoi des moyens moins intrusifs ne suffisent-ils pas\u202f?',
        },
      },
      {
        field: 'balancingBalance',
        article: '6(1)(f)',
        when: 'always',
        question: {
          en: 'What may the person reasonably expect, and which safeguards are there?',
          nl: 'Wat mag de betrokkene redelijkerwijs verwachten, en welke waarborgen zijn er?',
          fr: 'À quoi la personne peut-elle raisonnablement s’attendre, et quelles garanties y a-t-il\u202f?',
        },
      },
      {
        field: 'balancingOutcome',
        article: '6(1)(f)',
        when: 'always',
        question: {
          en: 'What is the outcome of the balancing test?',
          nl: 'Wat is de uitkomst van de belangenafweging?',
          fr: 'Quel est le résultat de la mise en balance des intérêts\u202f?',
        },
      },
      {
        field: 'balancingOn',
        article: '5(2)',
        when: 'always',
        question: {
          en: 'On which day was it weighed?',
          nl: 'Op welke dag werd ze gemaakt?',
          fr: 'Quel jour a-t-elle été faite\u202f?',
        },
      },
      {
        field: 'balancingBy',
        article: '5(2)',
        when: 'always',
        question: { en: 'Who weighed it?', nl: 'Wie maakte ze?', fr: 'Qui l’a faite\u202f?' },
      },
    ],
  },
];

/** The legal basis with that code. */
export function legalBasis(code: LegalBasisCode): LegalBasis {
  const found = legalBases.find((basis) => basis.code === code);
  if (found === undefined) throw new Error(`No legal basis ${code}`);
  return found;
}
