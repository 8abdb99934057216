/**
 * Version 4: screenings and impact assessments with their risks and controls. Frozen, as version 1 is.
 */
export const impactAssessmentTables = `
CREATE TABLE "screening" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "screened_by" TEXT CHECK (length("screened_by") BETWEEN 1 AND 300),
  "screened_on" TEXT CHECK ("screened_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX "screening_by_activity" ON "screening" ("activity", "position");
CREATE TABLE "screening_text" (
  "screening_id" TEXT NOT NULL REFERENCES "screening" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('ruledOutWhy', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("screening_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "screening_ruled_out" (
  "screening_id" TEXT NOT NULL REFERENCES "screening" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('35.3.a', '35.3.b', '35.3.c', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9')),
  PRIMARY KEY ("screening_id", "place"),
  UNIQUE ("code", "screening_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "screening_without_dpia" (
  "screening_id" TEXT NOT NULL REFERENCES "screening" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9')),
  PRIMARY KEY ("screening_id", "place"),
  UNIQUE ("code", "screening_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "screening_conditions_met" (
  "screening_id" TEXT NOT NULL REFERENCES "screening" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('onlyThisPurpose', 'lawSetsSafeguards', 'noSensitiveData', 'noEvaluation', 'noThirdPartySource', 'onlyNeededRecipients', 'keptNoLonger')),
  PRIMARY KEY ("screening_id", "place"),
  UNIQUE ("code", "screening_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "screening_mark" (
  "screening_id" TEXT NOT NULL REFERENCES "screening" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'activity', 'ruledOut', 'ruledOutWhy', 'withoutDpia', 'conditionsMet', 'screenedBy', 'screenedOn', 'reviewOn', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("screening_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "screening_mark_to_confirm" ON "screening_mark" ("screening_id") WHERE "to_confirm" = 1;
CREATE TABLE "dpia" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "reference" TEXT CHECK (length("reference") BETWEEN 1 AND 40),
  "state" TEXT CHECK ("state" IN ('draft', 'signed', 'replaced')),
  "prepared_by" TEXT CHECK (length("prepared_by") BETWEEN 1 AND 500),
  "started_on" TEXT CHECK ("started_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "previous" TEXT REFERENCES "dpia" ("id") DEFERRABLE INITIALLY DEFERRED,
  "dpo_opinion" TEXT CHECK ("dpo_opinion" IN ('positive', 'withConditions', 'negative')),
  "dpo_advice_by" TEXT CHECK (length("dpo_advice_by") BETWEEN 1 AND 300),
  "dpo_advice_on" TEXT CHECK ("dpo_advice_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "views_sought" INTEGER CHECK ("views_sought" IN (0, 1)),
  "decision" TEXT CHECK ("decision" IN ('approve', 'approveWithConditions', 'reject', 'consult')),
  "must_consult" INTEGER CHECK ("must_consult" IN (0, 1)),
  "consulted_on" TEXT CHECK ("consulted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "consultation_reference" TEXT CHECK (length("consultation_reference") BETWEEN 1 AND 100),
  "consultation_answered_on" TEXT CHECK ("consultation_answered_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "signed_by" TEXT CHECK (length("signed_by") BETWEEN 1 AND 300),
  "signed_as" TEXT CHECK (length("signed_as") BETWEEN 1 AND 300),
  "signed_on" TEXT CHECK ("signed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "template" TEXT CHECK (length("template") BETWEEN 1 AND 60)
) STRICT, WITHOUT ROWID;
CREATE INDEX "dpia_by_previous" ON "dpia" ("previous");
CREATE TABLE "dpia_text" (
  "dpia_id" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('name', 'why', 'dpoAdvice', 'dpoNotFollowedWhy', 'viewsOf', 'views', 'viewsNotSoughtWhy', 'viewsNotFollowedWhy', 'decisionWhy', 'consultationOutcome', 'reviewNote', 'summary', 'asSigned', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('name') THEN 300 WHEN "field" IN ('asSigned') THEN 200000 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("dpia_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "dpia_activities" (
  "dpia_id" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("dpia_id", "place"),
  UNIQUE ("item_id", "dpia_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "dpia_review_triggers" (
  "dpia_id" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('newPurpose', 'newData', 'newTechnology', 'newRecipient', 'scale', 'incident', 'complaints', 'law')),
  PRIMARY KEY ("dpia_id", "place"),
  UNIQUE ("code", "dpia_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "dpia_mark" (
  "dpia_id" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'name', 'reference', 'activities', 'state', 'why', 'preparedBy', 'startedOn', 'previous', 'dpoAdvice', 'dpoOpinion', 'dpoAdviceBy', 'dpoAdviceOn', 'dpoNotFollowedWhy', 'viewsSought', 'viewsOf', 'views', 'viewsNotSoughtWhy', 'viewsNotFollowedWhy', 'decision', 'decisionWhy', 'mustConsult', 'consultedOn', 'consultationReference', 'consultationAnsweredOn', 'consultationOutcome', 'signedBy', 'signedAs', 'signedOn', 'reviewOn', 'reviewTriggers', 'reviewNote', 'summary', 'asSigned', 'template', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("dpia_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "dpia_mark_to_confirm" ON "dpia_mark" ("dpia_id") WHERE "to_confirm" = 1;
CREATE TABLE "dpia_answer" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "dpia" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "question" TEXT CHECK ("question" IN ('nature', 'scope', 'context', 'purposes', 'data', 'lifeCycle', 'assets', 'responsibilities', 'recipients', 'codes', 'need', 'purposeLimitation', 'lawfulness', 'minimisation', 'accuracy', 'storage', 'information', 'consent', 'access', 'erasure', 'objection', 'automated', 'processors', 'transfers', 'design')),
  "evaluation" TEXT CHECK ("evaluation" IN ('acceptable', 'improvable', 'notAcceptable'))
) STRICT, WITHOUT ROWID;
CREATE INDEX "dpia_answer_by_dpia" ON "dpia_answer" ("dpia", "position");
CREATE TABLE "dpia_answer_text" (
  "dpia_answer_id" TEXT NOT NULL REFERENCES "dpia_answer" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('answer', 'evaluationNote')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('answer') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("dpia_answer_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "dpia_answer_mark" (
  "dpia_answer_id" TEXT NOT NULL REFERENCES "dpia_answer" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'dpia', 'question', 'answer', 'evaluation', 'evaluationNote')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("dpia_answer_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "dpia_answer_mark_to_confirm" ON "dpia_answer_mark" ("dpia_answer_id") WHERE "to_confirm" = 1;
CREATE TABLE "risk" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "dpia" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
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
CREATE TABLE "risk_text" (
  "risk_id" TEXT NOT NULL REFERENCES "risk" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('name', 'sourcesNote', 'threats', 'impacts', 'measuresNote', 'severityWhy', 'likelihoodWhy', 'evaluationNote', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('name') THEN 300 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("risk_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "risk_sources" (
  "risk_id" TEXT NOT NULL REFERENCES "risk" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('internalHuman', 'externalHuman', 'nonHuman')),
  PRIMARY KEY ("risk_id", "place"),
  UNIQUE ("code", "risk_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "risk_assets" (
  "risk_id" TEXT NOT NULL REFERENCES "risk" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('hardware', 'software', 'networks', 'people', 'paper', 'paperChannels')),
  PRIMARY KEY ("risk_id", "place"),
  UNIQUE ("code", "risk_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "risk_measures" (
  "risk_id" TEXT NOT NULL REFERENCES "risk" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("risk_id", "place"),
  UNIQUE ("item_id", "risk_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "risk_mark" (
  "risk_id" TEXT NOT NULL REFERENCES "risk" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'dpia', 'name', 'event', 'sources', 'sourcesNote', 'assets', 'threats', 'impacts', 'severityBefore', 'likelihoodBefore', 'measures', 'measuresNote', 'severityNow', 'likelihoodNow', 'severityAfter', 'likelihoodAfter', 'severityWhy', 'likelihoodWhy', 'evaluation', 'evaluationNote', 'notes')),
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
CREATE INDEX "risk_mark_to_confirm" ON "risk_mark" ("risk_id") WHERE "to_confirm" = 1;
CREATE TABLE "control" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "dpia" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT CHECK (length("owner") BETWEEN 1 AND 300),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "state" TEXT CHECK ("state" IN ('planned', 'started', 'done', 'dropped')),
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "measure" TEXT REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "control_by_dpia" ON "control" ("dpia", "position");
CREATE INDEX "control_by_measure" ON "control" ("measure");
CREATE TABLE "control_text" (
  "control_id" TEXT NOT NULL REFERENCES "control" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('name', 'detail', 'stateNote', 'effort', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('name') THEN 300 WHEN "field" IN ('effort') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("control_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "control_risks" (
  "control_id" TEXT NOT NULL REFERENCES "control" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "risk" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("control_id", "place"),
  UNIQUE ("item_id", "control_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "control_mark" (
  "control_id" TEXT NOT NULL REFERENCES "control" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'dpia', 'name', 'detail', 'risks', 'owner', 'dueOn', 'state', 'doneOn', 'stateNote', 'effort', 'measure', 'notes')),
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
CREATE INDEX "control_mark_to_confirm" ON "control_mark" ("control_id") WHERE "to_confirm" = 1;
CREATE TABLE "dpia_comment" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "dpia" TEXT NOT NULL REFERENCES "dpia" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" TEXT CHECK ("place" IN ('whole', 'description', 'necessity', 'risks', 'plan', 'advice', 'decision')),
  "question" TEXT CHECK ("question" IN ('nature', 'scope', 'context', 'purposes', 'data', 'lifeCycle', 'assets', 'responsibilities', 'recipients', 'codes', 'need', 'purposeLimitation', 'lawfulness', 'minimisation', 'accuracy', 'storage', 'information', 'consent', 'access', 'erasure', 'objection', 'automated', 'processors', 'transfers', 'design')),
  "risk" TEXT REFERENCES "risk" ("id") DEFERRABLE INITIALLY DEFERRED,
  "control" TEXT REFERENCES "control" ("id") DEFERRABLE INITIALLY DEFERRED,
  "written_by" TEXT CHECK (length("written_by") BETWEEN 1 AND 300),
  "written_on" TEXT CHECK ("written_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "is_settled" INTEGER CHECK ("is_settled" IN (0, 1)),
  "settled_by" TEXT CHECK (length("settled_by") BETWEEN 1 AND 300),
  "settled_on" TEXT CHECK ("settled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX "dpia_comment_by_dpia" ON "dpia_comment" ("dpia", "position");
CREATE INDEX "dpia_comment_by_risk" ON "dpia_comment" ("risk");
CREATE INDEX "dpia_comment_by_control" ON "dpia_comment" ("control");
CREATE TABLE "dpia_comment_text" (
  "dpia_comment_id" TEXT NOT NULL REFERENCES "dpia_comment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('body', 'settlement')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('body') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("dpia_comment_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "dpia_comment_mark" (
  "dpia_comment_id" TEXT NOT NULL REFERENCES "dpia_comment" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'dpia', 'place', 'question', 'risk', 'control', 'body', 'writtenBy', 'writtenOn', 'isSettled', 'settledBy', 'settledOn', 'settlement')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("dpia_comment_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "dpia_comment_mark_to_confirm" ON "dpia_comment_mark" ("dpia_comment_id") WHERE "to_confirm" = 1;
`;
