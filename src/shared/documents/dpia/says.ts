import type { ActivityBundle } from '../../api';
import type { DpiaQuestionCode } from '../../law/dpia-questions';
import { dpiaQuestions } from '../../law/dpia-questions';
import type { Dpia } from '../../register/dpia';
import type { DataUse } from '../../register/people-and-data';
import { mainScreenLanguage, type Register } from '../../register/register';
import { screenLanguages, type Text } from '../../register/text';
import { sheetOf } from '../activity-sheet';
import { type Content, plainText, type Run } from '../document';
import { bundlesOf, lookupsFrom } from '../lookups';
import { documentOptionsSchema } from '../options';
import { item, makeWriter, paragraph, type Writer } from '../writer';

/** Which facts of an activity's sheet, and which of its fields, answer a question out of the register. */
const answeredBy: Readonly<
  Partial<Record<DpiaQuestionCode, Readonly<{ facts?: readonly string[]; fields?: readonly string[] }>>>
> = {
  nature: { fields: ['description'], facts: ['R2.b'] },
  scope: { fields: ['peopleCount', 'peopleCountNote', 'isLargeScale', 'sites'] },
  context: { fields: ['minimumAge', 'ageRule'], facts: ['source'] },
  purposes: { facts: ['R1.b', 'R2.b'] },
  data: { facts: ['R1.c.1', 'R1.c.2', 'subjects', 'data', 'marks'] },
  lifeCycle: { facts: ['source', 'R1.f', 'retention'] },
  assets: { facts: ['systems'] },
  responsibilities: { fields: ['role', 'jointControllers', 'customers', 'owner', 'instructions'] },
  recipients: { facts: ['R1.d', 'recipients', 'subProcessors'] },
  need: { facts: ['exclusions'] },
  purposeLimitation: { facts: ['R1.b', 'R2.b'] },
  lawfulness: { facts: ['legalBasis', 'marks'] },
  minimisation: { facts: ['R1.c.2', 'data', 'exclusions'] },
  accuracy: { facts: ['source'] },
  storage: { facts: ['R1.f', 'retention'] },
  automated: { facts: ['hasAutomatedDecisions'] },
  processors: { fields: ['agreements'] },
  transfers: { facts: ['R1.e', 'R1.e.2', 'R2.c', 'R2.c.2'] },
  design: { fields: ['customerOptions'], facts: ['R1.g', 'R2.d'] },
};

/** Rights that a question asks about, as the firm handles them. */
const rightsOf: Readonly<Partial<Record<DpiaQuestionCode, readonly string[]>>> = {
  access: ['access', 'portability'],
  erasure: ['rectification', 'erasure'],
  objection: ['restriction', 'objection'],
};

/** The activities that an assessment covers, in its own order. */
export function bundlesFor(register: Register, { activities }: Dpia): readonly ActivityBundle[] {
  const all = new Map(bundlesOf(register).map((bundle) => [bundle.activity.id, bundle]));
  return activities.flatMap((id) => all.get(id) ?? []);
}

/** What the register says to each question of an assessment. Questions that it cannot answer are left out. */
export function registerSays(
  writer: Writer,
  bundles: readonly ActivityBundle[],
): ReadonlyMap<DpiaQuestionCode, readonly Content[]> {
  const said = new Map<DpiaQuestionCode, Content[]>();
  const add = (code: DpiaQuestionCode, content: readonly Content[]): void => {
    said.set(code, [...(said.get(code) ?? []), ...content]);
  };
  for (const bundle of bundles) {
    const { activity } = bundle;
    const facts = new Map(sheetOf(writer, bundle).facts.map((fact) => [fact.key, fact]));
    for (const { code } of dpiaQuestions) {
      const asked = answeredBy[code];
      if (asked === undefined) continue;
      const content: Content[] = (asked.fields ?? [])
        .filter((field) => writer.has('activity', activity, field))
        .map((field) => writer.labelled('activity', activity, field));
      const found = (asked.facts ?? []).flatMap((key) => facts.get(key) ?? []);
      for (const { label, cell } of found) {
        if (found.length > 1) content.push(paragraph([{ text: label, style: 'quiet' }]));
        content.push(...cell.content.flatMap(withoutTable));
      }
      if (code === 'minimisation') content.push(...dataPerPurpose(writer, bundle));
      if (content.length === 0) continue;
      if (bundles.length > 1)
        add(code, [paragraph([{ text: writer.titleOf('activity', activity as never), style: 'strong' }])]);
      add(code, content);
    }
  }
  for (const [code, rights] of Object.entries(rightsOf))
    for (const procedure of writer.lookups.all('rightsProcedure'))
      if (procedure.right !== null && rights.includes(procedure.right))
        add(code as DpiaQuestionCode, [
          paragraph([{ text: writer.titleOf('rightsProcedure', procedure as never), style: 'strong' }]),
          ...writer.rest('rightsProcedure', procedure, ['right']),
        ]);
  return said;
}

/**
 * Which data each purpose needs and why, as far as the register says it (Art. 5(1)(c)): the EDPB's template of April 2026
 * asks for it purpose by purpose.
 */
function dataPerPurpose(writer: Writer, { purposes, dataUses }: ActivityBundle): readonly Content[] {
  const why = (use: DataUse): readonly Run[] =>
    writer.has('dataUse', use, 'necessity') ? writer.value('dataUse', use, 'necessity') : [];
  const needed = (use: DataUse): readonly Run[] => [
    ...writer.value('dataUse', use, 'category'),
    ...(why(use).length === 0 ? [] : [{ text: ' (' }, ...why(use), { text: ')' }]),
  ];
  const ofPurposes = purposes.flatMap((purpose): Content[] => {
    const uses = dataUses.filter((use) => use.purposes.includes(purpose.id));
    if (uses.length === 0) return [];
    const data = uses.flatMap((use, at) => [...(at === 0 ? [] : [{ text: '; ' }]), ...needed(use)]);
    return [item([...writer.value('purpose', purpose, 'description'), { text: writer.colon }, ...data])];
  });
  const others = dataUses
    .filter((use) => use.purposes.length === 0 && why(use).length > 0)
    .map((use) => item([...writer.value('dataUse', use, 'category'), { text: writer.colon }, ...why(use)]));
  return [...ofPurposes, ...others];
}

/** A table inside a cell of a table is too narrow to read: one line per row. */
function withoutTable(content: Content): readonly Content[] {
  if (content.is !== 'table') return [content];
  return content.rows.map((row) => {
    const runs: Run[] = [];
    for (const { key } of content.columns) {
      const said = (row.cells[key]?.content ?? []).flatMap((part) => (part.is === 'table' ? [] : part.runs));
      // A full stop parts two cells by itself.
      if (runs.length > 0 && said.length > 0)
        runs.push({ text: /[.!?]\s*$/.test(runs.at(-1)?.text ?? '') ? ' ' : ' · ' });
      runs.push(...said);
    }
    return item(runs);
  });
}

/** The same as plain words in the file's own language, read on a day (ISO). */
export const registerAnswers = (
  register: Register,
  dpia: Dpia,
  date: string,
): ReadonlyMap<DpiaQuestionCode, string> =>
  plainAnswers(plainWriter(register, mainScreenLanguage(register), date), register, dpia);

const opening = (code: string): string => `[[${code}]]`;

/** What the register says to each question, in plain words: for keeping, and for comparing. */
function plainAnswers(writer: Writer, register: Register, dpia: Dpia): ReadonlyMap<DpiaQuestionCode, string> {
  return new Map(
    [...registerSays(writer, bundlesFor(register, dpia))].map(([code, content]) => [
      code,
      content.map((part) => plainText([part])).join('\n'),
    ]),
  );
}

/** Read as a working copy of the firm: nothing of what the register says is left out for a reader. */
function plainWriter(register: Register, language: (typeof screenLanguages)[number], date: string): Writer {
  const options = documentOptionsSchema.parse({ document: 'dpia', language, date, reader: 'client' });
  return makeWriter(lookupsFrom(register), options);
}

/**
 * What `dpia.asSigned` holds when an assessment is signed: what the register says on that day (ISO), in each language,
 * question by question. A record field holds 200,000 characters; longer answers are cut at their end.
 */
export function textAsSigned(register: Register, dpia: Dpia, date: string): Text {
  return Object.fromEntries(
    screenLanguages.map((language) => [
      language,
      [...plainAnswers(plainWriter(register, language, date), register, dpia)]
        .map(([code, text]) => `${opening(code)}\n${text}`)
        .join('\n')
        .slice(0, 200_000),
    ]),
  );
}

/** What was kept when it was signed, question by question. Null: it is not signed, or in a language without text. */
export function signedAnswers(
  dpia: Dpia,
  language: (typeof screenLanguages)[number],
): ReadonlyMap<DpiaQuestionCode, string> | null {
  const kept = dpia.state === 'draft' ? undefined : dpia.asSigned?.[language];
  if (kept === undefined) return null;
  const answers = new Map<DpiaQuestionCode, string>();
  for (const part of kept.split(/^\[\[/m)) {
    const end = part.indexOf(']]\n');
    const code = dpiaQuestions.find((question) => question.code === part.slice(0, end))?.code;
    if (code !== undefined) answers.set(code, part.slice(end + 3).replace(/\n$/, ''));
  }
  return answers;
}

/** Questions to which the register now says something else than on the day of signing. Empty while it is a draft. */
export function movedSince(
  register: Register,
  dpia: Dpia,
  language: (typeof screenLanguages)[number],
  date: string,
): readonly DpiaQuestionCode[] {
  const signed = signedAnswers(dpia, language);
  if (signed === null) return [];
  const now = plainAnswers(plainWriter(register, language, date), register, dpia);
  return dpiaQuestions
    .map(({ code }) => code)
    .filter((code) => (signed.get(code) ?? '').trim() !== (now.get(code) ?? '').trim());
}
