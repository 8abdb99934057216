import type { Register } from '../../register/register';
import { openPointsAnnex } from '../annexes';
import type { Block, Document } from '../document';
import { chosenBundles, shared } from '../register';
import type { Writer } from '../writer';
import { concerns } from './audience';
import { coverageTable, noticeGaps, sectionsTable, type Written } from './coverage';
import { draftOf, type NoticeDraft, type Part, plain } from './draft';
import { withoutDeadTerms } from './out-of-force';
import { children, scope, whoWeAre } from './people';
import { provision, purposes, retention, sources } from './processing';
import { changes, cookies, other, security, summary } from './rest';
import { automated, complaint, exercise, objection, rights } from './rights';
import { asProcessor, recipients, transfers } from './sharing';

/** The sections of a notice in the order in which they are read. A section that has nothing to say is left out. */
const sections = {
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
} as const satisfies Record<string, (draft: NoticeDraft) => readonly Part[]>;

/**
 * The privacy notice of Articles 12 to 14, for one site and one group of people, written from the register and from
 * nothing else. What the register does not know is a marked gap.
 */
export function noticeWith(writer: Writer, register: Register): Document {
  const { options } = writer;
  const running = chosenBundles(register, { ...options, roles: 'both', withEnded: false }).filter((bundle) =>
    concerns(writer, options.audience, bundle),
  );
  const draft = draftOf(
    writer,
    running.filter(({ activity }) => activity.role !== 'processor'),
    running.filter(({ activity }) => activity.role === 'processor'),
  );
  const { words } = draft;
  const written = Object.entries(sections).flatMap(
    ([key, write]): readonly (Written & Readonly<{ key: string }>)[] => {
      const parts = write(draft).map((part) => ({ ...part, block: withoutDeadTerms(draft, part.block) }));
      return parts.length === 0 ? [] : [{ key, title: words.sections[key as keyof typeof sections], parts }];
    },
  );
  const open = options.withOpenPoints && options.version === null ? openPointsAnnex(writer) : null;
  const base = shared(writer, 'notice');
  return {
    ...base,
    words: { ...base.words, required: words.required },
    title: words.title,
    law: words.law,
    blocks: [
      { is: 'front', key: 'front', facts: front(draft) },
      {
        is: 'legend',
        key: 'legend',
        runs: [{ text: writer.words.notDetermined, style: 'gap' }, { text: ` ${words.legendGap}` }],
      },
      { is: 'contents', key: 'contents' },
      ...written.flatMap(({ key, title, parts }): readonly Block[] => [
        {
          is: 'heading',
          key: `section:${key}`,
          level: 1,
          text: title,
          inContents: true,
          startsPage: key === 'summary' || key === 'who',
        },
        ...parts.map(({ block }) => block),
      ]),
      ...(open === null ? [] : [{ ...open, letter: 'A' }]),
      sectionsTable(draft, written),
      coverageTable(draft, written),
    ],
    grids: [],
    gaps: noticeGaps(writer, written),
    counts: { activities: running.length, ...writer.counts() },
  };
}

/** Title page: for whom, which site, since when. */
function front({ writer, words }: NoticeDraft): Extract<Block, { is: 'front' }>['facts'] {
  const { options, lookups } = writer;
  const site = options.site === null ? undefined : lookups.find('site', options.site);
  const fact = (key: string, label: string, text: string) => ({
    key,
    label,
    level: 'required' as const,
    cell: { content: [{ is: 'paragraph' as const, runs: [{ text }] }] },
  });
  return [
    fact('audience', words.front.audience, words.audiences[options.audience]),
    ...(site === undefined
      ? []
      : [fact('site', words.front.site, plain(writer.value('site', site, 'name')))]),
  ];
}
