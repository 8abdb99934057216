import { from as checkedFrom } from '../../law/dated';
import {
  differentNumbers,
  mayBeWrong,
  saysOneLanguage,
  saysVersionsDiffer,
  wrongTerms,
} from '../../law/language-words';
import { type NounName, nounNames, type RecordFor } from '../../register/nouns';
import type { Language, Text } from '../../register/text';
import type { Facts } from '../facts';
import type { Place } from '../finding';
import { type Found, type Rule, rule, words } from '../rule';
import { eachText, isPart, partNouns } from '../texts';

/** What the words of one text show, whatever stands beside it. */
function wordsOf(place: Place, text: Text): readonly Found[] {
  const found: Found[] = [];
  if (saysVersionsDiffer(text)) found.push({ says: 'versions', severity: 'warning', place, from: [text] });
  const differing = differentNumbers(text);
  if (differing !== undefined) {
    const { one, other } = differing;
    found.push({
      says: 'numbers',
      severity: 'warning',
      place,
      slots: {
        one: { list: one.numbers },
        language: { choice: ['organisation', 'contentLanguages', one.language] },
        other: { list: other.numbers },
        otherLanguage: { choice: ['organisation', 'contentLanguages', other.language] },
      },
      from: [text],
    });
  }
  for (const { code, language, pattern, instead } of wrongTerms) {
    const [term] = pattern.exec(text[language] ?? '') ?? [];
    if (term !== undefined)
      found.push({
        says: 'term',
        severity: 'warning',
        place,
        slots: { term, instead },
        part: code,
        from: [text[language]],
      });
  }
  return found;
}

/** A record, an activity with its parts: what is not translated of it is one sitting, and so one finding. */
function judge(noun: NounName, record: RecordFor<NounName>, facts: Facts): readonly Found[] {
  const found: Found[] = [];
  const wanted = facts.organisation().contentLanguages;
  const missing = new Set<Language>();
  const from: string[] = [];
  const look = (of: NounName, each: RecordFor<NounName>): void =>
    eachText(of, each, (field, text) => {
      if (mayBeWrong(text)) found.push(...wordsOf({ noun: of, id: each.id, field }, text));
      // Texts that stand in one of the file's languages and not in another.
      const isWithout = (language: Language): boolean => (text[language] ?? '').trim() === '';
      if (!wanted.some(isWithout)) return;
      const without = wanted.filter(isWithout);
      if (without.length === wanted.length) return;
      for (const language of without) missing.add(language);
      from.push(`${of} ${each.id} ${field} ${without.join()}`);
    });
  look(noun, record);
  if (noun === 'activity')
    for (const part of partNouns)
      for (const each of facts.naming(part, { noun, id: record.id })) look(part, each);
  if (from.length > 0)
    found.push({
      says: 'untranslated',
      slots: {
        count: from.length,
        languages: {
          list: wanted
            .filter((each) => missing.has(each))
            .map((each) => ({ choice: ['organisation', 'contentLanguages', each] })),
        },
      },
      from,
    });
  return found;
}

const everywhere = Object.fromEntries(
  nounNames
    .filter((noun) => !isPart(noun))
    .map((noun) => [noun, (record: RecordFor<NounName>, facts: Facts) => judge(noun, record, facts)]),
) as unknown as Rule['judges'];

export const languageCoverage = rule({
  ...checkedFrom('Regulation (EU) 2016/679, Art. 12(1); GBA/APD, decision of 17 December 2019', 'B'),
  id: 'CHK-37',
  severity: 'warning',
  article: '12(1)',
  name: words('Languages and terms', 'Talen en termen', 'Langues et termes'),
  why: words(
    'People are told in a language that they understand, with the words that the Regulation uses in it. A text that is missing in a language of the file is printed in another.',
    'Mensen worden ingelicht in een taal die ze begrijpen, met de woorden die de Verordening in die taal gebruikt. Een tekst die in een taal van het bestand ontbreekt, wordt in een andere gedrukt.',
    'Les personnes sont informées dans une langue qu’elles comprennent, avec les mots que le Règlement y emploie. Un texte absent dans une langue du dossier est imprimé dans une autre.',
  ),
  mend: words(
    'Write the text in the languages that are missing, or take a language out of the file.',
    'Schrijf de tekst in de talen die ontbreken, of haal een taal uit het bestand.',
    'Écrivez le texte dans les langues manquantes, ou retirez une langue du dossier.',
  ),
  says: {
    untranslated: words(
      'Texts that are missing in another language of the file: {count} ({languages}).',
      'Teksten die in een andere taal van het bestand ontbreken: {count} ({languages}).',
      'Textes absents dans une autre langue du dossier\u202f: {count} ({languages}).',
    ),
    term: words(
      'The text says “{term}”; the Regulation says “{instead}”.',
      'De tekst zegt “{term}”; de Verordening zegt “{instead}”.',
      'Le texte dit «\u202f{term}\u202f»\u202f; le Règlement dit «\u202f{instead}\u202f».',
    ),
    oneLanguage: words(
      'The notice “{notice}” is said to exist partly in one language alone.',
      'Van de privacyverklaring “{notice}” zou een deel maar in één taal bestaan.',
      'La déclaration «\u202f{notice}\u202f» n’existerait en partie que dans une langue.',
    ),
    versions: words(
      'The text says that the language versions differ.',
      'De tekst zegt dat de taalversies verschillen.',
      'Le texte dit que les versions linguistiques diffèrent.',
    ),
    numbers: words(
      'The language versions name different numbers: {one} ({language}), {other} ({otherLanguage}).',
      'De taalversies noemen andere getallen: {one} ({language}), {other} ({otherLanguage}).',
      'Les versions linguistiques citent des nombres différents\u202f: {one} ({language}), {other} ({otherLanguage}).',
    ),
    noText: words(
      'The notice “{notice}” is offered in {languages}, a language in which the file keeps no texts.',
      'De privacyverklaring “{notice}” wordt aangeboden in een taal waarin het bestand geen teksten bewaart: {languages}.',
      'La déclaration «\u202f{notice}\u202f» est proposée dans une langue dans laquelle le dossier ne garde aucun texte\u202f: {languages}.',
    ),
  },
  judges: {
    ...everywhere,
    notice: (notice, facts) => {
      const found: Found[] = [...judge('notice', notice, facts)];
      const { title, audience, scope, languages } = notice;
      const slots = { notice: { text: title } };
      const field = saysOneLanguage(audience) ? 'audience' : saysOneLanguage(scope) ? 'scope' : null;
      if (field !== null)
        found.push({ says: 'oneLanguage', severity: 'warning', field, slots, from: [audience, scope] });
      const kept = facts.organisation().contentLanguages;
      const without = kept.length === 0 ? [] : languages.filter((each) => !kept.includes(each));
      if (without.length > 0)
        found.push({
          says: 'noText',
          severity: 'warning',
          field: 'languages',
          slots: {
            ...slots,
            languages: {
              list: without.map((each) => ({ choice: ['organisation', 'contentLanguages', each] })),
            },
          },
          from: [languages, kept],
        });
      return found;
    },
  },
});
