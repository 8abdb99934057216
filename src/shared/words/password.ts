import { defineWords } from './define';

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The lock page, the dialog of a password, and the sheet that goes with it. */
export const passwordWords = defineWords({
  en: {
    lockedTitle: (name: string) => `${name} is locked`,
    idle: (minutes: number) => `${plural(minutes, 'minute', 'minutes')} went by without a key or a click.`,
    away: 'The computer went to sleep or locked its screen.',
    asked: 'You locked it.',
    opening: 'This client file has a password.',
    savedAt: (time: string) => `Your last change was saved at ${time} and the file is closed.`,
    allSaved: 'Everything is saved and the file is closed.',
    holding:
      'Something you typed could not be saved. It waits in the memory of this computer and comes back when you unlock. Leave Griffier open until then.',
    ofFile: 'Password of this client file',
    show: 'Show the password',
    hide: 'Hide the password',
    about:
      'A wrong password costs time, never data. Without the password nobody can open this file, and we cannot either.',
    unlock: 'Unlock',
    unlocking: 'Opening…',
    waits: (seconds: number) => `Try again in ${plural(seconds, 'second', 'seconds')}.`,
    allClients: 'All clients',
    language: 'Language',

    command: 'Password of this file…',
    lock: 'Lock this file',
    noPassword:
      'This client file has no password, so it is not locked. Set one with “Password of this file…”.',

    setTitle: 'Set a password',
    changeTitle: 'Change or remove the password',
    setAbout:
      'The whole file is encrypted with it: register, history and attachments. What you export stays readable by anyone.',
    lost: 'A lost password cannot be recovered. There is no back door, for you or for us.',
    current: 'Present password',
    fresh: 'New password',
    again: 'Repeat the password',
    advice: (least: number) =>
      `At least ${least} characters: shorter ones are found by trying. Four or five words that do not belong together are easy to remember and hard to guess. Capitals, digits and signs are not needed.`,
    tooShort: (least: number) => `Use at least ${least} characters. Shorter passwords are found by trying.`,
    differs: 'The two do not match. Type the same password twice.',
    needsCurrent: 'Type the present password.',
    set: 'Set the password',
    change: 'Change the password',
    remove: 'Remove the password',
    removeAbout: 'Afterwards anybody who has the file can read it.',
    cancel: 'Cancel',
    close: 'Close',
    working: 'Writing the file anew',
    steps: {
      copying: 'Copying the file',
      encrypting: 'Writing every page anew',
      checking: 'Reading the copy back',
      replacing: 'Putting it in its place',
      backups: 'Writing the backups anew',
    },
    backupsExist: (n: number) => plural(n, 'backup of this file exists', 'backups of this file exist'),
    backupsRemake: 'Make anew under the new password',
    backupsRemakeClear: 'Make anew without a password',
    backupsDelete: 'Delete',
    backupsUnreadable: (n: number) =>
      `${plural(n, 'backup is', 'backups are')} under an earlier password and stayed as they were.`,
    backupsClear: (n: number) =>
      `${plural(n, 'backup is', 'backups are')} still readable without the password. Opening the file tries again; you can also delete them.`,
    backups: 'Backups',
    doneSetAlone: 'The password is set. The file is encrypted.',
    doneSet: 'The password is set. The file and its new backups are encrypted.',
    doneChanged: 'The password is changed. The old one no longer opens the file.',
    doneRemoved: 'The password is removed. Anybody who has the file can read it.',
    sheetOffer:
      'Keep it on paper. The sheet names the firm and the file and has room to write the password by hand; the password itself is not printed on it.',
    sheet: 'Save a sheet to print…',

    settingsTitle: 'Protection',
    lockAfter: 'Lock after',
    lockAfterAbout:
      'A file with a password is closed after this time without a key or a click, and when the computer sleeps.',
    minutes: (n: number) => plural(n, 'minute', 'minutes'),
    never: 'Never',
    hasNone: 'The open client file has no password.',
    hasOne: 'The open client file has a password.',
    optional: 'Password (may stay empty)',
    clearExport:
      'This client file has a password; what you export has none. Whoever gets the files can read them.',

    sheetTitle: 'Password of a client file',
    sheetFirm: 'Firm',
    sheetFile: 'File',
    sheetDate: 'Date',
    sheetPassword: 'Password, by hand, in clear letters',
    sheetKeptBy: 'Kept by',
    sheetPlace: 'Kept at',
    sheetRules: [
      'Without this password nobody can open the file. It cannot be recovered.',
      'Keep the sheet in a safe or a locked cupboard, not beside the computer and not in a picture on a telephone.',
      'Keep it apart from copies of the file.',
      'After a change of password, fill in a new sheet and destroy this one. Backups made earlier may still need it.',
    ],
    sheetMade: 'Griffier prints no password. What stands on the line above was written by a person.',
  },
  nl: {
    lockedTitle: (name) => `${name} is vergrendeld`,
    idle: (minutes) => `${plural(minutes, 'minuut', 'minuten')} lang geen toets en geen klik.`,
    away: 'De computer ging in slaapstand of vergrendelde zijn scherm.',
    asked: 'U hebt het vergrendeld.',
    opening: 'Dit cliëntbestand heeft een wachtwoord.',
    savedAt: (time) => `Uw laatste wijziging is opgeslagen om ${time} en het bestand is gesloten.`,
    allSaved: 'Alles is opgeslagen en het bestand is gesloten.',
    holding:
      'Iets wat u typte kon niet opgeslagen worden. Het wacht in het geheugen van deze computer en komt terug als u ontgrendelt. Laat Griffier tot dan open.',
    ofFile: 'Wachtwoord van dit cliëntbestand',
    show: 'Wachtwoord tonen',
    hide: 'Wachtwoord verbergen',
    about:
      'Een verkeerd wachtwoord kost tijd, nooit gegevens. Zonder het wachtwoord kan niemand dit bestand openen, ook wij niet.',
    unlock: 'Ontgrendelen',
    unlocking: 'Bezig met openen…',
    waits: (seconds) => `Probeer opnieuw over ${plural(seconds, 'seconde', 'seconden')}.`,
    allClients: 'Alle cliënten',
    language: 'Taal',

    command: 'Wachtwoord van dit bestand…',
    lock: 'Dit bestand vergrendelen',
    noPassword:
      'Dit cliëntbestand heeft geen wachtwoord en wordt dus niet vergrendeld. Stel er een in met “Wachtwoord van dit bestand…”.',

    setTitle: 'Een wachtwoord instellen',
    changeTitle: 'Het wachtwoord wijzigen of verwijderen',
    setAbout:
      'Het hele bestand wordt ermee versleuteld: register, geschiedenis en bijlagen. Wat u exporteert, blijft voor iedereen leesbaar.',
    lost: 'Een verloren wachtwoord is niet terug te halen. Er is geen achterdeur, niet voor u en niet voor ons.',
    current: 'Huidig wachtwoord',
    fresh: 'Nieuw wachtwoord',
    again: 'Herhaal het wachtwoord',
    advice: (least) =>
      `Minstens ${least} tekens: kortere zijn door proberen te vinden. Vier of vijf woorden die niet bij elkaar horen, zijn gemakkelijk te onthouden en moeilijk te raden. Hoofdletters, cijfers en tekens hoeven niet.`,
    tooShort: (least) =>
      `Gebruik minstens ${least} tekens. Kortere wachtwoorden zijn door proberen te vinden.`,
    differs: 'De twee zijn niet gelijk. Typ tweemaal hetzelfde wachtwoord.',
    needsCurrent: 'Typ het huidige wachtwoord.',
    set: 'Wachtwoord instellen',
    change: 'Wachtwoord wijzigen',
    remove: 'Wachtwoord verwijderen',
    removeAbout: 'Daarna kan iedereen die het bestand heeft, het lezen.',
    cancel: 'Annuleren',
    close: 'Sluiten',
    working: 'Het bestand opnieuw schrijven',
    steps: {
      copying: 'Het bestand kopiëren',
      encrypting: 'Elke pagina opnieuw schrijven',
      checking: 'De kopie nalezen',
      replacing: 'Op zijn plaats zetten',
      backups: 'De reservekopieën opnieuw schrijven',
    },
    backupsExist: (n) =>
      plural(n, 'reservekopie van dit bestand bestaat', 'reservekopieën van dit bestand bestaan'),
    backupsRemake: 'Opnieuw maken onder het nieuwe wachtwoord',
    backupsRemakeClear: 'Opnieuw maken zonder wachtwoord',
    backupsDelete: 'Verwijderen',
    backupsUnreadable: (n) =>
      `${plural(n, 'reservekopie staat', 'reservekopieën staan')} onder een vroeger wachtwoord en bleven zoals ze waren.`,
    backupsClear: (n) =>
      `${plural(n, 'reservekopie is', 'reservekopieën zijn')} nog leesbaar zonder het wachtwoord. Bij het openen van het bestand wordt het opnieuw geprobeerd; u kunt ze ook verwijderen.`,
    backups: 'Reservekopieën',
    doneSetAlone: 'Het wachtwoord is ingesteld. Het bestand is versleuteld.',
    doneSet: 'Het wachtwoord is ingesteld. Het bestand en zijn nieuwe reservekopieën zijn versleuteld.',
    doneChanged: 'Het wachtwoord is gewijzigd. Het oude opent het bestand niet meer.',
    doneRemoved: 'Het wachtwoord is verwijderd. Iedereen die het bestand heeft, kan het lezen.',
    sheetOffer:
      'Bewaar het op papier. Het blad noemt de onderneming en het bestand en heeft plaats om het wachtwoord met de hand te schrijven; het wachtwoord zelf staat er niet op gedrukt.',
    sheet: 'Een blad bewaren om af te drukken…',

    settingsTitle: 'Bescherming',
    lockAfter: 'Vergrendelen na',
    lockAfterAbout:
      'Een bestand met een wachtwoord gaat dicht na deze tijd zonder toets of klik, en als de computer in slaapstand gaat.',
    minutes: (n) => plural(n, 'minuut', 'minuten'),
    never: 'Nooit',
    hasNone: 'Het geopende cliëntbestand heeft geen wachtwoord.',
    hasOne: 'Het geopende cliëntbestand heeft een wachtwoord.',
    optional: 'Wachtwoord (mag leeg blijven)',
    clearExport:
      'Dit cliëntbestand heeft een wachtwoord; wat u exporteert, heeft er geen. Wie de bestanden krijgt, kan ze lezen.',

    sheetTitle: 'Wachtwoord van een cliëntbestand',
    sheetFirm: 'Onderneming',
    sheetFile: 'Bestand',
    sheetDate: 'Datum',
    sheetPassword: 'Wachtwoord, met de hand, in duidelijke letters',
    sheetKeptBy: 'Bewaard door',
    sheetPlace: 'Bewaard in',
    sheetRules: [
      'Zonder dit wachtwoord kan niemand het bestand openen. Het is niet terug te halen.',
      'Bewaar het blad in een kluis of een gesloten kast, niet naast de computer en niet als foto op een telefoon.',
      'Bewaar het gescheiden van kopieën van het bestand.',
      'Vul na een wijziging van het wachtwoord een nieuw blad in en vernietig dit. Vroegere reservekopieën kunnen het nog nodig hebben.',
    ],
    sheetMade:
      'Griffier drukt geen wachtwoord af. Wat hierboven op de lijn staat, is door iemand geschreven.',
  },
  fr: {
    lockedTitle: (name) => `${name} est verrouillé`,
    idle: (minutes) => `${plural(minutes, 'minute', 'minutes')} sans touche ni clic.`,
    away: 'L’ordinateur s’est mis en veille ou a verrouillé son écran.',
    asked: 'Vous l’avez verrouillé.',
    opening: 'Ce dossier client a un mot de passe.',
    savedAt: (time) => `Votre dernière modification a été enregistrée à ${time} et le fichier est fermé.`,
    allSaved: 'Tout est enregistré et le fichier est fermé.',
    holding:
      'Une saisie n’a pas pu être enregistrée. Elle attend dans la mémoire de cet ordinateur et revient quand vous déverrouillez. Laissez Griffier ouvert d’ici là.',
    ofFile: 'Mot de passe de ce dossier client',
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
    about:
      'Un mot de passe erroné coûte du temps, jamais des données. Sans le mot de passe, personne ne peut ouvrir ce fichier, nous non plus.',
    unlock: 'Déverrouiller',
    unlocking: 'Ouverture…',
    waits: (seconds) => `Réessayez dans ${plural(seconds, 'seconde', 'secondes')}.`,
    allClients: 'Tous les clients',
    language: 'Langue',

    command: 'Mot de passe de ce dossier…',
    lock: 'Verrouiller ce dossier',
    noPassword:
      'Ce dossier client n’a pas de mot de passe\u202f: il n’est donc pas verrouillé. Définissez-en un avec «\u202fMot de passe de ce dossier…\u202f».',

    setTitle: 'Définir un mot de passe',
    changeTitle: 'Changer ou retirer le mot de passe',
    setAbout:
      'Tout le fichier est chiffré avec lui\u202f: registre, historique et annexes. Ce que vous exportez reste lisible par tous.',
    lost: 'Un mot de passe perdu ne se retrouve pas. Il n’y a pas de porte dérobée, ni pour vous ni pour nous.',
    current: 'Mot de passe actuel',
    fresh: 'Nouveau mot de passe',
    again: 'Répétez le mot de passe',
    advice: (least) =>
      `Au moins ${least} caractères\u202f: plus courts, ils se trouvent par essais. Quatre ou cinq mots sans lien entre eux se retiennent facilement et se devinent mal. Majuscules, chiffres et signes ne sont pas nécessaires.`,
    tooShort: (least) =>
      `Utilisez au moins ${least} caractères. Un mot de passe plus court se trouve par essais.`,
    differs: 'Les deux ne correspondent pas. Tapez deux fois le même mot de passe.',
    needsCurrent: 'Tapez le mot de passe actuel.',
    set: 'Définir le mot de passe',
    change: 'Changer le mot de passe',
    remove: 'Retirer le mot de passe',
    removeAbout: 'Ensuite, quiconque possède le fichier peut le lire.',
    cancel: 'Annuler',
    close: 'Fermer',
    working: 'Réécriture du fichier',
    steps: {
      copying: 'Copie du fichier',
      encrypting: 'Réécriture de chaque page',
      checking: 'Relecture de la copie',
      replacing: 'Mise en place',
      backups: 'Réécriture des sauvegardes',
    },
    backupsExist: (n) => plural(n, 'sauvegarde de ce dossier existe', 'sauvegardes de ce dossier existent'),
    backupsRemake: 'Refaire sous le nouveau mot de passe',
    backupsRemakeClear: 'Refaire sans mot de passe',
    backupsDelete: 'Supprimer',
    backupsUnreadable: (n) =>
      `${plural(n, 'sauvegarde est', 'sauvegardes sont')} sous un mot de passe antérieur et n’ont pas été modifiées.`,
    backupsClear: (n) =>
      `${plural(n, 'sauvegarde reste lisible', 'sauvegardes restent lisibles')} sans le mot de passe. L’ouverture du dossier fait un nouvel essai\u202f; vous pouvez aussi les supprimer.`,
    backups: 'Sauvegardes',
    doneSetAlone: 'Le mot de passe est défini. Le fichier est chiffré.',
    doneSet: 'Le mot de passe est défini. Le fichier et ses nouvelles sauvegardes sont chiffrés.',
    doneChanged: 'Le mot de passe est changé. L’ancien n’ouvre plus le fichier.',
    doneRemoved: 'Le mot de passe est retiré. Quiconque possède le fichier peut le lire.',
    sheetOffer:
      'Gardez-le sur papier. La feuille nomme l’entreprise et le fichier et laisse la place d’écrire le mot de passe à la main\u202f; le mot de passe lui-même n’y est pas imprimé.',
    sheet: 'Enregistrer une feuille à imprimer…',

    settingsTitle: 'Protection',
    lockAfter: 'Verrouiller après',
    lockAfterAbout:
      'Un dossier avec mot de passe se ferme après ce temps sans touche ni clic, et quand l’ordinateur se met en veille.',
    minutes: (n) => plural(n, 'minute', 'minutes'),
    never: 'Jamais',
    hasNone: 'Le dossier client ouvert n’a pas de mot de passe.',
    hasOne: 'Le dossier client ouvert a un mot de passe.',
    optional: 'Mot de passe (peut rester vide)',
    clearExport:
      'Ce dossier client a un mot de passe\u202f; ce que vous exportez n’en a pas. Quiconque reçoit les fichiers peut les lire.',

    sheetTitle: 'Mot de passe d’un dossier client',
    sheetFirm: 'Entreprise',
    sheetFile: 'Fichier',
    sheetDate: 'Date',
    sheetPassword: 'Mot de passe, à la main, en lettres claires',
    sheetKeptBy: 'Gardé par',
    sheetPlace: 'Gardé à',
    sheetRules: [
      'Sans ce mot de passe, personne ne peut ouvrir le fichier. Il ne se retrouve pas.',
      'Gardez la feuille dans un coffre ou une armoire fermée, pas à côté de l’ordinateur ni en photo sur un téléphone.',
      'Gardez-la à l’écart des copies du fichier.',
      'Après un changement de mot de passe, remplissez une nouvelle feuille et détruisez celle-ci. Des sauvegardes antérieures peuvent encore en avoir besoin.',
    ],
    sheetMade:
      'Griffier n’imprime aucun mot de passe. Ce qui figure sur la ligne ci-dessus a été écrit par une personne.',
  },
});
