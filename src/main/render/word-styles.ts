import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Letterhead } from './letterhead';
import type { Borrowed } from './letterhead-styles';
import { colour, paperFont } from './look';
import { smallPadding, textWidth } from './word-xml';

/** Half-points, as Word counts sizes. */
const half = (points: number): number => Math.round(points * 2);
const before = (points: number, after: number, line = 240) => ({
  before: Math.round(points * 20),
  after: Math.round(after * 20),
  line,
  lineRule: 'auto' as const,
});

/** 10.5 pt at 1.3: Calibri's own line is 1.2207 em, so 256/240 of single spacing. */
export const bodyLine = 256;

type Style = Readonly<{
  id: string;
  name: string;
  size: number;
  bold?: boolean;
  colour?: string;
  spacing: ReturnType<typeof before>;
  more?: NonNullable<IParagraphStyleOptions['paragraph']>;
}>;

/** Every paragraph style of the documents, once: written into the file and used to work out pages. Sizes in points. */
export const paragraphStyles = [
  { id: 'Subtitle', name: 'Subtitle', size: 12, colour: colour.quiet, spacing: before(0, 0) },
  { id: 'Firm', name: 'Firm', size: 16, bold: true, spacing: before(20, 11) },
  {
    id: 'ContentsHead',
    name: 'Contents Heading',
    size: 11.5,
    bold: true,
    colour: colour.petrol,
    spacing: before(17, 4),
    more: { keepNext: true },
  },
  {
    id: 'State',
    name: 'State',
    size: 9.5,
    colour: '333333',
    spacing: before(0, 8.5),
    more: { keepNext: true },
  },
  {
    id: 'Legend',
    name: 'Legend',
    size: 9,
    colour: '333333',
    spacing: before(17, 0),
    more: {
      indent: { left: 142, right: 142 },
      shading: { type: 'clear', color: 'auto', fill: colour.legendGround },
      border: Object.fromEntries(
        (['top', 'bottom', 'left', 'right'] as const).map((side) => [
          side,
          { style: 'single', size: 4, space: 5, color: colour.legendGround },
        ]),
      ),
    },
  },
  {
    id: 'Label',
    name: 'Label',
    size: 10.5,
    bold: true,
    spacing: before(0, 0, bodyLine),
    more: { indent: { left: 227, hanging: 227 } },
  },
  {
    id: 'LabelArticle',
    name: 'Label Article',
    size: 8.5,
    colour: colour.quiet,
    spacing: before(0, 0),
    more: { indent: { left: 227 } },
  },
  { id: 'ValueText', name: 'Value', size: 10.5, spacing: before(0, 0, bodyLine) },
  {
    id: 'Item',
    name: 'Item',
    size: 10.5,
    spacing: before(0, 0, bodyLine),
    more: { indent: { left: 227, hanging: 227 } },
  },
  {
    id: 'ItemApart',
    name: 'Item Apart',
    size: 10.5,
    spacing: before(8, 0, bodyLine),
    more: { indent: { left: 227, hanging: 227 } },
  },
  { id: 'TableText', name: 'Table Text', size: 9.5, spacing: before(0, 0) },
  {
    id: 'TableItem',
    name: 'Table Item',
    size: 9.5,
    spacing: before(0, 0),
    more: { indent: { left: 170, hanging: 170 } },
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    size: 9.5,
    bold: true,
    colour: colour.headText,
    spacing: before(0, 0),
    more: { keepNext: true },
  },
  { id: 'Note', name: 'Note', size: 10.5, spacing: before(0, 8, bodyLine) },
  { id: 'NoteApart', name: 'Note Apart', size: 10.5, spacing: before(8, 8, bodyLine) },
  { id: 'Hairline', name: 'Hairline', size: 1, spacing: before(0, 0) },
  { id: 'TOC1', name: 'toc 1', size: 10, bold: true, spacing: before(7, 3), more: { keepNext: true } },
  {
    id: 'TOC2',
    name: 'toc 2',
    size: 10,
    spacing: before(0, 4),
    more: { indent: { left: 624, hanging: 624 } },
  },
  {
    id: 'HeaderLine',
    name: 'Header Line',
    size: 8.5,
    colour: colour.quiet,
    spacing: before(0, 0),
    more: {
      rightTabStop: textWidth,
      border: { bottom: { style: 'single', size: 4, space: 6, color: colour.line } },
    },
  },
  {
    id: 'FooterLine',
    name: 'Footer Line',
    size: 8.5,
    colour: colour.quiet,
    spacing: before(0, 0),
    more: {
      rightTabStop: textWidth,
      border: { top: { style: 'single', size: 4, space: 6, color: colour.line } },
    },
  },
] as const satisfies readonly Style[];

type StyleId = (typeof paragraphStyles)[number]['id'] | 'Title' | 'Heading1' | 'Heading2' | 'Heading3';
type Metrics = Readonly<{ size: number; bold: boolean; before: number; after: number; line: number }>;

/** The built-in styles of Word, which keep their names so that its navigation and screen readers know them. */
const builtIn = {
  Title: { size: 26, bold: true, before: 25, after: 6, line: 220 },
  Heading1: { size: 16, bold: true, before: 0, after: 14, line: 240 },
  Heading2: { size: 16, bold: true, before: 0, after: 8.5, line: 240 },
  Heading3: { size: 11.5, bold: true, before: 17, after: 4, line: 240 },
} as const satisfies Record<string, Metrics>;

const metrics: ReadonlyMap<string, Metrics> = new Map<string, Metrics>([
  ...Object.entries(builtIn),
  ...paragraphStyles.map((style: Style): [string, Metrics] => [
    style.id,
    {
      size: style.size,
      bold: style.bold ?? false,
      before: style.spacing.before / 20,
      after: style.spacing.after / 20,
      line: style.spacing.line,
    },
  ]),
]);

/** Size and spacing of a style in points; `line` in 240ths of single spacing. */
export function metricsOf(style: StyleId): Metrics {
  return metrics.get(style) ?? { size: 10.5, bold: false, before: 0, after: 0, line: bodyLine };
}

const isInTable = ({ id }: Style): boolean => /^(Table|Value|Label)/.test(id);

function heading(style: keyof typeof builtIn, color: string, font: string, more: object = {}) {
  const { size, before: above, after, line } = builtIn[style];
  return {
    run: { size: half(size), bold: true, color, font },
    paragraph: { spacing: before(above, after, line), keepNext: true, keepLines: true, ...more },
  };
}

const gap = {
  italics: true,
  color: colour.gapText,
  shading: { type: 'clear' as const, color: 'auto', fill: colour.gapGround },
};

const quietest = 7;

/** How much wider a typeface runs than ours: tables were measured with it. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^(calibri|carlito|times|cambria|constantia|garamond|gill sans|perpetua|candara|corbel)/i, 1],
  [/^(verdana|dejavu sans|lucida)/i, 1.26],
  [/^(century gothic|montserrat|poppins|raleway)/i, 1.2],
  [/^(open sans|noto sans|work sans|inter)/i, 1.16],
];

/** Sizes, colours and margins of our styles on a letterhead, or as they are. */
function looksOn(letterhead: Letterhead | null) {
  if (letterhead === null)
    return { font: paperFont, sizeOf: (size: number) => size, colourOf: (own: string) => own };
  const { font, accent } = letterhead;
  const body = Math.min(12, Math.max(9, letterhead.size));
  const wider = widths.find(([name]) => name.test(font))?.[1] ?? 1.11;
  const running: readonly number[] = [10.5];
  return {
    font,
    /** Text takes the letterhead's size. What stands in a column stays as wide as it was measured. */
    sizeOf: (size: number, isInTable: boolean): number =>
      isInTable || !running.includes(size) ? Math.max(quietest, Math.round((size / wider) * 2) / 2) : body,
    colourOf: (own: string): string =>
      own === colour.petrol || own === colour.headText ? onTint(accent) : own,
  };
}

/** A colour that can be read on paper and on its own tint: too light a one gives way to black. */
export function onTint(accent: string): string {
  const [red = 0, green = 0, blue = 0] = channelsOf(accent).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  // 4.5 to 1 on a ground of nine tenths of white.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.125 ? accent : colour.text;
}

/** The ground under the heads of tables: one part of a colour in ten of white. */
export function tintOf(accent: string): string {
  return channelsOf(accent)
    .map((value) =>
      Math.round(255 - (255 - value) * 0.1)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

const channelsOf = (hex: string): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** `letterhead`: of a template, whose styles then stand behind ours. */
export function wordStyles(languageTag: string, letterhead: Letterhead | null = null): IStylesOptions {
  const { font, sizeOf, colourOf } = looksOn(letterhead);
  const room = letterhead?.textWidth ?? textWidth;
  const headed = (style: keyof typeof builtIn, name: Borrowed, level: number | null, more: object = {}) => {
    const behind = letterhead?.behind[name];
    // Word and readers of screens know a heading by its level, whatever it looks like.
    const outline = level === null ? {} : { outlineLevel: level };
    if (behind !== undefined)
      return { basedOn: behind, run: {}, paragraph: { keepNext: true, keepLines: true, ...outline } };
    if (letterhead === null) return heading(style, colour.petrol, font, more);
    return heading(style, colourOf(colour.petrol), font, outline);
  };
  const subtitle = letterhead?.behind.subtitle;
  return {
    default: {
      document: {
        run: { font, size: half(sizeOf(10.5, false)), language: { value: languageTag } },
      },
      title: headed('Title', 'title', null),
      heading1: headed('Heading1', 'heading 1', 0),
      heading2: headed('Heading2', 'heading 2', 1, {
        rightTabStop: textWidth,
        border: { bottom: { style: 'single', size: 12, space: 6, color: colour.petrol } },
      }),
      heading3: headed('Heading3', 'heading 3', 2),
    },
    paragraphStyles: paragraphStyles.map((style: Style) =>
      style.id === 'Subtitle' && subtitle !== undefined
        ? { id: style.id, name: style.name, basedOn: subtitle, quickFormat: true }
        : {
            id: style.id,
            name: style.name,
            basedOn: 'Normal',
            quickFormat: true,
            run: {
              size: half(sizeOf(style.size, isInTable(style))),
              ...(style.bold && { bold: true }),
              color: colourOf(style.colour ?? colour.text),
            },
            paragraph: {
              spacing: style.spacing,
              ...style.more,
              ...(style.more?.rightTabStop !== undefined && { rightTabStop: room }),
            },
          },
    ),
    characterStyles: [
      { id: 'Gap', name: 'Gap', run: gap },
      { id: 'ToConfirm', name: 'To Confirm', run: { italics: true } },
      { id: 'Foreign', name: 'Foreign', run: { color: '333333' } },
      { id: 'Article', name: 'Article', run: { size: half(8.5), color: colour.quiet } },
      { id: 'Strong', name: 'Strong', run: { bold: true, color: colour.text } },
      { id: 'ContentsLink', name: 'Contents Link', run: { color: colour.text, underline: { type: 'none' } } },
      { id: 'Quiet', name: 'Quiet', run: { color: colour.quiet } },
      { id: 'Reference', name: 'Reference', run: { size: half(12), bold: true, color: colour.quiet } },
      {
        id: 'MarkRequired',
        name: 'Mark Required',
        run: { size: half(6.5), bold: false, color: colour.required, position: '1pt' },
      },
      {
        id: 'MarkOptional',
        name: 'Mark Optional',
        run: { size: half(8), bold: false, color: colour.quiet, position: '1pt' },
      },
    ],
  };
}

const side = (name: string, size: number) =>
  `<w:${name} w:val="${size ? 'single' : 'nil'}"${size ? ` w:sz="${size}" w:space="0" w:color="${colour.line}"` : ''}/>`;

/** Table styles, which the library has no words for (its own `TableNormal` stands below them): hairlines above each row of facts, and small ruled tables. */
export const tableStylesXml = `<w:style w:type="table" w:customStyle="1" w:styleId="Facts"><w:name w:val="Facts"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${side('top', 4)}${side('left', 0)}${side('bottom', 4)}${side('right', 0)}${side('insideH', 4)}${side('insideV', 0)}</w:tblBorders><w:tblCellMar><w:top w:w="77" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="77" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="Plain"><w:name w:val="Plain Columns"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="RuledTable"><w:name w:val="Ruled Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => side(name, 4)).join('')}</w:tblBorders><w:tblCellMar><w:top w:w="${smallPadding.top}" w:type="dxa"/><w:left w:w="113" w:type="dxa"/><w:bottom w:w="${smallPadding.top}" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
