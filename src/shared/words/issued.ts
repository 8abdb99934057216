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
