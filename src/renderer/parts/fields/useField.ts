import { useEffect } from 'react';
import type { Problem } from '../../../shared/api';
import { isEmpty, type Mark, stateOf, type ValueState } from '../../../shared/register/mark';
import type { NounName } from '../../../shared/register/nouns';
import { flushDrafts, markAfterTyping, retryDraft, setDraft, settleDraft, useDraft } from './drafts';

export type AnyRecord = Readonly<{ id: string; marks: Readonly<Record<string, Mark | undefined>> }>;

export type FieldHandle = Readonly<{
  value: unknown;
  mark: Mark | undefined;
  state: ValueState;
  problem: Problem | undefined;
  set: (value: unknown, isNow?: boolean) => void;
  setMark: (mark: Mark | null, value?: unknown) => void;
  flush: () => void;
  retry: () => void;
}>;

/** One field of one record: its value with what is being typed, and the ways to change it. */
export function useField(noun: NounName, record: AnyRecord, field: string): FieldHandle {
  const aim = { noun, id: record.id, field };
  const draft = useDraft(aim);
  const written = (record as Readonly<Record<string, unknown>>)[field];
  const writtenMark = record.marks[field];
  const isSettled = draft?.state === 'saved' && JSON.stringify(draft.value) === JSON.stringify(written);
  const { id } = record;
  useEffect(() => {
    if (isSettled) settleDraft({ noun, id, field });
  }, [isSettled, noun, id, field]);

  const value = draft === undefined ? written : draft.value;
  const mark =
    draft === undefined
      ? writtenMark
      : draft.mark !== undefined
        ? (draft.mark ?? undefined)
        : (shownMark(writtenMark, draft.value) ?? undefined);
  return {
    value,
    mark,
    state: stateOf(value, mark),
    problem: draft?.problem,
    set: (next, isNow = false) =>
      setDraft(aim, next, {
        isNow,
        mark: writtenMark?.rivals === undefined ? undefined : (markAfterTyping(writtenMark, next) ?? null),
      }),
    setMark: (next, at = value) => setDraft(aim, at, { isNow: true, mark: next }),
    flush: () => void flushDrafts(aim),
    retry: () => retryDraft(aim),
  };
}

/** The mark as it will be once the typed value is written. */
function shownMark(mark: Mark | undefined, value: unknown): Mark | null | undefined {
  const after = markAfterTyping(mark, value);
  return after === undefined && !isEmpty(value) ? mark : after;
}
