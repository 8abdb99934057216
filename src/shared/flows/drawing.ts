import type { Drawing, DrawingPart, Ink } from '../documents/document';
import type { ScreenLanguage } from '../register/text';
import { flowWords } from '../words/flows';
import type { FlowGraph, FlowWhere } from './graph';
import { layFlows } from './layout';
import { widthOf } from './measure';

export const bandInk: Readonly<Record<FlowWhere, Ink>> = {
  inside: 'bandInside',
  unknown: 'bandUnknown',
  outside: 'bandOutside',
};
/** Points: about as wide as a page on its side is between its margins. */
const paperWidth = 760;
/** Height of a page by its width, between its margins. */
const upright = 1.25;

/** As wide as a page is for a map of its height: boxes of a tall one that is made smaller have room for longer names. */
function widthFor(graph: FlowGraph): number {
  const { height } = layFlows(graph, paperWidth);
  return Math.round(Math.min(1.5 * paperWidth, Math.max(paperWidth, height / upright)));
}

/** The map as it is printed and saved, with the key to its bands. `firm`: whose map it is, for its words. */
export function flowDrawing(graph: FlowGraph, firm: string, language: ScreenLanguage): Drawing {
  const words = flowWords[language];
  const width = widthFor(graph);
  const scene = layFlows(graph, width);
  const order: readonly FlowWhere[] = ['inside', 'unknown', 'outside'];
  let keyAt = 0;
  const foot = scene.height + 16;
  const key = order.flatMap((where): readonly DrawingPart[] => {
    const x = keyAt;
    keyAt += 38 + widthOf(words.where[where], 9);
    return [
      { is: 'band', x1: x, y1: foot - 6, x2: x + 22, y2: foot - 6, size: 6, ink: bandInk[where] },
      { is: 'words', x: x + 27, y: foot, size: 9, align: 'start', text: words.where[where], ink: 'quiet' },
    ];
  });
  const parts: readonly DrawingPart[] = [
    ...scene.heads.map(
      ({ column, x }): DrawingPart => ({
        is: 'words',
        x,
        y: 12,
        size: 11,
        align: 'start',
        text: words.columns[column],
        ink: 'quiet',
      }),
    ),
    // What leaves the EEA lies over the rest.
    ...order.flatMap((where) =>
      scene.links
        .filter(({ link }) => link.where === where)
        .map(
          ({ x1, y1, x2, y2, size }): DrawingPart => ({
            is: 'band',
            x1,
            y1,
            x2,
            y2,
            size,
            ink: bandInk[where],
          }),
        ),
    ),
    ...scene.nodes.flatMap(({ node, x, y, width, height, lines }): readonly DrawingPart[] => {
      const isOutside = node.where === 'outside';
      return [
        { is: 'box', x, y, width, height, tone: isOutside ? 'groundOutside' : 'ground' },
        {
          is: 'frame',
          x,
          y,
          width,
          height,
          ink: isOutside ? 'frameOutside' : 'frame',
          isDashed: node.isVague,
        },
        ...lines.map(
          (line): DrawingPart => ({
            is: 'words',
            x: line.x,
            y: line.at,
            size: line.size,
            align: 'start',
            text: line.text,
            ...(line.is !== 'name' ? { ink: 'quiet' as const } : {}),
            ...(line.is === 'name' && isOutside && node.column === 'country'
              ? { ink: 'frameOutside' as const }
              : {}),
          }),
        ),
      ];
    }),
    ...key,
  ];
  return {
    width,
    height: foot + 8,
    alt: `${words.about(firm)} ${graph.summary}`,
    parts,
  };
}
