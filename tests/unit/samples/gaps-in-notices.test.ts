import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../../src/shared/documents';
import type { Run } from '../../../src/shared/documents/document';
import { noticeView } from '../../../src/shared/documents/notice/view';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { screenLanguages } from '../../../src/shared/register/text';
import { type FirmName, firm, firmNames } from './firm';

const date = '2026-11-22';

/** Where a policy was silent or wrong, by the number of what is the matter: the item that is open, and what would fill it. */
const open: Readonly<Record<FirmName, Readonly<Record<string, readonly [string, string]>>>> = {
  'lobi-systems': {
    G02: ['N01', 'organisation.street'],
    G03: ['N01', 'organisation.email'],
    G04: ['N22', 'notice.effectiveDate'],
    G05: ['N03', 'organisation.dpoStatus'],
    G07: ['N05', 'purpose.legalBasis'],
    G09: ['N05', 'purpose.withdrawalRoute'],
    G10: ['N08', 'activity.recipients'],
    G11: ['N10', 'transfer.copyAvailableFrom'],
    G12: ['N11', 'activity.retention'],
    G15: ['N16', 'activity.hasAutomatedDecisions'],
    G16: ['N15', 'purpose.provision'],
    G22: ['N17', 'activity.source'],
  },
  'senef-soft': {
    G01: ['N01', 'organisation.street'],
    G02: ['N03', 'organisation.dpoStatus'],
    G03: ['N05', 'purpose.legalBasis'],
    G06: ['N22', 'notice.effectiveDate'],
    G09: ['N11', 'activity.retention'],
    G10: ['N10', 'transfer.copyAvailableFrom'],
    G16: ['N05', 'purpose.optOutRoute'],
    G17: ['N08', 'activity.recipients'],
    G18: ['N16', 'activity.hasAutomatedDecisions'],
  },
  selentic: {
    G01: ['N01', 'organisation.legalName'],
    G03: ['N05', 'purpose.legalBasis'],
    G04: ['N10', 'transfer.safeguard'],
    G05: ['N14', 'rightsProcedure.authority'],
    G07: ['N05', 'purpose.consentMethod'],
    G09: ['N12', 'rightsProcedure.statement'],
    G11: ['N21', 'cookie.duration'],
    G13: ['N09', 'transfer.country'],
    G14: ['N11', 'dataUse.retention'],
    G27: ['N16', 'activity.hasAutomatedDecisions'],
    G31: ['N03', 'organisation.dpoStatus'],
  },
  luxifer: {
    G01: ['N21', 'clause.body'],
    G02: ['N05', 'purpose.legalBasis'],
    G03: ['N06', 'purpose.legitimateInterest'],
    G04: ['N05', 'purpose.withdrawalRoute'],
    G08: ['N11', 'dataUse.retention'],
    G10: ['N11', 'retentionRule.trigger'],
    G14: ['N05', 'purpose.optOutRoute'],
    G16: ['N10', 'transfer.safeguard'],
    G23: ['N16', 'activity.hasAutomatedDecisions'],
    G24: ['N03', 'organisation.dpoStatus'],
  },
  sendtex: {
    G02: ['N05', 'purpose.consentMethod'],
    G03: ['N05', 'purpose.legalBasis'],
    G05: ['N11', 'activity.retention'],
    G06: ['N08', 'activity.recipients'],
    G07: ['N09', 'activity.transfers'],
    G10: ['N12', 'rightsProcedure.conditions'],
    G11: ['N12', 'rightsProcedure.conditions'],
    G12: ['N05', 'purpose.optOutRoute'],
    G13: ['N12', 'rightsProcedure.identityProof'],
    G16: ['N21', 'cookie.duration'],
    G22: ['N03', 'organisation.dpoStatus'],
    G23: ['N16', 'activity.hasAutomatedDecisions'],
  },
};

/** What the draft says right where the policy was silent or wrong. */
const right: Readonly<Record<FirmName, Readonly<Record<string, RegExp>>>> = {
  'lobi-systems': {
    G13: /30 days, and never later than that month/,
    G14: /You can withdraw your consent at any time/,
    G19: /free of charge, to the use of your data for direct marketing/,
    G20: /contact@apd-gba\.be/,
  },
  'senef-soft': {
    G04: /You can ask whether we use data about you, see them and get a copy/,
    G05: /Data Protection Authority/,
    G11: /For the activities below we act for our customers/,
  },
  selentic: {
    G08: /machine-readable form, or have them sent to another controller/,
    G20: /a child can consent alone to online services from the age of 13/,
    G25: /We answer within one month/,
  },
  luxifer: {
    G05: /For the activities below we act for our customers/,
    G13: /erased when they are no longer needed/,
    G23: /We answer within one month/,
  },
  sendtex: {
    G12: /free of charge, to the use of your data for direct marketing/,
    G15: /we may take two months more/,
  },
};

/** What no notice states as true any more, in any of the languages. */
const wrong =
  /privacy.?shield|privacy commission|privacycommissie|old privacy act|oude privacywet|ancienne loi vie priv|said to be (explicit )?(consent|agreement)|zou (uitdrukkelijke )?(toestemming|instemmen)|vaudrait (accord|consentement)|solely on consent|subcontractor|front of the identity card|voorkant van de identiteitskaart|recto de la carte/i;

const made = (name: FirmName, language: (typeof screenLanguages)[number]) =>
  makeDocument(firm(name), documentOptionsSchema.parse({ document: 'notice', date, language }));

/** Every run, whatever it stands in; the sheets of the workbook say the same again. */
function runsIn(value: unknown): readonly Run[] {
  if (Array.isArray(value)) return value.flatMap(runsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('excelOnly' in value && value.excelOnly === true) return [];
  if ('text' in value && typeof value.text === 'string' && !('is' in value)) return [value as Run];
  return Object.values(value).flatMap(runsIn);
}

describe.each(firmNames)('the notice of %s', (name) => {
  const { coverage } = noticeView(firm(name), { site: null, audience: 'everyone', language: 'en', date });

  test.each(Object.entries(open[name]))('says what is missing: %s', (_, [item, field]) => {
    const covered = coverage.find(({ code }) => code === item);
    expect(covered?.state).toBe('gap');
    expect(covered?.missing.map(({ source }) => `${source.noun}.${source.field}`)).toContain(field);
  });

  const said = runsIn(made(name, 'en').blocks)
    .filter(({ style }) => style !== 'gap')
    .map(({ text }) => text)
    .join('');
  test.each(Object.entries(right[name]))('is right where the policy was not: %s', (_, words) => {
    expect(said).toMatch(words);
  });

  test.each(screenLanguages)('states nothing of what does not hold, in %s', (language) => {
    const plain = runsIn(made(name, language).blocks).filter(({ style }) => style !== 'gap');
    expect(plain.length).toBeGreaterThan(50);
    expect(plain.map(({ text }) => text).filter((text) => wrong.test(text))).toEqual([]);
  });
});
