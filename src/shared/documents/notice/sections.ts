import type { NoticeItemCode } from '../../law/notice-items';
import { type NoticeSection, type NoticeSectionCode, noticeSectionCodes } from '../../register/notice';
import type { Register } from '../../register/register';
import { readText } from '../../register/text';
import { chosenBundles } from '../register';
import { makeWriter, type Writer } from '../writer';
import { concerns } from './audience';
import { draftOf, type NoticeDraft, type Part } from './draft';
import { hasChangedSince, ownParts, registerText } from './own-text';
import { children, scope, whoWeAre } from './people';
import { provision, purposes, retention, sources } from './processing';
import { changes, cookies, other, security, short, summary } from './rest';
import { automated, complaint, exercise, objection, rights } from './rights';
import { asProcessor, recipients, transfers } from './sharing';

const writers = {
  summary,
  who: whoWeAre,
  scope,
  purposes,
  source: sources,
  provision,
  recipients,
  transfers,
  retention,
  rights,
  objection,
  exercise,
  complaint,
  automated,
  cookies,
  children,
  security,
  processor: asProcessor,
  other,
  changes,
  short,
} as const satisfies Record<NoticeSectionCode, (draft: NoticeDraft) => readonly Part[]>;

/**
 * Whose words a section is in. `changed`: a person's, and the register has come to say something else since they were
 * written. `hidden`: a person left it out. `added`: the register knows nothing of it.
 */
export type SectionState = 'register' | 'own' | 'changed' | 'hidden' | 'added';

/** A section of a notice as it stands, with what the register says of it. */
export type Section = Readonly<{
  /** Code of the section, or the id of the record of one that a person added. */
  key: string;
  code: NoticeSectionCode | null;
  /** What a person changed in it. */
  record: NoticeSection | null;
  title: string;
  state: SectionState;
  /** What is printed: nothing of a section that is left out. */
  parts: readonly Part[];
  /** What the register says, as plain text; empty for one that a person added. */
  register: string;
  /** What the register says now and what the person's words were written against, when the two differ. */
  since: Readonly<{ before: string; now: string }> | null;
  /** Items of Articles 13 and 14 that the words of the register would say here, where a person's stand instead. */
  items: readonly NoticeItemCode[];
  place: number;
}>;

/** Places between two sections of the register, so that others fit in between. */
const step = 1_000_000;
/** A section that a person added and never moved stands before the last, which tells of changes. */
const placeOfAdded = (noticeSectionCodes.indexOf('changes') - 0.5) * step;

/** The first layer and the short text keep their places: a notice begins with the one, and the other is no part of it. */
export const isFixed = (code: NoticeSectionCode | null): boolean => code === 'summary' || code === 'short';

const ordinaryPlace = (code: NoticeSectionCode | null): number =>
  code === null ? placeOfAdded : noticeSectionCodes.indexOf(code) * step;

/** What the notice of this site and audience is written from. */
export function draftFor(writer: Writer, register: Register): NoticeDraft {
  const { options } = writer;
  const running = chosenBundles(register, { ...options, roles: 'both', withEnded: false }).filter((bundle) =>
    concerns(writer, options.audience, bundle),
  );
  return draftOf(
    writer,
    running.filter(({ activity }) => activity.role !== 'processor'),
    running.filter(({ activity }) => activity.role === 'processor'),
  );
}

/** What is made in steps, without a rest between them. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The sections in the order in which they are read, with what a person changed in them for this site and audience. A
 * section of which nobody says anything is left out. There is a rest after each for whoever has other work besides.
 */
export function* sectionsInSteps(
  draft: NoticeDraft,
  register: Register,
): Generator<void, readonly Section[]> {
  const { writer } = draft;
  const { options, lookups } = writer;
  const records = lookups
    .all('noticeSection')
    .filter(({ site, audience }) => site === options.site && (audience ?? 'everyone') === options.audience);
  // A person's words were written against everything that the register says, whatever this print leaves out.
  let whole: NoticeDraft | null = null;
  const wholeDraft = (): NoticeDraft => {
    whole ??= draftFor(
      makeWriter(lookups, { ...options, withDrafts: true, hideUnconfirmed: false, version: null }),
      register,
    );
    return whole;
  };
  const wanted = noticeSectionCodes.map((code): Wanted => {
    const [record = null] = records.filter(({ section }) => section === code);
    return { code, record, place: placeOf(code, record) };
  });
  // What was written twice for one section, in copies of the file that came together, is never lost.
  const seen = new Set(wanted.map(({ record }) => record));
  const added = records
    .filter((record) => !seen.has(record))
    .map((record): Wanted => ({ code: null, record, place: placeOf(null, record) }));
  const sections: Section[] = [];
  for (const each of [...wanted, ...added].sort((a, b) => a.place - b.place)) {
    const section = yield* sectionOf(draft, wholeDraft, each);
    if (section !== null) sections.push(section);
    yield;
  }
  return sections;
}

type Wanted = Readonly<{ code: NoticeSectionCode | null; record: NoticeSection | null; place: number }>;

function placeOf(code: NoticeSectionCode | null, record: NoticeSection | null): number {
  if (isFixed(code)) return code === 'summary' ? 0 : 2_000_000_000;
  return record?.place ?? ordinaryPlace(code);
}

/** How many activities are written between two rests. */
const atATime = 50;

/** What the register says in a section. The one that tells of each activity in turn is made a stretch at a time. */
function* written(draft: NoticeDraft, code: NoticeSectionCode): Generator<void, readonly Part[]> {
  if (code !== 'purposes') return writers[code](draft);
  const parts: Part[] = [];
  for (let from = 0; from < draft.own.length; from += atATime) {
    parts.push(...purposes({ ...draft, own: draft.own.slice(from, from + atATime) }));
    yield;
  }
  return parts;
}

function* sectionOf(
  draft: NoticeDraft,
  wholeDraft: () => NoticeDraft,
  wanted: Wanted,
): Generator<void, Section | null> {
  const { writer, words } = draft;
  const { code, record, place } = wanted;
  const { language } = writer;
  const heading =
    record === null ? null : (readText(record.title, language, writer.lookups.main)?.text ?? null);
  const told = code ?? record?.section ?? null;
  const title =
    record?.title?.[language] ??
    (code === null ? heading : null) ??
    (told === null ? words.untitled : words.sections[told]);
  const section = { key: code ?? record?.id ?? '', code, record, title, place, since: null, items: [] };
  if (code === null) {
    if (record === null) return null;
    if (record.isHidden === true) return { ...section, state: 'hidden', parts: [], register: '' };
    const reading = readText(record.body, language, writer.lookups.main);
    // Said by the writer, so that a text that is missing in this language is counted and marked.
    const parts =
      reading === null || !writer.isShown('noticeSection', record, 'body')
        ? []
        : reading.isForeign
          ? foreignParts(draft, record)
          : ownParts(draft, { id: record.id, section: null }, reading.text, []);
    return { ...section, state: 'added', parts, register: '' };
  }
  if (record === null) {
    const parts = yield* written(draft, code);
    return parts.length === 0
      ? null
      : { ...section, state: 'register', parts, register: registerText(parts) };
  }
  const whole = yield* written(wholeDraft(), code);
  const register = registerText(whole);
  const items = itemsOf(whole);
  if (record.isHidden === true) return { ...section, state: 'hidden', parts: [], register, items };
  const own = writer.isShown('noticeSection', record, 'body') ? record.body?.[language] : undefined;
  if (own === undefined) {
    const parts = yield* written(draft, code);
    return parts.length === 0 ? null : { ...section, state: 'register', parts, register };
  }
  const tables = own.includes('[[') ? yield* written(draft, code) : [];
  const before = record.writtenAgainst?.[language];
  const hasChanged = before !== undefined && hasChangedSince(before, register, own);
  return {
    ...section,
    state: hasChanged ? 'changed' : 'own',
    parts: ownParts(draft, { id: record.id, section: code }, own, tables),
    register,
    since: hasChanged ? { before, now: register } : null,
    items,
  };
}

/** A text that is there in another language only: in one piece, marked as such. */
function foreignParts({ writer }: NoticeDraft, record: NoticeSection): readonly Part[] {
  const source = { noun: 'noticeSection', id: record.id, field: 'body' } as const;
  return [
    {
      block: {
        is: 'paragraph',
        key: `own:${record.id}`,
        runs: writer.value('noticeSection', record, 'body'),
        source,
      },
      items: [],
    },
  ];
}

const itemsOf = (parts: readonly Part[]): readonly NoticeItemCode[] => [
  ...new Set(parts.flatMap(({ items, columns = {} }) => [items, ...Object.values(columns)].flat())),
];

/** Another place for a section: between its new neighbours. All are given one anew when there is no room between. */
export function placesAfterMove(
  sections: readonly Section[],
  key: string,
  by: -1 | 1,
): Readonly<Record<string, number>> {
  const movable = sections.filter(({ code }) => !isFixed(code));
  const at = movable.findIndex((each) => each.key === key);
  const to = at + by;
  if (at === -1 || to < 0 || to >= movable.length) return {};
  const rest = movable.filter((each) => each.key !== key);
  const before = rest[to - 1]?.place ?? 0;
  const after = rest[to]?.place ?? (rest.at(-1)?.place ?? 0) + 2 * step;
  const between = Math.floor((before + after) / 2);
  if (between > before && between < after) return { [key]: between };
  const [moved] = movable.slice(at, at + 1);
  if (moved === undefined) return {};
  const ordered = [...rest.slice(0, to), moved, ...rest.slice(to)];
  return Object.fromEntries(ordered.map((each, index) => [each.key, (index + 1) * step]));
}
