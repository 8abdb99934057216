import type { NoticeItemCode } from '../../law/notice-items';
import { type Block, type Content, plainText, type Run, type Source } from '../document';
import { bullet, heading, line, type NoticeDraft, type Part } from './draft';

/**
 * Sections as plain text, one paragraph a line, so that a person can write in them: `- ` begins a line of a list,
 * `### ` a heading, `**…**` is strong, `[[key]]` alone stands for what the program fills in: a table, the date, the version.
 */

const tableLine = /^\[\[(.+)\]\]$/;
/** The rows of a table, under its line: to compare with, never to write in. */
export const rowStart = '| ';
/** The table that a line stands for. */
export const tableNamed = (line: string): string | undefined => tableLine.exec(line.trim())?.[1];
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** What nobody has confirmed is not yet another text when it is. */
const runsText = (runs: readonly Run[]): string =>
  oneLine(
    runs
      .filter(({ style }) => style !== 'toConfirm')
      .map(({ text, style }) =>
        style === 'strong' && text.trim() !== '' ? text.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3') : text,
      )
      .join(''),
  );

const withoutDoubts = (content: readonly Content[]): readonly Content[] =>
  content.map((part) =>
    part.is === 'table' ? part : { ...part, runs: part.runs.filter(({ style }) => style !== 'toConfirm') },
  );

function linesOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'heading':
      return [`### ${oneLine(block.text)}`];
    case 'paragraph':
      return [`${block.isItem ? '- ' : ''}${runsText(block.runs)}`];
    case 'table':
      return [
        `[[${block.key}]]`,
        ...block.rows.map(
          (row) =>
            rowStart +
            block.columns
              .map(({ key }) => oneLine(plainText(withoutDoubts(row.cells[key]?.content ?? []))))
              .filter(Boolean)
              .join(' | '),
        ),
      ];
    default:
      return [];
  }
}

/** Most characters that the client file keeps of it. */
const mostCharacters = 60_000;

/** What the register says in a section, with the rows of its tables. What changes with each version is a place. */
export function registerText(parts: readonly Part[]): string {
  const text = parts
    .flatMap(({ block, fills }) => (fills === undefined ? linesOf(block) : [`[[${fills}]]`]))
    .join('\n');
  if (text.length <= mostCharacters) return text;
  // A change beyond what is kept is still a change: its end stands for all of it.
  const end = `\n[[${hash(text.slice(mostCharacters - 20))}]]`;
  return text.slice(0, mostCharacters - 20) + end;
}

/** FNV-1a, 32 bits: short, and the same in every copy of the file. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(36);
}

/** A text of the register as a person begins to write in it: each table is one line. */
export const withoutRows = (text: string): string =>
  text
    .split('\n')
    .filter((each) => !each.startsWith(rowStart))
    .join('\n');

/** What the program fills in within a text: tables, the date, the version. */
export const tablesIn = (text: string): ReadonlySet<string> =>
  new Set(text.split('\n').flatMap((each) => tableNamed(each) ?? []));

/** Rows of tables that a person's own text still takes from the register change with it, and are no difference. */
function comparable(text: string, own: string): string {
  const kept = tablesIn(own);
  let isKept = false;
  return text
    .split('\n')
    .filter((each) => {
      const table = tableNamed(each);
      if (table !== undefined) isKept = kept.has(table);
      return each.trim() !== '' && !(isKept && each.startsWith(rowStart));
    })
    .join('\n');
}

/** Whether the register has come to say something else since a person wrote `own` against `before`. */
export const hasChangedSince = (before: string, now: string, own: string): boolean =>
  comparable(before, own) !== comparable(now, own);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A line of a person's text as runs. What is not determined stays a gap, and so does what the law contradicts. */
function ownRuns(draft: NoticeDraft, section: string | null, text: string, source: Source): readonly Run[] {
  const { writer } = draft;
  const { words } = writer;
  const record = writer.lookups.find('noticeSection', source.id);
  const gap = (what: string): Run =>
    record === undefined
      ? { text: what, style: 'gap' }
      : writer.gap('noticeSection', record, 'body', undefined, undefined, what);
  // A gap that the register wrote and the person kept.
  const [before = '', middle = ''] = words.stated('\n', '\n').split('\n');
  const gaps = new RegExp(`(${escaped(before)}.*?${escaped(middle)}.*|${escaped(words.notDetermined)})`, 'i');
  return text.split(gaps).flatMap((piece, index): readonly Run[] => {
    if (piece === '') return [];
    if (index % 2 === 1) return [gap(piece)];
    return piece.split(/\*\*(.+?)\*\*/).flatMap((stretch, at): readonly Run[] => {
      if (stretch === '') return [];
      const why = writer.contradictionOf(
        'noticeSection.body',
        { [writer.language]: stretch },
        { right: section === 'rights' ? 'erasure' : null, period: null },
      );
      if (why !== null) return [gap(words.stated(stretch.trim(), why))];
      return [at % 2 === 1 ? { text: stretch, style: 'strong' } : { text: stretch }];
    });
  });
}

/** A person's text as parts of the notice; `filled`: what the program can fill in, each once. */
export function ownParts(
  draft: NoticeDraft,
  about: Readonly<{ id: string; section: string | null }>,
  text: string,
  filled: readonly Part[],
): readonly Part[] {
  const source = { noun: 'noticeSection', id: about.id, field: 'body' } as const;
  const none: readonly NoticeItemCode[] = [];
  const used = new Set<string>();
  return text.split('\n').flatMap((each, index): readonly Part[] => {
    const written = each.trim();
    const key = `own:${about.id}:${index}`;
    const place = tableNamed(written);
    if (place !== undefined) {
      if (used.has(place)) return [];
      used.add(place);
      return filled.filter(
        ({ block, fills }) => fills === place || (block.is === 'table' && block.key === place),
      );
    }
    if (written === '') return [];
    const title = /^#{2,3} (.+)$/.exec(written)?.[1];
    if (title !== undefined) return [heading(key, title, 3, false)];
    const item = /^[-•] +(.+)$/.exec(written)?.[1];
    return item === undefined
      ? [line(key, ownRuns(draft, about.section, written, source), none, source)]
      : [bullet(key, ownRuns(draft, about.section, item, source), none, source)];
  });
}
