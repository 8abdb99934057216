import type { AsideState } from '../findings/aside';
import type { ScreenLanguage } from '../register/text';
import { defineWords } from './define';

type Said = Readonly<{ by: string | null; until: string | null; reason: string | null }>;

/** Words around putting findings aside, and findings beside the field. */
export const asideWords = defineWords({
  en: {
    kinds: { error: 'Required by law.', warning: 'Advice.', info: 'Note.' },
    whatToDo: 'What to do',
    setAside: 'Set aside with a reason…',
    setAsideShort: 'Set aside…',
    setAsideAll: (count: number) => `Set all ${count} aside…`,
    title: (count: number) => (count === 1 ? 'Set this finding aside' : `Set ${count} findings aside`),
    about:
      'It is no longer counted and no check fails on it. It comes back after the last day, or as soon as the facts change.',
    reason: 'Reason',
    reasonNeeded: 'Write the reason: whoever reads the register later must know why.',
    by: 'Who decides so',
    until: 'Last day',
    untilWrong: 'Write a last day from today on.',
    doIt: 'Set aside',
    cancel: 'Cancel',
    done: (count: number) => (count === 1 ? 'Finding set aside' : `${count} findings set aside`),
    takeUp: 'Take up again',
    takeUpAll: 'Take all up again',
    taken: (count: number) => (count === 1 ? 'Finding taken up again' : `${count} findings taken up again`),
    aside: 'Set aside',
    all: 'All',
    noneAside: 'Nothing is set aside.',
    noneOpen: 'Nothing is open.',
    onThisPage: 'Findings',
    count: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
    judging: 'Looking for findings…',
    next: 'Next finding on the page',
    before: 'Finding before',
  },
  nl: {
    kinds: { error: 'Wettelijk vereist.', warning: 'Advies.', info: 'Ter info.' },
    whatToDo: 'Wat te doen',
    setAside: 'Opzijzetten met een reden…',
    setAsideShort: 'Opzijzetten…',
    setAsideAll: (count) => `Alle ${count} opzijzetten…`,
    title: (count) => (count === 1 ? 'Deze bevinding opzijzetten' : `${count} bevindingen opzijzetten`),
    about:
      'Ze telt niet meer mee en geen controle faalt erop. Ze komt terug na de laatste dag, of zodra de feiten veranderen.',
    reason: 'Reden',
    reasonNeeded: 'Schrijf de reden: wie het register later leest, moet weten waarom.',
    by: 'Wie dit beslist',
    until: 'Laatste dag',
    untilWrong: 'Schrijf een laatste dag vanaf vandaag.',
    doIt: 'Opzijzetten',
    cancel: 'Annuleren',
    done: (count) => (count === 1 ? 'Bevinding opzijgezet' : `${count} bevindingen opzijgezet`),
    takeUp: 'Weer opnemen',
    takeUpAll: 'Alle weer opnemen',
    taken: (count) => (count === 1 ? 'Bevinding weer opgenomen' : `${count} bevindingen weer opgenomen`),
    aside: 'Opzijgezet',
    all: 'Alle',
    noneAside: 'Niets is opzijgezet.',
    noneOpen: 'Niets staat open.',
    onThisPage: 'Bevindingen',
    count: (count) => (count === 1 ? '1 bevinding' : `${count} bevindingen`),
    judging: 'Bevindingen worden gezocht…',
    next: 'Volgende bevinding op de pagina',
    before: 'Vorige bevinding',
  },
  fr: {
    kinds: { error: 'Exigé par la loi.', warning: 'Conseil.', info: 'Note.' },
    whatToDo: 'Que faire',
    setAside: 'Mettre de côté avec un motif…',
    setAsideShort: 'Mettre de côté…',
    setAsideAll: (count) => `Mettre les ${count} de côté…`,
    title: (count) => (count <= 1 ? 'Mettre ce constat de côté' : `Mettre ${count} constats de côté`),
    about:
      'Il n’est plus compté et aucun contrôle n’échoue pour lui. Il revient après le dernier jour, ou dès que les faits changent.',
    reason: 'Motif',
    reasonNeeded: 'Indiquez le motif\u202f: qui lira le registre plus tard doit savoir pourquoi.',
    by: 'Qui en décide',
    until: 'Dernier jour',
    untilWrong: 'Indiquez un dernier jour à partir d’aujourd’hui.',
    doIt: 'Mettre de côté',
    cancel: 'Annuler',
    done: (count) => (count <= 1 ? 'Constat mis de côté' : `${count} constats mis de côté`),
    takeUp: 'Reprendre',
    takeUpAll: 'Tout reprendre',
    taken: (count) => (count <= 1 ? 'Constat repris' : `${count} constats repris`),
    aside: 'Mis de côté',
    all: 'Tous',
    noneAside: 'Rien n’est mis de côté.',
    noneOpen: 'Rien n’est ouvert.',
    onThisPage: 'Constats',
    count: (count) => (count <= 1 ? `${count} constat` : `${count} constats`),
    judging: 'Recherche de constats…',
    next: 'Constat suivant sur la page',
    before: 'Constat précédent',
  },
});

const sentences: Readonly<
  Record<ScreenLanguage, (said: Said) => string> & { why: Record<ScreenLanguage, Record<AsideState, string>> }
> = {
  en: ({ by, until, reason }) =>
    `Set aside${until === null ? '' : ` until ${until}`}${by === null ? '' : ` by ${by}`}${reason === null ? '' : `: ${reason}`}`,
  nl: ({ by, until, reason }) =>
    `Opzijgezet${until === null ? '' : ` tot en met ${until}`}${by === null ? '' : ` door ${by}`}${reason === null ? '' : `: ${reason}`}`,
  fr: ({ by, until, reason }) =>
    `Mis de côté${until === null ? '' : ` jusqu’au ${until}`}${by === null ? '' : ` par ${by}`}${reason === null ? '' : `\u202f: ${reason}`}`,
  why: {
    en: { aside: '', passed: 'That day has passed.', changed: 'The facts have changed since.' },
    nl: { aside: '', passed: 'Die dag is voorbij.', changed: 'De feiten zijn sindsdien veranderd.' },
    fr: { aside: '', passed: 'Ce jour est passé.', changed: 'Les faits ont changé depuis.' },
  },
};

/** Until when, by whom and why a finding was put aside, and why it is back. `until` is a day in words. */
export function asideSentence(language: ScreenLanguage, is: AsideState, said: Said): string {
  const what = sentences[language](said).trim();
  return [/[.!?…]$/.test(what) ? what : `${what}.`, sentences.why[language][is]].filter(Boolean).join(' ');
}
