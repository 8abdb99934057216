/** Version 8: findings that were put aside. Frozen once it is released, as version 1 is. */
export const findingsPutAside = `
CREATE TABLE "set_aside" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "finding" TEXT CHECK (length("finding") BETWEEN 1 AND 300),
  "set_by" TEXT CHECK (length("set_by") BETWEEN 1 AND 300),
  "set_on" TEXT CHECK ("set_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "until" TEXT CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "digest" TEXT CHECK (length("digest") BETWEEN 1 AND 40)
) STRICT, WITHOUT ROWID;
CREATE TABLE "set_aside_text" (
  "set_aside_id" TEXT NOT NULL REFERENCES "set_aside" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('reason')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND 4000),
  PRIMARY KEY ("set_aside_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "set_aside_mark" (
  "set_aside_id" TEXT NOT NULL REFERENCES "set_aside" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'finding', 'reason', 'setBy', 'setOn', 'until', 'digest')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("set_aside_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "set_aside_mark_to_confirm" ON "set_aside_mark" ("set_aside_id") WHERE "to_confirm" = 1;
`;
