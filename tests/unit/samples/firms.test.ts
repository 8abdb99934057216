import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enterpriseNumberFromVat, isValidEnterpriseNumber } from '../../../src/shared/law/enterprise-number';
import { isEmpty, stateOf } from '../../../src/shared/register/mark';
import { type NounName, nounNames, nounOf } from '../../../src/shared/register/nouns';
import { type Register, registerSchema } from '../../../src/shared/register/register';
import { firmNames, recordsOf } from './firm';

const invented = readdirSync('resources/samples').filter((name) => name.endsWith('.json'));
const files = [
  ...firmNames.map((name) => `tests/samples/${name}.json`),
  ...invented.map((name) => `resources/samples/${name}`),
];
const read = (path: string): Register => registerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

type Cell = Readonly<{ noun: NounName; id: string; field: string; value: unknown; mark: object | undefined }>;

function cells(register: Register): readonly Cell[] {
  return nounNames.flatMap((noun) =>
    recordsOf(register, noun).flatMap((record) =>
      Object.keys(nounOf(noun).fields).map((field) => ({
        noun,
        id: record.id,
        field,
        value: record[field],
        mark: record.marks[field],
      })),
    ),
  );
}

describe.each(files)('%s', (path) => {
  const register = read(path);

  test('every reference leads to a record', () => {
    const ids = new Map(
      nounNames.map((noun) => [noun, new Set(recordsOf(register, noun).map((record) => record.id))]),
    );
    const lost = cells(register).filter(({ noun, field, value }) => {
      const about = nounOf(noun).fields[field];
      if (about?.kind !== 'ref' && about?.kind !== 'refs') return false;
      return [value ?? []].flat().some((id) => !ids.get(about.to)?.has(String(id)));
    });
    expect(lost).toEqual([]);
  });

  test('no two records of a kind share an id, a position or a reference', () => {
    for (const noun of nounNames) {
      const records = recordsOf(register, noun);
      for (const key of ['id', 'position', ...(noun === 'activity' ? ['reference'] : [])])
        expect(new Set(records.map((record) => record[key])).size, `${noun} ${key}`).toBe(records.length);
    }
  });

  test('every text is there in English, Dutch and French', () => {
    const texts = cells(register).filter(
      ({ noun, field, value }) => nounOf(noun).fields[field]?.kind === 'text' && value !== null,
    );
    const reasons = cells(register).flatMap(({ mark }) =>
      mark !== undefined && 'notApplicable' in mark ? [mark.notApplicable] : [],
    );
    const missing = [...texts.map(({ value }) => value), ...reasons].filter((value) =>
      ['en', 'nl', 'fr'].some((language) => !(value as Record<string, string>)[language]),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  test('French has a narrow no-break space before its high marks', () => {
    expect(readFileSync(path, 'utf8').match(/"fr": ".*[ \u00a0][;:?!].*"/g) ?? []).toEqual([]);
  });

  test('a reference starts with A for a controller and with P for a processor', () => {
    for (const activity of register.activity)
      expect(activity.reference).toMatch(activity.role === 'processor' ? /^P-\d\d$/ : /^A-\d\d$/);
  });
});

describe('the invented firms', () => {
  const registers = invented.map((name) => ({
    name: basename(name, '.json'),
    register: read(`resources/samples/${name}`),
  }));

  test('are a bakery, an accountant and a software firm', () => {
    expect(registers.map(({ name }) => name).toSorted()).toEqual(['accountant', 'bakery', 'software']);
  });

  test.each(registers)(
    '$name says in three languages that it is invented, and what it is',
    ({ register }) => {
      const { provenance } = register.organisation;
      expect(provenance?.en).toMatch(/^Invented: /);
      expect(provenance?.nl).toMatch(/^Verzonnen: /);
      expect(provenance?.fr).toMatch(/^Inventée?\u202f: /);
    },
  );

  test.each(registers)(
    '$name has an enterprise number that passes its check and was never given out',
    ({ register }) => {
      const { enterpriseNumber, vatNumber } = register.organisation;
      expect(isValidEnterpriseNumber(enterpriseNumber ?? '')).toBe(true);
      expect(enterpriseNumber).toMatch(/^01/);
      expect(enterpriseNumberFromVat(vatNumber ?? '')).toBe(enterpriseNumber);
    },
  );

  test('no two of them share an enterprise number', () => {
    const numbers = registers.flatMap(({ register }) =>
      [register.organisation, ...register.party].flatMap(({ enterpriseNumber }) => enterpriseNumber ?? []),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test.each(registers)('$name has no address on the internet but names kept for examples', ({ register }) => {
    const addresses = JSON.stringify(register).match(/(?<=@|https:\/\/)[a-z0-9.-]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(2);
    const authority = ['www.gegevensbeschermingsautoriteit.be'];
    expect(
      addresses.filter((address) => !address.endsWith('.example') && !authority.includes(address)),
    ).toEqual([]);
  });

  test.each(registers)('$name shows every state that a value can have', ({ register }) => {
    const states = new Set(cells(register).map(({ value, mark }) => stateOf(value, mark)));
    expect([...states].toSorted()).toEqual(
      ['inConflict', 'none', 'notApplicable', 'notDetermined', 'toConfirm', 'value'].toSorted(),
    );
  });

  test.each(registers)('$name: most values are confirmed, with a name and a day', ({ register }) => {
    const filled = cells(register).filter(({ value }) => !isEmpty(value));
    const confirmed = filled.filter(({ mark }) => mark !== undefined && 'confirmed' in mark);
    expect(confirmed.length).toBeGreaterThan(filled.length / 2);
  });

  test('the bakery has every fact of the camera register', () => {
    const bakery = registers.find(({ name }) => name === 'bakery')?.register;
    const [camera] = bakery?.camera ?? [];
    for (const field of Object.keys(nounOf('camera').fields))
      expect(
        stateOf(camera?.[field as keyof typeof camera], camera?.marks[field as keyof typeof camera.marks]),
        field,
      ).not.toBe('notDetermined');
  });

  test('the accountant is controller for the fight against money laundering, with limited rights, and processor for the wages of clients', () => {
    const accountant = registers.find(({ name }) => name === 'accountant')?.register;
    const byTemplate = (id: string) => accountant?.activity.find((activity) => activity.template === id);
    expect(byTemplate('aml-checks')?.role).toBe('controller');
    expect(byTemplate('aml-checks')?.limitedRights).toContain('access');
    expect(byTemplate('client-payroll')?.role).toBe('processor');
    expect(byTemplate('client-payroll')?.customers.length).toBeGreaterThan(1);
  });

  test('the software firm sends data outside the Union with proof: the framework with its dates, clauses of module 3 with an assessment', () => {
    const software = registers.find(({ name }) => name === 'software')?.register;
    const framework = software?.transfer.filter((transfer) => transfer.safeguard === 'dpf') ?? [];
    expect(framework).not.toEqual([]);
    for (const transfer of framework) {
      expect(transfer.country).toBe('US');
      expect(transfer.dpfEntity).not.toBeNull();
      expect(transfer.evidenceCheckedOn).not.toBeNull();
    }
    const clauses = software?.transfer.find((transfer) => transfer.safeguard === 'scc');
    expect(clauses?.sccModules).toEqual(['3']);
    expect(clauses?.assessmentOutcome).toBe('sufficientWithMeasures');
    const complete = software?.agreement.filter((agreement) => agreement.points.length === 8) ?? [];
    expect(complete.length).toBeGreaterThan(3);
  });
});
