import type { Edit, NewId } from '../../../src/shared/register/edit';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../../src/shared/register/register';
import type { Language } from '../../../src/shared/register/text';
import { type Template, templateEdits } from '../../../src/shared/templates';

/** Ids `n-1`, `n-2` and so on. */
export function counter(): NewId {
  let last = 0;
  return () => `n-${++last}`;
}

export function registerIn(languages: readonly Language[]): Register {
  return registerSchema.parse({
    format: registerFormat,
    version: registerVersion,
    organisation: { id: 'organisation', contentLanguages: languages },
  });
}

/** The register with the records of `edits`, checked as a file would be. Templates only ever add. */
export function withEdits(register: Register, edits: readonly Edit[]): Register {
  const lists: Record<string, unknown[]> = {};
  for (const edit of edits) {
    if (edit.do !== 'add') throw new Error(`A template makes an edit "${edit.do}".`);
    const before = lists[edit.noun] ?? [...[register[edit.noun]].flat()];
    lists[edit.noun] = [...before, { id: edit.id, position: before.length + 1, ...edit.values }];
  }
  return registerSchema.parse({ format: registerFormat, version: registerVersion, ...register, ...lists });
}

export function applied(
  templates: readonly Template[],
  register: Register,
  newId: NewId = counter(),
  answers: Readonly<Record<string, string>> = {},
  today = '2026-11-21',
): Register {
  return withEdits(register, templateEdits(templates, register, newId, answers, today).edits);
}
