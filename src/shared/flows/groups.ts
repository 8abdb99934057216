import type { flowWords } from '../words/flows';

type Words = (typeof flowWords)['en'];

/** A group that was opened. */
export type FlowStep = Readonly<{ key: string; label: string }>;

type Item<T> = Readonly<{ item: T; reference: string; department: string | null; owner: string | null }>;
/** `key` is null where it holds one activity as it is. */
type Group<T> = Readonly<{ key: string | null; label: string; items: readonly T[] }>;

/**
 * Activities as they are, as long as a person can take them in; more of them in groups, by department, else by who
 * answers for them, else by their numbers. A group that was opened is divided again in the same way.
 */
export function groupsOf<T>(
  all: readonly Item<T>[],
  open: readonly string[],
  most: number,
  words: Words,
): Readonly<{ groups: readonly Group<T>[]; path: readonly FlowStep[] }> {
  const path: FlowStep[] = [];
  let items = all;
  let parted = partsOf(items, most, words, []);
  for (const key of open) {
    const chosen = parted?.find((part) => part.key === key);
    if (chosen === undefined) break;
    path.push({ key, label: chosen.label });
    items = chosen.items;
    parted = partsOf(
      items,
      most,
      words,
      path.map((step) => step.key),
    );
  }
  return {
    path,
    groups:
      parted === null
        ? items.map(({ item }) => ({ key: null, label: '', items: [item] }))
        : parted.map(({ key, label, items: own }) => ({ key, label, items: own.map(({ item }) => item) })),
  };
}

type Part<T> = Readonly<{ key: string; label: string; items: readonly Item<T>[] }>;

function partsOf<T>(
  items: readonly Item<T>[],
  most: number,
  words: Words,
  opened: readonly string[],
): readonly Part<T>[] | null {
  if (items.length <= most) return null;
  for (const by of ['department', 'owner'] as const) {
    if (opened.some((key) => key.startsWith(`${by}:`) || key.startsWith('range:'))) continue;
    const parts = new Map<string, Item<T>[]>();
    for (const item of items) {
      const name = item[by]?.trim() ?? '';
      const known = parts.get(name);
      if (known === undefined) parts.set(name, [item]);
      else known.push(item);
    }
    if (parts.size < 2 || parts.size > most) continue;
    return [...parts].map(([name, own]) => ({
      key: `${by}:${name}`,
      label: name === '' ? (by === 'department' ? words.noDepartment : words.noOwner) : name,
      items: own,
    }));
  }
  const size = Math.max(most, Math.ceil(items.length / most));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => {
    const own = items.slice(index * size, (index + 1) * size);
    return {
      key: `range:${own[0]?.reference ?? ''}-${own.at(-1)?.reference ?? ''}`,
      label: words.range(own[0]?.reference ?? '', own.at(-1)?.reference ?? ''),
      items: own,
    };
  });
}
