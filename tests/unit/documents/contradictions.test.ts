import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/shared/documents/document';
import { noticeView } from '../../../src/shared/documents/notice/view';
import type { Register } from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';
import { made, registerWith } from './support';

/** What a firm stated, and the law contradicts. */
const register = registerWith(
  { status: 'inUse', transfers: ['t'], name: { en: 'Shop' } },
  {
    party: [{ id: 'host', name: 'Host Inc', country: 'US' }],
    recipient: [{ id: 'r', activity: 'a', party: 'host' }],
    transfer: [{ id: 't', party: 'host', country: 'US', safeguard: 'privacy-shield' }],
    purpose: [
      {
        id: 'p',
        activity: 'a',
        description: { en: 'Count visits' },
        kind: 'statistics',
        legalBasis: '6.1.a',
        consentMethod: 'preTicked',
        consentWording: { en: 'The box stands ticked' },
      },
    ],
    dataCategory: [{ id: 'd', name: { en: 'Invoices' } }],
    dataUse: [{ id: 'u', activity: 'a', category: 'd', retention: 'ten' }],
    retentionRule: [{ id: 'ten', duration: 'P10Y', law: { en: 'Belgian accounting law, as the firm says' } }],
    clause: [
      { id: 'c', kind: 'cookies-claim', body: { en: 'We use no cookies.' } },
      { id: 's', kind: 'scope', body: { en: 'By using the shop you consent to letters.' } },
    ],
    rightsProcedure: [
      { id: 'e', right: 'erasure', statement: { en: 'You can always have your data erased.' } },
      { id: 'q', right: 'portability', conditions: { en: 'When based solely on consent' } },
      { id: 'l', right: 'restriction', conditions: { en: 'While erasure grounds are assessed' } },
      { id: 'i', right: 'objection', identityProof: { en: 'A copy of your identity card' } },
      { id: 'x', right: 'complaint', authority: { en: 'The Privacy Commission' } },
    ],
  },
);

/** Every run of a document, whatever it stands in. */
function runsIn(value: unknown): readonly { text: string; style?: string; openPoint?: number }[] {
  if (Array.isArray(value)) return value.flatMap(runsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string' && !('is' in value))
    return [value as { text: string }];
  return Object.values(value).flatMap(runsIn);
}
const claims = [
  /privacy shield/i,
  /by using the shop/i,
  /no cookies/i,
  /always have your data/i,
  /privacy commission/i,
  /box stands ticked/i,
  /solely on consent/i,
  /erasure grounds/i,
  /copy of your identity card/i,
  /belgian accounting law/i,
];
const documents: readonly (readonly [string, Document])[] = [
  ['the register of the firm', made(register)],
  ['the register for an authority', made(register, { reader: 'authority', withOpenPoints: false })],
  ['the notice', made(register, { document: 'notice', withOpenPoints: false })],
];

describe.each(documents)('in %s', (_, document) => {
  const runs = runsIn(document.blocks.filter(({ key }) => key !== 'open-points'));
  test.each(claims.map((claim) => [claim.source, claim] as const))(
    '%s is told as a gap, never as true',
    (_name, claim) => {
      const told = runs.filter(({ text }) => claim.test(text));
      for (const run of told) {
        expect(run.text).toMatch(/^stated until now: “.*”, no longer valid, because /);
      }
    },
  );
  test('each is marked', () => {
    const told = runs.filter(({ text }) => text.startsWith('stated until now'));
    expect(told.length).toBeGreaterThan(1);
    for (const { style } of told) expect(style).toBe('gap');
    expect(document.counts.openPoints).toBeGreaterThan(1);
  });
});

test('all are told in the notice, with the reason', () => {
  const said = runsIn(documents[2]?.[1].blocks)
    .map(({ text }) => text)
    .join('\n');
  for (const claim of claims) expect(said).toMatch(claim);
  expect(said).toContain('the register holds cookies or trackers');
});

test('“no cookies” is said where the register holds neither cookies nor trackers', () => {
  const without: Register = { ...register, purpose: [] };
  const said = runsIn(made(without, { document: 'notice' }).blocks);
  expect(said.find(({ text }) => /no cookies/i.test(text))?.style).toBeUndefined();
});

test.each([
  'No cookies for advertising',
  'No advertising cookies',
  'Geen cookies van derden',
  'Aucun cookie publicitaire, pas de cookies de suivi',
])('“%s” is said beside other cookies', (words) => {
  const one: Register = {
    ...register,
    clause: register.clause.map((each) => ({ ...each, body: { en: words } })),
  };
  const told = runsIn(made(one, { document: 'notice' }).blocks).find(({ text }) => text.includes(words));
  expect(told?.style).toBeUndefined();
  expect(told).toBeDefined();
});

test.each([
  ['seven years under accounting law', 'P7Y', 'Belgian accounting law', false],
  ['ten years under it', 'P10Y', 'Belgian accounting law', true],
  ['ten years under it, in Dutch', 'P10Y', 'Boekhoudwetgeving, WER art. III.88', true],
  ['ten years under it, in French', 'P120M', 'Législation comptable belge', true],
  ['ten years under another law beside it', 'P10Y', 'Accounting law and limitation of actions', false],
  ['ten years for a reason of its own', 'P10Y', 'Liability for ten years', false],
] as const)('%s', (_, duration, law, isContradicted) => {
  const one: Register = {
    ...register,
    retentionRule: register.retentionRule.map((rule) => ({ ...rule, duration, law: { en: law } })),
  };
  const told = runsIn(made(one, { document: 'notice' }).blocks).find(({ text }) => text.includes(law));
  expect(told?.style).toBe(isContradicted ? 'gap' : undefined);
});

test.each(screenLanguages)(
  'what is missing in the notice names the record that would fill it, in %s',
  (language) => {
    const choice = { site: null, audience: 'everyone', language, date: '2026-11-22' } as const;
    const { coverage } = noticeView({ ...registerWith({}), activity: [] }, choice);
    const missing = coverage.filter(({ state }) => state === 'missing' || state === 'gap');
    expect(missing.length).toBeGreaterThan(2);
    for (const { missing: points, notes } of missing) expect(points.length + notes.length).toBeGreaterThan(0);
  },
);

test('a withdrawal of which no purpose is known leads to its record', () => {
  const alone = registerWith(
    { status: 'inUse' },
    { rightsProcedure: [{ id: 'w', right: 'withdrawal', channel: { en: 'By letter' } }] },
  );
  const { coverage } = noticeView(alone, {
    site: null,
    audience: 'everyone',
    language: 'en',
    date: '2026-11-22',
  });
  expect(coverage.find(({ code }) => code === 'N13')?.missing).toMatchObject([
    { source: { noun: 'rightsProcedure', id: 'w' } },
  ]);
});

test.each([
  ['en', 'A copy of the identity card is not asked'],
  ['nl', 'Een kopie van de identiteitskaart wordt niet gevraagd'],
  ['fr', 'Aucune copie de la carte d’identité n’est demandée'],
] as const)('that no copy of an identity card is asked is said as it is, in %s', (language, words) => {
  const careful = registerWith(
    {},
    { rightsProcedure: [{ id: 'r', right: 'all', identityProof: { [language]: words } }] },
  );
  const told = runsIn(made(careful, { document: 'notice', language, withOpenPoints: false }).blocks);
  expect(told.find(({ text }) => text === words)).toEqual({ text: words });
});
