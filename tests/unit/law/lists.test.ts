import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adequacyDecisions, adequacyFor, deadFrameworks } from '../../../src/shared/law/adequacy';
import { mayBeExempt } from '../../../src/shared/law/article-30-5';
import { article9Conditions } from '../../../src/shared/law/article9-conditions';
import {
  controllerItems,
  heading,
  headings,
  processorItems,
  registerItems,
} from '../../../src/shared/law/articles';
import { belgianAuthority } from '../../../src/shared/law/authority';
import { cameraDuties, cameraRegisterFacts, placeKinds } from '../../../src/shared/law/camera-register';
import { dataCategories } from '../../../src/shared/law/data-categories';
import { byCode, type Dated, gdpr, isValidOn, noteFor, validOn } from '../../../src/shared/law/dated';
import { belgianDpiaList, dpiaCriteria } from '../../../src/shared/law/dpia';
import { dpiaLists } from '../../../src/shared/law/dpia-lists';
import { isValidEnterpriseNumber } from '../../../src/shared/law/enterprise-number';
import { law, laws } from '../../../src/shared/law/laws';
import { legalBases, legalBasis } from '../../../src/shared/law/legal-bases';
import { article32Letters, measureGroups, measures } from '../../../src/shared/law/measures';
import { agreementHeader, agreementPoints } from '../../../src/shared/law/processor-agreement';
import { recipientKinds } from '../../../src/shared/law/recipient-kinds';
import { retentionRule, retentionRules } from '../../../src/shared/law/retention';
import { addMonths, rights, rightsLimits, rightUnder } from '../../../src/shared/law/rights';
import { derogations, safeguards, sccModuleFor, sccModules } from '../../../src/shared/law/safeguards';
import { specialCategories } from '../../../src/shared/law/special-categories';
import { highRiskCriteria } from '../../../src/shared/register/activity';
import { agreement, processorPoints } from '../../../src/shared/register/agreement';
import { camera } from '../../../src/shared/register/camera';
import { periodIsValid } from '../../../src/shared/register/field';
import { measureGroups as registerGroups } from '../../../src/shared/register/measure';
import { partyRoles } from '../../../src/shared/register/party';
import {
  article9Conditions as registerConditions,
  specialKinds,
} from '../../../src/shared/register/people-and-data';
import { purpose, legalBases as registerBases } from '../../../src/shared/register/purpose';
import { safeguards as registerSafeguards, transfer } from '../../../src/shared/register/transfer';
import { choiceWords } from '../../../src/shared/words/choices';

const today = '2026-11-21';
const codesOf = (list: readonly Readonly<{ code: string }>[]) => list.map((entry) => entry.code);
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Two periods that overlap do so on the first day of one of them, or before all days: no other day needs a look. */
const firstDays = (list: readonly Dated[]) => [
  '0001-01-01',
  ...list.flatMap(({ validFrom }) => validFrom ?? []),
];

test('every case of an authority’s list is an answer that the register holds, with words in each language', () => {
  for (const { cases } of dpiaLists)
    for (const { code, name } of cases) {
      expect(highRiskCriteria).toContain(code);
      for (const language of ['en', 'nl', 'fr'] as const)
        expect(choiceWords(language, 'activity', 'highRiskCriteria', code)).toBe(name[language]);
    }
});

describe('days in force', () => {
  test('both ends of a period count, the days beside it do not', () => {
    const entry = { ...gdpr, validFrom: '2022-11-30', validTo: '2025-12-29' };
    expect(isValidOn(entry, '2022-11-29')).toBe(false);
    expect(isValidOn(entry, '2022-11-30')).toBe(true);
    expect(isValidOn(entry, '2025-12-29')).toBe(true);
    expect(isValidOn(entry, '2025-12-30')).toBe(false);
  });

  test('a list keeps its order and loses what is not in force', () => {
    const open = { ...gdpr, code: 'open' };
    const ended = { ...gdpr, code: 'ended', validTo: '2020-01-01' };
    expect(codesOf(validOn([ended, open], today))).toEqual(['open']);
    expect(codesOf(validOn([ended, open], '2019-01-01'))).toEqual(['ended', 'open']);
    expect(byCode([ended, open], 'none')).toBeUndefined();
  });

  test('what is not well confirmed carries a remark to ask the DPO', () => {
    expect(noteFor({ ...gdpr, certainty: 'C' })?.nl).toContain('functionaris voor gegevensbescherming');
    expect(noteFor({ ...gdpr, certainty: '?' })?.en).toContain('DPO');
    expect(noteFor({ ...gdpr, certainty: 'B' })).toBeUndefined();
  });
});

describe('Article 30', () => {
  test('asks twelve facts of a controller and eight of a processor', () => {
    expect(controllerItems).toHaveLength(12);
    expect(processorItems).toHaveLength(8);
  });

  test('every fact stands under a heading of its own register, and every heading covers a fact', () => {
    for (const item of registerItems) expect(heading(item.heading).register).toBe(item.register);
    for (const { code } of headings) expect(registerItems.some((item) => item.heading === code)).toBe(true);
  });

  test('time limits and measures are asked where possible, purposes always', () => {
    expect(byCode(registerItems, 'R1.f')?.level).toBe('IP');
    expect(byCode(registerItems, 'R1.g')?.level).toBe('IP');
    expect(byCode(registerItems, 'R1.b')?.level).toBe('M');
    expect(byCode(registerItems, 'R1.e.1')?.level).toBe('IA');
  });

  test('headings are the words of the Regulation', () => {
    expect(heading('R1.b').name).toEqual({
      en: 'Purposes of the processing',
      nl: 'Verwerkingsdoeleinden',
      fr: 'Finalités du traitement',
      de: 'Zwecke der Verarbeitung',
    });
  });
});

describe('codes of the law and of the register are the same', () => {
  test.each([
    ['legal bases', codesOf(legalBases), registerBases],
    ['special categories', codesOf(specialCategories), specialKinds],
    ['conditions of Art. 9(2)', codesOf(article9Conditions), registerConditions],
    ['points of Art. 28(3)', codesOf(agreementPoints), processorPoints],
    ['groups of measures', codesOf(measureGroups), registerGroups],
    ['safeguards', [...codesOf(safeguards), ...codesOf(deadFrameworks)], registerSafeguards],
  ])('%s', (_what, ours, theirs) => {
    expect([...ours].sort()).toEqual([...theirs].sort());
  });

  test('every kind of recipient is a role of a party', () => {
    for (const { code } of recipientKinds) expect(partyRoles).toContain(code);
  });

  test('facts that a basis, a safeguard, an agreement or a camera needs are fields of the register', () => {
    for (const { demands } of legalBases) {
      for (const { field } of demands) expect(Object.keys(purpose.fields)).toContain(field);
    }
    for (const { facts } of safeguards) {
      for (const fact of facts) expect(Object.keys(transfer.fields)).toContain(fact);
    }
    for (const { code } of agreementHeader) expect(Object.keys(agreement.fields)).toContain(code);
    for (const { code } of [...cameraRegisterFacts, ...cameraDuties]) {
      expect(Object.keys(camera.fields)).toContain(code);
    }
    expect(codesOf(placeKinds)).toEqual(['open', 'closedPublic', 'closedPrivate']);
  });
});

describe('legal bases', () => {
  test('legitimate interests ask for the interest and the whole balancing test', () => {
    expect(legalBasis('6.1.f').demands.map((demand) => demand.field)).toEqual([
      'legitimateInterest',
      'interestOf',
      'balancingInterest',
      'balancingNecessity',
      'balancingBalance',
      'balancingOutcome',
      'balancingOn',
      'balancingBy',
    ]);
  });

  test('a legal obligation asks for the law, consent for the way to withdraw it', () => {
    expect(legalBasis('6.1.c').demands.map((demand) => demand.field)).toContain('law');
    expect(legalBasis('6.1.a').demands.map((demand) => demand.field)).toContain('withdrawalRoute');
  });

  test('conditions (b), (g), (h), (i) and (j) of Art. 9(2) need a law', () => {
    const needing = article9Conditions.filter((condition) => condition.needsLaw);
    expect(codesOf(needing)).toEqual(['9.2.b', '9.2.g', '9.2.h', '9.2.i', '9.2.j']);
  });
});

describe('measures', () => {
  test('there are 53, each in its group and serving a letter of Art. 32(1)', () => {
    expect(measures).toHaveLength(53);
    for (const { code, group, letters } of measures) {
      expect(code.startsWith(`${group}-`)).toBe(true);
      expect(letters.length).toBeGreaterThan(0);
      for (const letter of letters) expect(article32Letters[letter].en).toMatch(/\S/);
    }
  });
});

describe('adequacy decisions', () => {
  test('no country has two on one day', () => {
    for (const day of firstDays(adequacyDecisions)) {
      const countries = validOn(adequacyDecisions, day).map((decision) => decision.country);
      expect(new Set(countries).size, day).toBe(countries.length);
    }
  });

  test('today there are seventeen', () => {
    const countries = validOn(adequacyDecisions, today).map((decision) => decision.country);
    expect([...countries].sort()).toEqual(
      [
        'AD',
        'AR',
        'BR',
        'CA',
        'CH',
        'FO',
        'GB',
        'GG',
        'IL',
        'IM',
        'IO:EPO',
        'JE',
        'JP',
        'KR',
        'NZ',
        'US',
        'UY',
      ].sort(),
    );
  });

  test('the United States is covered for certified organisations only, and is marked as at risk', () => {
    expect(adequacyFor('US', today)?.requiresCertification).toBe(true);
    expect(adequacyFor('US', today)?.atRisk?.en).toContain('C-703/25 P');
  });

  test('nothing covered the United States between the Privacy Shield and the Framework', () => {
    expect(adequacyFor('US', '2020-07-15')?.decision).toBe('(EU) 2016/1250');
    expect(adequacyFor('US', '2020-07-16')).toBeUndefined();
    expect(adequacyFor('US', '2023-07-09')).toBeUndefined();
    expect(adequacyFor('US', '2023-07-10')?.decision).toBe('(EU) 2023/1795');
  });

  test('the decision on the United Kingdom ends on 27 December 2031', () => {
    expect(adequacyFor('UK', '2031-12-27')?.code).toBe('adequacy-GB-2025');
    expect(adequacyFor('GB', '2031-12-28')).toBeUndefined();
  });

  test('Brazil has one since 2026, India has none', () => {
    expect(adequacyFor('BR', '2026-01-25')).toBeUndefined();
    expect(adequacyFor('BR', today)?.decision).toBe('(EU) 2026/179');
    expect(adequacyFor('IN', today)).toBeUndefined();
  });

  test('dead frameworks ended the day before they no longer count', () => {
    for (const { code, validTo, endedOn } of deadFrameworks) {
      expect(validTo !== undefined && validTo < endedOn, code).toBe(true);
    }
  });
});

describe('transfers', () => {
  test('the module of the standard clauses follows from the roles', () => {
    for (const { code, exporter, importer } of sccModules)
      expect(sccModuleFor(exporter, importer)).toBe(code);
    expect(sccModuleFor('controller', 'subProcessor')).toBe('2');
    expect(sccModuleFor('processor', 'subProcessor')).toBe('3');
  });

  test('derogations (b), (c), (e) and the second subparagraph are for occasional transfers', () => {
    const occasional = derogations.filter((derogation) => derogation.occasionalOnly);
    expect(codesOf(occasional)).toEqual(['49.1.b', '49.1.c', '49.1.e', '49.1.sub2']);
  });
});

describe('Belgian retention periods', () => {
  test('the list runs from BE-R01 to BE-R20', () => {
    const codes = Array.from({ length: 20 }, (_, at) => `BE-R${String(at + 1).padStart(2, '0')}`);
    expect([...new Set(codesOf(retentionRules))]).toEqual(codes);
  });

  test('periods are ISO 8601 durations', () => {
    for (const { row, period, longerPeriod } of retentionRules) {
      if (period !== undefined) expect(periodIsValid(period), row).toBe(true);
      if (longerPeriod !== undefined) expect(periodIsValid(longerPeriod), row).toBe(true);
    }
  });

  test('a statutory period has a length; only a guide may do without', () => {
    for (const { row, kind, period } of retentionRules) {
      if (kind !== 'guide') expect(period, row).toBeDefined();
    }
  });

  test('no code has two rows on one day', () => {
    for (const day of firstDays(retentionRules)) {
      const codes = codesOf(validOn(retentionRules, day));
      expect(new Set(codes).size, day).toBe(codes.length);
    }
  });

  test.each(['BE-R03', 'BE-R04', 'BE-R08'])(
    '%s was ten years from 2022 to 2025 and is seven again',
    (code) => {
      expect(retentionRule(code, '2021-06-30')?.period).toBe('P7Y');
      expect(retentionRule(code, '2024-06-30')?.period).toBe('P10Y');
      expect(retentionRule(code, today)?.period).toBe('P7Y');
    },
  );

  test('camera images have a maximum, anti-money laundering both ends, accounting a minimum', () => {
    expect(retentionRule('BE-R10', today)).toMatchObject({
      kind: 'maximum',
      period: 'P1M',
      longerPeriod: 'P3M',
    });
    expect(retentionRule('BE-R14', today)).toMatchObject({ kind: 'both', period: 'P10Y', certainty: 'A' });
    expect(retentionRule('BE-R01', today)).toMatchObject({ kind: 'minimum', period: 'P7Y' });
    expect(retentionRule('BE-R99', today)).toBeUndefined();
  });
});

describe('rights', () => {
  test('portability exists under consent and contract only', () => {
    const bases = registerBases.filter((basis) => rightUnder('portability', basis).exists !== 'no');
    expect(bases).toEqual(['6.1.a', '6.1.b']);
  });

  test('objection exists under public task and legitimate interests only', () => {
    const bases = registerBases.filter((basis) => rightUnder('objection', basis).exists === 'yes');
    expect(bases).toEqual(['6.1.e', '6.1.f']);
  });

  test('consent alone can be withdrawn', () => {
    const bases = registerBases.filter((basis) => rightUnder('withdrawal', basis).exists === 'yes');
    expect(bases).toEqual(['6.1.a']);
  });

  test('access, rectification, restriction and complaint exist whatever the basis', () => {
    for (const right of ['access', 'rectification', 'restriction', 'complaint'] as const) {
      for (const basis of registerBases) expect(rightUnder(right, basis).exists).toBe('yes');
    }
  });

  test('every right has an answer for every basis, and every condition is in words', () => {
    for (const { code } of rights) {
      for (const basis of registerBases) {
        const answer = rightUnder(code, basis);
        if (answer.exists === 'conditional') {
          for (const language of ['en', 'nl', 'fr'] as const)
            expect(answer.condition[language]).toMatch(/\S/);
        }
      }
    }
  });

  test('the anti-money laundering Act takes away access and says what remains', () => {
    expect(rightsLimits[0]?.limits).toContain('access');
    expect(law('BE-AML-2017').name.en).toContain('18 September 2017');
    for (const limit of rightsLimits) expect(codesOf(laws)).toContain(limit.law);
  });

  test('a month after 30 January is the last day of February, not thirty days later', () => {
    expect(addMonths('2025-01-30', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
  });

  test('adding months never goes back and lands in the month counted', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (day, months) => {
        const later = addMonths(day, months);
        expect(later > day).toBe(true);
        const [year = 0, month = 0] = day.split('-').map(Number);
        const [laterYear = 0, laterMonth = 0] = later.split('-').map(Number);
        expect(laterYear * 12 + laterMonth - (year * 12 + month)).toBe(months);
        expect(new Date(later).toISOString().slice(0, 10)).toBe(later);
      }),
    );
  });
});

describe('the exemption of Art. 30(5)', () => {
  const small = {
    headcount: 12,
    isOccasional: true,
    isLikelyRisk: false,
    hasSpecialData: false,
    hasCriminalData: false,
  };

  test('may hold for a small firm with an occasional activity without risk or sensitive data', () => {
    expect(mayBeExempt(small, today)).toEqual({ mayBeExempt: true, reasons: [] });
    expect(mayBeExempt({ ...small, headcount: 249 }, today).mayBeExempt).toBe(true);
  });

  test.each([
    ['tooManyPersons', { headcount: 250 }],
    ['notOccasional', { isOccasional: false }],
    ['likelyRisk', { isLikelyRisk: true }],
    ['specialData', { hasSpecialData: true }],
    ['criminalData', { hasCriminalData: true }],
    ['headcountUnknown', { headcount: null }],
    ['occasionalUnknown', { isOccasional: null }],
    ['riskUnknown', { isLikelyRisk: null }],
    ['specialDataUnknown', { hasSpecialData: null }],
    ['criminalDataUnknown', { hasCriminalData: null }],
  ] as const)('is undone by one fact alone: %s', (reason, fact) => {
    expect(mayBeExempt({ ...small, ...fact }, today)).toEqual({ mayBeExempt: false, reasons: [reason] });
  });

  test('does not exist before the GDPR applied', () => {
    expect(mayBeExempt(small, '2018-05-24').mayBeExempt).toBe(false);
  });
});

describe('catalogues', () => {
  test('a special category of data is flagged S and the other way round', () => {
    for (const { code, flags, special } of dataCategories)
      expect(flags.includes('S'), code).toBe(special !== undefined);
    const named = new Set(dataCategories.flatMap(({ special }) => (special === undefined ? [] : [special])));
    expect([...named].sort()).toEqual([...specialKinds].sort());
  });

  test('what customers fill in freely may hold anything', () => {
    expect(byCode(dataCategories, 'freeFields')?.mayContainSpecial).toBe(true);
    expect(byCode(dataCategories, 'nationalNumber')?.flags).toEqual(['N']);
    expect(byCode(dataCategories, 'credentials')?.flags).toEqual(['K']);
  });

  test('there are nine criteria and eight Belgian cases of impact assessment', () => {
    expect(codesOf(dpiaCriteria)).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9']);
    expect(codesOf(belgianDpiaList)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8']);
    expect(belgianDpiaList.filter((entry) => noteFor(entry) !== undefined).map(({ code }) => code)).toEqual([
      'B7',
      'B8',
    ]);
  });

  test('the enterprise number of the authority is valid', () => {
    expect(isValidEnterpriseNumber(belgianAuthority.enterpriseNumber)).toBe(true);
  });
});
