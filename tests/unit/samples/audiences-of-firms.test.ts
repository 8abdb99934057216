import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookupsFrom } from '../../../src/shared/documents';
import { bundlesOf } from '../../../src/shared/documents/lookups';
import { concerns } from '../../../src/shared/documents/notice/audience';
import { documentOptionsSchema } from '../../../src/shared/documents/options';
import { makeWriter } from '../../../src/shared/documents/writer';
import { type NoticeAudience, noticeAudiences } from '../../../src/shared/register/notice';
import { type Register, registerSchema } from '../../../src/shared/register/register';
import { firm } from './firm';

/** Which activities each group of people reads of. Of some nobody says whose data they use: those stand in every notice. */
const wanted: Readonly<Record<string, Readonly<Record<Exclude<NoticeAudience, 'everyone'>, string>>>> = {
  'lobi-systems': {
    visitors: 'a4 a7 a8',
    customers: 'a1 a2 a4 a5 a6 a7 p1',
    endUsers: 'a1 a3 a4 a5 a6 a7 p1',
    suppliers: '',
    applicants: '',
    employees: '',
    subscribers: '',
  },
  'senef-soft': {
    visitors: 'a1 a2 a3 a4',
    customers: 'a1 a2 a3 a4 a5 a6 p-1',
    endUsers: 'a1 a2 a3 a4 p-1',
    suppliers: 'a1 a2 a3 a4 a5 a6',
    applicants: 'a1 a2 a3 a4',
    employees: 'a1 a2 a3 a4 a7',
    subscribers: 'a1 a2 a3 a4',
  },
  selentic: {
    visitors: 'a1 a2 a5 a6 a9',
    customers: 'a3 a4 a5 a6 a7 a8 a9 a10',
    endUsers: 'a5',
    suppliers: '',
    applicants: '',
    employees: '',
    subscribers: 'a3',
  },
  luxifer: {
    visitors: 'a1 a4 a5 a9 a10 a11 a12',
    customers: 'a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a12 q1 q2 q3 q4 q5 q6',
    endUsers: 'q1 q2 q3 q4 q5 q6',
    suppliers: '',
    applicants: '',
    employees: '',
    subscribers: '',
  },
  sendtex: {
    visitors: 'a1 a2',
    customers: 'a2 a4 a8 p-1',
    endUsers: 'a5 a6 a7 a8 a9 p-1',
    suppliers: 'a4',
    applicants: 'a10',
    employees: '',
    subscribers: 'a3',
  },
  // The clients' directors and their staff are not the office's own.
  accountant: {
    visitors: 'website',
    customers:
      'accounting-mandates aml-checks client-payroll client-portal invoicing debt-collection website gdpr-requests',
    endUsers: 'client-payroll',
    suppliers: 'accounting-mandates invoicing suppliers debt-collection',
    applicants: 'recruitment',
    employees: 'payroll staff-administration sickness it-use gdpr-requests',
    subscribers: 'newsletter',
  },
  // The bakery’s own directors are no staff: the notice for everyone tells of them.
  bakery: {
    visitors: 'cctv website social-media contests',
    customers: 'customers invoicing website loyalty social-media gdpr-requests contests',
    endUsers: '',
    suppliers: 'customers invoicing suppliers',
    applicants: 'recruitment',
    employees: 'payroll staff-administration sickness time-recording cctv gdpr-requests',
    subscribers: 'newsletter',
  },
};

function registerOf(name: string): Register {
  return name === 'accountant' || name === 'bakery'
    ? registerSchema.parse(JSON.parse(readFileSync(`resources/samples/${name}.json`, 'utf8')))
    : firm(name as Parameters<typeof firm>[0]);
}

test.each(Object.entries(wanted))(
  'each group of people of %s reads of what concerns them, and of nothing else',
  (name, groups) => {
    const register = registerOf(name);
    const options = documentOptionsSchema.parse({ document: 'notice', language: 'en', date: '2026-11-22' });
    const writer = makeWriter(lookupsFrom(register), options);
    const read = (audience: NoticeAudience): string =>
      bundlesOf(register)
        .filter((bundle) => concerns(writer, audience, bundle))
        .map(({ activity }) => activity.id)
        .join(' ');
    const found = noticeAudiences
      .filter((audience) => audience !== 'everyone')
      .map((audience) => [audience, read(audience)]);
    expect(Object.fromEntries(found)).toEqual(groups);
    expect(read('everyone').split(' ')).toHaveLength(register.activity.length);
  },
);
