import { escapeXml } from './clean';
import {
  cleanPart,
  LetterheadError,
  type LetterheadFault,
  type LetterPart,
  type Pointed,
  refuse,
  relationsAddress,
  saysSomething,
} from './letterhead-parts';
import { type Borrowed, borrowed, styleBook } from './letterhead-styles';
import { colour, paperFont } from './look';
import { allOf, childOf, elementsOf, makeElement, namespaces, parseXml, type XmlElement } from './xml';
import { type Package, readPackage } from './zip-read';

/*
 * A firm's own letterhead: of a Word document or template its page, headers, footers and the looks of its headings are
 * put under a document of ours. What is used is read, cleaned and written anew; everything else of the file (its text,
 * settings, macros, data) stays behind.
 */

const pageTypes = ['default', 'first', 'even'] as const;
type PageType = (typeof pageTypes)[number];
type Parts = Readonly<Partial<Record<PageType, LetterPart>>>;

/** What of a template is used. Plain values: it travels to a thread. All lengths in twentieths of a point. */
export type Letterhead = Readonly<{
  page: Readonly<{
    size: Readonly<{ width: number; height: number; isLandscape: boolean }>;
    margin: Readonly<Record<Side, number>>;
  }>;
  textWidth: number;
  /** Headers and footers by the pages they stand on; null: the template has none, and ours stay. */
  header: Parts | null;
  footer: Parts | null;
  isFirstApart: boolean;
  isEvenApart: boolean;
  areMarginsMirrored: boolean;
  pictures: readonly Readonly<{ path: string; bytes: Uint8Array }>[];
  styles: string;
  /** Ids of its styles that stand behind ours. */
  behind: Readonly<Partial<Record<Borrowed, string>>>;
  font: string;
  /** Points. */
  size: number;
  /** The colour of its headings, six hexadecimal digits. */
  accent: string;
}>;

const sides = ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'] as const;
type Side = (typeof sides)[number];

/** Bytes of the file, of one part of XML, of one picture, and of all pictures. */
const most = { file: 20_000_000, xml: 5_000_000, picture: 10_000_000, pictures: 20_000_000 } as const;
/** 80 mm: below it, the columns of a table hold no words. */
const leastWidth = 4_535;
/** What Word allows, 22 inches. */
const longestSide = 31_680;

const mainTypes: ReadonlyMap<string, LetterheadFault | null> = new Map([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', null],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml', null],
  ['application/vnd.ms-word.document.macroenabled.main+xml', 'letterheadMacros'],
  ['application/vnd.ms-word.template.macroenabledtemplate.main+xml', 'letterheadMacros'],
]);

/** Reads what is used of a Word document or template. A fault is the answer, never thrown. */
export function readLetterhead(
  bytes: Uint8Array,
): Readonly<{ ok: true; value: Letterhead } | { ok: false; fault: LetterheadFault }> {
  try {
    return { ok: true, value: read(bytes) };
  } catch (error) {
    if (error instanceof LetterheadError) return { ok: false, fault: error.fault };
    return { ok: false, fault: error instanceof RangeError ? 'letterheadTooLarge' : 'notALetterhead' };
  }
}

/** A compound file: an old .doc, or a .docx that is encrypted. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function read(bytes: Uint8Array): Letterhead {
  if (bytes.length > most.file) refuse('letterheadTooLarge');
  if (isCompound(bytes))
    refuse(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
        Buffer.from('EncryptedPackage', 'utf16le'),
      )
        ? 'letterheadEncrypted'
        : 'notALetterhead',
    );
  const pack = readPackage(bytes) ?? refuse('notALetterhead');
  const part = (path: string): XmlElement | null => {
    const found = pack.read(path, most.xml);
    return found === null ? null : parseXml(found);
  };
  const types = part('[Content_Types].xml') ?? refuse('notALetterhead');
  const main = mainOf(types);
  if (main.fault !== null) refuse(main.fault);
  if (pack.paths.some((path) => /(^|\/)vba[^/]*\.(bin|xml)$/.test(path))) refuse('letterheadMacros');
  const document = part(main.path) ?? refuse('notALetterhead');
  // Strict documents have other namespaces: their root is no `w:document` here.
  if (document.name !== 'w:document') refuse('notALetterhead');
  const pointed = relationsOf(pack, main.path);
  const onePart = (type: string): XmlElement | null => {
    const found = [...pointed.values()].find((each) => each.is === 'part' && each.type === type);
    return found?.is === 'part' ? part(found.target) : null;
  };
  const theme = themeOf(onePart('theme'));
  const book = styleBook(onePart('styles'), theme);
  const settings = onePart('settings');
  const isOn = (element: XmlElement | undefined): boolean =>
    element !== undefined && !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '');

  const sections = [...allOf(document)].filter(({ name }) => name === 'w:sectPr');
  const [firstSection] = sections;
  const lastSection = sections.at(-1) ?? makeElement('w:sectPr');
  const pictures = new Map<string, Readonly<{ path: string; bytes: Uint8Array }>>();
  let pictureBytes = 0;
  const picture = (target: string): string => {
    const known = pictures.get(target);
    if (known !== undefined) return known.path;
    const found = pack.read(target, most.picture) ?? refuse('notALetterhead');
    pictureBytes += found.length;
    if (pictureBytes > most.pictures) refuse('letterheadTooLarge');
    const ending = kindOfPicture(found) ?? refuse('notALetterhead');
    const path = `media/letterhead${pictures.size + 1}.${ending}`;
    pictures.set(target, { path, bytes: Uint8Array.from(found) });
    return path;
  };
  let ids = 0;
  const nextId = (): string => {
    ids += 1;
    return String(ids);
  };
  /** The reference of a section, or of the last one before it that has any: so Word reads them. */
  const referenceOf = (kind: 'header' | 'footer', type: PageType, until: number): string | undefined => {
    for (let index = until; index >= 0; index -= 1) {
      const found = elementsOf(sections[index]).find(
        (each) => each.name === `w:${kind}Reference` && (each.attributes.get('w:type') ?? 'default') === type,
      );
      if (found !== undefined) return found.attributes.get('r:id') ?? '';
    }
    return undefined;
  };
  const hasFirst = (section: XmlElement | undefined): boolean => isOn(childOf(section, 'w:titlePg'));
  const firstIndex = hasFirst(firstSection) ? 0 : hasFirst(lastSection) ? sections.length - 1 : -1;
  const isEvenApart = isOn(childOf(settings ?? undefined, 'w:evenAndOddHeaders'));
  const partsOf = (kind: 'header' | 'footer'): Parts | null => {
    const name = kind === 'header' ? 'w:hdr' : 'w:ftr';
    const found: Partial<Record<PageType, LetterPart>> = {};
    let says = false;
    for (const type of pageTypes) {
      if ((type === 'first' && firstIndex < 0) || (type === 'even' && !isEvenApart)) continue;
      const id = referenceOf(kind, type, type === 'first' ? firstIndex : sections.length - 1);
      if (id === undefined) continue;
      const to = pointed.get(id);
      if (to?.is !== 'part') return refuse(to === undefined ? 'notALetterhead' : 'letterheadFetches');
      const root = part(to.target) ?? refuse('notALetterhead');
      if (root.name !== name) refuse('notALetterhead');
      says ||= saysSomething(root);
      found[type] = cleanPart(root, name, {
        ...theme,
        style: book.take,
        pointed: relationsOf(pack, to.target),
        picture,
        nextId,
      });
    }
    return says ? found : null;
  };
  const header = partsOf('header');
  const footer = partsOf('footer');
  const behind: Partial<Record<Borrowed, string>> = {};
  for (const name of borrowed) {
    const id = book.takeNamed(name);
    if (id !== null) behind[name] = id;
  }
  return {
    ...pageOf(lastSection, isOn(childOf(settings ?? undefined, 'w:gutterAtTop'))),
    header,
    footer,
    isFirstApart: firstIndex >= 0,
    isEvenApart,
    areMarginsMirrored: isOn(childOf(settings ?? undefined, 'w:mirrorMargins')),
    pictures: [...pictures.values()],
    styles: book.xml(),
    behind,
    font: book.font ?? paperFont,
    size: book.size ?? 10.5,
    accent: book.accent ?? colour.text,
  };
}

/** Which part is the document, and whether it is of a kind that can be used. */
function mainOf(types: XmlElement): Readonly<{ path: string; fault: LetterheadFault | null }> {
  for (const element of elementsOf(types)) {
    const type = (element.attributes.get('ContentType') ?? '').toLowerCase();
    const fault = mainTypes.get(type);
    if (element.name !== 'ct:Override' || fault === undefined) continue;
    return { path: (element.attributes.get('PartName') ?? '').replace(/^\//, ''), fault };
  }
  return refuse('notALetterhead');
}

type Typed = Pointed & Readonly<{ type: string }>;

/** What a part points to, by id. Nothing is followed here. */
function relationsOf(pack: Package, path: string): ReadonlyMap<string, Typed> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = pack.read(`${folder}_rels/${path.slice(folder.length)}.rels`, most.xml);
  const found = new Map<string, Typed>();
  for (const each of file === null ? [] : elementsOf(parseXml(file))) {
    const id = each.attributes.get('Id');
    const target = each.attributes.get('Target') ?? '';
    if (each.name !== 'pr:Relationship' || id === undefined) continue;
    const type = (each.attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    const isOutside = each.attributes.get('TargetMode') === 'External' || /^[a-z][a-z0-9+.-]+:/i.test(target);
    found.set(
      id,
      isOutside
        ? { is: 'link', address: target, type }
        : { is: 'part', target: pathTo(folder, target), type },
    );
  }
  return found;
}

function pathTo(folder: string, target: string): string {
  const parts: string[] = [];
  for (const name of (target.startsWith('/') ? target.slice(1) : folder + target).split('/'))
    if (name === '..') parts.pop();
    else if (name !== '.' && name !== '') parts.push(name);
  return parts.join('/');
}

const schemeNames: Readonly<Record<string, string>> = {
  dark1: 'dk1',
  text1: 'dk1',
  tx1: 'dk1',
  light1: 'lt1',
  background1: 'lt1',
  bg1: 'lt1',
  dark2: 'dk2',
  text2: 'dk2',
  tx2: 'dk2',
  light2: 'lt2',
  background2: 'lt2',
  bg2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

function themeOf(root: XmlElement | null) {
  const elements = childOf(root ?? undefined, 'a:themeElements');
  const scheme = childOf(elements, 'a:clrScheme');
  const fonts = childOf(elements, 'a:fontScheme');
  return {
    colour: (theme: string): string => {
      const own = schemeNames[theme] ?? theme;
      const [found] = elementsOf(childOf(scheme, `a:${own}`));
      const value = found?.attributes.get(found.name === 'a:sysClr' ? 'lastClr' : 'val') ?? '';
      if (/^[0-9a-fA-F]{6}$/.test(value)) return value.toUpperCase();
      return own === 'lt1' || own === 'lt2' ? 'FFFFFF' : '000000';
    },
    font: (theme: string): string => {
      const of = /^(major|\+mj)/.test(theme) ? 'a:majorFont' : 'a:minorFont';
      return childOf(childOf(fonts, of), 'a:latin')?.attributes.get('typeface') || paperFont;
    },
  };
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** The ending of a picture by what is in it: names lie. Null: of a kind that Word does not show everywhere. */
function kindOfPicture(bytes: Uint8Array): string | null {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, 'GIF8')) return 'gif';
  if (startsWith(bytes, 'BM')) return 'bmp';
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')) return 'tiff';
  if (startsWith(bytes, ' EMF', 40)) return 'emf';
  if (startsWith(bytes, '\xd7\xcd\xc6\x9a') || startsWith(bytes, '\x01\0\x09\0')) return 'wmf';
  return null;
}

function pageOf(section: XmlElement, isGutterAtTop: boolean): Pick<Letterhead, 'page' | 'textWidth'> {
  const numberOf = (element: string, attribute: string, otherwise: number): number => {
    const said = childOf(section, element)?.attributes.get(`w:${attribute}`) ?? '';
    return /^-?\d{1,6}$/.test(said) ? Number(said) : otherwise;
  };
  const within = (value: number, least: number): number => Math.min(longestSide, Math.max(least, value));
  const width = within(numberOf('w:pgSz', 'w', 11_906), 1_440);
  const height = within(numberOf('w:pgSz', 'h', 16_838), 1_440);
  const usual = { top: 1_417, right: 1_417, bottom: 1_417, left: 1_417, header: 708, footer: 708, gutter: 0 };
  const margin = Object.fromEntries(
    sides.map((side) => [
      side,
      // Above and below, a margin that does not give way to a long header is written with a minus.
      within(numberOf('w:pgMar', side, usual[side]), side === 'top' || side === 'bottom' ? -longestSide : 0),
    ]),
  ) as Record<Side, number>;
  const textWidth = width - margin.left - margin.right - (isGutterAtTop ? 0 : margin.gutter);
  const textHeight = height - Math.abs(margin.top) - Math.abs(margin.bottom);
  if (textWidth < leastWidth || textHeight < leastWidth) refuse('letterheadNarrow');
  const isLandscape = childOf(section, 'w:pgSz')?.attributes.get('w:orient') === 'landscape';
  return { page: { size: { width, height, isLandscape }, margin }, textWidth };
}

const bytesOf = (xml: string): Uint8Array => Buffer.from(xml, 'utf8');
const textOf = (part: Uint8Array | undefined): string =>
  Buffer.from(part ?? new Uint8Array()).toString('utf8');
const blank = (tag: 'hdr' | 'ftr'): LetterPart => ({
  xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${tag} xmlns:w="${namespaces.w}"><w:p/></w:${tag}>`,
  relations: [],
});

const pictureTypes = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
} as const;

/**
 * The parts of a Word file of ours on a letterhead: its page, headers, footers, pictures and styles in place of ours.
 * The styles that stand on them are written by `wordStyles`.
 */
export function onLetterhead(
  parts: Readonly<Record<string, Uint8Array>>,
  letterhead: Letterhead,
): Record<string, Uint8Array> {
  const made: Record<string, Uint8Array> = { ...parts };
  let types = textOf(parts['[Content_Types].xml']);
  let relations = textOf(parts['word/_rels/document.xml.rels']);
  for (const { path, bytes } of letterhead.pictures) made[`word/${path}`] = bytes;
  for (const [ending, type] of Object.entries(pictureTypes))
    if (letterhead.pictures.some(({ path }) => path.endsWith(`.${ending}`)) && !types.includes(`"${ending}"`))
      types = types.replace('<Override', `<Default Extension="${ending}" ContentType="${type}"/><Override`);
  /** Puts a part into the file; answers the id by which a section names it. */
  const place = (kind: 'header' | 'footer', type: PageType, part: LetterPart): string => {
    const file = `letterhead-${kind}-${type}.xml`;
    made[`word/${file}`] = bytesOf(part.xml);
    made[`word/_rels/${file}.rels`] = bytesOf(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespaces.pr}">${part.relations
        .map(
          ({ id, type: of, target }) =>
            `<Relationship Id="${id}" Type="${relationsAddress}${of}" Target="${escapeXml(target)}"${of === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
        )
        .join('')}</Relationships>`,
    );
    types = types.replace(
      '</Types>',
      `<Override PartName="/word/${file}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/></Types>`,
    );
    const id = `lh-${kind}-${type}`;
    relations = relations.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${relationsAddress}${kind}" Target="${file}"/></Relationships>`,
    );
    return id;
  };
  const own = { header: ids(letterhead, 'header', place), footer: ids(letterhead, 'footer', place) };
  made['word/document.xml'] = bytesOf(
    textOf(parts['word/document.xml']).replace(/<w:sectPr\b[^>]*>.*?<\/w:sectPr>/gs, (section) =>
      sectionOn(section, letterhead, own),
    ),
  );
  made['[Content_Types].xml'] = bytesOf(types);
  made['word/_rels/document.xml.rels'] = bytesOf(relations);
  made['word/styles.xml'] = bytesOf(
    textOf(parts['word/styles.xml']).replace('</w:styles>', () => `${letterhead.styles}</w:styles>`),
  );
  let settings = textOf(parts['word/settings.xml']);
  if (letterhead.isEvenApart)
    settings = settings.replace(/<w:evenAndOddHeaders[^>]*\/>/, '<w:evenAndOddHeaders/>');
  if (letterhead.areMarginsMirrored)
    settings = settings.replace('<w:defaultTabStop', '<w:mirrorMargins/><w:defaultTabStop');
  made['word/settings.xml'] = bytesOf(settings);
  return made;
}

type Ids = Readonly<Partial<Record<PageType, string>>> | null;

/** The ids of a letterhead's headers or footers. A page without one of its own kind is blank, as in the template. */
function ids(
  letterhead: Letterhead,
  kind: 'header' | 'footer',
  place: (kind: 'header' | 'footer', type: PageType, part: LetterPart) => string,
): Ids {
  const parts = letterhead[kind];
  if (parts === null) return null;
  const { isFirstApart, isEvenApart } = letterhead;
  const wanted = pageTypes.filter(
    (type) => type === 'default' || (type === 'first' ? isFirstApart : isEvenApart),
  );
  return Object.fromEntries(
    wanted.map((type) => [type, place(kind, type, parts[type] ?? blank(kind === 'header' ? 'hdr' : 'ftr'))]),
  );
}

/** The settings of one of our sections with the page of the letterhead. Where it has no header or footer, ours stays. */
function sectionOn(section: string, letterhead: Letterhead, own: Record<'header' | 'footer', Ids>): string {
  const ours = new Map(
    [...section.matchAll(/<w:(header|footer)Reference w:type="(\w+)" r:id="([^"]+)"\/>/g)].map(
      ([, kind, type, id = '']) => [`${kind} ${type}`, id],
    ),
  );
  const isOursApart = section.includes('<w:titlePg/>') && (own.header === null || own.footer === null);
  const isFirstApart = letterhead.isFirstApart || isOursApart;
  const idOf = (kind: 'header' | 'footer', type: PageType): string | undefined => {
    const its = own[kind];
    if (its !== null) return its[type] ?? its.default;
    return (type === 'first' ? ours.get(`${kind} first`) : undefined) ?? ours.get(`${kind} default`);
  };
  const references = (['header', 'footer'] as const).flatMap((kind) =>
    pageTypes.flatMap((type) => {
      if ((type === 'first' && !isFirstApart) || (type === 'even' && !letterhead.isEvenApart)) return [];
      const id = idOf(kind, type);
      return id === undefined ? [] : [`<w:${kind}Reference w:type="${type}" r:id="${id}"/>`];
    }),
  );
  const { size, margin } = letterhead.page;
  const orientation = size.isLandscape ? ' w:orient="landscape"' : '';
  return [
    '<w:sectPr>',
    ...references,
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${size.width}" w:h="${size.height}"${orientation}/>`,
    `<w:pgMar ${sides.map((side) => `w:${side}="${margin[side]}"`).join(' ')}/>`,
    '<w:pgNumType/>',
    isFirstApart ? '<w:titlePg/>' : '',
    '<w:docGrid w:linePitch="0"/>',
    '</w:sectPr>',
  ].join('');
}
