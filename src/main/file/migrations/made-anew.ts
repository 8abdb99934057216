/** What a table that is made anew held before. Whoever makes it anew drops this. */
export const formerOf = (table: string): string => `"former_${table}"`;

/**
 * Makes a table anew as `sql` says, its indexes included, and fills it with what it held. A column that the new one does
 * not have stays behind in the former one. ALTER TABLE would read the whole schema again each time, and cannot change a
 * check; every opening makes the schema once, to compare with it. `added`: columns that it did not have.
 */
export function madeAnew(table: string, sql: string, added: readonly string[] = []): string {
  const columns = [...sql.matchAll(/^ {2}"(\w+)"/gm)]
    .flatMap(([, name]) => (name === undefined || added.includes(name) ? [] : [`"${name}"`]))
    .join(', ');
  return `
CREATE TABLE ${formerOf(table)} AS SELECT * FROM "${table}";
DROP TABLE "${table}";
${sql}
INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM ${formerOf(table)};`;
}
