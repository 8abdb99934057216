import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../src/shared/findings/finding';
import { found, knownFirm, registerOf, type Some } from './small-register';

const en = (text: string): { en: string } => ({ en: text });
const own = { id: 'a', role: 'controller', name: en('Orders') };
const forOthers = { ...own, role: 'processor' };
const purpose = { id: 'p', activity: 'a', description: en('Deliver what customers ordered') };
const use = { id: 'u', activity: 'a', category: 'd' };
const data = { id: 'd', name: en('Contact details') };
const party = { id: 'x', name: 'Klantenwolk' };
const receives = { id: 'r', activity: 'a', party: 'x' };
const ofOwn = (more: Some): Some => ({ activity: [own], ...more });
const withPurpose = (values: object): Some => ofOwn({ purpose: [{ ...purpose, ...values }] });
const withUse = (values: object, category: object = {}): Some =>
  ofOwn({ dataUse: [{ ...use, ...values }], dataCategory: [{ ...data, ...category }] });
const withParty = (values: object, role: object = {}, more: Some = {}): Some =>
  ofOwn({ party: [{ ...party, ...values }], recipient: [{ ...receives, ...role }], ...more });
const withTransfer = (values: object): Some => ({
  activity: [{ ...own, transfers: ['t'] }],
  transfer: [{ id: 't', ...values }],
});
const withRule = (values: object): Some => ({
  ...withUse({ retention: 'k' }),
  retentionRule: [{ id: 'k', name: en('Orders'), endAction: 'erase', ...values }],
});
const points = ['P28.a', 'P28.b', 'P28.c', 'P28.d', 'P28.e', 'P28.f', 'P28.g', 'P28.h'];
const about = Object.fromEntries(
  ['subjectMatter', 'duration', 'natureAndPurpose', 'dataTypes', 'subjectTypes', 'controllerDuties'].map(
    (field) => [field, en('as in the annex')],
  ),
);
const withAgreement = (values: object): Some =>
  withParty(
    { role: 'processor' },
    { agreement: 'g' },
    {
      agreement: [{ id: 'g', party: 'x', kind: 'processor', status: 'signed', points, ...about, ...values }],
    },
  );
const firm = knownFirm;

const arrangement = {
  id: 'g',
  party: 'x',
  kind: 'jointControllers',
  essence: en('Who answers what'),
  contactPoint: 'privacy@bakkerij.example',
};
const asked = {
  consentMethod: 'signedForm',
  withdrawalRoute: en('By e-mail'),
  consentEvidence: en('The form is kept'),
};

type Case = readonly [rule: RuleId, what: string, fires: Some, says: readonly string[], silent: Some];

const cases: readonly Case[] = [
  [
    'CHK-01',
    'an address that is not filled in',
    { organisation: { ...firm, street: null } },
    ['missing at organisation:organisation.street'],
    { organisation: firm },
  ],
  [
    'CHK-01',
    'a filler for a name',
    { organisation: { ...firm, legalName: '[name]' } },
    ['filler at organisation:organisation.legalName'],
    { organisation: firm },
  ],
  [
    'CHK-01',
    'a stray bracket',
    { organisation: { ...firm, street: 'Meelstraat 12)' } },
    ['filler at organisation:organisation.street'],
    { organisation: { ...firm, street: 'Meelstraat 12 (bus 3)' } },
  ],
  [
    'CHK-01',
    'an e-mail address that nobody can write to',
    { organisation: { ...firm, email: 'info [at] bakkerij' } },
    ['filler at organisation:organisation.email'],
    { organisation: firm },
  ],
  [
    'CHK-01',
    'neither e-mail address nor telephone number',
    { organisation: { ...firm, email: null } },
    ['unreachable at organisation:organisation.email'],
    { organisation: { ...firm, email: null, phone: '+32 9 000 00 00' } },
  ],
  [
    'CHK-01',
    'two names',
    { organisation: { ...firm, marks: { legalName: { rivals: [{ value: 'Jan', source: 'policy' }] } } } },
    ['twoNames at organisation:organisation.legalName'],
    { organisation: firm },
  ],
  [
    'CHK-02',
    'a Belgian firm without number',
    { organisation: firm },
    ['missing at organisation:organisation.enterpriseNumber'],
    { organisation: { ...firm, country: 'NL' } },
  ],
  [
    'CHK-02',
    'a number that stands in the VAT number',
    { organisation: { ...firm, vatNumber: 'BE0403.170.701' } },
    ['fromVat at organisation:organisation.enterpriseNumber'],
    { organisation: { ...firm, marks: { enterpriseNumber: { notApplicable: en('an association') } } } },
  ],
  [
    'CHK-02',
    'check digits that do not agree',
    { organisation: { ...firm, enterpriseNumber: '0403.170.702' } },
    ['invalid at organisation:organisation.enterpriseNumber'],
    { organisation: { ...firm, enterpriseNumber: '0403.170.701' } },
  ],
  [
    'CHK-03',
    'no word on a data protection officer',
    {},
    ['undecided at organisation:organisation.dpoStatus'],
    { organisation: { dpoStatus: 'notRequired', dpoReason: en('A bakery of twelve people') } },
  ],
  [
    'CHK-03',
    'an officer that the law asks for',
    { organisation: { dpoStatus: 'notRequired', dpoReason: en('No time'), hasLargeScaleMonitoring: true } },
    ['required at organisation:organisation.dpoStatus'],
    { organisation: { dpoStatus: 'notRequired', dpoReason: en('A bakery'), hasLargeScaleMonitoring: false } },
  ],
  [
    'CHK-03',
    'no reason why there is none',
    { organisation: { dpoStatus: 'notRequired' } },
    ['noReason at organisation:organisation.dpoReason'],
    { organisation: { dpoStatus: 'notRequired', dpoReason: en('A bakery of twelve people') } },
  ],
  [
    'CHK-03',
    'an officer whom nobody can reach and of whom the authority knows nothing',
    { organisation: { dpoStatus: 'appointed', dpo: 'x' }, party: [party] },
    ['noContact at party:x.email', 'notTold at organisation:organisation.dpoCommunicatedOn'],
    {
      organisation: { dpoStatus: 'appointed', dpo: 'x', dpoCommunicatedOn: '2024-02-12' },
      party: [{ ...party, phone: '+32 9 000 00 00' }],
    },
  ],
  [
    'CHK-03',
    'an officer without a name',
    { organisation: { dpoStatus: 'appointed', dpoCommunicatedOn: '2024-02-12' } },
    ['noName at organisation:organisation.dpo'],
    {
      organisation: { dpoStatus: 'appointed', dpo: 'x', dpoCommunicatedOn: '2024-02-12' },
      party: [{ ...party, email: 'dpo@bakkerij.example' }],
    },
  ],
  ['CHK-04', 'an activity without purpose', ofOwn({}), ['none at activity:a'], { activity: [forOthers] }],
  [
    'CHK-04',
    'a purpose that is a filler',
    withPurpose({ description: en('tbd') }),
    ['empty at purpose:p.description'],
    withPurpose({}),
  ],
  [
    'CHK-04',
    'a purpose of general words only',
    withPurpose({ description: en('Marketing') }),
    ['vague at purpose:p.description'],
    withPurpose({ description: en('Marketing of bread by a monthly newsletter') }),
  ],
  [
    'CHK-04',
    'a purpose that stays open',
    withPurpose({ description: en('Manage the commercial relationship, etc.') }),
    ['open at purpose:p.description'],
    withPurpose({ description: en('Manage the sketches that customers send') }),
  ],
  [
    'CHK-04',
    'a purpose of fewer than fifteen letters',
    withPurpose({ description: en('Invoice') }),
    ['short at purpose:p.description'],
    withPurpose({ description: en('Bill the customers') }),
  ],
  [
    'CHK-04',
    'data that are said to serve no purpose',
    { ...withUse({ marks: { purposes: { none: true } } }), purpose: [purpose] },
    ['noPurpose at dataUse:u.purposes'],
    { ...withUse({}), purpose: [purpose] },
  ],
  [
    'CHK-04',
    'data that serve only a purpose of another activity',
    {
      ...withUse({ purposes: ['q'] }),
      activity: [own, { ...own, id: 'b' }],
      purpose: [purpose, { ...purpose, id: 'q', activity: 'b' }],
    },
    ['noPurpose at dataUse:u.purposes'],
    { ...withUse({ purposes: ['p'] }), purpose: [purpose] },
  ],
  [
    'CHK-04',
    'data that must be given without a reason',
    { ...withPurpose({}), ...withUse({ provision: 'required' }), purpose: [purpose] },
    ['whyRequired at dataUse:u.necessity'],
    { ...withUse({ provision: 'required', necessity: en('To deliver') }), purpose: [purpose] },
  ],
  [
    'CHK-04',
    'publishing where giving is meant',
    { clause: [{ id: 'c', kind: 'merger', body: en('Data may be published to the buyer') }] },
    ['publish at clause:c.body'],
    { clause: [{ id: 'c', kind: 'merger', body: en('Data may be disclosed to the buyer') }] },
  ],
  [
    'CHK-05',
    'no legal basis',
    withPurpose({}),
    ['missing at purpose:p.legalBasis'],
    withPurpose({ legalBasis: '6.1.b' }),
  ],
  [
    'CHK-05',
    'bases that are listed only',
    withPurpose({ candidateBases: ['6.1.a', '6.1.b'] }),
    ['unmapped at purpose:p.legalBasis'],
    { activity: [forOthers], purpose: [purpose] },
  ],
  [
    'CHK-05',
    'consent for a legal duty',
    withPurpose({ legalBasis: '6.1.a', kind: 'legalDuty' }),
    ['consentForDuty at purpose:p.legalBasis'],
    withPurpose({ legalBasis: '6.1.a', kind: 'directMarketing' }),
  ],
  [
    'CHK-05',
    'a contract with somebody else',
    withPurpose({ legalBasis: '6.1.b', subjectIsParty: false }),
    ['notAParty at purpose:p.legalBasis'],
    withPurpose({ legalBasis: '6.1.b', subjectIsParty: null }),
  ],
  [
    'CHK-06',
    'an interest that is neither named nor weighed',
    withPurpose({ legalBasis: '6.1.f' }),
    ['balancing at purpose:p.balancingOutcome', 'interest at purpose:p.legitimateInterest'],
    withPurpose({
      legalBasis: '6.1.f',
      legitimateInterest: en('Safety'),
      balancingOutcome: 'passes',
      balancingOn: '2025-01-20',
    }),
  ],
  [
    'CHK-06',
    'a balancing test that came out against the firm',
    withPurpose({
      legalBasis: '6.1.f',
      legitimateInterest: en('Safety'),
      balancingOutcome: 'fails',
      balancingOn: '2025-01-20',
    }),
    ['fails at purpose:p.balancingOutcome'],
    withPurpose({ legalBasis: '6.1.b' }),
  ],
  [
    'CHK-06',
    'a public authority',
    {
      organisation: { isPublicAuthority: true },
      ...withPurpose({
        legalBasis: '6.1.f',
        legitimateInterest: en('Safety'),
        balancingOutcome: 'passes',
        balancingOn: '2025-01-20',
      }),
    },
    ['publicAuthority at purpose:p.legalBasis'],
    { organisation: { isPublicAuthority: true }, ...withPurpose({ legalBasis: '6.1.e' }) },
  ],
  [
    'CHK-07',
    'consent of which nothing is recorded',
    withPurpose({ legalBasis: '6.1.a' }),
    [
      'evidence at purpose:p.consentEvidence',
      'method at purpose:p.consentMethod',
      'withdrawal at purpose:p.withdrawalRoute',
    ],
    withPurpose({
      legalBasis: '6.1.a',
      consentMethod: 'activeOptIn',
      consentEvidence: en('Log of the choice'),
      withdrawalRoute: en('Link in every e-mail'),
    }),
  ],
  [
    'CHK-07',
    'consent read out of use, without any basis',
    withPurpose({ consentMethod: 'inferredFromUse' }),
    ['invalid at purpose:p.consentMethod'],
    withPurpose({ legalBasis: '6.1.b', consentMethod: 'none' }),
  ],
  [
    'CHK-07',
    'consent within other terms, on which the contract depends',
    withPurpose({
      legalBasis: '6.1.a',
      consentMethod: 'activeOptIn',
      consentEvidence: en('Log'),
      withdrawalRoute: en('Link'),
      isSeparateFromTerms: false,
      isConditionOfContract: true,
    }),
    ['condition at purpose:p.isConditionOfContract', 'notSeparate at purpose:p.isSeparateFromTerms'],
    { activity: [forOthers], purpose: [{ ...purpose, legalBasis: '6.1.a' }] },
  ],
  [
    'CHK-07',
    'explicit consent that no purpose records',
    withUse({ article9Condition: '9.2.a' }),
    ['explicit at dataUse:u.article9Condition'],
    {
      ...withUse({ article9Condition: '9.2.a' }),
      purpose: [{ ...purpose, legalBasis: '6.1.c', ...asked }],
    },
  ],
  [
    'CHK-07',
    'explicit consent for sensitive data that nobody can prove or withdraw, beside another basis',
    {
      ...withUse({ article9Condition: '9.2.a' }),
      purpose: [{ ...purpose, legalBasis: '6.1.b', consentMethod: 'preTicked' }],
    },
    [
      'evidence at purpose:p.consentEvidence',
      'invalid at purpose:p.consentMethod',
      'withdrawal at purpose:p.withdrawalRoute',
    ],
    {
      ...withUse({ article9Condition: '9.2.c' }),
      purpose: [{ ...purpose, legalBasis: '6.1.b', consentMethod: 'preTicked' }],
    },
  ],
  [
    'CHK-07',
    'an opt-in that nobody is said to ask for',
    { ...withUse({ provision: 'optIn' }), activity: [forOthers] },
    ['whoAsks at dataUse:u.provisionNote'],
    { ...withUse({ provision: 'optIn', provisionNote: en('The customer asks') }), activity: [forOthers] },
  ],
  [
    'CHK-08',
    'a duty without its law',
    withPurpose({ legalBasis: '6.1.c' }),
    ['purpose at purpose:p.law'],
    withPurpose({ legalBasis: '6.1.c', law: en('VAT Code, Art. 60') }),
  ],
  [
    'CHK-08',
    'words that name no law',
    withPurpose({ legalBasis: '6.1.c', law: en('Applicable legislation') }),
    ['vague at purpose:p.law'],
    withPurpose({ legalBasis: '6.1.c', law: en('Companies and Associations Code') }),
  ],
  [
    'CHK-08',
    'a law of the past',
    withPurpose({ legalBasis: '6.1.e', law: en('Act of 8 December 1992') }),
    ['repealed at purpose:p.law'],
    withPurpose({ legalBasis: '6.1.b', law: en('Act of 8 December 1992') }),
  ],
  [
    'CHK-08',
    'a condition that needs a law',
    withUse({ article9Condition: '9.2.b' }),
    ['condition at dataUse:u.article9Law'],
    withUse({ article9Condition: '9.2.a' }),
  ],
  [
    'CHK-09',
    'sensitive data without a condition',
    withUse({}, { flags: ['S'] }),
    ['missing at dataUse:u.article9Condition'],
    { ...withUse({}, { flags: ['S'] }), activity: [forOthers] },
  ],
  [
    'CHK-09',
    'data that may be sensitive, once for all activities',
    {
      activity: [own, { ...own, id: 'b' }],
      dataUse: [use, { ...use, id: 'v', activity: 'b' }],
      dataCategory: [{ ...data, mayContainSpecial: true }],
    },
    ['maybe at dataCategory:d.mayContainSpecial'],
    { dataCategory: [{ ...data, mayContainSpecial: true }] },
  ],
  [
    'CHK-09',
    'health data without the persons with access',
    withUse({ article9Condition: '9.2.b' }, { specialKinds: ['health'] }),
    ['access at activity:a.personsWithAccess'],
    withUse({ article9Condition: '9.2.d' }, { specialKinds: ['tradeUnionMembership'] }),
  ],
  [
    'CHK-09',
    'health data beside a purpose about offences: who has access is asked once, by CHK-10',
    withUse({ article9Condition: '9.2.b' }, { specialKinds: ['health'] }),
    ['access at activity:a.personsWithAccess'],
    {
      ...withUse({ article9Condition: '9.2.b' }, { specialKinds: ['health'] }),
      purpose: [{ ...purpose, kind: 'crimePrevention' }],
    },
  ],
  [
    'CHK-10',
    'a National Register number without its law',
    withUse({}, { flags: ['N'] }),
    ['number at dataUse:u.legalGround'],
    withUse({ legalGround: en('Act of 8 August 1983') }, { flags: ['N'] }),
  ],
  [
    'CHK-10',
    'data on offences without law and without persons with access',
    withUse({}, { flags: ['C'] }),
    ['access at activity:a.personsWithAccess', 'criminal at dataUse:u.legalGround'],
    {
      ...withUse({ legalGround: en('Act of 30 July 2018, Art. 10') }, { flags: ['C'] }),
      activity: [{ ...own, personsWithAccess: en('Two persons') }],
    },
  ],
  [
    'CHK-10',
    'a purpose that is about offences',
    withPurpose({ kind: 'crimePrevention' }),
    ['implied at purpose:p.law', 'impliedAccess at activity:a.personsWithAccess'],
    {
      ...withPurpose({ kind: 'crimePrevention', law: en('Act of 18 September 2017') }),
      activity: [{ ...own, personsWithAccess: en('The two directors') }],
    },
  ],
  [
    'CHK-11',
    'neither people nor data',
    ofOwn({}),
    ['data at activity:a', 'people at activity:a.subjects'],
    { activity: [forOthers] },
  ],
  [
    'CHK-11',
    'people without any data of theirs, and data of no category',
    {
      activity: [{ ...own, subjects: ['s', 'z'] }],
      subjectCategory: [{ id: 's' }, { id: 'z' }],
      dataUse: [{ id: 'u', activity: 'a', subjects: ['s'] }],
    },
    ['category at dataUse:u.category', 'nothingOf at activity:a.subjects'],
    {
      activity: [{ ...own, subjects: ['s', 'z'] }],
      subjectCategory: [{ id: 's' }, { id: 'z' }],
      dataUse: [use],
      dataCategory: [data],
    },
  ],
  [
    'CHK-12',
    'no recipients and no word that there are none',
    ofOwn({}),
    ['missing at activity:a.recipientsNone'],
    { activity: [{ ...own, recipientsNone: true }] },
  ],
  [
    'CHK-12',
    'nobody, and yet a recipient without a name',
    { activity: [{ ...own, recipientsNone: true }], recipient: [{ id: 'r', activity: 'a' }] },
    ['contradicted at activity:a.recipientsNone', 'nobody at recipient:r.party'],
    withParty({ role: 'adviser' }),
  ],
  [
    'CHK-12',
    'a role that is not known, once for all activities',
    {
      activity: [own, { ...own, id: 'b' }],
      party: [party],
      recipient: [receives, { ...receives, id: 'q', activity: 'b' }],
    },
    ['role at party:x.role'],
    withParty({}, { role: 'adviser' }),
  ],
  [
    'CHK-12',
    '“partners”',
    withParty({ name: 'Partners', role: 'separateController' }),
    ['vague at party:x.name'],
    withParty({ name: 'Banks', role: 'separateController', isCategory: true }),
  ],
  [
    'CHK-12',
    'a processor of which only the category is known: advice',
    withParty({ role: 'processor', isCategory: true }),
    ['onlyCategory at party:x.isCategory'],
    withParty({ role: 'authority', isCategory: true }),
  ],
  [
    'CHK-13',
    'a processor without agreement',
    withParty({ role: 'processor' }),
    ['missing at party:x'],
    withAgreement({}),
  ],
  [
    'CHK-13',
    'a party that seems to be a processor',
    withParty({ name: 'Hotjar' }),
    ['unclear at party:x.role'],
    withParty({ name: 'Mollie', does: en('Payments') }),
  ],
  [
    'CHK-13',
    'a customer without agreement',
    { activity: [{ ...forOthers, customers: ['x'] }], party: [party] },
    ['customer at party:x'],
    {
      activity: [{ ...forOthers, customers: ['x'], agreements: ['g'] }],
      party: [party],
      agreement: [{ id: 'g', kind: 'customer', status: 'signed', points, ...about }],
    },
  ],
  [
    'CHK-13',
    'a draft',
    withAgreement({ status: 'drafted' }),
    ['unsigned at agreement:g.status'],
    withAgreement({}),
  ],
  [
    'CHK-13',
    'no agreement yet, said as such',
    withAgreement({ status: 'none', points: [] }),
    ['none at agreement:g.status'],
    withAgreement({}),
  ],
  [
    'CHK-13',
    'an agreement that has ended',
    withAgreement({ endsOn: '2026-01-31' }),
    ['ended at agreement:g.endsOn'],
    withAgreement({ endsOn: '2027-01-31' }),
  ],
  [
    'CHK-13',
    'an agreement of which nothing is known',
    withAgreement({ status: null, points: ['P28.a'] }),
    ['points at agreement:g.points', 'status at agreement:g.status'],
    withAgreement({ points: [], usesEuClauses: true }),
  ],
  [
    'CHK-13',
    'an agreement about nothing: advice',
    withAgreement({ duration: null }),
    ['header at agreement:g.duration'],
    { agreement: [{ id: 'g', kind: 'processor' }] },
  ],
  [
    'CHK-14',
    'a recipient and a system without country',
    {
      ...withParty({ role: 'processor' }),
      activity: [{ ...own, systems: ['y'] }],
      system: [{ id: 'y', name: 'Till' }],
    },
    ['party at party:x.country', 'system at system:y.country'],
    {
      ...withParty({ role: 'processor', country: 'BE' }),
      activity: [{ ...own, systems: ['y'] }],
      system: [{ id: 'y', name: 'Till', isInEea: true }, { id: 'unused' }],
    },
  ],
  [
    'CHK-14',
    'a buyer of the firm who has a name',
    withParty({ role: 'acquirer' }),
    ['party at party:x.country'],
    withParty({ role: 'acquirer', name: null, isCategory: true, label: en('Whoever buys the firm') }),
  ],
  [
    'CHK-15',
    'a third country without safeguard',
    withTransfer({ country: 'IN' }),
    ['none at transfer:t.safeguard'],
    withTransfer({ country: 'CH' }),
  ],
  [
    'CHK-15',
    'a transfer to nowhere, and one that may come',
    {
      activity: [{ ...own, transfers: ['t', 'v'] }],
      transfer: [{ id: 't' }, { id: 'v', isConditional: true }],
    },
    ['country at transfer:t.country', 'noneYet at transfer:v.safeguard'],
    { transfer: [{ id: 't' }] },
  ],
  [
    'CHK-15',
    'an adequacy decision that does not exist',
    withTransfer({ country: 'IN', safeguard: 'adequacy' }),
    ['notAdequate at transfer:t.safeguard'],
    withTransfer({ country: 'GB', safeguard: 'adequacy' }),
  ],
  [
    'CHK-15',
    'an exception that repeats itself',
    withTransfer({ country: 'IN', safeguard: '49.1.b', evidence: en('The order'), frequency: 'continuous' }),
    ['repeated at transfer:t.safeguard'],
    withTransfer({ country: 'IN', safeguard: '49.1.b', evidence: en('The order'), frequency: 'once' }),
  ],
  [
    'CHK-15',
    'an exception of which nobody wrote down why it holds',
    withTransfer({ country: 'IN', safeguard: '49.1.e' }),
    ['undocumented at transfer:t.evidence'],
    withTransfer({ country: 'IN', safeguard: '49.1.e', isConditional: true }),
  ],
  [
    'CHK-15',
    'a decision that covers some recipients, of which nobody looked whether it covers this one',
    withTransfer({ country: 'CA', safeguard: 'adequacy' }),
    ['coverage at transfer:t.evidenceCheckedOn'],
    withTransfer({ country: 'CA', safeguard: 'adequacy', evidenceCheckedOn: '2026-06-22' }),
  ],
  [
    'CHK-15',
    'a country of which only some recipients are covered, without a safeguard',
    withTransfer({ country: 'JP' }),
    ['none at transfer:t.safeguard'],
    withTransfer({ country: 'GB' }),
  ],
  [
    'CHK-15',
    'a transfer to a recipient that no activity names',
    withParty({ country: 'IN', role: 'adviser' }, {}, { transfer: [{ id: 't', party: 'x' }] }),
    ['none at transfer:t.safeguard'],
    { party: [party], transfer: [{ id: 't', party: 'x', country: 'IN' }] },
  ],
  [
    'CHK-15',
    'consent without a warning',
    withTransfer({ country: 'IN', safeguard: '49.1.a' }),
    ['consent at transfer:t.isExplicitConsentInformed'],
    withTransfer({
      country: 'IN',
      safeguard: '49.1.a',
      isExplicitConsentInformed: true,
      evidence: en('The form with the warning'),
    }),
  ],
  [
    'CHK-15',
    'a recipient abroad of which no transfer is recorded',
    withParty({ country: 'US', role: 'adviser' }),
    ['unrecorded at party:x.country'],
    withParty(
      { country: 'US', role: 'adviser' },
      {},
      { transfer: [{ id: 't', party: 'x', country: 'US', safeguard: 'scc' }] },
    ),
  ],
  [
    'CHK-15',
    'a system abroad of which no transfer is recorded',
    { activity: [{ ...own, systems: ['y'] }], system: [{ id: 'y', name: 'Bugs', country: 'US' }] },
    ['unrecordedSystem at system:y.country'],
    {
      activity: [{ ...own, systems: ['y'], transfers: ['t'] }],
      system: [{ id: 'y', name: 'Bugs', country: 'US' }],
      transfer: [{ id: 't', country: 'US', safeguard: 'scc' }],
    },
  ],
  [
    'CHK-16',
    'a mechanism that is gone',
    withTransfer({ country: 'US', safeguard: 'privacy-shield' }),
    ['dead at transfer:t.safeguard'],
    { transfer: [{ id: 't', country: 'US', safeguard: 'privacy-shield' }] },
  ],
  [
    'CHK-16',
    'a mechanism that is gone, for a recipient that no activity names a transfer to',
    withParty({ role: 'adviser' }, {}, { transfer: [{ id: 't', party: 'x', safeguard: 'privacy-shield' }] }),
    ['dead at transfer:t.safeguard'],
    { party: [party], transfer: [{ id: 't', party: 'x', safeguard: 'privacy-shield' }] },
  ],
  [
    'CHK-16',
    'a framework without proof',
    withTransfer({ country: 'US', safeguard: 'dpf', dpfEntity: 'Bugbeacon Inc.' }),
    ['unproven at transfer:t.evidenceCheckedOn'],
    withTransfer({
      country: 'US',
      safeguard: 'dpf',
      dpfEntity: 'Bugbeacon Inc.',
      evidenceCheckedOn: '2025-11-22',
    }),
  ],
  [
    'CHK-16',
    'a check of more than a year ago, and a validity that has passed',
    withTransfer({
      country: 'US',
      safeguard: 'dpf',
      dpfEntity: 'Bugbeacon Inc.',
      evidenceCheckedOn: '2025-11-21',
      validUntil: '2026-11-21',
    }),
    ['over at transfer:t.validUntil', 'stale at transfer:t.evidenceCheckedOn'],
    withTransfer({ country: 'US', safeguard: 'dpf', isConditional: true }),
  ],
  [
    'CHK-16',
    'clauses without module, date and assessment',
    withTransfer({ country: 'IN', safeguard: 'scc' }),
    [
      'unproven at transfer:t.assessmentOutcome',
      'unproven at transfer:t.evidenceOn',
      'unproven at transfer:t.sccModules',
    ],
    withTransfer({ country: 'IN', safeguard: 'scc', sccModules: ['4'], evidenceOn: '2026-06-22' }),
  ],
  [
    'CHK-16',
    'a module that does not fit, and an assessment that says no',
    withTransfer({
      country: 'IN',
      safeguard: 'scc',
      sccModules: ['1'],
      evidenceOn: '2026-06-22',
      exporterRole: 'controller',
      importerRole: 'processor',
      assessmentOutcome: 'insufficient',
    }),
    ['insufficient at transfer:t.assessmentOutcome', 'module at transfer:t.sccModules'],
    withTransfer({
      country: 'IN',
      safeguard: 'scc',
      sccModules: ['2'],
      evidenceOn: '2026-06-22',
      exporterRole: 'controller',
      importerRole: 'processor',
      assessmentOutcome: 'sufficient',
    }),
  ],
  [
    'CHK-16',
    'binding corporate rules without approval and members',
    withTransfer({ country: 'IN', safeguard: 'bcr' }),
    ['unproven at transfer:t.bcrApproval', 'unproven at transfer:t.bcrMembers'],
    withTransfer({
      country: 'IN',
      safeguard: 'bcr',
      bcrApproval: '2024/17',
      bcrMembers: en('All companies of the group'),
    }),
  ],
  [
    'CHK-17',
    'data without a period',
    withUse({}),
    ['missing at dataUse:u.retention'],
    withUse({ marks: { retention: { notApplicable: en('not kept') } } }),
  ],
  [
    'CHK-17',
    'data of customers without a period: advice, once for an activity',
    { ...withUse({}), activity: [forOthers] },
    ['processor at dataUse:u.retention'],
    { ...withRule({ duration: 'P30D', trigger: en('end of the contract') }), activity: [forOthers] },
  ],
  [
    'CHK-17',
    'neither a period nor a criterion',
    withRule({}),
    ['undetermined at retentionRule:k.duration'],
    withRule({ criterion: en('until the dispute is finally settled') }),
  ],
  [
    'CHK-17',
    '“as long as necessary”',
    withRule({ criterion: en('as long as necessary') }),
    ['vague at retentionRule:k.criterion'],
    { retentionRule: [{ id: 'k', criterion: en('as long as necessary') }] },
  ],
  [
    'CHK-17',
    'a period without a start, and without an end',
    withRule({ duration: 'P1Y', endAction: null }),
    ['endAction at retentionRule:k.endAction', 'trigger at retentionRule:k.trigger'],
    withRule({ duration: 'P24M', isRolling: true }),
  ],
  [
    'CHK-17',
    'backups that outlast the period',
    withRule({ duration: 'P30D', trigger: en('deletion of the account'), backupPeriod: 'P30D' }),
    ['backup at retentionRule:k.backupPeriod'],
    withRule({
      duration: 'P7Y',
      trigger: en('closing of the books'),
      backupPeriod: 'P30D',
      backupNote: en('Backups go thirty days later'),
    }),
  ],
  [
    'CHK-17',
    'backups of which nothing is said beside a criterion',
    withRule({ criterion: en('until the case is closed'), backupPeriod: 'P30D' }),
    ['backupAfter at retentionRule:k.backupPeriod'],
    withRule({
      criterion: en('until the case is closed'),
      backupPeriod: 'P30D',
      backupNote: en('Backups go thirty days later'),
    }),
  ],
  [
    'CHK-17',
    'a period, and beside it a criterion that nobody can apply',
    withRule({
      duration: 'P1Y',
      trigger: en('the last message'),
      criterion: en('as long as legally required'),
    }),
    ['vagueBeside at retentionRule:k.criterion'],
    withRule({
      duration: 'P1Y',
      trigger: en('the last message'),
      criterion: en('until the case is closed'),
    }),
  ],
  [
    'CHK-17',
    'a period that nobody carries out',
    withRule({ duration: 'P1Y', trigger: en('the last message'), isActuallyDone: false }),
    ['notDone at retentionRule:k.isActuallyDone'],
    withRule({ duration: 'P1Y', trigger: en('the last message') }),
  ],
  [
    'CHK-18',
    'less than the law asks',
    withRule({ code: 'BE-R04', duration: 'P36M' }),
    ['short at retentionRule:k.duration'],
    withRule({ code: 'BE-R04', duration: 'P84M' }),
  ],
  [
    'CHK-18',
    'more than the law cited asks',
    withRule({ code: 'BE-R01', duration: 'P10Y' }),
    ['more at retentionRule:k.duration'],
    withRule({ code: 'BE-R12', duration: 'P5Y' }),
  ],
  [
    'CHK-18',
    'more than the law allows',
    withRule({ code: 'BE-R10', duration: 'P1Y' }),
    ['long at retentionRule:k.duration'],
    withRule({ code: 'BE-R10', duration: 'P1M' }),
  ],
  [
    'CHK-18',
    'another period than the law sets',
    withRule({ code: 'BE-R14', duration: 'P5Y' }),
    ['other at retentionRule:k.duration'],
    withRule({ code: 'BE-R14', duration: 'P10Y' }),
  ],
  [
    'CHK-18',
    'invoices that are kept too short',
    { ...withRule({ duration: 'P36M' }), activity: [{ ...own, name: en('Billing') }] },
    ['invoices at dataUse:u.retention'],
    { ...withRule({ duration: 'P36M' }), activity: [{ ...own, name: en('Collect unpaid invoices') }] },
  ],
  [
    'CHK-18',
    'a law that is not the one behind the kind of records',
    withRule({ duration: 'P7Y', trigger: en('end of the year'), code: 'BE-R04', law: en('Art. III.88 CEL') }),
    ['otherLaw at retentionRule:k.law'],
    withRule({
      duration: 'P7Y',
      trigger: en('end of the year'),
      code: 'BE-R04',
      law: en('VAT Code, Art. 60'),
    }),
  ],
  [
    'CHK-18',
    'another act than the one behind the kind of records; a period in the words is no number of a law',
    withRule({ code: 'BE-R06', law: en('Act of 3 July 1978') }),
    ['otherLaw at retentionRule:k.law'],
    withRule({ code: 'BE-R06', law: en('Royal Decree on social documents, 10 years') }),
  ],
  [
    'CHK-19',
    'no concrete measure at all, once for the firm',
    { activity: [own, { ...own, id: 'b' }] },
    ['firm at organisation:organisation.measures'],
    {
      organisation: { measures: ['m'] },
      activity: [own],
      measure: [{ id: 'm', status: 'inPlace', name: en('Backups') }],
    },
  ],
  [
    'CHK-19',
    'a measure of an activity that is only claimed',
    {
      activity: [{ ...own, measures: ['m'] }],
      measure: [{ id: 'm', status: 'claimed', name: en('High security') }],
    },
    ['activity at activity:a.measures'],
    {
      activity: [{ ...own, measures: ['m'] }],
      measure: [{ id: 'm', status: 'verified', name: en('Restore tests') }],
    },
  ],
  [
    'CHK-19',
    'general words, even when said to be in place',
    {
      activity: [{ ...own, measures: ['m'] }],
      measure: [
        { id: 'm', status: 'inPlace', name: en('Appropriate technical and organisational measures') },
      ],
    },
    ['activity at activity:a.measures'],
    {
      activity: [{ ...own, measures: ['m'] }],
      measure: [{ id: 'm', status: 'inPlace', name: en('Appropriate measures'), detail: en('TLS 1.3') }],
    },
  ],
  [
    'CHK-19',
    'passwords without control of access or encryption',
    {
      ...withUse({}, { flags: ['K'] }),
      activity: [{ ...own, measures: ['m'] }],
      measure: [{ id: 'm', status: 'inPlace', group: 'AVA', name: en('Backups') }],
    },
    ['guarded at activity:a.measures'],
    {
      ...withUse({}, { flags: ['K'] }),
      activity: [{ ...own, measures: ['m'] }],
      measure: [{ id: 'm', status: 'inPlace', group: 'CRY', name: en('Hashed passwords') }],
    },
  ],
  [
    'CHK-20',
    'joint with nobody',
    { activity: [{ ...own, role: 'joint' }] },
    ['who at activity:a.jointControllers'],
    {
      organisation: { jointControllers: ['x'] },
      party: [party],
      activity: [{ ...own, role: 'joint' }],
      agreement: [arrangement],
    },
  ],
  [
    'CHK-20',
    'a joint controller of the whole firm without arrangement',
    { organisation: { jointControllers: ['x'] }, party: [party], activity: [{ ...own, role: 'joint' }] },
    ['arrangement at party:x'],
    { organisation: { jointControllers: ['x'] }, party: [party], activity: [own] },
  ],
  [
    'CHK-20',
    'a joint controller without arrangement',
    withParty({ role: 'jointController' }),
    ['arrangement at party:x'],
    withParty({ role: 'jointController' }, {}, { agreement: [arrangement] }),
  ],
  [
    'CHK-20',
    'an arrangement without its essence',
    withParty(
      { role: 'jointController' },
      {},
      { agreement: [{ id: 'g', party: 'x', kind: 'jointControllers' }] },
    ),
    ['contactPoint at agreement:g.contactPoint', 'essence at agreement:g.essence'],
    { agreement: [{ id: 'g', kind: 'jointControllers' }] },
  ],
  [
    'CHK-20',
    'an arrangement that is said not to be there: once, of the party',
    withParty(
      { role: 'jointController' },
      {},
      { agreement: [{ id: 'g', party: 'x', kind: 'jointControllers', status: 'none' }] },
    ),
    ['arrangement at party:x'],
    {
      party: [party],
      activity: [{ ...own, role: 'joint', jointControllers: ['x'], agreements: ['g'] }],
      agreement: [{ ...arrangement, party: null, title: 'With all of them' }],
    },
  ],
  [
    'CHK-20',
    'a pixel with a role of its own: a suggestion',
    withParty({ name: 'Meta Pixel', role: 'processor' }),
    ['plugin at party:x.role'],
    withParty({ name: 'Meta Pixel', role: 'jointController' }, {}, { agreement: [arrangement] }),
  ],
  [
    'CHK-20',
    'a pixel of a social network',
    withParty({ name: 'Facebook Pixel' }),
    ['maybe at party:x.role'],
    withParty({ name: 'Facebook Pixel' }, { role: 'jointController' }, { agreement: [arrangement] }),
  ],
  [
    'CHK-21',
    'a case of the law without assessment',
    { activity: [{ ...own, highRiskCriteria: ['35.3.b'], dpiaState: 'notRequired' }] },
    ['required at activity:a.dpiaState'],
    {
      activity: [{ ...own, highRiskCriteria: ['35.3.b'] }],
      dpia: [{ id: 'i', activities: ['a'], state: 'draft' }],
    },
  ],
  [
    'CHK-21',
    'an assessment that was decided on and does not exist',
    { activity: [{ ...own, dpiaState: 'required' }] },
    ['decided at activity:a.dpiaState'],
    { activity: [{ ...own, dpiaState: 'done' }] },
  ],
  [
    'CHK-21',
    'two criteria without a reason',
    { activity: [{ ...own, highRiskCriteria: ['W3', 'W5'], dpiaState: 'notRequired' }] },
    ['presumed at activity:a.dpiaNote'],
    {
      activity: [
        { ...own, highRiskCriteria: ['W3', 'W5'], dpiaState: 'notRequired', dpiaNote: en('Two cameras') },
      ],
    },
  ],
  [
    'CHK-21',
    'criteria that nobody confirmed: only not screened',
    {
      activity: [{ ...own, highRiskCriteria: ['35.3.b'], marks: { highRiskCriteria: { toConfirm: true } } }],
    },
    ['notScreened at activity:a.dpiaState'],
    {
      activity: [own],
      screening: [{ id: 's', activity: 'a', screenedOn: '2026-10-01', screenedBy: 'Zaakvoerster' }],
    },
  ],
];

describe.each(cases)('%s finds %s', (rule, _, fires, says, silent) => {
  test('and says so at the record that mends it', () => {
    expect(found(rule, registerOf(fires))).toEqual([...says].sort());
  });
  test('and is silent where the fact is there', () => {
    expect(found(rule, registerOf(silent))).toEqual([]);
  });
  test('and is silent of an activity that has ended', () => {
    const { activity } = fires;
    if (!Array.isArray(activity)) return;
    const ended = activity.map((each: object) => ({ ...each, status: 'ended' }));
    const left = found(rule, registerOf({ ...fires, activity: ended }));
    expect(left.filter((line) => !line.includes('organisation:'))).toEqual([]);
  });
});
