import { formerOf, madeAnew } from './made-anew';

/** A list of codes that data may add to: the table asks for a code, the description of the field for one that it knows. */
const codes = (noun: string, field: string): string => {
  const table = `${noun}_${field}`;
  return `${madeAnew(
    table,
    `CREATE TABLE "${table}" (
  "${noun}_id" TEXT NOT NULL REFERENCES "${noun}" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "place" INTEGER NOT NULL CHECK ("place" >= 0),
  "code" TEXT NOT NULL CHECK (length("code") BETWEEN 1 AND 40),
  PRIMARY KEY ("${noun}_id", "place"),
  UNIQUE ("code", "${noun}_id")
) STRICT, WITHOUT ROWID;`,
  )}
DROP TABLE ${formerOf(table)};`;
};

/** Version 7: the criteria of a high risk may be of any list of an authority. Frozen, as version 1 is. */
export const listsThatGrow = `
${codes('activity', 'high_risk_criteria')}
${codes('screening', 'ruled_out')}
`;
