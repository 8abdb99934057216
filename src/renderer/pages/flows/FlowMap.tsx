import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { bandPath } from '../../../shared/flows/band';
import type { FlowGraph, FlowNode } from '../../../shared/flows/graph';
import { layFlows, type PlacedLink, type PlacedNode, waysThrough } from '../../../shared/flows/layout';
import { flowWords } from '../../../shared/words/flows';
import { go } from '../../app/go';
import { useLanguage } from '../../app/language';
import { placeOf } from '../../app/places';

const smallest = 0.5;
const largest = 3;
const step = 1.25;
/** Pixels: narrower than this its words could not be read; it moves sideways within its frame then. */
const narrowest = 900;
const edge = 24;

/** The next size of the map, up or down. */
export const nearer = (zoom: number, way: 1 | -1): number =>
  Math.min(largest, Math.max(smallest, Math.round(zoom * step ** way * 100) / 100));

/**
 * The map as boxes and bands. One of them takes part in the order of Tab; the arrow keys go from a box along its bands to
 * the next, what has the focus shows the ways that go through it, Enter opens.
 */
export function FlowMap(props: {
  readonly graph: FlowGraph;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly onOpen: (group: string) => void;
}) {
  const { graph, zoom, onZoom } = props;
  const language = useLanguage();
  const words = flowWords[language];
  const frame = useRef<HTMLElement>(null);
  const [wide, setWide] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  // From which side a band was come to: up and down go along the other bands of that box.
  const side = useRef<'from' | 'to'>('from');

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setWide(element.clientWidth));
    watch.observe(element);
    // React listens to the wheel without being able to keep the page from growing.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(nearer(zoom, event.deltaY < 0 ? 1 : -1));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      watch.disconnect();
      element.removeEventListener('wheel', onWheel);
    };
  }, [zoom, onZoom]);

  const width = Math.max(narrowest, wide - 2 * edge);
  const scene = useMemo(() => layFlows(graph, width), [graph, width]);
  const shown = pointed ?? focused;
  const ways = useMemo(() => (shown === null ? null : waysThrough(graph, shown)), [graph, shown]);
  const labels = useMemo(() => new Map(graph.nodes.map((node) => [node.key, node.label])), [graph]);
  const entry = graph.nodes.some(({ key }) => key === focused) ? focused : (graph.nodes[0]?.key ?? null);

  const focus = (key: string | undefined): void => {
    if (key === undefined) return;
    frame.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const open = (node: FlowNode): void => {
    if (node.opens?.is === 'group') props.onOpen(node.opens.key);
    else if (node.opens?.is === 'record') go(placeOf(node.opens.noun, node.opens.id, null));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = focused;
    const moves: Readonly<Record<string, () => void>> = {
      '+': () => onZoom(nearer(zoom, 1)),
      '=': () => onZoom(nearer(zoom, 1)),
      '-': () => onZoom(nearer(zoom, -1)),
      '0': () => onZoom(1),
      ArrowUp: () => focus(beside(-1)),
      ArrowDown: () => focus(beside(1)),
      ArrowLeft: () => focus(along('from')),
      ArrowRight: () => focus(along('to')),
      Home: () => focus(ofColumn()[0]?.node.key),
      End: () => focus(ofColumn().at(-1)?.node.key),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();

    function ofColumn(): readonly PlacedNode[] {
      const column = graph.nodes.find((node) => node.key === key)?.column;
      return scene.nodes.filter(({ node }) => node.column === column).sort((a, b) => a.y - b.y);
    }
    function ofBox(box: string, end: 'from' | 'to'): readonly PlacedLink[] {
      return scene.links
        .filter(({ link }) => link[end] === box)
        .sort((a, b) => (end === 'from' ? a.y1 - b.y1 : a.y2 - b.y2));
    }
    function beside(way: 1 | -1): string | undefined {
      const band = graph.links.find((link) => link.key === key);
      const list =
        band === undefined
          ? ofColumn().map(({ node }) => node.key)
          : ofBox(band[side.current], side.current).map(({ link }) => link.key);
      return list[list.indexOf(key ?? '') + way];
    }
    function along(end: 'from' | 'to'): string | undefined {
      const band = graph.links.find((link) => link.key === key);
      if (band !== undefined) return band[end];
      const start = end === 'to' ? 'from' : 'to';
      side.current = start;
      return ofBox(key ?? '', start)[0]?.link.key;
    }
  };

  const dim = (key: string): string => (ways === null || ways.has(key) ? '' : ' dim');
  const order = ['inside', 'unknown', 'outside'] as const;
  return (
    <section ref={frame} className="flows-map" aria-label={words.title}>
      <p id="flows-keys" className="vh">
        {words.keys}
      </p>
      <svg
        className="flow"
        width={scene.width * zoom}
        height={scene.height * zoom}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
        }}
      >
        <title>{`${words.about('')} ${graph.summary}`}</title>
        <defs>
          <pattern id="flow-unknown" width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" className="pbg" />
            <circle cx="1.4" cy="1.4" r=".9" className="pdot" />
          </pattern>
        </defs>
        {scene.heads.map(({ column, x }) => (
          <text key={column} x={x} y={14} className="hd1">
            {words.columns[column]}
          </text>
        ))}
        {order.flatMap((where) =>
          scene.links
            .filter(({ link }) => link.where === where)
            .map((placed) => (
              <Band
                key={placed.link.key}
                placed={placed}
                label={`${words.link(labels.get(placed.link.from) ?? '', labels.get(placed.link.to) ?? '')}: ${[
                  words.where[where],
                  words.holds(placed.link.activities),
                  placed.link.what,
                ]
                  .filter(Boolean)
                  .join('. ')}`}
                look={`band ${where}${dim(placed.link.key)}`}
                onFocus={setFocused}
                onPoint={setPointed}
              />
            )),
        )}
        {scene.nodes.map((placed) => (
          <Box
            key={placed.node.key}
            placed={placed}
            label={[
              words.columns[placed.node.column],
              [placed.node.reference, placed.node.label].filter(Boolean).join(' '),
              ...placed.node.notes,
              ...(placed.node.column !== 'country' && placed.node.where === 'outside'
                ? [words.where.outside]
                : []),
            ].join(', ')}
            look={dim(placed.node.key)}
            isEntry={placed.node.key === entry}
            onFocus={setFocused}
            onPoint={setPointed}
            onOpen={open}
          />
        ))}
      </svg>
    </section>
  );
}

function Band(props: {
  readonly placed: PlacedLink;
  readonly label: string;
  readonly look: string;
  readonly onFocus: (key: string) => void;
  readonly onPoint: (key: string | null) => void;
}) {
  const { link } = props.placed;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a band has the focus only to be read and to show its ways
    <path
      data-key={link.key}
      d={bandPath(props.placed)}
      className={props.look}
      role="img"
      aria-label={props.label}
      tabIndex={-1}
      onFocus={() => props.onFocus(link.key)}
      onMouseEnter={() => props.onPoint(link.key)}
      onMouseLeave={() => props.onPoint(null)}
    >
      <title>{props.label}</title>
    </path>
  );
}

function Box(props: {
  readonly placed: PlacedNode;
  readonly label: string;
  readonly look: string;
  readonly isEntry: boolean;
  readonly onFocus: (key: string) => void;
  readonly onPoint: (key: string | null) => void;
  readonly onOpen: (node: FlowNode) => void;
}) {
  const { node, x, y, width, height, lines } = props.placed;
  const isOutside = node.where === 'outside';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role; a part of a drawing cannot be a button of a page
    <g
      data-key={node.key}
      className={`box${node.opens === null ? '' : ' opens'}${props.look}`}
      role={node.opens === null ? 'img' : 'button'}
      aria-label={props.label}
      tabIndex={props.isEntry ? 0 : -1}
      onFocus={() => props.onFocus(node.key)}
      onMouseEnter={() => props.onPoint(node.key)}
      onMouseLeave={() => props.onPoint(null)}
      onClick={() => props.onOpen(node)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        props.onOpen(node);
      }}
    >
      <title>{props.label}</title>
      <rect
        className={`nd${isOutside ? ' out' : ''}${node.isVague ? ' vague' : ''}`}
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx="5"
      />
      {lines.map((line) => (
        <text
          key={`${line.at} ${line.is}`}
          x={line.x}
          y={line.at}
          fontSize={line.size}
          className={`${line.is}${isOutside && line.is === 'name' ? ' b' : ''}${node.isVague && line.is === 'note' ? ' it' : ''}${isOutside && node.column === 'country' && line.is === 'name' ? ' out' : ''}`}
        >
          {line.text}
        </text>
      ))}
    </g>
  );
}
