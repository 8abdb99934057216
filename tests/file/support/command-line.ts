import { runCommandLine } from '../../../src/main/cli/run';
import type { Terminal } from '../../../src/main/cli/terminal';

export type Run = Readonly<{ code: number; out: string; said: string }>;

/** What a command answers in a folder, at a terminal that asks nothing and whose clock stands still. */
export async function commandIn(
  folder: string,
  words: readonly string[],
  other: Partial<Terminal> = {},
): Promise<Run> {
  let out = '';
  let said = '';
  const code = await runCommandLine(words, {
    out: (text) => {
      out += text;
    },
    say: (text) => {
      said += `${text}\n`;
    },
    width: null,
    language: 'en',
    folder,
    user: 'test',
    now: () => new Date('2026-11-22T10:00:00Z'),
    worker: null,
    askHidden: null,
    firstLine: async () => null,
    ...other,
  });
  return { code, out, said };
}
