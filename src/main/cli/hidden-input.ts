import type { ReadStream } from 'node:tty';

/** Asks on the terminal and shows nothing of what is typed. Null when the person gives up (Ctrl C, Ctrl D). */
export function askHidden(
  input: ReadStream,
  write: (text: string) => void,
  question: string,
): Promise<string | null> {
  return new Promise((answer) => {
    let typed = '';
    write(question);
    input.setRawMode(true);
    input.setEncoding('utf8');
    const end = (value: string | null): void => {
      input.off('data', hear);
      input.setRawMode(false);
      input.pause();
      write('\n');
      answer(value);
    };
    const hear = (chunk: string | Buffer): void => {
      for (const sign of String(chunk)) {
        if (sign === '\r' || sign === '\n' || sign === '\u0003' || sign === '\u0004') {
          end(sign === '\r' || sign === '\n' ? typed : null);
          return;
        }
        if (sign === '\u0015') typed = '';
        else if (sign === '\u007f' || sign === '\b') typed = [...typed].slice(0, -1).join('');
        else if (sign >= ' ') typed += sign;
      }
    };
    input.on('data', hear);
    input.resume();
  });
}
