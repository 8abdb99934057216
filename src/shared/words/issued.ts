import { defineWords } from './define';

/** Versions that were handed over: issuing one, and the list of them. */
export const issuedWords = defineWords({
  en: {
    issue: 'Issue as version…',
    title: 'Issue as a version',
    intro:
      'The files get the next number. Exactly these bytes stay inside the client file, and later changes leave them as they are. It cannot be undone.',
    issuedTo: 'Handed to',
    issuedToHint: 'The authority, a customer, the board…',
    note: 'Note',
    doIssue: 'Issue',
    cancel: 'Cancel',
    done: (number: number) => `Version ${number} was issued and kept.`,
    publishedFrom: 'Published from',
    badDay: 'Type a day, as in 21/11/2026.',
    publishedOn: 'Where it is published',
    publishedOnHint: 'The website, the staff handbook…',
    published: (from: string, until: string | null) =>
      until === null ? `Published from ${from}` : `Published from ${from} until ${until}`,
    checking: 'Looking for gaps…',
    noGaps: 'The notice says everything that Articles 12 to 14 ask for.',
    gaps: (count: number) =>
      count === 1
        ? 'One thing that Articles 12 to 14 ask for is missing or has a gap:'
        : `${count} things that Articles 12 to 14 ask for are missing or have gaps:`,
    gapsPrint: 'Issued all the same, the notice prints them as marked gaps.',
    notSaid: 'The notice does not speak of it.',
    issueWithGaps: 'Issue with gaps',
    list: 'Issued versions',
    version: (number: number) => `Version ${number}`,
    none: 'No version was issued yet.',
    noneText:
      'Issue one when you hand the register over: the export page has “Issue as version…”. It keeps what was handed to whom, byte by byte.',
    toExport: 'To the export page',
    to: (who: string) => `to ${who}`,
    saveOut: 'Save out…',
    saved: (name: string) => `${name} was saved as it was issued. Its SHA-256 is right.`,
    head: 'Head of the history',
  },
  nl: {
    issue: 'Uitgeven als versie…',
    title: 'Uitgeven als versie',
    intro:
      'De bestanden krijgen het volgende nummer. Precies deze bytes blijven in het cliëntbestand, latere wijzigingen laten ze zoals ze zijn. Dit kan niet ongedaan worden gemaakt.',
    issuedTo: 'Bezorgd aan',
    issuedToHint: 'De autoriteit, een klant, het bestuur…',
    note: 'Toelichting',
    doIssue: 'Uitgeven',
    cancel: 'Annuleren',
    done: (number) => `Versie ${number} is uitgegeven en bewaard.`,
    publishedFrom: 'Gepubliceerd vanaf',
    badDay: 'Typ een dag, zoals 21/11/2026.',
    publishedOn: 'Waar ze gepubliceerd wordt',
    publishedOnHint: 'De website, het arbeidsreglement…',
    published: (from, until) =>
      until === null ? `Gepubliceerd vanaf ${from}` : `Gepubliceerd van ${from} tot ${until}`,
    checking: 'Bezig met zoeken naar wat ontbreekt…',
    noGaps: 'De verklaring zegt alles wat de artikelen 12 tot 14 vragen.',
    gaps: (count) =>
      count === 1
        ? 'Eén punt dat de artikelen 12 tot 14 vragen, ontbreekt of is onvolledig:'
        : `${count} punten die de artikelen 12 tot 14 vragen, ontbreken of zijn onvolledig:`,
    gapsPrint: 'Geeft u ze toch uit, dan staan ze als gemarkeerde leemten in de verklaring.',
    notSaid: 'De verklaring zegt er niets over.',
    issueWithGaps: 'Uitgeven met leemten',
    list: 'Uitgegeven versies',
    version: (number) => `Versie ${number}`,
    none: 'Er is nog geen versie uitgegeven.',
    noneText:
      'Geef er een uit wanneer u het register bezorgt: de exportpagina heeft “Uitgeven als versie…”. Zo blijft bewaard wat aan wie is bezorgd, byte voor byte.',
    toExport: 'Naar de exportpagina',
    to: (who) => `aan ${who}`,
    saveOut: 'Kopie bewaren…',
    saved: (name) => `${name} is bewaard zoals het is uitgegeven. De SHA-256 klopt.`,
    head: 'Kop van de geschiedenis',
  },
  fr: {
    issue: 'Émettre une version…',
    title: 'Émettre une version',
    intro:
      'Les fichiers reçoivent le numéro suivant. Ces octets exacts restent dans le dossier client, et les modifications ultérieures n’y touchent pas. Cette opération ne peut pas être annulée.',
    issuedTo: 'Remise à',
    issuedToHint: 'L’autorité, un client, la direction…',
    note: 'Remarque',
    doIssue: 'Émettre',
    cancel: 'Annuler',
    done: (number) => `La version ${number} est émise et conservée.`,
    publishedFrom: 'Publiée à partir du',
    badDay: 'Tapez un jour, par exemple 21/11/2026.',
    publishedOn: 'Lieu de publication',
    publishedOnHint: 'Le site web, le règlement de travail…',
    published: (from, until) =>
      until === null ? `Publiée à partir du ${from}` : `Publiée du ${from} au ${until}`,
    checking: 'Recherche des lacunes…',
    noGaps: 'La déclaration dit tout ce que demandent les articles 12 à 14.',
    gaps: (count) =>
      count === 1
        ? 'Un élément que demandent les articles 12 à 14 manque ou est incomplet\u202f:'
        : `${count} éléments que demandent les articles 12 à 14 manquent ou sont incomplets\u202f:`,
    gapsPrint: 'Si vous émettez quand même, la déclaration les imprime comme lacunes marquées.',
    notSaid: 'La déclaration n’en parle pas.',
    issueWithGaps: 'Émettre avec lacunes',
    list: 'Versions émises',
    version: (number) => `Version ${number}`,
    none: 'Aucune version n’a encore été émise.',
    noneText:
      'Émettez-en une quand vous remettez le registre\u202f: la page d’exportation propose «\u202fÉmettre une version…\u202f». Ce qui a été remis, et à qui, est conservé octet par octet.',
    toExport: 'Vers la page d’exportation',
    to: (who) => `à ${who}`,
    saveOut: 'Enregistrer une copie…',
    saved: (name) => `${name} est enregistré tel qu’il a été émis. Son SHA-256 est exact.`,
    head: 'Tête de l’historique',
  },
});
