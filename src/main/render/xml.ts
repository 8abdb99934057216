import { escapeXml } from './clean';

/** An element of a part of an office document. Names carry the usual prefix of their namespace: `w:p`, `a:blip`. */
export type XmlElement = {
  name: string;
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
};

/** Namespaces that are known, by the prefix they get here whatever a document calls them. */
export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  pr: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(namespaces).map(([prefix, address]) => [address, prefix]),
);

/** What stands for a namespace that is not known: such elements are met, and left out by who asks for names. */
const unknown = '?';

const mostDepth = 200;
const mostElements = 200_000;

type Scope = ReadonlyMap<string, string>;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textOf(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]{0,12});?/g, (whole, inside: string) => {
    if (!whole.endsWith(';')) throw new Error('An ampersand stands alone.');
    const code = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(inside);
    if (code !== null) {
      const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
      // What is no character at all is shown as that.
      return String.fromCodePoint(point > 0x10ffff ? 0xfffd : point);
    }
    const text = named[inside];
    if (text === undefined) throw new Error('An entity that nothing explains.');
    return text;
  });
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/**
 * The root of a part. Throws where it is not well formed, and where it declares entities or a document type: no office
 * document has them, and they can be made to grow without end or to fetch. Comments and instructions are left out.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const source = decoded(bytes);
  const tag = /<(\/?)([^\s<>/=!?]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
  const open: { element: XmlElement; raw: string; scope: Scope }[] = [];
  let root: XmlElement | null = null;
  let scope: Scope = new Map([['xml', namespaces.xml]]);
  let count = 0;
  let at = 0;
  const nameIn = (raw: string, where: Scope, isAttribute: boolean): string => {
    const colon = raw.indexOf(':');
    const prefix = colon < 0 ? '' : raw.slice(0, colon);
    if (prefix === '' && isAttribute) return raw;
    const address = where.get(prefix);
    return `${(address === undefined ? undefined : prefixes.get(address)) ?? unknown}:${raw.slice(colon + 1)}`;
  };
  const addText = (text: string): void => {
    const parent = open.at(-1)?.element;
    if (parent === undefined) {
      if (text.trim() !== '') throw new Error('Text outside of the root.');
    } else if (text !== '') parent.children.push(text);
  };
  while (at < source.length) {
    const next = source.indexOf('<', at);
    addText(textOf(source.slice(at, next < 0 ? source.length : next)));
    if (next < 0) break;
    if (source.startsWith('<!--', next) || source.startsWith('<?', next)) {
      const ending = source.startsWith('<?', next) ? '?>' : '-->';
      const end = source.indexOf(ending, next + 2);
      if (end < 0) throw new Error('A comment without an end.');
      at = end + ending.length;
      continue;
    }
    if (source.startsWith('<![CDATA[', next)) {
      const end = source.indexOf(']]>', next);
      if (end < 0) throw new Error('Character data without an end.');
      addText(source.slice(next + 9, end));
      at = end + 3;
      continue;
    }
    tag.lastIndex = next;
    const found = tag.exec(source);
    if (found === null) throw new Error('Not a tag.');
    at = tag.lastIndex;
    const [, isEnd, raw = '', attributes = '', isEmpty] = found;
    if (isEnd) {
      const last = open.pop();
      if (last?.raw !== raw) throw new Error('Tags that do not pair.');
      scope = last.scope;
      continue;
    }
    count += 1;
    if (open.length >= mostDepth || count > mostElements) throw new RangeError('Too many elements.');
    if (root !== null && open.length === 0) throw new Error('Two roots.');
    const outer = scope;
    const given = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = '', double, single]) => [name, textOf(double ?? single ?? '')] as const,
    );
    const declared = given.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
    if (declared.length > 0)
      scope = new Map([...scope, ...declared.map(([name, address]) => [name.slice(6), address] as const)]);
    const element: XmlElement = { name: nameIn(raw, scope, false), attributes: new Map(), children: [] };
    for (const [name, value] of given)
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) {
        const key = nameIn(name, scope, true);
        if (!key.startsWith(`${unknown}:`)) element.attributes.set(key, value);
      }
    const parent = open.at(-1)?.element;
    if (parent === undefined) root = element;
    else parent.children.push(element);
    if (isEmpty) scope = outer;
    else open.push({ element, raw, scope: outer });
  }
  if (root === null || open.length > 0) throw new Error('No root, or one without an end.');
  return root;
}

/** An element as text. `declares`: the prefixes that are declared on it. */
export function writeXml(element: XmlElement, declares: readonly (keyof typeof namespaces)[] = []): string {
  const { name, attributes, children } = element;
  let xml = `<${name}`;
  for (const prefix of declares) xml += ` xmlns:${prefix}="${namespaces[prefix]}"`;
  for (const [key, value] of attributes)
    xml += ` ${key}="${escapeXml(value).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;
  if (children.length === 0) return `${xml}/>`;
  xml += '>';
  for (const child of children) xml += typeof child === 'string' ? escapeXml(child) : writeXml(child);
  return `${xml}</${name}>`;
}

export const elementsOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  element?.children.filter((child) => typeof child !== 'string') ?? [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name);

/** All elements below one, in the order of the document. */
export function* allOf(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    yield child;
    yield* allOf(child);
  }
}

export const makeElement = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: (XmlElement | string)[] = [],
): XmlElement => ({ name, attributes: new Map(Object.entries(attributes)), children });
