import { describe, expect, test } from 'vitest';
import { renderWeb } from '../../../src/main/render/web';
import { type Block, type Document, plainText } from '../../../src/shared/documents/document';
import { registerText, withoutRows } from '../../../src/shared/documents/notice/own-text';
import { type NoticeView, noticeView } from '../../../src/shared/documents/notice/view';
import {
  addSection,
  keepOwn,
  leaveOut,
  place,
  putIn,
  reword,
  sectionRecordId,
  takeRegister,
} from '../../../src/shared/documents/notice/wording';
import type { Edit } from '../../../src/shared/register/edit';
import type { Register } from '../../../src/shared/register/register';
import { made, registerWith, words } from './support';

const choice = { site: null, audience: 'everyone', language: 'en', date: '2026-11-22' } as const;

/** A bakery that shares its orders with a courier, with what a person changed in its notice. */
function bakery(
  noticeSection: readonly Readonly<Record<string, unknown>>[] = [],
  more: Readonly<{ does?: string; lists?: Readonly<Record<string, unknown>> }> = {},
): Register {
  return registerWith(
    { status: 'inUse', transfers: [], marks: { transfers: { none: true } } },
    {
      party: [
        { id: 'courier', name: 'Courier NV', role: 'processor', does: { en: more.does ?? 'Delivers bread' } },
      ],
      recipient: [{ id: 'r', activity: 'a', party: 'courier', receives: { en: 'Addresses' } }],
      purpose: [{ id: 'p', activity: 'a', description: { en: 'Deliver orders' }, legalBasis: '6.1.b' }],
      noticeSection: noticeSection.map((record) => ({ audience: 'everyone', ...record })),
      ...more.lists,
    },
  );
}
const section = (register: Register, key: string, of: Partial<typeof choice> = {}) => {
  const found = noticeView(register, { ...choice, ...of }).sections.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no section ${key}`);
  return found;
};
const keys = (view: NoticeView): readonly string[] => view.sections.map(({ key }) => key);
const said = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.is === 'paragraph'
        ? words(block.runs)
        : block.is === 'heading'
          ? block.text
          : block.is === 'table'
            ? plainText([{ is: 'table', columns: block.columns, rows: block.rows }])
            : '',
    )
    .join('\n');
const print = (register: Register, withOpenPoints = false): Document =>
  made(register, { document: 'notice', withOpenPoints });
const stateOf = (register: Register, code: string) =>
  noticeView(register, choice).coverage.find((each) => each.code === code)?.state;

describe('a section in a person’s own words', () => {
  const own = { id: 'c', section: 'complaint', body: { en: 'Come and talk to us first.' } };

  test('stands in the place of what the register says, and only for that site and audience', () => {
    const site = { lists: { site: [{ id: 's', name: 'Shop' }] } };
    expect(said(section(bakery([own]), 'complaint').blocks)).toBe('Come and talk to us first.');
    for (const elsewhere of [{ site: 's' }, { audience: 'customers' }])
      expect(section(bakery([{ ...own, ...elsewhere }], site), 'complaint').state).toBe('register');
  });

  test('is of one language: the others keep the words of the register', () => {
    expect(section(bakery([own]), 'complaint', { language: 'nl' as 'en' }).state).toBe('register');
  });

  test('is told apart in a working copy and in the workbook, and not in what is published', () => {
    const text = (document: Document): string => said(document.blocks.filter(({ is }) => is !== 'table'));
    expect(text(print(bakery([own]), true))).toContain('In your own words.');
    expect(text(print(bakery([own])))).not.toContain('In your own words');
    expect(renderWeb(print(bakery([own])))).not.toContain('In your own words');
    const sheet = print(bakery([own])).blocks.find(({ key }) => key === 'sections');
    expect(said(sheet === undefined ? [] : [sheet])).toContain(
      'Complaints · Come and talk to us first. · Art. 13(2)(d), 14(2)(e) · In your own words',
    );
  });

  test('is to be checked against the article that asks for it', () => {
    expect(stateOf(bakery(), 'N14')).toBe('said');
    expect(stateOf(bakery([own]), 'N14')).toBe('own');
  });

  test('keeps what is not determined as a gap, and what the law contradicts is not said as true', () => {
    const text = 'Deleted after not determined.\nBy using this site you consent.\nWe rely on Privacy Shield.';
    const { blocks } = section(bakery([{ ...own, body: { en: text } }]), 'complaint');
    const gaps = blocks.flatMap((block) =>
      block.is === 'paragraph'
        ? block.runs.filter(({ style }) => style === 'gap').map((run) => run.text)
        : [],
    );
    expect(gaps).toEqual([
      'not determined',
      expect.stringMatching(/^stated until now: “By using this site you consent.”/),
      expect.stringMatching(/^stated until now: “We rely on Privacy Shield.”/),
    ]);
    expect(stateOf(bakery([{ ...own, body: { en: text } }]), 'N14')).toBe('gap');
  });

  test('carries headings, lists, strong words and the tables of the register', () => {
    const body = { en: '### Who\n- **Our** courier\n\n[[recipients]]\nNobody else.' };
    const { blocks } = section(bakery([{ id: 'r1', section: 'recipients', body }]), 'recipients');
    expect(blocks.map(({ is }) => is)).toEqual(['heading', 'paragraph', 'table', 'paragraph']);
    expect(blocks[1]).toMatchObject({
      isItem: true,
      runs: [{ text: 'Our', style: 'strong' }, { text: ' courier' }],
    });
    expect(said(blocks)).toContain('Courier NV');
  });

  test('a change beyond the text that is kept is seen as well', () => {
    const long = 'x'.repeat(30_000);
    const text = (last: string): string =>
      registerText(
        [long, long, last].map((each) => ({
          block: { is: 'paragraph', key: 'k', runs: [{ text: each }] },
          items: [],
        })),
      );
    expect(text('a').length).toBeLessThanOrEqual(60_000);
    expect(text('a')).not.toBe(text('b'));
  });

  test('begins as what the register says: nothing changes until a word is typed', () => {
    for (const { key, blocks, register, state } of noticeView(bakery(), choice).sections) {
      expect(state).toBe('register');
      const copied = bakery([
        { id: 'x', section: key, body: { en: withoutRows(register) }, writtenAgainst: { en: register } },
      ]);
      const again = section(copied, key);
      expect(again.state, key).toBe('own');
      expect(said(again.blocks), key).toBe(said(blocks));
    }
  });

  test('is left as it is when the register changes, which is told with the words then and now', () => {
    const register = section(bakery(), 'recipients').register;
    const mine = (body: string) => [
      { id: 'x', section: 'recipients', body: { en: body }, writtenAgainst: { en: register } },
    ];
    const changed = { does: 'Delivers bread and cake' };
    expect(section(bakery(mine('Only our courier.')), 'recipients').state).toBe('own');
    const now = section(bakery(mine('Only our courier.'), changed), 'recipients');
    expect(now.state).toBe('changed');
    expect(said(now.blocks)).toBe('Only our courier.');
    expect(now.since?.before).toContain('Delivers bread');
    expect(now.since?.now).toContain('Delivers bread and cake');
    // The table that stands in the person's own text changed with the register.
    expect(section(bakery(mine('We share:\n[[recipients]]'), changed), 'recipients').state).toBe('own');
  });

  test('does not change with the day on which the notice is made, nor with what one export leaves out', () => {
    const register = section(bakery(), 'changes').register;
    const mine = [
      { id: 'x', section: 'changes', body: { en: 'We mail you.' }, writtenAgainst: { en: register } },
    ];
    expect(section(bakery(mine), 'changes', { date: '2027-01-05' as '2026-11-22' }).state).toBe('own');
    const unconfirmed = (hideUnconfirmed: boolean) =>
      made(
        bakery(
          [
            {
              id: 'x',
              section: 'recipients',
              body: { en: 'Our courier.' },
              writtenAgainst: { en: section(bakery(), 'recipients').register },
            },
          ],
          {
            lists: {
              party: [
                {
                  id: 'courier',
                  name: 'Courier NV',
                  role: 'processor',
                  does: { en: 'Delivers bread' },
                  marks: { does: { toConfirm: true } },
                },
              ],
            },
          },
        ),
        { document: 'notice', hideUnconfirmed, withOpenPoints: true },
      );
    for (const hide of [true, false])
      expect(said(unconfirmed(hide).blocks)).not.toContain('has changed since');
  });
});

describe('a section that a person left out', () => {
  const hidden = { id: 'h', section: 'complaint', isHidden: true, hiddenWhy: { en: 'Told on the form' } };

  test('is not printed, and what the law asks for there counts as missing, by article', () => {
    expect(said(print(bakery([hidden])).blocks.filter(({ is }) => is !== 'table'))).not.toContain(
      'Complaints',
    );
    expect(stateOf(bakery([hidden]), 'N14')).toBe('hidden');
    const row = print(bakery([hidden])).blocks.find(({ key }) => key === 'coverage');
    expect(said(row === undefined ? [] : [row])).toMatch(
      /N14 .*Missing: its section was left out · Left out: Told on the form/,
    );
    expect(said(print(bakery([hidden]), true).blocks)).toContain(
      'Left out: Told on the form. The law asks for it: Art. 13(2)(d), 14(2)(e).',
    );
  });

  test('costs nothing when the law asks for nothing there', () => {
    const none = bakery([{ id: 'h', section: 'security', isHidden: true }]);
    expect(noticeView(none, choice).coverage.filter(({ state }) => state === 'hidden')).toEqual([]);
  });
});

describe('sections of a person’s own, and their order', () => {
  const added = { id: 'mine', title: { en: 'Our promise' }, body: { en: 'We never sell bread crumbs.' } };

  test('an added section stands before the last one, and is marked in another language', () => {
    const order = keys(noticeView(bakery([added]), choice));
    expect(order.slice(-3)).toEqual(['mine', 'changes', 'short']);
    const { blocks, state } = section(bakery([added]), 'mine', { language: 'nl' as 'en' });
    expect(state).toBe('added');
    expect(blocks).toMatchObject([{ runs: [{ style: 'foreign', language: 'en' }] }]);
  });

  test('what two copies of the file wrote for one section is both kept', () => {
    const twice = bakery([
      { id: 'one', section: 'complaint', body: { en: 'First' } },
      { id: 'two', section: 'complaint', body: { en: 'Second' } },
    ]);
    expect(said(noticeView(twice, choice).sections.flatMap(({ blocks }) => blocks))).toMatch(
      /First[\s\S]*Second/,
    );
  });

  test('a section goes up and down, over and over, and the first layer stays on top', () => {
    let places: Readonly<Record<string, number>> = {};
    const view = () =>
      noticeView(
        bakery(
          Object.entries(places).map(([key, place]) => ({
            id: `p-${key.toLowerCase()}`,
            section: key,
            place,
          })),
        ),
        choice,
      );
    const start = keys(view());
    for (let turn = 0; turn < 60; turn += 1) {
      const { up } = section(
        bakery(
          Object.entries(places).map(([key, place]) => ({
            id: `p-${key.toLowerCase()}`,
            section: key,
            place,
          })),
        ),
        turn % 2 === 0 ? 'rights' : 'complaint',
      );
      places = { ...places, ...up };
    }
    const order = keys(view());
    expect(order[0]).toBe('summary');
    expect(order.slice(1, 3).toSorted()).toEqual(['complaint', 'rights']);
    expect(order.filter((key) => key !== 'rights' && key !== 'complaint')).toEqual(
      start.filter((key) => key !== 'rights' && key !== 'complaint'),
    );
    expect(section(bakery(), 'summary').up).toEqual({});
    expect(section(bakery(), 'short').isMovable).toBe(false);
  });
});

test('the short text stands in Word under a heading of its own, and on no web page', () => {
  const heading = print(bakery()).blocks.find(({ key }) => key === 'section:short');
  expect(heading).toMatchObject({ is: 'heading', level: 1 });
  expect(said(section(bakery(), 'short').blocks)).toContain(
    'Bakkerij Peeters uses the data that you give here for: Orders.',
  );
  expect(renderWeb(print(bakery()))).not.toContain('Short text for a form');
});

describe('what a person does in the window, as edits', () => {
  type Sections = readonly Readonly<Record<string, unknown>>[];
  /** The records of sections after these edits. */
  const applied = (edits: readonly Edit[], records: Sections = []): Sections =>
    edits.reduce((done: Sections, edit) => {
      if (edit.do === 'add') return done.concat({ id: edit.id, ...edit.values });
      if (edit.do !== 'set') return done;
      return done.map((record) =>
        record['id'] === edit.id ? { ...record, [edit.field]: edit.value } : record,
      );
    }, records);
  const of = (records: Sections, key = 'recipients', does = 'Delivers bread') =>
    section(bakery(records, { does }), key);

  test('rewording begins with the words of the register, and going back leaves nothing of them', () => {
    const reworded = applied(reword(choice, of([])));
    expect(reworded).toMatchObject([{ id: 'ns-everyone-recipients', section: 'recipients', site: null }]);
    expect(of(reworded).state).toBe('own');
    const back = applied(takeRegister(choice, of(reworded)), reworded);
    expect(of(back).state).toBe('register');
    expect(back).toMatchObject([{ body: null, writtenAgainst: null }]);
  });

  test('keeping one’s words asks no more until the register changes again', () => {
    const mine = applied(reword(choice, of([]))).map((record) => ({
      ...record,
      body: { en: 'Our courier.' },
    }));
    expect(of(mine, 'recipients', 'Cake').state).toBe('changed');
    const kept = applied(keepOwn(choice, of(mine, 'recipients', 'Cake')), mine);
    expect(of(kept, 'recipients', 'Cake').state).toBe('own');
    expect(said(of(kept, 'recipients', 'Cake').blocks)).toBe('Our courier.');
    expect(of(kept, 'recipients', 'Pies').state).toBe('changed');
  });

  test('what is left out comes back as it was, also in a person’s own words', () => {
    const mine = applied(reword(choice, of([])));
    const out = applied(leaveOut(choice, of(mine), 'On the form'), mine);
    expect(of(out).state).toBe('hidden');
    expect(of(applied(putIn(choice, of(out)), out)).state).toBe('own');
  });

  test('a move, and a section of one’s own', () => {
    const { sections } = noticeView(bakery(), choice);
    const { down } = of([], 'who');
    const moved = applied(place(choice, sections, down));
    expect(keys(noticeView(bakery(moved), choice)).slice(0, 3)).toEqual(['summary', 'scope', 'who']);
    expect(of(applied(addSection(choice, 'mine', 'Promise')), 'mine').title).toBe('Promise');
  });

  test('a record is called after where it belongs, the same in every copy of the file', () => {
    const ids = [null, 'shop', 'a-site-with-a-name-as-long-as-the-register-allows'].map((site) =>
      sectionRecordId({ ...choice, site, audience: 'subscribers' }, 'automated'),
    );
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,47}$/);
  });
});
