type Memory<K, V> = Readonly<{ get: (key: K) => V | undefined; set: (key: K, value: V) => unknown }>;

/** What is kept under the key; made and kept when it is not there yet. */
export function remember<K, V>(memory: Memory<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
