/** Version 8: questions that a firm was asked. Frozen once it is released, as version 1 is. */
export const questionsAsked = `
CREATE TABLE "question" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "key" TEXT CHECK (length("key") BETWEEN 1 AND 40),
  "rule" TEXT CHECK (length("rule") BETWEEN 1 AND 40),
  "about" TEXT CHECK (length("about") BETWEEN 1 AND 300),
  "asked_on" TEXT CHECK ("asked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "asked_of" TEXT CHECK (length("asked_of") BETWEEN 1 AND 300),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "answered_on" TEXT CHECK ("answered_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE TABLE "question_text" (
  "question_id" TEXT NOT NULL REFERENCES "question" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('text', 'answer', 'remark')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND 4000),
  PRIMARY KEY ("question_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "question_mark" (
  "question_id" TEXT NOT NULL REFERENCES "question" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'key', 'rule', 'about', 'text', 'askedOn', 'askedOf', 'dueOn', 'answeredOn', 'answer', 'remark')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("question_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "question_mark_to_confirm" ON "question_mark" ("question_id") WHERE "to_confirm" = 1;
`;
