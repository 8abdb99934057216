/**
 * Version 2: attachments and issued versions, as records of the register. Frozen, as version 1 is.
 */
export const keptFileTables = `
CREATE TABLE "attachment" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "title" TEXT CHECK (length("title") BETWEEN 1 AND 300),
  "kind" TEXT CHECK ("kind" IN ('agreement', 'certificate', 'assessment', 'minutes', 'correspondence', 'other')),
  "file_name" TEXT CHECK (length("file_name") BETWEEN 1 AND 255),
  "size" INTEGER CHECK ("size" BETWEEN 0 AND 2000000000),
  "sha256" TEXT CHECK (length("sha256") BETWEEN 1 AND 64),
  "added_on" TEXT CHECK ("added_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "document_date" TEXT CHECK ("document_date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "is_confidential" INTEGER CHECK ("is_confidential" IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_text" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND 20000),
  PRIMARY KEY ("attachment_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_activities" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("attachment_id", "place"),
  UNIQUE ("item_id", "attachment_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_agreements" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "agreement" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("attachment_id", "place"),
  UNIQUE ("item_id", "attachment_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_parties" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("attachment_id", "place"),
  UNIQUE ("item_id", "attachment_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_measures" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("attachment_id", "place"),
  UNIQUE ("item_id", "attachment_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_transfers" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "transfer" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("attachment_id", "place"),
  UNIQUE ("item_id", "attachment_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_mark" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'title', 'kind', 'fileName', 'size', 'sha256', 'addedOn', 'documentDate', 'activities', 'agreements', 'parties', 'measures', 'transfers', 'isConfidential', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("attachment_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "attachment_mark_to_confirm" ON "attachment_mark" ("attachment_id") WHERE "to_confirm" = 1;
CREATE TABLE "issued_version" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 2000000000),
  "document" TEXT CHECK ("document" IN ('register', 'notice', 'dpia', 'screening')),
  "options" TEXT CHECK (length("options") BETWEEN 1 AND 20000),
  "issued_on" TEXT CHECK ("issued_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "issued_to" TEXT CHECK (length("issued_to") BETWEEN 1 AND 300),
  "head" TEXT CHECK (length("head") BETWEEN 1 AND 64)
) STRICT, WITHOUT ROWID;
CREATE TABLE "issued_version_text" (
  "issued_version_id" TEXT NOT NULL REFERENCES "issued_version" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('note')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND 4000),
  PRIMARY KEY ("issued_version_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "issued_version_languages" (
  "issued_version_id" TEXT NOT NULL REFERENCES "issued_version" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('en', 'nl', 'fr')),
  PRIMARY KEY ("issued_version_id", "place"),
  UNIQUE ("code", "issued_version_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "issued_version_mark" (
  "issued_version_id" TEXT NOT NULL REFERENCES "issued_version" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'number', 'document', 'options', 'issuedOn', 'issuedTo', 'languages', 'note', 'head')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("issued_version_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "issued_version_mark_to_confirm" ON "issued_version_mark" ("issued_version_id") WHERE "to_confirm" = 1;
CREATE TABLE "issued_file" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "version" TEXT NOT NULL REFERENCES "issued_version" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "format" TEXT CHECK ("format" IN ('docx', 'xlsx', 'pdf', 'html', 'md', 'document', 'register')),
  "language" TEXT CHECK ("language" IN ('en', 'nl', 'fr')),
  "file_name" TEXT CHECK (length("file_name") BETWEEN 1 AND 255),
  "size" INTEGER CHECK ("size" BETWEEN 0 AND 2000000000),
  "sha256" TEXT CHECK (length("sha256") BETWEEN 1 AND 64)
) STRICT, WITHOUT ROWID;
CREATE INDEX "issued_file_by_version" ON "issued_file" ("version", "position");
CREATE TABLE "issued_file_mark" (
  "issued_file_id" TEXT NOT NULL REFERENCES "issued_file" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'version', 'format', 'language', 'fileName', 'size', 'sha256')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("issued_file_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "issued_file_mark_to_confirm" ON "issued_file_mark" ("issued_file_id") WHERE "to_confirm" = 1;
`;
