import { open } from 'node:fs/promises';

/** No more of a file is read than one can have, however large it says it is; null: it is larger than `most`. */
export async function bytesOf(path: string, most: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > most) return null;
    const bytes = new Uint8Array(size);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
