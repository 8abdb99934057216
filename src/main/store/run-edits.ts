import type { Action, Edit } from '../../shared/register/edit';
import { type Field, fieldSchema } from '../../shared/register/field';
import { isEmpty, type Mark, markSchema } from '../../shared/register/mark';
import { type NounName, nounOf } from '../../shared/register/nouns';
import { tidyText, tidyValue } from '../../shared/register/tidy';
import { canonical } from './canonical';
import { layouts, pointers } from './layout';
import { refuse } from './problem';
import { type AnyRecord, blankRecord } from './record';
import { remember } from './remember';
import { labelOf } from './title';
import { pointersTo, type Touched, type WorkingSet } from './working-set';

type Verb = Action['verb'];

/** Applies edits, one after the other, to the working set. Nothing is written. Refuses by throwing a `Refusal`. */
export function runEdits(
  set: WorkingSet,
  edits: readonly Edit[],
  verb: Verb,
  step: () => void = () => undefined,
): void {
  for (const edit of edits) {
    step();
    if (isHandedOver(edit.noun) && verb !== 'issue' && verb !== 'erase')
      refuse('invalid', { field: edit.noun, detail: edit.id });
    switch (edit.do) {
      case 'add':
        add(set, edit);
        break;
      case 'set':
        setField(set, edit, verb);
        break;
      case 'mark':
        setMark(set, edit);
        break;
      case 'remove':
        remove(set, edit.noun, edit.id, true);
        break;
    }
  }
  for (const touched of set.touched()) settle(set, touched);
}

/** What was handed over stays as it was: only issuing makes it, only deleting for good takes it away. */
const isHandedOver = (noun: NounName) => noun === 'issuedVersion' || noun === 'issuedFile';

function present(set: WorkingSet, noun: NounName, id: string): Touched & { after: AnyRecord } {
  const touched = set.touch(noun, id);
  if (touched.after === null) refuse('noSuchRecord', { field: noun, detail: id });
  return touched as Touched & { after: AnyRecord };
}

function fieldOf(noun: NounName, field: string, detail: string): Field {
  const fields = nounOf(noun).fields;
  const found = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return found ?? refuse('invalid', { field: `${noun}.${field}`, detail });
}

const schemas = new WeakMap<Field, ReturnType<typeof fieldSchema>>();

function checkedValue(noun: NounName, field: string, value: unknown, detail: string): unknown {
  const of = fieldOf(noun, field, detail);
  const parsed = remember(schemas, of, () => fieldSchema(of)).safeParse(tidyValue(of, value));
  if (!parsed.success) refuse('invalid', { field: `${noun}.${field}`, detail });
  if (Array.isArray(parsed.data) && new Set(parsed.data).size !== parsed.data.length)
    refuse('invalid', { field: `${noun}.${field}`, detail });
  return parsed.data;
}

function checkedPosition(noun: NounName, value: unknown, detail: string): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : refuse('invalid', { field: `${noun}.position`, detail });
}

function checkedMark(noun: NounName, field: string, mark: unknown, detail: string): Mark | null {
  if (field !== '*') fieldOf(noun, field, detail);
  const parsed = markSchema.nullable().safeParse(mark);
  if (!parsed.success) refuse('invalid', { field: `${noun}.${field}`, detail });
  if (parsed.data === null) return null;
  const { notApplicable, sources, rivals, ...rest } = parsed.data;
  const reason =
    notApplicable === undefined ? null : (tidyText(notApplicable) as Mark['notApplicable'] | null);
  const kept: Mark = {
    ...rest,
    ...(reason ? { notApplicable: reason } : {}),
    ...(sources?.length ? { sources } : {}),
    ...(rivals?.length ? { rivals } : {}),
  };
  return Object.keys(kept).length === 0 ? null : kept;
}

function withMark(record: AnyRecord, field: string, mark: Mark | null): AnyRecord {
  const { [field]: _old, ...others } = record.marks;
  return { ...record, marks: mark === null ? others : { ...others, [field]: mark } };
}

function add(set: WorkingSet, edit: Extract<Edit, { do: 'add' }>): void {
  const { noun, id } = edit;
  const touched = set.touch(noun, id);
  if (touched.after !== null) refuse('alreadyExists', { field: noun, detail: id });
  const { position, marks, ...values } = edit.values;
  const place = set.nextPosition(
    noun,
    position === undefined ? undefined : checkedPosition(noun, position, id),
  );
  let record: AnyRecord = blankRecord(noun, id, place);
  const checked = Object.entries(values).map(
    ([field, value]) => [field, checkedValue(noun, field, value, id)] as const,
  );
  record = { ...record, ...Object.fromEntries(checked) };
  if (typeof marks === 'object' && marks !== null) {
    for (const [field, mark] of Object.entries(marks))
      if (mark !== undefined) record = withMark(record, field, checkedMark(noun, field, mark, id));
  } else if (marks !== undefined) refuse('invalid', { field: `${noun}.*`, detail: id });
  touched.after = record;
}

function setField(set: WorkingSet, edit: Extract<Edit, { do: 'set' }>, verb: Verb): void {
  const touched = present(set, edit.noun, edit.id);
  const { after } = touched;
  if (edit.field === 'position') {
    const position = set.nextPosition(edit.noun, checkedPosition(edit.noun, edit.value, labelOf(after)));
    touched.after = { ...after, position };
    return;
  }
  const value = checkedValue(edit.noun, edit.field, edit.value, labelOf(after));
  if (canonical(value) === canonical(after[edit.field])) return;
  touched.after = { ...after, [edit.field]: value };
  const mark = after.marks[edit.field];
  if (mark !== undefined && verb !== 'undo' && verb !== 'redo')
    touched.after = withMark(touched.after, edit.field, markAfterChange(mark, value, verb));
}

/** A value that a person changes is theirs: it needs no confirmation, and nobody confirmed the new one before. */
function markAfterChange(mark: Mark, value: unknown, verb: Verb): Mark | null {
  const { none, notApplicable, toConfirm, confirmed, ...rest } = mark;
  const byPerson = verb === 'edit' || verb === 'bulk';
  const kept: Mark = {
    ...rest,
    ...(none && isEmpty(value) ? { none } : {}),
    ...(notApplicable && isEmpty(value) ? { notApplicable } : {}),
    ...(toConfirm && !byPerson ? { toConfirm } : {}),
    ...(confirmed && !byPerson ? { confirmed } : {}),
  };
  return Object.keys(kept).length === 0 ? null : kept;
}

function setMark(set: WorkingSet, edit: Extract<Edit, { do: 'mark' }>): void {
  const touched = present(set, edit.noun, edit.id);
  const mark = checkedMark(edit.noun, edit.field, edit.mark, labelOf(touched.after));
  touched.after = withMark(touched.after, edit.field, mark);
}

/** Removes a record with its parts. A part also disappears from the lists of its siblings. */
function remove(set: WorkingSet, noun: NounName, id: string, isAsked: boolean): void {
  const touched = set.touch(noun, id);
  if (touched.after === null) {
    if (touched.before === null) refuse('noSuchRecord', { field: noun, detail: id });
    return;
  }
  if (noun === 'organisation') refuse('invalid', { field: noun, detail: id });
  const parent = layouts[noun].parent;
  for (const pointer of pointersTo(noun)) {
    if (pointer.isParent) for (const part of set.users(pointer, id)) remove(set, pointer.noun, part, false);
    else if (parent !== null && isAsked && layouts[pointer.noun].parent !== null)
      for (const user of set.users(pointer, id)) unlink(set, pointer.noun, user, pointer.field, id);
  }
  touched.after = null;
}

function unlink(set: WorkingSet, noun: NounName, id: string, field: string, gone: string): void {
  const user = present(set, noun, id);
  const value = user.after[field];
  user.after = {
    ...user.after,
    [field]: Array.isArray(value) ? value.filter((item) => item !== gone) : null,
  };
}

/** What must hold of a record once all edits are done. */
function settle(set: WorkingSet, touched: Touched): void {
  const { noun, before, after } = touched;
  if (after === null) {
    if (before !== null) refuseWhenUsed(set, noun, before);
    return;
  }
  for (const pointer of layoutPointers(noun)) {
    const value = after[pointer.field];
    if (before !== null && before[pointer.field] === value) continue;
    if (pointer.isParent && typeof value !== 'string')
      refuse('invalid', { field: `${noun}.${pointer.field}`, detail: labelOf(after) });
    const ids = Array.isArray(value)
      ? (value as readonly string[])
      : typeof value === 'string'
        ? [value]
        : [];
    for (const target of ids)
      if (!set.exists(pointer.to, target))
        refuse('noSuchRecord', { field: `${noun}.${pointer.field}`, detail: target });
  }
  for (const [field, mark] of Object.entries(after.marks)) {
    const statesEmptiness = mark?.none !== undefined || mark?.notApplicable !== undefined;
    if (statesEmptiness && (field === '*' || !isEmpty(after[field]) || (mark?.none && mark.notApplicable)))
      refuse('invalid', { field: `${noun}.${field}`, detail: labelOf(after) });
  }
}

const pointersFrom = new Map<NounName, ReturnType<typeof pointersTo>>();
function layoutPointers(noun: NounName): ReturnType<typeof pointersTo> {
  return remember(pointersFrom, noun, () => pointers.filter((pointer) => pointer.noun === noun));
}

function refuseWhenUsed(set: WorkingSet, noun: NounName, gone: AnyRecord): void {
  const users = new Set<string>();
  let field = '';
  for (const pointer of pointersTo(noun)) {
    for (const id of set.users(pointer, gone.id)) {
      const user = set.touch(pointer.noun, id).after;
      if (user === null) continue;
      field ||= `${pointer.noun}.${pointer.field}`;
      users.add(labelOfOwner(set, pointer.noun, user));
    }
  }
  if (users.size === 0) return;
  const named = [...users].slice(0, 5).join(', ');
  refuse('stillUsed', { field, detail: users.size > 5 ? `${named} +${users.size - 5}` : named });
}

/** A part is named by the activity it belongs to: that is where a person finds it. */
function labelOfOwner(set: WorkingSet, noun: NounName, record: AnyRecord): string {
  const parent = layouts[noun].parent;
  const owner = parent === null ? null : set.touch(parent.noun, String(record[parent.field])).after;
  return labelOf(owner ?? record);
}
