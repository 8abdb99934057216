import { escapeXml } from './clean';
import { colour, paperFont, toneGround } from './look';

const hair = `<left style="thin"><color rgb="FFE2E0DA"/></left><right style="thin"><color rgb="FFE2E0DA"/></right><top style="thin"><color rgb="FF${colour.line}"/></top><bottom style="thin"><color rgb="FF${colour.line}"/></bottom><diagonal/>`;
const all = (rgb: string, bottom: string): string =>
  `<left style="thin"><color rgb="FF${rgb}"/></left><right style="thin"><color rgb="FF${rgb}"/></right><top style="thin"><color rgb="FF${rgb}"/></top><bottom ${bottom}</bottom><diagonal/>`;
const strongFoot = 'style="medium"><color rgb="FF777777"/>';

const borders = {
  none: '<left/><right/><top/><bottom/><diagonal/>',
  hair,
  row: `<left/><right/><top style="thin"><color rgb="FF${colour.line}"/></top><bottom style="thin"><color rgb="FF${colour.line}"/></bottom><diagonal/>`,
  band: all('FFFFFF', 'style="thin"><color rgb="FFFFFFFF"/>'),
  required: all('B4695F', strongFoot),
  plain: all('E2E0DA', strongFoot),
} as const;

const fonts = {
  base: { size: 10 },
  title: { size: 15, bold: true, colour: colour.petrol },
  quiet: { size: 10, colour: colour.quiet },
  bold: { size: 10, bold: true },
  white: { size: 10, bold: true, colour: 'FFFFFF' },
  head: { size: 10, bold: true, colour: colour.headText },
  gap: { size: 10, italic: true, colour: colour.gapText },
} as const satisfies Record<string, { size: number; bold?: true; italic?: true; colour?: string }>;

const fills = {
  none: '',
  petrol: colour.petrol,
  required: colour.required,
  optional: colour.optionalGround,
  head: colour.headGround,
  gap: colour.gapGround,
  open: 'FFFBE8',
  ...toneGround,
} as const;

type Look = Readonly<{
  font: keyof typeof fonts;
  fill?: keyof typeof fills;
  border?: keyof typeof borders;
  format?: number;
  align?: string;
  /** Can be filled in on a sheet that is locked. */
  isOpen?: true;
}>;

const wrapped = 'vertical="top" wrapText="1"';
const flat = 'vertical="center"';

/** Every look of a cell. */
const looks = {
  base: { font: 'base' },
  title: { font: 'title', align: flat },
  quiet: { font: 'quiet', align: flat },
  legend: { font: 'base', align: flat },
  note: { font: 'base', align: wrapped },
  band: { font: 'white', fill: 'petrol', border: 'band', align: 'horizontal="center" vertical="center"' },
  headRequired: { font: 'white', fill: 'required', border: 'required', align: wrapped },
  headOptional: { font: 'bold', fill: 'optional', border: 'plain', align: wrapped },
  headPlain: { font: 'head', fill: 'head', border: 'plain', align: wrapped },
  text: { font: 'base', border: 'hair', align: wrapped },
  strong: { font: 'bold', border: 'hair', align: wrapped },
  reference: { font: 'quiet', border: 'hair', align: wrapped },
  gap: { font: 'gap', fill: 'gap', border: 'hair', align: wrapped },
  low: { font: 'base', fill: 'low', border: 'hair', align: wrapped },
  moderate: { font: 'base', fill: 'moderate', border: 'hair', align: wrapped },
  high: { font: 'base', fill: 'high', border: 'hair', align: wrapped },
  veryHigh: { font: 'base', fill: 'veryHigh', border: 'hair', align: wrapped },
  date: { font: 'base', border: 'hair', format: 164, align: 'horizontal="left" vertical="top"' },
  number: { font: 'base', border: 'hair', format: 165, align: 'horizontal="left" vertical="top"' },
  // Text: what is typed in it is no formula.
  answer: { font: 'base', fill: 'open', border: 'hair', format: 49, align: wrapped, isOpen: true },
  answerDate: {
    font: 'base',
    fill: 'open',
    border: 'hair',
    format: 164,
    align: 'horizontal="left" vertical="top"',
    isOpen: true,
  },
  factLabel: { font: 'bold', border: 'row', align: wrapped },
  factText: { font: 'base', border: 'row', align: wrapped },
  factGap: { font: 'gap', fill: 'gap', border: 'row', align: wrapped },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof looks;

/** Numbers of the looks, in the order of styles.xml. */
export const styleOf = Object.fromEntries(Object.keys(looks).map((name, index) => [name, index])) as Readonly<
  Record<LookName, number>
>;

export type Font = Readonly<{
  size: number;
  bold?: boolean;
  italic?: boolean;
  colour?: string;
  raised?: boolean;
}>;

export function fontXml(font: Font, name: 'name' | 'rFont'): string {
  return `${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}${font.raised ? '<vertAlign val="superscript"/>' : ''}<sz val="${font.size}"/><color rgb="FF${font.colour ?? colour.text}"/><${name} val="${paperFont}"/><family val="2"/>`;
}

/** One stretch of a rich string; `font` as `fontXml` writes it for one. */
export function richRun(text: string, font: string): string {
  return text && `<r><rPr>${font}</rPr><t xml:space="preserve">${escapeXml(text)}</t></r>`;
}

/** styles.xml: every look of a cell. SheetJS writes no fonts, fills and borders. */
export function stylesXml(): string {
  const fontNames = Object.keys(fonts);
  const fillNames = Object.keys(fills);
  const borderNames = Object.keys(borders);
  const xf = (look: Look): string => {
    // Fills 0 and 1 are fixed by the standard's readers: none and grey.
    const fill = look.fill ? fillNames.indexOf(look.fill) + 1 : 0;
    return `<xf numFmtId="${look.format ?? 0}" fontId="${fontNames.indexOf(look.font)}" fillId="${fill}" borderId="${borderNames.indexOf(look.border ?? 'none')}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${look.isOpen ? ' applyProtection="1"' : ''}>${look.align ? `<alignment ${look.align}/>` : ''}${look.isOpen ? '<protection locked="0"/>' : ''}</xf>`;
  };
  const solid = Object.values(fills)
    .filter(Boolean)
    .map(
      (rgb) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0"/></numFmts>',
    `<fonts count="${fontNames.length}">${Object.values(fonts)
      .map((font) => `<font>${fontXml(font, 'name')}</font>`)
      .join('')}</fonts>`,
    `<fills count="${solid.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid.join('')}</fills>`,
    `<borders count="${borderNames.length}">${Object.values(borders)
      .map((border) => `<border>${border}</border>`)
      .join('')}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${Object.keys(looks).length}">${Object.values(looks).map(xf).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
  ].join('');
}
