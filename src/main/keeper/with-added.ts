import type { Edit } from '../../shared/register/edit';
import { recordSchema } from '../../shared/register/noun';
import { nounOf } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';

/** The register as it will be once these records are added. Other edits are left out: templates only add. */
export function withAdded(register: Register, edits: readonly Edit[]): Register {
  const next: Record<string, unknown> = { ...register };
  for (const edit of edits) {
    if (edit.do !== 'add' || edit.noun === 'organisation') continue;
    const list = next[edit.noun] as readonly { id: string }[];
    const record = recordSchema(nounOf(edit.noun)).parse({ ...edit.values, id: edit.id });
    next[edit.noun] = [...list, record];
  }
  return next as Register;
}
