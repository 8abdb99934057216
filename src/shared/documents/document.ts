import type { NoticeItemCode } from '../law/notice-items';
import type { NounName } from '../register/nouns';
import type { Language, ScreenLanguage } from '../register/text';
import type { DocumentKind } from './options';

/**
 * A document as one plain value. The preview, the Word file, the Excel file and the PDF are renderings of it;
 * nothing is decided in a renderer. Every block has a stable key and, where it has one, the record it came from.
 */
export type Document = Readonly<{
  kind: DocumentKind | 'letter' | 'contents';
  language: ScreenLanguage;
  /** "Records of processing activities" */
  title: string;
  /** "Article 30(1) and 30(2) of Regulation (EU) 2016/679 (GDPR)" */
  law: string;
  /** The firm's name as in its foot lines. */
  firm: string;
  /** "Draft of 21 November 2026" or "Version 3 of 21 November 2026" */
  edition: string;
  /** ISO 8601. */
  date: string;
  isDraft: boolean;
  /** Words that a renderer needs in the document's language. */
  words: DocumentWords;
  blocks: readonly Block[];
  /** Wide tables of the workbook: one row per `sheet` block of the grid. */
  grids: readonly Grid[];
  /** The workbook also gets one sheet per `sheet` block (asked for with `factSheets` of the options). */
  factSheets?: true;
  /** It tells how one document became another: parts of it carry a `change`. */
  compared?: Compared;
  /** Of a notice: what it does not say, or says with a gap. */
  gaps?: readonly NoticeGap[];
  /** What a reader is told beforehand; counted while the document was made. */
  counts: Readonly<{
    activities: number;
    openPoints: number;
    toConfirm: number;
    foreign: number;
    conflicts: number;
  }>;
}>;

/** An item of Articles 13 and 14 that a notice misses, in the language of the notice. */
export type NoticeGap = Readonly<{
  code: NoticeItemCode;
  article: string;
  item: string;
  /** Each as `what: where it is filled in`; none for an item that the notice does not speak of at all. */
  missing: readonly string[];
}>;

/** What came or went between two documents. */
export type Change = 'added' | 'removed';

/** Whose name and moment (ISO date-time) tracked changes carry, and what stood on the title page before. */
export type Compared = Readonly<{
  author: string;
  time: string;
  /** `Changes since: Version 3 of 21 November 2026` */
  since: string;
  before: Readonly<Pick<Document, 'title' | 'law' | 'firm' | 'edition'>>;
}>;

export type DocumentWords = Readonly<{
  contents: string;
  page: string;
  of: string;
  about: string;
  required: string;
  optional: string;
  openPoint: string;
  keptByChoice: string;
  reference: string;
  activity: string;
  continued: string;
  volume: string;
}>;

/** Where a block or a cell came from. */
export type Source = Readonly<{ noun: NounName; id: string; field?: string }>;

/** ■ required by Article 30, □ kept by choice. */
export type Level = 'required' | 'optional';

/**
 * A stretch of text. `gap`: not determined, with the number of its open point. `toConfirm`: the mark after a value that
 * nobody has confirmed. `foreign`: printed in another language than the document's. `article`: small grey reference.
 */
export type Run = Readonly<{
  text: string;
  style?: 'gap' | 'toConfirm' | 'foreign' | 'article' | 'strong' | 'quiet';
  openPoint?: number;
  language?: Language;
  change?: Change;
}>;

/** Content of a cell: paragraphs, bullet lines, or a small table. */
export type Content =
  | Readonly<{ is: 'paragraph'; runs: readonly Run[]; change?: Change }>
  | Readonly<{ is: 'item'; runs: readonly Run[]; change?: Change }>
  | Readonly<{ is: 'table'; columns: readonly Column[]; rows: readonly Row[]; change?: Change }>;

/**
 * A column of a table. `width` in characters for Excel, and relative in Word. `share`: its part of the width on paper, from
 * 0 to 1, in tables that must line up with the next one; each column of them has one.
 */
export type Column = Readonly<{
  share?: number;
  key: string;
  label: string;
  article?: string;
  level?: Level;
  width: number;
  kind?: 'text' | 'date' | 'number';
}>;

/** `date` and `number` hold the machine value for Excel; `content` is what is read everywhere else. */
export type Cell = Readonly<{
  content: readonly Content[];
  date?: string;
  number?: number;
  source?: Source;
  /** Coloured by the level that its words say as well. */
  tone?: Tone;
}>;

/** How high a risk is: a colour that never stands without its word. */
export type Tone = 'low' | 'moderate' | 'high' | 'veryHigh';

/**
 * Inks of maps and timelines. `bandOutside` and `frameOutside`: what leaves the EEA. `bandUnknown`: what nobody determined,
 * dotted beside its colour, so that it holds in grey print.
 */
export type Ink =
  | 'ground'
  | 'groundOutside'
  | 'line'
  | 'bandInside'
  | 'bandUnknown'
  | 'bandOutside'
  | 'frame'
  | 'frameOutside'
  | 'bar'
  | 'barLaw'
  | 'quiet';

/** A part of a picture: lengths in points from its top left corner, words by their baseline. */
export type DrawingPart =
  | Readonly<{ is: 'box'; x: number; y: number; width: number; height: number; tone: Tone | Ink }>
  /** A ruled box; dashed where what it stands for is not known. */
  | Readonly<{
      is: 'frame';
      x: number;
      y: number;
      width: number;
      height: number;
      ink: Ink;
      isDashed: boolean;
    }>
  /** A band that bends from the right of one box to the left of another, each end `size` high from its top. */
  | Readonly<{ is: 'band'; x1: number; y1: number; x2: number; y2: number; size: number; ink: Ink }>
  | Readonly<{
      is: 'words';
      x: number;
      y: number;
      size: number;
      align: 'start' | 'middle' | 'end';
      text: string;
      ink?: 'quiet' | 'frameOutside';
    }>;

/** A picture of what a table says, with the same in words for who does not see it. */
export type Drawing = Readonly<{
  width: number;
  height: number;
  alt: string;
  parts: readonly DrawingPart[];
}>;
/** How a row of a list of questions is answered in a workbook. `isOpen`: something else than an option is taken as well. */
export type Form = Readonly<{ kind: 'text' | 'date'; options: readonly string[]; isOpen: boolean }>;
export type Row = Readonly<{
  key: string;
  /** It is a question: in the workbook only its cells `answer` and `remark` can be filled in. */
  form?: Form;
  cells: Readonly<Record<string, Cell>>;
  source?: Source;
  change?: Change;
}>;

/** One line of a sheet: label with its article, and what is known. */
export type Fact = Readonly<{
  key: string;
  label: string;
  article?: string;
  level: Level;
  cell: Cell;
  change?: Change;
}>;

export type Block = AnyBlock & Readonly<{ change?: Change }>;
type AnyBlock =
  | Readonly<{
      is: 'heading';
      key: string;
      level: 1 | 2 | 3;
      text: string;
      inContents: boolean;
      startsPage: boolean;
      paperOnly?: true;
    }>
  /** `isItem`: a line of a list; lines that follow each other are one list. `paperOnly`: no part of a web page. */
  | Readonly<{
      is: 'paragraph';
      key: string;
      runs: readonly Run[];
      source?: Source;
      isItem?: true;
      paperOnly?: true;
    }>
  /** Title page: firm, law and edition come from the document; these are its facts. */
  | Readonly<{ is: 'front'; key: string; facts: readonly Fact[] }>
  /** Explains the marks ■ □ and the gap. */
  | Readonly<{ is: 'legend'; key: string; runs: readonly Run[] }>
  | Readonly<{ is: 'contents'; key: string }>
  /** One record as a sheet of its own (Word: starts a page; Excel: a row of `grid`). */
  | Readonly<{
      is: 'sheet';
      key: string;
      grid: string;
      reference: string;
      title: readonly Run[];
      state: readonly Run[];
      header: string;
      facts: readonly Fact[];
      /** Short facts that the workbook has columns for, by the key of the column: state, owner, dates. */
      aside?: Readonly<Record<string, Cell>>;
      source: Source;
    }>
  /** A table with a title above it, or none (''). `sheetName` names its Excel sheet (at most 31 characters). `excelOnly`: too wide for paper. */
  | Readonly<{
      is: 'table';
      key: string;
      title: string;
      sheetName: string;
      columns: readonly Column[];
      rows: readonly Row[];
      note?: readonly Run[];
      inContents: boolean;
      excelOnly?: true;
      /** It belongs to the text around it: the workbook has the same facts in a table of its own. */
      paperOnly?: true;
      /** Columns that paper has no room for: there they are labelled lines of the column `details`, which `label` names. */
      folded?: Readonly<{ columns: readonly string[]; label: string }>;
      letter?: string;
      /** A picture of the same, above it on paper. */
      drawing?: Drawing;
    }>;

/** A wide Excel sheet over all `sheet` blocks that name it. Column keys are fact keys. Bands are groups over columns. */
export type Grid = Readonly<{
  id: string;
  sheetName: string;
  title: string;
  /** Columns before the first band, filled from `aside` of the sheets. */
  aside?: readonly Column[];
  bands: readonly Readonly<{ label: string; columns: readonly Column[] }>[];
}>;

/**
 * Text that is searched as it stands, in a workbook or in plain text: a hyphen that keeps a word together is a plain one
 * there, since nobody types the other.
 */
export const plainHyphens = (text: string): string => text.replaceAll('\u2011', '-');

/** A cell's words on one line after another, without styles: for Excel cells, for tests, for comparing. */
export function plainText(content: readonly Content[]): string {
  return content
    .map((part) =>
      part.is === 'table'
        ? part.rows
            .map((row) =>
              part.columns
                .map((column) => plainText(row.cells[column.key]?.content ?? []))
                .filter(Boolean)
                .join(' · '),
            )
            .join('\n')
        : part.runs.map((run) => run.text).join(''),
    )
    .join('\n');
}
