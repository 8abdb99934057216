import { expect, test } from 'vitest';
import { pngOf, svgOf } from '../../../src/main/render/picture';
import { flowDrawing } from '../../../src/shared/flows/drawing';
import { flowGraph, mostInColumn, wholeFlow } from '../../../src/shared/flows/graph';
import { layFlows, waysThrough } from '../../../src/shared/flows/layout';
import { linesOf, widthOf } from '../../../src/shared/flows/measure';
import { endOfLine, placeOfDays, retentionDrawing, retentionLine } from '../../../src/shared/flows/retention';
import { type Register, registerSchema } from '../../../src/shared/register/register';

const how = { language: 'en', date: '2026-11-22' } as const;

const registerOf = (lists: object): Register =>
  registerSchema.parse({
    format: 'griffier-register',
    version: 1,
    organisation: { id: 'organisation', legalName: 'Shop', mainLanguage: 'en', country: 'BE' },
    ...lists,
  });

const people = [{ id: 'customers', name: { en: 'Customers' } }];
const shop = registerOf({
  subjectCategory: people,
  party: [
    { id: 'post', name: 'Parcel post', country: 'BE', role: 'processor' },
    { id: 'mail', name: 'Mail Inc', country: 'US', role: 'processor' },
    { id: 'host', name: 'Host', role: 'processor' },
    { id: 'desk', label: { en: 'Help desk' }, isCategory: true },
  ],
  dataCategory: [{ id: 'address', name: { en: 'Addresses' } }],
  transfer: [{ id: 'us', party: 'mail', country: 'US', safeguard: 'dpf' }],
  activity: [
    { id: 'a1', reference: 'A-01', role: 'controller', name: { en: 'Orders' }, subjects: ['customers'] },
    {
      id: 'a2',
      reference: 'A-02',
      role: 'controller',
      name: { en: 'Letters' },
      subjects: ['customers'],
      transfers: ['us'],
    },
    { id: 'p1', reference: 'P-01', role: 'processor', name: { en: 'Hosting' }, recipientsNone: true },
    { id: 'old', reference: 'A-03', role: 'controller', status: 'ended', name: { en: 'Fax' } },
  ],
  dataUse: [{ id: 'u', activity: 'a2', category: 'address' }],
  recipient: [
    { id: 'r1', activity: 'a1', party: 'post' },
    { id: 'r2', activity: 'a2', party: 'mail' },
    { id: 'r3', activity: 'a1', party: 'desk' },
    { id: 'r4', activity: 'a1', role: 'processor' },
  ],
});

test('data go from people through activities and recipients to countries, with what flows and its safeguard', () => {
  const graph = flowGraph(shop, wholeFlow, how);
  const link = (from: string, to: string) =>
    graph.links.find((each) => each.from === from && each.to === to) ?? null;
  expect(link('people:customers', 'activity:a2')?.where).toBe('outside');
  expect(link('people:customers', 'activity:a1')?.where).toBe('inside');
  expect(link('activity:a1', 'recipient:post')?.where).toBe('inside');
  expect(link('recipient:post', 'country:BE')?.where).toBe('inside');
  expect(link('recipient:mail', 'country:US')).toMatchObject({
    where: 'outside',
    through: ['activity:a2'],
    what: expect.stringMatching(/Data Privacy Framework.*Addresses/),
  });
  expect(link('recipient:desk', 'country:?')?.where).toBe('unknown');
  expect(link('recipient:role:processor', 'country:?')?.where).toBe('unknown');
  // It is stated that there is nobody: nothing is asked.
  expect(graph.links.filter(({ from }) => from === 'activity:p1')).toEqual([]);
  expect(link('people:?', 'activity:p1')?.where).toBe('inside');
  expect(graph.nodes.map(({ key }) => key)).not.toContain('activity:old');
  expect(graph.nodes.filter(({ isVague }) => isVague).map(({ key }) => key)).toEqual([
    'people:?',
    'recipient:desk',
    'recipient:role:processor',
    'country:?',
  ]);
  expect(graph.summary).toBe(
    '1 of 3 activities sends data outside the EEA: United States. For 2 recipients the country is not determined.',
  );
  expect(graph.rows.find(({ key }) => key === 'activity:a2')).toMatchObject({
    people: ['Customers'],
    recipients: ['Mail Inc'],
    countries: [{ label: 'United States', where: 'outside' }],
  });
});

test('a recipient outside the EEA without a transfer stands out, and says that none is noted', () => {
  const graph = flowGraph({ ...shop, transfer: [] }, wholeFlow, how);
  const band = graph.links.find(({ to }) => to === 'country:US');
  expect(band).toMatchObject({ where: 'outside', what: expect.stringContaining('no transfer noted') });
});

test('filters show one role, one category of people, what leaves the EEA, and what a person looks for', () => {
  const shown = (filter: Partial<typeof wholeFlow>): readonly string[] =>
    flowGraph(shop, { ...wholeFlow, ...filter }, how)
      .nodes.filter(({ column }) => column === 'activity')
      .map(({ reference }) => reference ?? '');
  expect(shown({})).toEqual(['A-01', 'A-02', 'P-01']);
  expect(shown({ role: 'processor' })).toEqual(['P-01']);
  expect(shown({ onlyOutside: true })).toEqual(['A-02']);
  expect(shown({ people: 'customers' })).toEqual(['A-01', 'A-02']);
  expect(shown({ search: 'parcel' })).toEqual(['A-01']);
  expect(shown({ search: 'nothing of that' })).toEqual([]);
});

test('the ways through a box hold what comes to it and goes from it, and nothing else', () => {
  const graph = flowGraph(shop, wholeFlow, how);
  const ways = waysThrough(graph, 'recipient:mail');
  expect([...ways].filter((key) => !key.includes('>')).sort()).toEqual([
    'activity:a2',
    'country:US',
    'people:customers',
    'recipient:mail',
  ]);
});

const many = (count: number, more: (index: number) => object): Register =>
  registerOf({
    subjectCategory: people,
    party: Array.from({ length: 200 }, (_, index) => ({
      id: `p${index}`,
      name: `Party ${index}`,
      country: index === 199 ? 'US' : 'BE',
    })),
    activity: Array.from({ length: count }, (_, index) => ({
      id: `a${index}`,
      reference: `A-${String(index + 1).padStart(5, '0')}`,
      role: 'controller',
      name: { en: `Activity ${index}` },
      subjects: ['customers'],
      ...more(index),
    })),
    recipient: Array.from({ length: count }, (_, index) => ({
      id: `r${index}`,
      activity: `a${index}`,
      party: `p${index % 200}`,
    })),
  });

test('thirty activities are shown one by one, more of them in groups that open', () => {
  const alone = flowGraph(
    many(mostInColumn, () => ({})),
    wholeFlow,
    how,
  );
  expect(alone.isGrouped).toBe(false);
  const register = many(90, (index) => ({ department: index < 40 ? 'Sales' : 'Works' }));
  const grouped = flowGraph(register, wholeFlow, how);
  expect(grouped.isGrouped).toBe(true);
  const groups = grouped.nodes.filter(({ column }) => column === 'activity');
  expect(groups.map(({ label, activities }) => [label, activities])).toEqual([
    ['Sales', 40],
    ['Works', 50],
  ]);
  const opened = flowGraph(register, { ...wholeFlow, open: ['department:Sales'] }, how);
  expect(opened.path.map(({ label }) => label)).toEqual(['Sales']);
  expect(opened.nodes.filter(({ column }) => column === 'activity').map(({ label }) => label)).toEqual([
    'A-00001 to A-00030',
    'A-00031 to A-00040',
  ]);
  const deeper = flowGraph(
    register,
    { ...wholeFlow, open: ['department:Sales', 'range:A-00031-A-00040'] },
    how,
  );
  expect(deeper.isGrouped).toBe(false);
  expect(deeper.rows).toHaveLength(10);
});

test('ten thousand activities make a map of few boxes, and what leaves the EEA is never folded away', () => {
  const graph = flowGraph(
    many(10_000, () => ({})),
    wholeFlow,
    how,
  );
  for (const column of ['people', 'activity', 'recipient', 'country'] as const)
    expect(graph.nodes.filter((node) => node.column === column).length).toBeLessThanOrEqual(mostInColumn);
  expect(graph.nodes.map(({ label }) => label)).toContain('Party 199');
  expect(graph.nodes.map(({ label }) => label)).toContain('171 others');
  const scene = layFlows(graph, 1000);
  expect(scene.height).toBeLessThan(2500);
  for (const { y, height } of scene.nodes) expect(y + height).toBeLessThanOrEqual(scene.height);
});

test('boxes of a column never lie on each other, and bands begin and end within their boxes', () => {
  const scene = layFlows(flowGraph(shop, wholeFlow, how), 900);
  for (const a of scene.nodes)
    for (const b of scene.nodes)
      if (a !== b && a.node.column === b.node.column)
        expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
  const boxes = new Map(scene.nodes.map((each) => [each.node.key, each]));
  for (const { link, y1, y2, size } of scene.links)
    for (const [key, y] of [
      [link.from, y1],
      [link.to, y2],
    ] as const) {
      const box = boxes.get(key);
      expect(y).toBeGreaterThanOrEqual(box?.y ?? Number.POSITIVE_INFINITY);
      expect(y + size).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 0.001);
    }
});

test('names are text in a saved picture, whatever they hold, and long Greek ones fit their boxes', () => {
  const hostile = '"><script>alert(1)</script>&';
  const greek = 'Υπηρεσία διαχείρισης προσωπικών δεδομένων και ηλεκτρονικής επικοινωνίας πελατών';
  const graph = flowGraph(
    {
      ...shop,
      party: shop.party.map((party) =>
        party.id === 'post'
          ? { ...party, name: hostile }
          : party.id === 'mail'
            ? { ...party, name: greek }
            : party,
      ),
    },
    wholeFlow,
    how,
  );
  const drawing = flowDrawing(graph, hostile, 'en');
  const svg = svgOf(drawing);
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
  for (const part of drawing.parts)
    if (part.is === 'words' && part.align === 'start')
      expect(part.x + widthOf(part.text, part.size)).toBeLessThanOrEqual(drawing.width);
  expect(linesOf(greek, 12, 120, 2)).toHaveLength(2);
  expect(linesOf(greek, 12, 120, 2)[1]).toMatch(/…$/);
  // Every letter of it has a shape of its own: a question mark would be the same bytes.
  expect(pngOf(drawing)).not.toEqual(
    pngOf(
      flowDrawing(
        flowGraph(
          {
            ...shop,
            party: shop.party.map((party) =>
              party.id === 'post'
                ? { ...party, name: hostile }
                : party.id === 'mail'
                  ? { ...party, name: greek.replace(/\p{Script=Greek}/gu, '?') }
                  : party,
            ),
          },
          wholeFlow,
          how,
        ),
        hostile,
        'en',
      ),
    ),
  );
});

test('the timeline tells periods by length, the law beside them, and what nobody determined', () => {
  const register = registerOf({
    dataCategory: [
      { id: 'invoices', name: { en: 'Invoices' } },
      { id: 'logs', name: { en: 'Logs' } },
    ],
    retentionRule: [
      { id: 'short', name: { en: 'Logs' }, duration: 'P30D' },
      { id: 'long', name: { en: 'Books' }, duration: 'P7Y', code: 'BE-R01' },
      { id: 'when', name: { en: 'Account' }, criterion: { en: 'as long as the account exists' } },
    ],
    activity: [{ id: 'a', reference: 'A-01', name: { en: 'Shop' } }],
    dataUse: [
      { id: '1', activity: 'a', category: 'logs', retention: 'short' },
      { id: '2', activity: 'a', category: 'invoices', retention: 'long' },
      { id: '3', activity: 'a', category: 'logs', retention: 'when' },
      { id: '4', activity: 'a', category: 'logs' },
    ],
  });
  const line = retentionLine(register, how);
  expect(line.bars.map(({ label, said, law }) => [label, said, law?.said ?? null])).toEqual([
    ['Books', '7 years', expect.stringMatching(/year/)],
    ['Logs', '30 days', null],
    ['Account', 'as long as the account exists', null],
    ['Not determined', 'Not determined', null],
  ]);
  expect(line.summary).toBe('2 periods, the longest 7 years. For 1 use of data no period is determined.');
  expect(placeOfDays(30, endOfLine(line.bars))).toBeGreaterThan(0.1);
  const svg = svgOf(retentionDrawing(line, 'Shop', 'en'));
  expect(svg).toContain('stroke-dasharray');
  expect(svg).toContain('Books');
});
