import type { ScreenLanguage } from '../register/text';
import { defineWords } from './define';

/** Words of attachments: the page, the list beside a record, and the copy that leaves the file. */
export const attachmentWords = defineWords({
  en: {
    title: 'Attachments',
    attach: 'Attach a file…',
    drop: 'Drop files here to attach them',
    dropHint: 'or drop it here',
    none: 'No files attached.',
    emptyTitle: 'No attachments yet',
    emptyText:
      'Signed agreements, certificates, minutes: what proves that the register is true. They are kept inside the client file and go with it.',
    limits: (each: string, all: string) => `At most ${each} each and ${all} together.`,
    total: (size: string, most: string) => `${size} of ${most}`,
    count: (count: number) => (count === 1 ? '1 file' : `${count} files`),
    keptToo: (size: string) => `${size} of it belongs to removed attachments that can still come back.`,
    attaching: (name: string) => `Attaching ${name}`,
    saving: (name: string) => `Saving ${name}`,
    cancel: 'Cancel',
    attached: (count: number) => (count === 1 ? '1 file attached.' : `${count} files attached.`),
    known: (count: number) =>
      count === 1
        ? 'Its content was in the client file already and is kept once.'
        : `The content of ${count} was in the client file already and is kept once.`,
    cancelled: 'Cancelled. No file was attached.',
    saveOut: 'Save a copy…',
    saveOutOf: (name: string) => `Save a copy of ${name}…`,
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} removed. Undo brings it back.`,
    detach: (name: string) => `Take ${name} off this record`,
    detached: (name: string) => `${name} no longer belongs to this. It stays in Attachments.`,
    askTitle: (name: string) => `Save a copy of “${name}”?`,
    ask: 'The copy is an ordinary file, readable by anyone who can open its folder. It is outside the client file: no password, no history.',
    askEncrypted:
      'This client file has a password. The copy will not: it is an ordinary file, readable by anyone who can open its folder.',
    askRuns:
      'Files of this kind can run something on the computer that opens them. Open the copy only when you know where it came from.',
    choosePlace: 'Choose where…',
    saved: (name: string) => `${name} saved.`,
    runs: 'This kind of file can run something when it is opened.',
    runsShort: 'can run',
    facts: 'The file',
    content: 'What it is',
    size: 'Size',
    belongsTo: 'Belongs to',
    nothing: 'Nothing in particular',
    confidential: 'confidential',
    filter: 'Filter',
    noHits: (text: string) => `Nothing matches “${text}”.`,
    clearFilter: 'Clear filter',
    list: 'List',
    form: 'Form',
    pane: 'Parts of the page',
    toList: 'Back to the list',
    nothingChosen: 'Choose a line to read and change it.',
    ofThis: 'Attachments',
    all: 'All attachments',
    units: ['bytes', 'KB', 'MB'],
  },
  nl: {
    title: 'Bijlagen',
    attach: 'Bestand bijvoegen…',
    drop: 'Laat bestanden hier los om ze bij te voegen',
    dropHint: 'of laat het hier los',
    none: 'Geen bestanden bijgevoegd.',
    emptyTitle: 'Nog geen bijlagen',
    emptyText:
      'Ondertekende overeenkomsten, certificaten, verslagen: wat bewijst dat het register klopt. Ze worden in het cliëntbestand bewaard en gaan ermee mee.',
    limits: (each, all) => `Hoogstens ${each} per bestand en ${all} samen.`,
    total: (size, most) => `${size} van ${most}`,
    count: (count) => (count === 1 ? '1 bestand' : `${count} bestanden`),
    keptToo: (size) => `Daarvan is ${size} van verwijderde bijlagen die nog kunnen terugkomen.`,
    attaching: (name) => `${name} wordt bijgevoegd`,
    saving: (name) => `${name} wordt bewaard`,
    cancel: 'Annuleren',
    attached: (count) => (count === 1 ? '1 bestand bijgevoegd.' : `${count} bestanden bijgevoegd.`),
    known: (count) =>
      count === 1
        ? 'De inhoud stond al in het cliëntbestand en wordt één keer bewaard.'
        : `De inhoud van ${count} stond al in het cliëntbestand en wordt één keer bewaard.`,
    cancelled: 'Geannuleerd. Er werd geen bestand bijgevoegd.',
    saveOut: 'Kopie bewaren…',
    saveOutOf: (name) => `Een kopie van ${name} bewaren…`,
    remove: 'Verwijderen',
    removeOf: (name) => `${name} verwijderen`,
    removed: (name) => `${name} verwijderd. Ongedaan maken brengt het terug.`,
    detach: (name) => `${name} van dit record losmaken`,
    detached: (name) => `${name} hoort hier niet meer bij. Het blijft in Bijlagen.`,
    askTitle: (name) => `Een kopie van “${name}” bewaren?`,
    ask: 'De kopie is een gewoon bestand, leesbaar voor wie de map kan openen. Ze staat buiten het cliëntbestand: geen wachtwoord, geen geschiedenis.',
    askEncrypted:
      'Dit cliëntbestand heeft een wachtwoord. De kopie niet: het is een gewoon bestand, leesbaar voor wie de map kan openen.',
    askRuns:
      'Bestanden van deze soort kunnen iets uitvoeren op de computer die ze opent. Open de kopie alleen als u weet waar ze vandaan komt.',
    choosePlace: 'Kies waar…',
    saved: (name) => `${name} bewaard.`,
    runs: 'Dit soort bestand kan iets uitvoeren wanneer het geopend wordt.',
    runsShort: 'uitvoerbaar',
    facts: 'Het bestand',
    content: 'Wat het is',
    size: 'Grootte',
    belongsTo: 'Hoort bij',
    nothing: 'Niets in het bijzonder',
    confidential: 'vertrouwelijk',
    filter: 'Filteren',
    noHits: (text) => `Niets komt overeen met “${text}”.`,
    clearFilter: 'Filter wissen',
    list: 'Lijst',
    form: 'Formulier',
    pane: 'Delen van de pagina',
    toList: 'Terug naar de lijst',
    nothingChosen: 'Kies een regel om die te lezen en te wijzigen.',
    ofThis: 'Bijlagen',
    all: 'Alle bijlagen',
    units: ['bytes', 'kB', 'MB'],
  },
  fr: {
    title: 'Pièces jointes',
    attach: 'Joindre un fichier…',
    drop: 'Déposez ici les fichiers à joindre',
    dropHint: 'ou déposez-le ici',
    none: 'Aucun fichier joint.',
    emptyTitle: 'Pas encore de pièces jointes',
    emptyText:
      'Contrats signés, certificats, procès-verbaux\u202f: ce qui prouve que le registre dit vrai. Elles sont conservées dans le dossier client et le suivent.',
    limits: (each, all) => `Au plus ${each} par fichier et ${all} au total.`,
    total: (size, most) => `${size} sur ${most}`,
    count: (count) => (count < 2 ? `${count} fichier` : `${count} fichiers`),
    keptToo: (size) => `Dont ${size} de pièces jointes supprimées qui peuvent encore revenir.`,
    attaching: (name) => `Ajout de ${name}`,
    saving: (name) => `Enregistrement de ${name}`,
    cancel: 'Annuler',
    attached: (count) => (count < 2 ? `${count} fichier joint.` : `${count} fichiers joints.`),
    known: (count) =>
      count === 1
        ? 'Son contenu était déjà dans le dossier client et n’est conservé qu’une fois.'
        : `Le contenu de ${count} fichiers était déjà dans le dossier client et n’est conservé qu’une fois.`,
    cancelled: 'Annulé. Aucun fichier n’a été joint.',
    saveOut: 'Enregistrer une copie…',
    saveOutOf: (name) => `Enregistrer une copie de ${name}…`,
    remove: 'Supprimer',
    removeOf: (name) => `Supprimer ${name}`,
    removed: (name) => `${name} supprimé. Annuler le fait revenir.`,
    detach: (name) => `Détacher ${name} de cette fiche`,
    detached: (name) => `${name} n’est plus lié ici. Il reste dans Pièces jointes.`,
    askTitle: (name) => `Enregistrer une copie de «\u202f${name}\u202f»\u202f?`,
    ask: 'La copie est un fichier ordinaire, lisible par quiconque peut ouvrir son dossier. Elle est hors du dossier client\u202f: ni mot de passe, ni historique.',
    askEncrypted:
      'Ce dossier client a un mot de passe. La copie n’en aura pas\u202f: c’est un fichier ordinaire, lisible par quiconque peut ouvrir son dossier.',
    askRuns:
      'Les fichiers de ce type peuvent exécuter quelque chose sur l’ordinateur qui les ouvre. N’ouvrez la copie que si vous savez d’où elle vient.',
    choosePlace: 'Choisir l’endroit…',
    saved: (name) => `${name} enregistré.`,
    runs: 'Ce type de fichier peut exécuter quelque chose à l’ouverture.',
    runsShort: 'exécutable',
    facts: 'Le fichier',
    content: 'Ce que c’est',
    size: 'Taille',
    belongsTo: 'Concerne',
    nothing: 'Rien en particulier',
    confidential: 'confidentielle',
    filter: 'Filtrer',
    noHits: (text) => `Rien ne correspond à «\u202f${text}\u202f».`,
    clearFilter: 'Effacer le filtre',
    list: 'Liste',
    form: 'Formulaire',
    pane: 'Parties de la page',
    toList: 'Retour à la liste',
    nothingChosen: 'Choisissez une ligne pour la lire et la modifier.',
    ofThis: 'Pièces jointes',
    all: 'Toutes les pièces jointes',
    units: ['octets', 'Ko', 'Mo'],
  },
});

/** A size as people say it: `1.4 MB`. A megabyte counts 1,048,576 bytes, as the limits do. */
export function sizeText(bytes: number, language: ScreenLanguage): string {
  const [small = '', kilo = '', mega = ''] = attachmentWords[language].units;
  const said = (value: number, unit: string): string =>
    `${value.toLocaleString(language === 'en' ? 'en-GB' : `${language}-BE`, { maximumFractionDigits: value < 10 ? 1 : 0 })}\u00a0${unit}`;
  if (bytes < 1024) return said(bytes, small);
  const isMega = bytes >= 1024 * 1024;
  return said(bytes / (isMega ? 1024 * 1024 : 1024), isMega ? mega : kilo);
}
