/**
 * Version 2, besides the records. Frozen.
 *
 * - `content`, `content_chunk`: bytes by their SHA-256, each once, in pieces of at most 1 MiB (one large value would
 *   have to stand in memory whole). Attachments and issued files name them. At most 50 MiB each.
 * - `file_identity`: who this client file is, whatever it is called and wherever it lies: copies that went apart and
 *   backups know one another by it. A file that is made anew gets another.
 */
export const contentAndIdentity = `
CREATE TABLE "content" (
  "sha256" TEXT NOT NULL PRIMARY KEY CHECK (length("sha256") = 64),
  "size" INTEGER NOT NULL CHECK ("size" BETWEEN 0 AND 52428800)
) STRICT, WITHOUT ROWID;
CREATE TABLE "content_chunk" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "sha256" TEXT NOT NULL REFERENCES "content" ("sha256") ON DELETE CASCADE,
  "place" INTEGER NOT NULL CHECK ("place" BETWEEN 0 AND 49),
  "data" BLOB NOT NULL CHECK (length("data") BETWEEN 1 AND 1048576),
  UNIQUE ("sha256", "place")
) STRICT;
CREATE TABLE "file_identity" (
  "id" INTEGER NOT NULL PRIMARY KEY CHECK ("id" = 1),
  "uuid" TEXT NOT NULL CHECK (length("uuid") = 32)
) STRICT;
`;

/** Every file gets its own identity, also one that comes from version 1. */
export const newIdentity = `
INSERT INTO "file_identity" ("id", "uuid") VALUES (1, lower(hex(randomblob(16))));
`;
