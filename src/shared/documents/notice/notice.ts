import type { Register } from '../../register/register';
import { openPointsAnnex } from '../annexes';
import type { Block, Document } from '../document';
import { shared } from '../register';
import type { Writer } from '../writer';
import { coverageTable, leftOut, noticeGaps, sectionsTable } from './coverage';
import type { NoticeDraft } from './draft';
import { frontOf } from './front';
import { atOnce, draftFor, type Section, sectionsInSteps } from './sections';

/**
 * The privacy notice of Articles 12 to 14, for one site and one group of people, written from the register, with what a
 * person changed in its sections. What the register does not know is a marked gap.
 */
export const noticeWith = (writer: Writer, register: Register): Document =>
  atOnce(noticeInSteps(writer, register));

/** The same, with a rest after each section. */
export function* noticeInSteps(writer: Writer, register: Register): Generator<void, Document> {
  const { options } = writer;
  const draft = draftFor(writer, register);
  const { words } = draft;
  const sections = yield* sectionsInSteps(draft, register);
  // Whose words a section is in, the firm and its adviser read; those for whom the notice is written do not.
  const isWorkingCopy = options.withOpenPoints && options.version === null;
  const printed = sections.filter(
    ({ state, parts }) => (isWorkingCopy && state === 'hidden') || parts.length > 0,
  );
  const open = options.withOpenPoints && options.version === null ? openPointsAnnex(writer) : null;
  const base = shared(writer, 'notice');
  return {
    ...base,
    words: { ...base.words, required: words.required },
    title: words.title,
    law: words.law,
    blocks: [
      { is: 'front', key: 'front', facts: frontOf(draft) },
      {
        is: 'legend',
        key: 'legend',
        runs: [{ text: writer.words.notDetermined, style: 'gap' }, { text: ` ${words.legendGap}` }],
      },
      { is: 'contents', key: 'contents' },
      ...printed.flatMap((section): readonly Block[] => {
        const { key, code, title, parts } = section;
        const paperOnly = code === 'short' ? ({ paperOnly: true } as const) : {};
        return [
          {
            is: 'heading',
            key: `section:${key}`,
            level: 1,
            text: title,
            inContents: true,
            // The first layer begins under the contents, and the text goes on under it.
            startsPage: false,
            ...paperOnly,
          },
          ...(isWorkingCopy ? marginOf(draft, section) : []),
          ...parts.map(({ block }) => (block.is === 'paragraph' ? { ...block, ...paperOnly } : block)),
        ];
      }),
      ...(open === null ? [] : [{ ...open, letter: 'A' }]),
      sectionsTable(draft, sections),
      coverageTable(draft, sections),
    ],
    grids: [],
    gaps: noticeGaps(draft, sections),
    counts: { activities: draft.own.length + draft.onBehalf.length, ...writer.counts() },
  };
}

/** In a working copy: whose words a section is in, or why it is left out. */
function marginOf(draft: NoticeDraft, section: Section): readonly Block[] {
  const { state, key, items } = section;
  if (state === 'register') return [];
  const { states } = draft.words.coverage;
  const isCalm = state === 'hidden' ? items.length === 0 : state !== 'changed';
  const text = state === 'hidden' ? leftOut(draft, section) : `${states[state]}.`;
  return [
    {
      is: 'paragraph',
      key: `margin:${key}`,
      runs: [{ text, style: isCalm ? 'quiet' : 'gap' }],
    },
  ];
}
