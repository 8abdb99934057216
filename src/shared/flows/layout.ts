import { type FlowColumn, type FlowGraph, type FlowLink, type FlowNode, flowColumns } from './graph';
import { linesOf, widthOf } from './measure';

/** A box where it stands; lengths in points. `lines` are words as they fit, `at` their baselines from the top of the map. */
export type PlacedNode = Readonly<{
  node: FlowNode;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly Readonly<{
    text: string;
    x: number;
    at: number;
    size: number;
    is: 'reference' | 'name' | 'note';
  }>[];
}>;
/** A band: from the right edge of a box to the left edge of another, each end `size` high from its top. */
export type PlacedLink = Readonly<{
  link: FlowLink;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  size: number;
}>;
export type FlowScene = Readonly<{
  width: number;
  height: number;
  heads: readonly Readonly<{ column: FlowColumn; x: number }>[];
  nodes: readonly PlacedNode[];
  links: readonly PlacedLink[];
}>;

/** Parts of the width: boxes and, between them, room for the bands. */
const across: Readonly<Record<FlowColumn, readonly [from: number, width: number]>> = {
  people: [0, 0.152],
  activity: [0.227, 0.236],
  recipient: [0.556, 0.172],
  country: [0.836, 0.164],
};
const top = 34;
const gap = 8;
const pad = 10;
const nameSize = 12;
const noteSize = 10.5;
const nameHeight = 15;
const noteHeight = 13;
/** The least that a band is seen by, and what one activity takes where there is room. */
const thinnest = 1.5;
const thickest = 7;
/** How high the bands at one side of a column may be together. */
const mostBands = 420;

/** Places the boxes of a map in their columns and the bands between them. Pure: the same map gives the same picture. */
export function layFlows(graph: FlowGraph, width: number): FlowScene {
  const load = new Map<string, readonly [into: number, out: number]>();
  for (const { from, to, activities } of graph.links) {
    const [into, out] = load.get(from) ?? [0, 0];
    load.set(from, [into, out + activities]);
    const [ownInto, ownOut] = load.get(to) ?? [0, 0];
    load.set(to, [ownInto + activities, ownOut]);
  }
  const heaviest = Math.max(
    1,
    ...flowColumns.map((column) =>
      graph.nodes
        .filter((node) => node.column === column)
        .reduce((sum, { key }) => sum + Math.max(...(load.get(key) ?? [0, 0])), 0),
    ),
  );
  const unit = Math.min(thickest, mostBands / heaviest);
  const sizeOf = (link: FlowLink): number => Math.max(thinnest, link.activities * unit);
  const bands = new Map<string, readonly [into: number, out: number]>();
  for (const link of graph.links) {
    const [into, out] = bands.get(link.from) ?? [0, 0];
    bands.set(link.from, [into, out + sizeOf(link)]);
    const [ownInto, ownOut] = bands.get(link.to) ?? [0, 0];
    bands.set(link.to, [ownInto + sizeOf(link), ownOut]);
  }

  const columnOf = (column: FlowColumn) => graph.nodes.filter((node) => node.column === column);
  const x = (column: FlowColumn) => across[column][0] * width;
  const wide = (column: FlowColumn) => across[column][1] * width;
  const shaped = new Map(
    graph.nodes.map((node) => [node.key, shapeOf(node, wide(node.column), bands.get(node.key) ?? [0, 0])]),
  );
  const heightOf = (key: string): number => shaped.get(key)?.height ?? 0;
  const total = (nodes: readonly FlowNode[]): number =>
    nodes.reduce((sum, { key }) => sum + heightOf(key) + gap, -gap);
  const high = Math.max(120, ...flowColumns.map((column) => total(columnOf(column))));

  const middle = new Map<string, number>();
  const ys = new Map<string, number>();
  const stack = (nodes: readonly FlowNode[]): void => {
    // Few boxes spread over the height, but no further apart than the eye follows.
    const free = high - total(nodes);
    const more = nodes.length < 2 ? 0 : Math.min(70, free / nodes.length);
    let y = top + (free - more * Math.max(0, nodes.length - 1)) / 2;
    for (const { key } of nodes) {
      ys.set(key, y);
      middle.set(key, y + heightOf(key) / 2);
      y += heightOf(key) + gap + more;
    }
  };
  /** Where the boxes are that a box is bound to, on average, by how much goes between them. */
  const pull = (key: string): number => {
    let [sum, weight] = [0, 0];
    for (const link of graph.links) {
      const other = link.from === key ? link.to : link.to === key ? link.from : null;
      const at = other === null ? undefined : middle.get(other);
      if (at === undefined) continue;
      sum += at * link.activities;
      weight += link.activities;
    }
    return weight === 0 ? high : sum / weight;
  };
  const byPull = (nodes: readonly FlowNode[]): readonly FlowNode[] => {
    const pulls = new Map(nodes.map(({ key }) => [key, pull(key)]));
    return [...nodes].sort((a, b) => (pulls.get(a.key) ?? 0) - (pulls.get(b.key) ?? 0));
  };
  stack(columnOf('activity'));
  stack(byPull(columnOf('people')));
  stack(byPull(columnOf('recipient')));
  stack(byPull(columnOf('country')));

  const nodes = graph.nodes.map((node): PlacedNode => {
    const y = ys.get(node.key) ?? top;
    const shape = shaped.get(node.key) ?? { height: 0, lines: [] };
    return {
      node,
      x: x(node.column),
      y,
      width: wide(node.column),
      height: shape.height,
      lines: shape.lines.map((line) => ({ ...line, x: x(node.column) + line.x, at: y + line.at })),
    };
  });
  const placed = new Map(nodes.map((each) => [each.node.key, each]));
  const ends = (side: 'from' | 'to') => {
    const other = side === 'from' ? 'to' : 'from';
    const found = new Map<string, number>();
    const groups = new Map<string, FlowLink[]>();
    for (const link of graph.links) groups.set(link[side], [...(groups.get(link[side]) ?? []), link]);
    for (const [key, links] of groups) {
      const box = placed.get(key);
      if (box === undefined) continue;
      const all = links.reduce((sum, link) => sum + sizeOf(link), 0);
      let y = box.y + (box.height - all) / 2;
      for (const link of links.sort((a, b) => (middle.get(a[other]) ?? 0) - (middle.get(b[other]) ?? 0))) {
        found.set(link.key, y);
        y += sizeOf(link);
      }
    }
    return found;
  };
  const [starts, stops] = [ends('from'), ends('to')];
  return {
    width,
    height: top + high + 6,
    heads: flowColumns
      .filter((column) => columnOf(column).length > 0)
      .map((column) => ({ column, x: x(column) })),
    nodes,
    links: graph.links.flatMap((link) => {
      const [from, to] = [placed.get(link.from), placed.get(link.to)];
      return from === undefined || to === undefined
        ? []
        : [
            {
              link,
              x1: from.x + from.width,
              y1: starts.get(link.key) ?? from.y,
              x2: to.x,
              y2: stops.get(link.key) ?? to.y,
              size: sizeOf(link),
            },
          ];
    }),
  };
}

function shapeOf(
  node: FlowNode,
  width: number,
  [into, out]: readonly [number, number],
): Pick<PlacedNode, 'height' | 'lines'> {
  const reference = node.reference ?? '';
  const indent = reference === '' ? 0 : widthOf(reference, nameSize) + 6;
  const room = width - 2 * pad - indent;
  const name = linesOf(node.label, nameSize, room, 3);
  const notes = node.notes.flatMap((note) => linesOf(note, noteSize, width - 2 * pad, 3)).slice(0, 5);
  const words = name.length * nameHeight + notes.length * noteHeight;
  const height = Math.max(words + 9, into + 6, out + 6);
  const first = (height - words) / 2;
  return {
    height,
    lines: [
      ...(reference === ''
        ? []
        : [{ text: reference, x: pad, at: first + 12, size: nameSize, is: 'reference' as const }]),
      ...name.map((text, index) => ({
        text,
        x: pad + indent,
        at: first + 12 + index * nameHeight,
        size: nameSize,
        is: 'name' as const,
      })),
      ...notes.map((text, index) => ({
        text,
        x: pad,
        at: first + name.length * nameHeight + 10 + index * noteHeight,
        size: noteSize,
        is: 'note' as const,
      })),
    ],
  };
}

/** Keys of boxes and bands on the ways that go through one of them, to where data come from and where they end. */
export function waysThrough(graph: FlowGraph, key: string): ReadonlySet<string> {
  const found = new Set<string>([key]);
  const band = graph.links.find((link) => link.key === key);
  const walk = (node: string, side: 'from' | 'to', allowed: ReadonlySet<string> | null): void => {
    found.add(node);
    for (const link of graph.links) {
      if (link[side] !== node) continue;
      if (allowed !== null && !link.through.some((each) => allowed.has(each))) continue;
      found.add(link.key);
      walk(
        side === 'from' ? link.to : link.from,
        side,
        allowed === null ? new Set(link.through) : new Set(link.through.filter((each) => allowed.has(each))),
      );
    }
  };
  if (band === undefined) {
    const own = graph.nodes.find((node) => node.key === key)?.column === 'activity' ? new Set([key]) : null;
    walk(key, 'from', own);
    walk(key, 'to', own);
  } else {
    walk(band.to, 'from', new Set(band.through));
    walk(band.from, 'to', new Set(band.through));
  }
  return found;
}
