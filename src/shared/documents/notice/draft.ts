import type { ActivityBundle } from '../../api';
import type { NoticeItemCode } from '../../law/notice-items';
import type { clauseKinds } from '../../register/notice';
import type { Purpose } from '../../register/purpose';
import { noticeWords } from '../../words/notice';
import type { Block, Run, Source } from '../document';
import { join, type Writer } from '../writer';

/** What a notice is written from: the activities that concern its readers, on one site. */
export type NoticeDraft = Readonly<{
  writer: Writer;
  words: (typeof noticeWords)['en'];
  /** As controller, or joint controller. */
  own: readonly ActivityBundle[];
  /** On behalf of customers. */
  onBehalf: readonly ActivityBundle[];
}>;

/** A block with what Articles 13 and 14 ask for that it says; `columns` tells it per column of a table. */
export type Part = Readonly<{
  block: Block;
  items: readonly NoticeItemCode[];
  columns?: Readonly<Record<string, readonly NoticeItemCode[]>>;
  /** Open points that one gap stands for, besides its own. */
  points?: readonly number[];
  /** It says what changes with each version that is issued: no change of the register. */
  fills?: 'date' | 'version';
}>;

export const draftOf = (
  writer: Writer,
  own: readonly ActivityBundle[],
  onBehalf: readonly ActivityBundle[],
): NoticeDraft => ({ writer, words: noticeWords[writer.language], own, onBehalf });

/** A sentence with what the register says in its places `{…}`. Two full stops never meet. */
export function fill(
  sentence: string,
  values: Readonly<Record<string, readonly Run[] | string>>,
): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, part] of sentence.split(/\{(\w+)\}/).entries()) {
    if (index % 2 === 1) {
      const value = values[part] ?? '';
      runs.push(...(typeof value === 'string' ? [{ text: value }] : value));
    } else if (part !== '') {
      const last = runs.at(-1)?.text ?? '';
      const text = part.startsWith('.') && /[.!?]$/.test(last) ? part.slice(1) : part;
      if (text !== '') runs.push({ text });
    }
  }
  return runs;
}

/** Runs that end as a sentence does, so that another can follow. */
export const closed = (runs: readonly Run[]): readonly Run[] =>
  /[.!?…:]\s*$/.test(plain(runs)) || runs.length === 0 ? runs : [...runs, { text: '.' }];

export const line = (
  key: string,
  runs: readonly Run[],
  items: readonly NoticeItemCode[] = [],
  source?: Source,
): Part => ({
  block: { is: 'paragraph', key, runs, ...(source === undefined ? {} : { source }) },
  items,
});

export const bullet = (
  key: string,
  runs: readonly Run[],
  items: readonly NoticeItemCode[] = [],
  source?: Source,
): Part => ({
  block: { is: 'paragraph', key, runs, isItem: true, ...(source === undefined ? {} : { source }) },
  items,
});

export const heading = (key: string, text: string, level: 1 | 2 | 3, inContents = true): Part => ({
  block: { is: 'heading', key, level, text, inContents, startsPage: false },
  items: [],
});

export const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

type ClauseKind = (typeof clauseKinds)[number];

/** Clauses of these kinds, in the firm's own words, for this site and for all sites. */
export function clausesOf({ writer }: NoticeDraft, kinds: readonly ClauseKind[]): readonly Part[] {
  const { site } = writer.options;
  return writer.lookups
    .all('clause')
    .filter(
      (clause) =>
        clause.kind !== null &&
        kinds.includes(clause.kind) &&
        (clause.site === null || site === null || clause.site === site),
    )
    .map((clause) =>
      bullet(`clause:${clause.id}`, writer.value('clause', clause, 'body'), [], {
        noun: 'clause',
        id: clause.id,
        field: 'body',
      }),
    );
}

/** The names of activities, one after another. */
export const namesOf = (writer: Writer, bundles: readonly ActivityBundle[]): readonly Run[] =>
  join(
    bundles.map(({ activity }) => writer.value('activity', activity, 'name')),
    writer.semicolon,
  );

/** Activities of which the same is to be said, together. */
export function together(
  bundles: readonly ActivityBundle[],
  say: (bundle: ActivityBundle) => readonly Run[],
): readonly Readonly<{
  bundles: readonly ActivityBundle[];
  runs: readonly Run[];
  points: readonly number[];
}>[] {
  const groups = new Map<string, { bundles: ActivityBundle[]; runs: readonly Run[]; points: number[] }>();
  for (const bundle of bundles) {
    const runs = say(bundle);
    const key = JSON.stringify(runs.map(({ text, style }) => [text, style]));
    const group = groups.get(key);
    const points = runs.flatMap(({ openPoint }) => openPoint ?? []);
    if (group) {
      group.bundles.push(bundle);
      group.points.push(...points);
    } else groups.set(key, { bundles: [bundle], runs, points });
  }
  return [...groups.values()];
}

/** The basis of a purpose, as far as it may be read. */
export const basisOf = ({ writer }: NoticeDraft, purpose: Purpose): Purpose['legalBasis'] =>
  writer.isShown('purpose', purpose, 'legalBasis') ? purpose.legalBasis : null;

/** `Payroll; Recruitment: …`, as a line of a list. */
export const aboutActivities = (
  { writer }: NoticeDraft,
  key: string,
  bundles: readonly ActivityBundle[],
  runs: readonly Run[],
  items: readonly NoticeItemCode[],
  field: string,
): Part => {
  const id = bundles[0]?.activity.id ?? '';
  return bullet(`${key}:${id}`, [...namesOf(writer, bundles), { text: writer.colon }, ...runs], items, {
    noun: 'activity',
    id,
    field,
  });
};
