import { describe, expect, test } from 'vitest';
import { type Block, type Document, plainText } from '../../../src/shared/documents/document';
import { factOf, made, registerWith, textOf } from './support';

type Table = Extract<Block, { is: 'table' }>;

const table = (document: Document, key: string): Table | undefined =>
  document.blocks.find((block): block is Table => block.is === 'table' && block.key === key);
const column = (found: Table | undefined, key: string): readonly string[] =>
  (found?.rows ?? []).map((row) => plainText(row.cells[key]?.content ?? []));
const articlesOf = (document: Document): string => column(table(document, 'open'), 'article').join(' | ');

describe('articles by role', () => {
  const processor = { id: 'p', reference: 'P-01', role: 'processor', name: { en: 'Hosting' } };

  test('an open point of a processor never cites Art. 30(1), one of a controller never 30(2)', () => {
    const controller = articlesOf(made(registerWith({}), { roles: 'controller' }));
    expect(controller).toContain('30(1)(c)');
    const own = made(registerWith({ ...processor }), { roles: 'processor' });
    const sheet = column(table(own, 'open'), 'where').flatMap((where, index) =>
      where.includes('P-01') ? [column(table(own, 'open'), 'article')[index] ?? ''] : [],
    );
    expect(sheet.length).toBeGreaterThan(0);
    for (const article of sheet) expect(article).not.toContain('30(1)');
    expect(sheet.join(' ')).toContain('28(3)');
  });

  test('DPO and representative are asked of a processor by Art. 30(2)(a)', () => {
    const front = (document: Document, key: string) => {
      const block = document.blocks.find((each) => each.is === 'front');
      return block?.facts.find((fact) => fact.key === key)?.article;
    };
    const document = made(registerWith(processor), { roles: 'processor' });
    expect(front(document, 'dpo')).toBe('Art. 30(2)(a), 37');
    expect(front(document, 'representative')).toBe('Art. 30(2)(a), 27');
    expect(front(made(registerWith({}), { roles: 'controller' }), 'dpo')).toBe('Art. 30(1)(a), 37');
  });

  test('a firm with one role only is told so, whatever was asked for', () => {
    expect(made(registerWith({})).law).toContain('30(1) of');
    expect(made(registerWith(processor)).law).toContain('30(2) of');
    const both = registerWith(
      {},
      { activity: [{ id: 'a', reference: 'A-01', role: 'controller' }, processor] },
    );
    expect(made(both).law).toContain('30(1) and 30(2)');
  });

  test('controllers stand before processors, each series by its numbers', () => {
    const register = registerWith(
      {},
      {
        activity: [
          { id: 'a2', reference: 'A-02', role: 'controller', name: { en: 'Second' } },
          processor,
          { id: 'a1', reference: 'A-01', role: 'joint', name: { en: 'First' } },
        ],
      },
    );
    expect(column(table(made(register), 'retentionFacts'), 'reference')).toEqual(['A-01', 'A-02', 'P-01']);
  });
});

describe('the sheet of periods', () => {
  const rule = (fields: object) =>
    registerWith(
      {},
      {
        dataCategory: [{ id: 'd', name: { en: 'Images' } }],
        retentionRule: [{ id: 'r', duration: 'P1M', ...fields }],
        dataUse: [{ id: 'u', activity: 'a', category: 'd', retention: 'r' }],
      },
    );
  const period = (fields: object) => column(table(made(rule(fields)), 'retentionFacts'), 'period')[0];

  test('tells what limits a period', () => {
    expect(period({ isMaximum: true })).toBe('up to 1 month');
    expect(period({ activePhase: { en: 'while the person is a customer' } })).toMatch(
      /^while the person is a customer; .*1 month$/,
    );
    expect(period({ isRolling: true, isAggregate: true })).toMatch(/1 month.*rolling.*aggregate/i);
  });

  test('does not leave a start blank that nobody knows', () => {
    const start = (fields: object) => column(table(made(rule(fields)), 'retentionFacts'), 'start')[0];
    expect(start({})).toBe('Not determined');
    expect(start({ trigger: { en: 'the recording' } })).toBe('the recording');
    expect(start({ isRolling: true })).toBe('');
  });
});

describe('contact details', () => {
  const joint = (party: object) =>
    factOf(
      made(
        registerWith(
          { role: 'joint', jointControllers: ['j'] },
          { party: [{ id: 'j', name: 'Partner', ...party }] },
        ),
      ),
      'R1.a',
    );
  test('of a joint controller are a gap when there are none', () => {
    expect(joint({})).toContain('Contact details: Not determined');
    expect(joint({ email: 'a@b.example' })).not.toContain('Not determined');
  });
});

test('the last derogation of Art. 49(1) asks for its documents, in the legal minimum too', () => {
  const register = registerWith(
    { transfers: ['t'] },
    { transfer: [{ id: 't', country: 'CN', safeguard: '49.1.sub2' }] },
  );
  for (const extent of ['full', 'minimum'] as const)
    expect(factOf(made(register, { extent }), 'R1.e.2')).toMatch(/: Not determined/);
});

test('one site is not told of the recipients of another', () => {
  const register = registerWith(
    { sites: ['one', 'two'] },
    {
      site: [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two' },
      ],
      party: [{ id: 'p', name: 'Only of Two' }],
      recipient: [{ id: 'r', activity: 'a', party: 'p', sites: ['two'] }],
    },
  );
  expect(textOf(made(register, { site: 'two' }))).toContain('Only of Two');
  expect(textOf(made(register, { site: 'one' }))).not.toContain('Only of Two');
});

test('an authority does not read who at the firm has to find out what is missing', () => {
  const keys = (reader: 'own' | 'authority') =>
    table(made(registerWith({}), { reader }), 'open')?.columns.map(({ key }) => key);
  expect(keys('own')).toContain('who');
  expect(keys('authority')).not.toContain('who');
  expect(keys('authority')).not.toContain('answer');
});

test('rights and cookies stay in a register of the controller', () => {
  const register = registerWith(
    {},
    {
      rightsProcedure: [{ id: 'r', right: 'access' }],
      cookie: [{ id: 'c', name: 'Session' }],
    },
  );
  const keys = (roles: 'controller' | 'processor') =>
    made(register, { roles }).blocks.flatMap((block) => (block.is === 'table' ? [block.key] : []));
  expect(keys('controller')).toEqual(expect.arrayContaining(['rights', 'cookies']));
  expect(keys('processor')).not.toContain('rights');
});

test('the workbook has columns for state, owner and dates, and for the end of what has ended', () => {
  const document = made(
    registerWith(
      { status: 'inUse', owner: 'Office', startDate: '2020-01-02' },
      {
        activity: [
          { id: 'a', reference: 'A-01', role: 'controller', status: 'inUse', startDate: '2020-01-02' },
          {
            id: 'b',
            reference: 'A-02',
            role: 'controller',
            status: 'ended',
            endDate: '2024-03-04',
            successor: 'a',
          },
        ],
      },
    ),
  );
  const aside = (id: string) => document.grids.find((grid) => grid.id === id)?.aside?.map(({ key }) => key);
  expect(aside('controller')).toEqual(['state', 'owner', 'since']);
  expect(aside('ended')).toEqual(['state', 'owner', 'since', 'until', 'successor']);
  const sheets = document.blocks.filter((block) => block.is === 'sheet');
  expect(sheets[0]?.aside?.['since']?.date).toBe('2020-01-02');
  expect(sheets[1]?.aside?.['until']?.date).toBe('2024-03-04');
});

test('what the camera register asks for is no choice', () => {
  const document = made(registerWith({}, { camera: [{ id: 'c', activity: 'a' }] }), { document: 'cameras' });
  const grid = document.grids.find(({ id }) => id === 'cameras');
  expect(grid?.bands[0]?.columns.every(({ level }) => level === 'required')).toBe(true);
  expect(grid?.bands[0]?.label).not.toBe('Kept by choice');
});

test('the title is the official one', () => {
  expect(made(registerWith({})).title).toBe('Records of processing activities');
});

test('an activity keeps its name where unconfirmed values are left out', () => {
  const register = registerWith({ marks: { '*': { toConfirm: true } } });
  const document = made(register, { hideUnconfirmed: true });
  const sheet = document.blocks.find((block) => block.is === 'sheet');
  expect(sheet?.title.map(({ text }) => text).join('')).toBe('Orders');
});
