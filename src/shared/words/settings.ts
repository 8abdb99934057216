import { defineWords } from './define';

/** Words of the settings of the program on this computer. */
export const settingsWords = defineWords({
  en: {
    title: 'Settings',
    look: 'Look',
    language: 'Language of the program',
    languageAbout: 'Documents have their own languages: choose them when you export.',
    theme: 'Colours',
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    history: 'History',
    author: 'Your name',
    authorAbout: 'Stands beside every change in the history of a client file.',
    law: 'Law in the program',
    lawChecked: (day: string) =>
      `Articles, periods and lists as checked on ${day}. The program never looks them up itself.`,
    openSource: 'Open in browser…',
    about: 'About',
    aboutText:
      'Griffier keeps the register of processing activities of Article 30 GDPR in one file per client. It works without internet and sends nothing anywhere.',
    version: (number: string) => `Version ${number}`,
    licences: 'Free software under the MIT licence. Licences of its parts are in the program folder.',
    notSaved: 'Not saved.',
  },
  nl: {
    title: 'Instellingen',
    look: 'Uitzicht',
    language: 'Taal van het programma',
    languageAbout: 'Documenten hebben hun eigen talen: die kiest u bij het exporteren.',
    theme: 'Kleuren',
    themes: { system: 'Zoals de computer', light: 'Licht', dark: 'Donker' },
    history: 'Geschiedenis',
    author: 'Uw naam',
    authorAbout: 'Staat naast elke wijziging in de geschiedenis van een cliëntbestand.',
    law: 'Wetgeving in het programma',
    lawChecked: (day) =>
      `Artikelen, termijnen en lijsten zoals nagezien op ${day}. Het programma zoekt ze nooit zelf op.`,
    openSource: 'Openen in browser…',
    about: 'Over',
    aboutText:
      'Griffier houdt het register van de verwerkingsactiviteiten van artikel 30 AVG bij, in één bestand per cliënt. Het werkt zonder internet en stuurt niets door.',
    version: (number) => `Versie ${number}`,
    licences:
      'Vrije software onder de MIT-licentie. De licenties van de onderdelen staan in de programmamap.',
    notSaved: 'Niet opgeslagen.',
  },
  fr: {
    title: 'Paramètres',
    look: 'Apparence',
    language: 'Langue du programme',
    languageAbout: 'Les documents ont leurs propres langues\u202f: choisissez-les à l’exportation.',
    theme: 'Couleurs',
    themes: { system: 'Comme l’ordinateur', light: 'Clair', dark: 'Sombre' },
    history: 'Historique',
    author: 'Votre nom',
    authorAbout: 'Figure à côté de chaque modification dans l’historique d’un dossier client.',
    law: 'Droit contenu dans le programme',
    lawChecked: (day) =>
      `Articles, délais et listes tels que vérifiés le ${day}. Le programme ne les consulte jamais lui-même.`,
    openSource: 'Ouvrir dans le navigateur…',
    about: 'À propos',
    aboutText:
      'Griffier tient le registre des activités de traitement de l’article 30 du RGPD, un fichier par client. Il fonctionne sans internet et n’envoie rien.',
    version: (number) => `Version ${number}`,
    licences:
      'Logiciel libre sous licence MIT. Les licences de ses composants sont dans le dossier du programme.',
    notSaved: 'Non enregistré.',
  },
});
