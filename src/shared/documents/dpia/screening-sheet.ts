import { dpiaAlways, dpiaCriteria } from '../../law/dpia';
import { dpiaLists } from '../../law/dpia-lists';
import { withoutDpiaConditions, withoutDpiaLists } from '../../law/dpia-not-required';
import type { Register } from '../../register/register';
import { type Criterion, isAlways, type Reason, type Screened, screen } from '../../screening/screen';
import { choiceWords } from '../../words/choices';
import { dpiaWords } from '../../words/dpia';
import { stateLine } from '../activity-sheet';
import type { Block, Cell, Content, Document, Fact, Grid, Row, Run } from '../document';
import { finished } from '../finished';
import { longDate, numberWords } from '../phrases';
import { chosenBundles, contents } from '../register';
import { tableOf } from '../table';
import { cell, item, join, paragraph, textCell, type Writer } from '../writer';

type SheetBlock = Extract<Block, { is: 'sheet' }>;

/** Why each activity needs an impact assessment or not, also when it does not: Art. 35(1), 5(2). */
export function screeningWith(writer: Writer, register: Register): Document {
  const words = dpiaWords[writer.language].screening;
  const screened = chosenBundles(register, writer.options).map((bundle) => ({
    bundle,
    found: screen(bundle, writer.lookups, writer.options.date),
  }));
  const sheets = screened.map(({ bundle, found }): SheetBlock => {
    const { activity } = bundle;
    return {
      is: 'sheet',
      key: `screening:${activity.id}`,
      grid: 'screening',
      reference: activity.reference ?? '',
      title: writer.value('activity', activity, 'name'),
      state: stateLine(writer, bundle),
      header: words.header,
      facts: factsOf(writer, found),
      source: { noun: 'activity', id: activity.id },
    };
  });
  const overview = tableOf(
    { key: 'screening:overview', title: words.overview, sheetName: words.overview },
    [
      { key: 'reference', label: words.reference, width: 8 },
      { key: 'activity', label: words.activity, width: 32 },
      { key: 'outcome', label: words.outcome, width: 26 },
      { key: 'likely', label: words.likely, width: 34 },
      { key: 'by', label: words.by, width: 18 },
      { key: 'on', label: words.on, width: 12, kind: 'date' },
      { key: 'assessments', label: words.assessments, width: 24 },
    ],
    screened.map(({ found }) => overviewRow(writer, found)),
    { inContents: true },
  );
  const first = sheets[0];
  const document = finished(
    writer,
    'screening',
    {
      title: words.title,
      law: words.law,
      required: dpiaWords[writer.language].dpia.required,
      front: null,
      activities: sheets.map(({ source }) => source.id),
    },
    first === undefined
      ? [{ is: 'paragraph', key: 'none', runs: [{ text: words.none }] }]
      : sheets.length === 1
        ? sheets
        : [contents, overview, ...sheets],
  );
  return { ...document, grids: first === undefined ? [] : [gridOf(words.sheetName, words.title, first)] };
}

function gridOf(sheetName: string, title: string, { facts }: SheetBlock): Grid {
  return {
    id: 'screening',
    sheetName,
    title,
    bands: [
      {
        label: title,
        columns: facts.map(({ key, label, article, level }) => ({
          key,
          label,
          level,
          width: 34,
          ...(article === undefined ? {} : { article }),
        })),
      },
    ],
  };
}

function overviewRow(writer: Writer, found: Screened): Row {
  const words = dpiaWords[writer.language].screening;
  const { activity, by } = found;
  const at = (field: string) => ({ noun: 'activity' as const, id: activity.id, field });
  return {
    key: activity.id,
    source: at('dpiaState'),
    cells: {
      reference: textCell(activity.reference ?? ''),
      activity: cell([paragraph(writer.value('activity', activity, 'name'))], at('name')),
      outcome: cell([paragraph(writer.value('activity', activity, 'dpiaState'))], at('dpiaState')),
      likely: textCell(words.outcomes[found.suggested]),
      by: textCell(by?.name ?? ''),
      on: by === null ? textCell('') : { ...textCell(longDate(by.on, writer.language)), date: by.on },
      assessments: assessments(writer, found),
    },
  };
}

const assessments = (writer: Writer, { assessments: all }: Screened): Cell =>
  cell(all.map((each) => paragraph(writer.value('dpia', each, 'name'))));

function factsOf(writer: Writer, found: Screened): readonly Fact[] {
  const words = dpiaWords[writer.language].screening;
  const { activity, criteria, record } = found;
  const at = (field: string) => ({ noun: 'activity' as const, id: activity.id, field });
  const fact = (
    key: string,
    label: string,
    article: string | undefined,
    content: readonly Content[],
    field: string,
  ): Fact => {
    const cited = writer.cite(article);
    return {
      key,
      label,
      level: 'required',
      cell: cell(content, at(field)),
      ...(cited === undefined ? {} : { article: cited }),
    };
  };
  const text = (said: string): Content => paragraph([{ text: said }]);
  const among = (codes: readonly string[]): readonly Criterion[] =>
    criteria.filter(({ code }) => codes.includes(code));
  const isUnanswered = criteria.every(({ answer }) => answer === 'open');
  const outcome: readonly Content[] = [
    paragraph(writer.value('activity', activity, 'dpiaState')),
    ...(writer.has('activity', activity, 'dpiaNote')
      ? [paragraph(writer.value('activity', activity, 'dpiaNote'))]
      : []),
    item([
      { text: `${words.answersSay}${writer.colon}`, style: 'quiet' },
      { text: isUnanswered ? words.noAnswers : words.outcomes[found.confirmed] },
    ]),
    item([
      { text: `${words.registerSuggests}${writer.colon}`, style: 'quiet' },
      { text: words.outcomes[found.suggested] },
    ]),
    ...(activity.role === 'processor' ? [text(words.processor)] : []),
  ];
  const decided: readonly Content[] =
    found.by === null
      ? [paragraph([{ text: words.notDecided, style: 'gap' }])]
      : [text(words.decidedBy(found.by.name, longDate(found.by.on, writer.language)))];
  return [
    fact('outcome', words.outcome, '35(1)', outcome, 'dpiaState'),
    fact(
      'decided',
      words.decided,
      '5(2)',
      [
        ...decided,
        ...(record === null
          ? []
          : (['ruledOutWhy', 'reviewOn'] as const)
              .filter((field) => writer.has('screening', record, field))
              .map((field) => writer.labelled('screening', record, field))),
      ],
      'dpiaState',
    ),
    fact(
      'always',
      words.always,
      '35(3)',
      criteriaLines(writer, among(dpiaAlways.map(({ code }) => code))),
      'highRiskCriteria',
    ),
    ...dpiaLists.map((list) =>
      fact(
        `list:${list.code}`,
        list.name[writer.language],
        list.article,
        [
          ...criteriaLines(writer, among(list.cases.map(({ code }) => code))),
          paragraph([{ text: list.standing[writer.language], style: 'quiet' }]),
        ],
        'highRiskCriteria',
      ),
    ),
    fact(
      'criteria',
      words.criteria,
      '35(1)',
      criteriaLines(writer, among(dpiaCriteria.map(({ code }) => code))),
      'highRiskCriteria',
    ),
    ...withoutDpiaLists.map((list) =>
      fact(
        `without:${list.code}`,
        words.without,
        list.article,
        ordinaryLines(writer, found, list),
        'dpiaNote',
      ),
    ),
    fact(
      'assessments',
      words.assessments,
      '35',
      found.assessments.length === 0
        ? [text(words.noAssessment)]
        : found.assessments.map((each) =>
            paragraph(join([writer.value('dpia', each, 'name'), writer.value('dpia', each, 'state')], ', ')),
          ),
      'dpiaState',
    ),
  ];
}

/** `W7 Vulnerable people: yes; the register says: vulnerable people: Employees`, then those of which nothing is known. */
function criteriaLines(writer: Writer, criteria: readonly Criterion[]): readonly Content[] {
  const words = dpiaWords[writer.language].screening;
  const told = criteria.filter(({ answer, suggestion }) => answer !== 'open' || suggestion !== null);
  const quiet = criteria.filter((each) => !told.includes(each));
  return [
    ...told.map(({ code, answer, suggestion, reasons }) => {
      const runs: Run[] = [
        { text: `${codeOf(code)} `, style: 'strong' },
        { text: `${choiceWords(writer.language, 'activity', 'highRiskCriteria', code)}${writer.colon}` },
        { text: words.answers[answer], style: answer === 'open' ? 'gap' : 'strong' },
      ];
      if (suggestion !== null)
        runs.push({
          text: `${writer.semicolon}${words[suggestion]}${writer.colon}${reasons
            .map((reason) => reasonWords(writer, reason))
            .join(writer.semicolon)}`,
        });
      return item(runs);
    }),
    ...(quiet.length === 0
      ? []
      : [
          paragraph([
            { text: `${words.noSign} ${quiet.map(({ code }) => codeOf(code)).join(', ')}`, style: 'quiet' },
          ]),
        ]),
  ];
}

const codeOf = (code: Criterion['code']): string =>
  isAlways(code) && code.startsWith('35') ? code.replace(/^35\.3\.(\w)$/, '35(3)($1)') : code;

/** Why the register makes a criterion likely, as a few words: `special categories: health, from Absence`. */
export function reasonWords(writer: Writer, { code, from, flags, kinds, number, criteria }: Reason): string {
  const words = dpiaWords[writer.language].screening;
  const record =
    from === null || from.noun === 'organisation' ? undefined : writer.lookups.find(from.noun, from.id);
  const name =
    record === undefined || from === null
      ? ''
      : from.noun === 'activity'
        ? writer
            .value('activity', record, 'name')
            .map(({ text }) => text)
            .join('')
        : writer.titleOf(from.noun, record as never);
  switch (code) {
    case 'sensitive': {
      const said = [
        ...(flags ?? []).map((flag) =>
          flag === 'S' || flag === 'C' || flag === 'H' ? words.flags[flag] : flag,
        ),
        ...((kinds ?? []).length > 0
          ? [
              (kinds ?? [])
                .map((kind) => choiceWords(writer.language, 'dataCategory', 'specialKinds', kind))
                .join(', '),
            ]
          : []),
      ].join(writer.colon);
      return words.reasons.sensitive(name, said);
    }
    case 'manyPeople':
      return words.reasons.manyPeople('', numberWords(number ?? 0, writer.language));
    case 'combination':
      return words.reasons.combination((criteria ?? []).map(codeOf).join(', '));
    default:
      return words.reasons[code](name);
  }
}

function ordinaryLines(
  writer: Writer,
  { ordinary }: Screened,
  list: (typeof withoutDpiaLists)[number],
): readonly Content[] {
  const words = dpiaWords[writer.language].screening;
  const own = ordinary.filter((each) => each.list === list.code);
  return [
    ...(own.length === 0 ? [paragraph([{ text: words.noneListed }])] : []),
    ...own.flatMap(({ code, isChosen, conditions }): readonly Content[] => [
      paragraph([
        { text: `${code} `, style: 'strong' },
        { text: choiceWords(writer.language, 'screening', 'withoutDpia', code) },
        { text: ` (${isChosen ? words.chosen : words.suggestedOnly})`, style: 'quiet' },
      ]),
      ...conditions.map(({ code: condition, state }) =>
        item([
          {
            text: `${withoutDpiaConditions.find((each) => each.code === condition)?.name[writer.language] ?? condition} `,
          },
          { text: words.conditions[state], style: state === 'person' ? 'gap' : 'strong' },
        ]),
      ),
    ]),
    paragraph([
      {
        text: `${list.name[writer.language]}${writer.colon}${list.standing[writer.language]}`,
        style: 'quiet',
      },
    ]),
  ];
}
