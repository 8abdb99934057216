import { defineWords } from './define';

/** Words of the map of data flows: on the screen, in a saved picture, in a document. */
export const flowWords = defineWords({
  en: {
    title: 'Data flows',
    columns: {
      people: 'People',
      activity: 'Activities',
      recipient: 'Recipients',
      country: 'Countries',
    },
    where: { inside: 'inside the EEA', outside: 'outside the EEA', unknown: 'not determined' },
    notDetermined: 'Not determined',
    notNamed: 'not named',
    noCountry: 'country not determined',
    noSafeguard: 'no safeguard noted',
    noTransfer: 'no transfer noted',
    conditional: 'possible, not established',
    others: (count: number) => (count === 1 ? '1 other' : `${count} others`),
    holds: (count: number) => (count === 1 ? '1 activity' : `${count} activities`),
    noDepartment: 'No department',
    noOwner: 'Nobody answers for it',
    range: (from: string, to: string) => `${from} to ${to}`,
    through: (who: string) => `through ${who}`,
    summary: (abroad: number, all: number) =>
      abroad === 0
        ? `None of ${all === 1 ? 'the one activity' : `the ${all} activities`} shown sends data outside the EEA, as far as the register tells.`
        : `${abroad} of ${all} ${all === 1 ? 'activity' : 'activities'} ${abroad === 1 ? 'sends' : 'send'} data outside the EEA:`,
    unknownCountry: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? 'For 1 recipient the country is not determined.'
          : `For ${count} recipients the country is not determined.`,
    about: (firm: string) =>
      `Map of data flows${firm === '' ? '' : ` of ${firm}`}: people, activities, recipients, countries.`,
    grouped: (activities: number, groups: number) =>
      `${activities} activities in ${groups === 1 ? '1 group' : `${groups} groups`}. Open a group to see its activities.`,
    all: 'All',
    controller: 'Controller',
    processor: 'Processor',
    role: 'Role',
    onlyOutside: 'Only outside the EEA',
    people: 'People',
    everybody: 'All people',
    search: 'Find in the map',
    larger: 'Larger',
    smaller: 'Smaller',
    fit: 'As wide as the window',
    asTable: 'As a table',
    asPicture: 'As a picture',
    save: 'Save the picture',
    saveSvg: 'Save as SVG…',
    savePng: 'Save as PNG…',
    saved: (name: string) => `Saved: ${name}`,
    inWords: 'In words.',
    none: 'Nothing fits these filters.',
    noneText: 'Choose other people or another role, or show everything again.',
    showAll: 'Show everything',
    keys: 'Arrow keys go along boxes and bands, Enter opens, plus and minus change the size, 0 fits the width.',
    group: 'Group',
    link: (from: string, to: string) => `From ${from} to ${to}`,
    fileName: 'data-flows',
    tableAbout: 'The map of data flows as a table. Each line is one activity, or one group of them.',
  },
  nl: {
    title: 'Gegevensstromen',
    columns: {
      people: 'Betrokkenen',
      activity: 'Verwerkingen',
      recipient: 'Ontvangers',
      country: 'Landen',
    },
    where: { inside: 'binnen de EER', outside: 'buiten de EER', unknown: 'niet bepaald' },
    notDetermined: 'Niet bepaald',
    notNamed: 'niet bij naam genoemd',
    noCountry: 'land niet bepaald',
    noSafeguard: 'geen waarborg genoteerd',
    noTransfer: 'geen doorgifte genoteerd',
    conditional: 'mogelijk, niet vastgesteld',
    others: (count) => (count === 1 ? '1 andere' : `${count} andere`),
    holds: (count) => (count === 1 ? '1 verwerking' : `${count} verwerkingen`),
    noDepartment: 'Geen dienst',
    noOwner: 'Niemand staat ervoor in',
    range: (from, to) => `${from} tot ${to}`,
    through: (who) => `via ${who}`,
    summary: (abroad, all) =>
      abroad === 0
        ? `Geen van de ${all} getoonde verwerkingen stuurt gegevens buiten de EER, voor zover het register het zegt.`
        : `${abroad} van ${all} ${all === 1 ? 'verwerking' : 'verwerkingen'} ${abroad === 1 ? 'stuurt' : 'sturen'} gegevens buiten de EER:`,
    unknownCountry: (count) =>
      count === 0
        ? ''
        : count === 1
          ? 'Van 1 ontvanger is het land niet bepaald.'
          : `Van ${count} ontvangers is het land niet bepaald.`,
    about: (firm) =>
      `Kaart van de gegevensstromen${firm === '' ? '' : ` van ${firm}`}: betrokkenen, verwerkingen, ontvangers, landen.`,
    grouped: (activities, groups) =>
      `${activities} verwerkingen in ${groups === 1 ? '1 groep' : `${groups} groepen`}. Open een groep om haar verwerkingen te zien.`,
    all: 'Alle',
    controller: 'Verantwoordelijke',
    processor: 'Verwerker',
    role: 'Rol',
    onlyOutside: 'Alleen buiten de EER',
    people: 'Betrokkenen',
    everybody: 'Alle betrokkenen',
    search: 'Zoeken op de kaart',
    larger: 'Groter',
    smaller: 'Kleiner',
    fit: 'Zo breed als het venster',
    asTable: 'Als tabel',
    asPicture: 'Als tekening',
    save: 'De tekening bewaren',
    saveSvg: 'Bewaren als SVG…',
    savePng: 'Bewaren als PNG…',
    saved: (name) => `Bewaard: ${name}`,
    inWords: 'In woorden.',
    none: 'Niets past bij deze filters.',
    noneText: 'Kies andere betrokkenen of een andere rol, of toon weer alles.',
    showAll: 'Alles tonen',
    keys: 'Pijltoetsen gaan langs vakken en banden, Enter opent, plus en min veranderen de grootte, 0 past aan de breedte aan.',
    group: 'Groep',
    link: (from, to) => `Van ${from} naar ${to}`,
    fileName: 'gegevensstromen',
    tableAbout:
      'De kaart van de gegevensstromen als tabel. Elke regel is één verwerking, of één groep ervan.',
  },
  fr: {
    title: 'Flux de données',
    columns: {
      people: 'Personnes',
      activity: 'Traitements',
      recipient: 'Destinataires',
      country: 'Pays',
    },
    where: { inside: 'dans l’EEE', outside: 'hors de l’EEE', unknown: 'non déterminé' },
    notDetermined: 'Non déterminé',
    notNamed: 'non nommé',
    noCountry: 'pays non déterminé',
    noSafeguard: 'aucune garantie notée',
    noTransfer: 'aucun transfert noté',
    conditional: 'possible, non établi',
    others: (count) => (count === 1 ? '1 autre' : `${count} autres`),
    holds: (count) => (count <= 1 ? `${count} traitement` : `${count} traitements`),
    noDepartment: 'Sans service',
    noOwner: 'Personne n’en répond',
    range: (from, to) => `${from} à ${to}`,
    through: (who) => `par ${who}`,
    summary: (abroad, all) =>
      abroad === 0
        ? `Aucun des ${all} traitements montrés n’envoie de données hors de l’EEE, d’après ce que dit le registre.`
        : `${abroad} traitement${abroad === 1 ? '' : 's'} sur ${all} ${abroad === 1 ? 'envoie' : 'envoient'} des données hors de l’EEE\u202f:`,
    unknownCountry: (count) =>
      count === 0
        ? ''
        : count === 1
          ? 'Pour 1 destinataire, le pays n’est pas déterminé.'
          : `Pour ${count} destinataires, le pays n’est pas déterminé.`,
    about: (firm) =>
      `Carte des flux de données${firm === '' ? '' : ` de ${firm}`}\u202f: personnes, traitements, destinataires, pays.`,
    grouped: (activities, groups) =>
      `${activities} traitements en ${groups === 1 ? '1 groupe' : `${groups} groupes`}. Ouvrez un groupe pour voir ses traitements.`,
    all: 'Tous',
    controller: 'Responsable',
    processor: 'Sous-traitant',
    role: 'Rôle',
    onlyOutside: 'Seulement hors de l’EEE',
    people: 'Personnes',
    everybody: 'Toutes les personnes',
    search: 'Chercher sur la carte',
    larger: 'Agrandir',
    smaller: 'Réduire',
    fit: 'À la largeur de la fenêtre',
    asTable: 'En tableau',
    asPicture: 'En dessin',
    save: 'Enregistrer le dessin',
    saveSvg: 'Enregistrer en SVG…',
    savePng: 'Enregistrer en PNG…',
    saved: (name) => `Enregistré\u202f: ${name}`,
    inWords: 'En mots.',
    none: 'Rien ne correspond à ces filtres.',
    noneText: 'Choisissez d’autres personnes ou un autre rôle, ou montrez à nouveau tout.',
    showAll: 'Tout montrer',
    keys: 'Les flèches suivent les cases et les bandes, Entrée ouvre, plus et moins changent la taille, 0 prend la largeur.',
    group: 'Groupe',
    link: (from, to) => `De ${from} à ${to}`,
    fileName: 'flux-de-donnees',
    tableAbout:
      'La carte des flux de données en tableau. Chaque ligne est un traitement, ou un groupe de traitements.',
  },
});
