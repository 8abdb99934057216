import type { Terminal } from './terminal';

export type Progress = Readonly<{ show: (label: string, part: number) => void; end: () => void }>;

const barWidth = 24;

/** One line that is drawn again on a terminal, and nothing at all elsewhere. `part` is from 0 to 1. */
export function progressOn({ width }: Pick<Terminal, 'width'>, write: (text: string) => void): Progress {
  if (width === null) return { show: () => undefined, end: () => undefined };
  let drawn = '';
  return {
    show: (label, part) => {
      const filled = Math.round(Math.min(1, Math.max(0, part)) * barWidth);
      const bar = `${'━'.repeat(filled)}${'─'.repeat(barWidth - filled)}`;
      const line = `${bar} ${String(Math.round(part * 100)).padStart(3)} %  ${label}`.slice(0, width - 1);
      if (line === drawn) return;
      drawn = line;
      write(`\r\u001b[2K${line}`);
    },
    end: () => {
      if (drawn !== '') write('\r\u001b[2K');
      drawn = '';
    },
  };
}
