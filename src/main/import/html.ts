import type { Paragraph } from '../../shared/reading/passage';
import { attribute, piecesOf } from './markup';

/** Nobody reads these on the page, or they are no part of a policy. */
const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'nav',
  'title',
  'audio',
  'video',
  'canvas',
]);
/** Have no end tag. */
const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const lines = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);
const heading = /^h[1-6]$/;

/** The paragraphs of a web page as a visitor reads them: no scripts, no hidden parts, a row of a table as its cells. */
export function paragraphsOfHtml(html: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text = '';
  const now: { is: Paragraph['is'] } = { is: 'text' };
  let row: string[] | null = null;
  /** What is passed over, and how deep in elements of the same name it stands. */
  let unreadName = '';
  let depth = 0;
  /** Where the link goes that is open. */
  let link: string | null = null;
  const flush = (next: Paragraph['is'] = 'text'): void => {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (row !== null) {
      if (words !== '') row.push(words);
    } else if (words !== '') paragraphs.push({ is: now.is, text: words });
    text = '';
    now.is = next;
  };
  const endRow = (): void => {
    flush();
    if (row !== null && row.length > 0) paragraphs.push({ is: 'row', text: row.join(' | ') });
    row = null;
  };
  for (const piece of piecesOf(html, 'html')) {
    if (unreadName !== '') {
      if (piece.is === 'open' && piece.name === unreadName && !piece.isEmpty) depth += 1;
      if (piece.is === 'close' && piece.name === unreadName) depth -= 1;
      if (depth === 0) unreadName = '';
      continue;
    }
    if (piece.is === 'text') {
      text += piece.text;
      continue;
    }
    const { name } = piece;
    if (piece.is === 'open') {
      if (!empty.has(name) && (unread.has(name) || isHidden(piece.attributes))) {
        if (piece.isEmpty && name === 'svg') continue;
        unreadName = name;
        depth = 1;
        continue;
      }
      if (name === 'a') link = attribute(piece.attributes, 'href');
      if (name === 'tr') {
        endRow();
        row = [];
      } else if (name === 'td' || name === 'th') flush();
      else if (heading.test(name)) flush('heading');
      else if (name === 'li' || name === 'dd') flush('item');
      else if (lines.has(name)) flush(now.is === 'heading' ? 'heading' : 'text');
      continue;
    }
    if (name === 'a') {
      // A policy often hides the address of a notice or an e-mail behind a word.
      const address = link?.replace(/^mailto:/i, '') ?? '';
      if (/^(?:https?:\/\/|[^\s@/]+@[^\s@/]+$)/i.test(address) && !text.includes(address))
        text += ` (${address.split('?')[0]}) `;
      link = null;
    } else if (name === 'tr' || name === 'table') endRow();
    else if (name === 'td' || name === 'th' || lines.has(name)) flush();
  }
  endRow();
  return paragraphs;
}

function isHidden(attributes: string): boolean {
  if (attributes === '' || attributes === '/') return false;
  return (
    /(?:^|\s)hidden(?:[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""')) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(attributes, 'style') ?? '')
  );
}
