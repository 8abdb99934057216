import { findDeadTerms, overstatements } from '../../law/vague-words';
import type { NounName } from '../../register/nouns';
import type { Block, Cell, Content, Run } from '../document';
import { type NoticeDraft, plain } from './draft';

/**
 * A statement of the firm that the law contradicts, as a gap: `stated until now: …, no longer valid, because …`. The
 * fact is carried and never said to be true.
 */
export function outOfForce(
  { writer, words }: NoticeDraft,
  noun: NounName,
  record: object,
  field: string,
  why: string,
): Run {
  const stated = plain(writer.value(noun, record, field));
  return writer.gap(noun, record, field, undefined, undefined, words.stated(stated, why));
}

/** Whether the register holds cookies, trackers or statistics. */
export const hasTrackers = ({ writer, own }: NoticeDraft): boolean =>
  writer.lookups.all('cookie').length > 0 ||
  own.some(({ purposes }) => purposes.some(({ kind }) => kind === 'statistics'));

/** Why what a person wrote in a section cannot be said as true; null when nothing contradicts it. */
export function contradiction(draft: NoticeDraft, section: string | null, text: string): string | null {
  const { because } = draft.words;
  if (overstatements.consentByUse.test(text)) return because.consent;
  if (overstatements.noCookies.test(text) && hasTrackers(draft)) return because.noCookies;
  if (section === 'rights' && overstatements.always.test(text)) return because.always;
  return reason(draft, text);
}

/** Why a text cannot be said any more: it names a law, a mechanism or an authority of the past. */
function reason({ writer, words }: NoticeDraft, text: string): string | null {
  const [term] = findDeadTerms(text);
  if (term === undefined) return null;
  return words.because[term.kind](term.name[writer.language], term.replacement[writer.language]);
}

/** Every statement of a block that names what is no longer in force, turned into a marked gap. */
export function withoutDeadTerms(draft: NoticeDraft, block: Block): Block {
  const runs = (list: readonly Run[]): readonly Run[] =>
    list.map((run) => {
      if (run.style === 'gap') return run;
      const why = reason(draft, run.text);
      return why === null ? run : { text: draft.words.stated(run.text.trim(), why), style: 'gap' };
    });
  const content = (list: readonly Content[]): readonly Content[] =>
    list.map((part) => (part.is === 'table' ? part : { ...part, runs: runs(part.runs) }));
  const cells = (list: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> =>
    Object.fromEntries(
      Object.entries(list).map(([key, one]) => [key, { ...one, content: content(one.content) }]),
    );
  if (block.is === 'paragraph') return { ...block, runs: runs(block.runs) };
  if (block.is === 'table')
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: cells(row.cells) })) };
  return block;
}
