import { describe, expect, test } from 'vitest';
import { noticeView } from '../../../src/shared/documents/notice/view';
import { check } from '../../../src/shared/findings/check';
import { ruleOf } from '../../../src/shared/findings/rules';
import { noticeItems } from '../../../src/shared/law/notice-items';
import type { Register } from '../../../src/shared/register/register';
import { allSamples } from './firm';

const date = '2026-11-22';
const samples = allSamples();

/** The items that the rule says a notice lacks, by their codes. */
function lacking(register: Register, notice: string): readonly string[] {
  const rule = ruleOf('CHK-23');
  const found = check(register, date, rule === undefined ? [] : [rule])
    .findings()
    .find(({ says, place }) => says === 'lacks' && place.id === notice);
  const items = found?.slots['items'];
  if (items === null || typeof items !== 'object' || !('list' in items)) return [];
  const names = items.list.map((each) => JSON.stringify(each));
  return noticeItems
    .filter(({ name }) => names.includes(JSON.stringify({ words: name })))
    .map(({ code }) => code);
}

describe.each(samples)('what the notice of %s is said to lack', (_, register) => {
  test.each(register.notice.map((notice) => [notice.id, notice] as const))(
    '%s: is a gap in its draft',
    (id, notice) => {
      const site = notice.sites[0] ?? null;
      const view = noticeView(register, { site, audience: 'everyone', language: 'en', date });
      const gaps = view.coverage.filter(({ state }) => state === 'gap' || state === 'missing');
      const lacks = lacking(register, id);
      expect(lacks.filter((code) => !gaps.some((gap) => gap.code === code))).toEqual([]);
      expect(lacks.length).toBeGreaterThan(0);
    },
  );
});
