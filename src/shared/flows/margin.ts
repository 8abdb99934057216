import type { Drawing, DrawingPart } from '../documents/document';

/** Points around a picture that stands alone; on a page the page has the margins. */
const margin = 18;

/** The same drawing with an empty edge, for a file of its own. */
export const withMargin = ({ width, height, alt, parts }: Drawing): Drawing => ({
  width: width + 2 * margin,
  height: height + 2 * margin,
  alt,
  parts: parts.map(moved),
});

const moved = (part: DrawingPart): DrawingPart =>
  part.is === 'band'
    ? { ...part, x1: part.x1 + margin, y1: part.y1 + margin, x2: part.x2 + margin, y2: part.y2 + margin }
    : { ...part, x: part.x + margin, y: part.y + margin };
