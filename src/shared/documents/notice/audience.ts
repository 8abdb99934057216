import type { ActivityBundle } from '../../api';
import type { NoticeAudience } from '../../register/notice';
import type { SubjectCategory } from '../../register/people-and-data';
import type { Writer } from '../writer';

type SubjectKind = NonNullable<SubjectCategory['kind']>;

/** The people each notice is written for, by the kinds of data subjects of the register. */
const kinds: Readonly<Record<Exclude<NoticeAudience, 'everyone'>, readonly SubjectKind[]>> = {
  visitors: ['visitor', 'child'],
  customers: ['customer', 'contactPerson', 'prospect', 'director', 'child'],
  endUsers: ['user', 'endUser', 'patient', 'child'],
  suppliers: ['supplier', 'contactPerson'],
  applicants: ['applicant'],
  employees: ['employee'],
  subscribers: ['subscriber'],
};

/**
 * Whether an activity concerns these people. One of which nobody said whose data it uses concerns everyone: a notice
 * that leaves out too much is worse than one that shows a gap.
 */
export function concerns(
  writer: Writer,
  audience: NoticeAudience,
  { activity, dataUses }: ActivityBundle,
): boolean {
  if (audience === 'everyone') return true;
  const ids = new Set([...activity.subjects, ...dataUses.flatMap((use) => use.subjects)]);
  const found = [...ids].map((id) => writer.lookups.find('subjectCategory', id)?.kind ?? null);
  return found.length === 0 || found.some((kind) => kind === null || kinds[audience].includes(kind));
}
