import type { Change, Compared } from '../../shared/documents/document';
import { escapeXml } from './clean';

/*
 * Tracked insertions and deletions of a Word file (ECMA-376 part 1, 17.13.5): of runs, of the marks that end
 * paragraphs, and of rows. What is written here has neither number nor author; `signChanges` adds them.
 */

const tags = { added: 'ins', removed: 'del' } as const satisfies Record<Change, string>;

/** A run that came or went. What went is text of its own kind (17.3.3.7). */
export function trackedRun(run: string, change: Change | undefined): string {
  if (change === undefined) return run;
  if (change === 'added') return `<w:ins>${run}</w:ins>`;
  return `<w:del>${run.replaceAll('<w:t xml', '<w:delText xml').replaceAll('</w:t>', '</w:delText>')}</w:del>`;
}

/** For the properties of a paragraph: its end came or went too. */
export function trackedMark(change: Change | undefined): string {
  return change === undefined ? '' : `<w:rPr><w:${tags[change]}/></w:rPr>`;
}

/** For the properties of a row. */
export function trackedRow(change: Change | undefined): string {
  return change === undefined ? '' : `<w:${tags[change]}/>`;
}

/** Gives every change its number, author and moment. One function for one file: numbers do not repeat. */
export function signChanges({ author, time }: Compared): (xml: string) => string {
  // Above those of the bookmarks, which count from 0.
  let last = 1_000_000;
  const moment = `${time.slice(0, 19)}Z`;
  const by = `w:author="${escapeXml(author) || 'Griffier'}" w:date="${moment}"`;
  return (xml) =>
    xml.replace(/<w:(ins|del)(\/?)>/g, (_, tag: string, end: string) => {
      last += 1;
      return `<w:${tag} w:id="${last}" ${by}${end}>`;
    });
}
