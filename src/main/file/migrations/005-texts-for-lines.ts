import { formerOf, madeAnew } from './made-anew';

/**
 * Version 5: fields that were one line and hold prose are texts in several languages. What they said is in the main
 * language of the file. The entries of the history stay as they were written: `shared/register/former-lines` reads
 * them. A program that looks for the lines of then cannot read such a file. Frozen, as version 1 is.
 */
const mainLanguage = `coalesce((SELECT "main_language" FROM "organisation"),
  (SELECT "code" FROM "organisation_content_languages" ORDER BY "place" LIMIT 1), 'en')`;

type Line = Readonly<{ noun: string; table: string; field: string; column: string }>;

/** Makes a noun's table without the line (`records`), its texts with room for it, and tells the search its language. */
const becomesText = ({ noun, table, field, column }: Line, records: string, texts: string): string => `
${madeAnew(table, records)}
${madeAnew(`${table}_text`, texts)}
INSERT INTO "${table}_text"
  SELECT "id", '${field}', ${mainLanguage}, "${column}" FROM ${formerOf(table)} WHERE "${column}" IS NOT NULL;
DROP TABLE ${formerOf(`${table}_text`)};
DROP TABLE ${formerOf(table)};
UPDATE "search_entry" SET "language" = ${mainLanguage} WHERE "noun" = '${noun}' AND "field" = '${field}';
`;

export const textsForLines = [
  becomesText(
    { noun: 'agreement', table: 'agreement', field: 'filedAt', column: 'filed_at' },
    `CREATE TABLE "agreement" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "title" TEXT CHECK (length("title") BETWEEN 1 AND 500),
  "party" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT CHECK ("kind" IN ('processor', 'customer', 'subProcessor', 'jointControllers', 'group')),
  "status" TEXT CHECK ("status" IN ('none', 'drafted', 'signed', 'ended')),
  "signed_on" TEXT CHECK ("signed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "ends_on" TEXT CHECK ("ends_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "version" TEXT CHECK (length("version") BETWEEN 1 AND 100),
  "signatories" TEXT CHECK (length("signatories") BETWEEN 1 AND 500),
  "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "uses_eu_clauses" INTEGER CHECK ("uses_eu_clauses" IN (0, 1)),
  "sub_processor_rule" TEXT CHECK ("sub_processor_rule" IN ('specific', 'general', 'notAllowed')),
  "sub_processor_list_url" TEXT CHECK (length("sub_processor_list_url") BETWEEN 1 AND 500),
  "contact_point" TEXT CHECK (length("contact_point") BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;
CREATE INDEX "agreement_by_party" ON "agreement" ("party");`,
    `CREATE TABLE "agreement_text" (
  "agreement_id" TEXT NOT NULL REFERENCES "agreement" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('filedAt', 'subjectMatter', 'duration', 'natureAndPurpose', 'dataTypes', 'subjectTypes', 'controllerDuties', 'pointsNote', 'certificates', 'essence', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('filedAt', 'duration') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("agreement_id", "field", "language")
) STRICT, WITHOUT ROWID;`,
  ),
  becomesText(
    { noun: 'purpose', table: 'purpose', field: 'interestOf', column: 'interest_of' },
    `CREATE TABLE "purpose" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT CHECK ("kind" IN ('service', 'administration', 'directMarketing', 'statistics', 'profiling', 'security', 'crimePrevention', 'legalDuty', 'research', 'other')),
  "legal_basis" TEXT CHECK ("legal_basis" IN ('6.1.a', '6.1.b', '6.1.c', '6.1.d', '6.1.e', '6.1.f')),
  "consent_method" TEXT CHECK ("consent_method" IN ('activeOptIn', 'signedForm', 'spoken', 'inferredFromUse', 'preTicked', 'bundledWithContract', 'none')),
  "is_separate_from_terms" INTEGER CHECK ("is_separate_from_terms" IN (0, 1)),
  "is_condition_of_contract" INTEGER CHECK ("is_condition_of_contract" IN (0, 1)),
  "subject_is_party" INTEGER CHECK ("subject_is_party" IN (0, 1)),
  "balancing_outcome" TEXT CHECK ("balancing_outcome" IN ('passes', 'passesWithSafeguards', 'fails')),
  "balancing_on" TEXT CHECK ("balancing_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "balancing_by" TEXT CHECK (length("balancing_by") BETWEEN 1 AND 500),
  "provision" TEXT CHECK ("provision" IN ('statutory', 'contractual', 'neededForContract', 'voluntary'))
) STRICT, WITHOUT ROWID;
CREATE INDEX "purpose_by_activity" ON "purpose" ("activity", "position", "legal_basis");`,
    `CREATE TABLE "purpose_text" (
  "purpose_id" TEXT NOT NULL REFERENCES "purpose" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('description', 'basisNote', 'consentWording', 'consentEvidence', 'withdrawalRoute', 'childrenConsent', 'contract', 'law', 'publicTask', 'vitalInterest', 'legitimateInterest', 'interestOf', 'balancingInterest', 'balancingNecessity', 'balancingBalance', 'provisionConsequence', 'optOutRoute', 'changeOfPurpose')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('interestOf') THEN 500 ELSE 4000 END),
  PRIMARY KEY ("purpose_id", "field", "language")
) STRICT, WITHOUT ROWID;`,
  ),
  becomesText(
    { noun: 'dataUse', table: 'data_use', field: 'source', column: 'source' },
    `CREATE TABLE "data_use" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "category" TEXT REFERENCES "data_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  "provision" TEXT CHECK ("provision" IN ('required', 'optional', 'optIn', 'canBeDisabled')),
  "retention" TEXT REFERENCES "retention_rule" ("id") DEFERRABLE INITIALLY DEFERRED,
  "article9_condition" TEXT CHECK ("article9_condition" IN ('9.2.a', '9.2.b', '9.2.c', '9.2.d', '9.2.e', '9.2.f', '9.2.g', '9.2.h', '9.2.i', '9.2.j')),
  "is_anonymised" INTEGER CHECK ("is_anonymised" IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX "data_use_by_activity" ON "data_use" ("activity", "position", "retention");
CREATE INDEX "data_use_by_category" ON "data_use" ("category");
CREATE INDEX "data_use_by_retention" ON "data_use" ("retention");`,
    `CREATE TABLE "data_use_text" (
  "data_use_id" TEXT NOT NULL REFERENCES "data_use" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('detail', 'necessity', 'provisionNote', 'article9Law', 'legalGround', 'source')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('source') THEN 500 ELSE 4000 END),
  PRIMARY KEY ("data_use_id", "field", "language")
) STRICT, WITHOUT ROWID;`,
  ),
  becomesText(
    { noun: 'camera', table: 'camera', field: 'planFiledAt', column: 'plan_filed_at' },
    `CREATE TABLE "camera" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "scope" TEXT CHECK ("scope" IN ('cameraAct', 'agreement68', 'both')),
  "place_kind" TEXT CHECK ("place_kind" IN ('open', 'closedPublic', 'closedPrivate')),
  "address" TEXT CHECK (length("address") BETWEEN 1 AND 500),
  "camera_count" INTEGER CHECK ("camera_count" BETWEEN 0 AND 2000000000),
  "is_mobile" INTEGER CHECK ("is_mobile" IN (0, 1)),
  "has_pictogram" INTEGER CHECK ("has_pictogram" IN (0, 1)),
  "has_live_viewing" INTEGER CHECK ("has_live_viewing" IN (0, 1)),
  "is_three_month_place" INTEGER CHECK ("is_three_month_place" IN (0, 1)),
  "declared_on" TEXT CHECK ("declared_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "validated_on" TEXT CHECK ("validated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "is_permanent" INTEGER CHECK ("is_permanent" IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX "camera_by_activity" ON "camera" ("activity", "position");`,
    `CREATE TABLE "camera_text" (
  "camera_id" TEXT NOT NULL REFERENCES "camera" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('legalBasis', 'technicalDescription', 'positions', 'planFiledAt', 'mobileZones', 'information', 'processingPlace', 'liveViewing', 'retentionEvidence', 'staffInformation')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('planFiledAt') THEN 500 ELSE 4000 END),
  PRIMARY KEY ("camera_id", "field", "language")
) STRICT, WITHOUT ROWID;`,
  ),
  becomesText(
    { noun: 'rightsRequest', table: 'rights_request', field: 'channel', column: 'channel' },
    `CREATE TABLE "rights_request" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "received_on" TEXT CHECK ("received_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "requester" TEXT CHECK (length("requester") BETWEEN 1 AND 500),
  "is_by_representative" INTEGER CHECK ("is_by_representative" IN (0, 1)),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "extended_to" TEXT CHECK ("extended_to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "extension_told_on" TEXT CHECK ("extension_told_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "decision" TEXT CHECK ("decision" IN ('granted', 'partly', 'refused', 'withdrawn')),
  "closed_on" TEXT CHECK ("closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;`,
    `CREATE TABLE "rights_request_text" (
  "rights_request_id" TEXT NOT NULL REFERENCES "rights_request" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('channel', 'identityCheck', 'extensionReason', 'refusalGround', 'recipientsTold', 'evidence', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('channel') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("rights_request_id", "field", "language")
) STRICT, WITHOUT ROWID;`,
  ),
  'UPDATE "meta" SET "readable_from" = 5;',
].join('');
