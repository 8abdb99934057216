import type { Document } from '../../shared/documents/document';
import { makeDocument } from '../../shared/documents/index';
import type { DocumentOptions } from '../../shared/documents/options';
import { nounOf } from '../../shared/register/nouns';
import { listNouns, type Register } from '../../shared/register/register';
import { previewWords } from '../../shared/words/preview';

/** Nobody turns ten thousand pages on a screen, and a value of that size would stop every process it goes through. */
const mostActivities = 200;

/** The document as the window shows it: whole, or of a large register its first part, which says so at its end. */
export function previewOf(register: Register, options: DocumentOptions): Document {
  if (options.activity !== null || register.activity.length <= mostActivities)
    return makeDocument(register, options);
  const document = makeDocument(firstOf(register, mostActivities), options);
  const count = (number: number): string => number.toLocaleString(options.language);
  const text = previewWords[options.language].isPart(count(mostActivities), count(register.activity.length));
  const note = { is: 'paragraph', key: 'preview-part', runs: [{ text, style: 'strong' }] } as const;
  return { ...document, blocks: [...document.blocks, note] };
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
