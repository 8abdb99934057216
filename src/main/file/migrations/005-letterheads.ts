import { formerOf, madeAnew } from './made-anew';

/** Version 5: an attachment can be the letterhead of what the firm publishes. Frozen, as version 1 is. */
export const letterheadKind = `
${madeAnew(
  'attachment',
  `CREATE TABLE "attachment" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "title" TEXT CHECK (length("title") BETWEEN 1 AND 300),
  "kind" TEXT CHECK ("kind" IN ('agreement', 'certificate', 'assessment', 'minutes', 'correspondence', 'letterhead', 'other')),
  "file_name" TEXT CHECK (length("file_name") BETWEEN 1 AND 255),
  "size" INTEGER CHECK ("size" BETWEEN 0 AND 2000000000),
  "sha256" TEXT CHECK (length("sha256") BETWEEN 1 AND 64),
  "added_on" TEXT CHECK ("added_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "document_date" TEXT CHECK ("document_date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "is_confidential" INTEGER CHECK ("is_confidential" IN (0, 1))
) STRICT, WITHOUT ROWID;`,
)}
DROP TABLE ${formerOf('attachment')};
`;
