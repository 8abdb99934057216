import { elementsOf, type XmlElement } from './xml';

/*
 * What may stand in the properties of paragraphs, runs and tables, in the order of the standard (ECMA-376 part 1, annex
 * A). Word calls a file damaged that has them in another order or twice, and a template may come from any program: what
 * is taken over is put in order, and what is not named here is left out. Numbering, marks of changes and ids of
 * revisions are not named: they point into the template.
 */

const borders = ['top', 'start', 'left', 'bottom', 'end', 'right', 'insideH', 'insideV', 'tl2br', 'tr2bl'];
const margins = ['top', 'start', 'left', 'bottom', 'end', 'right'];

const run =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish'.split(
    ' ',
  );

const orders: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:rPr', run],
  [
    'w:pPr',
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl rPr'.split(
      ' ',
    ),
  ],
  [
    'w:tblPr',
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
      ' ',
    ),
  ],
  ['w:trPr', 'gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc'.split(' ')],
  [
    'w:tcPr',
    'tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
      ' ',
    ),
  ],
  ['w:pBdr', ['top', 'left', 'bottom', 'right', 'between', 'bar']],
  ['w:tcBorders', borders],
  ['w:tblBorders', borders],
  ['w:tcMar', margins],
  ['w:tblCellMar', margins],
]);

/** Values that name one of a few things. Anything else would be a fault of the file. */
const enumerations: ReadonlyMap<string, RegExp> = new Map([
  ['w:jc', /^(left|right|center|both|start|end|distribute)$/],
  ['w:vAlign', /^(top|center|both|bottom)$/],
  ['w:vertAlign', /^(baseline|superscript|subscript)$/],
  ['w:vMerge', /^(restart|continue)$/],
  ['w:hMerge', /^(restart|continue)$/],
  ['w:tblLayout', /^(fixed|autofit)$/],
  ['w:color', /^(auto|[0-9a-fA-F]{6})$/],
]);

const counted = /^-?\d{1,7}$/;
const measured = /^-?\d{1,7}(\.\d{1,4})?(%|mm|cm|in|pt|pc|pi)?$/;
const hex = /^(auto|[0-9a-fA-F]{6})$/;

/** Elements whose `w:val` is a whole number. */
const numbers =
  /^w:(sz|szCs|kern|w|position|outlineLvl|gridSpan|gridBefore|gridAfter|tblStyleRowBandSize|tblStyleColBandSize)$/;
const measureAttributes =
  /^w:(w|h|x|y|pos|before|after|line|left|right|start|end|hanging|firstLine|top|bottom|header|footer|gutter|hSpace|vSpace|tblpX|tblpY|leftFromText|rightFromText|topFromText|bottomFromText|leftChars|rightChars|startChars|endChars|hangingChars|firstLineChars|beforeLines|afterLines)$/;
const countAttributes = /^w:(sz|space|dropCap|lines)$/;
const colourAttributes = /^w:(color|fill)$/;
const plainValue = /^[\p{L}\p{N}\p{Zs}\p{Pc}\p{Pd}_#%.,:;+()&'’/@]{0,300}$/u;

/** Attributes that hold what can be said here. Theme colours were resolved before. Null: the element says nothing. */
function attributesOf(element: XmlElement): Map<string, string> | null {
  const kept = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    if (!name.startsWith('w:') || /^w:(rsid|theme)/.test(name)) continue;
    const isFit =
      name === 'w:val'
        ? numbers.test(element.name)
          ? counted.test(value)
          : element.name === 'w:spacing'
            ? counted.test(value)
            : (enumerations.get(element.name)?.test(value) ?? plainValue.test(value))
        : countAttributes.test(name) && name !== 'w:dropCap'
          ? counted.test(value)
          : measureAttributes.test(name)
            ? measured.test(value)
            : colourAttributes.test(name)
              ? hex.test(value)
              : plainValue.test(value);
    if (isFit) kept.set(name, value);
    else if (name === 'w:val') return null;
  }
  return kept;
}

/** Elements that are nothing without a value. */
const needsValue =
  /^w:(rStyle|pStyle|tblStyle|color|sz|szCs|kern|w|position|highlight|vertAlign|jc|outlineLvl|gridSpan|textDirection|textAlignment|vAlign)$/;

/** The properties as the standard orders them, each once; null when they are none of these. */
export function ordered(element: XmlElement): XmlElement | null {
  const order = orders.get(element.name);
  if (order === undefined) return null;
  const children = order.flatMap((name): XmlElement[] => {
    const found = elementsOf(element).find((child) => child.name === `w:${name}`);
    if (found === undefined) return [];
    if (orders.has(found.name)) {
      const inner = ordered(found);
      return inner === null || inner.children.length === 0 ? [] : [inner];
    }
    const attributes = attributesOf(found);
    if (attributes === null || (needsValue.test(found.name) && !attributes.has('w:val'))) return [];
    // A list of tab stops is the only one of these with elements of its own.
    const stops =
      found.name === 'w:tabs'
        ? elementsOf(found).flatMap((stop): XmlElement[] => {
            const own = stop.name === 'w:tab' ? attributesOf(stop) : null;
            return own?.has('w:val') && own.has('w:pos')
              ? [{ name: 'w:tab', attributes: own, children: [] }]
              : [];
          })
        : [];
    if (found.name === 'w:tabs' && stops.length === 0) return [];
    return [{ name: found.name, attributes, children: stops }];
  });
  return { name: element.name, attributes: new Map(), children };
}

/** The attributes of an element that stands outside of properties: a table's grid, a break, a field's mark. */
export const plainAttributes = (element: XmlElement): Map<string, string> =>
  attributesOf(element) ?? new Map();
