import type { ActivityBundle } from '../../api';
import type { NoticeAudience } from '../../register/notice';
import type { SubjectCategory } from '../../register/people-and-data';
import type { Writer } from '../writer';

type SubjectKind = NonNullable<SubjectCategory['kind']>;

/** The people each notice is written for, by the kinds of data subjects of the register. */
const kinds: Readonly<Record<Exclude<NoticeAudience, 'everyone'>, readonly SubjectKind[]>> = {
  // Whoever is not a customer yet reads what stands on the site.
  visitors: ['visitor', 'prospect', 'child'],
  customers: ['customer', 'contactPerson', 'prospect', 'child'],
  endUsers: ['user', 'endUser', 'patient', 'child'],
  suppliers: ['supplier', 'contactPerson'],
  applicants: ['applicant'],
  employees: ['employee'],
  subscribers: ['subscriber'],
};
const ofCustomers: readonly SubjectKind[] = ['customer', 'contactPerson', 'prospect'];

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
  // What is done for customers concerns them and the people whose data they bring, whatever these are to them: the staff
  // of a customer is not ours.
  if (activity.role === 'processor') return audience === 'customers' || audience === 'endUsers';
  const ids = new Set([...activity.subjects, ...dataUses.flatMap((use) => use.subjects)]);
  const found = [...ids].map((id) => writer.lookups.find('subjectCategory', id)?.kind ?? null);
  // People of whom the register has no group read every notice.
  if (found.every((kind) => kind === 'other')) return true;
  const isOfCustomers = found.some((kind) => kind !== null && ofCustomers.includes(kind));
  return found.some((kind) => {
    if (kind === null) return true;
    // Directors beside customers are theirs; the firm's own are no group of readers, and no staff.
    if (kind === 'director') return isOfCustomers && audience === 'customers';
    return kinds[audience].includes(kind);
  });
}
