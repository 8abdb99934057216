import type { Problem, ProblemCode } from '../api';
import type { ScreenLanguage } from '../register/text';
import { defineWords } from './define';
import { problemText } from './problems';

/** What to do, where the window would point to something that a terminal does not have. */
const advice = defineWords({
  en: {
    notFound: 'Check the path: a relative one starts in the folder you are in.',
    damaged:
      'Use an earlier copy of the file. Opened in the window, Griffier offers a backup or rescues what can be read.',
    unreadable:
      'Copy what you need from this disk. Opened in the window, Griffier offers a backup or rescues what can be read.',
    writeAhead: 'Close it in that program. If this returns, use an earlier copy of the file.',
    readOnly: 'Copy the file to a place where you may write, and name that copy.',
    noPermission: 'Ask for permission, or name another place.',
    diskFull: 'Make room, or name another place.',
    unreachable: 'Connect the disk or the network again, then run the command again.',
    moved: 'Put the file back, then run the command again.',
    replaced: 'Run the command again.',
    overwritten: 'Run the command again.',
    encrypted: 'Run the command at a terminal, which asks for the password, or add --password-stdin.',
    alreadyExists: 'Name another file.',
    noSuchRecord: '“griffier show FILE” says what there is.',
    inUse: 'Close it there, then run the command again.',
    keeperGone: 'Run the command again.',
  },
  nl: {
    notFound: 'Kijk het pad na: een relatief pad begint in de map waarin u staat.',
    damaged:
      'Gebruik een vroegere kopie van het bestand. In het venster biedt Griffier een reservekopie aan of redt het wat leesbaar is.',
    unreadable:
      'Kopieer wat u van deze schijf nodig hebt. In het venster biedt Griffier een reservekopie aan of redt het wat leesbaar is.',
    writeAhead: 'Sluit het in dat programma. Komt dit terug, gebruik dan een vroegere kopie van het bestand.',
    readOnly: 'Kopieer het bestand naar een plaats waar u mag schrijven en noem die kopie.',
    noPermission: 'Vraag toestemming, of noem een andere plaats.',
    diskFull: 'Maak plaats, of noem een andere plaats.',
    unreachable: 'Verbind de schijf of het netwerk opnieuw en geef het commando opnieuw.',
    moved: 'Zet het bestand terug en geef het commando opnieuw.',
    replaced: 'Geef het commando opnieuw.',
    overwritten: 'Geef het commando opnieuw.',
    encrypted: 'Geef het commando op een terminal, die het wachtwoord vraagt, of voeg --password-stdin toe.',
    alreadyExists: 'Noem een ander bestand.',
    noSuchRecord: '“griffier show BESTAND” zegt wat er is.',
    inUse: 'Sluit het daar en geef het commando opnieuw.',
    keeperGone: 'Geef het commando opnieuw.',
  },
  fr: {
    notFound: 'Vérifiez le chemin\u202f: un chemin relatif part du dossier où vous êtes.',
    damaged:
      'Utilisez une copie antérieure du fichier. Dans la fenêtre, Griffier propose une sauvegarde ou récupère ce qui se lit.',
    unreadable:
      'Copiez ce qu’il vous faut de ce disque. Dans la fenêtre, Griffier propose une sauvegarde ou récupère ce qui se lit.',
    writeAhead: 'Fermez-le dans ce programme. Si cela se répète, utilisez une copie antérieure du fichier.',
    readOnly: 'Copiez le fichier à un endroit où vous pouvez écrire et nommez cette copie.',
    noPermission: 'Demandez l’autorisation, ou nommez un autre endroit.',
    diskFull: 'Libérez de la place, ou nommez un autre endroit.',
    unreachable: 'Reconnectez le disque ou le réseau, puis relancez la commande.',
    moved: 'Remettez le fichier à sa place, puis relancez la commande.',
    replaced: 'Relancez la commande.',
    overwritten: 'Relancez la commande.',
    encrypted:
      'Lancez la commande dans un terminal, qui demande le mot de passe, ou ajoutez --password-stdin.',
    alreadyExists: 'Nommez un autre fichier.',
    noSuchRecord: '«\u202fgriffier show FICHIER\u202f» dit ce qu’il y a.',
    inUse: 'Fermez-le là-bas, puis relancez la commande.',
    keeperGone: 'Relancez la commande.',
  },
});

/** A problem as one paragraph for a terminal: what happened, what it means for the data, what to do there. */
export function cliProblem(language: ScreenLanguage, problem: Problem): string {
  const { what, data, todo } = problemText(language, problem);
  const own: Readonly<Partial<Record<ProblemCode, string>>> = advice[language];
  // “It stays in the window” is said of what is typed: a command types nothing.
  const kept = problem.code === 'unreachable' ? '' : data;
  return [what, kept, own[problem.code] ?? todo].filter((part) => part !== '').join(' ');
}
