/**
 * Version 1: the tables of the register. Frozen: a file made years ago was made with exactly this text, and opening
 * compares it letter by letter. What changes later is a step of its own.
 */
export const registerTables = `
CREATE TABLE "organisation" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "legal_name" TEXT CHECK (length("legal_name") BETWEEN 1 AND 500),
  "trade_name" TEXT CHECK (length("trade_name") BETWEEN 1 AND 500),
  "legal_form" TEXT CHECK (length("legal_form") BETWEEN 1 AND 500),
  "street" TEXT CHECK (length("street") BETWEEN 1 AND 500),
  "postal_code" TEXT CHECK (length("postal_code") BETWEEN 1 AND 40),
  "city" TEXT CHECK (length("city") BETWEEN 1 AND 500),
  "country" TEXT CHECK (length("country") BETWEEN 2 AND 15),
  "email" TEXT CHECK (length("email") BETWEEN 1 AND 500),
  "phone" TEXT CHECK (length("phone") BETWEEN 1 AND 500),
  "website" TEXT CHECK (length("website") BETWEEN 1 AND 500),
  "enterprise_number" TEXT CHECK (length("enterprise_number") BETWEEN 1 AND 40),
  "vat_number" TEXT CHECK (length("vat_number") BETWEEN 1 AND 40),
  "is_public_authority" INTEGER CHECK ("is_public_authority" IN (0, 1)),
  "headcount" INTEGER CHECK ("headcount" BETWEEN 0 AND 2000000000),
  "representative" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "dpo_status" TEXT CHECK ("dpo_status" IN ('appointed', 'notRequired')),
  "dpo" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "dpo_is_staff" INTEGER CHECK ("dpo_is_staff" IN (0, 1)),
  "dpo_communicated_on" TEXT CHECK ("dpo_communicated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "has_large_scale_monitoring" INTEGER CHECK ("has_large_scale_monitoring" IN (0, 1)),
  "has_large_scale_special_data" INTEGER CHECK ("has_large_scale_special_data" IN (0, 1)),
  "main_language" TEXT CHECK ("main_language" IN ('en', 'nl', 'fr', 'de')),
  "register_owner" TEXT CHECK (length("register_owner") BETWEEN 1 AND 500),
  "last_reviewed_on" TEXT CHECK ("last_reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "next_review_on" TEXT CHECK ("next_review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX "organisation_by_representative" ON "organisation" ("representative");
CREATE INDEX "organisation_by_dpo" ON "organisation" ("dpo");
CREATE TABLE "organisation_text" (
  "organisation_id" TEXT NOT NULL REFERENCES "organisation" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('group', 'sector', 'dpoReason', 'securityStatement', 'retentionPrinciple', 'breachProcedure', 'lawsNamed', 'provenance', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("organisation_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "organisation_joint_controllers" (
  "organisation_id" TEXT NOT NULL REFERENCES "organisation" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("organisation_id", "place"),
  UNIQUE ("item_id", "organisation_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "organisation_measures" (
  "organisation_id" TEXT NOT NULL REFERENCES "organisation" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("organisation_id", "place"),
  UNIQUE ("item_id", "organisation_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "organisation_content_languages" (
  "organisation_id" TEXT NOT NULL REFERENCES "organisation" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('en', 'nl', 'fr', 'de')),
  PRIMARY KEY ("organisation_id", "place"),
  UNIQUE ("code", "organisation_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "organisation_mark" (
  "organisation_id" TEXT NOT NULL REFERENCES "organisation" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'legalName', 'tradeName', 'legalForm', 'street', 'postalCode', 'city', 'country', 'email', 'phone', 'website', 'enterpriseNumber', 'vatNumber', 'group', 'sector', 'isPublicAuthority', 'headcount', 'representative', 'dpoStatus', 'dpo', 'dpoIsStaff', 'dpoReason', 'dpoCommunicatedOn', 'hasLargeScaleMonitoring', 'hasLargeScaleSpecialData', 'jointControllers', 'measures', 'securityStatement', 'retentionPrinciple', 'breachProcedure', 'lawsNamed', 'contentLanguages', 'mainLanguage', 'registerOwner', 'lastReviewedOn', 'nextReviewOn', 'provenance', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("organisation_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "organisation_mark_to_confirm" ON "organisation_mark" ("organisation_id") WHERE "to_confirm" = 1;
CREATE TABLE "site" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "name" TEXT CHECK (length("name") BETWEEN 1 AND 500),
  "kind" TEXT CHECK ("kind" IN ('website', 'app', 'brand', 'establishment')),
  "url" TEXT CHECK (length("url") BETWEEN 1 AND 500),
  "street" TEXT CHECK (length("street") BETWEEN 1 AND 500),
  "postal_code" TEXT CHECK (length("postal_code") BETWEEN 1 AND 40),
  "city" TEXT CHECK (length("city") BETWEEN 1 AND 500),
  "country" TEXT CHECK (length("country") BETWEEN 2 AND 15),
  "contact" TEXT CHECK (length("contact") BETWEEN 1 AND 500),
  "operated_with" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "site_by_operated_with" ON "site" ("operated_with");
CREATE TABLE "site_text" (
  "site_id" TEXT NOT NULL REFERENCES "site" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('variant', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("site_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "site_mark" (
  "site_id" TEXT NOT NULL REFERENCES "site" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'name', 'kind', 'url', 'street', 'postalCode', 'city', 'country', 'contact', 'variant', 'operatedWith', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("site_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "site_mark_to_confirm" ON "site_mark" ("site_id") WHERE "to_confirm" = 1;
CREATE TABLE "party" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "name" TEXT CHECK (length("name") BETWEEN 1 AND 500),
  "is_category" INTEGER CHECK ("is_category" IN (0, 1)),
  "role" TEXT CHECK ("role" IN ('processor', 'subProcessor', 'jointController', 'separateController', 'groupCompany', 'authority', 'adviser', 'businessPartner', 'acquirer', 'internalDepartment', 'public', 'dataSubjectContacts', 'customer', 'representative', 'dpo')),
  "street" TEXT CHECK (length("street") BETWEEN 1 AND 500),
  "postal_code" TEXT CHECK (length("postal_code") BETWEEN 1 AND 40),
  "city" TEXT CHECK (length("city") BETWEEN 1 AND 500),
  "country" TEXT CHECK (length("country") BETWEEN 2 AND 15),
  "email" TEXT CHECK (length("email") BETWEEN 1 AND 500),
  "phone" TEXT CHECK (length("phone") BETWEEN 1 AND 500),
  "contact_person" TEXT CHECK (length("contact_person") BETWEEN 1 AND 500),
  "enterprise_number" TEXT CHECK (length("enterprise_number") BETWEEN 1 AND 40),
  "website" TEXT CHECK (length("website") BETWEEN 1 AND 500),
  "privacy_policy_url" TEXT CHECK (length("privacy_policy_url") BETWEEN 1 AND 500),
  "engaged_by" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "representative_contact" TEXT CHECK (length("representative_contact") BETWEEN 1 AND 500),
  "dpo_contact" TEXT CHECK (length("dpo_contact") BETWEEN 1 AND 500),
  "has_sufficient_guarantees" INTEGER CHECK ("has_sufficient_guarantees" IN (0, 1)),
  "guarantees_checked_on" TEXT CHECK ("guarantees_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX "party_by_engaged_by" ON "party" ("engaged_by");
CREATE TABLE "party_text" (
  "party_id" TEXT NOT NULL REFERENCES "party" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('label', 'does', 'group', 'claims', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('label', 'group') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("party_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "party_mark" (
  "party_id" TEXT NOT NULL REFERENCES "party" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'name', 'label', 'isCategory', 'role', 'does', 'street', 'postalCode', 'city', 'country', 'email', 'phone', 'contactPerson', 'enterpriseNumber', 'website', 'privacyPolicyUrl', 'engagedBy', 'group', 'representativeContact', 'dpoContact', 'claims', 'hasSufficientGuarantees', 'guaranteesCheckedOn', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("party_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "party_mark_to_confirm" ON "party_mark" ("party_id") WHERE "to_confirm" = 1;
CREATE TABLE "subject_category" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('customer', 'contactPerson', 'prospect', 'visitor', 'user', 'endUser', 'subscriber', 'supplier', 'employee', 'applicant', 'director', 'child', 'patient', 'other')),
  "is_vulnerable" INTEGER CHECK ("is_vulnerable" IN (0, 1)),
  "minimum_age" INTEGER CHECK ("minimum_age" BETWEEN 0 AND 2000000000),
  "maximum_age" INTEGER CHECK ("maximum_age" BETWEEN 0 AND 2000000000)
) STRICT, WITHOUT ROWID;
CREATE TABLE "subject_category_text" (
  "subject_category_id" TEXT NOT NULL REFERENCES "subject_category" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('name', 'description', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('name') THEN 300 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("subject_category_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "subject_category_mark" (
  "subject_category_id" TEXT NOT NULL REFERENCES "subject_category" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'name', 'kind', 'isVulnerable', 'minimumAge', 'maximumAge', 'description', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("subject_category_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "subject_category_mark_to_confirm" ON "subject_category_mark" ("subject_category_id") WHERE "to_confirm" = 1;
CREATE TABLE "data_category" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "may_contain_special" INTEGER CHECK ("may_contain_special" IN (0, 1)),
  "is_said_anonymous" INTEGER CHECK ("is_said_anonymous" IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE "data_category_text" (
  "data_category_id" TEXT NOT NULL REFERENCES "data_category" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('name', 'functionalName', 'examples', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('name', 'functionalName') THEN 300 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("data_category_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "data_category_flags" (
  "data_category_id" TEXT NOT NULL REFERENCES "data_category" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('S', 'C', 'N', 'H', 'K')),
  PRIMARY KEY ("data_category_id", "place"),
  UNIQUE ("code", "data_category_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "data_category_special_kinds" (
  "data_category_id" TEXT NOT NULL REFERENCES "data_category" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('racialOrEthnicOrigin', 'politicalOpinions', 'religiousOrPhilosophicalBeliefs', 'tradeUnionMembership', 'genetic', 'biometric', 'health', 'sexLifeOrOrientation')),
  PRIMARY KEY ("data_category_id", "place"),
  UNIQUE ("code", "data_category_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "data_category_mark" (
  "data_category_id" TEXT NOT NULL REFERENCES "data_category" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'name', 'functionalName', 'examples', 'flags', 'specialKinds', 'mayContainSpecial', 'isSaidAnonymous', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("data_category_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "data_category_mark_to_confirm" ON "data_category_mark" ("data_category_id") WHERE "to_confirm" = 1;
CREATE TABLE "retention_rule" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "duration" TEXT CHECK (length("duration") <= 40 AND "duration" GLOB 'P[0-9]*'),
  "is_rolling" INTEGER CHECK ("is_rolling" IN (0, 1)),
  "is_aggregate" INTEGER CHECK ("is_aggregate" IN (0, 1)),
  "is_maximum" INTEGER CHECK ("is_maximum" IN (0, 1)),
  "end_action" TEXT CHECK ("end_action" IN ('erase', 'anonymise', 'return', 'archive')),
  "code" TEXT CHECK (length("code") BETWEEN 1 AND 12),
  "backup_period" TEXT CHECK (length("backup_period") <= 40 AND "backup_period" GLOB 'P[0-9]*'),
  "is_actually_done" INTEGER CHECK ("is_actually_done" IN (0, 1)),
  "owner" TEXT CHECK (length("owner") BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;
CREATE TABLE "retention_rule_text" (
  "retention_rule_id" TEXT NOT NULL REFERENCES "retention_rule" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('name', 'criterion', 'trigger', 'activePhase', 'archivePhase', 'endActionNote', 'law', 'reason', 'exceptions', 'backupNote', 'notDoneReason', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('name') THEN 300 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("retention_rule_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "retention_rule_mark" (
  "retention_rule_id" TEXT NOT NULL REFERENCES "retention_rule" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'name', 'duration', 'criterion', 'trigger', 'activePhase', 'archivePhase', 'isRolling', 'isAggregate', 'isMaximum', 'endAction', 'endActionNote', 'code', 'law', 'reason', 'exceptions', 'backupPeriod', 'backupNote', 'isActuallyDone', 'notDoneReason', 'owner', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("retention_rule_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "retention_rule_mark_to_confirm" ON "retention_rule_mark" ("retention_rule_id") WHERE "to_confirm" = 1;
CREATE TABLE "measure" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "code" TEXT CHECK (length("code") BETWEEN 1 AND 12),
  "group" TEXT CHECK ("group" IN ('ORG', 'ACC', 'CRY', 'NET', 'LOG', 'AVA', 'PHY', 'LIF')),
  "status" TEXT CHECK ("status" IN ('planned', 'inPlace', 'verified', 'claimed')),
  "is_organisation_wide" INTEGER CHECK ("is_organisation_wide" IN (0, 1)),
  "owner" TEXT CHECK (length("owner") BETWEEN 1 AND 500),
  "since_on" TEXT CHECK ("since_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "checked_on" TEXT CHECK ("checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure_text" (
  "measure_id" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('name', 'detail', 'evidence', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('name') THEN 300 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("measure_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure_serves" (
  "measure_id" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('a', 'b', 'c', 'd')),
  PRIMARY KEY ("measure_id", "place"),
  UNIQUE ("code", "measure_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "measure_mark" (
  "measure_id" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'code', 'group', 'name', 'detail', 'status', 'serves', 'isOrganisationWide', 'owner', 'sinceOn', 'checkedOn', 'reviewOn', 'evidence', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("measure_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "measure_mark_to_confirm" ON "measure_mark" ("measure_id") WHERE "to_confirm" = 1;
CREATE TABLE "system" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "name" TEXT CHECK (length("name") BETWEEN 1 AND 500),
  "kind" TEXT CHECK ("kind" IN ('application', 'cloudService', 'server', 'device', 'paper', 'website', 'other')),
  "supplier" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "country" TEXT CHECK (length("country") BETWEEN 2 AND 15),
  "is_in_eea" INTEGER CHECK ("is_in_eea" IN (0, 1)),
  "owner" TEXT CHECK (length("owner") BETWEEN 1 AND 500),
  "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX "system_by_supplier" ON "system" ("supplier");
CREATE TABLE "system_text" (
  "system_id" TEXT NOT NULL REFERENCES "system" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('does', 'location', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('location') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("system_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "system_mark" (
  "system_id" TEXT NOT NULL REFERENCES "system" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'name', 'kind', 'does', 'supplier', 'country', 'location', 'isInEea', 'owner', 'reviewOn', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("system_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "system_mark_to_confirm" ON "system_mark" ("system_id") WHERE "to_confirm" = 1;
CREATE TABLE "agreement" (
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
  "filed_at" TEXT CHECK (length("filed_at") BETWEEN 1 AND 500),
  "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "uses_eu_clauses" INTEGER CHECK ("uses_eu_clauses" IN (0, 1)),
  "sub_processor_rule" TEXT CHECK ("sub_processor_rule" IN ('specific', 'general', 'notAllowed')),
  "sub_processor_list_url" TEXT CHECK (length("sub_processor_list_url") BETWEEN 1 AND 500),
  "contact_point" TEXT CHECK (length("contact_point") BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;
CREATE INDEX "agreement_by_party" ON "agreement" ("party");
CREATE TABLE "agreement_text" (
  "agreement_id" TEXT NOT NULL REFERENCES "agreement" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('subjectMatter', 'duration', 'natureAndPurpose', 'dataTypes', 'subjectTypes', 'controllerDuties', 'pointsNote', 'certificates', 'essence', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('duration') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("agreement_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "agreement_points" (
  "agreement_id" TEXT NOT NULL REFERENCES "agreement" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('P28.a', 'P28.b', 'P28.c', 'P28.d', 'P28.e', 'P28.f', 'P28.g', 'P28.h')),
  PRIMARY KEY ("agreement_id", "place"),
  UNIQUE ("code", "agreement_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "agreement_sub_processors" (
  "agreement_id" TEXT NOT NULL REFERENCES "agreement" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("agreement_id", "place"),
  UNIQUE ("item_id", "agreement_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "agreement_mark" (
  "agreement_id" TEXT NOT NULL REFERENCES "agreement" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'title', 'party', 'kind', 'status', 'signedOn', 'endsOn', 'version', 'signatories', 'filedAt', 'reviewOn', 'subjectMatter', 'duration', 'natureAndPurpose', 'dataTypes', 'subjectTypes', 'controllerDuties', 'points', 'pointsNote', 'usesEuClauses', 'subProcessorRule', 'subProcessors', 'subProcessorListUrl', 'certificates', 'essence', 'contactPoint', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("agreement_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "agreement_mark_to_confirm" ON "agreement_mark" ("agreement_id") WHERE "to_confirm" = 1;
CREATE TABLE "transfer" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "party" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "country" TEXT CHECK (length("country") BETWEEN 2 AND 15),
  "is_conditional" INTEGER CHECK ("is_conditional" IN (0, 1)),
  "exporter_role" TEXT CHECK ("exporter_role" IN ('controller', 'processor')),
  "importer_role" TEXT CHECK ("importer_role" IN ('controller', 'processor', 'subProcessor')),
  "frequency" TEXT CHECK ("frequency" IN ('once', 'occasional', 'continuous')),
  "safeguard" TEXT CHECK ("safeguard" IN ('adequacy', 'dpf', 'scc', 'scc-sa', 'bcr', 'public-instrument', 'code', 'certification', 'ad-hoc', 'admin-arrangement', '49.1.a', '49.1.b', '49.1.c', '49.1.d', '49.1.e', '49.1.f', '49.1.g', '49.1.sub2', 'privacy-shield', 'safe-harbor', 'scc-old')),
  "scc_annexes_complete" INTEGER CHECK ("scc_annexes_complete" IN (0, 1)),
  "has_docking_clause" INTEGER CHECK ("has_docking_clause" IN (0, 1)),
  "dpf_entity" TEXT CHECK (length("dpf_entity") BETWEEN 1 AND 500),
  "dpf_coverage" TEXT CHECK ("dpf_coverage" IN ('hr', 'nonHr', 'both')),
  "bcr_approval" TEXT CHECK (length("bcr_approval") BETWEEN 1 AND 500),
  "bcr_kind" TEXT CHECK ("bcr_kind" IN ('controller', 'processor')),
  "evidence_on" TEXT CHECK ("evidence_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "evidence_checked_on" TEXT CHECK ("evidence_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "evidence_checked_by" TEXT CHECK (length("evidence_checked_by") BETWEEN 1 AND 500),
  "valid_until" TEXT CHECK ("valid_until" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "assessment_outcome" TEXT CHECK ("assessment_outcome" IN ('sufficient', 'sufficientWithMeasures', 'insufficient')),
  "assessment_on" TEXT CHECK ("assessment_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "is_explicit_consent_informed" INTEGER CHECK ("is_explicit_consent_informed" IN (0, 1)),
  "is_repeated" INTEGER CHECK ("is_repeated" IN (0, 1)),
  "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX "transfer_by_party" ON "transfer" ("party");
CREATE TABLE "transfer_text" (
  "transfer_id" TEXT NOT NULL REFERENCES "transfer" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('countryNote', 'condition', 'dataNote', 'bcrMembers', 'evidence', 'assessment', 'supplementaryMeasures', 'onwardTransfers', 'copyAvailableFrom', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("transfer_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "transfer_data" (
  "transfer_id" TEXT NOT NULL REFERENCES "transfer" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "data_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("transfer_id", "place"),
  UNIQUE ("item_id", "transfer_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "transfer_subjects" (
  "transfer_id" TEXT NOT NULL REFERENCES "transfer" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "subject_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("transfer_id", "place"),
  UNIQUE ("item_id", "transfer_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "transfer_scc_modules" (
  "transfer_id" TEXT NOT NULL REFERENCES "transfer" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('1', '2', '3', '4')),
  PRIMARY KEY ("transfer_id", "place"),
  UNIQUE ("code", "transfer_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "transfer_mark" (
  "transfer_id" TEXT NOT NULL REFERENCES "transfer" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'party', 'country', 'countryNote', 'isConditional', 'condition', 'exporterRole', 'importerRole', 'dataNote', 'data', 'subjects', 'frequency', 'safeguard', 'sccModules', 'sccAnnexesComplete', 'hasDockingClause', 'dpfEntity', 'dpfCoverage', 'bcrApproval', 'bcrKind', 'bcrMembers', 'evidence', 'evidenceOn', 'evidenceCheckedOn', 'evidenceCheckedBy', 'validUntil', 'assessment', 'assessmentOutcome', 'assessmentOn', 'supplementaryMeasures', 'onwardTransfers', 'copyAvailableFrom', 'isExplicitConsentInformed', 'isRepeated', 'reviewOn', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("transfer_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "transfer_mark_to_confirm" ON "transfer_mark" ("transfer_id") WHERE "to_confirm" = 1;
CREATE TABLE "activity" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "reference" TEXT CHECK (length("reference") BETWEEN 1 AND 12),
  "role" TEXT CHECK ("role" IN ('controller', 'joint', 'processor')),
  "status" TEXT CHECK ("status" IN ('draft', 'inUse', 'ended')),
  "owner" TEXT CHECK (length("owner") BETWEEN 1 AND 500),
  "department" TEXT CHECK (length("department") BETWEEN 1 AND 500),
  "start_date" TEXT CHECK ("start_date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "end_date" TEXT CHECK ("end_date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "successor" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
  "people_count" INTEGER CHECK ("people_count" BETWEEN 0 AND 2000000000),
  "minimum_age" INTEGER CHECK ("minimum_age" BETWEEN 0 AND 2000000000),
  "recipients_none" INTEGER CHECK ("recipients_none" IN (0, 1)),
  "is_publicly_accessible" INTEGER CHECK ("is_publicly_accessible" IN (0, 1)),
  "has_automated_decisions" INTEGER CHECK ("has_automated_decisions" IN (0, 1)),
  "is_occasional" INTEGER CHECK ("is_occasional" IN (0, 1)),
  "is_likely_risk" INTEGER CHECK ("is_likely_risk" IN (0, 1)),
  "is_claimed_exempt" INTEGER CHECK ("is_claimed_exempt" IN (0, 1)),
  "is_large_scale" INTEGER CHECK ("is_large_scale" IN (0, 1)),
  "dpia_state" TEXT CHECK ("dpia_state" IN ('notScreened', 'notRequired', 'required', 'done')),
  "created_on" TEXT CHECK ("created_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "last_reviewed_on" TEXT CHECK ("last_reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "next_review_on" TEXT CHECK ("next_review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "template" TEXT CHECK (length("template") BETWEEN 1 AND 60)
) STRICT, WITHOUT ROWID;
CREATE INDEX "activity_by_successor" ON "activity" ("successor");
CREATE INDEX "activity_by_reference" ON "activity" ("reference");
CREATE TABLE "activity_text" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('name', 'description', 'processingCategories', 'instructions', 'customerOptions', 'peopleCountNote', 'ageRule', 'transferNote', 'measuresNote', 'personsWithAccess', 'sourceNote', 'automatedLogic', 'automatedSignificance', 'automatedConsequences', 'limitingLaw', 'limitedRightsRemedy', 'dpiaNote', 'breachHistory', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('name') THEN 300 WHEN "field" IN ('peopleCountNote') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("activity_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE INDEX "activity_text_names" ON "activity_text" ("activity_id", "language", "value") WHERE "field" = 'name';
CREATE TABLE "activity_sites" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "site" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("item_id", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_joint_controllers" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("item_id", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_customers" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("item_id", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_agreements" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "agreement" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("item_id", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_subjects" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "subject_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("item_id", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_transfers" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "transfer" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("item_id", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_measures" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "measure" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("item_id", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_source" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('dataSubject', 'otherPerson', 'employer', 'customer', 'publicSource', 'authority', 'generated', 'otherParty')),
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("code", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_systems" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "system" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("item_id", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_limited_rights" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('information', 'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')),
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("code", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_high_risk_criteria" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('35.3.a', '35.3.b', '35.3.c', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9')),
  PRIMARY KEY ("activity_id", "place"),
  UNIQUE ("code", "activity_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "activity_mark" (
  "activity_id" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'reference', 'role', 'name', 'description', 'status', 'owner', 'department', 'startDate', 'endDate', 'successor', 'sites', 'jointControllers', 'customers', 'processingCategories', 'instructions', 'customerOptions', 'agreements', 'subjects', 'peopleCount', 'peopleCountNote', 'minimumAge', 'ageRule', 'recipientsNone', 'transfers', 'transferNote', 'measures', 'measuresNote', 'personsWithAccess', 'source', 'sourceNote', 'isPubliclyAccessible', 'hasAutomatedDecisions', 'automatedLogic', 'automatedSignificance', 'automatedConsequences', 'systems', 'limitingLaw', 'limitedRights', 'limitedRightsRemedy', 'isOccasional', 'isLikelyRisk', 'isClaimedExempt', 'highRiskCriteria', 'isLargeScale', 'dpiaState', 'dpiaNote', 'breachHistory', 'createdOn', 'lastReviewedOn', 'nextReviewOn', 'template', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("activity_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "activity_mark_to_confirm" ON "activity_mark" ("activity_id") WHERE "to_confirm" = 1;
CREATE TABLE "purpose" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT CHECK ("kind" IN ('service', 'administration', 'directMarketing', 'statistics', 'profiling', 'security', 'crimePrevention', 'legalDuty', 'research', 'other')),
  "legal_basis" TEXT CHECK ("legal_basis" IN ('6.1.a', '6.1.b', '6.1.c', '6.1.d', '6.1.e', '6.1.f')),
  "consent_method" TEXT CHECK ("consent_method" IN ('activeOptIn', 'signedForm', 'spoken', 'inferredFromUse', 'preTicked', 'bundledWithContract', 'none')),
  "is_separate_from_terms" INTEGER CHECK ("is_separate_from_terms" IN (0, 1)),
  "is_condition_of_contract" INTEGER CHECK ("is_condition_of_contract" IN (0, 1)),
  "subject_is_party" INTEGER CHECK ("subject_is_party" IN (0, 1)),
  "interest_of" TEXT CHECK (length("interest_of") BETWEEN 1 AND 500),
  "balancing_outcome" TEXT CHECK ("balancing_outcome" IN ('passes', 'passesWithSafeguards', 'fails')),
  "balancing_on" TEXT CHECK ("balancing_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "balancing_by" TEXT CHECK (length("balancing_by") BETWEEN 1 AND 500),
  "provision" TEXT CHECK ("provision" IN ('statutory', 'contractual', 'neededForContract', 'voluntary'))
) STRICT, WITHOUT ROWID;
CREATE INDEX "purpose_by_activity" ON "purpose" ("activity", "position", "legal_basis");
CREATE TABLE "purpose_text" (
  "purpose_id" TEXT NOT NULL REFERENCES "purpose" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('description', 'basisNote', 'consentWording', 'consentEvidence', 'withdrawalRoute', 'childrenConsent', 'contract', 'law', 'publicTask', 'vitalInterest', 'legitimateInterest', 'balancingInterest', 'balancingNecessity', 'balancingBalance', 'provisionConsequence', 'optOutRoute', 'changeOfPurpose')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND 4000),
  PRIMARY KEY ("purpose_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "purpose_candidate_bases" (
  "purpose_id" TEXT NOT NULL REFERENCES "purpose" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('6.1.a', '6.1.b', '6.1.c', '6.1.d', '6.1.e', '6.1.f')),
  PRIMARY KEY ("purpose_id", "place"),
  UNIQUE ("code", "purpose_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "purpose_mark" (
  "purpose_id" TEXT NOT NULL REFERENCES "purpose" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'activity', 'description', 'kind', 'legalBasis', 'candidateBases', 'basisNote', 'consentMethod', 'consentWording', 'consentEvidence', 'withdrawalRoute', 'isSeparateFromTerms', 'isConditionOfContract', 'childrenConsent', 'contract', 'subjectIsParty', 'law', 'publicTask', 'vitalInterest', 'legitimateInterest', 'interestOf', 'balancingInterest', 'balancingNecessity', 'balancingBalance', 'balancingOutcome', 'balancingOn', 'balancingBy', 'provision', 'provisionConsequence', 'optOutRoute', 'changeOfPurpose')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("purpose_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "purpose_mark_to_confirm" ON "purpose_mark" ("purpose_id") WHERE "to_confirm" = 1;
CREATE TABLE "data_use" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "category" TEXT REFERENCES "data_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  "provision" TEXT CHECK ("provision" IN ('required', 'optional', 'optIn', 'canBeDisabled')),
  "retention" TEXT REFERENCES "retention_rule" ("id") DEFERRABLE INITIALLY DEFERRED,
  "article9_condition" TEXT CHECK ("article9_condition" IN ('9.2.a', '9.2.b', '9.2.c', '9.2.d', '9.2.e', '9.2.f', '9.2.g', '9.2.h', '9.2.i', '9.2.j')),
  "is_anonymised" INTEGER CHECK ("is_anonymised" IN (0, 1)),
  "source" TEXT CHECK (length("source") BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;
CREATE INDEX "data_use_by_activity" ON "data_use" ("activity", "position", "retention");
CREATE INDEX "data_use_by_category" ON "data_use" ("category");
CREATE INDEX "data_use_by_retention" ON "data_use" ("retention");
CREATE TABLE "data_use_text" (
  "data_use_id" TEXT NOT NULL REFERENCES "data_use" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('detail', 'necessity', 'provisionNote', 'article9Law', 'legalGround')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND 4000),
  PRIMARY KEY ("data_use_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "data_use_subjects" (
  "data_use_id" TEXT NOT NULL REFERENCES "data_use" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "subject_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("data_use_id", "place"),
  UNIQUE ("item_id", "data_use_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "data_use_purposes" (
  "data_use_id" TEXT NOT NULL REFERENCES "data_use" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "purpose" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("data_use_id", "place"),
  UNIQUE ("item_id", "data_use_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "data_use_mark" (
  "data_use_id" TEXT NOT NULL REFERENCES "data_use" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'activity', 'category', 'subjects', 'purposes', 'detail', 'necessity', 'provision', 'provisionNote', 'retention', 'article9Condition', 'article9Law', 'legalGround', 'isAnonymised', 'source')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("data_use_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "data_use_mark_to_confirm" ON "data_use_mark" ("data_use_id") WHERE "to_confirm" = 1;
CREATE TABLE "recipient" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "party" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT CHECK ("role" IN ('processor', 'subProcessor', 'jointController', 'separateController', 'groupCompany', 'authority', 'adviser', 'businessPartner', 'acquirer', 'internalDepartment', 'public', 'dataSubjectContacts', 'customer', 'representative', 'dpo')),
  "agreement" TEXT REFERENCES "agreement" ("id") DEFERRABLE INITIALLY DEFERRED,
  "since" TEXT CHECK ("since" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX "recipient_by_activity" ON "recipient" ("activity", "position");
CREATE INDEX "recipient_by_party" ON "recipient" ("party");
CREATE INDEX "recipient_by_agreement" ON "recipient" ("agreement");
CREATE TABLE "recipient_text" (
  "recipient_id" TEXT NOT NULL REFERENCES "recipient" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('receives', 'purpose', 'condition', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("recipient_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "recipient_data" (
  "recipient_id" TEXT NOT NULL REFERENCES "recipient" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "data_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("recipient_id", "place"),
  UNIQUE ("item_id", "recipient_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "recipient_sites" (
  "recipient_id" TEXT NOT NULL REFERENCES "recipient" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "site" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("recipient_id", "place"),
  UNIQUE ("item_id", "recipient_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "recipient_mark" (
  "recipient_id" TEXT NOT NULL REFERENCES "recipient" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'activity', 'party', 'role', 'receives', 'data', 'purpose', 'agreement', 'sites', 'condition', 'since', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("recipient_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "recipient_mark_to_confirm" ON "recipient_mark" ("recipient_id") WHERE "to_confirm" = 1;
CREATE TABLE "exclusion" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "exclusion_by_activity" ON "exclusion" ("activity", "position");
CREATE TABLE "exclusion_text" (
  "exclusion_id" TEXT NOT NULL REFERENCES "exclusion" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('statement')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND 4000),
  PRIMARY KEY ("exclusion_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "exclusion_mark" (
  "exclusion_id" TEXT NOT NULL REFERENCES "exclusion" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'activity', 'statement')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("exclusion_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "exclusion_mark_to_confirm" ON "exclusion_mark" ("exclusion_id") WHERE "to_confirm" = 1;
CREATE TABLE "camera" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "activity" TEXT NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "scope" TEXT CHECK ("scope" IN ('cameraAct', 'agreement68', 'both')),
  "place_kind" TEXT CHECK ("place_kind" IN ('open', 'closedPublic', 'closedPrivate')),
  "address" TEXT CHECK (length("address") BETWEEN 1 AND 500),
  "camera_count" INTEGER CHECK ("camera_count" BETWEEN 0 AND 2000000000),
  "plan_filed_at" TEXT CHECK (length("plan_filed_at") BETWEEN 1 AND 500),
  "is_mobile" INTEGER CHECK ("is_mobile" IN (0, 1)),
  "has_pictogram" INTEGER CHECK ("has_pictogram" IN (0, 1)),
  "has_live_viewing" INTEGER CHECK ("has_live_viewing" IN (0, 1)),
  "is_three_month_place" INTEGER CHECK ("is_three_month_place" IN (0, 1)),
  "declared_on" TEXT CHECK ("declared_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "validated_on" TEXT CHECK ("validated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "is_permanent" INTEGER CHECK ("is_permanent" IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX "camera_by_activity" ON "camera" ("activity", "position");
CREATE TABLE "camera_text" (
  "camera_id" TEXT NOT NULL REFERENCES "camera" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('legalBasis', 'technicalDescription', 'positions', 'mobileZones', 'information', 'processingPlace', 'liveViewing', 'retentionEvidence', 'staffInformation')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND 4000),
  PRIMARY KEY ("camera_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "camera_aims68" (
  "camera_id" TEXT NOT NULL REFERENCES "camera" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('safetyAndHealth', 'protectionOfGoods', 'productionProcess', 'workControl')),
  PRIMARY KEY ("camera_id", "place"),
  UNIQUE ("code", "camera_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "camera_mark" (
  "camera_id" TEXT NOT NULL REFERENCES "camera" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'activity', 'scope', 'legalBasis', 'placeKind', 'address', 'technicalDescription', 'cameraCount', 'positions', 'planFiledAt', 'isMobile', 'mobileZones', 'information', 'hasPictogram', 'processingPlace', 'hasLiveViewing', 'liveViewing', 'isThreeMonthPlace', 'retentionEvidence', 'declaredOn', 'validatedOn', 'aims68', 'staffInformation', 'isPermanent')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("camera_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "camera_mark_to_confirm" ON "camera_mark" ("camera_id") WHERE "to_confirm" = 1;
CREATE TABLE "cookie" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "name" TEXT CHECK (length("name") BETWEEN 1 AND 500),
  "kind" TEXT CHECK ("kind" IN ('necessary', 'functional', 'statistics', 'marketing')),
  "is_first_party" INTEGER CHECK ("is_first_party" IN (0, 1)),
  "party" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "asks_consent" INTEGER CHECK ("asks_consent" IN (0, 1)),
  "site" TEXT REFERENCES "site" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "cookie_by_party" ON "cookie" ("party");
CREATE INDEX "cookie_by_site" ON "cookie" ("site");
CREATE TABLE "cookie_text" (
  "cookie_id" TEXT NOT NULL REFERENCES "cookie" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('purpose', 'duration', 'thirdPartyAccess', 'consentEvidence', 'howToRefuse', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('duration') THEN 300 WHEN "field" IN ('thirdPartyAccess') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("cookie_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "cookie_mark" (
  "cookie_id" TEXT NOT NULL REFERENCES "cookie" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'name', 'kind', 'purpose', 'duration', 'isFirstParty', 'party', 'thirdPartyAccess', 'asksConsent', 'consentEvidence', 'howToRefuse', 'site', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("cookie_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "cookie_mark_to_confirm" ON "cookie_mark" ("cookie_id") WHERE "to_confirm" = 1;
CREATE TABLE "rights_procedure" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "right" TEXT CHECK ("right" IN ('all', 'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'withdrawal', 'automated', 'complaint')),
  "contact" TEXT CHECK (length("contact") BETWEEN 1 AND 500),
  "time_limit" TEXT CHECK (length("time_limit") <= 40 AND "time_limit" GLOB 'P[0-9]*'),
  "url" TEXT CHECK (length("url") BETWEEN 1 AND 500),
  "owner" TEXT CHECK (length("owner") BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;
CREATE TABLE "rights_procedure_text" (
  "rights_procedure_id" TEXT NOT NULL REFERENCES "rights_procedure" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('channel', 'timeLimitNote', 'identityProof', 'selfService', 'conditions', 'statement', 'authority', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("rights_procedure_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "rights_procedure_mark" (
  "rights_procedure_id" TEXT NOT NULL REFERENCES "rights_procedure" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'right', 'channel', 'contact', 'timeLimit', 'timeLimitNote', 'identityProof', 'selfService', 'conditions', 'statement', 'authority', 'url', 'owner', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("rights_procedure_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "rights_procedure_mark_to_confirm" ON "rights_procedure_mark" ("rights_procedure_id") WHERE "to_confirm" = 1;
CREATE TABLE "rights_request" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "received_on" TEXT CHECK ("received_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "channel" TEXT CHECK (length("channel") BETWEEN 1 AND 500),
  "requester" TEXT CHECK (length("requester") BETWEEN 1 AND 500),
  "is_by_representative" INTEGER CHECK ("is_by_representative" IN (0, 1)),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "extended_to" TEXT CHECK ("extended_to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "extension_told_on" TEXT CHECK ("extension_told_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "decision" TEXT CHECK ("decision" IN ('granted', 'partly', 'refused', 'withdrawn')),
  "closed_on" TEXT CHECK ("closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE TABLE "rights_request_text" (
  "rights_request_id" TEXT NOT NULL REFERENCES "rights_request" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('identityCheck', 'extensionReason', 'refusalGround', 'recipientsTold', 'evidence', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("rights_request_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "rights_request_rights" (
  "rights_request_id" TEXT NOT NULL REFERENCES "rights_request" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'withdrawal', 'automated')),
  PRIMARY KEY ("rights_request_id", "place"),
  UNIQUE ("code", "rights_request_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "rights_request_activities" (
  "rights_request_id" TEXT NOT NULL REFERENCES "rights_request" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("rights_request_id", "place"),
  UNIQUE ("item_id", "rights_request_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "rights_request_mark" (
  "rights_request_id" TEXT NOT NULL REFERENCES "rights_request" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'receivedOn', 'channel', 'requester', 'isByRepresentative', 'identityCheck', 'rights', 'activities', 'dueOn', 'extendedTo', 'extensionToldOn', 'extensionReason', 'decision', 'refusalGround', 'recipientsTold', 'closedOn', 'evidence', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("rights_request_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "rights_request_mark_to_confirm" ON "rights_request_mark" ("rights_request_id") WHERE "to_confirm" = 1;
CREATE TABLE "breach" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "reference" TEXT CHECK (length("reference") BETWEEN 1 AND 40),
  "aware_at" TEXT CHECK (length("aware_at") BETWEEN 1 AND 25),
  "discovered_at" TEXT CHECK (length("discovered_at") BETWEEN 1 AND 25),
  "occurred_from" TEXT CHECK (length("occurred_from") BETWEEN 1 AND 25),
  "occurred_to" TEXT CHECK (length("occurred_to") BETWEEN 1 AND 25),
  "is_ongoing" INTEGER CHECK ("is_ongoing" IN (0, 1)),
  "role" TEXT CHECK ("role" IN ('controller', 'processor')),
  "processor" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "informed_by_processor_on" TEXT CHECK ("informed_by_processor_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "cause" TEXT CHECK ("cause" IN ('humanError', 'insider', 'outsider', 'technical', 'physical')),
  "people_count" INTEGER CHECK ("people_count" BETWEEN 0 AND 2000000000),
  "has_vulnerable" INTEGER CHECK ("has_vulnerable" IN (0, 1)),
  "records_count" INTEGER CHECK ("records_count" BETWEEN 0 AND 2000000000),
  "were_encrypted" INTEGER CHECK ("were_encrypted" IN (0, 1)),
  "were_backed_up" INTEGER CHECK ("were_backed_up" IN (0, 1)),
  "risk" TEXT CHECK ("risk" IN ('none', 'risk', 'high')),
  "authority_notified_at" TEXT CHECK (length("authority_notified_at") BETWEEN 1 AND 25),
  "authority_reference" TEXT CHECK (length("authority_reference") BETWEEN 1 AND 100),
  "notification_kind" TEXT CHECK ("notification_kind" IN ('initial', 'complementary', 'final', 'notNeeded')),
  "people_told_on" TEXT CHECK ("people_told_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "controllers_informed_on" TEXT CHECK ("controllers_informed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "closed_on" TEXT CHECK ("closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX "breach_by_processor" ON "breach" ("processor");
CREATE TABLE "breach_text" (
  "breach_id" TEXT NOT NULL REFERENCES "breach" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('discovery', 'facts', 'measuresBefore', 'effects', 'riskReason', 'remedy', 'delayReason', 'otherAuthorities', 'peopleToldHow', 'notToldReason', 'lessons', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("breach_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "breach_types" (
  "breach_id" TEXT NOT NULL REFERENCES "breach" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('confidentiality', 'integrity', 'availability')),
  PRIMARY KEY ("breach_id", "place"),
  UNIQUE ("code", "breach_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "breach_systems" (
  "breach_id" TEXT NOT NULL REFERENCES "breach" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "system" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("breach_id", "place"),
  UNIQUE ("item_id", "breach_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "breach_activities" (
  "breach_id" TEXT NOT NULL REFERENCES "breach" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("breach_id", "place"),
  UNIQUE ("item_id", "breach_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "breach_subjects" (
  "breach_id" TEXT NOT NULL REFERENCES "breach" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "subject_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("breach_id", "place"),
  UNIQUE ("item_id", "breach_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "breach_data" (
  "breach_id" TEXT NOT NULL REFERENCES "breach" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "data_category" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("breach_id", "place"),
  UNIQUE ("item_id", "breach_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "breach_mark" (
  "breach_id" TEXT NOT NULL REFERENCES "breach" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'reference', 'awareAt', 'discoveredAt', 'occurredFrom', 'occurredTo', 'isOngoing', 'discovery', 'role', 'processor', 'informedByProcessorOn', 'facts', 'cause', 'types', 'systems', 'activities', 'subjects', 'peopleCount', 'hasVulnerable', 'data', 'recordsCount', 'wereEncrypted', 'wereBackedUp', 'measuresBefore', 'effects', 'risk', 'riskReason', 'remedy', 'authorityNotifiedAt', 'authorityReference', 'notificationKind', 'delayReason', 'otherAuthorities', 'peopleToldOn', 'peopleToldHow', 'notToldReason', 'controllersInformedOn', 'lessons', 'closedOn', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("breach_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "breach_mark_to_confirm" ON "breach_mark" ("breach_id") WHERE "to_confirm" = 1;
CREATE TABLE "notice" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "version" TEXT CHECK (length("version") BETWEEN 1 AND 100),
  "effective_date" TEXT CHECK ("effective_date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "url" TEXT CHECK (length("url") BETWEEN 1 AND 500),
  "cookie_policy_url" TEXT CHECK (length("cookie_policy_url") BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;
CREATE TABLE "notice_text" (
  "notice_id" TEXT NOT NULL REFERENCES "notice" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('title', 'audience', 'scope', 'changePolicy', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('title') THEN 300 WHEN "field" IN ('audience') THEN 500 WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("notice_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "notice_sites" (
  "notice_id" TEXT NOT NULL REFERENCES "notice" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "item_id" TEXT NOT NULL REFERENCES "site" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("notice_id", "place"),
  UNIQUE ("item_id", "notice_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "notice_languages" (
  "notice_id" TEXT NOT NULL REFERENCES "notice" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK ("code" IN ('en', 'nl', 'fr', 'de')),
  PRIMARY KEY ("notice_id", "place"),
  UNIQUE ("code", "notice_id")
) STRICT, WITHOUT ROWID;
CREATE TABLE "notice_mark" (
  "notice_id" TEXT NOT NULL REFERENCES "notice" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'title', 'sites', 'audience', 'languages', 'version', 'effectiveDate', 'url', 'cookiePolicyUrl', 'scope', 'changePolicy', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("notice_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "notice_mark_to_confirm" ON "notice_mark" ("notice_id") WHERE "to_confirm" = 1;
CREATE TABLE "clause" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48),
  "position" REAL NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('scope', 'compliance-claim', 'minimise', 'purpose-limit', 'no-sale', 'processor-role', 'legal-order', 'rights-defence', 'merger', 'op-mail', 'marketing-choice', 'user-input', 'keep-after-delete', 'self-delete', 'children', 'public-posts', 'third-party-links', 'security-disclaimer', 'cookies-claim', 'authority-info', 'changes', 'mandatory-data')),
  "site" TEXT REFERENCES "site" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "clause_by_site" ON "clause" ("site");
CREATE TABLE "clause_text" (
  "clause_id" TEXT NOT NULL REFERENCES "clause" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('body', 'notes')),
  "language" TEXT NOT NULL CHECK ("language" IN ('en', 'nl', 'fr', 'de')),
  "value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND CASE WHEN "field" IN ('notes') THEN 20000 ELSE 4000 END),
  PRIMARY KEY ("clause_id", "field", "language")
) STRICT, WITHOUT ROWID;
CREATE TABLE "clause_mark" (
  "clause_id" TEXT NOT NULL REFERENCES "clause" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "field" TEXT NOT NULL CHECK ("field" IN ('*', 'kind', 'body', 'site', 'notes')),
  "none" INTEGER CHECK ("none" = 1),
  "not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable")),
  "to_confirm" INTEGER CHECK ("to_confirm" = 1),
  "confirmed_by" TEXT CHECK (length("confirmed_by") <= 200),
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  "sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources")),
  "rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals")),
  PRIMARY KEY ("clause_id", "field"),
  CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL)),
  CHECK ("none" IS NULL OR "not_applicable" IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX "clause_mark_to_confirm" ON "clause_mark" ("clause_id") WHERE "to_confirm" = 1;
`;
