import type { RecordFor } from '../../register/nouns';
import type { Register } from '../../register/register';
import type { ScreenLanguage } from '../../register/text';
import { compareDocuments } from '../compare';
import type { Block, Content, Document, Row, Run } from '../document';
import { issuedWith, seriesOf } from '../issued';
import { makeDocumentInSteps } from '../make';
import { isPublished } from '../options';

type Version = RecordFor<'issuedVersion'>;

/** How far a published text has fallen behind the register, in the language in which most of it reads otherwise. */
export type FallenBehind = Readonly<{
  /** Sentences and rows of tables that read otherwise today; what came and what went counts once each. */
  lines: number;
  /** The sections they stand in, by their code or the id of their record, with their titles as printed. */
  sections: readonly Readonly<{ key: string; title: string; language: ScreenLanguage }>[];
}>;

/** The version of a notice, or of a list that goes with it, that is published now. */
export type PublishedNow = Readonly<{
  version: Version;
  /** Null: the text as it was published is no longer kept. */
  behind: FallenBehind | null;
}>;

/** Of each notice, and each list that goes with it, the version that came last. */
export function publishedNow(versions: readonly Version[]): readonly Version[] {
  const last = new Map<string, Version>();
  for (const version of versions) {
    const made = issuedWith(version);
    if (!isPublished(made.document)) continue;
    const series = seriesOf(made);
    if ((last.get(series)?.number ?? 0) <= (version.number ?? 0)) last.set(series, version);
  }
  return [...last.values()];
}

/**
 * How far the texts of a version, as they were published, differ from what they would say on this day (ISO date), in
 * steps. The same numbers and the day it was published are no difference.
 */
export function* fallenBehindInSteps(
  register: Register,
  version: Version,
  published: readonly Document[],
  date: string,
): Generator<void, FallenBehind | null> {
  let most: FallenBehind | null = null;
  for (const before of published) {
    const { language } = before;
    const options = {
      ...issuedWith(version),
      version: String(version.number),
      head: version.head,
      language,
      // What the law says of a country may have come to an end since.
      date,
    };
    const now = yield* makeDocumentInSteps(register, options);
    const found = differencesIn(before, now);
    if (most === null || found.lines > most.lines) most = found;
    yield;
  }
  return most;
}

/** Blocks that print the day of the edition, and what is written for the firm alone. */
const aside: ReadonlySet<string> = new Set(['changes:date', 'since', 'open']);

/** Counts what differs between two texts, and in which sections. */
export function differencesIn(before: Document, now: Document): FallenBehind {
  const { language } = now;
  const compared = compareDocuments(before, now, { author: '', time: '' });
  const sections = new Map<string, FallenBehind['sections'][number]>();
  let lines = 0;
  let section: FallenBehind['sections'][number] | null = null;
  for (const block of compared.blocks) {
    if (block.is === 'heading' && block.level === 1)
      section = { key: block.key.replace(/^section:/, ''), title: block.text, language };
    const count = aside.has(block.key) ? 0 : linesIn(block);
    lines += count;
    if (count > 0 && section !== null) sections.set(section.key, section);
  }
  return { lines, sections: [...sections.values()] };
}

const isOther = (runs: readonly Run[]): boolean => runs.some(({ change }) => change !== undefined);

const isOtherRow = ({ change, cells }: Row): boolean =>
  change !== undefined || Object.values(cells).some(({ content }) => content.some(isOtherPart));

const isOtherPart = (part: Content): boolean =>
  part.change !== undefined || (part.is === 'table' ? part.rows.some(isOtherRow) : isOther(part.runs));

function linesIn(block: Block): number {
  switch (block.is) {
    case 'heading':
      return block.change === undefined ? 0 : 1;
    case 'paragraph':
      return isOther(block.runs) ? 1 : 0;
    case 'table':
      return block.rows.filter(isOtherRow).length;
    case 'front':
      return block.facts.filter(({ change, cell }) => change !== undefined || cell.content.some(isOtherPart))
        .length;
    default:
      return 0;
  }
}
