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

/**
 * A link of the chain: SHA-256 of the previous hash, the action and the digests of its changes, in canonical form. No
 * name stands in it. The changes are told one by one: there may be a hundred thousand.
 */
export function chainLink(
  previous: Uint8Array | null,
  { about, actor }: Pick<ChainedAction, 'about' | 'actor'>,
): Readonly<{
  add: (change: ChainedChange) => void;
  /** Called once, at the end. */
  hash: (rest: Omit<ChainedAction, 'about' | 'actor' | 'changes'>) => Buffer;
}> {
  const hash = createHash('sha256').update(previous ?? Buffer.alloc(32));
  // The keys of the whole stand in order: about, actor, changes, then the rest.
  hash.update(`${canonical({ about, actor }).slice(0, -1)},"changes":[`);
  let comma = '';
  return {
    add: ({ noun, record, before, after, whole }) => {
      hash.update(comma).update(canonical([noun, record, hex(before), hex(after), hex(whole)]));
      comma = ',';
    },
    hash: (rest) => hash.update(`],${canonical(rest).slice(1)}`).digest(),
  };
}

/** The same, of an action that is at hand whole. */
export function chainHash(
  previous: Uint8Array | null,
  { about, actor, changes, ...rest }: ChainedAction,
): Buffer {
  const link = chainLink(previous, { about, actor });
  for (const change of changes) link.add(change);
  return link.hash(rest);
}
