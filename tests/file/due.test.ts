import { expect, test } from 'vitest';
import { dueList } from '../../src/main/store';
import type { Edit } from '../../src/shared/register/edit';
import { change, openClient } from './support/client-file';

const today = '2026-11-22';

const add = (noun: Edit['noun'], id: string, values: Readonly<Record<string, unknown>>): Edit =>
  ({ do: 'add', noun, id, values }) as Edit;

test('what falls due stands in the order of its days, with what it is and what it is called', () => {
  const client = openClient();
  change(client, [
    add('activity', 'payroll', {
      reference: 'A-01',
      name: { en: 'Payroll' },
      status: 'inUse',
      nextReviewOn: '2027-01-15',
    }),
    add('activity', 'old', { status: 'ended', nextReviewOn: '2026-01-01' }),
    add('agreement', 'dpa', { status: 'signed', endsOn: '2026-12-31', reviewOn: '2026-12-01' }),
    add('agreement', 'gone', { status: 'ended', endsOn: '2026-11-01' }),
    add('transfer', 'usa', { validUntil: '2026-11-30' }),
    add('dpia', 'cctv', { state: 'signed', reviewOn: '2027-06-01', name: { en: 'Cameras' } }),
    add('dpia', 'before', { state: 'replaced', reviewOn: '2026-06-01' }),
    add('control', 'sign', {
      dpia: 'cctv',
      name: { en: 'Hang up signs' },
      dueOn: '2026-11-20',
      state: 'planned',
    }),
    add('control', 'done', { dpia: 'cctv', dueOn: '2026-11-19', state: 'done' }),
    add('rightsRequest', 'access', { receivedOn: '2026-11-02', rights: ['access'] }),
    add('rightsRequest', 'answered', { receivedOn: '2026-10-02', closedOn: '2026-10-20' }),
    add('question', 'waiting', {
      key: 'k1',
      text: { en: 'Who hosts it?' },
      askedOn: '2026-11-01',
      dueOn: '2026-11-21',
    }),
    add('question', 'told', {
      key: 'k2',
      askedOn: '2026-11-01',
      dueOn: '2026-11-21',
      answeredOn: '2026-11-05',
    }),
    add('breach', 'laptop', { awareAt: '2026-11-21T10:00', role: 'controller' }),
    add('breach', 'unlikely', { awareAt: '2026-11-01T10:00', role: 'controller', risk: 'none' }),
    add('breach', 'processor', { awareAt: '2026-11-01T10:00', role: 'processor' }),
  ]);
  const found = dueList(client.db, today, 100);
  expect(found.map(({ on, kind, noun, id }) => [on, kind, noun, id].join(' '))).toEqual([
    '2026-11-20 action control sign',
    '2026-11-21 answer question waiting',
    '2026-11-24 notify breach laptop',
    '2026-11-30 expires transfer usa',
    '2026-12-01 review agreement dpa',
    '2026-12-02 answer rightsRequest access',
    '2026-12-31 ends agreement dpa',
    '2027-01-15 review activity payroll',
    '2027-06-01 review dpia cctv',
  ]);
  expect(found[0]).toMatchObject({ owner: 'cctv', name: { en: 'Hang up signs' } });
  expect(found[1]).toMatchObject({ name: { en: 'Who hosts it?' } });
  expect(found[7]).toMatchObject({ reference: 'A-01', name: { en: 'Payroll' } });
  expect(dueList(client.db, today, 3).map(({ id }) => id)).toEqual(['sign', 'waiting', 'laptop']);
});

test('an empty register has nothing due', () => {
  expect(dueList(openClient().db, today, 6)).toEqual([]);
});
