/**
 * Version 1: everything besides the register itself. Frozen, as the tables of the register are.
 *
 * - `meta`: the oldest version of the program's file format that may still read this file.
 * - `number_series`: the last number given in a series (A-01, P-01), so that none is given twice.
 * - `action`, `change`: the chained log. An action whose hash is absent is still being typed. No name of a person
 *   stands in it: who did it is a number in `actor`.
 * - `change_body`: what stood there before and after, with the salt of the digests. May be erased (Art. 17).
 * - `search_entry`, `search`: folded text to search in, and its index by three letters. The index knows which texts
 *   have three letters, not where they stand: a third of the size, and the text itself is asked anyway.
 */
export const logAndSearch = `
CREATE TABLE "meta" (
  "id" INTEGER NOT NULL PRIMARY KEY CHECK ("id" = 1),
  "readable_from" INTEGER NOT NULL CHECK ("readable_from" >= 1)
) STRICT;
CREATE TABLE "number_series" (
  "series" TEXT NOT NULL PRIMARY KEY CHECK ("series" IN ('A', 'P')),
  "last" INTEGER NOT NULL CHECK ("last" BETWEEN 0 AND 999999999)
) STRICT, WITHOUT ROWID;
CREATE TABLE "actor" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL UNIQUE CHECK (length("name") <= 200)
) STRICT;
CREATE TABLE "action" (
  "seq" INTEGER NOT NULL PRIMARY KEY,
  "time" TEXT NOT NULL CHECK (length("time") BETWEEN 20 AND 30),
  "actor" INTEGER NOT NULL REFERENCES "actor" ("id"),
  "verb" TEXT NOT NULL CHECK (length("verb") BETWEEN 1 AND 40),
  "undoes" INTEGER REFERENCES "action" ("seq"),
  "about_noun" TEXT CHECK (length("about_noun") <= 60),
  "about_record" TEXT CHECK (length("about_record") <= 48),
  "about_field" TEXT CHECK (length("about_field") <= 60),
  "hash" BLOB CHECK (length("hash") = 32)
) STRICT;
CREATE TABLE "change" (
  "action" INTEGER NOT NULL REFERENCES "action" ("seq"),
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "noun" TEXT NOT NULL CHECK (length("noun") <= 60),
  "record" TEXT NOT NULL CHECK (length("record") BETWEEN 1 AND 48),
  "before_digest" BLOB CHECK (length("before_digest") = 32),
  "after_digest" BLOB CHECK (length("after_digest") = 32),
  "record_digest" BLOB CHECK (length("record_digest") = 32),
  PRIMARY KEY ("action", "place")
) STRICT, WITHOUT ROWID;
CREATE INDEX "change_by_record" ON "change" ("noun", "record", "action");
CREATE TABLE "change_body" (
  "action" INTEGER NOT NULL,
  "place" INTEGER NOT NULL,
  "salt" BLOB NOT NULL CHECK (length("salt") = 16),
  "before" TEXT CHECK (length("before") <= 20000000),
  "after" TEXT CHECK (length("after") <= 20000000),
  PRIMARY KEY ("action", "place"),
  FOREIGN KEY ("action", "place") REFERENCES "change" ("action", "place")
) STRICT, WITHOUT ROWID;
CREATE TABLE "search_entry" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "noun" TEXT NOT NULL CHECK (length("noun") <= 60),
  "record" TEXT NOT NULL CHECK (length("record") BETWEEN 1 AND 48),
  "field" TEXT NOT NULL CHECK (length("field") <= 60),
  "language" TEXT CHECK (length("language") <= 8),
  "weight" INTEGER NOT NULL CHECK ("weight" BETWEEN 0 AND 9),
  "folded" TEXT NOT NULL CHECK (length("folded") <= 400000)
) STRICT;
CREATE INDEX "search_entry_by_record" ON "search_entry" ("noun", "record");
CREATE VIRTUAL TABLE "search" USING fts5 ("folded", content = 'search_entry', content_rowid = 'id', tokenize = 'trigram', detail = none);
`;

/** Rows that every file has. FTS5 keeps deleted terms in its index unless its own option is set. */
export const firstRows = `
INSERT INTO "meta" ("id", "readable_from") VALUES (1, 1);
INSERT INTO "number_series" ("series", "last") VALUES ('A', 0), ('P', 0);
INSERT INTO "search" ("search", "rank") VALUES ('secure-delete', 1);
`;
