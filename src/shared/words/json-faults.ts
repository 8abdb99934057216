import { defineWords } from './define';

/** What is wrong with a register in the JSON form; the place in the document stands before it. */
export const jsonFaultWords = defineWords({
  en: {
    notJson: (value: string) => `This is not JSON${value === '' ? '' : ` (line:column ${value})`}.`,
    notUtf8: () => 'The text is not in UTF-8.',
    otherForm: (value: string) => `“${value}” should stand there.`,
    unknownKey: (value: string) => `the key “${value}” is not known.`,
    missing: () => 'a value is missing.',
    doesNotFit: (value: string) => `“${value}” does not fit.`,
    twice: (value: string) => `“${value}” stands there for the second time.`,
    noSuchRecord: (value: string) => `there is no record with the id “${value}”.`,
    itself: (value: string) => `“${value}” refers to itself.`,
    statesEmptiness: () => 'this mark belongs on one empty field, none or notApplicable.',
    noCountry: (value: string) => `“${value}” is no country.`,
  },
  nl: {
    notJson: (value) => `Dit is geen JSON${value === '' ? '' : ` (regel:kolom ${value})`}.`,
    notUtf8: () => 'De tekst is niet in UTF-8.',
    otherForm: (value) => `hier hoort “${value}” te staan.`,
    unknownKey: (value) => `de sleutel “${value}” is niet bekend.`,
    missing: () => 'een waarde ontbreekt.',
    doesNotFit: (value) => `“${value}” past hier niet.`,
    twice: (value) => `“${value}” staat er voor de tweede keer.`,
    noSuchRecord: (value) => `er is geen record met de id “${value}”.`,
    itself: (value) => `“${value}” verwijst naar zichzelf.`,
    statesEmptiness: () => 'dit merkteken hoort op één leeg veld, none of notApplicable.',
    noCountry: (value) => `“${value}” is geen land.`,
  },
  fr: {
    notJson: (value) =>
      `Ceci n’est pas du JSON${value === '' ? '' : ` (ligne et colonne ${value.replace(':', ', ')})`}.`,
    notUtf8: () => 'Le texte n’est pas en UTF-8.',
    otherForm: (value) => `«\u202f${value}\u202f» devrait s’y trouver.`,
    unknownKey: (value) => `la clé «\u202f${value}\u202f» n’est pas connue.`,
    missing: () => 'une valeur manque.',
    doesNotFit: (value) => `«\u202f${value}\u202f» ne convient pas.`,
    twice: (value) => `«\u202f${value}\u202f» s’y trouve pour la deuxième fois.`,
    noSuchRecord: (value) => `aucun élément n’a l’identifiant «\u202f${value}\u202f».`,
    itself: (value) => `«\u202f${value}\u202f» renvoie à lui-même.`,
    statesEmptiness: () => 'cette marque va sur un seul champ vide, none ou notApplicable.',
    noCountry: (value) => `«\u202f${value}\u202f» n’est pas un pays.`,
  },
});
