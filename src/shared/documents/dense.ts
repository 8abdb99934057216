import type { Content, Run } from './document';

/** Letters up to which an answer is short enough to share its line with others. */
const short = 48;

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** `Label: value` of a few words each go on after each other; what is longer keeps a line of its own. */
export function dense(content: readonly Content[]): readonly Content[] {
  const packed: Content[] = [];
  let line: Run[] = [];
  const close = (): void => {
    if (line.length > 0) packed.push({ is: 'item', runs: line });
    line = [];
  };
  for (const part of content) {
    const isShort =
      part.is === 'item' &&
      lengthOf(part.runs) <= short &&
      !part.runs.some(({ text }) => text.includes('\n'));
    if (!isShort) {
      close();
      packed.push(part);
    } else if (line.length === 0) line = [...part.runs];
    else line.push({ text: ' · ' }, ...part.runs);
  }
  close();
  return packed;
}
