import type { NoticeAudience, NoticeSection, NoticeSectionCode } from '../../register/notice';
import type { NounName } from '../../register/nouns';
import type { Register } from '../../register/register';
import type { ScreenLanguage } from '../../register/text';
import type { Block, Source } from '../document';
import { lookupsFrom } from '../lookups';
import { documentOptionsSchema } from '../options';
import { type AnyRecord, makeWriter, type Writer } from '../writer';
import { articlesOf, coverageOf, type ItemState } from './coverage';
import { atOnce, draftFor, isFixed, placesAfterMove, type SectionState, sectionsInSteps } from './sections';

/** Which notice: for one site (null: every site), for whom, in which language, on which day (ISO date). */
export type NoticeChoice = Readonly<{
  site: string | null;
  audience: NoticeAudience;
  language: ScreenLanguage;
  date: string;
}>;

/** A record that a sentence was made from: where it is, and its name. */
export type Behind = Readonly<{ noun: NounName; id: string; activity: string | null; name: string }>;

/** A section as the window shows it. */
export type SectionView = Readonly<{
  key: string;
  code: NoticeSectionCode | null;
  record: NoticeSection | null;
  title: string;
  state: SectionState;
  /** It may be moved among the others. */
  isMovable: boolean;
  /** Places that sections get when this one goes up or down; empty at the end. */
  up: Readonly<Record<string, number>>;
  down: Readonly<Record<string, number>>;
  blocks: readonly Block[];
  /** Blocks that are not sent: nobody reads thousands of lines on a screen. */
  more: number;
  /** What the register says, as text to write in. */
  register: string;
  /** The words of the register then and now, when they changed under a person's own. */
  since: Readonly<{ before: string; now: string }> | null;
  /** Articles that ask for what the section says, or would say. */
  articles: readonly string[];
}>;

export type CoveredView = Readonly<{
  code: string;
  name: string;
  article: string;
  state: ItemState;
  where: readonly string[];
  notes: readonly string[];
  /** What is missing, with the field that would fill it. */
  missing: readonly Readonly<{ what: string; where: string; source: Source; activity: string | null }>[];
}>;

/** The notice with what stands behind it, for the page on which a person works on it. */
export type NoticeView = Readonly<{
  title: string;
  sections: readonly SectionView[];
  coverage: readonly CoveredView[];
  /** Records behind the sentences, by `noun:id`. */
  behind: Readonly<Record<string, Behind>>;
}>;

const mostBlocks = 300;

export const noticeView = (register: Register, choice: NoticeChoice): NoticeView =>
  atOnce(noticeViewInSteps(register, choice));

/** The same, with a rest after each section: of a thousand activities it takes most of a second. */
export function* noticeViewInSteps(register: Register, choice: NoticeChoice): Generator<void, NoticeView> {
  const options = documentOptionsSchema.parse({ ...choice, document: 'notice', reader: 'public' });
  const writer = makeWriter(lookupsFrom(register), options);
  const draft = draftFor(writer, register);
  const sections = yield* sectionsInSteps(draft, register);
  const behind: Record<string, Behind> = {};
  const note = (source: Source | undefined): void => {
    const found = source === undefined ? null : behindOf(writer, source);
    if (found !== null) behind[`${found.noun}:${found.id}`] = found;
  };
  const views = sections.map((section): SectionView => {
    const { parts, items, state, key, code, record, title, since } = section;
    const all = parts.map(({ block }) => block);
    const blocks = all.slice(0, mostBlocks);
    for (const block of blocks) {
      if (block.is === 'paragraph') note(block.source);
      if (block.is === 'table') for (const row of block.rows) note(row.source);
    }
    const said = parts.flatMap((part) => [part.items, ...Object.values(part.columns ?? {})].flat());
    return {
      key,
      code,
      record,
      title,
      state,
      isMovable: !isFixed(code),
      up: placesAfterMove(sections, key, -1),
      down: placesAfterMove(sections, key, 1),
      blocks,
      more: all.length - blocks.length,
      register: section.register,
      since,
      articles: articlesOf(writer, [...said, ...items]),
    };
  });
  yield;
  const coverage = coverageOf(draft, sections).map(
    ({ item, state, where, points, notes }): CoveredView => ({
      code: item.code,
      name: item.name[writer.language],
      article: writer.cite(item.article) ?? item.article,
      state,
      where,
      notes,
      missing: points.map((point) => ({
        what: point.what,
        where: point.where,
        source: point.source,
        activity: behindOf(writer, point.source)?.activity ?? null,
      })),
    }),
  );
  return {
    title: draft.words.title,
    sections: views,
    coverage,
    behind,
  };
}

function behindOf(writer: Writer, { noun, id }: Source): Behind | null {
  if (noun === 'noticeSection') return null;
  const record = noun === 'organisation' ? writer.lookups.organisation : writer.lookups.find(noun, id);
  if (record === undefined) return null;
  const any: AnyRecord = record as AnyRecord;
  const activity = any['activity'];
  return {
    noun,
    id,
    activity: noun === 'activity' ? id : typeof activity === 'string' ? activity : null,
    name: writer.titleOf(noun, any),
  };
}
