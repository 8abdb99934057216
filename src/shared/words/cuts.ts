import type { ScreenLanguage } from '../register/text';

/** Places that are named; the rest is counted. */
const most = 3;

const words = {
  en: {
    cut: (n: number, where: string) =>
      `${n === 1 ? '1 text was' : `${n} texts were`} cut in Excel: ${where}. The Word file holds ${n === 1 ? 'it' : 'them'} whole.`,
    willCut: (n: number, where: string) =>
      `${n === 1 ? '1 text is' : `${n} texts are`} longer than a cell of Excel holds and will be cut there: ${where}. Word holds ${n === 1 ? 'it' : 'them'} whole.`,
    more: (n: number) => `and ${n} more`,
  },
  nl: {
    cut: (n: number, where: string) =>
      `${n === 1 ? '1 tekst is' : `${n} teksten zijn`} ingekort in Excel: ${where}. Het Word-bestand bevat ${n === 1 ? 'hem' : 'ze'} helemaal.`,
    willCut: (n: number, where: string) =>
      `${n === 1 ? '1 tekst is' : `${n} teksten zijn`} langer dan een cel van Excel kan bevatten en ${n === 1 ? 'wordt' : 'worden'} daar ingekort: ${where}. Word bevat ${n === 1 ? 'hem' : 'ze'} helemaal.`,
    more: (n: number) => `en nog ${n}`,
  },
  fr: {
    cut: (n: number, where: string) =>
      `${n === 1 ? '1 texte a été coupé' : `${n} textes ont été coupés`} dans Excel\u202f: ${where}. Le fichier Word ${n === 1 ? 'le' : 'les'} contient en entier.`,
    willCut: (n: number, where: string) =>
      `${n === 1 ? '1 texte est plus long' : `${n} textes sont plus longs`} que ce qu’une cellule d’Excel peut contenir et y ${n === 1 ? 'sera coupé' : 'seront coupés'}\u202f: ${where}. Word ${n === 1 ? 'le' : 'les'} contient en entier.`,
    more: (n: number) => `et ${n} de plus`,
  },
} as const satisfies Record<ScreenLanguage, unknown>;

/** Which texts were longer than a cell of a workbook holds, in a sentence. `places` as in `A-03 Purposes`. */
export function cutSentence(language: ScreenLanguage, places: readonly string[]): string {
  return words[language].cut(places.length, named(language, places));
}

/** The same before a workbook is made. */
export function willCutSentence(language: ScreenLanguage, places: readonly string[]): string {
  return words[language].willCut(places.length, named(language, places));
}

function named(language: ScreenLanguage, places: readonly string[]): string {
  const first = places.slice(0, most).join(', ');
  return places.length > most ? `${first} ${words[language].more(places.length - most)}` : first;
}
