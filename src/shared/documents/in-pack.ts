import type { NoticeAudience } from '../register/notice';
import {
  type DocumentKind,
  type DocumentOptions,
  documentOptionsSchema,
  isPublished,
  type Reader,
  staysInside,
} from './options';

/** What somebody chose for a pack for outsiders. */
export type ForPack = Readonly<{
  kinds: readonly DocumentKind[];
  /** Of the privacy notice: one of each goes in. */
  audiences: readonly NoticeAudience[];
  /** Of what is published alone: the register is never cut down to one site by it. */
  site: string | null;
  reader: Exclude<Reader, 'own'>;
  withOpenPoints: boolean;
  date: string;
}>;

/**
 * The documents of a pack. A notice and the lists that go with it are the same for everybody: whoever reads the rest,
 * they are made for the public, and what is still open stays out of them.
 */
export function documentsForPack({
  kinds,
  audiences,
  site,
  reader,
  withOpenPoints,
  date,
}: ForPack): readonly Omit<DocumentOptions, 'language'>[] {
  const options = (given: Partial<DocumentOptions>): Omit<DocumentOptions, 'language'> => {
    const { language: _, ...rest } = documentOptionsSchema.parse({ language: 'en', date, ...given });
    return rest;
  };
  return kinds.flatMap((document) => {
    if (!isPublished(document))
      return [options({ document, reader, withOpenPoints, withPictures: staysInside(reader) })];
    const published = { document, site, reader: 'public', withOpenPoints: false } as const;
    return document === 'notice'
      ? audiences.map((audience) => options({ ...published, audience }))
      : [options(published)];
  });
}
