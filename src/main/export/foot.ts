import type { Document } from '../../shared/documents/document';
import { escapeXml } from '../render/clean';

/**
 * The foot of each printed page: firm, document, edition, page x of y. The engine that prints fills in the two
 * numbers by their class names.
 */
export function footOf({ firm, title, edition, words }: Document): string {
  const style =
    'width:100%;margin:0 20mm 0 25mm;display:flex;justify-content:space-between;gap:8mm;font:10px Carlito,Calibri,sans-serif;color:#555';
  const about = escapeXml([firm, title, edition].join(' · '));
  const pages = `${escapeXml(words.page)} <span class="pageNumber"></span> ${escapeXml(words.of)} <span class="totalPages"></span>`;
  return `<div style="${style}"><span>${about}</span><span style="white-space:nowrap">${pages}</span></div>`;
}
