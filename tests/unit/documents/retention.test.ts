import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScreenLanguage } from '../../../src/shared/register/text';
import { factOf, made, registerWith, textOf } from './support';

const withRule = (rule: Readonly<Record<string, unknown>>) =>
  registerWith(
    {},
    {
      dataCategory: [{ id: 'd', name: { en: 'Data', nl: 'Gegevens', fr: 'Données' } }],
      dataUse: [{ id: 'u', activity: 'a', category: 'd', retention: 'r' }],
      retentionRule: [{ id: 'r', name: { en: 'Rule' }, ...rule }],
    },
  );

const sentences: readonly (readonly [
  Readonly<Record<string, unknown>>,
  Readonly<Record<ScreenLanguage, string>>,
])[] = [
  [
    {
      duration: 'P10Y',
      trigger: { en: 'end of the contract', nl: 'einde van de overeenkomst', fr: 'fin du contrat' },
      endAction: 'erase',
      backupPeriod: 'P30D',
    },
    {
      en: '10 years from the end of the contract; then erased; in backups up to 30 days longer',
      nl: '10 jaar vanaf het einde van de overeenkomst; daarna gewist; in back-ups tot 30 dagen langer',
      fr: '10 ans à partir de la fin du contrat\u202f; puis effacement\u202f; dans les sauvegardes jusqu’à 30 jours de plus',
    },
  ],
  [
    {
      duration: 'P2Y',
      isMaximum: true,
      trigger: { en: 'the last message', nl: 'het laatste bericht', fr: 'le dernier message' },
    },
    {
      en: 'up to 2 years from the last message',
      nl: 'ten hoogste 2 jaar vanaf het laatste bericht',
      fr: '2 ans au maximum à partir du dernier message',
    },
  ],
  [
    { duration: 'P13M', isRolling: true, isAggregate: true },
    {
      en: '13 months, rolling, in aggregated form',
      nl: '13 maanden, voortschrijdend, in geaggregeerde vorm',
      fr: '13 mois glissants, sous forme agrégée',
    },
  ],
  [
    { duration: 'P1Y' },
    {
      en: '1 year, starting point: Not determined',
      nl: '1 jaar, beginpunt: Niet bepaald',
      fr: '1 an, point de départ\u202f: Non déterminé',
    },
  ],
];

describe('how long data are kept, in one sentence', () => {
  for (const [rule, told] of sentences)
    test.each(['en', 'nl', 'fr'] as const)(`${told.en} (%s)`, (language) => {
      const name = { en: 'Data', nl: 'Gegevens', fr: 'Données' }[language];
      expect(factOf(made(withRule(rule), { language }), 'R1.f')).toBe(`${name} · ${told[language]}`);
    });

  test('the legal minimum holds the period and leaves out law, owner and what happens then', () => {
    const register = withRule({
      duration: 'P1Y',
      trigger: { en: 'the visit' },
      endAction: 'erase',
      owner: 'Office',
      code: 'BE-R01',
      law: { en: 'A law' },
      notDoneReason: { en: 'No time' },
    });
    expect(factOf(made(register, { extent: 'minimum' }), 'R1.f')).toBe('Data · 1 year from the visit');
  });

  test('an activity without data or recipients has a row that says so', () => {
    const document = made(registerWith({ recipientsNone: true }));
    const rows = (key: string) => document.blocks.find((block) => block.is === 'table' && block.key === key);
    expect(JSON.stringify(rows('retentionFacts'))).toContain('Not determined');
    expect(JSON.stringify(rows('recipientFacts'))).toContain('the data are not disclosed to anyone');
  });

  test('whatever a person types in a public text stands in the full register', () => {
    const typed = fc.string({ minLength: 1, maxLength: 60 }).map((text) => `Q${text}Z`);
    fc.assert(
      fc.property(typed, typed, typed, typed, (name, note, event, reason) => {
        const register = registerWith(
          { name: { en: name }, transferNote: { en: note } },
          {
            dataUse: [{ id: 'u', activity: 'a', retention: 'r', detail: { en: reason } }],
            retentionRule: [{ id: 'r', duration: 'P1Y', trigger: { en: event }, reason: { en: reason } }],
          },
        );
        const told = textOf(made(register));
        return [name, note, event, reason].every((text) => told.includes(text));
      }),
      { numRuns: 50 },
    );
  });

  test('a register of 1,000 activities has 1,000 sheets, numbered through', () => {
    const one = registerWith({});
    const register = {
      ...one,
      activity: Array.from({ length: 1000 }, (_, index) => ({
        ...one.activity.at(0),
        id: `a${index}`,
        reference: `A-${index + 1}`,
      })),
    } as typeof one;
    const document = made(register);
    expect(document.blocks.filter((block) => block.is === 'sheet')).toHaveLength(1000);
    const open = document.blocks.find((block) => block.is === 'table' && block.key === 'open');
    expect(open?.is === 'table' && open.rows.length).toBe(document.counts.openPoints);
  });
});
