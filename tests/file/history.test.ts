import { describe, expect, test } from 'vitest';
import {
  editsToPutBack,
  eraseRecords,
  historyFacets,
  listChanges,
  listHistory,
  readRecord,
  readRegister,
  verifyChain,
} from '../../src/main/store';
import type { HistoryFilter } from '../../src/shared/api';
import type { Edit } from '../../src/shared/register/edit';
import { agreed, change, openClient, registerOf, written } from './support/client-file';

const all: HistoryFilter = {
  record: null,
  noun: null,
  actor: null,
  verb: null,
  from: null,
  until: null,
  text: '',
  offset: 0,
  limit: 50,
};
const set = (id: string, field: string, value: unknown): Edit => ({
  do: 'set',
  noun: 'activity',
  id,
  field,
  value,
});

function openFirm() {
  return openClient(
    registerOf({
      party: [{ id: 'p', name: 'Mailchimp' }],
      activity: [
        { id: 'a', name: { en: 'Payroll' }, owner: 'HR', marks: { owner: { toConfirm: true } } },
        { id: 'b', name: { en: 'Loonadministratie' } },
      ],
      purpose: [{ id: 'u', activity: 'a', description: { en: 'Paying' } }],
      recipient: [{ id: 'r', activity: 'a', party: 'p' }],
    }),
  );
}

describe('the history', () => {
  test('tells who changed what, from what to what, the last first', () => {
    const file = openFirm();
    agreed(change(file, [set('a', 'owner', 'Finance')]));
    agreed(change(file, [set('b', 'name', { en: 'Orders' })]));
    const { entries, total } = listHistory(file.db, all);
    expect(total).toBe(3);
    expect(entries.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(entries[1]).toMatchObject({
      actor: 'Ann',
      time: written.time,
      verb: 'edit',
      records: 1,
      changes: [
        {
          is: 'changed',
          record: { noun: 'activity', id: 'a', reference: 'A-01', title: { en: 'Payroll' } },
          fields: [
            {
              field: 'owner',
              before: 'HR',
              after: 'Finance',
              marks: { before: { toConfirm: true }, after: null },
            },
          ],
        },
      ],
    });
    expect(entries[2]).toMatchObject({ verb: 'new', records: 6 });
    expect(entries[2]?.changes).toHaveLength(3);
    expect(listChanges(file.db, 1, 3)).toHaveLength(3);
  });

  test('of one record holds its parts, and of one field only what changed there', () => {
    const file = openFirm();
    agreed(change(file, [set('a', 'owner', 'Finance')]));
    agreed(change(file, [set('a', 'department', 'Ledgers')]));
    agreed(change(file, [{ do: 'remove', noun: 'purpose', id: 'u' }]));
    agreed(change(file, [set('b', 'owner', 'Sales'), set('a', 'owner', 'Office')]));
    const of = (field: string | null) =>
      listHistory(file.db, { ...all, record: { noun: 'activity', id: 'a', field } }).entries;
    expect(of(null).map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
    expect(of('owner').map(({ seq }) => seq)).toEqual([5, 2, 1]);
    // What the same action did elsewhere is not of this record.
    expect(of(null)[0]).toMatchObject({ records: 1, changes: [{ record: { id: 'a' } }] });
    expect(of('owner')[2]?.changes[0]?.fields).toMatchObject([{ field: 'owner', before: null, after: 'HR' }]);
  });

  test('is filtered by person, day, kind, noun and words, and comes in pages', () => {
    const file = openFirm();
    for (let n = 0; n < 12; n++) agreed(change(file, [set('a', 'owner', `Person ${n}`)]));
    agreed(change(file, [{ do: 'set', noun: 'party', id: 'p', field: 'name', value: 'Mäilchimp' }], 'bulk'));
    const found = (filter: Partial<HistoryFilter>) => listHistory(file.db, { ...all, ...filter });
    expect(found({ offset: 4, limit: 3 })).toMatchObject({
      total: 14,
      entries: [{ seq: 10 }, { seq: 9 }, { seq: 8 }],
    });
    expect(found({ verb: 'bulk' }).entries.map(({ seq }) => seq)).toEqual([14]);
    expect(found({ noun: 'party' }).entries.map(({ seq }) => seq)).toEqual([14, 1]);
    expect(found({ actor: 99 }).total).toBe(0);
    expect(found({ until: '2026-11-22T10:00:00.000Z' }).total).toBe(0);
    expect(found({ from: '2026-11-22T10:00:00.000Z' }).total).toBe(14);
    // Where it came and where it went.
    expect(found({ text: 'person 7' }).entries.map(({ seq }) => seq)).toEqual([10, 9]);
    // Folded, and by the name a record has now.
    expect(found({ text: 'MAILCHIMP' }).entries.map(({ seq }) => seq)).toEqual([14, 1]);
    expect(found({ text: 'payroll' }).total).toBe(13);
    for (const text of ['values', 'marks', 'owner', '":"'])
      expect([text, found({ text }).total]).toEqual([text, 0]);
    expect(historyFacets(file.db)).toMatchObject({
      actors: [{ name: 'Ann' }],
      verbs: ['new', 'edit', 'bulk'],
      days: [{ count: 14, actors: ['Ann'] }],
    });
    agreed(change(file, [set('b', 'notes', { en: 'As said by "Ann Peeters"\nand her colleague' })]));
    for (const text of ['"ann peeters"', 'PEETERS" and her', 'by "Ann'])
      expect([text, found({ text }).entries.map(({ seq }) => seq)]).toEqual([text, [15]]);
    // Plain letters and others, signs that JSON writes otherwise, and spaces that nobody counts.
    agreed(change(file, [set('b', 'notes', { en: 'Kept in  C:\\Old files, by the CŒUR team' })]));
    agreed(change(file, [set('b', 'department', 'Kept in  D:\\New files')]));
    for (const [text, seqs] of [
      ['kept in', [17, 16]],
      ['in c:\\old FILES', [16]],
      ['d:\\new files', [17]],
      ['coeur', [16]],
      ['cœur', [16]],
      ['in files', []],
    ] as const)
      expect([text, found({ text }).entries.map(({ seq }) => seq)]).toEqual([text, seqs]);
  });

  test('names what is gone, also where a value pointed to it', () => {
    const file = openFirm();
    agreed(change(file, [{ do: 'remove', noun: 'recipient', id: 'r' }]));
    agreed(change(file, [{ do: 'remove', noun: 'party', id: 'p' }]));
    const page = listHistory(file.db, all);
    expect(page.entries[0]).toMatchObject({
      changes: [{ is: 'removed', record: { isGone: true, title: 'Mailchimp' } }],
    });
    expect(page.entries[1]?.changes[0]).toMatchObject({ record: { owner: { id: 'a', reference: 'A-01' } } });
    expect(page.gone).toEqual({ 'party/p': 'Mailchimp' });
  });

  test('says of what was erased only that it was, and when', () => {
    const file = openFirm();
    agreed(change(file, [set('b', 'owner', 'Jan')]));
    agreed(
      eraseRecords(file.writer, [{ noun: 'activity', id: 'b' }], {
        time: '2026-11-23T08:00:00.000Z',
        actor: 'Ann',
        withAttachments: false,
        issued: [],
      }),
    );
    const { entries } = listHistory(file.db, all);
    expect(entries[1]?.changes).toMatchObject([
      { is: 'erased', fields: [], erasedOn: '2026-11-23T08:00:00.000Z', record: { title: null } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Jan');
    expect(editsToPutBack(file.db, { noun: 'activity', id: 'b', field: null, before: 3 })).toMatchObject({
      ok: false,
      problem: { code: 'erased' },
    });
  });
});

describe('putting back', () => {
  const back = (file: ReturnType<typeof openFirm>, id: string, field: string | null, before: number) =>
    agreed(change(file, agreed(editsToPutBack(file.db, { noun: 'activity', id, field, before })), 'putBack'));

  test('gives one field its earlier value and what was known of it, and leaves the others', () => {
    const file = openFirm();
    agreed(change(file, [set('a', 'owner', 'Finance')]));
    agreed(change(file, [set('a', 'owner', 'Office'), set('a', 'department', 'Ledgers')]));
    back(file, 'a', 'owner', 2);
    expect(readRecord(file.db, 'activity', 'a')).toMatchObject({
      owner: 'HR',
      department: 'Ledgers',
      marks: { owner: { toConfirm: true } },
    });
    back(file, 'a', 'owner', 3);
    expect(readRecord(file.db, 'activity', 'a')).toMatchObject({ owner: 'Finance', marks: {} });
  });

  test('gives a record with its parts the state it had', () => {
    const file = openFirm();
    const before = readRegister(file.db);
    agreed(change(file, [set('a', 'owner', 'Finance')]));
    agreed(change(file, [{ do: 'remove', noun: 'purpose', id: 'u' }]));
    agreed(change(file, [{ do: 'add', noun: 'purpose', id: 'v', values: { activity: 'a' } }]));
    back(file, 'a', null, 2);
    expect(readRegister(file.db)).toEqual(before);
    expect(verifyChain(file.db).ok).toBe(true);
  });

  test('brings a record back that is gone, without what it pointed to and is gone too', () => {
    const file = openFirm();
    const before = readRegister(file.db);
    agreed(change(file, [{ do: 'remove', noun: 'activity', id: 'a' }]));
    agreed(change(file, [{ do: 'remove', noun: 'party', id: 'p' }]));
    back(file, 'a', null, 2);
    const after = readRegister(file.db);
    expect(after.activity.find(({ id }) => id === 'a')).toEqual(before.activity.find(({ id }) => id === 'a'));
    expect(after.purpose).toEqual(before.purpose);
    expect(after.recipient).toMatchObject([{ id: 'r', party: null }]);
  });

  test('to before it was there is refused', () => {
    const file = openFirm();
    expect(editsToPutBack(file.db, { noun: 'activity', id: 'a', field: 'owner', before: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'noSuchRecord' },
    });
  });
});
