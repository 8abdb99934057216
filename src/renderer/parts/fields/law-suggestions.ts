import { countryOptions, isInEea } from '../../../shared/law/countries';
import { dataCategories } from '../../../shared/law/data-categories';
import { isValidOn, type LawText } from '../../../shared/law/dated';
import { measureGroups, measures } from '../../../shared/law/measures';
import { currentRetention } from '../../../shared/law/retention';
import { subjectCategories } from '../../../shared/law/subject-categories';
import type { CatalogueNoun } from '../../../shared/register/nouns';
import type { ScreenLanguage } from '../../../shared/register/text';
import { choiceWords } from '../../../shared/words/choices';
import { today } from './dates';
import { periodText } from './period';

/** An entry that is not in the file yet and can be taken from the lists of the law. */
export type LawSuggestion = Readonly<{
  id: string;
  label: string;
  hint?: string;
  /** Other words by which it is found. */
  also: string;
  /** Shown before anything is typed. */
  isOffered: boolean;
  /** Needs no further fact now. */
  isComplete: boolean;
  values: Readonly<Record<string, unknown>>;
  isSame: (record: object) => boolean;
}>;

const sameName =
  (name: LawText) =>
  (record: object): boolean => {
    const own = (record as Readonly<{ name?: unknown }>).name;
    return (
      own !== null &&
      typeof own === 'object' &&
      Object.entries(own).some(([language, text]) => name[language as 'en'] === text)
    );
  };

const allOf = (text: LawText): string => Object.values(text).join(' ');
const camel = (code: string): string =>
  code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Catalogue entries that the law or good practice knows and this file does not hold. */
export function lawSuggestions(noun: CatalogueNoun, language: ScreenLanguage): readonly LawSuggestion[] {
  switch (noun) {
    case 'subjectCategory':
      return subjectCategories.map(({ code, name, kind, isVulnerable }) => ({
        id: `law:${code}`,
        label: name[language],
        also: allOf(name),
        isOffered: true,
        isComplete: true,
        values: { name, kind, isVulnerable: isVulnerable ?? null },
        isSame: sameName(name),
      }));
    case 'dataCategory':
      return dataCategories.map(({ code, name, flags, special, mayContainSpecial }) => ({
        id: `law:${code}`,
        label: name[language],
        ...(flags.length === 0
          ? {}
          : { hint: flags.map((flag) => choiceWords(language, 'dataCategory', 'flags', flag)).join(', ') }),
        also: allOf(name),
        isOffered: true,
        isComplete: true,
        values: {
          name,
          flags: [...flags],
          specialKinds: special === undefined ? [] : [camel(special)],
          mayContainSpecial: mayContainSpecial ?? null,
        },
        isSame: sameName(name),
      }));
    case 'measure':
      return measures.map(({ code, group, name, letters }) => ({
        id: `law:${code}`,
        label: name[language],
        hint: measureGroups.find((entry) => entry.code === group)?.name[language] ?? group,
        also: `${allOf(name)} ${code}`,
        isOffered: true,
        isComplete: true,
        values: { code, group, name, serves: [...letters], status: 'inPlace' },
        isSame: (record) => (record as Readonly<{ code?: unknown }>).code === code,
      }));
    case 'retentionRule': {
      const day = today();
      return currentRetention()
        .filter((rule) => isValidOn(rule, day))
        .map(({ code, row, records, period, trigger, law, kind }) => ({
          id: `law:${row}`,
          label: records[language],
          hint: [period === undefined ? '' : periodText(period, language), trigger[language]]
            .filter(Boolean)
            .join(', '),
          also: `${allOf(records)} ${allOf(trigger)} ${allOf(law)} ${code}`,
          isOffered: true,
          isComplete: true,
          values: {
            name: records,
            duration: period ?? null,
            trigger,
            law,
            code,
            isMaximum: kind === 'maximum' ? true : null,
          },
          isSame: (record: object) => (record as Readonly<{ code?: unknown }>).code === code,
        }));
    }
    case 'transfer': {
      const day = today();
      return countryOptions(language)
        .filter(({ code }) => !isInEea(code, day))
        .map(({ code, name }) => ({
          id: `law:${code}`,
          label: name,
          also: code,
          isOffered: false,
          isComplete: false,
          values: { country: code },
          isSame: () => false,
        }));
    }
    default:
      return [];
  }
}
