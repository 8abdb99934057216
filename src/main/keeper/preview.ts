import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import type { DocumentOptions } from '../../shared/documents/options';
import { nounOf } from '../../shared/register/nouns';
import { listNouns, type Register } from '../../shared/register/register';
import { previewWords } from '../../shared/words/preview';
import type { ReadDb } from '../store/db';
import { countActivities, firstActivities, readActivities, readRecord } from '../store/index';

/** Nobody turns ten thousand pages on a screen, and a value of that size would stop every process it goes through. */
const mostActivities = 200;

/**
 * The document as the window shows it: whole, or of a large register its first part, which says so at its end. `all`:
 * how many activities the register has, when `register` is only a part of it.
 */
export function previewOf(
  register: Register,
  options: DocumentOptions,
  all = register.activity.length,
): Document {
  if (options.activity !== null || all <= mostActivities) return makeDocument(register, options);
  const document = makeDocument(firstOf(register, mostActivities), options);
  const count = (number: number): string => number.toLocaleString(options.language);
  const text = previewWords[options.language].isPart(count(mostActivities), count(all));
  const note = { is: 'paragraph', key: 'preview-part', runs: [{ text, style: 'strong' }] } as const;
  return { ...document, blocks: [...document.blocks, note] };
}

/** The same of a register that is too large to be read for it: only what the preview shows is. */
export function previewFrom(db: ReadDb, options: DocumentOptions): Document {
  const { activity } = options;
  if (activity === null)
    return previewOf(readActivities(db, firstActivities(db, mostActivities)), options, countActivities(db));
  // Its sheet names the activity that came in its place.
  const successor = readRecord(db, 'activity', activity)?.successor ?? activity;
  return previewOf(readActivities(db, [activity, successor]), options);
}

/** The register with its first activities and their parts alone. */
function firstOf(register: Register, count: number): Register {
  const activity = register.activity.slice(0, count);
  const ids = new Set(activity.map(({ id }) => id));
  const parts = listNouns
    .filter((noun) => nounOf(noun).parent === 'activity')
    .map((noun) => [
      noun,
      (register[noun] as readonly Readonly<{ activity?: string }>[]).filter((part) =>
        ids.has(part.activity ?? ''),
      ),
    ]);
  return { ...register, ...Object.fromEntries(parts), activity };
}
