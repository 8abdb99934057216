import { defineWords } from './define';

/** What falls due: words of the overview's list, of the page of all days, and of the period that runs for a breach or a request. */
export const dueWords = defineWords({
  en: {
    title: 'Due',
    all: 'All that is due',
    none: 'Nothing has a day yet.',
    noneText:
      'Reviews, ends of agreements, planned measures, answers to requests and breaches to notify stand here, by month, as soon as they have a day.',
    overdue: 'Overdue',
    isOverdue: 'overdue',
    today: 'today',
    kinds: {
      review: 'review',
      ends: 'agreement ends',
      expires: 'evidence expires',
      action: 'planned measure',
      answer: 'answer due',
      notify: '72 hours end',
    },
    allKinds: 'Everything',
    show: 'Show',
    days: (count: number) => (count === 1 ? '1 day has something due' : `${count} days have something due`),
    month: (month: string, count: number) => `${month}, ${count === 0 ? 'nothing due' : `${count} due`}`,
    clock: {
      breach: (due: string, article: string) =>
        `To be notified to the authority by ${due}: 72 hours after becoming aware, ${article}.`,
      request: (due: string, article: string) =>
        `The answer is due on ${due}: one month after receipt, ${article}.`,
      extended: (due: string, article: string) => `The answer is due on ${due}: extended, ${article}.`,
      running: (days: number) => (days === 0 ? 'Today.' : days === 1 ? '1 day left.' : `${days} days left.`),
      overdue: 'That is over.',
      late: 'It was done later.',
      met: 'It was done in time.',
      note: 'Note this day',
    },
  },
  nl: {
    title: 'Agenda',
    all: 'Alles wat vervalt',
    none: 'Nog niets heeft een dag.',
    noneText:
      'Nazichten, einddata van overeenkomsten, geplande maatregelen, antwoorden op verzoeken en te melden inbreuken staan hier per maand, zodra ze een dag hebben.',
    overdue: 'Te laat',
    isOverdue: 'te laat',
    today: 'vandaag',
    kinds: {
      review: 'nazicht',
      ends: 'overeenkomst eindigt',
      expires: 'bewijs vervalt',
      action: 'geplande maatregel',
      answer: 'antwoord verwacht',
      notify: 'einde van de 72 uur',
    },
    allKinds: 'Alles',
    show: 'Tonen',
    days: (count) =>
      count === 1 ? '1 dag heeft iets in de agenda' : `${count} dagen hebben iets in de agenda`,
    month: (month, count) => `${month}, ${count === 0 ? 'niets' : `${count} in de agenda`}`,
    clock: {
      breach: (due, article) =>
        `Uiterlijk op ${due} aan de autoriteit te melden: 72 uur na kennisname, ${article}.`,
      request: (due, article) => `Het antwoord wordt verwacht op ${due}: één maand na ontvangst, ${article}.`,
      extended: (due, article) => `Het antwoord wordt verwacht op ${due}: verlengd, ${article}.`,
      running: (days) => (days === 0 ? 'Vandaag.' : days === 1 ? 'Nog 1 dag.' : `Nog ${days} dagen.`),
      overdue: 'Die termijn is voorbij.',
      late: 'Het gebeurde later.',
      met: 'Het gebeurde op tijd.',
      note: 'Noteer deze dag',
    },
  },
  fr: {
    title: 'Échéances',
    all: 'Toutes les échéances',
    none: 'Rien n’a encore de date.',
    noneText:
      'Révisions, fins de contrats, mesures prévues, réponses aux demandes et violations à notifier figurent ici par mois, dès qu’elles ont une date.',
    overdue: 'En retard',
    isOverdue: 'en retard',
    today: 'aujourd’hui',
    kinds: {
      review: 'révision',
      ends: 'fin du contrat',
      expires: 'preuve à échéance',
      action: 'mesure prévue',
      answer: 'réponse due',
      notify: 'fin des 72 heures',
    },
    allKinds: 'Tout',
    show: 'Afficher',
    days: (count) => (count <= 1 ? `${count} jour a une échéance` : `${count} jours ont une échéance`),
    month: (month, count) =>
      `${month}, ${count === 0 ? 'aucune échéance' : count === 1 ? '1 échéance' : `${count} échéances`}`,
    clock: {
      breach: (due, article) =>
        `À notifier à l’autorité au plus tard le ${due}\u202f: 72 heures après la prise de connaissance, ${article}.`,
      request: (due, article) => `La réponse est due le ${due}\u202f: un mois après réception, ${article}.`,
      extended: (due, article) => `La réponse est due le ${due}\u202f: délai prolongé, ${article}.`,
      running: (days) =>
        days === 0 ? 'C’est aujourd’hui.' : days === 1 ? 'Il reste 1 jour.' : `Il reste ${days} jours.`,
      overdue: 'Ce délai est écoulé.',
      late: 'C’était fait plus tard.',
      met: 'C’était fait à temps.',
      note: 'Noter cette date',
    },
  },
});
