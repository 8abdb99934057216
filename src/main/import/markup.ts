/** A piece of HTML or XML. `attributes`: as they stand; `attribute` finds one of them. */
export type Piece =
  | Readonly<{ is: 'text'; text: string }>
  | Readonly<{ is: 'open'; name: string; attributes: string; isEmpty: boolean }>
  | Readonly<{ is: 'close'; name: string }>;

/** Elements of HTML whose content is no markup: it ends at their own end tag and nowhere else. */
const rawInHtml = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const tag = /<(?:!--|!\[CDATA\[|[!?]|(\/?)([a-zA-Z][^\s/>]{0,60}))/g;

/**
 * The pieces of HTML or XML in their order, in one pass and in time that grows with the length alone. Nothing is run,
 * fetched or resolved: declarations, instructions and comments are passed over, and an entity is a letter or itself.
 */
export function* piecesOf(markup: string, language: 'html' | 'xml'): Generator<Piece> {
  let from = 0;
  for (;;) {
    tag.lastIndex = from;
    const found = tag.exec(markup);
    const at = found?.index ?? markup.length;
    if (at > from) yield { is: 'text', text: withoutEntities(markup.slice(from, at)) };
    if (found === null) return;
    const [begin, slash, written] = found;
    if (written === undefined) {
      const isData = begin === '<![CDATA[';
      const closing = begin === '<!--' ? '-->' : isData ? ']]>' : '>';
      const end = markup.indexOf(closing, at + begin.length);
      if (isData) yield { is: 'text', text: markup.slice(at + begin.length, end === -1 ? undefined : end) };
      if (end === -1) return;
      from = end + closing.length;
      continue;
    }
    const end = endOfTag(markup, at + begin.length);
    const attributes = markup.slice(at + begin.length, end);
    const name = language === 'html' ? written.toLowerCase() : written;
    from = end + 1;
    if (slash === '/') {
      yield { is: 'close', name };
      continue;
    }
    yield { is: 'open', name, attributes, isEmpty: attributes.endsWith('/') };
    if (language === 'html' && rawInHtml.has(name)) {
      const close = indexOfEndTag(markup, name, from);
      if (close > from) yield { is: 'text', text: withoutEntities(markup.slice(from, close)) };
      from = close;
    }
  }
}

/** Where a tag ends: a `>` in quotes is none. */
function endOfTag(markup: string, from: number): number {
  let quote = '';
  for (let at = from; at < markup.length; at++) {
    const letter = markup[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return at;
    else if ((letter === '"' || letter === "'") && /[=\s]/.test(markup[at - 1] ?? '')) quote = letter;
  }
  return markup.length;
}

function indexOfEndTag(markup: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(markup)?.index ?? markup.length;
}

/** The value of an attribute, or null. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return found === null ? null : withoutEntities(found[1] ?? found[2] ?? found[3] ?? '');
}

/** Named letters from U+00A0 to U+00FF, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    euro: '€',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    lsaquo: '‹',
    rsaquo: '›',
    bull: '•',
    trade: '™',
    oelig: 'œ',
    OElig: 'Œ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwj: '\u200d',
    zwnj: '\u200c',
    rarr: '→',
    larr: '←',
    commat: '@',
    period: '.',
    comma: ',',
    colon: ':',
    lpar: '(',
    rpar: ')',
  }),
]);

/** A text with its entities as the letters they stand for. One that is not known stays as it is written. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,9}));?/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return named.get(name) ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isLetter ? String.fromCodePoint(code) : ' ';
    },
  );
}
