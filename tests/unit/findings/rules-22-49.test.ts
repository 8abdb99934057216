import { describe, expect, test } from 'vitest';
import { check } from '../../../src/shared/findings/check';
import type { RuleId } from '../../../src/shared/findings/finding';
import { ruleOf, rules } from '../../../src/shared/findings/rules';
import { lastChecked } from '../../../src/shared/law/dated';
import { found, knownFirm, registerOf, type Some } from './small-register';

const en = (text: string): { en: string } => ({ en: text });
const own = { id: 'a', role: 'controller', name: en('Orders') };
const forOthers = { ...own, role: 'processor' };
const withActivity = (values: object, more: Some = {}): Some => ({
  activity: [{ ...own, ...values }],
  ...more,
});
const withPurpose = (values: object, more: Some = {}): Some =>
  withActivity(
    {},
    { purpose: [{ id: 'p', activity: 'a', description: en('Send the newsletter'), ...values }], ...more },
  );
const right = (id: string, values: object = {}): Readonly<Record<string, unknown>> => ({
  id,
  right: id,
  ...values,
});
const everyRight = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
];
const notice = { id: 'n', title: en('Notice'), effectiveDate: '2026-01-05', changePolicy: en('By e-mail') };
const site = {
  id: 's',
  name: 'shop.example',
  kind: 'website',
  url: 'https://shop.example',
  contact: 'x@shop.example',
};
const signed = {
  id: 'd',
  name: en('Cameras'),
  state: 'signed',
  activities: ['a'],
  viewsSought: false,
  viewsNotSoughtWhy: en('Not yet chosen'),
  decision: 'approve',
  signedBy: 'An De Clercq',
  signedOn: '2026-03-02',
};
const risk = { id: 'r', dpia: 'd', name: en('Somebody reads along'), measuresNote: en('Encryption') };
const need = { id: 'q', dpia: 'd', question: 'need', answer: en('No lighter means would do') };
const assessed = (values: object, more: Some = {}): Some =>
  withActivity({}, { dpia: [{ ...signed, ...values }], dpiaAnswer: [need], risk: [risk], ...more });
const breach = {
  id: 'b',
  reference: '2026-01',
  role: 'controller',
  awareAt: '2026-04-01T10:00',
  facts: en('A letter went astray'),
  effects: en('None'),
  remedy: en('It came back'),
  risk: 'none',
};
const withBreach = (values: object): Some => ({ breach: [{ ...breach, ...values }] });
const withParty = (name: string, more: Some = {}): Some =>
  withActivity(
    {},
    {
      party: [{ id: 'x', name }],
      recipient: [{ id: 'r', activity: 'a', party: 'x', role: 'processor' }],
      ...more,
    },
  );
const withClause = (body: string, more: Some): Some => ({
  ...more,
  clause: [{ id: 'c', kind: 'no-sale', body: en(body) }],
});
const camera = {
  id: 'c',
  activity: 'a',
  scope: 'cameraAct',
  legalBasis: en('Legitimate interest'),
  placeKind: 'closedPublic',
  address: 'Meelstraat 12',
  technicalDescription: en('Fixed'),
  positions: en('Above the door'),
  information: en('Sign'),
  processingPlace: en('Office'),
  hasLiveViewing: false,
  declaredOn: '2026-02-01',
  hasPictogram: true,
};
/** A notice of which the register holds everything. */
const toldFirm = { ...knownFirm, dpoStatus: 'notRequired' };
const toldActivity = { ...own, source: ['dataSubject'], hasAutomatedDecisions: false, recipientsNone: true };
const toldPurpose = {
  id: 'p',
  activity: 'a',
  description: en('Deliver what customers ordered'),
  legalBasis: '6.1.b',
  provision: 'contractual',
};
const withNotice = (more: Some): Some => ({
  organisation: toldFirm,
  activity: [toldActivity],
  purpose: [toldPurpose],
  dataUse: [{ id: 'u', activity: 'a', category: 'd', retention: 'k' }],
  dataCategory: [{ id: 'd', name: en('Orders') }],
  retentionRule: [{ id: 'k', name: en('Orders'), duration: 'P1Y' }],
  rightsProcedure: [right('all', { contact: 'x', timeLimit: 'P1M', identityProof: en('Only in doubt') })],
  notice: [notice],
  ...more,
});
const withCamera = (values: object, more: Some = {}): Some =>
  withActivity({ name: en('Cameras in the shop') }, { camera: [{ ...camera, ...values }], ...more });
const agreement = { id: 'g', title: 'DPA', party: 'x', kind: 'processor', status: 'signed' };
const withAgreement = (values: object): Some =>
  withActivity(
    {},
    {
      party: [{ id: 'x', name: 'Klantenwolk' }],
      recipient: [{ id: 'r', activity: 'a', party: 'x', agreement: 'g' }],
      agreement: [{ ...agreement, ...values }],
    },
  );
const request = { id: 'q', receivedOn: '2026-09-01', rights: ['access'] };
const withRequest = (values: object): Some => ({ rightsRequest: [{ ...request, ...values }] });

type Case = readonly [rule: RuleId, what: string, fires: Some, says: readonly string[], silent: Some];

const cases: readonly Case[] = [
  [
    'CHK-22',
    'a signed assessment without decision',
    assessed({ decision: null }),
    ['missing at dpia:d.decision'],
    assessed({}),
  ],
  [
    'CHK-22',
    'a signed assessment without risks',
    withActivity({}, { dpia: [signed], dpiaAnswer: [need] }),
    ['noRisk at dpia:d'],
    withActivity({}, { dpia: [{ ...signed, state: 'draft' }] }),
  ],
  [
    'CHK-22',
    'a risk that stays high without consultation',
    assessed({}, { risk: [{ ...risk, severityNow: '4', likelihoodNow: '4' }] }),
    ['highRemains at dpia:d.consultedOn'],
    assessed({ consultedOn: '2026-10-01' }, { risk: [{ ...risk, severityNow: '4', likelihoodNow: '4' }] }),
  ],
  [
    'CHK-22',
    'a decision to consult without consultation',
    assessed({ decision: 'consult' }),
    ['mustConsult at dpia:d.consultedOn'],
    assessed({ decision: 'consult', consultedOn: '2026-10-01' }),
  ],
  [
    'CHK-22',
    'necessity that nobody weighed',
    assessed({}, { dpiaAnswer: [{ ...need, answer: null }] }),
    ['noNeed at dpiaAnswer:q.answer'],
    assessed({}, { dpiaAnswer: [{ ...need, answer: null, evaluation: 'acceptable' }] }),
  ],
  [
    'CHK-22',
    'an activity that is in use against the decision',
    assessed({ decision: 'reject' }, { activity: [{ ...own, status: 'inUse' }] }),
    ['rejected at activity:a.status'],
    assessed({ decision: 'reject' }, { activity: [{ ...own, status: 'draft' }] }),
  ],
  [
    'CHK-22',
    'the advice of an officer that was appointed',
    assessed({}, { organisation: { dpoStatus: 'appointed' } }),
    ['missing at dpia:d.dpoAdvice'],
    assessed({ dpoAdvice: en('Go ahead') }, { organisation: { dpoStatus: 'appointed' } }),
  ],
  [
    'CHK-22',
    'a planned measure that is late',
    assessed(
      {},
      {
        control: [
          { id: 'k', dpia: 'd', name: en('Lock'), owner: 'IT', dueOn: '2026-11-21', state: 'planned' },
        ],
      },
    ),
    ['overdue at control:k.dueOn'],
    assessed(
      {},
      {
        control: [
          { id: 'k', dpia: 'd', name: en('Lock'), owner: 'IT', dueOn: '2026-11-22', state: 'planned' },
        ],
      },
    ),
  ],
  [
    'CHK-23',
    'a website without a notice',
    withActivity(
      {},
      {
        site: [site],
        rightsProcedure: [
          right('all', { contact: 'x', timeLimit: 'P1M', identityProof: en('Only in doubt') }),
        ],
        cookie: [{ id: 'k' }],
      },
    ),
    ['noNotice at organisation:organisation'],
    withNotice({ site: [site], cookie: [{ id: 'k', purpose: en('Language'), duration: en('A year') }] }),
  ],
  [
    'CHK-23',
    'rights of which nothing is recorded',
    withActivity({}),
    ['noRights at organisation:organisation'],
    withActivity(
      {},
      {
        rightsProcedure: [
          right('all', { contact: 'x', timeLimit: 'P1M', identityProof: en('Only in doubt') }),
        ],
      },
    ),
  ],
  [
    'CHK-23',
    'where people get a copy of the clauses',
    {
      activity: [{ ...own, transfers: ['t'] }],
      transfer: [{ id: 't', country: 'US', safeguard: 'scc' }],
      rightsProcedure: [right('all', { contact: 'x', timeLimit: 'P1M', identityProof: en('Only in doubt') })],
    },
    ['noCopy at transfer:t.copyAvailableFrom'],
    {
      activity: [{ ...own, transfers: ['t'] }],
      transfer: [{ id: 't', country: 'GB', safeguard: 'adequacy' }],
      rightsProcedure: [right('all', { contact: 'x', timeLimit: 'P1M', identityProof: en('Only in doubt') })],
    },
  ],
  [
    'CHK-23',
    'a section that is left out without a reason',
    { noticeSection: [{ id: 'h', section: 'retention', isHidden: true }] },
    ['hidden at noticeSection:h.isHidden'],
    { noticeSection: [{ id: 'h', section: 'security', isHidden: true }] },
  ],
  [
    'CHK-23',
    'a section left out that only some firms need, by one that needs it',
    {
      ...withNotice({}),
      activity: [{ ...toldActivity, source: ['dataSubject', 'publicSource'] }],
      noticeSection: [{ id: 'h', section: 'source', isHidden: true }],
    },
    ['hidden at noticeSection:h.isHidden'],
    { ...withNotice({}), noticeSection: [{ id: 'h', section: 'source', isHidden: true }] },
  ],
  [
    'CHK-23',
    'a notice that cannot say what its purposes rest on, once for all of them',
    withNotice({
      purpose: [
        { ...toldPurpose, legalBasis: null },
        { ...toldPurpose, id: 'q', legalBasis: '6.1.f', legitimateInterest: null },
      ],
    }),
    ['lacks at notice:n'],
    withNotice({}),
  ],
  [
    'CHK-23',
    'an activity of the site of the notice of which nothing is told, not one of another site',
    {
      ...withNotice({ notice: [{ ...notice, sites: ['s'] }] }),
      activity: [toldActivity, { ...own, id: 'b', sites: ['s'], recipientsNone: true }],
    },
    ['lacks at notice:n'],
    {
      ...withNotice({ notice: [{ ...notice, sites: ['s'] }] }),
      activity: [toldActivity, { ...own, id: 'b', sites: ['z'], recipientsNone: true }],
    },
  ],
  [
    'CHK-23',
    'customers of whom a notice on a site tells nothing, not staff who do not read it there',
    {
      ...withNotice({ notice: [{ ...notice, sites: ['s'] }] }),
      activity: [toldActivity, { ...own, id: 'b', subjects: ['c', 'e'], recipientsNone: true }],
      subjectCategory: [
        { id: 'c', kind: 'customer' },
        { id: 'e', kind: 'employee' },
      ],
    },
    ['lacks at notice:n'],
    {
      ...withNotice({ notice: [{ ...notice, sites: ['s'] }] }),
      activity: [
        toldActivity,
        { ...own, id: 'b', subjects: ['e'], recipientsNone: true },
        { ...own, id: 'd', status: 'draft' },
      ],
      subjectCategory: [{ id: 'e', kind: 'employee' }],
    },
  ],
  [
    'CHK-23',
    'what is open, in the words of the register and not in a person’s own',
    withNotice({ retentionRule: [{ id: 'k', name: en('Orders') }] }),
    ['lacks at notice:n'],
    withNotice({
      retentionRule: [{ id: 'k', name: en('Orders') }],
      noticeSection: [{ id: 'h', section: 'retention', body: en('We keep orders for a year.') }],
    }),
  ],
  [
    'CHK-24',
    'thirty days in the place of a month',
    { rightsProcedure: [right('all', { timeLimit: 'P30D', timeLimitNote: en('Two months more') })] },
    ['time at rightsProcedure:all.timeLimit'],
    { rightsProcedure: [right('all', { timeLimit: 'P1M', timeLimitNote: en('Two months more') })] },
  ],
  [
    'CHK-24',
    'portability for consent alone',
    { rightsProcedure: [right('portability', { statement: en('Only where we rely on consent') })] },
    ['differs at rightsProcedure:portability.statement'],
    { rightsProcedure: [right('portability', { statement: en('Where we rely on consent or a contract') })] },
  ],
  [
    'CHK-24',
    'portability for consent alone, beside a purpose that rests on a contract',
    withPurpose(
      { legalBasis: '6.1.b' },
      { rightsProcedure: [right('portability', { statement: en('Only where we rely on consent') })] },
    ),
    ['differs at rightsProcedure:portability.statement'],
    withPurpose(
      { legalBasis: '6.1.f' },
      { rightsProcedure: [right('portability', { statement: en('Only where we rely on consent') })] },
    ),
  ],
  [
    'CHK-24',
    'an erasure for wrong data alone',
    { rightsProcedure: [right('erasure', { statement: en('You may have us delete incorrect data') })] },
    ['differs at rightsProcedure:erasure.statement'],
    {
      rightsProcedure: [
        right('erasure', { statement: en('We delete incorrect data, and data that we no longer need') }),
      ],
    },
  ],
  [
    'CHK-22',
    'a signed assessment that nobody approved on any day',
    assessed({ signedBy: null, signedOn: null }),
    ['missing at dpia:d.signedBy', 'missing at dpia:d.signedOn'],
    assessed({}),
  ],
  [
    'CHK-36',
    'what differs at a site is filler',
    { site: [{ ...site, variant: en('[to be completed]') }] },
    ['placeholder at site:s.variant'],
    { site: [{ ...site, variant: en('Orders are paid in the shop') }] },
  ],
  [
    'CHK-24',
    'a right that the list leaves out',
    withPurpose(
      { legalBasis: '6.1.a' },
      { rightsProcedure: everyRight.filter((each) => each !== 'withdrawal').map((each) => right(each)) },
    ),
    ['missing at organisation:organisation'],
    withPurpose({ legalBasis: '6.1.a' }, { rightsProcedure: everyRight.map((each) => right(each)) }),
  ],
  [
    'CHK-24',
    'a registered letter as the first way',
    { rightsProcedure: [right('all', { channel: en('Registered letter or e-mail') })] },
    ['registeredLetter at rightsProcedure:all.channel'],
    { rightsProcedure: [right('all', { channel: en('By e-mail or registered letter') })] },
  ],
  [
    'CHK-25',
    'a review of yesterday',
    withActivity({ nextReviewOn: '2026-11-21' }),
    ['overdue at activity:a.nextReviewOn'],
    withActivity({ nextReviewOn: '2026-11-22' }),
  ],
  [
    'CHK-25',
    'a notice of more than two years',
    { notice: [{ ...notice, effectiveDate: '2024-11-21' }] },
    ['old at notice:n.effectiveDate'],
    { notice: [{ ...notice, effectiveDate: '2024-11-22' }] },
  ],
  [
    'CHK-25',
    'a register without any day of review',
    withActivity({}),
    ['noDate at organisation:organisation.nextReviewOn'],
    withActivity({}, { organisation: { nextReviewOn: '2027-01-01' } }),
  ],
  [
    'CHK-25',
    'a signed assessment and an activity without a day of review, where the register has none either',
    {
      activity: [own, { ...own, id: 'b', nextReviewOn: '2027-01-01' }],
      dpia: [{ id: 'd', name: en('Cameras'), state: 'signed', activities: ['b'] }],
    },
    ['noDateFor at organisation:organisation.nextReviewOn'],
    {
      organisation: { nextReviewOn: '2027-01-01' },
      activity: [own, { ...own, id: 'b', nextReviewOn: '2027-01-01' }],
      dpia: [{ id: 'd', name: en('Cameras'), state: 'signed', activities: ['b'] }],
    },
  ],
  [
    'CHK-25',
    'an agreement without a day of review, in the register of an activity that has one',
    {
      activity: [{ ...own, nextReviewOn: '2027-01-01', agreements: ['g'], transfers: ['t'] }],
      agreement: [{ id: 'g', title: 'DPA' }],
      transfer: [{ id: 't', country: 'US', reviewOn: '2027-01-01' }],
    },
    ['noDateFor at organisation:organisation.nextReviewOn'],
    {
      activity: [{ ...own, nextReviewOn: '2027-01-01', agreements: ['g'], transfers: ['t'] }],
      agreement: [{ id: 'g', title: 'DPA', status: 'ended' }],
      transfer: [{ id: 't', country: 'US', reviewOn: '2027-01-01' }],
    },
  ],
  [
    'CHK-26',
    'an authority that no longer exists',
    { rightsProcedure: [right('complaint', { authority: en('Privacy Commission, Brussels 1000') })] },
    ['former at rightsProcedure:complaint.authority'],
    {
      rightsProcedure: [
        right('complaint', {
          authority: en('GBA/APD, successor of the Privacy Commission, contact@apd-gba.be'),
        }),
      ],
    },
  ],
  [
    'CHK-26',
    'an authority without a way to reach it',
    { rightsProcedure: [right('complaint', { authority: en('The Belgian Data Protection Authority') })] },
    ['noContact at rightsProcedure:complaint.authority'],
    {
      rightsProcedure: [
        right('complaint', { authority: en('Data Protection Authority, Drukpersstraat 35, Brussels') }),
      ],
    },
  ],
  [
    'CHK-27',
    'a cookie for statistics without consent',
    { cookie: [{ id: 'k', name: '_ga', kind: 'statistics', purpose: en('Count'), duration: en('2 years') }] },
    ['noConsent at cookie:k.asksConsent'],
    {
      cookie: [
        { id: 'k', name: 'session', kind: 'necessary', purpose: en('Sign in'), duration: en('session') },
      ],
    },
  ],
  [
    'CHK-27',
    'a tracker that no cookie names',
    withParty('Google Analytics'),
    ['notListed at party:x'],
    withParty('Google Analytics', {
      cookie: [
        {
          id: 'k',
          name: '_ga',
          party: 'x',
          kind: 'statistics',
          purpose: en('Count'),
          duration: en('2 years'),
          asksConsent: true,
        },
      ],
    }),
  ],
  [
    'CHK-28',
    'an age of its own, once',
    {
      activity: [
        { ...own, minimumAge: 16 },
        { ...own, id: 'b', position: 1, minimumAge: 16 },
      ],
    },
    ['noCheck at activity:a.ageRule', 'ownRule at activity:a.minimumAge'],
    withActivity({ minimumAge: 13, ageRule: en('The date of birth is checked') }),
  ],
  [
    'CHK-29',
    'an answer that is not there',
    withActivity({}),
    ['unanswered at activity:a.hasAutomatedDecisions'],
    withActivity({ hasAutomatedDecisions: false }),
  ],
  [
    'CHK-29',
    'automated decisions without their logic',
    withActivity({
      hasAutomatedDecisions: true,
      automatedSignificance: en('x'),
      automatedConsequences: en('y'),
    }),
    ['undescribed at activity:a.automatedLogic'],
    { activity: [{ ...forOthers, hasAutomatedDecisions: true }] },
  ],
  [
    'CHK-30',
    'another firm as the source, without its name',
    withActivity({ source: ['otherParty'] }),
    ['unnamed at activity:a.sourceNote'],
    withActivity({ source: ['otherParty'], sourceNote: en('The bank') }),
  ],
  [
    'CHK-30',
    'a source of which nothing is known',
    withActivity({}),
    ['unknown at activity:a.source'],
    withActivity({ source: ['dataSubject'] }),
  ],
  [
    'CHK-31',
    'data for a contract without a word on giving them',
    withPurpose({ legalBasis: '6.1.b' }),
    ['provision at purpose:p.provision'],
    withPurpose({ legalBasis: '6.1.f' }),
  ],
  [
    'CHK-31',
    'data that must be given without what follows',
    withPurpose({ provision: 'statutory' }),
    ['consequence at purpose:p.provisionConsequence'],
    withPurpose({ provision: 'statutory', marks: { provisionConsequence: { none: true } } }),
  ],
  [
    'CHK-32',
    'direct marketing without a way out',
    withPurpose({ kind: 'directMarketing' }),
    ['noRoute at purpose:p.optOutRoute'],
    withPurpose({ kind: 'directMarketing', optOutRoute: en('A link in every message') }),
  ],
  [
    'CHK-33',
    'a breach with a risk that nobody notified',
    withBreach({ risk: 'risk' }),
    ['notNotified at breach:b.authorityNotifiedAt'],
    withBreach({ risk: 'risk', authorityNotifiedAt: '2026-04-04T10:00' }),
  ],
  [
    'CHK-33',
    'a notification after 72 hours without a reason',
    withBreach({ risk: 'risk', authorityNotifiedAt: '2026-04-04T10:01' }),
    ['late at breach:b.delayReason'],
    withBreach({ risk: 'risk', authorityNotifiedAt: '2026-04-04T10:01', delayReason: en('Easter') }),
  ],
  [
    'CHK-33',
    'the duty of a processor in the text on breaches',
    {
      activity: [forOthers],
      organisation: { breachProcedure: en('We tell the authority and the people concerned') },
    },
    ['noController at organisation:organisation.breachProcedure'],
    { activity: [forOthers], organisation: { breachProcedure: en('As processor we tell the customer') } },
  ],
  [
    'CHK-34',
    'a category of customers in the place of names, once',
    {
      activity: [
        { ...forOthers, customers: ['x'] },
        { ...forOthers, id: 'b', customers: ['x'] },
      ],
      party: [{ id: 'x', name: 'Customers', isCategory: true }],
    },
    ['onlyCategory at party:x.isCategory'],
    { activity: [{ ...forOthers, customers: ['x'] }], party: [{ id: 'x', name: 'Klant BV' }] },
  ],
  [
    'CHK-34',
    'no customer at all',
    { activity: [forOthers] },
    ['none at activity:a.customers'],
    { activity: [own] },
  ],
  [
    'CHK-35',
    'nobody gets data, beside somebody who does',
    withClause('Data are never shared with third parties', withParty('Klantenwolk')),
    ['recipients at clause:c.body'],
    withClause('Data are never sold to third parties', withParty('Klantenwolk')),
  ],
  [
    'CHK-35',
    'never to third parties, beside an adviser',
    withClause('Your data are never shared with third parties', {
      party: [{ id: 'x', name: 'Cijferlinde' }],
      recipient: [{ id: 'r', activity: 'a', party: 'x', role: 'adviser' }],
    }),
    ['recipients at clause:c.body'],
    withClause('Your data are never shared with third parties, except our accountant', {
      party: [{ id: 'x', name: 'Cijferlinde' }],
      recipient: [{ id: 'r', activity: 'a', party: 'x', role: 'adviser' }],
    }),
  ],
  [
    'CHK-35',
    'no cookies, beside a cookie',
    withClause('This site uses no cookies', { cookie: [{ id: 'k', name: 'session', kind: 'necessary' }] }),
    ['cookies at clause:c.body'],
    withClause('No advertising cookies', { cookie: [{ id: 'k', name: 'session', kind: 'necessary' }] }),
  ],
  [
    'CHK-36',
    'a site that names nobody',
    { site: [{ ...site, contact: null }] },
    ['noContact at site:s.contact'],
    { site: [{ ...site, contact: null }], organisation: { email: 'x@shop.example' } },
  ],
  [
    'CHK-36',
    'an establishment that nobody can reach',
    { site: [{ id: 's', name: 'Shop', kind: 'establishment', street: 'Meelstraat 12' }] },
    ['noContact at site:s.contact'],
    { site: [{ id: 's', name: 'Shop', kind: 'establishment', street: 'Meelstraat 12', city: 'Gent' }] },
  ],
  [
    'CHK-36',
    'filler in the address, and in one language of what differs',
    { site: [{ ...site, street: 'tbd', variant: { en: 'Orders by phone', nl: '[nog in te vullen]' } }] },
    ['placeholder at site:s.street', 'placeholder at site:s.variant'],
    { site: [{ ...site, street: 'Meelstraat 12', variant: en('Orders by phone') }] },
  ],
  [
    'CHK-37',
    'a text that misses a language of the file',
    withActivity({}, { organisation: { contentLanguages: ['en', 'nl'] } }),
    ['untranslated at activity:a'],
    withActivity(
      { name: { en: 'Orders', nl: 'Bestellingen' } },
      { organisation: { contentLanguages: ['en', 'nl'] } },
    ),
  ],
  [
    'CHK-37',
    'a word that the Regulation does not use',
    { party: [{ id: 'x', name: 'Host', does: en('Our subcontractor for storage') }] },
    ['term at party:x.does'],
    { party: [{ id: 'x', name: 'Host', does: { fr: 'Notre sous-traitant' } }] },
  ],
  [
    'CHK-37',
    'numbers that differ between the languages',
    {
      party: [
        { id: 'x', name: 'Host', does: { en: 'Keeps 1,000 files for 30 days', nl: '1.000, 60 dagen' } },
      ],
    },
    ['numbers at party:x.does'],
    {
      party: [
        { id: 'x', name: 'Host', does: { en: '1,000 files, 1.5 year', nl: '1.000 dossiers, anderhalf' } },
      ],
    },
  ],
  [
    'CHK-38',
    'a law that was repealed',
    { organisation: { lawsNamed: en('Act of 8 December 1992') } },
    ['gone at organisation:organisation.lawsNamed'],
    { organisation: { lawsNamed: en('Act of 30 July 2018') } },
  ],
  [
    'CHK-39',
    'anonymous data with an identifier',
    {
      dataCategory: [
        { id: 'd', name: en('Visits'), examples: en('IP address, pages'), isSaidAnonymous: true },
      ],
    },
    ['identifier at dataCategory:d.isSaidAnonymous'],
    {
      dataCategory: [{ id: 'd', name: en('Visits'), examples: en('number of pages'), isSaidAnonymous: true }],
    },
  ],
  [
    'CHK-40',
    'an exemption for what is not occasional',
    withActivity(
      { isClaimedExempt: true, isOccasional: false, isLikelyRisk: false },
      { organisation: { headcount: 5 } },
    ),
    ['unsupported at activity:a.isClaimedExempt'],
    withActivity({ isClaimedExempt: null, isOccasional: false }),
  ],
  [
    'CHK-41',
    'cameras that were not declared',
    withCamera({ declaredOn: null }),
    ['notDeclared at camera:c.declaredOn'],
    withCamera({}),
  ],
  [
    'CHK-41',
    'an activity with cameras and no register of them',
    withActivity({ name: en('Cameras in the shop') }),
    ['noRecord at activity:a'],
    withActivity({ name: en('Cameras in the shop') }, { organisation: { country: 'NL' } }),
  ],
  [
    'CHK-41',
    'an activity that uses images of cameras, whatever it is called',
    {
      activity: [{ ...own, name: en('Safety of the shop') }],
      dataUse: [{ id: 'u', activity: 'a', category: 'd' }],
      dataCategory: [{ id: 'd', name: en('Camera images') }],
    },
    ['noRecord at activity:a'],
    {
      activity: [{ ...own, name: en('Safety of the shop') }],
      dataUse: [{ id: 'u', activity: 'a', category: 'd' }],
      dataCategory: [{ id: 'd', name: en('Badges') }],
    },
  ],
  [
    'CHK-41',
    'images that are kept for long',
    withCamera(
      {},
      {
        dataUse: [{ id: 'u', activity: 'a', category: 'd', retention: 'k' }],
        dataCategory: [{ id: 'd', name: en('Camera images') }],
        retentionRule: [{ id: 'k', duration: 'P2M' }],
      },
    ),
    ['keptLong at retentionRule:k.duration'],
    withCamera(
      {},
      {
        dataUse: [{ id: 'u', activity: 'a', category: 'd', retention: 'k' }],
        dataCategory: [{ id: 'd', name: en('Camera images') }],
        retentionRule: [{ id: 'k', duration: 'P30D' }],
      },
    ),
  ],
  [
    'CHK-42',
    'a purpose of its own in work for customers',
    {
      activity: [{ ...forOthers, instructions: en('As asked') }],
      purpose: [{ id: 'p', activity: 'a', description: en('Sell more'), kind: 'directMarketing' }],
    },
    ['ownPurpose at purpose:p.legalBasis'],
    {
      activity: [{ ...forOthers, instructions: en('As asked') }],
      purpose: [{ id: 'p', activity: 'a', description: en('Store files'), kind: 'service' }],
    },
  ],
  [
    'CHK-43',
    'values that nobody confirmed, counted with the parts',
    withPurpose({ marks: { description: { toConfirm: true } } }, {}),
    ['toConfirm at activity:a'],
    withPurpose({ marks: { description: { confirmed: { by: 'An', on: '2026-01-01' } } } }, {}),
  ],
  [
    'CHK-43',
    'sources that differ',
    { organisation: { legalName: 'A', marks: { legalName: { rivals: [{ value: 'B', source: 'X-1' }] } } } },
    ['conflict at organisation:organisation.legalName'],
    { organisation: { legalName: 'A' } },
  ],
  [
    'CHK-44',
    'an entry that nothing uses',
    { dataCategory: [{ id: 'd', name: en('Contact details') }] },
    ['unused at dataCategory:d'],
    withActivity(
      {},
      {
        dataCategory: [{ id: 'd', name: en('Contact details') }],
        dataUse: [{ id: 'u', activity: 'a', category: 'd' }],
      },
    ),
  ],
  [
    'CHK-45',
    'one name twice',
    {
      party: [
        { id: 'x', name: 'Klanten-wolk' },
        { id: 'y', name: 'klanten wolk' },
      ],
    },
    ['double at party:y.name'],
    {
      party: [
        { id: 'x', name: 'Klanten-wolk' },
        { id: 'y', name: 'klanten wolk', marks: { '*': { sources: ['notDouble:x'] } } },
      ],
    },
  ],
  [
    'CHK-46',
    'an activity that began after the notice',
    withActivity({ startDate: '2026-03-01' }, { notice: [notice] }),
    ['began at notice:n.effectiveDate'],
    withActivity({ startDate: '2025-03-01' }, { notice: [notice] }),
  ],
  [
    'CHK-47',
    'an agreement that ends within two months',
    withAgreement({ endsOn: '2027-01-22' }),
    ['ending at agreement:g.endsOn'],
    withAgreement({ endsOn: '2027-01-23' }),
  ],
  [
    'CHK-47',
    'an arrangement that has ended',
    withAgreement({ kind: 'jointControllers', endsOn: '2026-11-21' }),
    ['endedOn at agreement:g.endsOn'],
    withAgreement({ endsOn: '2027-11-21' }),
  ],
  [
    'CHK-49',
    'a request that nobody answered',
    withRequest({}),
    ['late at rightsRequest:q.closedOn'],
    withRequest({ decision: 'granted', closedOn: '2026-09-07' }),
  ],
  [
    'CHK-49',
    'a refusal without its ground',
    withRequest({ decision: 'refused', closedOn: '2026-09-07' }),
    ['noGround at rightsRequest:q.refusalGround'],
    withRequest({ decision: 'refused', closedOn: '2026-09-07', refusalGround: en('Excessive') }),
  ],
];

describe('each rule fires where it should and is silent where it should', () => {
  test.each(cases)('%s: %s', (rule, _, fires, says, silent) => {
    expect(found(rule, registerOf(fires))).toEqual(says);
    expect(found(rule, registerOf(silent))).toEqual([]);
  });

  test('every rule from 22 on has its case', () => {
    const told = new Set<string>(cases.map(([rule]) => rule));
    const without = rules.map(({ id }) => id).filter((id) => id >= 'CHK-22' && !told.has(id));
    expect(without).toEqual(['CHK-48']);
  });
});

test('law data are old a year after they were checked', () => {
  const old = ruleOf('CHK-48');
  if (old === undefined) throw new Error('no rule');
  const on = (today: string): number => check(registerOf({}), today, [old]).findings().length;
  expect(lastChecked).toBe('2026-11-21');
  expect(on('2027-11-21')).toBe(0);
  expect(on('2027-11-22')).toBe(1);
});

test('what has ended is not judged', () => {
  for (const id of ['CHK-29', 'CHK-30', 'CHK-32', 'CHK-34'] as const)
    expect(
      found(
        id,
        registerOf({
          activity: [{ ...own, status: 'ended' }],
          purpose: [{ id: 'p', activity: 'a', kind: 'directMarketing' }],
        }),
      ),
    ).toEqual([]);
});

test('one missing fact is one finding that touches every activity', () => {
  const age = ruleOf('CHK-28');
  if (age === undefined) throw new Error('no rule');
  const register = registerOf({
    activity: [
      { ...own, minimumAge: 16 },
      { ...own, id: 'b', position: 1, minimumAge: 16 },
    ],
  });
  expect(
    check(register, '2026-11-22', [age])
      .findings()
      .map(({ says, touches }) => [says, touches]),
  ).toEqual([
    ['ownRule', ['a', 'b']],
    ['noCheck', ['a', 'b']],
  ]);
});
