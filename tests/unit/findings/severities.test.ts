import { expect, test } from 'vitest';
import { check } from '../../../src/shared/findings/check';
import type { RuleId, Severity } from '../../../src/shared/findings/finding';
import { ruleOf } from '../../../src/shared/findings/rules';
import { knownFirm, registerOf, type Some, today } from './small-register';

const en = (text: string): { en: string } => ({ en: text });
const activity = [{ id: 'a', role: 'controller', name: en('Orders') }];
const withPurpose = (values: object): Some => ({
  activity,
  purpose: [{ id: 'p', activity: 'a', description: en('Deliver what customers ordered'), ...values }],
});
const withRule = (values: object): Some => ({
  activity,
  dataUse: [{ id: 'u', activity: 'a', category: 'd', retention: 'k' }],
  dataCategory: [{ id: 'd', name: en('Contact details') }],
  retentionRule: [{ id: 'k', name: en('Orders'), duration: 'P1Y', trigger: en('the order'), ...values }],
});
const withCategory = (role: string, values: object): Some => ({
  activity: [{ ...activity[0], role }],
  dataUse: [{ id: 'u', activity: 'a', category: 'd' }],
  dataCategory: [{ id: 'd', name: en('Messages'), ...values }],
});
const withParty = (party: object, agreement: object): Some => ({
  activity,
  party: [{ id: 'x', name: 'Klantenwolk', ...party }],
  recipient: [{ id: 'r', activity: 'a', party: 'x' }],
  agreement: [{ id: 'g', party: 'x', kind: 'processor', ...agreement }],
});
const withTransfer = (values: object): Some => ({
  activity: [{ ...activity[0], transfers: ['t'] }],
  transfer: [{ id: 't', ...values }],
});
const camera = { id: 'c', activity: 'a', scope: 'cameraAct' };

/** How grave what a rule says is: what the law asks for blocks, what is doubtful may be put aside with a reason. */
const severities: readonly (readonly [rule: RuleId, says: string, Severity, Some])[] = [
  ['CHK-04', 'short', 'warning', withPurpose({ description: en('Invoice') })],
  [
    'CHK-06',
    'publicAuthority',
    'error',
    { ...withPurpose({ legalBasis: '6.1.f' }), organisation: { isPublicAuthority: true } },
  ],
  ['CHK-09', 'maybe', 'error', withCategory('controller', { mayContainSpecial: true })],
  ['CHK-09', 'maybeOfCustomers', 'warning', withCategory('processor', { mayContainSpecial: true })],
  ['CHK-10', 'impliedAccess', 'error', withPurpose({ kind: 'crimePrevention' })],
  ['CHK-10', 'implied', 'error', withPurpose({ kind: 'crimePrevention' })],
  ['CHK-12', 'role', 'error', withParty({}, {})],
  ['CHK-12', 'vague', 'error', withParty({ name: 'Partners', role: 'separateController' }, {})],
  ['CHK-13', 'unclear', 'error', withParty({ name: 'Hotjar' }, { party: null })],
  ['CHK-13', 'status', 'error', withParty({ role: 'processor' }, { usesEuClauses: true })],
  ['CHK-13', 'header', 'error', withParty({ role: 'processor' }, { status: 'signed', usesEuClauses: true })],
  ['CHK-14', 'party', 'warning', withParty({ role: 'authority' }, {})],
  ['CHK-15', 'noneYet', 'error', withTransfer({ isConditional: true })],
  ['CHK-15', 'none', 'error', withTransfer({ country: 'IN', isConditional: true })],
  ['CHK-15', 'coverage', 'error', withTransfer({ country: 'CA', safeguard: 'adequacy' })],
  ['CHK-15', 'consent', 'error', withTransfer({ country: 'IN', safeguard: '49.1.a' })],
  ...(['49.1.b', '49.1.c', '49.1.e', '49.1.sub2'] as const).map(
    (safeguard) =>
      ['CHK-15', 'repeated', 'error', withTransfer({ country: 'IN', safeguard, isRepeated: true })] as const,
  ),
  ...(['49.1.a', '49.1.d', '49.1.f', '49.1.g'] as const).map(
    (safeguard) =>
      [
        'CHK-15',
        'repeated',
        'warning',
        withTransfer({ country: 'IN', safeguard, isRepeated: true }),
      ] as const,
  ),
  ['CHK-17', 'endAction', 'error', withRule({})],
  ['CHK-20', 'maybe', 'error', withParty({ name: 'Meta Pixel' }, { party: null })],
  ['CHK-20', 'plugin', 'info', withParty({ name: 'Meta Pixel', role: 'processor' }, { party: null })],
  ...(['essence', 'contactPoint'] as const).map(
    (says) =>
      [
        'CHK-20',
        says,
        'error',
        withParty({ role: 'jointController' }, { kind: 'jointControllers' }),
      ] as const,
  ),
  ['CHK-17', 'backup', 'warning', withRule({ backupPeriod: 'P90D' })],
  ['CHK-23', 'lacks', 'error', { activity, notice: [{ id: 'n', title: en('Notice') }] }],
  [
    'CHK-23',
    'lacks',
    'warning',
    {
      organisation: knownFirm,
      notice: [{ id: 'n', title: en('Notice'), effectiveDate: '2026-01-05' }],
    },
  ],
  [
    'CHK-23',
    'noCookies',
    'error',
    { activity, notice: [{ id: 'n' }], site: [{ id: 's', name: 'shop', kind: 'website' }] },
  ],
  [
    'CHK-27',
    'noConsent',
    'error',
    { activity, cookie: [{ id: 'ck', name: 'lang', kind: 'functional', asksConsent: false }] },
  ],
  ['CHK-29', 'undescribed', 'warning', { activity: [{ ...activity[0], hasAutomatedDecisions: true }] }],
  ['CHK-30', 'unknown', 'error', { activity }],
  [
    'CHK-32',
    'onlyWithdrawal',
    'error',
    withPurpose({ kind: 'directMarketing', withdrawalRoute: en('A link in each message') }),
  ],
  ['CHK-33', 'noProcedure', 'error', { activity }],
  [
    'CHK-33',
    'noAuthority',
    'error',
    { activity, organisation: { breachProcedure: en('We tell the people concerned') } },
  ],
  [
    'CHK-35',
    'cookies',
    'error',
    {
      activity,
      cookie: [{ id: 'ck', name: 'visits', kind: 'statistics' }],
      clause: [{ id: 'c', kind: 'cookies-claim', body: en('There are no cookies.') }],
    },
  ],
  [
    'CHK-36',
    'ownContact',
    'error',
    {
      organisation: { email: 'info@bakkerij.example' },
      site: [{ id: 's', name: 'shop', kind: 'website', variant: en('Orders are paid in the shop') }],
    },
  ],
  ['CHK-36', 'noAddress', 'error', { site: [{ id: 's', name: 'shop', kind: 'website' }] }],
  ['CHK-37', 'untranslated', 'warning', { organisation: { contentLanguages: ['en', 'nl'] }, activity }],
  ['CHK-41', 'noRecord', 'error', { activity: [{ ...activity[0], name: en('Cameras in the shop') }] }],
  ['CHK-41', 'noScope', 'error', { activity, camera: [{ ...camera, scope: null }] }],
  ['CHK-41', 'notValidated', 'error', { activity, camera: [{ ...camera, declaredOn: '2024-02-01' }] }],
];

test.each(severities)('%s %s: %s', (id, says, severity, some) => {
  const rule = ruleOf(id);
  if (rule === undefined) throw new Error(`No rule ${id}.`);
  const said = check(registerOf(some), today, [rule])
    .findings()
    .filter((finding) => finding.says === says)
    .map((finding) => finding.severity);
  expect(new Set(said)).toEqual(new Set([severity]));
});

test('offences beside health data: who has access is asked once, as what the law asks for', () => {
  const register = registerOf({
    activity,
    dataUse: [
      { id: 'u', activity: 'a', category: 'd' },
      { id: 'v', activity: 'a', category: 'h' },
    ],
    dataCategory: [
      { id: 'd', name: en('Convictions'), flags: ['C'] },
      { id: 'h', name: en('Sick leave'), flags: ['S'], specialKinds: ['health'] },
    ],
  });
  const access = (some: ReturnType<typeof registerOf>) =>
    check(some, today)
      .findings()
      .filter(({ says, rule }) => says === 'access' && (rule === 'CHK-09' || rule === 'CHK-10'))
      .map(({ rule, severity }) => `${rule} ${severity}`);
  expect(access(register)).toEqual(['CHK-10 error']);
  const french = { ...register, organisation: { ...register.organisation, country: 'FR' } };
  expect(access(french)).toEqual([]);
});

test('“not shared with third parties” beside recipients is said once, of the clause', () => {
  const register = registerOf({
    ...withParty({ role: 'adviser', country: 'BE' }, { party: null }),
    clause: [{ id: 'c', kind: 'no-sale', body: en('Data are not shared with third parties.') }],
  });
  expect(
    check(register, today)
      .findings()
      .filter(({ rule, place }) => rule === 'CHK-12' || place.noun === 'clause')
      .map(({ rule, says, severity }) => [rule, says, severity]),
  ).toEqual([['CHK-35', 'recipients', 'warning']]);
});

test('an adequacy decision that covers certified firms alone needs the certification', () => {
  const transfers = (safeguard: string, country: string) => ({
    activity: [{ ...activity[0], transfers: ['t'] }],
    transfer: [{ id: 't', country, safeguard }],
  });
  const said = (some: Some) =>
    check(registerOf(some), today)
      .findings()
      .filter(({ rule }) => rule === 'CHK-15' || rule === 'CHK-16')
      .map(({ rule, says }) => `${rule} ${says}`);
  expect(said(transfers('adequacy', 'US'))).toEqual(['CHK-16 onlyCertified']);
  expect(said(transfers('adequacy', 'CH'))).toEqual([]);
});
