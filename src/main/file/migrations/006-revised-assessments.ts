import { formerOf, madeAnew } from './made-anew';

/**
 * Version 6: a risk and a planned measure know the one that they go on from in the assessment before; an attachment can be
 * evidence of an assessment, of a risk, of a planned measure. Frozen, as version 1 is.
 */
export const revisedAssessments = `
${madeAnew(
  'risk',
  `CREATE TABLE "risk" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "dpia" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "previous" TEXT REFERENCES "risk" ("id") DEFERRABLE INITIALLY DEFERRED,
  "event" TEXT CHECK ("event" IN ('access', 'change', 'loss', 'processing', 'other')),
  "severity_before" TEXT CHECK ("severity_before" IN ('1', '2', '3', '4')),
  "likelihood_before" TEXT CHECK ("likelihood_before" IN ('1', '2', '3', '4')),
  "severity_now" TEXT CHECK ("severity_now" IN ('1', '2', '3', '4')),
  "likelihood_now" TEXT CHECK ("likelihood_now" IN ('1', '2', '3', '4')),
  "severity_after" TEXT CHECK ("severity_after" IN ('1', '2', '3', '4')),
  "likelihood_after" TEXT CHECK ("likelihood_after" IN ('1', '2', '3', '4')),
  "evaluation" TEXT CHECK ("evaluation" IN ('acceptable', 'improvable', 'notAcceptable'))
) STRICT, WITHOUT ROWID;
CREATE INDEX "risk_by_dpia" ON "risk" ("dpia", "position");
CREATE INDEX "risk_by_previous" ON "risk" ("previous");`,
  ['previous'],
)}
DROP TABLE ${formerOf('risk')};
${madeAnew(
  'risk_mark',
  `CREATE TABLE "risk_mark" (
  "risk_id" TEXT NOT NULL REFERENCES "risk" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'dpia', 'previous', 'name', 'event', 'sources', 'sourcesNote', 'assets', 'threats', 'impacts', 'severityBefore', 'likelihoodBefore', 'measures', 'measuresNote', 'severityNow', 'likelihoodNow', 'severityAfter', 'likelihoodAfter', 'severityWhy', 'likelihoodWhy', 'evaluation', 'evaluationNote', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("risk_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "risk_mark_to_confirm" ON "risk_mark" ("risk_id") WHERE "to_confirm" = 1;`,
)}
DROP TABLE ${formerOf('risk_mark')};
${madeAnew(
  'control',
  `CREATE TABLE "control" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "dpia" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "previous" TEXT REFERENCES "control" ("id") DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT CHECK (length("owner") BETWEEN 1 AND 300),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "state" TEXT CHECK ("state" IN ('planned', 'started', 'done', 'dropped')),
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "measure" TEXT REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "control_by_dpia" ON "control" ("dpia", "position");
CREATE INDEX "control_by_previous" ON "control" ("previous");
CREATE INDEX "control_by_measure" ON "control" ("measure");`,
  ['previous'],
)}
DROP TABLE ${formerOf('control')};
${madeAnew(
  'control_mark',
  `CREATE TABLE "control_mark" (
  "control_id" TEXT NOT NULL REFERENCES "control" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'dpia', 'previous', 'name', 'detail', 'risks', 'owner', 'dueOn', 'state', 'doneOn', 'stateNote', 'effort', 'measure', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("control_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "control_mark_to_confirm" ON "control_mark" ("control_id") WHERE "to_confirm" = 1;`,
)}
DROP TABLE ${formerOf('control_mark')};
${madeAnew(
  'attachment_mark',
  `CREATE TABLE "attachment_mark" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'title', 'kind', 'fileName', 'size', 'sha256', 'addedOn', 'documentDate', 'activities', 'agreements', 'parties', 'measures', 'transfers', 'dpias', 'risks', 'controls', 'isConfidential', 'notes')),
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
CREATE INDEX "attachment_mark_to_confirm" ON "attachment_mark" ("attachment_id") WHERE "to_confirm" = 1;`,
)}
DROP TABLE ${formerOf('attachment_mark')};
CREATE TABLE "attachment_dpias" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "dpia" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("attachment_id", "place"),
  UNIQUE ("item_id", "attachment_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_risks" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "risk" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("attachment_id", "place"),
  UNIQUE ("item_id", "attachment_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment_controls" (
  "attachment_id" TEXT NOT NULL REFERENCES "attachment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "control" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("attachment_id", "place"),
  UNIQUE ("item_id", "attachment_id")
) STRICT, WITHOUT ROWID;
`;
