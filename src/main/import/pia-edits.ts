import { fearedEvents } from '../../shared/law/risk-scale';
import type { Edit, NewId } from '../../shared/register/edit';
import { fold } from '../../shared/register/fold';
import { isEmpty, type Mark } from '../../shared/register/mark';
import type { NounName } from '../../shared/register/nouns';
import type { Language } from '../../shared/register/text';
import { isObject, type RawPia } from './pia-file';
import { dayOf, listOf, piaQuestions, piaRisks, riskParts, stepOf, textOf } from './pia-says';

/** Something of the tool's file that has no place of its own, and where it went. */
export type PiaLeft = Readonly<{
  /** Where it stood: `pia.category`, `answers 228`. */
  at: string;
  said: string;
  /** `notes`, `comment`: kept there, in words. `technical`: a number that the tool counts for itself; not kept. */
  kept: 'notes' | 'comment' | 'technical' | 'nowhere';
}>;

/** A file to keep as evidence of the assessment. */
export type PiaEvidence = Readonly<{
  name: string;
  bytes: Uint8Array;
  note: string;
  isSigned: boolean;
}>;

export type PiaPlan = Readonly<{
  fileName: string;
  /** Id of the assessment that is made. */
  id: string;
  name: string;
  answers: number;
  risks: number;
  controls: number;
  comments: number;
  /** Measures that come into the catalogue; those that are there by the same name are used again. */
  measures: number;
  evidence: readonly PiaEvidence[];
  left: readonly PiaLeft[];
  edits: readonly Edit[];
}>;

export type PiaContext = Readonly<{
  /** The catalogue of measures: ids by folded name. Those that come in are added to it. */
  measures: Map<string, string>;
  /** The language that its texts are taken to be in: the tool does not say. */
  language: Language;
  /** Words for what is kept in notes and remarks. */
  words: PiaWords;
  newId: NewId;
}>;
export type PiaWords = Readonly<Record<PiaWord, string>>;
const piaWordNames = [
  'evaluator',
  'validator',
  'category',
  'template',
  'people',
  'peopleFor',
  'peopleAgainst',
  'adjustments',
  'status',
  'statusDoing',
  'statusRefused',
  'statusValidated',
  'statusSigned',
  'statusArchived',
  'example',
  'archived',
  'removedFile',
  'signedFile',
  'evaluatedOn',
  'cut',
  'changed',
] as const;
export type PiaWord = (typeof piaWordNames)[number];

type Values = Record<string, unknown>;
/** Says where something stands, not what somebody held: there is nothing to confirm. A remark is what its writer said. */
const structural = new Set([
  'dpia',
  'state',
  'question',
  'event',
  'risks',
  'risk',
  'place',
  'isSettled',
  'writtenOn',
]);
const judgements = { 1: 'notAcceptable', 2: 'improvable', 3: 'acceptable' } as const;
const statusWords: Readonly<Record<string, PiaWord>> = {
  0: 'statusDoing',
  1: 'statusRefused',
  2: 'statusValidated',
  3: 'statusSigned',
  4: 'statusArchived',
};
/** Counted by the tool for itself; says nothing of the processing. */
const technical = new Set([
  'id',
  'progress',
  'lock_version',
  'numberOfQuestions',
  'structure_id',
  'structure_data',
  'is_example',
  'is_archive',
  'type',
]);
const known = new Set([
  'name',
  'status',
  'author_name',
  'evaluator_name',
  'validator_name',
  'dpo_status',
  'dpo_opinion',
  'dpos_names',
  'people_names',
  'concerned_people_opinion',
  'concerned_people_status',
  'concerned_people_searched_opinion',
  'concerned_people_searched_content',
  'rejected_reason',
  'rejection_reason',
  'applied_adjustements',
  'applied_adjustments',
  'category',
  'structure_name',
  'structure_sector_name',
  'created_at',
  'updated_at',
]);

/**
 * The edits that make an assessment of what the PIA tool wrote, as a draft without activities: whoever brings it in says
 * of which it is. Every value is to be confirmed and names the file. Whatever has no place of its own is kept in the notes
 * or as a remark, and told.
 */
export function piaEdits({ fileName, json, files }: RawPia, context: PiaContext): PiaPlan {
  const { language, words, newId, measures: inCatalogue } = context;
  const pia = isObject(json['pia']) ? json['pia'] : {};
  const id = newId();
  const edits: Edit[] = [];
  const left: PiaLeft[] = [];
  const notes: string[] = [];
  const counts = { answers: 0, risks: 0, controls: 0, comments: 0, measures: 0 };
  const mark: Mark = { toConfirm: true, sources: [`import:${fileName}`.slice(0, 200)] };

  const said = (text: string) => (text === '' ? null : { [language]: text });
  const note = (at: string, label: string, text: string): void => {
    if (text === '') return;
    notes.push(`${label}: ${text}`);
    left.push({ at, said: `${label}: ${text}`, kept: 'notes' });
  };
  const comment = (place: string, body: string, more: Values = {}): void => {
    for (const part of pieces(body, 20_000)) {
      counts.comments += 1;
      add('dpiaComment', newId(), { dpia: id, place, body: said(part), isSettled: false, ...more });
    }
  };
  const add = (noun: NounName, of: string, values: Values): void => {
    const own = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
    const marks = Object.fromEntries(
      Object.keys(own)
        .filter((field) => !structural.has(field))
        .map((field) => [field, noun === 'dpiaComment' ? { sources: mark.sources } : mark]),
    );
    edits.push({ do: 'add', noun, id: of, values: { ...own, marks } });
  };
  /** A text that a field holds whole, or its beginning: then all of it stands in a remark. */
  const held = (text: string, most: number, at: string, place: string): ReturnType<typeof said> => {
    if (text.length <= most) return said(text);
    comment(place, `${words.cut}\n${text}`);
    left.push({ at, said: text.slice(0, 200), kept: 'comment' });
    return said(text.slice(0, most));
  };
  const keepAsRemark = (list: 'answers' | 'evaluations', ref: string, said: readonly string[]): void => {
    const body = said.filter((part) => part !== '');
    if (body.length === 0) return;
    comment(placeOf(ref.replaceAll('.', '')), [ref, ...body].join('\n'));
    left.push({ at: `${list} ${ref}`, said: body.join(' ').slice(0, 200), kept: 'comment' });
  };
  const line = (text: string, most: number, at: string): string | null => {
    const one = text.replaceAll('\n', ', ');
    if (one.length > most) note(at, words.cut, one);
    return one === '' ? null : one.slice(0, most);
  };

  // measures, which answers name by their title
  const measureIds = new Map<string, string>();
  const measureOf = new Map<string, string>();
  const told: string[] = [];
  for (const each of listOf(json['measures'])) {
    const title = textOf(each['title']);
    const content = textOf(each['content']);
    if (title === '' && content === '') continue;
    const name = title === '' ? (content.split('\n')[0] ?? '') : title;
    told.push(content === '' ? name : `${name}: ${content}`);
    const key = fold(name);
    let of = inCatalogue.get(key);
    if (of === undefined) {
      of = newId();
      inCatalogue.set(key, of);
      counts.measures += 1;
      add('measure', of, {
        name: held(name, 300, 'measures', 'plan'),
        detail: held(content, 4000, 'measures', 'plan'),
      });
    }
    measureIds.set(key, of);
    if (each['id'] !== undefined) measureOf.set(String(each['id']), name);
  }

  // evaluations, by what they are of
  type Judged = Readonly<Record<string, unknown>>;
  const judged = new Map<string, Judged>();
  const again: (readonly [string, Judged])[] = [];
  for (const each of listOf(json['evaluations'])) {
    const ref = String(each['reference_to'] ?? '');
    if (judged.has(ref)) again.push([ref, each]);
    else judged.set(ref, each);
  }
  const judgement = (each: Judged | undefined): Values => {
    if (each === undefined) return {};
    const day = dayOf(each['evaluation_date']);
    const evaluation = judgements[Number(each['status']) as keyof typeof judgements] ?? null;
    const remark = [
      textOf(each['evaluation_comment']),
      textOf(each['evaluation_infos']),
      day === null || evaluation === null ? '' : `${words.evaluatedOn} ${day}`,
    ].filter((text) => text !== '');
    return { evaluation, evaluationNote: held(remark.join('\n'), 4000, 'evaluations', 'whole') };
  };

  // risks
  const riskIds = new Map<string, string>();
  type Part = (typeof riskParts)[keyof typeof riskParts];
  const answers = listOf(json['answers']);
  const ofRisk = new Map<string, Map<Part, Judged>>();
  const questions: (readonly [string, Judged])[] = [];
  const answered = new Set<string>();
  for (const each of answers) {
    const ref = String(each['reference_to'] ?? '');
    const part = riskParts[Number(ref[2]) as keyof typeof riskParts];
    const event = ref.slice(0, 2);
    const data = isObject(each['data']) ? each['data'] : {};
    // Saved twice, the tool itself goes on with the first. The other is a remark.
    if (answered.has(ref)) {
      const words_ = [textOf(data['text']), listed(data), stepOf(data['gauge']) ?? ''];
      keepAsRemark('answers', ref, words_);
      continue;
    }
    answered.add(ref);
    if (ref.length === 3 && event in piaRisks && part !== undefined) {
      const parts = ofRisk.get(event) ?? new Map<Part, Judged>();
      parts.set(part, data);
      ofRisk.set(event, parts);
    } else questions.push([ref, data]);
  }
  for (const [number, event] of Object.entries(piaRisks)) {
    const parts = ofRisk.get(number);
    const evaluation = judged.get(`3.${number[1]}`);
    if (parts === undefined && evaluation === undefined) continue;
    const risk = newId();
    riskIds.set(number, risk);
    counts.risks += 1;
    const whole = (part: Part): string => {
      const data = parts?.get(part);
      return [textOf(data?.['text']), listed(data)].filter((text) => text !== '').join('\n');
    };
    const named = namesIn(parts?.get('measures'));
    const unknown = named.filter((name) => !measureIds.has(fold(name)));
    const gauges = isObject(evaluation?.['gauges']) ? evaluation['gauges'] : {};
    add('risk', risk, {
      dpia: id,
      event,
      name: said(eventName(event, language)),
      impacts: held(whole('impacts'), 4000, `answers ${number}1`, 'risks'),
      threats: held(whole('threats'), 4000, `answers ${number}2`, 'risks'),
      sourcesNote: held(whole('sources'), 4000, `answers ${number}3`, 'risks'),
      measures: [...new Set(named.flatMap((name) => measureIds.get(fold(name)) ?? []))],
      measuresNote: held(
        [textOf(parts?.get('measures')?.['text']), ...unknown].filter((text) => text !== '').join('\n'),
        4000,
        `answers ${number}4`,
        'risks',
      ),
      severityNow: stepOf(parts?.get('severity')?.['gauge']),
      severityWhy: held(whole('severity'), 4000, `answers ${number}5`, 'risks'),
      likelihoodNow: stepOf(parts?.get('likelihood')?.['gauge']),
      likelihoodWhy: held(whole('likelihood'), 4000, `answers ${number}6`, 'risks'),
      severityAfter: stepOf(gauges['x']),
      likelihoodAfter: stepOf(gauges['y']),
      ...judgement(evaluation),
    });
  }

  // the plan: what an evaluation asks to be done
  const planned = (ref: string, each: Judged): void => {
    const action = textOf(each['action_plan_comment']);
    const owner = line(textOf(each['person_in_charge']), 300, `evaluations ${ref}`);
    const dueOn = dayOf(each['estimated_implementation_date']);
    if (action === '' && owner === null && dueOn === null) return;
    const risk = riskIds.get(ref.replace('.', '').slice(0, 2));
    const measure = ref.startsWith('3.1.') ? measureOf.get(ref.slice(4)) : undefined;
    const title = action === '' ? (measure ?? ref) : action;
    const first = title.split('\n')[0] ?? title;
    counts.controls += 1;
    add('control', newId(), {
      dpia: id,
      name: said(first.slice(0, 300)),
      detail: held(
        first.length > 300 || title !== first || measure !== undefined
          ? [measure ?? '', title].filter((text) => text !== '').join(': ')
          : '',
        4000,
        `evaluations ${ref}`,
        'plan',
      ),
      risks: risk === undefined ? [] : [risk],
      owner,
      dueOn,
      state: 'planned',
    });
  };
  for (const [ref, each] of judged) planned(ref, each);

  // answers to questions
  const judgedOf = (ref: string): Judged | undefined =>
    judged.get(`${ref[0]}.${ref[1]}.${ref}`) ?? judged.get(`${ref[0]}.${ref[1]}`);
  /** An evaluation of several questions is told once in words, at the first of them. */
  const toldOf = new Set<Judged>();
  const titles = titlesIn(pia['structure_data']);
  for (const [ref, data] of questions) {
    const text = [textOf(data['text']), listed(data)].filter((part) => part !== '').join('\n');
    const gauge = stepOf(data['gauge']);
    const evaluation = judgedOf(ref);
    const question = piaQuestions[ref];
    if (question === undefined) {
      const body = [titles.get(ref) ?? ref, text, gauge ?? '', textOf(evaluation?.['evaluation_comment'])];
      const written = body.filter((part) => part !== '').join('\n');
      if (text === '' && gauge === null) continue;
      comment(placeOf(ref), written);
      left.push({ at: `answers ${ref}`, said: written.slice(0, 200), kept: 'comment' });
      continue;
    }
    const { evaluation: verdict, evaluationNote } = judgement(evaluation) as Values;
    if (text === '' && isEmpty(verdict)) continue;
    const isFirst = evaluation !== undefined && !toldOf.has(evaluation);
    if (evaluation !== undefined) toldOf.add(evaluation);
    counts.answers += 1;
    add('dpiaAnswer', newId(), {
      dpia: id,
      question,
      answer: held(text, 20_000, `answers ${ref}`, placeOf(ref)),
      evaluation: verdict,
      ...(isFirst ? { evaluationNote } : {}),
    });
  }
  // Measures stand in the catalogue; what the assessment said of each stands with the question about them.
  if (told.length > 0) {
    counts.answers += 1;
    const remarks = [...judged].flatMap(([ref, each]) => {
      const name = ref.startsWith('3.1.') ? measureOf.get(ref.slice(4)) : undefined;
      const words_ = [judgementWord(each), textOf(each['evaluation_comment'])].filter((text) => text !== '');
      return name === undefined || words_.length === 0 ? [] : [`${name}: ${words_.join(', ')}`];
    });
    add('dpiaAnswer', newId(), {
      dpia: id,
      question: 'design',
      answer: held(told.join('\n'), 20_000, 'measures', 'description'),
      evaluationNote: held(remarks.join('\n'), 4000, 'evaluations', 'plan'),
    });
  }
  // An evaluation of something that is not there any more.
  for (const [ref, each] of judged) {
    const isOfQuestion = toldOf.has(each) || riskIds.has(ref.replace('.', '').slice(0, 2));
    if (isOfQuestion || (ref.startsWith('3.1.') && measureOf.has(ref.slice(4)))) continue;
    keepAsRemark('evaluations', ref, [judgementWord(each), textOf(each['evaluation_comment'])]);
  }
  for (const [ref, each] of again) {
    planned(ref, each);
    keepAsRemark('evaluations', ref, [judgementWord(each), textOf(each['evaluation_comment'])]);
  }

  // comments
  for (const each of listOf(json['comments'])) {
    const body = textOf(each['description']);
    if (body === '') continue;
    const ref = String(each['reference_to'] ?? '');
    const short = ref.replaceAll('.', '');
    const isOfMeasure = each['for_measure'] === true || each['for_measure'] === 'true';
    const of = isOfMeasure ? measureOf.get(ref) : undefined;
    comment(isOfMeasure ? 'plan' : placeOf(short), of === undefined ? body : `${of}\n${body}`, {
      ...(piaQuestions[short] === undefined || isOfMeasure ? {} : { question: piaQuestions[short] }),
      ...(isOfMeasure ? {} : { risk: riskIds.get(short.slice(0, 2)) ?? null }),
      writtenOn: dayOf(each['created_at']),
      writtenBy: line(personOf(each['user']), 300, 'comments'),
    });
  }

  // the assessment itself
  const text = (...keys: readonly string[]): string =>
    keys
      .map((key) => textOf(pia[key]))
      .filter((part) => part !== '')
      .join('\n');
  const wasSought = pia['concerned_people_searched_opinion'];
  const isSought = wasSought === true || wasSought === 1 || wasSought === 'true';
  const isNotSought = wasSought === false || wasSought === 0 || wasSought === 'false';
  const notSought = text('concerned_people_searched_content');
  const views = text('concerned_people_opinion');
  const status = String(pia['status'] ?? '');
  const isValidated = status === '2' || status === '3';
  note('pia.evaluator_name', words.evaluator, text('evaluator_name'));
  if (!isValidated) note('pia.validator_name', words.validator, text('validator_name'));
  note('pia.category', words.category, text('category'));
  note('pia.structure_name', words.template, text('structure_name', 'structure_sector_name'));
  const statusWord = statusWords[status];
  note('pia.status', words.status, statusWord === undefined ? status : words[statusWord]);
  note('pia.updated_at', words.changed, dayOf(pia['updated_at']) ?? '');
  const peopleStatus = String(pia['concerned_people_status'] ?? '');
  if (views !== '' && (peopleStatus === '0' || peopleStatus === '1'))
    note(
      'pia.concerned_people_status',
      words.people,
      peopleStatus === '1' ? words.peopleFor : words.peopleAgainst,
    );
  note('pia.applied_adjustements', words.adjustments, text('applied_adjustements', 'applied_adjustments'));
  if (Number(pia['is_example']) === 1) note('pia.is_example', words.status, words.example);
  if (Number(pia['is_archive']) === 1) note('pia.is_archive', words.status, words.archived);
  if (!isNotSought) note('pia.concerned_people_searched_content', words.people, notSought);
  const opinion = String(pia['dpo_status'] ?? '');
  const name = text('name');
  for (const [key, value] of Object.entries(pia)) {
    if (known.has(key) || isEmpty(value)) continue;
    const written = typeof value === 'object' ? JSON.stringify(value) : textOf(value);
    if (technical.has(key)) left.push({ at: `pia.${key}`, said: written.slice(0, 200), kept: 'technical' });
    else note(`pia.${key}`, key, key === 'user_pias' || key === 'guests' ? personsIn(value) : written);
  }
  for (const key of Object.keys(json))
    if (!['pia', 'answers', 'measures', 'evaluations', 'comments', 'attachments'].includes(key)) {
      const written = JSON.stringify(json[key]) ?? '';
      if (written !== '[]' && written !== 'null' && written !== '{}')
        left.push({ at: key, said: written.slice(0, 200), kept: 'nowhere' });
    }
  const evidence = evidenceIn(json['attachments'], files, words, note, left);
  const values: Values = {
    name: held(name === '' ? fileName : name, 300, 'pia.name', 'whole'),
    state: 'draft',
    preparedBy: line(text('author_name'), 500, 'pia.author_name'),
    startedOn: dayOf(pia['created_at']),
    dpoOpinion:
      opinion === '1' ? 'positive' : opinion === '0' && text('dpo_opinion') !== '' ? 'negative' : null,
    dpoAdvice: held(text('dpo_opinion'), 4000, 'pia.dpo_opinion', 'advice'),
    dpoAdviceBy: line(text('dpos_names'), 300, 'pia.dpos_names'),
    viewsSought: isSought ? true : isNotSought && (notSought !== '' || opinion !== '') ? false : null,
    viewsOf: held(text('people_names'), 4000, 'pia.people_names', 'advice'),
    views: held(views, 4000, 'pia.concerned_people_opinion', 'advice'),
    viewsNotSoughtWhy: isNotSought
      ? held(notSought, 4000, 'pia.concerned_people_searched_content', 'advice')
      : null,
    decision: isValidated ? 'approve' : status === '1' ? 'reject' : null,
    decisionWhy: held(text('rejected_reason', 'rejection_reason'), 4000, 'pia.rejected_reason', 'decision'),
    signedBy: isValidated ? line(text('validator_name'), 300, 'pia.validator_name') : null,
  };
  const rest = pieces(notes.join('\n'), 20_000);
  const [first = '', ...more] = rest;
  for (const part of more) comment('whole', part);
  add('dpia', id, { ...values, notes: said(first) });
  // The assessment before its parts: they point to it.
  const own = edits.findIndex((edit) => edit.noun === 'dpia');
  const ordered = [...edits.slice(own, own + 1), ...edits.slice(0, own), ...edits.slice(own + 1)];
  return { fileName, id, name: name === '' ? fileName : name, ...counts, evidence, left, edits: ordered };
}

function eventName(event: string, language: Language): string {
  const name = fearedEvents.find(({ code }) => code === event)?.name;
  return name?.[language] ?? name?.en ?? event;
}

/** The section of a question, as the place of a remark. */
const placeOf = (ref: string): string =>
  ref.startsWith('1')
    ? 'description'
    : ref.startsWith('2')
      ? 'necessity'
      : ref.startsWith('31')
        ? 'plan'
        : ref.startsWith('3')
          ? 'risks'
          : 'whole';

const namesIn = (data: Readonly<Record<string, unknown>> | undefined): readonly string[] =>
  (Array.isArray(data?.['list']) ? data['list'] : []).map(textOf).filter((text) => text !== '');
const listed = (data: Readonly<Record<string, unknown>> | undefined): string => namesIn(data).join('\n');

const judgementWord = (each: Readonly<Record<string, unknown>>): string =>
  judgements[Number(each['status']) as keyof typeof judgements] ?? '';

/** A person as the tool's server writes one. */
function personOf(user: unknown): string {
  if (!isObject(user)) return textOf(user);
  return [textOf(user['firstname']), textOf(user['lastname']), textOf(user['email'])]
    .filter((text) => text !== '')
    .join(' ');
}
const personsIn = (value: unknown): string =>
  listOf(value)
    .map((each) => [personOf(each['user'] ?? each), textOf(each['role'])].filter(Boolean).join(' '))
    .filter((text) => text !== '')
    .join(', ');

/** Questions that a template of the tool added, by their number. */
function titlesIn(structure: unknown): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  if (!isObject(structure)) return titles;
  for (const section of listOf(structure['sections']))
    for (const item of listOf(section['items']))
      for (const question of listOf(item['questions']))
        titles.set(String(question['id'] ?? ''), textOf(question['title']));
  return titles;
}

function evidenceIn(
  attachments: unknown,
  files: RawPia['files'],
  words: PiaWords,
  note: (at: string, label: string, text: string) => void,
  left: PiaLeft[],
): readonly PiaEvidence[] {
  const inJson = listOf(attachments).flatMap((each): PiaEvidence[] => {
    const name = textOf(each['name']) || 'attachment';
    const remark = textOf(each['comment']);
    const isSigned = Number(each['pia_signed']) === 1;
    const data = typeof each['file'] === 'string' ? /^data:[^,]{0,200};base64,/.exec(each['file']) : null;
    if (data === null || typeof each['file'] !== 'string') {
      note(`attachments ${name}`, words.removedFile, remark === '' ? name : `${name} (${remark})`);
      if (remark === '') left.push({ at: `attachments ${name}`, said: name, kept: 'nowhere' });
      return [];
    }
    const bytes = Buffer.from(each['file'].slice(data[0].length), 'base64');
    return [{ name, bytes, note: remark, isSigned }];
  });
  return [...inJson, ...files.map(({ name, bytes }) => ({ name, bytes, note: '', isSigned: false }))];
}

/** A text in parts that a field can hold, cut between lines where it has some. */
function pieces(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = rest.lastIndexOf('\n', most);
    const end = at > most / 2 ? at : most;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^\n/, '');
  }
  return rest === '' ? parts : [...parts, rest];
}
