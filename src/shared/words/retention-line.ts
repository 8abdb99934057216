import { defineWords } from './define';

/** Words of the timeline of retention: on the screen, in a saved picture, in a document. */
export const retentionLineWords = defineWords({
  en: {
    title: 'How long data are kept',
    about: (firm: string) => `Timeline of how long data are kept${firm === '' ? '' : ` by ${firm}`}.`,
    summary: (rules: number, longest: string) =>
      `${rules === 1 ? '1 period' : `${rules} periods`}, the longest ${longest}.`,
    unknown: (uses: number) =>
      uses === 1
        ? 'For 1 use of data no period is determined.'
        : `For ${uses} uses of data no period is determined.`,
    criterion: 'by a criterion',
    notDetermined: 'Not determined',
    unnamed: 'Without a name',
    law: 'period in the law',
    own: 'kept by the firm',
    atLeast: (period: string) => `at least ${period}`,
    atMost: (period: string) => `at most ${period}`,
    exactly: (period: string) => period,
    guide: (period: string) => `${period}, as a guide`,
    more: (count: number) => (count === 1 ? '1 more period' : `${count} more periods`),
    none: 'No period is noted yet.',
    rule: 'Rule',
    period: 'Period',
    lawSays: (period: string) => `law: ${period}`,
    legal: 'Law',
    activities: 'Activities',
    data: 'Data',
    fileName: 'retention',
  },
  nl: {
    title: 'Hoelang gegevens worden bewaard',
    about: (firm) => `Tijdlijn van hoelang gegevens worden bewaard${firm === '' ? '' : ` door ${firm}`}.`,
    summary: (rules, longest) =>
      `${rules === 1 ? '1 termijn' : `${rules} termijnen`}, de langste ${longest}.`,
    unknown: (uses) =>
      uses === 1
        ? 'Voor 1 gebruik van gegevens is geen termijn bepaald.'
        : `Voor ${uses} gebruiken van gegevens is geen termijn bepaald.`,
    criterion: 'volgens een criterium',
    notDetermined: 'Niet bepaald',
    unnamed: 'Zonder naam',
    law: 'termijn in de wet',
    own: 'door de firma bewaard',
    atLeast: (period) => `minstens ${period}`,
    atMost: (period) => `hoogstens ${period}`,
    exactly: (period) => period,
    guide: (period) => `${period}, als richtsnoer`,
    more: (count) => (count === 1 ? 'nog 1 termijn' : `nog ${count} termijnen`),
    none: 'Nog geen termijn genoteerd.',
    rule: 'Regel',
    period: 'Termijn',
    lawSays: (period) => `wet: ${period}`,
    legal: 'Wet',
    activities: 'Verwerkingen',
    data: 'Gegevens',
    fileName: 'bewaartermijnen',
  },
  fr: {
    title: 'Durées de conservation',
    about: (firm) => `Ligne du temps de la conservation des données${firm === '' ? '' : ` par ${firm}`}.`,
    summary: (rules, longest) => `${rules === 1 ? '1 durée' : `${rules} durées`}, la plus longue ${longest}.`,
    unknown: (uses) =>
      uses === 1
        ? 'Pour 1 utilisation de données, aucune durée n’est déterminée.'
        : `Pour ${uses} utilisations de données, aucune durée n’est déterminée.`,
    criterion: 'selon un critère',
    notDetermined: 'Non déterminé',
    unnamed: 'Sans nom',
    law: 'durée prévue par la loi',
    own: 'conservé par la firme',
    atLeast: (period) => `au moins ${period}`,
    atMost: (period) => `au plus ${period}`,
    exactly: (period) => period,
    guide: (period) => `${period}, à titre indicatif`,
    more: (count) => (count === 1 ? '1 autre durée' : `${count} autres durées`),
    none: 'Aucune durée n’est encore notée.',
    rule: 'Règle',
    period: 'Durée',
    lawSays: (period) => `loi\u202f: ${period}`,
    legal: 'Loi',
    activities: 'Traitements',
    data: 'Données',
    fileName: 'conservation',
  },
});
