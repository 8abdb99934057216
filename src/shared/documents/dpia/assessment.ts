import { type DpiaPart, dpiaQuestions } from '../../law/dpia-questions';
import { isHighRisk, riskScale } from '../../law/risk-scale';
import { dpiaPartsOf } from '../../register/actions/dpia-parts';
import type { Control, Dpia, DpiaComment, DpiaParts, Risk } from '../../register/dpia';
import type { Register } from '../../register/register';
import { choiceWords } from '../../words/choices';
import { dpiaWords } from '../../words/dpia';
import { shownAttachments } from '../annexes';
import type { Block, Cell, Column, Content, Document, Row, Run } from '../document';
import { factRows, finished, heading, line, roleOf } from '../finished';
import { longDate } from '../phrases';
import { contents } from '../register';
import { tableOf } from '../table';
import { cell, item, join, lines, paragraph, runsCell, textCell, type Writer } from '../writer';
import { levelName, type Moment, matrixTable, moments, numberOf, placeOf } from './matrix';
import { chosenDpias, planTable } from './plan';
import { changesSince, type RevisedPart } from './revision';
import { bundlesFor, movedSince, registerSays, signedAnswers } from './says';

/** Data protection impact assessments: all that Art. 35(7) asks, the advice, the decision and room for signatures. */
export function dpiaWith(writer: Writer, register: Register): Document {
  const words = dpiaWords[writer.language].dpia;
  const chosen = chosenDpias(register, writer.options);
  const isPublic = writer.options.reader === 'public';
  const blocks = chosen.flatMap((dpia, index) =>
    isPublic
      ? publishedOf(writer, register, dpia, index)
      : assessmentOf(writer, register, dpia, index, chosen.length),
  );
  const document = finished(
    writer,
    'dpia',
    {
      title: words.title,
      law: words.law,
      required: words.required,
      front: {
        key: 'assessments',
        label: words.front,
        level: 'required',
        cell: cell(
          chosen.length === 0
            ? [paragraph([{ text: words.none }])]
            : lines(
                chosen.map((dpia) =>
                  join([writer.value('dpia', dpia, 'name'), writer.value('dpia', dpia, 'state')], ', '),
                ),
              ),
        ),
      },
      activities: [...new Set(chosen.flatMap(({ activities }) => activities))],
    },
    chosen.length === 0 ? [] : [...(isPublic ? [] : [contents]), ...blocks],
  );
  return document;
}

/** The name of a sheet of the workbook, told apart where there are several assessments. */
const sheetNames = (count: number, index: number) => (name: string) =>
  (count === 1 ? name : `${index + 1} ${name}`).slice(0, 31);

function assessmentOf(
  writer: Writer,
  register: Register,
  dpia: Dpia,
  index: number,
  count: number,
): readonly Block[] {
  const words = dpiaWords[writer.language].dpia;
  const named = sheetNames(count, index);
  const risks = register.risk.filter((each) => each.dpia === dpia.id);
  const controls = register.control.filter((each) => each.dpia === dpia.id);
  const comments = register.dpiaComment.filter((each) => each.dpia === dpia.id);
  const at = (part: string): string => `dpia:${dpia.id}:${part}`;
  const facts = (part: string, title: string, fields: readonly string[]): Block =>
    tableOf(
      { key: at(part), title, sheetName: named(title) },
      factColumns(writer),
      factRows(writer, 'dpia', dpia, fields),
      { inContents: true },
    );
  const matrix = matrixTable(writer, at('matrix'), risks, named(words.matrix));
  const evidence = evidenceOf(writer, register, dpia, risks, at('evidence'), named(words.evidence));
  return [
    heading(at('name'), 1, plain(writer.value('dpia', dpia, 'name')) || words.title, index > 0),
    facts('overview', words.overview, overviewFields(writer, dpia)),
    ...standing(writer, register, dpia, at('standing')),
    ...sinceLast(writer, register, dpia, at('revision'), named(words.revision.sheet)),
    questions(writer, register, dpia, 'description', at('description'), named),
    questions(writer, register, dpia, 'necessity', at('necessity'), named),
    ...(risks.length === 0
      ? [line(at('no-risks'), words.noRisks, 'gap')]
      : [
          riskTable(writer, risks, at('risks'), named),
          ...(matrix === null ? [] : [matrix]),
          ...residual(writer, risks, at('residual')),
          scaleTable(writer, at('scale'), named),
        ]),
    controls.length === 0
      ? line(at('no-controls'), words.noControls, 'gap')
      : planTable(writer, at('plan'), controls, risks, named(words.plan)),
    facts('advice', words.advice, adviceFields(writer, dpia)),
    facts('decision', words.decision, decisionFields(writer, dpia)),
    signatures(writer, dpia, at('signatures')),
    ...(evidence === null ? [] : [evidence]),
    ...(writer.options.reader === 'own' && comments.length > 0
      ? [commentTable(writer, comments, { risks, controls }, at('comments'), named(words.comments))]
      : []),
  ];
}

/** What is published: the summary and who decided what on which day; nothing of risks, measures and remarks. */
function publishedOf(writer: Writer, register: Register, dpia: Dpia, index: number): readonly Block[] {
  const words = dpiaWords[writer.language].dpia;
  const at = (part: string): string => `dpia:${dpia.id}:${part}`;
  const names = bundlesFor(register, dpia).map(({ activity }) => writer.value('activity', activity, 'name'));
  return [
    heading(at('name'), 1, plain(writer.value('dpia', dpia, 'name')) || words.title, index > 0),
    tableOf({ key: at('summary'), title: '', sheetName: `${index + 1}` }, factColumns(writer), [
      {
        key: at('activities'),
        cells: {
          fact: {
            content: [paragraph([{ text: writer.label('dpia', 'activities'), style: 'strong' }])],
          },
          content: cell(lines(names)),
        },
      },
      ...factRows(writer, 'dpia', dpia, ['summary', 'state', 'signedOn', 'reviewOn']),
    ]),
    line(at('published'), words.published, 'quiet'),
  ];
}

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function factColumns(writer: Writer): readonly Column[] {
  const words = dpiaWords[writer.language].dpia;
  return [
    { key: 'fact', label: words.fact, width: 30 },
    { key: 'content', label: words.content, width: 70 },
  ];
}

const withKnown = (writer: Writer, dpia: Dpia, always: readonly string[], known: readonly string[]) => [
  ...always,
  ...known.filter((field) => writer.has('dpia', dpia, field)),
];

const overviewFields = (writer: Writer, dpia: Dpia): readonly string[] =>
  withKnown(
    writer,
    dpia,
    ['activities', 'state', 'why', 'preparedBy'],
    ['reference', 'startedOn', 'previous', 'summary', 'notes'],
  );

/** Art. 35(2) and 35(9): what was asked and answered; what was not asked needs its reason. */
function adviceFields(writer: Writer, dpia: Dpia): readonly string[] {
  const hasDpo = writer.lookups.organisation.dpoStatus === 'appointed';
  const dpo = ['dpoOpinion', 'dpoAdvice', 'dpoAdviceBy', 'dpoAdviceOn'] as const;
  return withKnown(
    writer,
    dpia,
    [
      ...(hasDpo ? dpo : dpo.filter((field) => writer.has('dpia', dpia, field))),
      'viewsSought',
      ...(dpia.viewsSought === true ? ['viewsOf', 'views'] : []),
      ...(dpia.viewsSought === false ? ['viewsNotSoughtWhy'] : []),
    ],
    [
      'dpoNotFollowedWhy',
      'viewsNotFollowedWhy',
      ...(dpia.viewsSought === true ? [] : ['viewsOf', 'views']),
      ...(dpia.viewsSought === false ? [] : ['viewsNotSoughtWhy']),
    ],
  );
}

function decisionFields(writer: Writer, dpia: Dpia): readonly string[] {
  const consultation = [
    'consultedOn',
    'consultationReference',
    'consultationAnsweredOn',
    'consultationOutcome',
  ];
  return withKnown(
    writer,
    dpia,
    [
      'decision',
      'decisionWhy',
      'mustConsult',
      ...(dpia.mustConsult === true ? consultation : []),
      'signedBy',
      'signedAs',
      'signedOn',
      'reviewOn',
    ],
    [...(dpia.mustConsult === true ? [] : consultation), 'reviewTriggers', 'reviewNote'],
  );
}

/** Whether what the register says is read today or was kept at the signing, and what has changed since. */
function standing(writer: Writer, register: Register, dpia: Dpia, key: string): readonly Block[] {
  const words = dpiaWords[writer.language].dpia;
  if (signedAnswers(dpia, writer.language) === null) return [line(key, words.live, 'quiet')];
  const day = dpia.signedOn ?? writer.options.date;
  const moved = movedSince(register, dpia, writer.language, day);
  const names = moved.map(
    (code) => dpiaQuestions.find((question) => question.code === code)?.name[writer.language] ?? code,
  );
  return [
    line(key, words.frozen(longDate(day, writer.language)), 'quiet'),
    ...(moved.length === 0 ? [] : [line(`${key}:moved`, words.moved(names.join(', ')), 'strong')]),
  ];
}

/** What differs from the assessment that this one goes on from (Art. 35(11)): the register, answers, risks, planned measures. */
function sinceLast(
  writer: Writer,
  register: Register,
  dpia: Dpia,
  key: string,
  sheetName: string,
): readonly Block[] {
  const words = dpiaWords[writer.language].dpia.revision;
  const parts = dpiaPartsOf(register, dpia.id);
  const found = parts === null ? null : changesSince(register, parts, writer.options.date);
  if (found === null) return [];
  const questionOf = (code: string): string =>
    dpiaQuestions.find((question) => question.code === code)?.name[writer.language] ?? code;
  const row = (id: string, what: string, about: readonly Run[], change: string, fields: string): Row => ({
    key: `${key}:${id}`,
    cells: {
      what: textCell(what),
      about: runsCell(about),
      change: textCell(change),
      fields: textCell(fields),
    },
  });
  const partRows = (noun: 'risk' | 'control', changes: readonly RevisedPart[]): readonly Row[] =>
    changes.map(({ id, previous, change, fields }) =>
      row(
        `${noun}:${id ?? previous}`,
        words[noun],
        writer.nameOf(noun, id ?? previous ?? ''),
        words.changes[change],
        fields.map((field) => writer.label(noun, field)).join(', '),
      ),
    );
  const rows = [
    ...found.register.map((code) =>
      row(`register:${code}`, words.register, [{ text: questionOf(code) }], words.changes.changed, ''),
    ),
    ...found.answers.map((code) =>
      row(`answer:${code}`, words.answer, [{ text: questionOf(code) }], words.changes.changed, ''),
    ),
    ...partRows('risk', found.risks),
    ...partRows('control', found.controls),
  ];
  const day = found.signedOn === null ? '' : longDate(found.signedOn, writer.language);
  if (rows.length === 0) return [line(`${key}:none`, words.nothing(day))];
  return [
    tableOf(
      { key, title: words.title, sheetName },
      [
        { key: 'what', label: words.what, width: 22 },
        { key: 'about', label: words.about, width: 44 },
        { key: 'change', label: words.change, width: 14 },
        { key: 'fields', label: words.fields, width: 36 },
      ],
      rows,
      { inContents: true, ...(day === '' ? {} : { note: [{ text: words.since(day) }] }) },
    ),
  ];
}

/** The questions of one part, each with what the register says and what a person answered. */
function questions(
  writer: Writer,
  register: Register,
  dpia: Dpia,
  part: DpiaPart,
  key: string,
  named: (name: string) => string,
): Block {
  const words = dpiaWords[writer.language].dpia;
  const kept = signedAnswers(dpia, writer.language);
  const live = kept === null ? registerSays(writer, bundlesFor(register, dpia)) : null;
  const rows = dpiaQuestions
    .filter((question) => question.part === part)
    .map(({ code, name, question, article }): Row => {
      const says: readonly Content[] =
        live?.get(code) ??
        (kept?.get(code) ?? '')
          .split('\n')
          .filter((text) => text.trim() !== '')
          .map((text) => paragraph([{ text }]));
      return {
        key: `${key}:${code}`,
        cells: {
          question: {
            content: [
              paragraph([{ text: name[writer.language], style: 'strong' }]),
              paragraph([{ text: question[writer.language] }]),
              paragraph([{ text: writer.cite(article) ?? '', style: 'article' }]),
            ],
          },
          register: { content: says },
          given: givenTo(writer, register, dpia, code),
        },
      };
    });
  return tableOf(
    { key, title: words[part], sheetName: named(words[part]) },
    [
      { key: 'question', label: words.question, width: 30 },
      { key: 'register', label: words.register, width: 44 },
      { key: 'given', label: words.answer, width: 44 },
    ],
    rows,
    { inContents: true },
  );
}

function givenTo(writer: Writer, register: Register, dpia: Dpia, code: string): Cell {
  const answers = register.dpiaAnswer.filter((each) => each.dpia === dpia.id && each.question === code);
  const first = answers[0];
  if (first === undefined) {
    const question = dpiaQuestions.find((each) => each.code === code);
    // An answer that is missing is asked for by the assessment: the question has no record of its own yet.
    return cell(
      [
        paragraph([
          writer.gap(
            'dpia',
            dpia,
            `question:${code}`,
            question?.name[writer.language] ?? code,
            question?.article,
          ),
        ]),
      ],
      { noun: 'dpia', id: dpia.id },
    );
  }
  return cell(
    answers.flatMap((answer): readonly Content[] => [
      paragraph(writer.value('dpiaAnswer', answer, 'answer')),
      ...(['evaluation', 'evaluationNote'] as const)
        .filter((field) => writer.has('dpiaAnswer', answer, field))
        .map((field) => writer.labelled('dpiaAnswer', answer, field)),
    ]),
    { noun: 'dpiaAnswer', id: first.id, field: 'answer' },
  );
}

function riskTable(
  writer: Writer,
  risks: readonly Risk[],
  key: string,
  named: (name: string) => string,
): Block {
  const words = dpiaWords[writer.language].dpia;
  const label = (field: string): string => writer.label('risk', field);
  const levelColumn = (moment: Moment): Column => ({ key: moment, label: words.moments[moment], width: 18 });
  return tableOf(
    { key, title: words.risks, sheetName: named(words.risks) },
    [
      { key: 'number', label: words.number, width: 6 },
      { key: 'name', label: label('name'), width: 30 },
      ...moments.map(levelColumn),
      { key: 'event', label: label('event'), width: 20 },
      { key: 'sources', label: label('sources'), width: 24 },
      { key: 'threats', label: label('threats'), width: 34 },
      { key: 'impacts', label: label('impacts'), width: 34 },
      { key: 'measures', label: label('measures'), width: 34 },
      { key: 'details', label: words.details, width: 34 },
    ],
    risks.map((risk): Row => {
      const at = (field: string) => ({ noun: 'risk' as const, id: risk.id, field });
      const value = (field: string): Cell => runsCell(writer.value('risk', risk, field), at(field));
      const all = (...fields: readonly string[]): readonly Run[] =>
        join(
          [fields[0] ?? '', ...fields.slice(1).filter((field) => writer.has('risk', risk, field))].map(
            (field) => writer.value('risk', risk, field),
          ),
          ' · ',
        );
      return {
        key: risk.id,
        source: { noun: 'risk', id: risk.id },
        cells: {
          number: textCell(numberOf(risks, risk.id)),
          name: value('name'),
          ...Object.fromEntries(moments.map((moment) => [moment, levelCell(writer, risk, moment)])),
          event: value('event'),
          sources: runsCell(all('sources', 'sourcesNote'), at('sources')),
          threats: runsCell(all('threats', 'assets'), at('threats')),
          impacts: value('impacts'),
          measures: runsCell(all('measures', 'measuresNote'), at('measures')),
          details: cell(writer.rest('risk', risk, riskFieldsShown)),
        },
      };
    }),
    {
      inContents: true,
      note: [{ text: words.ratedNote }],
      folded: { columns: ['event', 'sources', 'threats', 'impacts', 'measures'], label: words.details },
    },
  );
}

/** What it goes on from is told where the changes since then are. */
const riskFieldsShown = [
  'previous',
  'name',
  'event',
  'sources',
  'sourcesNote',
  'assets',
  'threats',
  'impacts',
  'measures',
  'measuresNote',
  ...moments.flatMap((moment) => [`severity${moment}`, `likelihood${moment}`]),
];

/** The level of a risk at a moment, with both ratings; what is not rated is a gap of the rating that is missing. */
function levelCell(writer: Writer, risk: Risk, moment: Moment): Cell {
  const words = dpiaWords[writer.language].dpia;
  const place = placeOf(writer, risk, moment);
  if (place !== null) {
    const said = words.rated(levelName(writer, place.level), place.severity, place.likelihood);
    return {
      ...textCell(said),
      source: { noun: 'risk', id: risk.id, field: `severity${moment}` },
      tone: place.level,
    };
  }
  const missing = risk[`severity${moment}`] === null ? `severity${moment}` : `likelihood${moment}`;
  return runsCell([writer.gap('risk', risk, missing, undefined, undefined, words.notRated)], {
    noun: 'risk',
    id: risk.id,
    field: missing,
  });
}

/** Whether a risk stays high when all that is planned is done: then the authority comes first (Art. 36(1)). */
function residual(writer: Writer, risks: readonly Risk[], key: string): readonly Block[] {
  const words = dpiaWords[writer.language].dpia;
  const rated = risks.map((risk) => ({
    number: numberOf(risks, risk.id),
    place: placeOf(writer, risk, 'After') ?? placeOf(writer, risk, 'Now'),
    isRated: placeOf(writer, risk, 'After') !== null,
  }));
  const high = rated.filter(({ place }) => place !== null && isHighRisk(place.level));
  const open = rated.filter(({ isRated }) => !isRated);
  return [
    ...(high.length > 0
      ? [line(key, words.stillHigh(high.map(({ number }) => number).join(', ')), 'strong')]
      : // Of risks that nobody rated nothing is concluded.
        open.length < rated.length
        ? [line(key, words.noneHigh)]
        : []),
    ...(open.length === 0
      ? []
      : [line(`${key}:open`, words.notAllRated(open.map(({ number }) => number).join(', ')), 'gap')]),
  ];
}

/** What each step means: a rating without its meaning cannot be checked by its reader. */
function scaleTable(writer: Writer, key: string, named: (name: string) => string): Block {
  const words = dpiaWords[writer.language].dpia;
  return tableOf(
    { key, title: words.scale, sheetName: named(words.scale) },
    [
      { key: 'step', label: words.step, width: 18 },
      { key: 'severity', label: words.severityMeans, width: 60 },
      { key: 'likelihood', label: words.likelihoodMeans, width: 28 },
    ],
    riskScale.map(({ code, name, severity, likelihood }) => ({
      key: `${key}:${code}`,
      cells: {
        step: textCell(`${code} ${name[writer.language]}`),
        severity: textCell(severity[writer.language]),
        likelihood: textCell(likelihood[writer.language]),
      },
    })),
  );
}

/** Where somebody writes by hand. */
const dots = '…'.repeat(12);

/** Room to sign by hand. Who has signed according to the register is printed, and nothing is said to be approved. */
function signatures(writer: Writer, dpia: Dpia, key: string): Block {
  const words = dpiaWords[writer.language].dpia;
  const row = (
    id: string,
    role: string,
    name: 'signedBy' | 'dpoAdviceBy',
    on: 'signedOn' | 'dpoAdviceOn',
  ): Row => {
    const known = writer.isShown('dpia', dpia, name) ? dpia[name] : null;
    const day = writer.isShown('dpia', dpia, on) ? dpia[on] : null;
    const filled = (label: string, said: string | null): Content =>
      paragraph([{ text: `${label}${writer.colon}`, style: 'quiet' }, { text: said ?? dots }]);
    return {
      key: `${key}:${id}`,
      cells: {
        role: cell([
          paragraph([{ text: role, style: 'strong' }]),
          filled(words.name, known),
          filled(words.date, day === null ? null : longDate(day, writer.language)),
        ]),
        answer: textCell(''),
      },
    };
  };
  return tableOf(
    { key, title: words.signatures, sheetName: words.signatures.slice(0, 31) },
    [
      { key: 'role', label: words.role, width: 40 },
      { key: 'answer', label: words.signature, width: 40 },
    ],
    [
      row('firm', roleOf(writer, dpia.activities), 'signedBy', 'signedOn'),
      ...(writer.lookups.organisation.dpoStatus === 'appointed' || dpia.dpoAdviceBy !== null
        ? [row('dpo', words.officer, 'dpoAdviceBy', 'dpoAdviceOn')]
        : []),
    ],
    { paperOnly: true, inContents: true },
  );
}

/** Attachments of the assessment, its risks and planned measures, and of the activities and measures it rests on, as far as the reader may see them named. */
function evidenceOf(
  writer: Writer,
  register: Register,
  dpia: Dpia,
  risks: readonly Risk[],
  key: string,
  sheetName: string,
): Block | null {
  const words = dpiaWords[writer.language].dpia;
  const measures = new Set([
    ...risks.flatMap((risk) => risk.measures),
    ...bundlesFor(register, dpia).flatMap(({ activity }) => activity.measures),
  ]);
  const controls = new Set(register.control.filter((each) => each.dpia === dpia.id).map(({ id }) => id));
  const found = shownAttachments(register.attachment, writer.options).filter(
    (attachment) =>
      attachment.dpias.includes(dpia.id) ||
      attachment.risks.some((id) => risks.some((risk) => risk.id === id)) ||
      attachment.controls.some((id) => controls.has(id)) ||
      attachment.activities.some((id) => dpia.activities.includes(id)) ||
      attachment.measures.some((id) => measures.has(id)),
  );
  if (found.length === 0) return null;
  const fields = ['title', 'kind', 'documentDate', 'fileName', 'sha256'] as const;
  return tableOf(
    { key, title: words.evidence, sheetName },
    fields.map((field) => ({ key: field, label: writer.label('attachment', field), width: 24 })),
    found.map((attachment) => ({
      key: attachment.id,
      source: { noun: 'attachment', id: attachment.id },
      cells: Object.fromEntries(
        fields.map((field) => [field, runsCell(writer.value('attachment', attachment, field))]),
      ),
    })),
    { inContents: true },
  );
}

function commentTable(
  writer: Writer,
  comments: readonly DpiaComment[],
  { risks, controls }: Pick<DpiaParts, 'risks' | 'controls'>,
  key: string,
  sheetName: string,
): Block {
  const words = dpiaWords[writer.language].dpia;
  const nameOf = (control: Control): string =>
    writer
      .value('control', control, 'name')
      .map(({ text }) => text)
      .join('');
  const about = ({ place, question, risk, control }: DpiaComment): string =>
    [
      place === null ? null : choiceWords(writer.language, 'dpiaComment', 'place', place),
      question === null ? null : choiceWords(writer.language, 'dpiaComment', 'question', question),
      risk === null ? null : numberOf(risks, risk),
      ...controls.filter(({ id }) => id === control).map(nameOf),
    ]
      .filter(Boolean)
      .join(', ');
  return tableOf(
    { key, title: words.comments, sheetName },
    [
      { key: 'about', label: writer.label('dpiaComment', 'place'), width: 22 },
      { key: 'body', label: writer.label('dpiaComment', 'body'), width: 50 },
      { key: 'by', label: writer.label('dpiaComment', 'writtenBy'), width: 22 },
      { key: 'state', label: words.state, width: 34 },
    ],
    comments.map((comment) => ({
      key: comment.id,
      source: { noun: 'dpiaComment', id: comment.id },
      cells: {
        about: textCell(about(comment)),
        body: runsCell(writer.value('dpiaComment', comment, 'body')),
        by: textCell(
          [
            comment.writtenBy,
            comment.writtenOn === null ? null : longDate(comment.writtenOn, writer.language),
          ]
            .filter(Boolean)
            .join(', '),
        ),
        state: cell([
          paragraph([{ text: comment.isSettled === true ? words.settled : words.open }]),
          ...(['settlement', 'settledBy', 'settledOn'] as const)
            .filter((field) => writer.has('dpiaComment', comment, field))
            .map((field) => item(writer.value('dpiaComment', comment, field))),
        ]),
      },
    })),
    { inContents: true },
  );
}
