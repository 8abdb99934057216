import { defineWords } from './define';

/** Deleting for good, and erasing a person (Art. 17). */
export const eraseWords = defineWords({
  en: {
    deleteForGood: 'Delete for good…',
    title: (name: string) => `Delete “${name}” for good?`,
    intro: 'It leaves the register, the search and the history. This cannot be undone.',
    retireInstead: 'To keep an ended activity for later questions, take it out of use instead.',
    goesAlong: 'Goes along',
    stays: 'Stays',
    parts: (count: number) => (count === 1 ? '1 part of it' : `${count} parts of it`),
    entries: (count: number) =>
      count === 1
        ? 'The content of 1 entry in the history'
        : `The content of ${count} entries in the history`,
    users: (names: string) => `No longer points here: ${names}`,
    attachments: (count: number) =>
      count === 1
        ? '1 attachment that belongs to nothing else'
        : `${count} attachments that belong to nothing else`,
    issued: (names: string) => `The files of issued versions that hold it: ${names}`,
    chain: 'An entry in the history that says when, who and which record. Not what it said.',
    copies: 'Files that were exported or sent, and copies elsewhere, are not reached from here.',
    backups: (count: number) =>
      count === 1
        ? '1 backup was made before this and may hold it'
        : `${count} backups were made before this and may hold it`,
    backupsOfOthers: (count: number, places: string) =>
      `${count === 1 ? '1 backup of another copy' : `${count} backups of other copies`} of this file may hold it too${places === '' ? '' : ` (${places})`}. They stay: open that copy and erase it there, or delete them under Backups.`,
    backupsDelete: 'Delete and make a new one',
    backupsKeep: 'Keep',
    typeName: (word: string) => `Type ${word} to go on`,
    doDelete: 'Delete for good',
    cancel: 'Cancel',
    deleted: (name: string) => `“${name}” was deleted for good.`,
    person: 'Erase a person…',
    personTitle: 'Erase a person',
    personIntro:
      'For a request under Article 17 GDPR about what is written in this file. The name is looked for in the register, in remarks about values, in the history and among its authors.',
    names: 'Names and addresses to look for',
    namesAbout:
      'One per line: the full name, other spellings, an e-mail address. Capitals, accents, and the spaces or hyphens between words make no difference.',
    find: 'Look for it',
    looking: 'Looking through register and history',
    nothingFound: 'It stands nowhere in this file.',
    foundPlaces: (count: number) =>
      count === 1 ? 'Found in 1 place of the register' : `Found in ${count} places of the register`,
    foundEntries: (count: number) =>
      count === 1 ? '1 entry in the history' : `${count} entries in the history`,
    foundActors: (count: number) => (count === 1 ? '1 author of changes' : `${count} authors of changes`),
    foundIds: (count: number) =>
      count === 1
        ? '1 identifier holds the name. It stays: records are bound together by it.'
        : `${count} identifiers hold the name. They stay: records are bound together by them.`,
    mark: 'remark',
    instead: 'Stands in its place from now on',
    attachmentsNotSearched: 'Attachments are not searched inside. Look at these yourself:',
    ownName: 'Your own name for the history stands in Settings: change it there as well when it is yours.',
    inFileName:
      'The name of this client file, or of its folder, holds it as well. Close the file, rename it, and take the old name off the list of clients.',
    lawLimits: 'A law may oblige you to keep some of it: Article 17(3). Check with your DPO.',
    doErase: (count: number) => (count === 1 ? 'Erase in 1 place' : `Erase in ${count} places`),
    erased: 'Erased. The history keeps when and who, not what.',
    tooShort: 'Type at least two letters of each name.',
  },
  nl: {
    deleteForGood: 'Definitief verwijderen…',
    title: (name) => `“${name}” definitief verwijderen?`,
    intro:
      'Het verdwijnt uit het register, de zoekfunctie en de geschiedenis. Dit kan niet ongedaan worden gemaakt.',
    retireInstead: 'Wilt u een beëindigde verwerking bewaren voor latere vragen, stel ze dan buiten gebruik.',
    goesAlong: 'Gaat mee weg',
    stays: 'Blijft',
    parts: (count) => (count === 1 ? '1 onderdeel ervan' : `${count} onderdelen ervan`),
    entries: (count) =>
      count === 1
        ? 'De inhoud van 1 regel in de geschiedenis'
        : `De inhoud van ${count} regels in de geschiedenis`,
    users: (names) => `Verwijst hier niet meer naar: ${names}`,
    attachments: (count) =>
      count === 1 ? '1 bijlage die bij niets anders hoort' : `${count} bijlagen die bij niets anders horen`,
    issued: (names) => `De bestanden van uitgegeven versies waarin het staat: ${names}`,
    chain: 'Een regel in de geschiedenis die zegt wanneer, wie en welk record. Niet wat erin stond.',
    copies:
      'Bestanden die zijn geëxporteerd of verstuurd, en kopieën elders, worden van hieruit niet bereikt.',
    backups: (count) =>
      count === 1
        ? '1 reservekopie is hiervoor gemaakt en kan het bevatten'
        : `${count} reservekopieën zijn hiervoor gemaakt en kunnen het bevatten`,
    backupsOfOthers: (count, places) =>
      `${count === 1 ? '1 reservekopie van een andere kopie' : `${count} reservekopieën van andere kopieën`} van dit bestand ${count === 1 ? 'kan' : 'kunnen'} het ook bevatten${places === '' ? '' : ` (${places})`}. Ze blijven: open die kopie en wis het daar, of verwijder ze onder Reservekopieën.`,
    backupsDelete: 'Verwijderen en een nieuwe maken',
    backupsKeep: 'Behouden',
    typeName: (word) => `Typ ${word} om door te gaan`,
    doDelete: 'Definitief verwijderen',
    cancel: 'Annuleren',
    deleted: (name) => `“${name}” is definitief verwijderd.`,
    person: 'Een persoon wissen…',
    personTitle: 'Een persoon wissen',
    personIntro:
      'Voor een verzoek op grond van artikel 17 AVG over wat in dit bestand staat. De naam wordt gezocht in het register, in opmerkingen bij waarden, in de geschiedenis en bij de auteurs ervan.',
    names: 'Namen en adressen om te zoeken',
    namesAbout:
      'Eén per regel: de volledige naam, andere schrijfwijzen, een e-mailadres. Hoofdletters, accenten en de spaties of streepjes tussen woorden maken geen verschil.',
    find: 'Zoeken',
    looking: 'Register en geschiedenis worden doorzocht',
    nothingFound: 'Het staat nergens in dit bestand.',
    foundPlaces: (count) =>
      count === 1 ? 'Gevonden op 1 plaats in het register' : `Gevonden op ${count} plaatsen in het register`,
    foundEntries: (count) =>
      count === 1 ? '1 regel in de geschiedenis' : `${count} regels in de geschiedenis`,
    foundActors: (count) => (count === 1 ? '1 auteur van wijzigingen' : `${count} auteurs van wijzigingen`),
    foundIds: (count) =>
      count === 1
        ? '1 kenmerk bevat de naam. Het blijft: records zijn ermee verbonden.'
        : `${count} kenmerken bevatten de naam. Ze blijven: records zijn ermee verbonden.`,
    mark: 'opmerking',
    instead: 'Staat er voortaan in de plaats',
    attachmentsNotSearched: 'In bijlagen wordt niet gezocht. Bekijk deze zelf:',
    ownName:
      'Uw eigen naam voor de geschiedenis staat bij Instellingen: wijzig hem ook daar als het de uwe is.',
    inFileName:
      'De naam van dit cliëntbestand of van de map bevat het ook. Sluit het bestand, geef het een andere naam en haal de oude naam van de lijst met cliënten.',
    lawLimits:
      'Een wet kan u verplichten een deel te bewaren: artikel 17, lid 3. Vraag dit na bij uw functionaris voor gegevensbescherming.',
    doErase: (count) => (count === 1 ? 'Op 1 plaats wissen' : `Op ${count} plaatsen wissen`),
    erased: 'Gewist. De geschiedenis bewaart wanneer en wie, niet wat.',
    tooShort: 'Typ minstens twee letters van elke naam.',
  },
  fr: {
    deleteForGood: 'Supprimer définitivement…',
    title: (name) => `Supprimer définitivement «\u202f${name}\u202f»\u202f?`,
    intro:
      'Il disparaît du registre, de la recherche et de l’historique. Cette opération ne peut pas être annulée.',
    retireInstead: 'Pour garder un traitement terminé en vue de questions ultérieures, retirez-le plutôt.',
    goesAlong: 'Disparaît aussi',
    stays: 'Reste',
    parts: (count) => (count < 2 ? `${count} élément de celui-ci` : `${count} éléments de celui-ci`),
    entries: (count) =>
      count === 1
        ? 'Le contenu d’une ligne de l’historique'
        : `Le contenu de ${count} lignes de l’historique`,
    users: (names) => `Ne renvoie plus ici\u202f: ${names}`,
    attachments: (count) =>
      count === 1
        ? '1 pièce jointe qui ne se rapporte à rien d’autre'
        : `${count} pièces jointes qui ne se rapportent à rien d’autre`,
    issued: (names) => `Les fichiers des versions émises qui le contiennent\u202f: ${names}`,
    chain: 'Une ligne de l’historique qui dit quand, qui et quel enregistrement. Pas ce qu’il contenait.',
    copies: 'Les fichiers exportés ou envoyés, et les copies ailleurs, ne sont pas atteints d’ici.',
    backups: (count) =>
      count === 1
        ? '1 sauvegarde antérieure peut le contenir'
        : `${count} sauvegardes antérieures peuvent le contenir`,
    backupsOfOthers: (count, places) =>
      `${count < 2 ? `${count} sauvegarde d’une autre copie` : `${count} sauvegardes d’autres copies`} de ce dossier ${count === 1 ? 'peut' : 'peuvent'} aussi le contenir${places === '' ? '' : ` (${places})`}. Elles restent\u202f: ouvrez cette copie et effacez-le là, ou supprimez-les sous Sauvegardes.`,
    backupsDelete: 'Supprimer et en faire une nouvelle',
    backupsKeep: 'Garder',
    typeName: (word) => `Tapez ${word} pour continuer`,
    doDelete: 'Supprimer définitivement',
    cancel: 'Annuler',
    deleted: (name) => `«\u202f${name}\u202f» a été supprimé définitivement.`,
    person: 'Effacer une personne…',
    personTitle: 'Effacer une personne',
    personIntro:
      'Pour une demande au titre de l’article 17 du RGPD concernant ce qui est écrit dans ce dossier. Le nom est cherché dans le registre, dans les remarques sur les valeurs, dans l’historique et parmi ses auteurs.',
    names: 'Noms et adresses à chercher',
    namesAbout:
      'Un par ligne\u202f: le nom complet, d’autres graphies, une adresse e-mail. Majuscules, accents, et espaces ou traits d’union entre les mots sont sans effet.',
    find: 'Chercher',
    looking: 'Recherche dans le registre et l’historique',
    nothingFound: 'Il ne figure nulle part dans ce dossier.',
    foundPlaces: (count) =>
      count === 1 ? 'Trouvé à 1 endroit du registre' : `Trouvé à ${count} endroits du registre`,
    foundEntries: (count) =>
      count < 2 ? `${count} ligne de l’historique` : `${count} lignes de l’historique`,
    foundActors: (count) =>
      count < 2 ? `${count} auteur de modifications` : `${count} auteurs de modifications`,
    foundIds: (count) =>
      count === 1
        ? '1 identifiant contient le nom. Il reste\u202f: il relie des enregistrements.'
        : `${count} identifiants contiennent le nom. Ils restent\u202f: ils relient des enregistrements.`,
    mark: 'remarque',
    instead: 'Figure désormais à sa place',
    attachmentsNotSearched: 'Le contenu des pièces jointes n’est pas examiné. Voyez vous-même\u202f:',
    ownName:
      'Votre propre nom pour l’historique figure dans les Paramètres\u202f: modifiez-le aussi s’il s’agit du vôtre.',
    inFileName:
      'Le nom de ce fichier client, ou de son dossier, le contient aussi. Fermez le fichier, renommez-le et retirez l’ancien nom de la liste des clients.',
    lawLimits:
      'Une loi peut vous obliger à en garder une partie\u202f: article 17, paragraphe 3. À vérifier auprès de votre délégué à la protection des données.',
    doErase: (count) => (count === 1 ? 'Effacer à 1 endroit' : `Effacer à ${count} endroits`),
    erased: 'Effacé. L’historique garde quand et qui, pas quoi.',
    tooShort: 'Tapez au moins deux lettres de chaque nom.',
  },
});
