import { describe, expect, it } from 'vitest';
import { type Arrangement, arrange, atOnce, inStretches } from '../../../src/renderer/parts/arrange';

type Row = Readonly<{ id: string; name: string; at: number }>;
const many: readonly Row[] = Array.from({ length: 1_000 }, (_, at) => ({
  id: `r${at}`,
  // Names that come back, in no order.
  name: `name ${(at * 7919) % 97}`,
  at,
}));
const all: Arrangement<Row> = { rows: many, rowId: ({ id }) => id, isWanted: null, sort: null, group: null };
const byName = { text: (row: Row) => row.name, compare: new Intl.Collator('en', { numeric: true }).compare };
const idsOf = (wanted: Arrangement<Row>): readonly string[] =>
  atOnce(arrange(wanted)).flatMap((line) => (line.kind === 'row' ? [line.id] : []));

describe('the lines of a list', () => {
  it('are its rows in their own order when nothing else is asked', () => {
    expect(idsOf(all)).toEqual(many.map(({ id }) => id));
  });

  it('stand in order, and rows that are equal stay as they were', () => {
    const expected = [...many].sort((a, b) => byName.compare(a.name, b.name) || a.at - b.at);
    expect(idsOf({ ...all, sort: byName })).toEqual(expected.map(({ id }) => id));
  });

  it('are only those that are wanted', () => {
    const isWanted = ({ at }: Row): boolean => at % 3 === 0;
    expect(idsOf({ ...all, isWanted })).toEqual(many.filter(isWanted).map(({ id }) => id));
  });

  it('stand in groups that count all their rows', () => {
    const group = ({ at }: Row) => (at < 400 ? { key: '2', label: 'First' } : { key: '1', label: 'Rest' });
    const lines = atOnce(arrange({ ...all, group }));
    expect(lines.filter(({ kind }) => kind === 'group')).toEqual([
      { kind: 'group', key: '1', label: 'Rest', count: 600 },
      { kind: 'group', key: '2', label: 'First', count: 400 },
    ]);
    expect(lines[1]).toMatchObject({ kind: 'row', id: 'r400' });
    expect(lines.at(-1)).toMatchObject({ kind: 'row', id: 'r399' });
  });

  it('are none of an empty list', () => {
    expect(atOnce(arrange({ ...all, rows: [], sort: byName }))).toEqual([]);
  });

  it('are made in steps of which none looks at more than some rows', () => {
    let looked = 0;
    let most = 0;
    const steps = arrange({
      ...all,
      isWanted: () => {
        looked += 1;
        return true;
      },
    });
    for (let before = 0; steps.next().done !== true; before = looked) most = Math.max(most, looked - before);
    expect(most).toBeLessThan(100);
    expect(looked).toBe(many.length);
  });

  it('come whole from stretches with pauses between, and not at all once they were stopped', async () => {
    const made = await new Promise<number>((done) => inStretches(arrange(all), ({ length }) => done(length)));
    expect(made).toBe(many.length);
    let isDone = false;
    const stop = inStretches(arrange(all), () => {
      isDone = true;
    });
    stop();
    await new Promise<number>((done) => inStretches(arrange(all), ({ length }) => done(length)));
    expect(isDone).toBe(false);
  });
});
