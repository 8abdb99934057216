import { askYourDpo } from '../law/dated';
import type { WorkplaceLanguage } from '../law/workplace-language';
import type { ScreenLanguage } from '../register/text';
import { defineWords } from './define';

/** Words of the page on which a person works on a privacy notice. */
export const policiesWords = defineWords({
  en: {
    title: 'Privacy notices',
    site: 'Site',
    allSites: 'Every site',
    audience: 'For whom',
    language: 'Language of the notice',
    languageNames: { en: 'English', nl: 'Dutch', fr: 'French', de: 'German' },
    panes: 'Parts of the page',
    sections: 'Sections',
    text: 'Text',
    section: 'Section',
    coverage: 'Articles 13 and 14',
    coverageOpen: (count: number) => `Articles 13 and 14 (${count})`,
    add: 'Add a section',
    newTitle: 'New section',
    export: 'Export…',
    reword: 'Reword',
    up: 'Move up',
    down: 'Move down',
    moved: (title: string, place: number, of: number) => `${title}: ${place} of ${of}`,
    leaveOut: 'Leave out…',
    leaveOutNow: 'Leave out',
    putIn: 'Put back in',
    remove: 'Remove this section',
    removed: (title: string) => `“${title}” was removed.`,
    backToRegister: 'Take the register’s words',
    asked: (articles: string) => `Asked for by ${articles}`,
    askedByNone: 'No article asks for it.',
    madeFrom: 'Made from',
    madeFromNone: 'It stands on no record of its own.',
    madeFromThis: (name: string) => `Made from ${name}`,
    more: (count: number) => `${count} more lines are in the export.`,
    title_: 'Title',
    body: 'Your own words',
    bodyHelp:
      'A line is a paragraph. “- ” begins a line of a list, “### ” a heading, **two stars** make words strong.',
    placeHelp: (names: string) => `The program fills in ${names} where they stand in double brackets.`,
    empty: 'Nothing written yet.',
    changedTitle: 'The register has changed since you wrote this',
    changedHelp:
      'Your words stand, also in what is exported, until you choose: sentence by sentence, or for the whole section.',
    registerThen: 'The register then',
    registerNow: 'The register now',
    yours: 'Your words',
    keepSentence: 'Keep mine',
    takeSentence: 'Take the register’s',
    moreSentences: (count: number) => `${count} more changed. Choose for the whole section.`,
    keep: 'Keep my words in the section',
    take: 'Take the register’s words for the section',
    anew: 'Write anew from the register',
    nothing: 'Nothing.',
    whyTitle: (title: string) => `Leave out “${title}”?`,
    why: 'Why it is left out',
    whyHelp: 'For yourself and your adviser. It is not printed.',
    missesThen: (articles: string) =>
      `The law asks for it: ${articles}. The notice will count it as missing.`,
    cancel: 'Cancel',
    copy: 'Copy',
    copied: 'Copied',
    fill: 'Fill in',
    states: {
      said: 'Said',
      gap: 'Said, with gaps',
      own: 'In your own words, check it',
      hidden: 'Missing: its section was left out',
      missing: 'Missing',
      notApplicable: 'Does not arise',
    },
    published: {
      label: 'What is published',
      same: (name: string, from: string) =>
        `${name}, published from ${from}, still reads as the register does today.`,
      behind: (name: string, from: string, lines: number) =>
        lines === 1
          ? `${name}, published from ${from}, has fallen behind: one line reads otherwise today.`
          : `${name}, published from ${from}, has fallen behind: ${lines} lines read otherwise today.`,
      under: 'Under',
      gone: (name: string, from: string) =>
        `${name}, published from ${from}, can no longer be compared: its text was deleted from the client file.`,
      others: (count: number) =>
        count === 1
          ? 'Another published text has fallen behind:'
          : `${count} other published texts have fallen behind:`,
      changes: 'See what changed',
      issue: 'Issue anew…',
    },
    workplace: {
      fits: (area: string) => `Staff in ${area} read in this language.`,
      asks: (area: string, places: string, language: string) =>
        `Staff in ${area} (${places}) are written to in ${language}.`,
      both: 'Dutch or French, the language of each worker',
      inLanguage: { nl: 'Dutch', fr: 'French', de: 'German' },
      show: (language: string) => `Show it in ${language}`,
      german: 'Griffier does not write German yet.',
    },
  },
  nl: {
    title: 'Privacyverklaringen',
    site: 'Site',
    allSites: 'Elke site',
    audience: 'Voor wie',
    language: 'Taal van de verklaring',
    languageNames: { en: 'Engels', nl: 'Nederlands', fr: 'Frans', de: 'Duits' },
    panes: 'Delen van de pagina',
    sections: 'Delen',
    text: 'Tekst',
    section: 'Deel',
    coverage: 'Artikelen 13 en 14',
    coverageOpen: (count) => `Artikelen 13 en 14 (${count})`,
    add: 'Deel toevoegen',
    newTitle: 'Nieuw deel',
    export: 'Exporteren…',
    reword: 'Herschrijven',
    up: 'Omhoog',
    down: 'Omlaag',
    moved: (title, place, of) => `${title}: ${place} van ${of}`,
    leaveOut: 'Weglaten…',
    leaveOutNow: 'Weglaten',
    putIn: 'Weer opnemen',
    remove: 'Dit deel verwijderen',
    removed: (title) => `“${title}” is verwijderd.`,
    backToRegister: 'De tekst van het register nemen',
    asked: (articles) => `Gevraagd door ${articles}`,
    askedByNone: 'Geen artikel vraagt het.',
    madeFrom: 'Gemaakt van',
    madeFromNone: 'Het steunt op geen eigen gegeven.',
    madeFromThis: (name) => `Gemaakt van ${name}`,
    more: (count) => `Nog ${count} regels staan in de export.`,
    title_: 'Titel',
    body: 'Uw eigen woorden',
    bodyHelp:
      'Een regel is een alinea. “- ” begint een regel van een lijst, “### ” een tussentitel, **twee sterretjes** maken woorden vet.',
    placeHelp: (names) => `Het programma vult ${names} in waar ze tussen dubbele haken staan.`,
    empty: 'Nog niets geschreven.',
    changedTitle: 'Het register is gewijzigd sinds u dit schreef',
    changedHelp:
      'Uw woorden blijven staan, ook in wat wordt geëxporteerd, tot u kiest: zin per zin, of voor het hele deel.',
    registerThen: 'Het register toen',
    registerNow: 'Het register nu',
    yours: 'Uw woorden',
    keepSentence: 'De mijne houden',
    takeSentence: 'Die van het register nemen',
    moreSentences: (count) => `Nog ${count} gewijzigd. Kies voor het hele deel.`,
    keep: 'Mijn woorden in het deel houden',
    take: 'De tekst van het register voor het deel nemen',
    anew: 'Opnieuw schrijven vanuit het register',
    nothing: 'Niets.',
    whyTitle: (title) => `“${title}” weglaten?`,
    why: 'Waarom het is weggelaten',
    whyHelp: 'Voor uzelf en uw adviseur. Het wordt niet gedrukt.',
    missesThen: (articles) => `De wet vraagt het: ${articles}. De verklaring telt het als ontbrekend.`,
    cancel: 'Annuleren',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    fill: 'Invullen',
    states: {
      said: 'Staat er',
      gap: 'Staat er, met leemten',
      own: 'In uw eigen woorden, kijk het na',
      hidden: 'Ontbreekt: het deel is weggelaten',
      missing: 'Ontbreekt',
      notApplicable: 'Doet zich niet voor',
    },
    published: {
      label: 'Wat gepubliceerd is',
      same: (name, from) => `${name}, gepubliceerd vanaf ${from}, luidt nog zoals het register vandaag.`,
      behind: (name, from, lines) =>
        lines === 1
          ? `${name}, gepubliceerd vanaf ${from}, loopt achter: één regel luidt vandaag anders.`
          : `${name}, gepubliceerd vanaf ${from}, loopt achter: ${lines} regels luiden vandaag anders.`,
      under: 'Onder',
      gone: (name, from) =>
        `${name}, gepubliceerd vanaf ${from}, kan niet meer vergeleken worden: de tekst is uit het cliëntbestand verwijderd.`,
      others: (count) =>
        count === 1
          ? 'Nog één gepubliceerde tekst loopt achter:'
          : `Nog ${count} gepubliceerde teksten lopen achter:`,
      changes: 'Bekijken wat veranderd is',
      issue: 'Opnieuw uitgeven…',
    },
    workplace: {
      fits: (area) => `Personeel in ${area} leest in deze taal.`,
      asks: (area, places, language) =>
        `Aan personeel in ${area} (${places}) wordt geschreven in het ${language}.`,
      both: 'Nederlands of het Frans, de taal van elke werknemer',
      inLanguage: { nl: 'Nederlands', fr: 'Frans', de: 'Duits' },
      show: (language) => `Toon ze in het ${language}`,
      german: 'Griffier schrijft nog geen Duits.',
    },
  },
  fr: {
    title: 'Déclarations de confidentialité',
    site: 'Site',
    allSites: 'Tous les sites',
    audience: 'Pour qui',
    language: 'Langue de la déclaration',
    languageNames: { en: 'Anglais', nl: 'Néerlandais', fr: 'Français', de: 'Allemand' },
    panes: 'Parties de la page',
    sections: 'Parties',
    text: 'Texte',
    section: 'Partie',
    coverage: 'Articles 13 et 14',
    coverageOpen: (count) => `Articles 13 et 14 (${count})`,
    add: 'Ajouter une partie',
    newTitle: 'Nouvelle partie',
    export: 'Exporter…',
    reword: 'Reformuler',
    up: 'Monter',
    down: 'Descendre',
    moved: (title, place, of) => `${title}\u202f: ${place} sur ${of}`,
    leaveOut: 'Omettre…',
    leaveOutNow: 'Omettre',
    putIn: 'Remettre',
    remove: 'Supprimer cette partie',
    removed: (title) => `«\u202f${title}\u202f» a été supprimée.`,
    backToRegister: 'Prendre le texte du registre',
    asked: (articles) => `Demandé par ${articles}`,
    askedByNone: 'Aucun article ne le demande.',
    madeFrom: 'Fait à partir de',
    madeFromNone: 'Elle ne repose sur aucune fiche.',
    madeFromThis: (name) => `Fait à partir de ${name}`,
    more: (count) => `${count} autres lignes figurent dans l’export.`,
    title_: 'Intitulé',
    body: 'Vos propres termes',
    bodyHelp:
      'Une ligne est un paragraphe. «\u202f-\u202f» commence une ligne de liste, «\u202f###\u202f» un intertitre, **deux étoiles** mettent en gras.',
    placeHelp: (names) => `Le programme remplit ${names} là où ils figurent entre doubles crochets.`,
    empty: 'Rien n’est encore écrit.',
    changedTitle: 'Le registre a changé depuis que vous avez écrit ceci',
    changedHelp:
      'Vos termes restent, aussi dans ce qui est exporté, jusqu’à ce que vous choisissiez\u202f: phrase par phrase, ou pour toute la partie.',
    registerThen: 'Le registre alors',
    registerNow: 'Le registre maintenant',
    yours: 'Vos termes',
    keepSentence: 'Garder la mienne',
    takeSentence: 'Prendre celle du registre',
    moreSentences: (count) => `Encore ${count} de modifiées. Choisissez pour toute la partie.`,
    keep: 'Garder mes termes dans la partie',
    take: 'Prendre le texte du registre pour la partie',
    anew: 'Réécrire à partir du registre',
    nothing: 'Rien.',
    whyTitle: (title) => `Omettre «\u202f${title}\u202f»\u202f?`,
    why: 'Pourquoi elle est omise',
    whyHelp: 'Pour vous et votre conseiller. Ce n’est pas imprimé.',
    missesThen: (articles) =>
      `La loi le demande\u202f: ${articles}. La déclaration le comptera comme manquant.`,
    cancel: 'Annuler',
    copy: 'Copier',
    copied: 'Copié',
    fill: 'Compléter',
    states: {
      said: 'Dit',
      gap: 'Dit, avec des lacunes',
      own: 'En vos propres termes, à vérifier',
      hidden: 'Manque\u202f: la partie a été omise',
      missing: 'Manque',
      notApplicable: 'Ne se présente pas',
    },
    published: {
      label: 'Ce qui est publié',
      same: (name, from) =>
        `${name}, publiée à partir du ${from}\u202f: elle se lit encore comme le registre aujourd’hui.`,
      behind: (name, from, lines) =>
        lines === 1
          ? `${name}, publiée à partir du ${from}, n’est plus à jour\u202f: une ligne se lit autrement aujourd’hui.`
          : `${name}, publiée à partir du ${from}, n’est plus à jour\u202f: ${lines} lignes se lisent autrement aujourd’hui.`,
      under: 'Sous',
      gone: (name, from) =>
        `${name}, publiée à partir du ${from}, ne peut plus être comparée\u202f: son texte a été supprimé du dossier client.`,
      others: (count) =>
        count === 1
          ? 'Un autre texte publié n’est plus à jour\u202f:'
          : `${count} autres textes publiés ne sont plus à jour\u202f:`,
      changes: 'Voir ce qui a changé',
      issue: 'Émettre à nouveau…',
    },
    workplace: {
      fits: (area) => `Le personnel dans ${area} lit dans cette langue.`,
      asks: (area, places, language) => `On écrit au personnel dans ${area} (${places}) en ${language}.`,
      both: 'néerlandais ou en français, la langue de chaque travailleur',
      inLanguage: { nl: 'néerlandais', fr: 'français', de: 'allemand' },
      show: (language) => `L’afficher en ${language}`,
      german: 'Griffier n’écrit pas encore l’allemand.',
    },
  },
});

/** In which language the law wants staff in a workplace to be written to, with that law. */
export function workplaceSentence(
  screen: ScreenLanguage,
  { name, places, languages, law }: WorkplaceLanguage,
): Readonly<{ asks: string; law: string }> {
  const { asks, both, inLanguage } = policiesWords[screen].workplace;
  const [only] = languages;
  const language = languages.length > 1 || only === undefined || only === 'en' ? both : inLanguage[only];
  return {
    asks: asks(name[screen], places.join(', '), language),
    law: `${law[screen]}. ${askYourDpo[screen]}`,
  };
}
