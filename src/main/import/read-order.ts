import { open } from 'node:fs/promises';
import type { Answer } from '../../shared/api';
import { type PolicyReading, readPolicy } from '../../shared/reading/read-policy';
import type { Register } from '../../shared/register/register';
import { mostBytes, paragraphsOfFile, paragraphsOfPasted } from './policy-file';

/** A policy to be read beside a register. `today`: ISO 8601. */
export type PolicyOrder = Readonly<{
  policy: Readonly<{ is: 'file'; path: string }> | Readonly<{ is: 'text'; text: string }>;
  register: Register;
  today: string;
}>;
/** Reads a policy beside a register. Throws what the file system says of a file that cannot be read. */
export async function readOrder(
  { policy, register, today }: PolicyOrder,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Answer<PolicyReading>> {
  const read = policy.is === 'text' ? paragraphsOfPasted(policy.text) : await ofFile(policy.path);
  return typeof read === 'string'
    ? { ok: false, problem: { code: read } }
    : { ok: true, value: readPolicy(register, read, today, onProgress) };
}

/** No more of a file is read than a policy can have, however large it says it is. */
async function ofFile(path: string): Promise<ReturnType<typeof paragraphsOfFile>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > mostBytes.word) return 'tooLarge';
    const bytes = new Uint8Array(Math.min(size + 1, mostBytes.word + 1));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return paragraphsOfFile(bytes.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
