import {
  fallenBehindInSteps,
  type PublishedNow,
  publishedNow,
} from '../../shared/documents/notice/fallen-behind';
import type { Register } from '../../shared/register/register';
import type { ReadDb } from '../store/db';
import { issuedDocuments } from '../store/issued';
import { readRecords } from '../store/read-records';

/** What was found of a register on a day: nothing of it changes while that register stands. */
const found = new WeakMap<Register, Map<string, PublishedNow>>();

/**
 * The notices, and the lists that go with them, that are published now, each with how far it has fallen behind the
 * register of today (ISO date). The register is read when there is one.
 */
export function* publishedInSteps(
  db: ReadDb,
  readRegister: () => Register,
  date: string,
): Generator<void, readonly PublishedNow[]> {
  const versions = publishedNow(readRecords(db, 'issuedVersion'));
  if (versions.length === 0) return [];
  const register = readRegister();
  const known = found.get(register) ?? new Map<string, PublishedNow>();
  found.set(register, known);
  const all: PublishedNow[] = [];
  for (const version of versions) {
    const key = `${version.id} ${date}`;
    const published =
      known.get(key) ??
      ({
        version,
        behind: yield* fallenBehindInSteps(register, version, issuedDocuments(db, version.id), date),
      } satisfies PublishedNow);
    known.set(key, published);
    all.push(published);
  }
  return all;
}
