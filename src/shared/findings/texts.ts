import { type NounName, nounNames, nounOf, type RecordFor } from '../register/nouns';
import type { Text } from '../register/text';

/** Fields of each noun that hold what a person wrote and others may read. */
const textFields = Object.fromEntries(
  nounNames.map((noun) => [
    noun,
    Object.entries(nounOf(noun).fields).flatMap(([name, field]) =>
      field.kind === 'text' && !field.isInternal ? [name] : [],
    ),
  ]),
) as unknown as Readonly<Record<NounName, readonly string[]>>;

/** Shows what a record says in words, field by field, but not what is empty. */
export function eachText(
  noun: NounName,
  record: RecordFor<NounName>,
  see: (field: string, text: Text) => void,
): void {
  const values = record as unknown as Readonly<Record<string, Text | null | undefined>>;
  for (const field of textFields[noun]) {
    const text = values[field];
    if (text !== null && text !== undefined) see(field, text);
  }
}

/** Whether the record is a part of an activity. */
export const isPart = (noun: NounName): boolean => nounOf(noun).parent === 'activity';

/** Kinds of records that are parts of an activity. */
export const partNouns = nounNames.filter(isPart) as readonly Exclude<NounName, 'organisation'>[];
