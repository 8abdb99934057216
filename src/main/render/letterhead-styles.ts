import { ordered } from './letterhead-order';
import { resolveTheme } from './letterhead-parts';
import { childOf, elementsOf, makeElement, writeXml, type XmlElement } from './xml';

/** Styles of a template that stand behind one of ours, so that ours look like the firm's. */
export const borrowed = ['title', 'subtitle', 'heading 1', 'heading 2', 'heading 3'] as const;
export type Borrowed = (typeof borrowed)[number];

type Kind = 'paragraph' | 'character' | 'table';
const kinds: readonly string[] = ['paragraph', 'character', 'table'] satisfies readonly Kind[];

export type StyleBook = Readonly<{
  /** The id that a style gets here, and takes it over. `id` null: the style of what names none. */
  take: (kind: Kind, id: string | null) => string | null;
  /** The same by the name that Word itself gives a built-in style, in any language. */
  takeNamed: (name: Borrowed) => string | null;
  /** The text of all that was taken over. */
  xml: () => string;
  /** The typeface of text that names no style, its size in points, and the colour of headings. */
  font: string | null;
  size: number | null;
  accent: string | null;
}>;

const said = (element: XmlElement | undefined, name: string, attribute = 'w:val'): string | undefined =>
  childOf(element, name)?.attributes.get(attribute);

/** What stands for a style that names no other: its own properties over those of the whole document. */
function merged(tag: string, below: XmlElement | undefined, above: XmlElement | undefined): XmlElement {
  const over = elementsOf(above);
  const under = elementsOf(below).filter((child) => !over.some(({ name }) => name === child.name));
  return makeElement(tag, {}, [...under, ...over]);
}

/** Properties that would break the pages of a document that is not the template. */
const unfit = /^w:(numPr|pageBreakBefore|framePr|outlineLvl|vanish|specVanish|lang|rStyle|pStyle|tblStyle)$/;

function fitting(element: XmlElement): XmlElement | null {
  const made = ordered(element);
  if (made === null) return null;
  made.children = elementsOf(made).filter(({ name }) => !unfit.test(name));
  return made.children.length === 0 ? null : made;
}

/**
 * The styles of a template. Those that are used are taken over with all they rest on, under ids and names of their own:
 * `Heading 1` of the template and ours stand beside each other. `root`: its styles; null: it has none.
 */
export function styleBook(root: XmlElement | null, theme: Parameters<typeof resolveTheme>[1]): StyleBook {
  if (root !== null) resolveTheme(root, theme);
  const byId = new Map<string, XmlElement>();
  for (const style of elementsOf(root ?? undefined)) {
    const id = style.attributes.get('w:styleId');
    if (style.name === 'w:style' && id !== undefined && !byId.has(id)) byId.set(id, style);
  }
  const kindOf = (style: XmlElement): string => style.attributes.get('w:type') ?? 'paragraph';
  const isDefault = (style: XmlElement): boolean =>
    ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
  const nameOf = (style: XmlElement): string => (said(style, 'w:name') ?? '').trim().toLowerCase();
  const defaultOf = (kind: Kind): XmlElement | undefined =>
    [...byId.values()].find((style) => kindOf(style) === kind && isDefault(style));
  const defaults = childOf(root ?? undefined, 'w:docDefaults');
  const ofAll = {
    run: childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
    paragraph: childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
  };

  /** A style and those it rests on, itself first. A circle ends where it closes. */
  const chainOf = (style: XmlElement | undefined): readonly XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let each = style; each !== undefined && !chain.includes(each) && chain.length < 20; ) {
      chain.push(each);
      const below: XmlElement | undefined = byId.get(said(each, 'w:basedOn') ?? '');
      each = below !== undefined && kindOf(below) === kindOf(each) ? below : undefined;
    }
    return chain;
  };
  const effective = (style: XmlElement | undefined, name: string, attribute: string): string | undefined => {
    for (const each of chainOf(style)) {
      const found = said(childOf(each, 'w:rPr'), name, attribute);
      if (found !== undefined) return found;
    }
    return said(ofAll.run, name, attribute);
  };

  const ids = new Map<XmlElement, string>();
  const names = new Set<string>();
  const written: string[] = [];
  const take = (style: XmlElement): string => {
    const known = ids.get(style);
    if (known !== undefined) return known;
    const plain = (style.attributes.get('w:styleId') ?? '').replace(/[^A-Za-z0-9]/g, '').slice(0, 60);
    const taken = new Set(ids.values());
    let id = `LH${plain}`;
    for (let count = 2; taken.has(id); count += 1) id = `LH${plain}x${count}`;
    ids.set(style, id);
    const kind = kindOf(style) as Kind;
    const [, below] = chainOf(style);
    const isLoop = below !== undefined && chainOf(below).includes(style);
    const base = below === undefined || isLoop ? null : take(below);
    const run = childOf(style, 'w:rPr');
    const paragraph = childOf(style, 'w:pPr');
    const isRoot = base === null && kind === 'paragraph';
    const properties = [
      isRoot ? merged('w:pPr', ofAll.paragraph, paragraph) : paragraph,
      isRoot ? merged('w:rPr', ofAll.run, run) : run,
      childOf(style, 'w:tblPr'),
      childOf(style, 'w:trPr'),
      childOf(style, 'w:tcPr'),
    ].flatMap((each) => {
      const isOfKind =
        kind === 'table' || each?.name === 'w:rPr' || (kind === 'paragraph' && each?.name === 'w:pPr');
      return each !== undefined && isOfKind ? (fitting(each) ?? []) : [];
    });
    const parts = elementsOf(style).flatMap((part): XmlElement[] => {
      const type = part.attributes.get('w:type') ?? '';
      if (kind !== 'table' || part.name !== 'w:tblStylePr' || !/^[A-Za-z0-9]{4,12}$/.test(type)) return [];
      const inside = ['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr'].flatMap((name) => {
        const found = childOf(part, name);
        return (found && fitting(found)) ?? [];
      });
      return [makeElement('w:tblStylePr', { 'w:type': type }, inside)];
    });
    const name = `Letterhead ${(said(style, 'w:name') ?? id).replace(/[,;]/g, ' ').slice(0, 100)}`;
    const isTwice = names.has(name.toLowerCase());
    names.add(name.toLowerCase());
    written.push(
      writeXml(
        makeElement('w:style', { 'w:type': kind, 'w:customStyle': '1', 'w:styleId': id }, [
          makeElement('w:name', { 'w:val': isTwice ? `${name} ${ids.size}` : name }),
          ...(base === null ? [] : [makeElement('w:basedOn', { 'w:val': base })]),
          makeElement('w:uiPriority', { 'w:val': '99' }),
          ...properties,
          ...parts,
        ]),
      ),
    );
    return id;
  };
  const named = (name: string): XmlElement | undefined =>
    [...byId.values()].find((style) => kindOf(style) === 'paragraph' && nameOf(style) === name);
  const normal = defaultOf('paragraph') ?? named('normal');
  const takeAny: StyleBook['take'] = (kind, id) => {
    const style = id === null ? defaultOf(kind) : byId.get(id);
    if (id === null && kind === 'character') return null;
    if (style !== undefined && kindOf(style) === kind && kinds.includes(kind)) return take(style);
    return id === null ? null : takeAny(kind, null);
  };
  const face = (effective(normal, 'w:rFonts', 'w:ascii') ?? effective(normal, 'w:rFonts', 'w:hAnsi'))?.trim();
  const half = Number(effective(normal, 'w:sz', 'w:val') ?? '20');
  const colours = (['heading 1', 'heading 2', 'title'] as const).map((name) => {
    const style = named(name);
    return style === undefined ? undefined : effective(style, 'w:color', 'w:val');
  });
  return {
    take: takeAny,
    takeNamed: (name) => {
      const style = named(name);
      return style === undefined ? null : take(style);
    },
    xml: () => written.join(''),
    font: face !== undefined && /^[^"<>&]{1,80}$/.test(face) ? face : null,
    size: Number.isFinite(half) && half > 0 ? half / 2 : null,
    accent:
      colours.find((each) => each !== undefined && /^[0-9a-fA-F]{6}$/.test(each))?.toUpperCase() ?? null,
  };
}
