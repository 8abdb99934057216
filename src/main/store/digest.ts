import { createHash } from 'node:crypto';
import type { Action, Verb } from '../../shared/register/edit';
import { canonical } from './canonical';

/** Digest of a value with a salt, so that erased words cannot be guessed back from what stays in the chain. */
export function saltedDigest(salt: Uint8Array, value: unknown): Buffer {
  return createHash('sha256').update(salt).update(canonical(value)).digest();
}

export type ChainedChange = Readonly<{
  noun: string;
  record: string;
  before: Uint8Array | null;
  after: Uint8Array | null;
  whole: Uint8Array | null;
}>;

export type ChainedAction = Readonly<{
  seq: number;
  time: string;
  actor: number;
  verb: Verb | string;
  undoes: number | null;
  about: Action['about'] | Readonly<{ noun: string; id: string; field?: string }>;
  changes: readonly ChainedChange[];
}>;

const hex = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('hex'));

/** A link of the chain: SHA-256 of the previous hash, the action and the digests of its changes. No name stands in it. */
export function chainHash(previous: Uint8Array | null, action: ChainedAction): Buffer {
  const { changes, ...rest } = action;
  const told = changes.map(({ noun, record, before, after, whole }) => [
    noun,
    record,
    hex(before),
    hex(after),
    hex(whole),
  ]);
  return createHash('sha256')
    .update(previous ?? Buffer.alloc(32))
    .update(canonical({ ...rest, changes: told }))
    .digest();
}
