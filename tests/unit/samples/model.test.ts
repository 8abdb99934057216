import { expect, test } from 'vitest';
import { processorPoints } from '../../../src/shared/register/agreement';
import { stateOf } from '../../../src/shared/register/mark';
import { type Register, registerSchema } from '../../../src/shared/register/register';
import { readText } from '../../../src/shared/register/text';
import { firm } from './firm';

const lobi = firm('lobi-systems');
const senef = firm('senef-soft');
const selentic = firm('selentic');
const luxifer = firm('luxifer');
const sendtex = firm('sendtex');

/** The record of a list with this id: the test fails with its name when it is gone. */
function one<T extends Readonly<{ id: string }>>(records: readonly T[], id: string): T {
  const found = records.find((record) => record.id === id);
  if (found === undefined) throw new Error(`No record ${id}.`);
  return found;
}

const roles = (register: Register) =>
  [...new Set(register.activity.map((activity) => activity.role))].toSorted();

/** Retention rules of the data that activities use, by fact number. */
const ruleOf = (register: Register, fact: string) => {
  const found = register.retentionRule.find((rule) =>
    Object.values(rule.marks).some((mark) => mark?.sources?.includes(fact)),
  );
  if (found === undefined) throw new Error(`No retention rule for ${fact}.`);
  return found;
};

test('M01 one firm is controller in one activity and processor in another', () => {
  for (const register of [lobi, senef, luxifer, sendtex])
    expect(roles(register)).toEqual(['controller', 'processor']);
  expect(roles(selentic)).toEqual(['controller']);
});

test('M02 every purpose has its own legal basis, and bases that were listed without a purpose stay unresolved', () => {
  const bases = new Set(lobi.purpose.map((purpose) => purpose.legalBasis));
  expect([...bases].filter((basis) => basis !== null).toSorted()).toEqual([
    '6.1.a',
    '6.1.b',
    '6.1.c',
    '6.1.f',
  ]);
  const open = luxifer.purpose.filter((purpose) => purpose.candidateBases.length > 0);
  expect(open.length).toBeGreaterThan(3);
  for (const purpose of open) {
    expect(purpose.candidateBases).toEqual(['6.1.a', '6.1.b', '6.1.c', '6.1.f']);
    expect(purpose.legalBasis).toBeNull();
  }
});

test('M03 retention stands per category of data, with period, start, rolling window, backups, reason and what is still kept', () => {
  expect(ruleOf(lobi, 'LOBI-029')).toMatchObject({
    duration: 'P30D',
    trigger: { en: 'deletion of the account' },
  });
  expect(ruleOf(lobi, 'LOBI-029').activePhase?.en).toBe('while the account is active');
  expect(ruleOf(lobi, 'LOBI-033').backupPeriod).toBe('P30D');
  expect(ruleOf(lobi, 'LOBI-030')).toMatchObject({ duration: 'P10Y' });
  expect(ruleOf(lobi, 'LOBI-030').law).not.toBeNull();
  expect(ruleOf(lobi, 'LOBI-031')).toMatchObject({ duration: 'P24M', isRolling: true, isAggregate: true });
  expect(ruleOf(lobi, 'LOBI-032').duration).toBe('P36M');
  const used = new Set(lobi.dataUse.map((use) => use.retention));
  for (const fact of ['LOBI-029', 'LOBI-030', 'LOBI-031', 'LOBI-032'])
    expect(used.has(ruleOf(lobi, fact).id)).toBe(true);
  expect(ruleOf(senef, 'SENEF-026').endActionNote?.en).toContain('backups');
  expect(ruleOf(selentic, 'SEL-039').reason?.en).toContain('fraud prevention');
});

test('M04 retention can be a criterion in place of a period', () => {
  const applicants = ruleOf(sendtex, 'SDX-014');
  expect(applicants.duration).toBeNull();
  expect(applicants.criterion?.en).toBe('as long as the recruitment procedure runs');
  expect(ruleOf(selentic, 'SEL-037').criterion).not.toBeNull();
});

test('M05 a recipient is named or only a category, with what it does, its place or none known, its policy and what it claims', () => {
  const tools = selentic.party.filter((party) => party.privacyPolicyUrl !== null);
  expect(tools).toHaveLength(10);
  for (const tool of tools) expect(tool.does, tool.id).not.toBeNull();
  expect(one(selentic.party, 'google').country).toBeNull();
  expect(one(selentic.party, 'hosting')).toMatchObject({ isCategory: true });
  expect(one(luxifer.party, 'snowplow')).toMatchObject({ name: 'Snowplow', role: null });
  expect(one(luxifer.party, 'mailchimp').claims?.en).toContain('Data Privacy Framework');
});

test('M05 the role of a recipient that a policy leaves open stays open', () => {
  for (const tool of selentic.party.filter((party) => party.privacyPolicyUrl !== null))
    expect(stateOf(tool.role, tool.marks.role), tool.id).toBe('notDetermined');
});

test('M06 what is not done or not kept is a statement of its own', () => {
  const said = (register: Register, fact: string) =>
    register.exclusion.some((exclusion) => exclusion.marks['*']?.sources?.includes(fact));
  for (const fact of ['LOBI-011', 'LOBI-013', 'LOBI-016']) expect(said(lobi, fact), fact).toBe(true);
  for (const fact of ['LUX-048', 'LUX-049']) expect(said(luxifer, fact), fact).toBe(true);
  expect(said(selentic, 'SEL-016')).toBe(true);
  expect(said(senef, 'SENEF-005')).toBe(true);
});

test('M07 each use of data says whether it is optional, by opt-in, or can be switched off', () => {
  const provisions = new Set(luxifer.dataUse.map((use) => use.provision));
  for (const provision of ['optional', 'optIn', 'canBeDisabled'] as const)
    expect(provisions.has(provision), provision).toBe(true);
});

test('M08 sites share one text and differ in a part of it', () => {
  const [notice] = selentic.notice;
  expect(notice?.sites).toEqual(['default', 'cavallo', 'equihealth']);
  for (const site of ['default', 'cavallo', 'equihealth'])
    expect(one(selentic.site, site).variant).not.toBeNull();
  expect(one(selentic.site, 'cavallo').contact).toBeNull();
});

test('M09 a notice names its languages, and a text may stand in one language only', () => {
  expect(selentic.notice[0]?.languages).toEqual(['nl', 'en']);
  const oneLanguage = registerSchema.parse({
    ...selentic,
    format: 'griffier-register',
    version: 1,
    notice: [{ id: 'n1', title: { en: 'Privacy policy' } }],
  });
  const title = oneLanguage.notice[0]?.title ?? null;
  expect(readText(title, 'fr', 'nl')).toEqual({ text: 'Privacy policy', language: 'en', isForeign: true });
});

test('M10 clauses that no article asks for are of a closed list of kinds', () => {
  const kinds = (register: Register) => new Set(register.clause.map((clause) => clause.kind));
  for (const register of [lobi, senef, selentic, luxifer, sendtex]) {
    expect(register.clause.length).toBeGreaterThan(2);
    for (const clause of register.clause) expect(clause.kind, clause.id).not.toBeNull();
  }
  for (const kind of ['no-sale', 'merger', 'op-mail'] as const) expect(kinds(lobi).has(kind)).toBe(true);
  for (const kind of ['keep-after-delete', 'children', 'public-posts'] as const)
    expect(kinds(selentic).has(kind)).toBe(true);
  expect(
    one(selentic.clause, selentic.clause.find((clause) => clause.site === 'cavallo')?.id ?? '').kind,
  ).toBe('no-sale');
});

test('M11 each right has its own channel, time limit, proof of identity, self-service and conditions', () => {
  const right = (name: string) => sendtex.rightsProcedure.find((procedure) => procedure.right === name);
  expect(right('all')).toMatchObject({
    contact: 'info@sendtex.com',
    channel: { en: 'Registered letter or e-mail' },
  });
  for (const name of ['access', 'rectification', 'restriction', 'objection', 'portability'])
    expect(right(name)?.timeLimit, name).toBe('P1M');
  expect(right('access')?.identityProof).not.toBeNull();
  expect(right('erasure')?.timeLimit).toBeNull();
  expect(right('erasure')?.conditions).not.toBeNull();
  expect(right('erasure')?.selfService?.en).toContain('irreversible');
});

test('M12 a transfer has its module, its extra measures, group rules, or hangs on a choice of the customer', () => {
  const transfer = one(lobi.transfer, 't-sub');
  expect(transfer).toMatchObject({ safeguard: 'scc', sccModules: ['2', '3'], isConditional: true });
  expect(transfer.supplementaryMeasures).not.toBeNull();
  expect(one(senef.transfer, 't-group')).toMatchObject({ safeguard: 'bcr', country: null });
  expect(one(senef.transfer, 't-choice').isConditional).toBe(true);
  expect(one(sendtex.transfer, 't-send').condition?.en).toContain('EU servers only');
  expect(one(selentic.transfer, 't-mailchimp').safeguard).toBe('privacy-shield');
});

test('M13 a measure has its parameters, or is only claimed', () => {
  const detail = (code: string) => lobi.measure.find((measure) => measure.code === code)?.detail?.en;
  expect(detail('CRY-01')).toBe('TLS 1.3');
  expect(detail('CRY-02')).toBe('AES-256');
  for (const register of [senef, luxifer])
    for (const measure of register.measure) expect(measure.status, measure.id).toBe('claimed');
});

test('M14 what is promised when there is a breach is a fact of the firm', () => {
  expect(lobi.organisation.breachProcedure?.en).toContain('72');
  expect(senef.organisation.breachProcedure?.en).toContain('customers');
  expect(sendtex.organisation.breachProcedure?.en).toContain('at once');
  expect(selentic.organisation.breachProcedure).toBeNull();
});

test('M15 the processor side has instructions, sub-processors and what the customer can choose', () => {
  const hosting = one(senef.activity, 'p-1');
  expect(hosting.instructions).not.toBeNull();
  const agreement = one(senef.agreement, 'ag-cust');
  expect(agreement.subProcessors).toEqual(['ovh']);
  expect(agreement.points).toEqual(['P28.a', 'P28.d', 'P28.f']);
  expect(agreement.points.length).toBeLessThan(processorPoints.length);
  expect(one(sendtex.activity, 'p-1').customerOptions?.en).toContain('encrypted');
});

test('M16 a notice has its version, its day and how changes are told, each of them possibly unknown', () => {
  expect(luxifer.notice[0]).toMatchObject({ version: '2 October 2024', effectiveDate: '2024-10-02' });
  expect(selentic.notice[0]?.effectiveDate).toBe('2018-05-19');
  expect(lobi.notice[0]?.effectiveDate).toBeNull();
  expect(lobi.notice[0]?.changePolicy?.en).toContain('30 days');
  expect(senef.notice[0]).toMatchObject({ version: null, effectiveDate: null, changePolicy: null });
});

test('M17 a value points to the fact that it came from, and two facts that disagree are both kept', () => {
  const { legalName, marks } = selentic.organisation;
  expect(marks.legalName?.sources).toEqual(['SEL-002']);
  expect(stateOf(legalName, marks.legalName)).toBe('inConflict');
  expect(marks.legalName?.rivals).toEqual([{ value: 'Ingo Berben', source: 'SEL-001' }]);
});

test('M18 an address without street, a firm without number and an unknown e-mail address are allowed', () => {
  expect(lobi.organisation).toMatchObject({
    city: 'Mons',
    street: null,
    enterpriseNumber: null,
    email: null,
  });
  expect(stateOf(null, lobi.organisation.marks.email)).toBe('notDetermined');
  expect(selentic.organisation).toMatchObject({ street: 'Sint-Pietersstraat 139', enterpriseNumber: null });
  expect(senef.organisation).toMatchObject({ street: null, city: null, country: null, phone: null });
});

test('M19 data of which nobody knows the content are marked as able to hold anything', () => {
  for (const [register, id] of [
    [luxifer, 'd-chat'],
    [sendtex, 'd-lists'],
    [senef, 'd-stored'],
    [lobi, 'd-instance'],
  ] as const)
    expect(one(register.dataCategory, id).mayContainSpecial, id).toBe(true);
});

test('M20 ages are kept as bands, with the rule for parents', () => {
  expect(one(selentic.subjectCategory, 'young')).toMatchObject({
    minimumAge: 16,
    maximumAge: 18,
    isVulnerable: true,
  });
  for (const activity of selentic.activity) expect(activity.minimumAge).toBe(16);
  expect(one(selentic.activity, 'a5').ageRule?.en).toContain('parental supervision to register');
});
