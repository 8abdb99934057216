import { defineWords } from './define';

/** Exporting the registers of several clients at once, from the list of clients. */
export const exportSeveralWords = defineWords({
  en: {
    title: 'Export several clients',
    clients: 'Clients',
    all: 'All clients of the list',
    documents: 'Documents',
    forWhom: 'For whom',
    languagesAndFiles: 'Languages and files',
    password: 'Password',
    passwordHelp: (n: number) =>
      n === 1
        ? '1 of these files has a password.'
        : `${n} of these files have a password. The one you type is tried on all of them.`,
    clear: 'What is exported is readable by whoever has it: it is not encrypted.',
    place: (folder: string) => `Each client gets a folder in ${folder}.`,
    run: (n: number) => (n === 1 ? 'Export 1 client' : `Export ${n} clients`),
    progress: (name: string, n: number, of: number) => `${name}: ${n} of ${of}`,
    keeps: 'Cancelling keeps what was finished.',
    done: (clients: number, files: number) =>
      `${files === 1 ? '1 file' : `${files} files`} of ${clients === 1 ? '1 client' : `${clients} clients`} written.`,
    none: 'No file was written.',
    cancelled: 'Cancelled. What was finished stays.',
    failed: (n: number) => (n === 1 ? '1 client was not exported' : `${n} clients were not exported`),
    again: 'Try these again…',
    close: 'Close',
  },
  nl: {
    title: 'Meerdere cliënten exporteren',
    clients: 'Cliënten',
    all: 'Alle cliënten van de lijst',
    documents: 'Documenten',
    forWhom: 'Voor wie',
    languagesAndFiles: 'Talen en bestanden',
    password: 'Wachtwoord',
    passwordHelp: (n) =>
      n === 1
        ? '1 van deze bestanden heeft een wachtwoord.'
        : `${n} van deze bestanden hebben een wachtwoord. Wat u typt, wordt op alle geprobeerd.`,
    clear: 'Wat geëxporteerd is, kan iedereen lezen die het heeft: het is niet versleuteld.',
    place: (folder) => `Elke cliënt krijgt een map in ${folder}.`,
    run: (n) => (n === 1 ? '1 cliënt exporteren' : `${n} cliënten exporteren`),
    progress: (name, n, of) => `${name}: ${n} van ${of}`,
    keeps: 'Wat af is, blijft als u annuleert.',
    done: (clients, files) =>
      `${files === 1 ? '1 bestand' : `${files} bestanden`} van ${clients === 1 ? '1 cliënt' : `${clients} cliënten`} geschreven.`,
    none: 'Er is geen bestand geschreven.',
    cancelled: 'Geannuleerd. Wat af was, blijft.',
    failed: (n) => (n === 1 ? '1 cliënt is niet geëxporteerd' : `${n} cliënten zijn niet geëxporteerd`),
    again: 'Deze opnieuw proberen…',
    close: 'Sluiten',
  },
  fr: {
    title: 'Exporter plusieurs clients',
    clients: 'Clients',
    all: 'Tous les clients de la liste',
    documents: 'Documents',
    forWhom: 'Pour qui',
    languagesAndFiles: 'Langues et fichiers',
    password: 'Mot de passe',
    passwordHelp: (n) =>
      n === 1
        ? '1 de ces fichiers a un mot de passe.'
        : `${n} de ces fichiers ont un mot de passe. Celui que vous tapez est essayé sur tous.`,
    clear: 'Ce qui est exporté est lisible par quiconque le possède : ce n’est pas chiffré.',
    place: (folder) => `Chaque client reçoit un dossier dans ${folder}.`,
    run: (n) => (n === 1 ? 'Exporter 1 client' : `Exporter ${n} clients`),
    progress: (name, n, of) => `${name} : ${n} sur ${of}`,
    keeps: 'Si vous annulez, ce qui est terminé reste.',
    done: (clients, files) =>
      `${files === 1 ? '1 fichier' : `${files} fichiers`} de ${clients === 1 ? '1 client' : `${clients} clients`} ${files === 1 ? 'écrit' : 'écrits'}.`,
    none: 'Aucun fichier n’a été écrit.',
    cancelled: 'Annulé. Ce qui était terminé reste.',
    failed: (n) => (n === 1 ? '1 client n’a pas été exporté' : `${n} clients n’ont pas été exportés`),
    again: 'Réessayer ceux-ci…',
    close: 'Fermer',
  },
});
