import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataCategories } from '../../../src/shared/law/data-categories';
import { measures } from '../../../src/shared/law/measures';
import { retentionRule } from '../../../src/shared/law/retention';
import { subjectCategories } from '../../../src/shared/law/subject-categories';
import { isEmpty } from '../../../src/shared/register/mark';
import { catalogueNouns, nounNames, nounOf } from '../../../src/shared/register/nouns';
import { partyRoles } from '../../../src/shared/register/party';
import { listNouns, type Register } from '../../../src/shared/register/register';
import {
  partiesToAsk,
  type Template,
  templateById,
  templateGroups,
  templateParties,
  templates,
} from '../../../src/shared/templates';
import { always, questions } from '../../../src/shared/templates/questions';
import { templateRetention } from '../../../src/shared/templates/retention';
import { applied, counter, registerIn } from './apply';

const codes = (list: readonly Readonly<{ code: string }>[]) => new Set(list.map((entry) => entry.code));
const known = { subjects: codes(subjectCategories), data: codes(dataCategories), measures: codes(measures) };

/** Every phrase in three languages inside a value, with the way to it. */
function phrases(
  value: unknown,
  way: string,
): readonly Readonly<{ way: string; words: Record<string, string> }>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'nl' in value || 'fr' in value)
    return [{ way, words: value as Record<string, string> }];
  return Object.entries(value).flatMap(([key, part]) => phrases(part, `${way}.${key}`));
}

type AnyRecord = Readonly<{
  id: string;
  marks: Record<string, { toConfirm?: true; sources?: string[] } | undefined>;
}> &
  Readonly<Record<string, unknown>>;
const recordsOf = (register: Register, noun: (typeof nounNames)[number]) =>
  [register[noun]].flat() as unknown as readonly AnyRecord[];

describe('the templates', () => {
  test('are at least thirty, each with an id of its own', () => {
    expect(templates.length).toBeGreaterThanOrEqual(30);
    expect(new Set(templates.map((template) => template.id)).size).toBe(templates.length);
  });

  test('have at least one in every group, and none in another group', () => {
    expect(new Set(templates.map((template) => template.group))).toEqual(new Set(templateGroups));
  });

  test('say everything in English, Dutch and French', () => {
    const all = phrases([templates, templateParties, templateRetention, questions], 'templates');
    expect(all.length).toBeGreaterThan(300);
    const missing = all.filter(({ words }) =>
      ['en', 'nl', 'fr'].some((language) => !words[language]?.trim()),
    );
    expect(missing).toEqual([]);
  });

  test('keep a French high mark on the line of its word', () => {
    const broken = phrases([templates, templateParties, templateRetention, questions], '').filter(
      ({ words }) => /[ \u00a0][;:?!]/.test(words['fr'] ?? ''),
    );
    expect(broken).toEqual([]);
  });

  test.each(templates.map((template) => [template.id, template] as const))(
    '%s names only what the lists hold',
    (_, template) => {
      for (const code of [...template.subjects, ...template.data.flatMap((data) => data.subjects ?? [])])
        expect(known.subjects.has(code), code).toBe(true);
      for (const data of template.data) {
        expect(known.data.has(data.category), data.category).toBe(true);
        if (data.retention !== undefined)
          expect(templateRetention[data.retention], data.retention).toBeDefined();
      }
      for (const code of template.measures) expect(known.measures.has(code), code).toBe(true);
      for (const recipient of template.recipients)
        expect(templateParties[recipient.party], recipient.party).toBeDefined();
    },
  );

  test.each(templates.map((template) => [template.id, template] as const))(
    '%s names nobody and nothing twice',
    (_, template) => {
      for (const list of [
        template.subjects,
        template.measures,
        template.recipients.map((one) => one.party),
        template.data.map((one) => one.category),
      ])
        expect(new Set(list).size).toBe(list.length);
    },
  );

  test.each(
    templates
      .filter((template) => template.role !== 'processor')
      .map((template) => [template.id, template] as const),
  )('%s has a purpose, people, data, measures, and a retention rule for all data', (_, template) => {
    expect(template.purposes).not.toEqual([]);
    for (const list of [template.subjects, template.data, template.measures]) expect(list).not.toEqual([]);
    for (const data of template.data) expect(data.retention, data.category).toBeDefined();
    for (const purpose of template.purposes) {
      if (purpose.legalBasis === '6.1.c') expect(purpose.law).toBeDefined();
      if (purpose.legalBasis === '6.1.f') expect(purpose.legitimateInterest).toBeDefined();
      if (purpose.legalBasis === '6.1.a') expect(purpose.withdrawalRoute).toBeDefined();
      if (purpose.legalBasis === '6.1.b') expect(purpose.contract).toBeDefined();
      if (purpose.kind === 'directMarketing') expect(purpose.optOutRoute).toBeDefined();
    }
  });

  test.each(
    templates
      .filter((template) => template.role === 'processor')
      .map((template) => [template.id, template] as const),
  )(
    '%s, as processor, has categories of processing and instructions, and no purpose of its own',
    (_, template) => {
      expect(template.processingCategories).toBeDefined();
      expect(template.instructions).toBeDefined();
      expect(template.purposes).toEqual([]);
    },
  );

  test('name a condition of Article 9 for special data, and a law for the national number and criminal data', () => {
    const flagsOf = (code: string) => dataCategories.find((category) => category.code === code)?.flags ?? [];
    const uses = templates.flatMap((template) => template.data.map((data) => ({ id: template.id, data })));
    const special = uses.filter(({ data }) => flagsOf(data.category).includes('S'));
    const byLaw = uses.filter(({ data }) =>
      flagsOf(data.category).some((flag) => flag === 'N' || flag === 'C'),
    );
    expect(special.length).toBeGreaterThan(0);
    expect(byLaw.length).toBeGreaterThan(3);
    expect(special.filter(({ data }) => data.article9 === undefined)).toEqual([]);
    expect(byLaw.filter(({ data }) => data.legalGround === undefined)).toEqual([]);
  });

  test('take a period with a code from the Belgian list as in force', () => {
    const withCode = Object.entries(templateRetention).filter(
      ([, rule]) => rule !== undefined && 'code' in rule,
    );
    expect(withCode.length).toBeGreaterThan(5);
    for (const [key, rule] of withCode)
      if (rule !== undefined && 'code' in rule)
        expect(retentionRule(rule.code, '2026-11-21'), key).toBeDefined();
  });

  test('use every retention rule and every kind of recipient that is described', () => {
    const rules = new Set(templates.flatMap((template) => template.data.map((data) => data.retention)));
    expect(Object.keys(templateRetention).filter((key) => !rules.has(key))).toEqual(notYetProposed.rules);
    const parties = new Set(templates.flatMap((template) => template.recipients.map((one) => one.party)));
    expect(Object.keys(templateParties).filter((key) => !parties.has(key))).toEqual(notYetProposed.parties);
  });
});

/** Described, and free for a template to use. */
const notYetProposed: Readonly<{ rules: readonly string[]; parties: readonly string[] }> = {
  rules: ['vouchers', 'incomeTax', 'consentProof'],
  parties: [],
};

describe('the questions', () => {
  test('propose templates that exist', () => {
    for (const id of [...always, ...questions.flatMap((question) => question.proposes)])
      expect(templateById(id)?.id, id).toBe(id);
  });

  test('ask about every party whose role depends on the contract', () => {
    const open = Object.entries(templateParties).filter(([, party]) => party?.role === null);
    const asked = partiesToAsk(templates, (party) => templateParties[party]?.role);
    expect(asked.toSorted()).toEqual(open.map(([key]) => key).toSorted());
  });
});

const inThree = registerIn(['en', 'nl', 'fr']);

describe('a register made from templates', () => {
  const register = applied(templates, inThree);

  test('is a valid register with one activity per template, each still a draft', () => {
    expect(register.activity.map((activity) => activity.template)).toEqual(
      templates.map((template) => template.id),
    );
    for (const activity of register.activity) expect(activity.status).toBe('draft');
  });

  test('leads every reference somewhere', () => {
    const ids = new Map(
      nounNames.map((noun) => [noun, new Set(recordsOf(register, noun).map((record) => record.id))]),
    );
    for (const noun of nounNames)
      for (const record of recordsOf(register, noun))
        for (const [field, about] of Object.entries(nounOf(noun).fields))
          if (about.kind === 'ref' || about.kind === 'refs')
            for (const id of [record[field] ?? []].flat())
              expect(ids.get(about.to)?.has(String(id)), `${noun}.${field} ${String(id)}`).toBe(true);
  });

  test('holds nothing twice in its catalogues', () => {
    for (const noun of catalogueNouns) {
      const sources = recordsOf(register, noun).map((record) => record.marks['*']?.sources?.[0]);
      expect(new Set(sources).size, noun).toBe(sources.length);
      const names = recordsOf(register, noun).map((record) =>
        JSON.stringify(record['label'] ?? record['name']),
      );
      expect(new Set(names).size, noun).toBe(names.length);
    }
  });

  /** Not claims about the firm: what the record is, where it came from, its place in a list. */
  const notClaims = new Set([
    'template',
    'createdOn',
    'notes',
    'status',
    'role',
    'name',
    'activity',
    'kind',
    'reference',
  ]);

  test('has every value to be confirmed, each with its source', () => {
    const unproven: string[] = [];
    let claims = 0;
    for (const noun of nounNames)
      for (const record of noun === 'organisation' ? [] : recordsOf(register, noun))
        for (const field of Object.keys(nounOf(noun).fields)) {
          if (isEmpty(record[field])) continue;
          if ((noun === 'activity' || noun === 'purpose' || field === 'activity') && notClaims.has(field))
            continue;
          claims += 1;
          const mark = record.marks[field];
          if (
            mark?.toConfirm !== true ||
            !mark.sources?.length ||
            mark.sources.some((source) => source === '')
          )
            unproven.push(`${noun} ${record.id} ${field}`);
        }
    expect(unproven).toEqual([]);
    expect(claims).toBeGreaterThan(1000);
  });

  test('leaves the role of a party open until somebody answers, then has it everywhere', () => {
    const roles = (answers: Readonly<Record<string, string>>) => {
      const made = applied(templates, inThree, counter(), answers);
      const party = made.party.find((one) => one.marks['*']?.sources?.includes('catalogue:accountant'));
      const recipients = made.recipient.filter((one) => one.party === party?.id);
      expect(recipients.length).toBeGreaterThan(1);
      return [...new Set([party?.role, ...recipients.map((one) => one.role)])];
    };
    expect(roles({})).toEqual([null]);
    expect(roles({ accountant: 'processor' })).toEqual(['processor']);
    expect(roles({ accountant: 'wizard' })).toEqual([null]);
    expect(partyRoles.some((role) => role === 'processor')).toBe(true);
  });

  test('takes up again what an earlier template put in the catalogues', () => {
    const newId = counter();
    const first = applied([mustBe('payroll')], inThree, newId);
    const second = applied([mustBe('staff-administration'), mustBe('sickness')], first, newId);
    const together = applied(
      [mustBe('payroll'), mustBe('staff-administration'), mustBe('sickness')],
      inThree,
    );
    for (const noun of catalogueNouns)
      expect(recordsOf(second, noun).length, noun).toBe(recordsOf(together, noun).length);
  });

  test('has the facts of the camera register for cameras only', () => {
    const cameras = register.activity.find((activity) => activity.template === 'cctv');
    expect(register.camera.map((camera) => camera.activity)).toEqual([cameras?.id]);
  });
});

function mustBe(id: string): Template {
  const template = templateById(id);
  if (template === undefined) throw new Error(`No template ${id}.`);
  return template;
}

/** The catalogues with ids taken away, sorted: what is in them, whatever made it. */
const catalogues = (register: Register) =>
  catalogueNouns.map((noun) =>
    recordsOf(register, noun)
      .map(({ id: _, position: __, ...values }) => JSON.stringify(values))
      .toSorted(),
  );

test('the order of templates makes no difference to the catalogues', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...templates], { minLength: 2 }), (chosen) => {
      const inListOrder = templates.filter((template) => chosen.includes(template));
      expect(catalogues(applied(chosen, inThree))).toEqual(catalogues(applied(inListOrder, inThree)));
    }),
    { numRuns: 40 },
  );
});

test('choosing templates one by one makes the same catalogues as all at once', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...templates], { minLength: 2, maxLength: 8 }), (chosen) => {
      const newId = counter();
      const oneByOne = chosen.reduce((register, template) => applied([template], register, newId), inThree);
      expect(catalogues(oneByOne)).toEqual(catalogues(applied(chosen, inThree)));
    }),
    { numRuns: 20 },
  );
});

test.each([[['nl']], [['fr', 'en']], [['nl', 'fr', 'en']]] as const)(
  'a file in %j gets texts in those languages only',
  (languages) => {
    const register = applied(templates, registerIn(languages));
    const found = new Set<string>();
    for (const noun of listNouns)
      for (const record of recordsOf(register, noun))
        for (const [field, about] of Object.entries(nounOf(noun).fields))
          if (about.kind === 'text')
            for (const language of Object.keys((record[field] ?? {}) as object)) found.add(language);
    expect([...found].toSorted()).toEqual([...languages].toSorted());
  },
);
