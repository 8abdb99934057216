import { agreementPoints } from '../law/processor-agreement';
import type { Agreement } from '../register/agreement';
import { choiceWords } from '../words/choices';
import type { Run } from './document';
import type { Writer } from './writer';

const letterOf = (code: string): string => `(${code.slice(code.indexOf('.') + 1)})`;

/** The points of Art. 28(3) that an agreement covers, by their letters: eight sentences would fill pages. */
export function pointLetters(writer: Writer, agreement: Agreement): readonly Run[] {
  return writer.value('agreement', agreement, 'points', {
    as: () => [{ text: agreement.points.map(letterOf).join(', ') }],
  });
}

/** What each letter stands for, in the order of the law. */
export function pointsKey(writer: Writer): readonly Run[] {
  const named = agreementPoints.map(
    ({ code }) => `${letterOf(code)} ${choiceWords(writer.language, 'agreement', 'points', code)}`,
  );
  return [
    { text: `${writer.cite('28(3)') ?? ''}${writer.colon}${named.join(writer.semicolon)}.`, style: 'quiet' },
  ];
}
