import { describe, expect, it, test } from 'vitest';
import { plainText } from '../../../src/shared/documents/document';
import { screenLanguages } from '../../../src/shared/register/text';
import { factOf, made, registerWith, textOf, words } from './support';

const special = (use: Readonly<Record<string, unknown>>) =>
  registerWith(
    {},
    {
      dataCategory: [{ id: 'health', name: { en: 'Health' }, flags: ['S'] }],
      dataUse: [{ id: 'u', activity: 'a', category: 'health', ...use }],
    },
  );

describe('A condition of Article 9(2)', () => {
  it.each([
    ['9.2.a', 'Art. 9(2)(a)'],
    ['9.2.h', 'Art. 9(2)(h)'],
  ] as const)('%s is printed with its letter', (condition, article) => {
    expect(factOf(made(special({ article9Condition: condition })), 'marks')).toContain(`, ${article}`);
  });

  it.each(['9.2.b', '9.2.g', '9.2.h', '9.2.i', '9.2.j'])(
    '%s without its law is an open point',
    (condition) => {
      const document = made(special({ article9Condition: condition }));
      const label = 'Law behind the condition';
      expect(factOf(document, 'marks')).toContain(`${label}: Not determined`);
      const told = made(special({ article9Condition: condition, article9Law: { en: 'Act of 1978' } }));
      expect(factOf(told, 'marks')).toContain(`${label}: Act of 1978`);
    },
  );

  it.each(['9.2.a', '9.2.c', '9.2.d', '9.2.e', '9.2.f'])('%s asks for no law', (condition) => {
    expect(factOf(made(special({ article9Condition: condition })), 'marks')).not.toContain('Not determined');
  });
});

test.each([
  ['scc', 'Standard contractual clauses, Decision (EU) 2021/914, Art. 46(2)(c)'],
  ['bcr', 'Binding corporate rules, Art. 46(2)(b)'],
  ['49.1.a', ', Art. 49(1)(a)'],
  ['49.1.sub2', ', Art. 49(1)'],
])('the safeguard %s is printed with its article', (safeguard, said) => {
  const register = registerWith(
    { transfers: ['t'] },
    { transfer: [{ id: 't', country: 'US', safeguard }], party: [] },
  );
  expect(factOf(made(register), 'R1.e.2')).toContain(said);
});

test('what lapsed is printed without an article to rest on', () => {
  const register = registerWith(
    { transfers: ['t'] },
    { transfer: [{ id: 't', country: 'US', safeguard: 'privacy-shield' }] },
  );
  expect(factOf(made(register), 'R1.e.2')).not.toContain('Art. 4');
});

describe('An activity that is in use and has an end date', () => {
  const stateOf = (endDate: string) => {
    const document = made(registerWith({ status: 'inUse', endDate }));
    const sheet = document.blocks.find((block) => block.is === 'sheet');
    return { said: words(sheet?.state ?? []), text: textOf(document) };
  };
  it('is an open point once the date has passed', () => {
    expect(stateOf('2026-11-21').said).toContain('In use [in use, but its end date has passed]');
    expect(stateOf('2026-11-21').text).toContain('in use, but its end date has passed\nA-01 Orders');
  });
  it('is none before', () => {
    expect(stateOf('2026-11-22').said).not.toContain('[');
  });
});

describe.each(screenLanguages)('A register without activities, in %s', (language) => {
  const empty = { ...registerWith({}), activity: [] };
  it('names the organisation and what Article 30 asks of each activity, in its own order', () => {
    const document = made(empty, { language, withOpenPoints: false });
    const front = document.blocks.find((block) => block.is === 'front');
    const about = plainText(front?.facts.find(({ key }) => key === 'about')?.cell.content ?? []);
    const articles = [...about.matchAll(/30\((\d)\)\((\w)\)/g)].map(
      ([, paragraph, letter]) => paragraph + (letter ?? ''),
    );
    expect(articles).toEqual(['1b', '1c', '1c', '1d', '1e', '1f', '1g', '2a', '2b', '2c', '2d']);
    expect(textOf(document)).toContain('Bakkerij Peeters');
    expect(document.blocks.some(({ is }) => is === 'contents')).toBe(false);
  });
  it('asks of one role alone what that role owes', () => {
    const about = textOf(made(empty, { language, roles: 'processor' }));
    expect(about).toContain('30(2)(b)');
    expect(about).not.toContain('30(1)(b)');
  });
});

test('uses of data under one rule share a row, whoever confirmed each of them', () => {
  const confirmed = (by: string) => ({ retention: { confirmed: { by, on: '2026-01-02' }, sources: ['x'] } });
  const register = registerWith(
    {},
    {
      dataCategory: ['one', 'two', 'three', 'four'].map((id) => ({ id, name: { en: id } })),
      retentionRule: [{ id: 'r', name: { en: 'Rule' }, duration: 'P5Y', trigger: { en: 'the end' } }],
      dataUse: ['one', 'two', 'three', 'four'].map((id, index) => ({
        id: `u${id}`,
        activity: 'a',
        category: id,
        retention: 'r',
        marks: index < 2 ? confirmed(id) : { retention: { toConfirm: true } },
      })),
    },
  );
  const document = made(register);
  const lines = factOf(document, 'R1.f').split('\n');
  expect(lines[0]).toMatch(/^one; two · /);
  expect(lines[1]).toMatch(/^three; four · .*\(to be confirmed\)$/);
  expect(document.counts.toConfirm).toBe(2);
});
