/*
 * An exported document tells which client file it was made from: by the identity of the file, which is a random number
 * and says nothing to whoever reads the document.
 */

/** The property of a Word or Excel file. Nothing is written without an identity. */
export function ownerXml(owner: string | null): string {
  return owner === null ? '' : `<dc:identifier>griffier:${owner}</dc:identifier>`;
}

/** The same read back from the properties of a document. */
export function ownerIn(properties: string): string | null {
  return /<dc:identifier>griffier:([0-9a-f]{32})<\/dc:identifier>/.exec(properties)?.[1] ?? null;
}

/** The last line of a page of HTML or of Markdown, which shows no comments. */
export function ownerLine(owner: string | null): string {
  return owner === null ? '' : `<!-- griffier:${owner} -->\n`;
}

/**
 * A printed page with the same as a comment of the file (ISO 32000-1, 7.2.4). It stands behind the table of objects, so
 * that no offset in the file moves. A page without that table comes back as it was.
 */
export function withOwner(pdf: Uint8Array, owner: string | null): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const end = bytes.lastIndexOf('startxref');
  return owner === null || end < 0
    ? pdf
    : Buffer.concat([bytes.subarray(0, end), Buffer.from(`% griffier:${owner}\n`), bytes.subarray(end)]);
}

/** Bytes at the end of a file in which such a comment stands. */
export const ownerTail = 400;

/** The same read back from the end of a printed page, a page of HTML or Markdown. */
export function ownerAtEnd(end: string): string | null {
  return /(?:<!--|%) griffier:([0-9a-f]{32})\b/.exec(end)?.[1] ?? null;
}
