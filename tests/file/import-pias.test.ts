import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { piasInFile } from '../../src/main/import/pia-file';
import { comingOf, readPias, takePias } from '../../src/main/keeper/import-pias';
import { methods } from '../../src/main/keeper/methods';
import { type Session, startSession } from '../../src/main/keeper/session';
import { readRegister } from '../../src/main/store';
import { Refusal } from '../../src/main/store/problem';
import { agreed, closedFile, opened, registerOf, temporaryFolder } from './support/client-file';

/** An assessment as the PIA tool writes one. Each text holds a word that stands nowhere else. */
const pia = {
  pia: {
    id: 7,
    status: 2,
    is_example: 0,
    is_archive: 0,
    progress: 67.5,
    name: 'Badges word-name',
    category: 'word-category',
    author_name: 'word-author',
    evaluator_name: 'word-evaluator',
    validator_name: 'word-validator',
    dpo_status: 1,
    dpo_opinion: '<p>Fine, <b>word-dpo</b></p>',
    dpos_names: 'word-dpos',
    concerned_people_searched_opinion: true,
    concerned_people_opinion: 'word-views',
    concerned_people_status: 0,
    people_names: 'word-people',
    rejected_reason: 'word-reason',
    applied_adjustements: 'word-adjusted',
    structure_name: 'word-template',
    something_new: 'word-new',
    created_at: '2024-03-01T09:00:00.000Z',
    updated_at: '2025-04-02T09:00:00.000Z',
  },
  answers: [
    {
      reference_to: 111,
      data: { text: '<p>word-nature</p><script>word-script()</script><ul><li>word-item</li></ul>', list: [] },
    },
    { reference_to: '212', data: { text: 'word-lawful &amp; plain', gauge: null, list: [] } },
    { reference_to: 321, data: { text: null, list: ['word-impact', 'word-impact2'] } },
    { reference_to: 322, data: { text: null, list: ['word-threat'] } },
    { reference_to: 323, data: { text: null, list: ['word-source'] } },
    { reference_to: 324, data: { text: null, list: ['Locks word-measure', 'word-unlisted'] } },
    { reference_to: 325, data: { text: 'word-severity', gauge: 3, list: [] } },
    { reference_to: 326, data: { text: 'word-likelihood', gauge: 2, list: [] } },
    { reference_to: 228, data: { text: 'word-custom', list: [] } },
  ],
  measures: [
    { id: 41, title: 'Locks word-measure', content: '<div>word-locks</div>' },
    { id: 42, title: 'word-second', content: '' },
  ],
  evaluations: [
    {
      reference_to: '1.1',
      status: 3,
      evaluation_comment: 'word-evaluated',
      evaluation_date: '2024-05-06T00:00:00.000Z',
      global_status: 2,
    },
    {
      reference_to: '3.2',
      status: 2,
      gauges: { x: 2, y: 1 },
      action_plan_comment: 'word-action',
      person_in_charge: 'word-charge',
      estimated_implementation_date: '2026-12-31T00:00:00.000Z',
    },
    {
      reference_to: '3.1.41',
      status: 1,
      evaluation_comment: 'word-weak',
      action_plan_comment: 'word-stronger',
    },
    { reference_to: '2.2.999', status: 2, evaluation_comment: 'word-orphan' },
  ],
  comments: [
    { reference_to: 111, description: 'word-comment', created_at: '2024-06-07T08:00:00.000Z' },
    { reference_to: '41', for_measure: true, description: 'word-on-measure' },
    { reference_to: 322, description: 'word-on-threats', user: { firstname: 'word-ann', lastname: 'Maes' } },
  ],
  attachments: [
    {
      name: 'plan.pdf',
      mime_type: 'application/pdf',
      pia_signed: 1,
      comment: 'word-attached',
      file: `data:application/pdf;base64,${Buffer.from('what the plan says').toString('base64')}`,
    },
    { name: 'word-gone.pdf', comment: 'word-why-gone', file: null },
  ],
  extra: { word: 'word-extra' },
};
const written = (content: unknown, name = 'badges.json'): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
};

function session(): Session {
  const started = startSession('Ann', undefined, () => new Date('2026-11-22T10:00:00.000Z'));
  started.opened = opened(closedFile(registerOf({})));
  return started;
}
const registerIn = ({ opened: file }: Session) => {
  if (file === null) throw new Error('not open');
  return readRegister(file.db);
};

describe('an assessment of the PIA tool', () => {
  test('comes in whole: every word of it stands in the register, or is told', async () => {
    const open = session();
    const read = agreed(await readPias([written(pia)]));
    const coming = agreed(comingOf(open, read));
    agreed(takePias(open, read));
    const register = JSON.stringify(registerIn(open));
    const words = [...new Set(JSON.stringify(pia).match(/word-[a-z0-9-]+/g))].filter(
      (word) => word !== 'word-script',
    );
    expect(words.length).toBeGreaterThan(40);
    const told = JSON.stringify(coming);
    expect(words.filter((word) => !register.includes(word))).toEqual(['word-extra']);
    expect(told).toContain('word-extra');
    expect(coming.pias[0]).toMatchObject({ risks: 1, controls: 2, measures: 2 });
  });

  test('its parts find their places', async () => {
    const open = session();
    agreed(takePias(open, agreed(await readPias([written(pia)]))));
    const { dpia, risk, control, dpiaAnswer, dpiaComment, measure, attachment } = registerIn(open);
    expect(dpia).toMatchObject([
      {
        name: { en: 'Badges word-name' },
        state: 'draft',
        activities: [],
        preparedBy: 'word-author',
        startedOn: '2024-03-01',
        dpoOpinion: 'positive',
        viewsSought: true,
        decision: 'approve',
        signedBy: 'word-validator',
        marks: { decision: { toConfirm: true, sources: ['import:badges.json'] } },
      },
    ]);
    expect(risk).toMatchObject([
      {
        event: 'access',
        impacts: { en: 'word-impact\nword-impact2' },
        severityNow: '3',
        likelihoodNow: '2',
        severityAfter: '2',
        likelihoodAfter: '1',
        evaluation: 'improvable',
        measures: [measure[0]?.id],
        measuresNote: { en: 'word-unlisted' },
      },
    ]);
    expect(control).toMatchObject([
      { name: { en: 'word-action' }, owner: 'word-charge', dueOn: '2026-12-31', risks: [risk[0]?.id] },
      { name: { en: 'word-stronger' }, risks: [] },
    ]);
    const nature = dpiaAnswer.find(({ question }) => question === 'nature');
    expect(nature).toMatchObject({ answer: { en: 'word-nature\n- word-item' }, evaluation: 'acceptable' });
    expect(dpiaAnswer.find(({ question }) => question === 'lawfulness')?.answer?.en).toBe(
      'word-lawful & plain',
    );
    expect(dpiaComment.map(({ place }) => place)).toContain('plan');
    expect(dpiaComment.find(({ body }) => body?.en === 'word-on-threats')).toMatchObject({
      risk: risk[0]?.id,
      writtenBy: 'word-ann Maes',
    });
    expect(attachment).toMatchObject([{ fileName: 'plan.pdf', size: 18, dpias: [dpia[0]?.id] }]);
    expect(JSON.stringify(registerIn(open))).not.toMatch(/<\w|word-script/);
  });

  test('one undo takes it back; measures of the same name are one, over several files', async () => {
    const open = session();
    const before = JSON.stringify(registerIn(open));
    const paths = [written(pia), written({ ...pia, attachments: null }, 'again.json')];
    agreed(takePias(open, agreed(await readPias(paths))));
    expect(registerIn(open).measure).toHaveLength(2);
    expect(registerIn(open).dpia).toHaveLength(2);
    await methods.undo(open, null);
    expect(JSON.stringify(registerIn(open))).toBe(before);
  });

  test('cancelled at any step, nothing of it stays', async () => {
    const before = session();
    const read = agreed(await readPias([written(pia), written({ ...pia, attachments: null }, 'again.json')]));
    let steps = 0;
    const count = (stopAt: number): Session => {
      const onStep = (): void => {
        steps += 1;
        if (steps === stopAt) throw new Refusal({ code: 'cancelled' });
      };
      steps = 0;
      const now = () => new Date('2026-11-22T10:00:00.000Z');
      return { ...startSession('Ann', undefined, now, null, onStep), opened: before.opened };
    };
    const contents = () => before.opened?.db.prepare('SELECT count(*) FROM content').pluck().get();
    const as = JSON.stringify(registerIn(before));
    agreed(takePias(count(Number.POSITIVE_INFINITY), read));
    const all = steps;
    await methods.undo(before, null);
    expect(all).toBe(3);
    for (let at = 1; at <= all; at += 1) {
      const file = session();
      before.opened = file.opened;
      expect(takePias(count(at), read)).toEqual({ ok: false, problem: { code: 'cancelled' } });
      expect(contents()).toBe(0);
      expect(JSON.stringify(registerIn(before))).toBe(as);
    }
  });

  test('a long text is kept whole, in a remark when its field is too short', async () => {
    const open = session();
    const long = `${'Locks and doors. '.repeat(2000)}word-end`;
    const answers = [{ reference_to: 325, data: { text: long, gauge: 1 } }];
    agreed(takePias(open, agreed(await readPias([written({ pia: { name: 'Long' }, answers })]))));
    const said = registerIn(open).dpiaComment.map(({ body }) => body?.en ?? '');
    expect(said.join('')).toContain('word-end');
    expect(registerIn(open).risk[0]?.severityWhy?.en).toHaveLength(4000);
  });
});

/** As the tool saves: letters of its own making in their lowest byte (2.2), or UTF-8 written as UTF-8 once more. */
const lowBytes = (content: unknown): Uint8Array => Buffer.from(JSON.stringify(content), 'latin1');
const twiceOver = (content: unknown): Uint8Array =>
  strToU8(Buffer.from(JSON.stringify(content)).toString('latin1'));

describe('what the tool itself writes', () => {
  const said = 'Accès à l’immeuble – «\u202fbadges\u202f»';
  const one = {
    pia: { id: 1, name: said, status: 0, is_example: 0, is_archive: 0, structure_id: '', progress: 12.5 },
    answers: [
      { id: 1, pia_id: 1, reference_to: 111, data: { text: `<p>${said}</p>`, gauge: null, list: [] } },
      { id: 2, pia_id: 1, reference_to: 321, data: { text: null, gauge: null, list: ['Filature'] } },
    ],
    measures: [{ id: 1, pia_id: 1, title: 'Badge nominatif', content: '', placeholder: 'x' }],
    evaluations: [
      { id: 1, pia_id: 1, reference_to: '1.1', status: 3, global_status: 2, gauges: { x: 0, y: 0 } },
      { id: 2, pia_id: 1, reference_to: '3.1.[object Object]', status: 3, evaluation_comment: 'Sans mesure' },
    ],
    comments: [],
  };
  const nameIn = (bytes: Uint8Array, open = session()) =>
    readPias([written(bytes, 'pia')])
      .then((read) => agreed(takePias(open, agreed(read))))
      .then(() => Object.values(registerIn(open).dpia[0]?.name ?? {})[0]);

  test('the zip of its list: pia.json, and attachments in a folder named in the language of its screen', async () => {
    const open = session();
    const bytes = zipSync({
      'Pièces jointes/plan-des-accès.pdf': strToU8('plan'),
      'pia.json': strToU8(JSON.stringify(one)),
    });
    expect(await nameIn(bytes, open)).toBe(said);
    const { attachment, dpia, dpiaComment } = registerIn(open);
    expect(attachment).toMatchObject([{ fileName: 'plan-des-accès.pdf', size: 4, dpias: [dpia[0]?.id] }]);
    expect(dpiaComment.map(({ body }) => Object.values(body ?? {})[0])).toEqual([
      '3.1.[object Object]\nacceptable\nSans mesure',
    ]);
  });

  test('the zip of its page of exports: what stands beside the JSON is evidence', async () => {
    const open = session();
    const bytes = zipSync({
      'Attachments/plan.pdf': strToU8('plan'),
      'pia-acces.pdf': strToU8('pdf'),
      'Doc/22-10-2026-pia.doc': strToU8('<html>'),
      'pia-acces.json': strToU8(JSON.stringify(one)),
      'CSV/plan-daction.csv': strToU8('a,b'),
      'actionPlanOverview.png': strToU8('png'),
    });
    expect(await nameIn(bytes, open)).toBe(said);
    expect(
      registerIn(open)
        .attachment.map(({ fileName }) => fileName)
        .sort(),
    ).toEqual([
      '22-10-2026-pia.doc',
      'actionPlanOverview.png',
      'pia-acces.pdf',
      'plan-daction.csv',
      'plan.pdf',
    ]);
  });

  test('its JSON, whichever way a version wrote the letters', async () => {
    expect(await nameIn(strToU8(JSON.stringify(one)))).toBe(said);
    expect(await nameIn(strToU8(`\ufeff${JSON.stringify(one)}`))).toBe(said);
    expect(await nameIn(twiceOver(one))).toBe(said);
    // What it cut a letter to cannot be told for all of them: for dashes and quotation marks it can.
    const plain = JSON.parse(JSON.stringify(one).replaceAll('\u202f', ' ')) as typeof one;
    expect(await nameIn(lowBytes(plain))).toBe(plain.pia.name);
    const bare = { pia: { name: 'The porter’s desk' }, answers: [] };
    expect(await nameIn(lowBytes(bare))).toBe('The porter’s desk');
  });

  test('a text that looks as if it was written twice over, and was not, stays as it is', async () => {
    const odd = { pia: { name: 'Ã© is what é became — once' }, answers: [] };
    expect(await nameIn(strToU8(JSON.stringify(odd)))).toBe(odd.pia.name);
  });

  test('what it saved twice is kept twice', async () => {
    const open = session();
    const twice = {
      pia: { name: 'Twice' },
      answers: [
        { reference_to: 111, data: { text: 'word-first' } },
        { reference_to: 111, data: { text: 'word-again' } },
        { reference_to: 321, data: { list: ['word-impact'] } },
        { reference_to: 321, data: { list: ['word-impact-again'] } },
      ],
      evaluations: [
        { reference_to: '3.2', status: 2, evaluation_comment: 'word-judged' },
        { reference_to: '3.2', status: 1, evaluation_comment: 'word-judged-again', person_in_charge: 'Ann' },
      ],
    };
    agreed(takePias(open, agreed(await readPias([written(twice)]))));
    const { dpiaAnswer, dpiaComment, risk, control } = registerIn(open);
    expect(dpiaAnswer).toMatchObject([{ question: 'nature', answer: { en: 'word-first' } }]);
    expect(risk).toMatchObject([{ impacts: { en: 'word-impact' }, evaluation: 'improvable' }]);
    expect(control).toMatchObject([{ owner: 'Ann' }]);
    const remarks = JSON.stringify(dpiaComment);
    for (const word of ['word-again', 'word-impact-again', 'word-judged-again'])
      expect(remarks).toContain(word);
  });
});

describe('a zip of several', () => {
  const json = strToU8(JSON.stringify({ pia: { name: 'One' }, answers: [] }));

  test('brings in each assessment, and names what is none', async () => {
    const open = session();
    const bytes = zipSync({
      'one.json': json,
      'two.json': json,
      'template.json': strToU8(JSON.stringify({ structure: { name: 'T' } })),
      'other.json': strToU8('[1]'),
      'loose.pdf': strToU8('loose'),
    });
    const read = agreed(await readPias([written(bytes, 'pias.zip')]));
    agreed(takePias(open, read));
    expect(registerIn(open).dpia).toHaveLength(2);
    expect(read.refused).toEqual([
      { fileName: 'template.json', why: 'piaIsTemplate' },
      { fileName: 'other.json', why: 'notAPia' },
      { fileName: 'loose.pdf', why: 'noOwner' },
    ]);
  });

  test('files beside a single assessment are its evidence', async () => {
    const open = session();
    const bytes = zipSync({ 'a/one.json': json, 'a/files/scan.pdf': strToU8('scan') });
    agreed(takePias(open, agreed(await readPias([written(bytes, 'one.zip')]))));
    expect(registerIn(open).attachment).toMatchObject([{ fileName: 'scan.pdf', size: 4 }]);
  });
});

describe('refused with the reason, and nothing is changed', () => {
  const fault = (content: unknown, name = 'x.json') =>
    piasInFile(
      content instanceof Uint8Array
        ? content
        : strToU8(typeof content === 'string' ? content : JSON.stringify(content)),
      name,
    );

  test('templates of the tool, other JSON, and what is no JSON', () => {
    expect(fault({ structure: { name: 'T', data: { sections: [] } } })).toBe('piaIsTemplate');
    expect(fault({ format: 'griffier-register', version: 1 })).toBe('notAPia');
    expect(fault([pia])).toBe('notAPia');
    expect(fault({ pia: 'x' })).toBe('notAPia');
    expect(fault('{"pia":')).toBe('notAPia');
    expect(fault('')).toBe('notAPia');
    expect(fault(zipSync({ 'notes.txt': strToU8('x') }))).toBe('notAPia');
  });

  test('zips that were made to harm', () => {
    const entry = strToU8('{"pia":{"name":"x"}}');
    expect(fault(zipSync({ '../../x.json': entry }))).toBe('piaDamaged');
    expect(fault(zipSync({ '/etc/x.json': entry }))).toBe('piaDamaged');
    expect(fault(zipSync({ 'a/..\\x.json': entry }))).toBe('piaDamaged');
    const many = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, at) => [`${at}.json`, new Uint8Array()]),
    );
    expect(fault(zipSync(many))).toBe('tooLarge');
    const small = zipSync({ 'x.json': strToU8(' '.repeat(1000)) });
    const view = new DataView(small.buffer, small.byteOffset);
    const central = Buffer.from(small).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint32(central + 24, 1_000_000_000, true);
    expect(fault(small)).toBe('tooLarge');
    view.setUint32(central + 24, 10, true);
    expect(['piaDamaged', 'notAPia']).toContain(fault(small));
    expect(fault(small.subarray(0, 60))).toBe('piaDamaged');
  });
});
