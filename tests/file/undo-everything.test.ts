import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '../../src/main/file';
import { attachFiles } from '../../src/main/keeper/attach';
import { chooseFile } from '../../src/main/keeper/compare';
import { finishIssue, startIssue } from '../../src/main/keeper/issuing';
import { methods } from '../../src/main/keeper/methods';
import type { PassedOn } from '../../src/main/keeper/protocol';
import { type Session, startSession } from '../../src/main/keeper/session';
import { takeOverFrom } from '../../src/main/keeper/take-over';
import { registerJson, verifyChain } from '../../src/main/store';
import type { CallName, Committed, Input, Output, Step, UndoState } from '../../src/shared/api';
import { documentOptionsSchema } from '../../src/shared/documents/options';
import type { Proposal } from '../../src/shared/reading/proposals';
import type * as actions from '../../src/shared/register/actions/index';
import type { Edit, Verb } from '../../src/shared/register/edit';
import type { Field } from '../../src/shared/register/field';
import { type NounName, nounNames, nounOf } from '../../src/shared/register/nouns';
import type { Register } from '../../src/shared/register/register';
import { readRegisterJson } from '../../src/shared/register/register-json';
import {
  agreed,
  closedFile,
  opened,
  registerOf,
  someone,
  temporaryFolder,
  theRegister,
} from './support/client-file';

/** A session of the keeper with a file open that holds a register. */
function openSession(start: Register): Session {
  let time = Date.parse('2026-11-22T10:00:00.000Z');
  const session = startSession('Ann', undefined, () => {
    time += 1000;
    return new Date(time);
  });
  const file = opened(closedFile(start));
  // The disk's own flushes are not what is tried here.
  file.db.pragma('synchronous = OFF');
  session.opened = file;
  return session;
}

function sample(): Register {
  const read = readRegisterJson(readFileSync('resources/samples/bakery.json', 'utf8'));
  if (!('register' in read)) throw new Error('the sample does not fit');
  const { format: _f, version: _v, ...register } = read.register;
  return register;
}

function fileOf({ opened: file }: Session) {
  if (file === null) throw new Error('not open');
  return file;
}

/** The register as its JSON document, byte by byte. */
const json = (session: Session): string => JSON.stringify(registerJson(fileOf(session).db));
const register = (session: Session): Register => registerJson(fileOf(session).db);
const nth = <T>(all: readonly T[], at = 0): T => {
  const found = all[at];
  if (found === undefined) throw new Error(`there is no ${at}`);
  return found;
};

async function call<N extends PassedOn>(session: Session, name: N, input: Input<N>): Promise<Output<N>> {
  const method = methods[name] as (session: Session, input: unknown) => unknown;
  return agreed((await method(session, input)) as never) as Output<N>;
}
const undo = (session: Session): Promise<Step | null> => call(session, 'undo', null);
const redo = (session: Session): Promise<Step | null> => call(session, 'redo', null);
const state = (session: Session): Promise<UndoState> => call(session, 'undo.state', null);
const edit = (session: Session, ...edits: readonly Edit[]) =>
  call(session, 'change', { verb: 'edit', about: null, edits: [...edits] });

const steps = { isCancelled: () => false, onProgress: () => undefined };

function someFile(name: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, `what stands in ${name} `.repeat(1000));
  return path;
}

async function attach(session: Session): Promise<void> {
  const { id } = nth(register(session).activity);
  const order = { paths: [someFile('minutes.txt')], to: { noun: 'activity', id } } as const;
  agreed(await attachFiles(session, order, steps));
}

/** Takes over everything that changed in a copy of the file: a field, a new record, an attachment with its content. */
async function takeOver(session: Session): Promise<void> {
  const copy = join(temporaryFolder(), 'office.griffier');
  copyFileSync(fileOf(session).path, copy);
  const other = startSession('Bea');
  other.opened = agreed(openFile(copy, someone));
  const { id } = nth(register(session).party);
  await edit(
    other,
    { do: 'set', noun: 'party', id, field: 'city', value: 'Aalst' },
    { do: 'add', noun: 'party', id: 'taken', values: { name: 'Newcomer' } },
  );
  await attach(other);
  const attachment = nth(register(other).attachment).id;
  fileOf(other).close();
  const { chosen } = agreed(await chooseFile(session, copy, null));
  const items = [
    { noun: 'party', id, field: 'city' },
    { noun: 'party', id: 'taken', field: null },
    { noun: 'attachment', id: attachment, field: null },
  ] as const;
  agreed(await takeOverFrom(session, chosen, { items: [...items], language: 'en' }, steps));
}

async function issue(session: Session): Promise<void> {
  const { number, head } = agreed(startIssue(session, theRegister));
  const { language, ...options } = documentOptionsSchema.parse({ language: 'en', date: '2026-11-22', head });
  const path = someFile('register.docx');
  agreed(
    await finishIssue(session, {
      options: { ...options, version: String(number) },
      languages: [language],
      files: [{ path, fileName: 'register.docx', bytes: 1, language }],
      issuedTo: '',
      note: { language, text: '' },
    }),
  );
}

/** Takes over proposals of a policy, as after reading one. */
async function acceptPolicy(session: Session): Promise<void> {
  const passage = { paragraph: 1, text: 'We use Postzegel.', sentence: 'We use Postzegel.' };
  const { id } = nth(register(session).activity);
  const proposals = [
    { is: 'add', key: 'add', noun: 'party', values: { name: 'Postzegel', role: 'processor' }, passage },
    { is: 'set', key: 'set', noun: 'activity', id, field: 'department', value: 'Post', passage },
  ] as unknown as readonly Proposal[];
  session.policy = { file: fileOf(session), proposals };
  await call(session, 'policy.accept', { keys: ['add', 'set'], name: 'policy.html', activity: null });
}

/** Two entries of one kind that are used, the second with something of its own. */
async function merge(session: Session): Promise<void> {
  const [keep, drop] = register(session).party;
  if (keep === undefined || drop === undefined) throw new Error('too few parties');
  await call(session, 'catalogue.merge', {
    noun: 'party',
    keep: keep.id,
    drop: drop.id,
    take: ['city', 'email'],
  });
}

const first = (session: Session): string => nth(register(session).activity).id;
const newest = (session: Session): string => register(session).activity.at(-1)?.id ?? '';
const all = (session: Session): string[] => register(session).activity.map(({ id }) => id);

type Walk = (session: Session) => Promise<unknown>;
/** Done once and, since a step gives back what stood there, taken back as one step; or why it never is. */
type Walked = Walk | Readonly<{ isNoStep: string; after: 'stays' | 'begins anew'; walk: Walk | null }>;

/** Whatever the history can say that a person did. A new verb does not compile until it stands here. */
const byVerb = {
  add: (session) => call(session, 'activity.add', { role: 'controller', name: 'Deliveries', language: 'en' }),
  edit: (session) => call(session, 'activity.setRole', { id: first(session), role: 'processor' }),
  remove: (session) => {
    const id = newest(session);
    const edits: Edit[] = [{ do: 'remove', noun: 'activity', id }];
    return call(session, 'change', { verb: 'remove', about: { noun: 'activity', id }, edits });
  },
  bulk: (session) =>
    call(session, 'change', {
      verb: 'bulk',
      about: null,
      edits: all(session).map((id) => ({ do: 'set', noun: 'activity', id, field: 'owner', value: 'Mia' })),
    }),
  confirm: (session) =>
    call(session, 'confirm', { noun: 'activity', ids: all(session), fields: null, withParts: true }),
  template: (session) =>
    call(session, 'activities.fromTemplates', { templates: ['payroll'], verb: 'template', answers: {} }),
  questions: (session) =>
    call(session, 'activities.fromTemplates', { templates: ['recruitment'], verb: 'questions', answers: {} }),
  duplicate: (session) => call(session, 'activity.duplicate', { id: first(session) }),
  retire: (session) =>
    call(session, 'activities.retire', {
      ids: all(session),
      endDate: '2026-12-31',
      successor: first(session),
    }),
  restore: (session) => call(session, 'activities.restore', { ids: all(session) }),
  merge,
  import: acceptPolicy,
  putBack: async (session) => {
    const id = first(session);
    await edit(session, { do: 'set', noun: 'activity', id, field: 'owner', value: 'Zoë' });
    const { seq } = await edit(session, { do: 'set', noun: 'activity', id, field: 'owner', value: 'Yann' });
    await call(session, 'history.putBack', { noun: 'activity', id, field: 'owner', before: seq });
  },
  takeOver,
  undo: async (session) => {
    await edit(session, {
      do: 'set',
      noun: 'organisation',
      id: 'organisation',
      field: 'city',
      value: 'Lier',
    });
    await undo(session);
    await redo(session);
  },
  redo: async (session) => {
    await edit(session, { do: 'set', noun: 'organisation', id: 'organisation', field: 'city', value: 'Mol' });
    await undo(session);
    await redo(session);
  },
  sign: async (session) => {
    const { id } = await call(session, 'dpia.start', { activities: [first(session)], template: null });
    await edit(session, { do: 'set', noun: 'dpia', id, field: 'decision', value: 'reject' });
    await call(session, 'dpia.sign', { id, by: 'Mia', as: 'Manager', on: '2026-11-22' });
    const revised = await call(session, 'dpia.revise', { id });
    await call(session, 'dpia.copy', { id: revised.id, activities: [first(session)] });
  },
  issue: {
    isNoStep: 'what was handed over was handed over: undo passes it by and takes back what came before it',
    after: 'stays',
    walk: issue,
  },
  erase: {
    isNoStep: 'what was erased is nowhere any more: nothing before it can be taken back',
    after: 'begins anew',
    walk: (session) =>
      call(session, 'erase.record', {
        noun: 'activity',
        id: first(session),
        withAttachments: false,
        issued: [],
      }),
  },
  new: { isNoStep: 'the file begins with it', after: 'begins anew', walk: null },
  fromBackup: {
    isNoStep: 'it is another file, and the one before it is a backup',
    after: 'begins anew',
    walk: null,
  },
  rescue: { isNoStep: 'the file begins with it', after: 'begins anew', walk: null },
} satisfies Record<Verb, Walked>;

/** Each function of `register/actions`, and the verb that walks it; null: it makes a file or reads only. */
const walkOf = {
  addActivity: 'add',
  answerScreening: 'confirm',
  confirmSuggestions: 'confirm',
  copyDpia: 'sign',
  dpiaPartsOf: null,
  editOfRemark: null,
  editOfSigned: null,
  isSigned: null,
  lackingIn: null,
  reopenComment: 'edit',
  reviseDpia: 'sign',
  settleComment: 'edit',
  signDpia: 'sign',
  startDpia: 'sign',
  confirmEdits: 'confirm',
  copyOfficeContent: null,
  duplicateActivity: 'duplicate',
  mergeRecords: 'merge',
  partsOf: null,
  registerToEdits: null,
  restore: 'restore',
  retire: 'retire',
  setRole: 'edit',
} satisfies Record<keyof typeof actions, Verb | null>;

/** Each call of the window that answers with a commit, and the verb that walks it. */
type Writing = { [N in CallName]: Output<N> extends Committed ? N : never }[CallName];
const walkOfCall = {
  change: 'bulk',
  'history.putBack': 'putBack',
  'activities.fromTemplates': 'template',
  'activity.add': 'add',
  'activity.duplicate': 'duplicate',
  'activity.setRole': 'edit',
  'activities.retire': 'retire',
  'activities.restore': 'restore',
  confirm: 'confirm',
  'catalogue.merge': 'merge',
  'dpia.start': 'sign',
  'dpia.copy': 'sign',
  'dpia.revise': 'sign',
  'dpia.sign': 'sign',
  'dpia.settle': 'edit',
  'dpia.reopen': 'edit',
  'pias.take': 'import',
  'answers.take': 'import',
  'screening.answer': 'confirm',
  'screening.confirm': 'confirm',
  'policy.accept': 'import',
  'compare.takeOver': 'takeOver',
  'erase.record': 'erase',
  'person.erase': 'erase',
} satisfies Record<Writing, Verb>;

type Entry = readonly [Verb, Walked];
const entries = Object.entries(byVerb) as unknown as readonly Entry[];
const walked = entries.flatMap(([verb, walk]) => (typeof walk === 'function' ? [[verb, walk] as const] : []));

/** Takes steps back until the register is as before; answers how many. */
async function backTo(session: Session, before: string, what: string): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    if (json(session) === before) return steps;
    if ((await undo(session)) === null) throw new Error(`${what}: nothing is left to take back`);
  }
}

test('every function and every call that changes the register makes one of the changes tried here', () => {
  const verbs = entries.map(([verb]) => verb);
  for (const verb of [...Object.values(walkOf), ...Object.values(walkOfCall)])
    if (verb !== null) expect(verbs).toContain(verb);
});

test('every kind of change is taken back to the same register, byte by byte, and done again to the same', {
  timeout: 120_000,
}, async () => {
  const session = openSession(sample());
  const start = json(session);
  let states = 0;
  const tried = [...walked, ['attach', attach] as const];
  for (const [verb, walk] of tried) {
    const before = json(session);
    await walk(session);
    const after = json(session);
    expect([verb, after === before]).toEqual([verb, false]);
    const back = await backTo(session, before, verb);
    for (let step = 0; step < back; step += 1) await redo(session);
    expect([verb, json(session) === after]).toEqual([verb, true]);
    expect((await state(session)).redo).toBeNull();
    states += back;
  }
  expect(states).toBeGreaterThanOrEqual(tried.length);
  const last = json(session);
  while ((await undo(session)) !== null);
  expect(json(session)).toBe(start);
  while ((await redo(session)) !== null);
  expect(json(session)).toBe(last);
  expect(verifyChain(fileOf(session).db)).toMatchObject({ ok: true });
});

for (const [verb, walk] of entries)
  if (typeof walk !== 'function' && walk.walk !== null)
    test(`${verb} is no step: ${walk.isNoStep}`, async () => {
      const session = openSession(sample());
      const start = json(session);
      await edit(session, {
        do: 'set',
        noun: 'organisation',
        id: 'organisation',
        field: 'city',
        value: 'Geel',
      });
      await walk.walk?.(session);
      const after = json(session);
      const back = await undo(session);
      if (walk.after === 'begins anew') {
        expect(back).toBeNull();
        expect(json(session)).toBe(after);
        return;
      }
      expect(back).toMatchObject({ verb: 'edit' });
      const { issuedVersion, issuedFile, ...now } = JSON.parse(json(session));
      expect(issuedVersion).toHaveLength(1);
      expect(issuedFile).not.toHaveLength(0);
      expect({ ...now, issuedVersion: [], issuedFile: [] }).toEqual(JSON.parse(start));
    });

/** Something that a field can hold, and something else. `ids`: of the records that there are. */
function twoValues(field: Field, ids: (noun: NounName) => readonly string[]): readonly [unknown, unknown] {
  switch (field.kind) {
    case 'text':
      return [
        { nl: 'een', en: 'one' },
        { fr: 'deux', en: 'two' },
      ];
    case 'line':
      return ['one', 'two'];
    case 'choice':
      return [field.of[0], field.of.at(-1)];
    case 'choices':
      return [field.of.slice(0, 1), [...field.of].reverse()];
    case 'yesNo':
      return [true, false];
    case 'date':
      return ['2026-01-31', '2027-12-31'];
    case 'number':
      return [1, 2_000_000_000];
    case 'period':
      return ['P7Y', 'P36M'];
    case 'country':
      return ['BE', 'US'];
    case 'ref':
      return [ids(field.to)[0], ids(field.to)[1]];
    case 'refs':
      return [ids(field.to).slice(0, 1), [...ids(field.to)].reverse()];
  }
}

/** Told by what is kept, or by an action of its own (a signature), never by an edit of the page. */
const toldByContent: Readonly<Partial<Record<NounName, readonly string[]>>> = {
  attachment: ['sha256', 'size', 'addedOn'],
  dpia: ['state'],
};
/** Numbers of a series: any other text is refused. */
const references: readonly unknown[] = ['A-77', 'A-78'];

const isOfParent = (field: Field): boolean => field.kind === 'ref' && field.isParent === true;
const tried = nounNames.filter((noun) => noun !== 'issuedVersion' && noun !== 'issuedFile');

/** Two records of every noun, with nothing in them. */
function twoOfEach(): Register {
  const lists = tried
    .filter((noun) => noun !== 'organisation')
    .map((noun) => {
      const parents = Object.entries(nounOf(noun).fields).flatMap(([name, field]) =>
        isOfParent(field) ? [[name, 'one'] as const] : [],
      );
      const values = Object.fromEntries(parents);
      return [noun, noun === 'attachment' ? [] : ['one', 'two'].map((id) => ({ id, ...values }))] as const;
    });
  return registerOf(Object.fromEntries(lists));
}

test.each(tried)(
  '%s: whatever a field of it holds is taken back byte by byte and comes again',
  async (noun) => {
    const session = openSession(twoOfEach());
    if (noun === 'attachment') await attach(session);
    const ids = (of: NounName): readonly string[] => [register(session)[of]].flat().map(({ id }) => id);
    const id = nth(ids(noun));
    const fields = Object.entries(nounOf(noun).fields).filter(
      ([name, field]) => !isOfParent(field) && toldByContent[noun]?.includes(name) !== true,
    );
    const states = [json(session)];
    const note = async (verb: 'add' | 'edit' | 'remove', ...edits: readonly Edit[]): Promise<void> => {
      await call(session, 'change', { verb, about: { noun, id }, edits: [...edits] });
      expect(json(session)).not.toBe(states.at(-1));
      states.push(json(session));
    };
    const values = new Map(
      fields.map(([name, field]) => [
        name,
        name === 'reference' && noun === 'activity' ? references : twoValues(field, ids),
      ]),
    );
    for (const at of [0, 1])
      await note(
        'edit',
        ...fields.map(([field]) => ({ do: 'set' as const, noun, id, field, value: values.get(field)?.[at] })),
      );
    await note(
      'edit',
      ...fields.map(([field]) => ({
        do: 'mark' as const,
        noun,
        id,
        field,
        mark: { toConfirm: true as const, sources: ['told'], rivals: [{ value: 'three', source: 'else' }] },
      })),
    );
    // What each field held stands in the register, or nothing of it would have been tried.
    if (noun !== 'organisation') await note('edit', { do: 'set', noun, id, field: 'position', value: 77 });
    type Held = Readonly<Record<string, unknown>>;
    const held = ([register(session)[noun]].flat() as unknown as readonly Held[]).find(
      (each) => each['id'] === id,
    );
    for (const [field] of fields) expect([field, held?.[field]]).toEqual([field, values.get(field)?.[1]]);
    const empty = (field: Field) => (field.kind === 'refs' || field.kind === 'choices' ? [] : null);
    // An activity keeps its number, and the firm its content.
    const emptied = fields.filter(([name]) => name !== 'reference');
    await note(
      'edit',
      ...emptied.map(([field, of]) => ({ do: 'set' as const, noun, id, field, value: empty(of) })),
      ...emptied.map(([field]) => ({ do: 'mark' as const, noun, id, field, mark: { none: true as const } })),
    );
    const isLone = noun !== 'organisation' && noun !== 'attachment';
    const parents = Object.entries(nounOf(noun).fields).flatMap(([name, field]) =>
      isOfParent(field) ? [[name, 'two'] as const] : [],
    );
    if (isLone) await note('add', { do: 'add', noun, id: 'three', values: Object.fromEntries(parents) });
    // A page takes no remark away.
    if (noun !== 'organisation' && noun !== 'dpiaComment')
      await note('remove', { do: 'remove', noun, id: isLone ? 'three' : id });
    for (let at = states.length - 2; at >= 0; at -= 1) {
      await undo(session);
      expect(json(session)).toBe(states[at]);
    }
    for (let at = 1; at < states.length; at += 1) {
      await redo(session);
      expect(json(session)).toBe(states[at]);
    }
    expect(verifyChain(fileOf(session).db)).toMatchObject({ ok: true });
  },
);
