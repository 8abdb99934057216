import { describe, expect, test } from 'vitest';
import { isEmpty } from '../../../src/shared/register/mark';
import { nounNames, nounOf } from '../../../src/shared/register/nouns';
import { facts, firm, firmNames, firmOf, firms, type Place, placesOf, recordsOf } from './firm';
import { laterIssues } from './later-issues';

const places = Object.fromEntries(firmNames.map((name) => [name, placesOf(firm(name))]));
const placesOfFact = (id: string): readonly Place[] => places[firmOf(id)]?.get(id) ?? [];

/** Known to be unknown: the policy says that it exists, but not what it is. */
const statedButNotGiven = ['LOBI-004', 'LOBI-053', 'LOBI-056', 'LOBI-057'];

describe('the facts of the five policies', () => {
  test('are 280, each with a number of its own', () => {
    expect(facts).toHaveLength(280);
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(280);
    expect(firmNames.map((name) => facts.filter((fact) => firmOf(fact.id) === name).length)).toEqual([
      57, 32, 58, 76, 57,
    ]);
  });

  test.each(facts.map((fact) => fact.id))('%s is held by a record that names it', (id) => {
    expect(placesOfFact(id)).not.toEqual([]);
  });

  test('stand on a value; only what the policy announces without giving it stands on an empty field', () => {
    const onNothing = facts.filter((fact) => placesOfFact(fact.id).every((place) => place.isEmpty));
    expect(onNothing.map((fact) => fact.id)).toEqual(statedButNotGiven);
  });

  test('are the only numbers that the records name', () => {
    const known = new Set(facts.map((fact) => fact.id));
    const named = firmNames.flatMap((name) => [...(places[name]?.keys() ?? [])]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('are named only by records of their own firm', () => {
    for (const name of firmNames)
      for (const id of places[name]?.keys() ?? []) expect(id).toMatch(new RegExp(`^${firms[name]}-\\d{3}$`));
  });

  test('stand where this list says', async () => {
    const lines = facts.map((fact) => {
      const at = placesOfFact(fact.id).map(({ noun, id, field }) =>
        [noun, ...(noun === 'organisation' ? [] : [id]), ...(field === '*' ? [] : [field])].join(' '),
      );
      return `${fact.id} ${fact.out.padEnd(3)} ${at.join(', ')}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('where-facts-are-held.txt');
  });
});

describe('facts that no register shows', () => {
  test('are listed with the document that will print them', () => {
    const later = facts.filter((fact) => !/[CP]/.test(fact.out)).map((fact) => fact.id);
    expect(Object.values(laterIssues).flat().toSorted()).toEqual(later.toSorted());
  });

  test.each(['noticeWording', 'noticeClause', 'issuedVersions'] as const)(
    '%s: every fact asks for it',
    (kind) => {
      const asks = { noticeWording: /N/, noticeClause: /^T$/, issuedVersions: /I/ }[kind];
      for (const id of laterIssues[kind]) expect(facts.find((fact) => fact.id === id)?.out).toMatch(asks);
    },
  );
});

test('every field that a mark of a sample names is a field of its record', () => {
  const lost: string[] = [];
  for (const name of firmNames) {
    const register = firm(name);
    for (const noun of nounNames)
      for (const record of recordsOf(register, noun))
        for (const field of Object.keys(record.marks))
          if (field !== '*' && !(field in nounOf(noun).fields))
            lost.push(`${name} ${noun} ${record.id} ${field}`);
  }
  expect(lost).toEqual([]);
});

test('a field that is said to be none or not applicable is empty', () => {
  const wrong: string[] = [];
  for (const name of firmNames) {
    const register = firm(name);
    for (const noun of nounNames)
      for (const record of recordsOf(register, noun))
        for (const [field, mark] of Object.entries(record.marks))
          if ((mark?.none || mark?.notApplicable) && !isEmpty(record[field]))
            wrong.push(`${name} ${record.id} ${field}`);
  }
  expect(wrong).toEqual([]);
});
