import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ownerAtEnd, ownerIn, ownerTail } from '../render/owner';
import { safePart } from './names';

/*
 * An exported document carries the identity of the client file it was made from, so that two firms of one name do not
 * replace each other's documents.
 */

const office = /\.(docx|xlsx)$/i;
const texts = /\.(pdf|html|md)$/i;
/** Files above this size are other people's. */
const largest = 200_000_000;

/** The client file that a document was made from. Null: it does not say, or cannot be read. */
export async function ownerOf(path: string): Promise<string | null> {
  if (!office.test(path) && !texts.test(path)) return null;
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (texts.test(path)) {
        const end = Buffer.alloc(Math.min(size, ownerTail));
        await file.read(end, 0, end.length, size - end.length);
        return ownerAtEnd(end.toString('latin1'));
      }
      if (size > largest) return null;
      const parts = unzipSync(new Uint8Array(await file.readFile()), {
        filter: ({ name, originalSize }) => name === 'docProps/core.xml' && originalSize < 100_000,
      });
      return ownerIn(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()));
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** Whose documents lie in a folder. Null: nobody's, as far as they say. */
async function ownerOfFolder(folder: string): Promise<string | null> {
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const owner = await ownerOf(join(folder, name));
    if (owner !== null) return owner;
  }
  return null;
}

/**
 * The name of a client's own folder, called after the firm. Where another client of that name has its documents, from
 * this run (`taken`) or an earlier one, the name of the client file comes behind it: which files of a run could be
 * read, and in what order they were named, never decides whose documents are replaced.
 */
export async function clientFolder(
  out: string,
  taken: readonly string[],
  client: Readonly<{ firm: string; otherwise: string; owner: string | null }>,
): Promise<string> {
  const longer = [client.firm, safePart(client.otherwise)].filter((part) => part !== '').join('-');
  for (let count = 0; ; count += 1) {
    const name = count === 0 ? client.firm : count === 1 ? longer : `${longer}-${count}`;
    if (taken.includes(name)) continue;
    const owner = await ownerOfFolder(join(out, name));
    if (owner === null || owner === client.owner) return name;
  }
}
