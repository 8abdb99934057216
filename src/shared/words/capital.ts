/** The same text as the beginning of a line: words in the middle of a sentence stand alone in lists. */
export const withCapital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
