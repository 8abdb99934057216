import type { Ink, Tone } from '../../shared/documents/document';

/** Colours of the exports, six hexadecimal digits without a sign. Paper is always light. */
export const colour = {
  petrol: '0B5563',
  text: '1B1B1B',
  quiet: '555555',
  line: 'C4CBCC',
  gapText: '4A3A12',
  gapGround: 'F1EDE2',
  headText: '0B3C46',
  headGround: 'E4EEF0',
  required: '8C2318',
  optionalGround: 'E9E6DF',
  legendGround: 'F3F5F5',
} as const;

/** Grounds of the levels of risk. On each the ink of text is read at more than 7 to 1. */
export const toneGround = {
  low: 'F0EFEB',
  moderate: 'F9E9C4',
  high: 'F4C49A',
  veryHigh: 'E5958A',
} as const satisfies Readonly<Record<Tone, string>>;

/** Inks of maps and timelines, on white. */
export const inkColour = {
  ground: 'FFFFFF',
  groundOutside: 'FBF1DC',
  line: 'E4E1DA',
  bandInside: 'DFDDD7',
  bandUnknown: 'F0EEE8',
  bandOutside: 'B07A2A',
  frame: '857F74',
  frameOutside: '7A4B00',
  bar: '0B5563',
  barLaw: 'B07A2A',
  quiet: '555555',
} as const satisfies Readonly<Record<Ink, string>>;

/** Shapes, so that the two levels hold in grey print and for colour-blind readers. */
export const levelMark = { required: '■', optional: '□' } as const;

/** Calibri where it is installed; Carlito has the same widths. */
export const paperFont = 'Calibri';
