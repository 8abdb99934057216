/** The property of a document that tells which client file it was made from. Nothing is written without one. */
export function ownerXml(owner: string | null): string {
  return owner === null ? '' : `<dc:identifier>griffier:${owner}</dc:identifier>`;
}

/** The same read back from the properties of a document. */
export function ownerIn(properties: string): string | null {
  return /<dc:identifier>griffier:([0-9a-f]{32})<\/dc:identifier>/.exec(properties)?.[1] ?? null;
}
