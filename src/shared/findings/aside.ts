import type { IsoDate } from '../law/dated';
import type { SetAside } from '../register/set-aside';
import type { Text } from '../register/text';
import type { Finding } from './finding';

/** Whether a finding that was put aside still is: its last day may have passed, or the facts may have changed since. */
export type AsideState = 'aside' | 'passed' | 'changed';

/** What was said when a finding was put aside, and what has become of it. */
export type Aside = Readonly<{
  /** Id of the record. */
  id: string;
  is: AsideState;
  reason: Text | null;
  by: string | null;
  on: IsoDate | null;
  /** The last day, inclusive. */
  until: IsoDate | null;
}>;

/**
 * The findings with what was put aside about them on a day. A finding stays aside while its key is the same, the facts that
 * were judged are the same, and its last day has not passed; without a last day it does not stay aside.
 */
export function withSetAside(
  findings: readonly Finding[],
  records: readonly SetAside[],
  today: IsoDate,
): readonly Finding[] {
  if (records.length === 0) return findings;
  const known = new Map(records.map((record) => [record.finding, record]));
  return findings.map((finding) => {
    const record = known.get(finding.key);
    if (record === undefined) return finding;
    const { id, reason, setBy: by, setOn: on, until } = record;
    const is =
      record.digest !== finding.digest ? 'changed' : until === null || until < today ? 'passed' : 'aside';
    return { ...finding, setAside: { id, is, reason, by, on, until } };
  });
}

/** Whether a finding is put aside now: it is not counted then. */
export const isAside = ({ setAside }: Finding): boolean => setAside?.is === 'aside';
