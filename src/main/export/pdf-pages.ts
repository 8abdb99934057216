/*
 * A contents list needs the pages on which its headings fell, and only the engine that lays out the page knows them.
 * The page is printed once, the places its links lead to are read from that file, and it is printed again with the
 * numbers. Their room is kept the first time, so nothing moves.
 */

/** Objects of a PDF whose dictionaries stand open, as the printing engine writes them, by number. */
function objectsOf(pdf: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { 1: number, index } of pdf.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const end = pdf.indexOf('endobj', index);
    const stream = pdf.indexOf('stream', index);
    if (number !== undefined) found.set(number, pdf.slice(index, stream >= 0 && stream < end ? stream : end));
  }
  return found;
}

/** Object numbers of the pages in their order: the leaves of the tree of pages. */
function pageOrder(objects: ReadonlyMap<string, string>): readonly string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (number: string): void => {
    if (seen.has(number)) return;
    seen.add(number);
    const text = objects.get(number) ?? '';
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1];
    if (kids === undefined) order.push(number);
    else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) if (kid !== undefined) visit(kid);
  };
  for (const text of objects.values()) {
    const root = /\/Type\s*\/Catalog\b/.test(text) ? /\/Pages\s+(\d+) 0 R/.exec(text)?.[1] : undefined;
    if (root !== undefined) visit(root);
  }
  return order;
}

/** Pages, counted from 1, of the named places `p0`, `p1` and so on of a printed page. Empty when none are found. */
export function pagesInPdf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const order = new Map(pageOrder(objects).map((number, index) => [number, index + 1]));
  const pages = new Map<string, number>();
  for (const text of objects.values())
    for (const [, slash, quoted, page] of text.matchAll(
      /(?:\/(p\d+)|\((p\d+)\))\s*(?:<<\s*\/D\s*)?\[\s*(\d+) 0 R\s*\/(?:XYZ|Fit)/g,
    )) {
      const at = order.get(page ?? '');
      const name = slash ?? quoted;
      if (name !== undefined && at !== undefined) pages.set(name, at);
    }
  return pages;
}

const place = /<b class="at" data-at="(p\d+)"><\/b>/g;

/** Whether a page of HTML has a contents list that waits for its numbers. */
export const waitsForPages = (html: string): boolean => html.search(place) >= 0;

/** The page of HTML with the numbers in its contents list. */
export function withPages(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(place, (_, name: string) => `<b class="at">${pages.get(name) ?? ''}</b>`);
}
