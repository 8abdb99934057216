import type { Edit } from '../edit';
import { keptNouns, type NounName, nounNames } from '../nouns';
import type { Register } from '../register';
import { recordsOf } from './parts';
import { valuesOf } from './values';

const isKept = (noun: NounName) => (keptNouns as readonly NounName[]).includes(noun);

/**
 * Everything in a register as records to add, ids, marks and positions included: how a file is made from JSON.
 * Attachments and issued versions stay out: a register as a value does not have their bytes.
 */
export function registerToEdits(register: Register): Edit[] {
  return nounNames.flatMap((noun) => {
    if (isKept(noun)) return [];
    const records = recordsOf(register, noun);
    // JSON that gives no positions means the order in which the records stand.
    const hasOrder = new Set(records.map(({ position }) => position)).size === records.length;
    return records.map((record, index): Edit => {
      const values = valuesOf(noun, hasOrder ? record : { ...record, position: index + 1 }, true);
      return { do: 'add', noun, id: record.id, values };
    });
  });
}
