import type { Committed } from '../../../shared/api';
import type { Edit, Verb } from '../../../shared/register/edit';
import type { NounName } from '../../../shared/register/nouns';
import { call } from '../../app/bridge';

type About = Readonly<{ noun: NounName; id: string; field?: string }>;

/** Writes one action. Throws a `ProblemError` when it is refused; then nothing was written. */
export function write(verb: Verb, about: About | null, edits: readonly Edit[]): Promise<Committed> {
  return call('change', { verb, about, edits: [...edits] });
}

/** Adds a record with these values; the rest is not determined. */
export function addRecord(
  noun: NounName,
  id: string,
  values: Readonly<Record<string, unknown>>,
  more: readonly Edit[] = [],
): Promise<Committed> {
  return write('add', { noun, id }, [{ do: 'add', noun, id, values: { ...values } }, ...more]);
}

/** Gives fields of one record new values in one action. */
export function setFields(
  noun: NounName,
  id: string,
  values: Readonly<Record<string, unknown>>,
  verb: Verb = 'edit',
): Promise<Committed> {
  const fields = Object.entries(values);
  const only = fields.length === 1 ? fields[0]?.[0] : undefined;
  return write(
    verb,
    only === undefined ? { noun, id } : { noun, id, field: only },
    fields.map(([field, value]) => ({ do: 'set', noun, id, field, value })),
  );
}

export function removeRecord(noun: NounName, id: string): Promise<Committed> {
  return write('remove', { noun, id }, [{ do: 'remove', noun, id }]);
}
