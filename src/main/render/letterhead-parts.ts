import { ordered, plainAttributes } from './letterhead-order';
import { allOf, childOf, elementsOf, makeElement, namespaces, writeXml, type XmlElement } from './xml';

/** Why a file cannot be a letterhead. */
export type LetterheadFault =
  /** No Word document, or one that is damaged or of another kind. */
  | 'notALetterhead'
  | 'letterheadEncrypted'
  | 'letterheadMacros'
  /** A picture or a field in its header or footer that is fetched from elsewhere. */
  | 'letterheadFetches'
  /** A part of another program in its header or footer. */
  | 'letterheadEmbeds'
  | 'letterheadTooLarge'
  /** Its margins leave no room for the tables. */
  | 'letterheadNarrow';

export class LetterheadError extends Error {
  readonly fault: LetterheadFault;
  constructor(fault: LetterheadFault) {
    super(fault);
    this.fault = fault;
  }
}
export const refuse = (fault: LetterheadFault): never => {
  throw new LetterheadError(fault);
};

/** What a part of the template points to. `address`: of a link; `target`: a part of the package. */
export type Pointed = Readonly<{ is: 'link'; address: string } | { is: 'part'; target: string }>;

/** A header or a footer as it is put under our pages. */
export type LetterPart = Readonly<{
  /** With relations called `lh1`, `lh2` and so on. */
  xml: string;
  relations: readonly Readonly<{ id: string; type: 'image' | 'hyperlink'; target: string }>[];
}>;

export type Looks = Readonly<{
  /** The literal of a theme colour, six hexadecimal digits. */
  colour: (theme: string) => string;
  /** The literal of a theme font. */
  font: (theme: string) => string;
  /** The id under which a style of the template is taken over; null: it is not. */
  style: (kind: 'paragraph' | 'character' | 'table', id: string | null) => string | null;
}>;

export type PartSource = Looks &
  Readonly<{
    pointed: ReadonlyMap<string, Pointed>;
    /** Takes a picture over; answers the path it gets in a document. */
    picture: (target: string) => string;
    /** The next number for what must be numbered once in a document. */
    nextId: () => string;
  }>;

/** Theme colours and fonts of the properties of a run, paragraph or table, said outright. */
export function resolveTheme(element: XmlElement, { colour, font }: Pick<Looks, 'colour' | 'font'>): void {
  const { attributes } = element;
  const literal = (name: string, theme: string): void => {
    const of = attributes.get(theme);
    if (of !== undefined && !/^[0-9a-fA-F]{6}$/.test(attributes.get(name) ?? ''))
      attributes.set(name, colour(of));
  };
  literal(element.name === 'w:color' ? 'w:val' : 'w:color', 'w:themeColor');
  literal('w:fill', 'w:themeFill');
  if (element.name === 'w:rFonts')
    for (const [name, theme] of [
      ['w:ascii', 'w:asciiTheme'],
      ['w:hAnsi', 'w:hAnsiTheme'],
      ['w:eastAsia', 'w:eastAsiaTheme'],
      ['w:cs', 'w:cstheme'],
    ] as const) {
      const of = attributes.get(theme);
      if (of === undefined) continue;
      attributes.set(name, font(of));
      attributes.delete(theme);
    }
  for (const child of elementsOf(element)) resolveTheme(child, { colour, font });
}

/** Fields that read other files, data or programs. */
const fetching =
  /\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|EMBED|MACROBUTTON|AUTOTEXT)\b/i;
/** Fields that Word works out from the document alone. Of any other its last result stays, as text. */
const kept =
  /^\s*(PAGE|NUMPAGES|SECTION|SECTIONPAGES|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|TITLE|SUBJECT|AUTHOR|FILENAME|IF|=)(\s|\\|$)/i;

/**
 * Takes the fields out whose result alone stays, and refuses what fetches. A field may begin in one run and end in
 * another, and one may stand in another's instruction.
 */
function settleFields(root: XmlElement): void {
  type Field = { said: string; marks: XmlElement[]; isResult: boolean };
  const open: Field[] = [];
  const gone = new Set<XmlElement>();
  const check = (instruction: string): boolean => {
    if (fetching.test(instruction)) refuse('letterheadFetches');
    return kept.test(instruction);
  };
  const end = (field: Field): void => {
    if (!check(field.said)) for (const mark of field.marks) gone.add(mark);
  };
  for (const element of allOf(root)) {
    if (element.name === 'w:fldChar') {
      const type = element.attributes.get('w:fldCharType');
      const last = open.at(-1);
      if (type === 'begin') open.push({ said: '', marks: [element], isResult: false });
      else if (last === undefined) gone.add(element);
      else if (type === 'separate') {
        last.marks.push(element);
        last.isResult = true;
      } else {
        last.marks.push(element);
        open.pop();
        end(last);
      }
    } else if (element.name === 'w:instrText') {
      const said = element.children.filter((child) => typeof child === 'string').join('');
      // What a part of an instruction says, the whole says too.
      for (const field of open) if (!field.isResult) field.said += said;
      const last = open.at(-1);
      if (last === undefined) {
        check(said);
        gone.add(element);
      } else last.marks.push(element);
    } else if (element.name === 'w:fldSimple') check(element.attributes.get('w:instr') ?? '');
  }
  for (const field of open) {
    check(field.said);
    for (const mark of field.marks) gone.add(mark);
  }
  const prune = (element: XmlElement): void => {
    element.children = element.children.filter((child) => typeof child === 'string' || !gone.has(child));
    for (const child of elementsOf(element)) prune(child);
  };
  if (gone.size > 0) prune(root);
}

const unwrapped = /^w:(sdt|sdtContent|smartTag|customXml|ins|moveTo|dir|bdo)$/;
const embeds = /^(w:(object|control|altChunk|subDoc|movie)|o:OLEObject)$/;
const runContent = /^w:(t|tab|br|cr|noBreakHyphen|softHyphen|sym|ptab|pgNum|fldChar|instrText)$/;
/** Things of pictures and shapes that are left out: they fetch, play, or are an addition that programs do without. */
const leftOut =
  /^(a:(extLst|hlinkClick|hlinkHover|hlinkMouseOver|audioFile|videoFile|wavAudioFile|quickTimeFile|audioCd|snd)|wp:extLst|pic:extLst|wps:(linkedTxbx|extLst))$/;
const graphics = /^(pic:pic|wps:wsp|wpg:wgp)$/;
const pictureRoots = /^(wp|a|pic|wps|wpg|v|w10):/;

/** A header or footer without what would point into the template, fetch, or be called damaged. */
export function cleanPart(root: XmlElement, name: 'w:hdr' | 'w:ftr', source: PartSource): LetterPart {
  settleFields(root);
  resolveTheme(root, source);
  const relations: { id: string; type: 'image' | 'hyperlink'; target: string }[] = [];
  const relate = (type: 'image' | 'hyperlink', target: string): string => {
    const known = relations.find((each) => each.type === type && each.target === target);
    if (known) return known.id;
    const id = `lh${relations.length + 1}`;
    relations.push({ id, type, target });
    return id;
  };
  const pictureOf = (id: string | undefined): string | null => {
    if (id === undefined || id === '') return null;
    const to = source.pointed.get(id);
    if (to === undefined) return refuse('notALetterhead');
    if (to.is === 'link') return refuse('letterheadFetches');
    return relate('image', source.picture(to.target));
  };
  const all = (elements: readonly XmlElement[]): XmlElement[] => elements.flatMap(clean);
  const inner = (element: XmlElement): XmlElement[] => all(elementsOf(element));

  /** Properties in order, with the styles called as they are here. */
  const properties = (element: XmlElement | undefined, kind: 'paragraph' | 'character' | 'table') => {
    const found = element && ordered(element);
    if (!found) return null;
    found.children = elementsOf(found).filter((child) => {
      if (!/^w:(pStyle|rStyle|tblStyle)$/.test(child.name)) return true;
      const own = source.style(kind, child.attributes.get('w:val') ?? null);
      if (own !== null) child.attributes.set('w:val', own);
      return own !== null;
    });
    // The look of a paragraph's own mark may name a style of signs too.
    const marks = found.children.findIndex((child) => typeof child !== 'string' && child.name === 'w:rPr');
    const mark = found.children[marks];
    if (mark !== undefined && typeof mark !== 'string') {
      const own = properties(mark, 'character');
      found.children.splice(marks, 1, ...(own === null || own.children.length === 0 ? [] : [own]));
    }
    return found;
  };
  const withStyle = (
    found: XmlElement | null,
    tag: 'w:pPr' | 'w:tblPr',
    style: 'w:pStyle' | 'w:tblStyle',
  ): XmlElement => {
    const made = found ?? makeElement(tag);
    const own = source.style(style === 'w:pStyle' ? 'paragraph' : 'table', null);
    if (childOf(made, style) === undefined && own !== null)
      made.children.unshift(makeElement(style, { 'w:val': own }));
    return made;
  };
  /** Where text stands, a paragraph ends it. */
  const story = (elements: readonly XmlElement[]): XmlElement[] => {
    const made = all(elements).filter(({ name: tag }) => tag === 'w:p' || tag === 'w:tbl');
    return made.at(-1)?.name === 'w:p' ? made : [...made, paragraph(makeElement('w:p'))];
  };
  const paragraph = (element: XmlElement): XmlElement => ({
    name: 'w:p',
    attributes: new Map(),
    children: [
      withStyle(properties(childOf(element, 'w:pPr'), 'paragraph'), 'w:pPr', 'w:pStyle'),
      ...inner(element).filter(({ name: tag }) => /^w:(r|hyperlink|fldSimple)$/.test(tag)),
    ],
  });
  const table = (element: XmlElement): XmlElement[] => {
    const rows = inner(element).filter(({ name: tag }) => tag === 'w:tr');
    if (rows.length === 0) return [];
    const grid = elementsOf(childOf(element, 'w:tblGrid')).flatMap((column) => {
      const width = column.attributes.get('w:w') ?? '';
      return column.name === 'w:gridCol' && /^\d{1,6}$/.test(width)
        ? [makeElement('w:gridCol', { 'w:w': width })]
        : [];
    });
    const about = withStyle(properties(childOf(element, 'w:tblPr'), 'table'), 'w:tblPr', 'w:tblStyle');
    return [makeElement('w:tbl', {}, [about, makeElement('w:tblGrid', {}, grid), ...rows])];
  };
  const row = (element: XmlElement): XmlElement[] => {
    const cells = inner(element).filter(({ name: tag }) => tag === 'w:tc');
    const about = properties(childOf(element, 'w:trPr'), 'table');
    return cells.length === 0 ? [] : [makeElement('w:tr', {}, [...(about ? [about] : []), ...cells])];
  };
  const cell = (element: XmlElement): XmlElement => {
    const about = properties(childOf(element, 'w:tcPr'), 'table');
    return makeElement('w:tc', {}, [...(about ? [about] : []), ...story(elementsOf(element))]);
  };
  const run = (element: XmlElement): XmlElement[] => {
    const about = properties(childOf(element, 'w:rPr'), 'character');
    const content = inner(element).filter(({ name: tag }) =>
      /^(w:(t|tab|br|cr|noBreakHyphen|softHyphen|sym|ptab|pgNum|fldChar|instrText|drawing|pict)|mc:AlternateContent)$/.test(
        tag,
      ),
    );
    if (content.length === 0) return [];
    return [makeElement('w:r', {}, [...(about && about.children.length > 0 ? [about] : []), ...content])];
  };
  /** A picture or a shape with all that it needs; null: it is of a kind that is not taken over. */
  const drawn = (element: XmlElement): XmlElement | null => {
    const { name: tag } = element;
    if (leftOut.test(tag) || !pictureRoots.test(tag)) return null;
    if (tag === 'wps:txbx')
      return {
        ...element,
        attributes: new Map(),
        children: [makeElement('w:txbxContent', {}, story(elementsOf(childOf(element, 'w:txbxContent'))))],
      };
    if (tag === 'v:textbox')
      return {
        name: tag,
        attributes: shapeAttributes(element),
        children: [makeElement('w:txbxContent', {}, story(elementsOf(childOf(element, 'w:txbxContent'))))],
      };
    const attributes = shapeAttributes(element);
    if (tag === 'wp:docPr' || /^(pic|wps|wpg):cNvPr$/.test(tag)) attributes.set('id', source.nextId());
    if (tag === 'a:blip') {
      if (element.attributes.has('r:link')) refuse('letterheadFetches');
      const id = pictureOf(element.attributes.get('r:embed'));
      if (id === null) return null;
      attributes.set('r:embed', id);
    }
    if (tag === 'v:imagedata') {
      if (element.attributes.has('r:href') || element.attributes.has('src')) refuse('letterheadFetches');
      const id = pictureOf(element.attributes.get('r:id') ?? element.attributes.get('o:relid'));
      if (id === null) return null;
      attributes.set('r:id', id);
    }
    if (tag === 'a:schemeClr') {
      const children = elementsOf(element).flatMap((child) => drawn(child) ?? []);
      return makeElement('a:srgbClr', { val: source.colour(element.attributes.get('val') ?? '') }, children);
    }
    const face = attributes.get('typeface');
    if (face?.startsWith('+')) attributes.set('typeface', source.font(face));
    const children = element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === 'string') return child.trim() === '' ? [] : [child];
      if (child.name === 'mc:AlternateContent') return alternatives(child, (each) => drawn(each) ?? []);
      const own = drawn(child);
      return own === null ? [] : [own];
    });
    // Without its picture, a frame for one is a fault.
    if (/^(pic:blipFill|a:blipFill)$/.test(tag) && !children.some((child) => isElement(child, 'a:blip')))
      return null;
    if (tag === 'pic:pic' && !children.some((child) => isElement(child, 'pic:blipFill'))) return null;
    if (
      tag === 'a:graphicData' &&
      !children.some((child) => typeof child !== 'string' && graphics.test(child.name))
    )
      return null;
    if (tag === 'a:graphic' && children.length === 0) return null;
    if (/^wp:(inline|anchor)$/.test(tag) && !children.some((child) => isElement(child, 'a:graphic')))
      return null;
    if (tag === 'v:fill' || tag === 'v:stroke') {
      attributes.delete('r:id');
      attributes.delete('o:relid');
    }
    return { name: tag, attributes, children };
  };
  const isElement = (child: XmlElement | string, tag: string): boolean =>
    typeof child !== 'string' && child.name === tag;
  /** The first choice that is known here, and what stands in for it elsewhere. */
  const alternatives = (
    element: XmlElement,
    take: (each: XmlElement) => readonly XmlElement[] | XmlElement,
  ): XmlElement[] => {
    const from = (some: XmlElement | undefined): XmlElement[] =>
      elementsOf(some).flatMap((each) => [take(each)].flat());
    const choice = elementsOf(element).find(
      (each) =>
        each.name === 'mc:Choice' && /^(wps|wpg)( (wps|wpg))*$/.test(each.attributes.get('Requires') ?? ''),
    );
    const chosen = from(choice);
    const fallback = from(childOf(element, 'mc:Fallback'));
    if (choice === undefined || chosen.length === 0) return fallback;
    return [
      makeElement('mc:AlternateContent', {}, [
        makeElement('mc:Choice', { Requires: choice.attributes.get('Requires') ?? '' }, chosen),
        ...(fallback.length === 0 ? [] : [makeElement('mc:Fallback', {}, fallback)]),
      ]),
    ];
  };
  const link = (element: XmlElement): XmlElement[] => {
    const runs = inner(element);
    const to = source.pointed.get(element.attributes.get('r:id') ?? '');
    if (to?.is !== 'link' || !/^(https?:\/\/|mailto:)[^\s"<>]{1,1000}$/i.test(to.address)) return runs;
    const made = runs.filter(({ name: tag }) => tag === 'w:r' || tag === 'w:fldSimple');
    return made.length === 0
      ? []
      : [makeElement('w:hyperlink', { 'r:id': relate('hyperlink', to.address) }, made)];
  };
  const clean = (element: XmlElement): XmlElement[] => {
    const { name: tag } = element;
    if (embeds.test(tag)) return refuse('letterheadEmbeds');
    if (unwrapped.test(tag)) return inner(element);
    switch (tag) {
      case 'w:p':
        return [paragraph(element)];
      case 'w:tbl':
        return table(element);
      case 'w:tr':
        return row(element);
      case 'w:tc':
        return [cell(element)];
      case 'w:r':
        return run(element);
      case 'w:hyperlink':
        return link(element);
      case 'w:fldSimple': {
        const runs = inner(element).filter((each) => each.name === 'w:r');
        const instruction = element.attributes.get('w:instr') ?? '';
        return kept.test(instruction) ? [makeElement('w:fldSimple', { 'w:instr': instruction }, runs)] : runs;
      }
      case 'mc:AlternateContent':
        return alternatives(element, clean);
      case 'w:drawing': {
        const children = elementsOf(element).flatMap((child) => drawn(child) ?? []);
        return children.length === 0 ? [] : [makeElement('w:drawing', {}, children)];
      }
      case 'w:pict': {
        for (const each of allOf(element)) if (embeds.test(each.name)) refuse('letterheadEmbeds');
        const children = elementsOf(element).flatMap((child) => drawn(child) ?? []);
        return children.length === 0 ? [] : [makeElement('w:pict', {}, children)];
      }
      default:
        return runContent.test(tag) ? [runPiece(element)] : [];
    }
  };
  const content = story(elementsOf(root));
  const made = makeElement(name, {}, content);
  const declared = ['w', 'r', 'wp', 'a', 'pic', 'wps', 'wpg', 'mc', 'v', 'o', 'w10'] as const;
  return {
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(made, declared)}`,
    relations,
  };
}

/** Text, a break, a tab, a mark of a field. */
function runPiece(element: XmlElement): XmlElement {
  const attributes = plainAttributes(element);
  const hasText = element.name === 'w:t' || element.name === 'w:instrText';
  if (hasText) attributes.set('xml:space', 'preserve');
  if (element.name === 'w:fldChar') {
    const type = attributes.get('w:fldCharType') ?? '';
    attributes.clear();
    attributes.set('w:fldCharType', /^(begin|separate)$/.test(type) ? type : 'end');
  }
  return {
    name: element.name,
    attributes,
    children: hasText ? element.children.filter((child) => typeof child === 'string') : [],
  };
}

/** Attributes of pictures and shapes: none that points, none of a program that fetches or answers a click. */
function shapeAttributes(element: XmlElement): Map<string, string> {
  return new Map(
    [...element.attributes].filter(
      ([name, value]) =>
        !name.startsWith('r:') &&
        !name.startsWith('w:') &&
        !/^(o:)?(href|src|althref|spid|relid|gfxdata|target|action)$/i.test(name) &&
        !/^on/i.test(name) &&
        value.length <= 20_000,
    ),
  );
}

/** Whether a reader sees anything of a part. */
export function saysSomething(root: XmlElement): boolean {
  for (const element of allOf(root)) {
    if (/^w:(drawing|pict|object|fldChar|fldSimple|sym|pgNum|tbl|pBdr|shd)$/.test(element.name)) return true;
    if (element.name === 'w:t' && element.children.join('').trim() !== '') return true;
  }
  return false;
}

export const relationsAddress = `${namespaces.r}/`;
