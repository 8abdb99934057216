import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Block, plainText } from '../../../src/shared/documents/document';
import { movedSince, textAsSigned } from '../../../src/shared/documents/dpia/says';
import { seriesOf } from '../../../src/shared/documents/issued';
import { dpiaQuestions } from '../../../src/shared/law/dpia-questions';
import { reviseDpia } from '../../../src/shared/register/actions';
import { type NounName, nounOf } from '../../../src/shared/register/nouns';
import {
  type Register,
  registerFormat,
  registerSchema,
  registerVersion,
} from '../../../src/shared/register/register';
import { screenLanguages } from '../../../src/shared/register/text';
import { factOf, made, registerWith, textOf, words } from './support';

const samples = join(import.meta.dirname, '../../samples');
const read = (path: string) => JSON.parse(readFileSync(join(samples, path), 'utf8'));
const worked = (firm: string): Register =>
  registerSchema.parse({ ...read(`${firm}.json`), ...read(`assessments/${firm}.json`) });
const luxifer = worked('luxifer');
type Table = Extract<Block, { is: 'table' }>;
const tablesOf = (blocks: readonly Block[]): readonly Table[] =>
  blocks.filter((block): block is Table => block.is === 'table');
const saidIn = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.is === 'paragraph' ? words(block.runs) : '')).join('\n');

describe('a worked assessment', () => {
  test.each([
    ['luxifer', 'en'],
    ['luxifer', 'fr'],
    ['sendtex', 'en'],
    ['sendtex', 'nl'],
  ] as const)(
    'of %s in %s says every answer, risk and planned measure, and never that it is approved',
    (firm, language) => {
      const register = worked(firm);
      const document = made(register, { document: 'dpia', language, withOpenPoints: false });
      const text = textOf(document);
      for (const { answer } of register.dpiaAnswer) expect(text).toContain(answer?.[language]);
      for (const { name, threats, impacts } of register.risk)
        for (const said of [name, threats, impacts]) expect(text).toContain(said?.[language]);
      for (const { name, owner } of register.control)
        for (const said of [name?.[language], owner]) expect(text).toContain(said);
      for (const { question } of dpiaQuestions) expect(text).toContain(question[language]);
      expect(document.isDraft).toBe(true);
      expect(text).not.toMatch(/\b(Approved|Goedgekeurd|Approuvée)\b/);
      // Words of another language would stand out in a document of this one.
      expect(document.counts.foreign).toBe(0);
      expect(text).toMatch({ en: /EXAMPLE/, fr: /EXEMPLE/, nl: /VOORBEELD/ }[language]);
      // What is one line for every language says it in both.
      if (language !== 'en') expect(text.replaceAll('EXAMPLE / ', '')).not.toContain('EXAMPLE');
    },
  );

  test('the matrix has each risk at its three places, the picture the same as the table', () => {
    const document = made(luxifer, { document: 'dpia', language: 'en' });
    const matrix = tablesOf(document.blocks).find(({ drawing }) => drawing !== undefined);
    const at = (moment: string, severity: string, likelihood: string): string =>
      plainText(
        matrix?.rows.find(({ key }) => key.endsWith(`:${moment}:${severity}`))?.cells[`l${likelihood}`]
          ?.content ?? [],
      );
    expect(at('Before', '3', '3')).toBe('High\nR1, R2');
    expect(at('Now', '3', '2')).toBe('Moderate\nR1, R2');
    expect(at('After', '2', '1')).toBe('Low\nR3');
    // Each number of the table, as often in the picture.
    const inTable = (matrix?.rows ?? [])
      .flatMap(({ cells }) => Object.values(cells).map(({ content }) => plainText(content)))
      .flatMap((said) => said.match(/R\d/g) ?? []);
    const inPicture = (matrix?.drawing?.parts ?? []).flatMap((part) =>
      part.is === 'words' ? (part.text.match(/R\d/g) ?? []) : [],
    );
    expect([...inPicture].sort()).toEqual([...inTable].sort());
    expect(inTable).toHaveLength(18);
    expect(matrix?.drawing?.alt).toContain('R4 severity 4, likelihood 2, High');
    expect(matrix?.rows[1]?.cells['l3']?.tone).toBe('high');
    expect(new Set(matrix?.columns.slice(2).map(({ share }) => share)).size).toBe(1);
    expect(matrix?.columns.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1);
  });

  test('a risk that stays high after the plan leads to the authority; the others do not', () => {
    const said = (register: Register) => saidIn(made(register, { document: 'dpia', language: 'en' }).blocks);
    expect(said(luxifer)).toContain('No rated risk stays high');
    const worse = luxifer.risk.map((risk) =>
      risk.id === 'x-r2' ? { ...risk, severityAfter: '3' as const, likelihoodAfter: '3' as const } : risk,
    );
    expect(said({ ...luxifer, risk: worse })).toMatch(
      /High after the planned measures: R2\. .*Art\. 36\(1\)/,
    );
    const unrated = luxifer.risk.map((risk) => ({ ...risk, severityAfter: null, likelihoodAfter: null }));
    expect(said({ ...luxifer, risk: unrated })).not.toContain('No rated risk stays high');
  });

  test('nothing but its names, its summary, its state and its days comes out for publication', () => {
    /** A record of which every text and line says where it stands. */
    const telling = (noun: NounName, id: string, more: object = {}): object => ({
      id,
      ...Object.fromEntries(
        Object.entries(nounOf(noun).fields).flatMap(([field, of]): [string, unknown][] => {
          if (of.kind === 'text') return [[field, { en: `secret-${noun}-${field}` }]];
          return of.kind === 'line' ? [[field, `secret-${noun}-${field}`.slice(0, of.max)]] : [];
        }),
      ),
      ...more,
    });
    const of = { dpia: 'd' };
    const register = registerSchema.parse({
      format: registerFormat,
      version: registerVersion,
      organisation: { id: 'organisation', legalName: 'Firm', dpoStatus: 'appointed' },
      activity: [telling('activity', 'a', { role: 'controller', measures: ['m'] })],
      measure: [telling('measure', 'm')],
      party: [telling('party', 'p')],
      screening: [telling('screening', 's', { activity: 'a', ruledOut: ['W1'] })],
      dpia: [
        telling('dpia', 'd', {
          activities: ['a'],
          state: 'signed',
          signedOn: '2026-11-20',
          viewsSought: true,
        }),
      ],
      dpiaAnswer: [telling('dpiaAnswer', 'q', { ...of, question: 'need' })],
      risk: [telling('risk', 'r', { ...of, measures: ['m'], severityNow: '3', likelihoodNow: '3' })],
      control: [telling('control', 'c', { ...of, risks: ['r'] })],
      dpiaComment: [telling('dpiaComment', 'k', { ...of, risk: 'r' })],
    });
    for (const withOpenPoints of [true, false]) {
      const document = made(register, { document: 'dpia', language: 'en', reader: 'public', withOpenPoints });
      const told = new Set(JSON.stringify(document).match(/secret-\w+(?:-\w+)?/g));
      expect([...told].sort()).toEqual(['secret-activity-name', 'secret-dpia-name', 'secret-dpia-summary']);
    }
  });

  test('remarks are for the firm itself; the public reads a summary and no risk', () => {
    const of = (reader: 'own' | 'authority' | 'public') => {
      const document = made(luxifer, { document: 'dpia', language: 'en', reader, withOpenPoints: false });
      return textOf(document) + saidIn(document.blocks);
    };
    expect(of('own')).toContain('Is this still possible since the fields are masked?');
    expect(of('authority')).not.toContain('Is this still possible');
    expect(of('authority')).toContain('Outsiders reach session data');
    expect(of('public')).toContain('Nothing is recorded before the visitor agrees.');
    expect(of('public')).not.toContain('Outsiders reach session data');
    expect(of('public')).not.toContain('Two-step sign-in');
  });
});

describe('what the register says in an assessment', () => {
  const day = '2026-11-22';
  const signed = (): Register => {
    const [dpia] = luxifer.dpia;
    if (dpia === undefined) throw new Error('no assessment');
    const asSigned = textAsSigned(luxifer, dpia, day);
    return { ...luxifer, dpia: [{ ...dpia, state: 'signed', signedOn: day, asSigned }] };
  };
  const renamed = (register: Register): Register => ({
    ...register,
    dataCategory: register.dataCategory.map((each) =>
      each.id === 'd-behaviour'
        ? { ...each, name: { en: 'Eye movements', nl: 'Oogbewegingen', fr: 'Regards' } }
        : each,
    ),
  });

  test('tells purpose by purpose which data it needs and why, and keeps that when it is signed', () => {
    const [dpia] = luxifer.dpia;
    const [activity] = dpia?.activities ?? [];
    if (dpia === undefined) throw new Error('no assessment');
    let count = 0;
    const register = registerSchema.parse({
      ...read('luxifer.json'),
      ...read('assessments/luxifer.json'),
      purpose: [{ id: 'why', activity, description: { en: 'Counting visits', fr: 'Compter les visites' } }],
      dataUse: luxifer.dataUse.map((use) => {
        if (use.activity !== activity) return use;
        count += 1;
        const necessity = { en: `Reason ${count}`, fr: `Raison ${count}` };
        return { ...use, necessity, purposes: count === 1 ? ['why'] : [] };
      }),
    });
    expect(count).toBe(2);
    const said = textOf(made(register, { document: 'dpia', language: 'en' }));
    expect(said).toMatch(/Counting visits: [^;]+ \(Reason 1\)/);
    expect(said).toMatch(/: Reason 2/);
    expect(textAsSigned(register, dpia, day).fr).toContain('(Raison 1)');
  });

  test('is live in a draft', () => {
    expect(textOf(made(renamed(luxifer), { document: 'dpia', language: 'en' }))).toContain('Eye movements');
  });

  test.each(screenLanguages)(
    'is frozen once it is signed, and in %s a reader is told what has changed since',
    (language) => {
      const register = signed();
      const [dpia] = register.dpia;
      if (dpia === undefined) throw new Error('no assessment');
      expect(movedSince(register, dpia, language, day)).toEqual([]);
      const later = renamed(register);
      expect(movedSince(later, dpia, language, day)).toContain('data');
      const document = made(later, { document: 'dpia', language, withOpenPoints: false });
      expect(textOf(document)).not.toContain(
        later.dataCategory.find(({ id }) => id === 'd-behaviour')?.name?.[language],
      );
      const moved = document.blocks.find(({ key }) => key.endsWith(':moved'));
      expect(moved).toMatchObject({ is: 'paragraph' });
    },
  );
});

describe('a revision', () => {
  test.each(screenLanguages)('tells in a chapter what changed since the one before, in %s', (language) => {
    const [before] = luxifer.dpia;
    if (before === undefined) throw new Error('no assessment');
    const signed = {
      ...before,
      state: 'signed' as const,
      signedOn: '2025-11-20',
      asSigned: textAsSigned(luxifer, before, '2025-11-20'),
    };
    let count = 0;
    const next = reviseDpia(
      { dpia: signed, answers: [], risks: luxifer.risk, controls: [], comments: [] },
      { id: 'next', today: '2026-11-22', by: 'Ann', newId: () => `n-${++count}` },
    );
    const added = next.flatMap((edit) =>
      edit.do === 'add' && edit.noun === 'risk' ? [{ ...edit.values, id: edit.id }] : [],
    );
    const risks = registerSchema.parse({ ...read('luxifer.json'), risk: added.slice(1) }).risk;
    const register: Register = {
      ...luxifer,
      dpia: [signed, { ...before, id: 'next', previous: 'x-dpia' }],
      risk: [
        ...luxifer.risk,
        ...risks.map((risk, index) => (index === 0 ? { ...risk, severityNow: '4' as const } : risk)),
      ],
    };
    const document = made(register, { document: 'dpia', language, dpia: 'next', withOpenPoints: false });
    const chapter = tablesOf(document.blocks).find(({ key }) => key === 'dpia:next:revision');
    const rows = chapter?.rows.map(({ key, cells }) => [
      key.split(':')[3],
      plainText(cells['about']?.content ?? []),
      plainText(cells['change']?.content ?? []),
    ]);
    const words = { en: ['Changed', 'Gone'], nl: ['Gewijzigd', 'Weg'], fr: ['Modifié', 'Disparu'] }[language];
    const [first, second] = luxifer.risk;
    expect(rows?.filter(([what]) => what === 'risk')).toEqual([
      ['risk', second?.name?.[language] ?? second?.name?.en, words[0]],
      ['risk', first?.name?.[language] ?? first?.name?.en, words[1]],
    ]);
  });

  test('evidence of the assessment, of a risk and of a planned measure is listed', () => {
    const attachment = (of: object) =>
      registerSchema.parse({
        ...read('luxifer.json'),
        attachment: [{ id: 'e', title: 'Report of the test', fileName: 'r.pdf', ...of }],
      }).attachment;
    const control = luxifer.control[0]?.id ?? '';
    for (const of of [{ dpias: ['x-dpia'] }, { risks: ['x-r1'] }, { controls: [control] }])
      expect(
        textOf(made({ ...luxifer, attachment: attachment(of) }, { document: 'dpia', language: 'en' })),
      ).toContain('Report of the test');
  });
});

describe('screening sheets', () => {
  test.each(screenLanguages)(
    'tell of each activity what the register suggests, why, and that nobody decided, in %s',
    (language) => {
      const document = made(luxifer, { document: 'screening', language });
      expect(document.blocks.filter(({ is }) => is === 'sheet')).toHaveLength(18);
      const tracking = made(luxifer, { document: 'screening', language, activity: 'q5' });
      const behaviour = luxifer.dataCategory.find(({ id }) => id === 'd-behaviour')?.name?.[language];
      expect(factOf(tracking, 'criteria')).toContain(behaviour);
      expect(factOf(tracking, 'list:BE')).toMatch(/^B8 /m);
      expect(factOf(tracking, 'decided')).not.toBe('');
    },
  );

  test('say the kind of sensitive data and where it stands', () => {
    const register = registerWith(
      {},
      {
        dataCategory: [{ id: 'd', name: { en: 'Absence' }, flags: ['S'], specialKinds: ['health'] }],
        dataUse: [{ id: 'u', activity: 'a', category: 'd' }],
      },
    );
    expect(factOf(made(register, { document: 'screening' }), 'criteria')).toMatch(
      /special category.*health.*from Absence/i,
    );
  });

  test('keep a no with its reason, who decided and when', () => {
    const register = registerWith(
      { dpiaState: 'notRequired', dpiaNote: { en: 'A shop of three.' } },
      {
        screening: [
          {
            id: 's',
            activity: 'a',
            ruledOut: ['W5'],
            ruledOutWhy: { en: 'Sixty customers.' },
            screenedBy: 'Els Maes',
            screenedOn: '2026-11-20',
          },
        ],
      },
    );
    const sheet = made(register, { document: 'screening' });
    expect(factOf(sheet, 'outcome')).toContain('A shop of three.');
    expect(factOf(sheet, 'decided')).toMatch(/^Els Maes, 20 November 2026\n.*Sixty customers\./s);
    expect(factOf(sheet, 'criteria')).toMatch(/W5 .*: no/);
    expect(factOf(sheet, 'outcome')).toContain('What the answers say: Fewer than two criteria');
  });

  test('conclude nothing from answers that nobody gave', () => {
    const sheet = made(registerWith({ dpiaState: 'notRequired' }), { document: 'screening' });
    expect(factOf(sheet, 'outcome')).toContain('What the answers say: Nothing answered yet');
  });
});

test('the action plan lists what is due, the earliest first, and what is late', () => {
  const document = made(luxifer, { document: 'action-plan', language: 'en', date: '2026-11-22' });
  const [plan] = tablesOf(document.blocks);
  const column = (key: string) => plan?.rows.map(({ cells }) => plainText(cells[key]?.content ?? []));
  expect(plan?.rows.map(({ cells }) => cells['dueOn']?.date)).toEqual([
    '2026-11-15',
    '2026-12-15',
    '2027-01-12',
    '2027-02-28',
  ]);
  expect(column('state')).toEqual(['Planned (Overdue)', 'Started', 'Planned', 'Planned']);
  expect(column('risks')?.[0]).toContain('R2 EXAMPLE · Outsiders reach session data');
});

test('each assessment and each screening has numbers of its own', () => {
  const base = { site: null, audience: 'everyone', activity: null } as const;
  const series = [
    seriesOf({ ...base, document: 'dpia', dpia: 'one' }),
    seriesOf({ ...base, document: 'dpia', dpia: 'two' }),
    seriesOf({ ...base, document: 'action-plan', dpia: 'one' }),
    seriesOf({ ...base, document: 'screening', activity: 'a' }),
    seriesOf({ ...base, document: 'register', activity: 'a' }),
  ];
  expect(new Set(series).size).toBe(5);
});
