import { type Layout, layouts, snake } from '../../../src/main/store/layout';
import type { Field } from '../../../src/shared/register/field';
import { type NounName, nounNames, nounOf } from '../../../src/shared/register/nouns';
import { languages } from '../../../src/shared/register/text';

/** The tables of the register as the noun descriptions ask for them: what all steps together have to make. */

const quote = (word: string) => `"${word}"`;
const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const day = `GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;

function column(name: string, field: Field): string {
  const q = quote(name);
  switch (field.kind) {
    case 'line':
      return `${q} TEXT CHECK (length(${q}) BETWEEN 1 AND ${field.max})`;
    case 'choice':
      return `${q} TEXT CHECK (${q} IN (${oneOf(field.of)}))`;
    case 'yesNo':
      return `${q} INTEGER CHECK (${q} IN (0, 1))`;
    case 'date':
      return `${q} TEXT CHECK (${q} ${day})`;
    case 'number':
      return `${q} INTEGER CHECK (${q} BETWEEN 0 AND 2000000000)`;
    case 'period':
      return `${q} TEXT CHECK (length(${q}) <= 40 AND ${q} GLOB 'P[0-9]*')`;
    case 'country':
      return `${q} TEXT CHECK (length(${q}) BETWEEN 2 AND 15)`;
    case 'ref':
      return field.isParent
        ? `${q} TEXT NOT NULL REFERENCES ${quote(snake(field.to))} ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED`
        : `${q} TEXT REFERENCES ${quote(snake(field.to))} ("id") DEFERRABLE INITIALLY DEFERRED`;
    default:
      throw new Error(`${field.kind} has a table of its own`);
  }
}

const covered: Readonly<Partial<Record<NounName, readonly string[]>>> = {
  purpose: ['legal_basis'],
  dataUse: ['retention'],
};

function table(name: string, lines: readonly string[], options: string): string {
  return `CREATE TABLE ${quote(name)} (\n  ${lines.join(',\n  ')}\n) ${options};`;
}

function ofNoun(noun: NounName, layout: Layout): string[] {
  const fields = nounOf(noun).fields;
  const owner = `${quote(layout.owner)} TEXT NOT NULL REFERENCES ${quote(layout.table)} ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED`;
  const made = [
    table(
      layout.table,
      [
        `"id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 48)`,
        '"position" REAL NOT NULL',
        ...layout.columns.map(({ column: name, of }) => column(name, of)),
      ],
      'STRICT, WITHOUT ROWID',
    ),
  ];
  for (const { column: name, of } of layout.columns) {
    if (of.kind !== 'ref') continue;
    // The table of activities reads bases and retention of all parts: with these columns the index alone answers.
    const more = of.isParent ? ['position', ...(covered[noun] ?? [])] : [];
    const columns = [name, ...more].map(quote).join(', ');
    made.push(`CREATE INDEX ${quote(`${layout.table}_by_${name}`)} ON ${quote(layout.table)} (${columns});`);
  }
  if (noun === 'activity') made.push('CREATE INDEX "activity_by_reference" ON "activity" ("reference");');
  if (layout.texts.length > 0) {
    const limits = new Map<number, string[]>();
    for (const field of layout.texts) {
      const of = fields[field];
      if (of?.kind === 'text') limits.set(of.max, [...(limits.get(of.max) ?? []), field]);
    }
    const most = limits.has(4000) ? 4000 : Math.max(...limits.keys());
    const cases = [...limits]
      .filter(([max]) => max !== most)
      .map(([max, names]) => `WHEN "field" IN (${oneOf(names)}) THEN ${max}`);
    const limit = cases.length === 0 ? `${most}` : `CASE ${cases.join(' ')} ELSE ${most} END`;
    made.push(
      table(
        layout.textTable,
        [
          owner,
          `"field" TEXT NOT NULL CHECK ("field" IN (${oneOf(layout.texts)}))`,
          `"language" TEXT NOT NULL CHECK ("language" IN (${oneOf(languages)}))`,
          `"value" TEXT NOT NULL CHECK (length("value") BETWEEN 1 AND ${limit})`,
          `PRIMARY KEY (${quote(layout.owner)}, "field", "language")`,
        ],
        'STRICT, WITHOUT ROWID',
      ),
    );
  }
  if (noun === 'activity')
    made.push(
      `CREATE INDEX "activity_text_names" ON "activity_text" ("activity_id", "language", "value") WHERE "field" = 'name';`,
    );
  for (const link of layout.links) {
    const of = fields[link.field];
    const item =
      of?.kind === 'refs'
        ? `"item_id" TEXT NOT NULL REFERENCES ${quote(snake(of.to))} ("id") DEFERRABLE INITIALLY DEFERRED`
        : of?.kind === 'choices' && of.grows
          ? '"code" TEXT NOT NULL CHECK (length("code") BETWEEN 1 AND 40)'
          : `"code" TEXT NOT NULL CHECK ("code" IN (${of?.kind === 'choices' ? oneOf(of.of) : ''}))`;
    made.push(
      table(
        link.table,
        [
          owner,
          '"place" INTEGER NOT NULL CHECK ("place" >= 0)',
          item,
          `PRIMARY KEY (${quote(layout.owner)}, "place")`,
          `UNIQUE (${quote(link.item)}, ${quote(layout.owner)})`,
        ],
        'STRICT, WITHOUT ROWID',
      ),
    );
  }
  made.push(
    table(
      layout.markTable,
      [
        owner,
        `"field" TEXT NOT NULL CHECK ("field" IN (${oneOf(['*', ...Object.keys(fields)])}))`,
        '"none" INTEGER CHECK ("none" = 1)',
        '"not_applicable" TEXT CHECK (length("not_applicable") <= 100000 AND json_valid("not_applicable"))',
        '"to_confirm" INTEGER CHECK ("to_confirm" = 1)',
        '"confirmed_by" TEXT CHECK (length("confirmed_by") <= 200)',
        `"confirmed_on" TEXT CHECK ("confirmed_on" ${day})`,
        '"sources" TEXT CHECK (length("sources") <= 100000 AND json_valid("sources"))',
        '"rivals" TEXT CHECK (length("rivals") <= 600000 AND json_valid("rivals"))',
        `PRIMARY KEY (${quote(layout.owner)}, "field")`,
        'CHECK (("confirmed_by" IS NULL) = ("confirmed_on" IS NULL))',
        'CHECK ("none" IS NULL OR "not_applicable" IS NULL)',
      ],
      'STRICT, WITHOUT ROWID',
    ),
  );
  made.push(
    `CREATE INDEX ${quote(`${layout.markTable}_to_confirm`)} ON ${quote(layout.markTable)} (${quote(layout.owner)}) WHERE "to_confirm" = 1;`,
  );
  return made;
}

/** Every table and index of the register, as one text. */
export const wantedTables = (): string => nounNames.flatMap((noun) => ofNoun(noun, layouts[noun])).join('\n');
