import { type Dated, from } from './dated';

/** What a text on breaches speaks of, in the languages of the screens. */
type BreachWords = Dated & Readonly<{ code: string; pattern: RegExp }>;

const source = from('Regulation (EU) 2016/679, Art. 33 and 34', 'B');

export const breachWords = {
  authority: {
    ...source,
    code: 'authority',
    pattern: /\bauthorit(y|ies)\b|autoriteit|(?<!\p{L})autorités?(?!\p{L})|(?<!\p{L})(gba|apd)(?!\p{L})|72/iu,
  },
  /** Whom a processor tells: its controller, Art. 33(2). */
  controller: {
    ...source,
    code: 'controller',
    pattern:
      /\bcontrollers?\b|\bprocessor\b|verwerkingsverantwoordelijke|\bverwerker\b|responsables? du traitement|\bsous-traitant/i,
  },
  customers: {
    ...source,
    code: 'customers',
    pattern: /\b(customer|client|klant)|(?<!\p{L})(clients?|opdrachtgever)/iu,
  },
  people: {
    ...source,
    code: 'people',
    pattern:
      /\b(people|persons?|individuals?|data subjects?|users?)\b|betrokkenen|personen|mensen|gebruikers|personnes|utilisateurs/i,
  },
  /** Another measure of time than the law's "without undue delay". */
  otherTime: {
    ...source,
    code: 'other-time',
    pattern: /\bas soon as possible\b|zo (snel|spoedig) mogelijk|(dès|aussi vite) que possible/i,
  },
} as const satisfies Record<string, BreachWords>;
