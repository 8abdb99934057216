import { type Question, questionsIn } from '../questions/question';
import type { Register } from '../register/register';
import { questionWords } from '../words/questions';
import type { Block, Cell, Content, Document, Row } from './document';
import { finished, heading, line } from './finished';
import { longDate } from './phrases';
import { columnsOf, tableOf } from './table';
import { paragraph, textCell, type Writer } from './writer';

/**
 * What a firm is asked: on paper by person, with room for an answer; in the workbook one list, in which only answers and
 * remarks can be filled in. Nothing of it is internal, and no article is named.
 */
export function questionsWith(writer: Writer, register: Register): Document {
  const words = questionWords[writer.language];
  const date = longDate(writer.options.date, writer.language);
  const questions = questionsIn(register, writer.options.date, writer.language);
  const document = finished(
    writer,
    'questions',
    {
      title: words.title,
      law: words.law,
      required: words.required,
      front: {
        key: 'count',
        label: words.asked,
        level: 'optional',
        cell: textCell(words.count(questions.length, date)),
      },
      activities: [],
    },
    questions.length === 0
      ? [line('none', words.none(date), 'strong')]
      : [line('how', words.how, 'quiet'), ...onPaper(questions, words), inWorkbook(questions, words)],
  );
  return {
    ...document,
    // The questions are the open points; an annex would ask them twice, with articles. The firm knows who it is.
    blocks: document.blocks
      .filter(({ key }) => key !== 'open')
      .map((block) =>
        block.is === 'front'
          ? { ...block, facts: block.facts.filter(({ key }) => key !== 'organisation') }
          : block,
      ),
    counts: { ...document.counts, openPoints: 0 },
  };
}

type Words = (typeof questionWords)['en' | 'nl' | 'fr'];

function onPaper(questions: readonly Question[], words: Words): readonly Block[] {
  const blocks: Block[] = [];
  const people = [...new Set(questions.map(({ whom }) => whom))];
  for (const whom of people) {
    const rows = questions.flatMap((question, index): readonly Row[] =>
      question.whom === whom
        ? [
            {
              key: question.id,
              cells: {
                number: textCell(String(index + 1)),
                about: textCell(question.about),
                question: textCell(question.text),
                present: textCell(question.present),
                answer: answerCell(question, words),
              },
            },
          ]
        : [],
    );
    blocks.push(
      heading(`whom:${whom}`, 1, whom),
      tableOf(
        { key: `questions:${whom}`, title: '', sheetName: words.sheetName },
        columnsOf(words, { number: 6, about: 24, question: 44, present: 18, answer: 40 }),
        rows,
        { paperOnly: true },
      ),
    );
  }
  return blocks;
}

/** Longer lists take more paper than an answer. */
const mostBoxes = 8;

/** Room to answer by hand: boxes to tick, or what is expected. */
function answerCell({ kind, options }: Question, words: Words): Cell {
  const hints: Readonly<Record<string, string>> = words.hint;
  const hint = hints[kind];
  const boxes = (options.length > mostBoxes ? [] : options).map(([, option]) => option);
  const content: Content[] = (boxes.length === 0 ? [] : [...boxes, words.dontKnow]).map((option) =>
    paragraph([{ text: `□ ${option}` }]),
  );
  return {
    content: [
      ...content,
      ...(boxes.length === 0 && hint !== undefined ? [paragraph([{ text: hint, style: 'quiet' }])] : []),
    ],
  };
}

function inWorkbook(questions: readonly Question[], words: Words): Block {
  return tableOf(
    { key: 'questions', title: words.title, sheetName: words.sheetName },
    columnsOf(words, { whom: 20, about: 26, question: 50, present: 22, answer: 32, remark: 32 }),
    questions.map(
      (question): Row => ({
        key: question.id,
        form: {
          kind: question.kind === 'date' ? 'date' : 'text',
          options:
            question.options.length === 0
              ? []
              : [...question.options.map(([, option]) => option), words.dontKnow],
          // Of several that are possible none may be refused for the semicolon between them.
          isOpen: question.kind === 'choices',
        },
        cells: {
          whom: textCell(question.whom),
          about: textCell(question.about),
          question: textCell(question.text),
          present: textCell(question.present),
          answer: textCell(''),
          remark: textCell(''),
        },
      }),
    ),
    { excelOnly: true, note: [{ text: words.howExcel }] },
  );
}
