import type { Edit } from '../../register/edit';
import type { NoticeSection, NoticeSectionCode } from '../../register/notice';
import { type Language, languages, type Text } from '../../register/text';
import { hash, withoutRows } from './own-text';
import { settled } from './since';
import type { NoticeChoice, SectionView } from './view';

/** What a person does with the sections of a notice, as edits of records: each is one action, and one step to undo. */

export type Wording = Pick<NoticeChoice, 'site' | 'audience' | 'language'>;
type Of = Pick<SectionView, 'code' | 'record' | 'register' | 'title'>;
type Values = Readonly<Partial<Record<keyof NoticeSection, unknown>>>;

/** The id of a section's record follows from where it belongs: two copies of a file make the same one. */
export const sectionRecordId = ({ site, audience }: Wording, code: NoticeSectionCode): string =>
  ['ns', audience.toLowerCase(), code, ...(site === null ? [] : [hash(site)])].join('-');

/** Gives a section's record these values; it is made when there is none. */
function giving(of: Wording, { code, record }: Pick<Of, 'code' | 'record'>, values: Values): readonly Edit[] {
  if (record !== null)
    return Object.entries(values).map(([field, value]) => ({
      do: 'set',
      noun: 'noticeSection',
      id: record.id,
      field,
      value,
    }));
  if (code === null) return [];
  return [
    {
      do: 'add',
      noun: 'noticeSection',
      id: sectionRecordId(of, code),
      values: { site: of.site, audience: of.audience, section: code, ...values },
    },
  ];
}

/** A text with other words in one language; null for nothing in any language. */
export function inLanguage(text: Text | null, language: Language, words: string): Text | null {
  const kept = languages.flatMap((each) => {
    const said = each === language ? words : text?.[each];
    return said === undefined || said.trim() === '' ? [] : [[each, said] as const];
  });
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

/** Begins a person's own words with those of the register as they are now, and remembers those beside them. */
export const reword = (of: Wording, section: Of): readonly Edit[] => {
  const now = withoutRows(section.register);
  return giving(of, section, {
    body: inLanguage(section.record?.body ?? null, of.language, now === '' ? section.title : now),
    writtenAgainst: inLanguage(section.record?.writtenAgainst ?? null, of.language, section.register),
  });
};

/** Keeps a person's words beside what the register says now. */
export const keepOwn = (of: Wording, section: Of): readonly Edit[] =>
  giving(of, section, {
    writtenAgainst: inLanguage(section.record?.writtenAgainst ?? null, of.language, section.register),
  });

/** Settles one sentence that the register came to say otherwise; the other sentences stay to be chosen. */
export function settleSentence(
  of: Wording,
  section: Of,
  now: string,
  index: number,
  choice: 'own' | 'register',
): readonly Edit[] {
  const { language } = of;
  const { body = null, writtenAgainst = null } = section.record ?? {};
  const after = settled(writtenAgainst?.[language] ?? '', now, body?.[language] ?? '', index, choice);
  return giving(of, section, {
    ...(choice === 'register' ? { body: inLanguage(body, language, after.own) } : {}),
    writtenAgainst: inLanguage(writtenAgainst, language, after.before),
  });
}

/** Goes back to the words of the register. */
export const takeRegister = (of: Wording, section: Of): readonly Edit[] =>
  giving(of, section, {
    title: inLanguage(section.record?.title ?? null, of.language, ''),
    body: inLanguage(section.record?.body ?? null, of.language, ''),
    writtenAgainst: inLanguage(section.record?.writtenAgainst ?? null, of.language, ''),
  });

export const leaveOut = (of: Wording, section: Of, why: string): readonly Edit[] =>
  giving(of, section, {
    isHidden: true,
    hiddenWhy: inLanguage(section.record?.hiddenWhy ?? null, of.language, why),
  });

export const putIn = (of: Wording, section: Of): readonly Edit[] =>
  giving(of, section, { isHidden: null, hiddenWhy: null });

/** Gives sections other places, such as a move asks for. */
export const place = (
  of: Wording,
  sections: readonly SectionView[],
  places: Readonly<Record<string, number>>,
): readonly Edit[] =>
  sections.flatMap((section) => {
    const to = places[section.key];
    return to === undefined ? [] : giving(of, section, { place: to });
  });

/** A section of which the register knows nothing. */
export const addSection = (of: Wording, id: string, title: string): readonly Edit[] => [
  {
    do: 'add',
    noun: 'noticeSection',
    id,
    values: { site: of.site, audience: of.audience, title: { [of.language]: title } },
  },
];
