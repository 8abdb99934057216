import type { Text } from '../../shared/register/text';
import type { AnyRecord } from './record';

/** Fields by which a person knows a record, the first that is filled counts. */
const titleFields = [
  'name',
  'legalName',
  'title',
  'label',
  'description',
  'statement',
  'fileName',
  'kind',
  'right',
];

/** What a person would call a record, or null. */
export function titleOf(record: AnyRecord): Text | string | null {
  for (const field of titleFields) {
    const value = record[field];
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Text;
  }
  return null;
}

/** The title in one piece, for a message: `A-01 Payroll`, else the id. */
export function labelOf(record: AnyRecord): string {
  const title = titleOf(record);
  const words = title === null || typeof title === 'string' ? title : Object.values(title)[0];
  const reference = typeof record['reference'] === 'string' ? record['reference'] : null;
  return [reference, words].filter(Boolean).join(' ').slice(0, 80) || record.id;
}
