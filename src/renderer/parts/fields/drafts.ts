import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../../../shared/api';
import type { Edit } from '../../../shared/register/edit';
import { isEmpty, type Mark } from '../../../shared/register/mark';
import type { NounName } from '../../../shared/register/nouns';
import { beforeLeavingFile, call, ProblemError } from '../../app/bridge';

/**
 * What a person is typing and what is not yet known to be written. It lives outside the components, so that a field
 * that leaves the screen loses nothing. A draft goes away when the register that comes back says the same.
 */
export type Draft = Readonly<{
  noun: NounName;
  id: string;
  field: string;
  value: unknown;
  /** The mark that goes with it; `null` takes the mark away; absent leaves it. */
  mark?: Mark | null;
  state: 'typing' | 'saving' | 'saved' | 'failed';
  problem?: Problem;
  /** Typed key by key, not chosen: the keys of one field in one go are one step to take back. */
  isTyping: boolean;
  /** Counts keystrokes, so that what was typed while saving is written after it. */
  turn: number;
}>;

type Aim = Readonly<{ noun: NounName; id: string; field: string }>;

const drafts = new Map<string, Draft>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();
let version = 0;
let queue: Promise<void> = Promise.resolve();
/** Something was typed since a field was last left. */
let hasTyped = false;

const pauseMs = 400;
/** How long a written value stands in front of the register's own answer. */
const settleMs = 2000;

const keyOf = ({ noun, id, field }: Aim): string => `${noun}/${id}/${field}`;

function put(key: string, draft: Draft | null): void {
  if (draft === null) drafts.delete(key);
  else drafts.set(key, draft);
  version += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function later(key: string, ms: number, run: () => void): void {
  clearTimeout(timers.get(key));
  timers.set(key, setTimeout(run, ms));
}

/** The mark after a person gave a value: what speaks of an empty or unconfirmed field goes, where it came from stays. */
export function markAfterTyping(mark: Mark | undefined, value: unknown): Mark | null | undefined {
  if (mark === undefined) return undefined;
  const { none, notApplicable, toConfirm, confirmed, rivals, ...rest } = mark;
  const had = none ?? notApplicable ?? toConfirm ?? confirmed ?? rivals;
  if (had === undefined) return undefined;
  if (isEmpty(value) && toConfirm === undefined && confirmed === undefined && rivals === undefined)
    return undefined;
  return Object.keys(rest).length === 0 ? null : rest;
}

/**
 * Keeps what was typed and writes it after a pause, or at once. `mark` replaces the mark of the field.
 */
export function setDraft(
  aim: Aim,
  value: unknown,
  options: Readonly<{ mark?: Mark | null | undefined; isNow?: boolean }> = {},
): void {
  const key = keyOf(aim);
  const before = drafts.get(key);
  const mark =
    options.mark !== undefined ? options.mark : before?.state === 'saved' ? undefined : before?.mark;
  put(key, {
    ...aim,
    value,
    ...(mark === undefined ? {} : { mark }),
    state: 'typing',
    isTyping: options.isNow !== true,
    turn: (before?.turn ?? 0) + 1,
  });
  later(key, options.isNow ? 0 : pauseMs, () => enqueue(key));
}

function enqueue(key: string): void {
  queue = queue.then(() => save(key));
}

async function save(key: string): Promise<void> {
  const draft = drafts.get(key);
  if (draft === undefined || draft.state === 'saving' || draft.state === 'saved') return;
  put(key, { ...draft, state: 'saving' });
  const { noun, id, field, value, mark, isTyping, turn } = draft;
  const set: Edit = { do: 'set', noun, id, field, value };
  const edits: Edit[] =
    mark === undefined
      ? [set]
      : isEmpty(value)
        ? [set, { do: 'mark', noun, id, field, mark }]
        : [{ do: 'mark', noun, id, field, mark }, set];
  try {
    if (isTyping) hasTyped = true;
    await call('change', { verb: 'edit', about: { noun, id, field }, edits, isTyping });
    const now = drafts.get(key);
    if (now?.turn !== turn) return;
    put(key, { ...draft, state: 'saved' });
    later(key, settleMs, () => {
      if (drafts.get(key)?.state === 'saved') put(key, null);
    });
  } catch (error) {
    const problem: Problem =
      error instanceof ProblemError ? error.problem : { code: 'unexpected', detail: String(error) };
    const now = drafts.get(key);
    if (now?.turn === turn) put(key, { ...draft, state: 'failed', problem });
  }
}

/**
 * Writes what is still being typed, all of it or of one field, and says that the typing is over. Resolves when it is
 * written or refused.
 */
export async function flushDrafts(aim?: Aim): Promise<void> {
  const keys = aim === undefined ? [...drafts.keys()] : [keyOf(aim)];
  for (const key of keys)
    if (drafts.get(key)?.state === 'typing') {
      clearTimeout(timers.get(key));
      enqueue(key);
    }
  await queue;
  if (!hasTyped) return;
  hasTyped = false;
  // The file may have been closed meanwhile: then there is nothing to end.
  await call('typing.end', null).catch(() => undefined);
}

/** What is written shows again in every field: it was taken back or put back from elsewhere. */
export function dropSaved(): void {
  for (const [key, draft] of drafts) if (draft.state === 'saved') put(key, null);
}

/** What was typed and is not known to be written, as text: the page goes away and gets it back later. */
export function heldDrafts(): string | null {
  const all = [...drafts.values()]
    .filter(({ state }) => state !== 'saved')
    .map(({ noun, id, field, value, mark }) => ({ noun, id, field, value, mark }));
  return all.length === 0 ? null : JSON.stringify(all);
}

/** Takes up again what was typed before the page went away, and writes it. */
export function takeUpHeld(text: string): void {
  const all: readonly (Aim & Pick<Draft, 'value' | 'mark'>)[] = JSON.parse(text);
  for (const { value, mark, ...aim } of all) setDraft(aim, value, { mark, isNow: true });
}

/** Tries a refused value again. */
export function retryDraft(aim: Aim): void {
  enqueue(keyOf(aim));
}

const failed = (): readonly (readonly [string, Draft])[] =>
  [...drafts].filter(([, draft]) => draft.state === 'failed');

/** Tries everything that was refused again. */
export function retryRefused(): void {
  for (const [key] of failed()) enqueue(key);
}

/** Gives up what was refused: the fields say again what the file says. */
export function dropRefused(): void {
  for (const [key] of failed()) put(key, null);
}

// What was typed for one client never comes near the file of another: it is written first, or the file stays open.
beforeLeavingFile(async () => {
  await flushDrafts();
  const problem = failed()[0]?.[1].problem;
  if (problem !== undefined) throw new ProblemError(problem);
  for (const key of [...drafts.keys()]) put(key, null);
});

/** The register says the same as the draft, or something newer: the draft has done its work. */
export function settleDraft(aim: Aim): void {
  const key = keyOf(aim);
  if (drafts.get(key)?.state === 'saved') put(key, null);
}

/** Takes a draft away without writing it, when its record is removed. */
export function dropDrafts(noun: NounName, id: string): void {
  for (const [key, draft] of drafts) if (draft.noun === noun && draft.id === id) put(key, null);
}

export function useDraft(aim: Aim): Draft | undefined {
  return useSyncExternalStore(subscribe, () => drafts.get(keyOf(aim)));
}

/**
 * Changes a moment after what is being typed did: for what is drawn from several fields, the paper above all. A
 * keystroke itself draws its own field only.
 */
export function useDraftVersion(pauseMs = 90): number {
  const [seen, setSeen] = useState(version);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        startTransition(() => setSeen(version));
      }, pauseMs);
    };
    const stop = subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [pauseMs]);
  return seen;
}

/** The record with what is being typed in place of what is written. */
export function withDrafts<R extends Readonly<{ id: string; marks: object }>>(noun: NounName, record: R): R {
  let result = record;
  for (const draft of drafts.values()) {
    if (draft.noun !== noun || draft.id !== record.id) continue;
    const marks: Record<string, unknown> = { ...result.marks };
    const mark =
      draft.mark !== undefined
        ? draft.mark
        : markAfterTyping(marks[draft.field] as Mark | undefined, draft.value);
    if (mark === null) delete marks[draft.field];
    else if (mark !== undefined) marks[draft.field] = mark;
    result = { ...result, [draft.field]: draft.value, marks };
  }
  return result;
}

type Unsaved = 'idle' | 'saving' | Readonly<{ problem: Problem }>;
let lastRefusal: Readonly<{ problem: Problem }> | null = null;

function unsaved(): Unsaved {
  let state: 'idle' | 'saving' = 'idle';
  for (const draft of drafts.values()) {
    if (draft.state === 'failed' && draft.problem !== undefined) {
      if (lastRefusal?.problem !== draft.problem) lastRefusal = { problem: draft.problem };
      return lastRefusal;
    }
    if (draft.state === 'saving') state = 'saving';
  }
  return state;
}

/** Whether something is being written or was refused, for the sign "Saved". */
export function useUnsaved(): Unsaved {
  return useSyncExternalStore(subscribe, unsaved);
}

/** For main, which asks before it closes a window with something that could not be saved. */
function tellMain(): void {
  const refused = failed()[0]?.[1].problem;
  if (refused === undefined) delete document.documentElement.dataset['unsaved'];
  else document.documentElement.dataset['unsaved'] = refused.code;
}

const writeAll = (): void => void flushDrafts();
if (typeof window !== 'undefined') {
  subscribe(tellMain);
  window.addEventListener('pagehide', writeAll);
  // The window waits with closing until everything is written.
  window.addEventListener('griffier:closing', (event) => {
    const done: unknown = event instanceof CustomEvent ? event.detail : null;
    void flushDrafts().finally(() => typeof done === 'function' && done());
  });
  window.addEventListener('blur', writeAll);
  document.addEventListener('visibilitychange', writeAll);
}
