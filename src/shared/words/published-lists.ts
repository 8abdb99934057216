import { defineWords } from './define';

/** Words of the cookie table and of the list of sub-processors, as documents of their own. */
export const publishedListWords = defineWords({
  en: {
    cookies: {
      title: 'Cookies',
      required: 'asked for by Article 10/2 of the Act of 30 July 2018',
      law: 'Article 10/2 of the Act of 30 July 2018; Articles 12 and 13 of Regulation (EU) 2016/679 (GDPR)',
      intro:
        'A site may only place or read a cookie that is not strictly necessary after you have agreed to it. You can change your mind at any time.',
      none: 'not determined: the register holds no cookie of this site',
    },
    subProcessors: {
      title: 'Sub-processors',
      required: 'asked for by Article 28(2)',
      law: 'Article 28(2) and 28(4) of Regulation (EU) 2016/679 (GDPR)',
      intro:
        '{firm} processes personal data for its customers and engages the processors below for it. The law asks that each of them takes on the same duties of data protection as we have towards the customer; we remain liable to the customer for what they do.',
      none: 'not determined: the register names no sub-processor for what is done for customers',
      party: 'Sub-processor',
      country: 'Where',
      does: 'What it does, with which data',
      services: 'For which service',
      safeguard: 'Outside the EEA: safeguard',
      inEea: 'within the EEA',
      rule: 'How a new sub-processor is announced: {text}',
      list: 'The current list: {url}.',
    },
  },
  nl: {
    cookies: {
      title: 'Cookies',
      required: 'gevraagd door artikel 10/2 van de wet van 30 juli 2018',
      law: 'Artikel 10/2 van de wet van 30 juli 2018; artikelen 12 en 13 van Verordening (EU) 2016/679 (AVG)',
      intro:
        'Een site mag een cookie die niet strikt noodzakelijk is pas plaatsen of lezen nadat u daarmee hebt ingestemd. U kunt altijd van mening veranderen.',
      none: 'niet bepaald: het register bevat geen cookie van deze site',
    },
    subProcessors: {
      title: 'Subverwerkers',
      required: 'gevraagd door artikel 28, lid 2',
      law: 'Artikel 28, lid 2 en lid 4, van Verordening (EU) 2016/679 (AVG)',
      intro:
        '{firm} verwerkt persoonsgegevens voor haar klanten en doet daarvoor een beroep op de onderstaande verwerkers. De wet vraagt dat elk van hen dezelfde plichten inzake gegevensbescherming op zich neemt als wij tegenover de klant hebben; wij blijven tegenover de klant aansprakelijk voor wat zij doen.',
      none: 'niet bepaald: het register noemt geen subverwerker voor wat voor klanten gebeurt',
      party: 'Subverwerker',
      country: 'Waar',
      does: 'Wat hij doet, met welke gegevens',
      services: 'Voor welke dienst',
      safeguard: 'Buiten de EER: waarborg',
      inEea: 'binnen de EER',
      rule: 'Hoe een nieuwe subverwerker wordt aangekondigd: {text}',
      list: 'De actuele lijst: {url}.',
    },
  },
  fr: {
    cookies: {
      title: 'Cookies',
      required: 'demandé par l’article 10/2 de la loi du 30 juillet 2018',
      law: 'Article 10/2 de la loi du 30 juillet 2018\u202f; articles 12 et 13 du règlement (UE) 2016/679 (RGPD)',
      intro:
        'Un site ne peut placer ou lire un cookie qui n’est pas strictement nécessaire qu’après votre accord. Vous pouvez changer d’avis à tout moment.',
      none: 'non déterminé\u202f: le registre ne contient aucun cookie de ce site',
    },
    subProcessors: {
      title: 'Sous-traitants ultérieurs',
      required: 'demandé par l’article 28, paragraphe 2',
      law: 'Article 28, paragraphes 2 et 4, du règlement (UE) 2016/679 (RGPD)',
      intro:
        '{firm} traite des données à caractère personnel pour ses clients et fait appel pour cela aux sous-traitants ci-dessous. La loi demande que chacun d’eux prenne les mêmes obligations en matière de protection des données que nous avons envers le client\u202f; nous restons responsables envers le client de ce qu’ils font.',
      none: 'non déterminé\u202f: le registre ne nomme aucun sous-traitant ultérieur pour ce qui est fait pour les clients',
      party: 'Sous-traitant ultérieur',
      country: 'Où',
      does: 'Ce qu’il fait, avec quelles données',
      services: 'Pour quel service',
      safeguard: 'Hors EEE\u202f: garantie',
      inEea: 'dans l’EEE',
      rule: 'Comment un nouveau sous-traitant ultérieur est annoncé\u202f: {text}',
      list: 'La liste actuelle\u202f: {url}.',
    },
  },
});
