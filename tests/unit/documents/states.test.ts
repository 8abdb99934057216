import { describe, expect, test } from 'vitest';
import { exportPlan } from '../../../src/shared/documents/index';
import type { ScreenLanguage } from '../../../src/shared/register/text';
import { factOf, made, options, registerWith, textOf } from './support';

type Told = Readonly<Record<ScreenLanguage, string>>;
const everyLanguage: readonly ScreenLanguage[] = ['en', 'nl', 'fr'];

const states: readonly (readonly [string, Readonly<Record<string, unknown>>, Told])[] = [
  ['a gap', {}, { en: 'Not determined', nl: 'Niet bepaald', fr: 'Non déterminé' }],
  [
    'none',
    { marks: { transfers: { none: true } } },
    {
      en: 'No transfer outside the EEA',
      nl: 'Geen doorgifte buiten de EER',
      fr: 'Aucun transfert hors de l’EEE',
    },
  ],
  [
    'not applicable with its reason',
    { marks: { transfers: { notApplicable: { en: 'paper only', nl: 'enkel papier', fr: 'papier seul' } } } },
    {
      en: 'Not applicable: paper only',
      nl: 'Niet van toepassing: enkel papier',
      fr: 'Sans objet\u202f: papier seul',
    },
  ],
  [
    'none that nobody confirmed',
    { marks: { transfers: { none: true, toConfirm: true } } },
    {
      en: 'No transfer outside the EEA (to be confirmed)',
      nl: 'Geen doorgifte buiten de EER (te bevestigen)',
      fr: 'Aucun transfert hors de l’EEE (à confirmer)',
    },
  ],
];

describe('the states of a value', () => {
  for (const [name, activity, told] of states)
    test.each(everyLanguage)(`${name} is said in words, in %s`, (language) => {
      expect(factOf(made(registerWith(activity), { language }), 'R1.e')).toBe(told[language]);
    });

  test('the same missing fact has the same number wherever it is printed', () => {
    const document = made(registerWith({}));
    const sheet = document.blocks.find((block) => block.is === 'sheet');
    const numbers = ['R1.e', 'R1.e.2'].map(
      (key) =>
        JSON.stringify(sheet?.facts.find((fact) => fact.key === key)?.cell.content).match(
          /"openPoint":(\d+)/,
        )?.[1],
    );
    expect(numbers[0]).toBeDefined();
    expect(numbers[1]).toBe(numbers[0]);
  });

  const rivals = {
    peopleCount: 40,
    subjects: ['s'],
    marks: { subjects: { rivals: [{ value: 'Everybody', source: 'the policy' }] } },
  };
  const people = { subjectCategory: [{ id: 's', name: { en: 'Customers' } }] };

  test('the firm and its client read what another source says', () => {
    for (const reader of ['own', 'client'] as const)
      expect(factOf(made(registerWith(rivals, people), { reader }), 'R1.c.1')).toBe(
        'Customers [other source: Everybody]',
      );
  });

  test('an authority and the public read the first value and that it is open', () => {
    for (const reader of ['authority', 'public'] as const) {
      const document = made(registerWith(rivals, people), { reader });
      expect(factOf(document, 'R1.c.1')).toBe('Customers [to be settled]');
      expect(JSON.stringify(document)).not.toContain('Everybody');
      expect(document.counts.conflicts).toBe(1);
    }
  });

  test('what is open and unconfirmed has one mark for an authority and the public', () => {
    const both = { ...rivals, marks: { subjects: { ...rivals.marks.subjects, toConfirm: true } } };
    for (const reader of ['authority', 'public'] as const)
      expect(factOf(made(registerWith(both, people), { reader }), 'R1.c.1')).toBe(
        'Customers [to be settled]',
      );
  });

  const toConfirm = (field: string) => ({ marks: { [field]: { toConfirm: true } } });
  const unconfirmed = registerWith(
    { subjects: ['s'], measures: ['m'], systems: ['y'], transfers: ['t'], ...toConfirm('name') },
    {
      party: [{ id: 'p', name: 'SecretParty', ...toConfirm('name') }],
      subjectCategory: [{ id: 's', name: { en: 'SecretPeople' }, ...toConfirm('name') }],
      dataCategory: [
        {
          id: 'd',
          name: { en: 'SecretData' },
          flags: ['S'],
          marks: { name: { toConfirm: true }, flags: { toConfirm: true } },
        },
      ],
      measure: [{ id: 'm', name: { en: 'SecretMeasure' }, ...toConfirm('name') }],
      system: [{ id: 'y', name: 'SecretSystem', ...toConfirm('name') }],
      transfer: [{ id: 't', party: 'p', country: 'IN', ...toConfirm('country') }],
      retentionRule: [
        {
          id: 'r',
          name: { en: 'Rule' },
          duration: 'P77Y',
          endAction: 'anonymise',
          marks: { duration: { toConfirm: true }, endAction: { toConfirm: true } },
        },
      ],
      purpose: [
        {
          id: 'q',
          activity: 'a',
          description: { en: 'Selling' },
          legalBasis: '6.1.f',
          ...toConfirm('legalBasis'),
        },
      ],
      dataUse: [{ id: 'u', activity: 'a', category: 'd', retention: 'r' }],
      recipient: [{ id: 'c', activity: 'a', party: 'p' }],
    },
  );
  const secrets = /Secret\w+|Orders|India|77|anonymised|6\(1\)\(f\)|Special categor/g;

  test('what nobody confirmed is printed nowhere when it is to be left out', () => {
    const told = textOf(made(unconfirmed, { reader: 'authority', hideUnconfirmed: true }));
    // The name alone stays: it says which activity the gaps are of.
    expect((told.match(secrets) ?? []).filter((found) => found !== 'Orders')).toEqual([]);
  });

  test('what nobody confirmed says so each time when it is printed', () => {
    const told = textOf(made(unconfirmed, { reader: 'authority' }));
    for (const secret of [
      'SecretParty',
      'SecretPeople',
      'SecretData',
      'SecretMeasure',
      'SecretSystem',
      'India',
    ])
      expect(told).toContain(`${secret} (to be confirmed)`);
    expect(told).toContain('then anonymised (to be confirmed)');
    expect(told).toContain('Legitimate interests, Art. 6(1)(f) (to be confirmed)');
  });

  test('a record that nobody confirmed is counted once and says so at its name', () => {
    const document = made(registerWith({ marks: { '*': { toConfirm: true } } }));
    expect(document.counts.toConfirm).toBe(1);
    expect(textOf(document)).toContain('Orders (to be confirmed)');
  });

  test('an export is announced with the counts of its documents', () => {
    const register = registerWith({ description: { nl: 'Brood' } });
    const plan = exportPlan(register, {
      languages: ['en', 'nl', 'fr'],
      formats: ['docx'],
      options: { ...options(), hideUnconfirmed: false },
    } as Parameters<typeof exportPlan>[1]);
    for (const language of everyLanguage)
      expect(plan.foreign[language] ?? 0).toBe(made(register, { language }).counts.foreign);
    expect(plan.openPoints).toBe(made(register).counts.openPoints);
    expect(plan.activities).toBe(1);
  });
});
