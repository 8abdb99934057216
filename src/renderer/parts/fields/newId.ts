/** An id for a new record: never repeats, and fits the pattern of ids in the register. */
export function newId(): string {
  return crypto.randomUUID();
}
