import { defineWords } from './define';

/** Words of the page of the firm itself. */
export const organisationWords = defineWords({
  en: {
    title: 'Organisation',
    about: 'Who keeps this register: Article 30(1)(a) and 30(2)(a). It stands at the head of every document.',
  },
  nl: {
    title: 'Organisatie',
    about:
      'Wie dit register bijhoudt: artikel 30, lid 1, onder a), en lid 2, onder a). Dit staat vooraan in elk document.',
  },
  fr: {
    title: 'Organisation',
    about:
      'Qui tient ce registre\u202f: article 30, paragraphe 1, point a), et paragraphe 2, point a). Cela figure en tête de chaque document.',
  },
});
