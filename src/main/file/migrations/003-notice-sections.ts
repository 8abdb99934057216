/**
 * Version 3: what a person changed in the sections of a privacy notice. Frozen, as version 1 is.
 */
export const noticeSectionTables = `
CREATE TABLE "notice_section" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "site" TEXT REFERENCES "site" ("id") DEFERRABLE INITIALLY DEFERRED,
  "audience" TEXT CHECK ("audience" IN ('everyone', 'visitors', 'customers', 'endUsers', 'suppliers', 'applicants', 'employees', 'subscribers')),
  "section" TEXT CHECK ("section" IN ('summary', 'who', 'scope', 'purposes', 'source', 'provision', 'recipients', 'transfers', 'retention', 'rights', 'objection', 'exercise', 'complaint', 'automated', 'cookies', 'children', 'security', 'processor', 'other', 'changes', 'short')),
  "is_hidden" INTEGER CHECK ("is_hidden" IN (0, 1)),
  "place" INTEGER CHECK ("place" BETWEEN 0 AND 2000000000)
) STRICT, WITHOUT ROWID;
CREATE INDEX "notice_section_by_site" ON "notice_section" ("site");
CREATE TABLE "notice_section_text" (
  "notice_section_id" TEXT NOT NULL REFERENCES "notice_section" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('title', 'body', 'writtenAgainst', 'hiddenWhy')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('title') THEN 300 WHEN "field" IN ('body') THEN 20000 WHEN "field" IN ('writtenAgainst') THEN 60000 ELSE 4000 END),
  PRIMARY KEY ("notice_section_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "notice_section_mark" (
  "notice_section_id" TEXT NOT NULL REFERENCES "notice_section" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'site', 'audience', 'section', 'title', 'body', 'writtenAgainst', 'isHidden', 'hiddenWhy', 'place')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("notice_section_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "notice_section_mark_to_confirm" ON "notice_section_mark" ("notice_section_id") WHERE "to_confirm" = 1;
`;
