/** Lines that are drawn, from the one at `from` up to the one before `to`, or room for lines that are not. */
export type Stretch = Readonly<{ is: 'drawn' | 'room'; from: number; to: number }>;

/** A list of which some lines are drawn: those, and the room of all others before, between and after them. */
export function stretches(drawn: readonly number[], count: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let end = 0;
  for (const index of [...new Set(drawn)].sort((a, b) => a - b)) {
    if (index >= count) break;
    const last = found.at(-1);
    if (index > end) found.push({ is: 'room', from: end, to: index });
    if (index === end && last?.is === 'drawn') found[found.length - 1] = { ...last, to: index + 1 };
    else found.push({ is: 'drawn', from: index, to: index + 1 });
    end = index + 1;
  }
  if (end < count) found.push({ is: 'room', from: end, to: count });
  return found;
}
