import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type DocumentOptions, type Format, isPublished } from '../../shared/documents/options';
import { type Letterhead, readLetterhead } from '../render/letterhead';
import { problemOfError, Refusal, refuse } from '../store/problem';

/** The Word file that a letterhead comes from, as it travels to a thread. `name`: for what is told of it. */
export type LetterheadFile = Readonly<{ name: string; bytes: Uint8Array }>;

/** Bytes of the largest file that is looked at. */
export const largestLetterhead = 20_000_000;

/** Whether a file of an order stands on a letterhead: what is published, in Word. */
export const takesLetterhead = ({
  options,
  format,
}: Readonly<{ options: Pick<DocumentOptions, 'document'>; format: Format }>): boolean =>
  format === 'docx' && isPublished(options.document);

/** What is used of a file. Refuses with why it cannot be a letterhead. */
export function letterheadOf({ name, bytes }: LetterheadFile): Letterhead {
  const read = readLetterhead(bytes);
  return read.ok ? read.value : refuse(read.fault, { detail: name });
}

/** Reads a letterhead from the disk, and refuses one that cannot be used. */
export async function letterheadAt(path: string): Promise<LetterheadFile> {
  const name = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (!stats.isFile()) refuse('notALetterhead', { detail: name });
      if (stats.size > largestLetterhead) refuse('letterheadTooLarge', { detail: name });
      const read = { name, bytes: new Uint8Array(await file.readFile()) };
      letterheadOf(read);
      return read;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal({ ...problemOfError(error), detail: name });
  }
}
