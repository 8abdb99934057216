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
    G06: ['N11', 'retentionRule.law'],
    G23: ['N07', 'activity.dataUses'],
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
    G08: ['N11', 'activity.retention'],
    G19: ['N10', 'transfer.safeguard'],
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
    G23: ['N21', 'cookie.purpose'],
    G26: ['N15', 'purpose.legalBasis'],
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
    G17: ['N10', 'transfer.safeguard'],
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
    G04: ['N05', 'purpose.consentMethod'],
    G08: ['N08', 'activity.recipients'],
  },
};

/** What the draft says right where the policy was silent or wrong. */
const right: Readonly<Record<FirmName, Readonly<Record<string, RegExp>>>> = {
  'lobi-systems': {
    G13: /30 days, and never later than that month/,
    G14: /You can withdraw your consent at any time/,
    G19: /free of charge, to the use of your data for direct marketing/,
    G20: /contact@apd-gba\.be/,
    G08: /said to be anonymous/,
    G17: /in backups up to 30 days longer/,
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
    G10: /said to be anonymised/,
    G24: /manages the servers under the GDPR, not named/,
  },
  luxifer: {
    G05: /For the activities below we act for our customers/,
    G13: /erased when they are no longer needed/,
    G23: /We answer within one month/,
    G09: /history up to one year/,
    G11: /Anti-money-laundering legislation, not named further/,
    G15: /Said to be certified/,
    G19: /other countries not named/,
  },
  sendtex: {
    G12: /free of charge, to the use of your data for direct marketing/,
    G15: /we may take two months more/,
  },
};

/** What stood in the policy and stands in the draft in no language. */
const never: Readonly<Record<FirmName, Readonly<Record<string, RegExp>>>> = {
  'lobi-systems': {},
  'senef-soft': { G13: /subcontractor/i },
  selentic: { G02: /(differs|verschilt|diffère) (per|par) site/i },
  luxifer: {},
  sendtex: { G01: /old privacy act|oude privacywet|ancienne loi vie priv/i },
};

/** What no notice could mend, as Articles 13 and 14 do not ask for it, or as somebody else has to decide. */
const elsewhere: Readonly<Record<FirmName, Readonly<Record<string, string>>>> = {
  'lobi-systems': {
    G01: 'register: the enterprise number is no contact detail of Art. 13(1)(a)',
    G18: 'agreement: the duty of a processor to tell the controller, Art. 33(2)',
    G21: 'no rule: a service for businesses need not speak of children',
    G24: 'register of the processor: its customers, Art. 30(2)(a)',
  },
  'senef-soft': {
    G07: 'check of the register: a purpose must be specified, Art. 5(1)(b)',
    G12: 'agreement and register of the processor: where OVH is; the list of sub-processors asks for it',
    G14: 'agreement: the points of Art. 28(3)',
    G15: 'register: measures; a notice gives nothing away',
    G20: 'agreement: the duty of a processor to tell the controller, Art. 33(2)',
  },
  selentic: {
    G06: 'check of its age: an issued notice has the day on which it is issued',
    G12: 'register: whether they are joint controllers, Art. 26',
    G15: 'register: two statements contradict each other, a person decides',
    G16: 'register and agreement: whether organisers of events are processors',
    G17: 'register: whether data are about health, Art. 9',
    G18: 'register: two statements contradict each other, a person decides',
    G19: 'check of the register: whether a birth date is needed, Art. 5(1)(c)',
    G21: 'editorial: each language is written from the same records',
    G22: 'editorial: each language is written whole',
    G28: 'register: persons in pictures, Art. 9',
    G29: 'editorial: spelling',
    G30: 'impact assessment, Art. 35',
  },
  luxifer: {
    G06: 'agreement with processors, Art. 28',
    G07: 'notice of the customer, who is the controller',
    G12: 'register: offences, Art. 10',
    G18: 'check of the register: a word of the firm’s own clause',
    G20: 'register: special categories in chats, Art. 9',
    G21: 'impact assessment, Art. 35',
    G22: 'register: measures; a notice gives nothing away',
    G25: 'check of its age; how a change is told is for the firm to choose',
    G26: 'check of the register: a purpose must be specified, Art. 5(1)(b)',
    G27: 'editorial: a bracket in the address, which a check finds',
    G28: 'register: measures for credentials, Art. 32',
  },
  sendtex: {
    G09: 'check of the register: what applicants are asked, Art. 5(1)(c)',
    G14: 'check of the procedure: a channel that is easy, Art. 12(2)',
    G17: 'check of the register: whether the data are personal at all, Art. 4(1)',
    G18: 'procedure for breaches, Art. 33 and 34',
    G19: 'agreement: the points of Art. 28(3)',
    G20: 'register of the processor: its customers, Art. 30(2)(a)',
    G21: 'register: the enterprise number follows from the VAT number',
    G24: 'editorial: numbering',
    G25: 'register: special categories in fields of customers, Art. 9',
    G26: 'check of its age; how a change is told is for the firm to choose',
  },
};

/** How many there are of each firm. */
const counts: Readonly<Record<FirmName, number>> = {
  'lobi-systems': 24,
  'senef-soft': 20,
  selentic: 31,
  luxifer: 28,
  sendtex: 26,
};

test.each(firmNames)('whatever is the matter with the policy of %s is accounted for', (name) => {
  const told = [open, right, never].flatMap((each) => Object.keys(each[name]));
  const rest = Object.keys(elsewhere[name]);
  const all = Array.from({ length: counts[name] }, (_, at) => `G${String(at + 1).padStart(2, '0')}`);
  expect([...new Set([...told, ...rest])].sort()).toEqual(all);
  expect(rest.filter((each) => told.includes(each))).toEqual([]);
});

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

  test.each(Object.entries(never[name]))('no longer says: %s', (_, words) => {
    for (const language of screenLanguages)
      for (const { text, style } of runsIn(made(name, language).blocks))
        if (style !== 'gap') expect(text).not.toMatch(words);
  });

  test.each(screenLanguages)('states nothing of what does not hold, in %s', (language) => {
    const plain = runsIn(made(name, language).blocks).filter(({ style }) => style !== 'gap');
    expect(plain.length).toBeGreaterThan(50);
    expect(plain.map(({ text }) => text).filter((text) => wrong.test(text))).toEqual([]);
  });
});
