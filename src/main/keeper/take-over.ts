import { basename } from 'node:path';
import type { Answer, Input, Output } from '../../shared/api';
import { lookupsFrom } from '../../shared/documents/lookups';
import { documentOptionsSchema } from '../../shared/documents/options';
import { makeWriter } from '../../shared/documents/writer';
import { mostAttachments } from '../../shared/register/attachment-file';
import type { Action, Edit } from '../../shared/register/edit';
import { type TakenOver, takeOver, type Wanted } from '../../shared/register/take-over';
import type { Opened } from '../file/index';
import { contentsUnderWay, keptForAttachments } from '../store/attachments';
import { addPiece, hasContent, startContent } from '../store/content-pieces';
import type { ReadDb, WriteDb } from '../store/db';
import type { TakenFrom } from '../store/log';
import { problemOfError, Refusal, refuse } from '../store/problem';
import type { AttachSteps } from './attach';
import { apartFrom, type Chosen } from './compare';
import { openReadOnly } from './file-methods';
import { isLargeAction } from './large-change';
import { clearPieces, writePieces } from './pieces';
import { contentOf } from './save-out';
import { type Commit, commit, nothingToDo, type Session, today } from './session';
import { endTyping } from './typing';

/** The action that takes over, and where from. */
export type Taking = Readonly<{ action: Action; from: TakenFrom }>;

type Content = Readonly<{ fileName: string; size: number; sha256: string }>;

/**
 * Takes over what changed in a copy of the open file, as one action that one undo takes back; the history says which
 * copy it came from. Attachments bring their content along. The copy itself is only read.
 *
 * Problems: `erased` (it was deleted for good here), `changedMeanwhile` (the open file is no longer the one that was
 * compared), `contentGone`, `attachmentsFull`, and those of opening the copy.
 */
export async function takeOverFrom(
  session: Session,
  chosen: Chosen,
  { items, language }: Input<'compare.takeOver'>,
  steps: AttachSteps,
  /** Writes a large action in its turn; `plan` is made then, when nothing else is being written. */
  writeLarge: (plan: () => Taking) => Promise<Answer<Commit>> = async (plan) => {
    const { action, from } = plan();
    return commit(session, action, { from });
  },
): Promise<Answer<Output<'compare.takeOver'>>> {
  const file = session.opened;
  if (file === null) return { ok: false, problem: { code: 'noFile' } };
  const { writer } = file;
  if (writer === null) return { ok: false, problem: { code: file.why ?? 'readOnly', detail: file.fileName } };
  endTyping(session);
  const goOn = async (): Promise<void> => {
    await new Promise((later) => setImmediate(later));
    if (session.gate !== null) await session.gate;
    if (steps.isCancelled() || session.opened !== file) refuse('cancelled');
  };
  let brought: readonly string[] = [];
  try {
    let plan = planned(session, chosen, items);
    const missing = contentsOf(plan.edits).filter(({ sha256 }) => !hasContent(writer, sha256));
    if (missing.length > 0) {
      brought = missing.map(({ sha256 }) => sha256);
      for (const sha256 of brought) contentsUnderWay(writer).add(sha256);
      await bringContents(session, chosen, file, missing, goOn, steps.onProgress);
      // Something else may have been written meanwhile.
      plan = planned(session, chosen, items);
      if (contentsOf(plan.edits).some(({ sha256 }) => !hasContent(writer, sha256)))
        refuse('changedMeanwhile');
    }
    const [first] = items;
    const about =
      first === undefined
        ? null
        : {
            noun: first.noun,
            id: first.id,
            ...(items.length > 1 || first.field === null ? {} : { field: first.field }),
          };
    const from = { fileName: basename(chosen.path), head: chosen.head };
    const taking = (): Taking => ({
      action: { verb: 'takeOver' as const, about, edits: [...plan.edits] },
      from,
    });
    const again = (): Taking => {
      if (session.opened !== file) refuse('cancelled');
      plan = planned(session, chosen, items);
      return taking();
    };
    const done =
      plan.edits.length === 0
        ? nothingToDo(session)
        : isLargeAction(taking().action)
          ? await writeLarge(again)
          : commit(session, taking().action, { from });
    if (!done.ok) return done;
    const writerOf = makeWriter(
      lookupsFrom(chosen.register),
      documentOptionsSchema.parse({ language, date: today(session) }),
    );
    const titleOf = ({ noun, id }: TakenOver['along'][number]): string => {
      const record = [chosen.register[noun]].flat().find((each) => each.id === id);
      return record === undefined ? id : writerOf.titleOf(noun, record as never);
    };
    const along = plan.along.map((each) => ({ ...each, title: titleOf(each) }));
    return { ok: true, value: { ...done.value, along, renumbered: plan.renumbered } };
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    for (const sha256 of brought) contentsUnderWay(writer).delete(sha256);
    if (brought.length > 0) clearPieces(session, file);
  }
}

function planned(session: Session, chosen: Chosen, items: readonly Wanted[]): TakenOver {
  const apart = apartFrom(session, chosen);
  if (!apart.ok) throw new Refusal(apart.problem);
  if (apart.value === null) return refuse('changedMeanwhile');
  const plan = takeOver(apart.value, items);
  if (!plan.ok) throw new Refusal(plan.problem);
  return plan.value;
}

function contentsOf(edits: readonly Edit[]): readonly Content[] {
  return edits.flatMap((edit) => {
    if (edit.do !== 'add' || edit.noun !== 'attachment') return [];
    const { sha256, size, fileName } = edit.values;
    return typeof sha256 === 'string' && typeof size === 'number'
      ? [{ sha256, size, fileName: String(fileName ?? '') }]
      : [];
  });
}

/** Copies bytes out of the other file, piece by piece. The last one is written when all fit their hash. */
async function bringContents(
  session: Session,
  { path, key }: Chosen,
  file: Opened,
  missing: readonly Content[],
  goOn: () => Promise<void>,
  onProgress: AttachSteps['onProgress'],
): Promise<void> {
  const { writer } = file;
  if (writer === null) return refuse('readOnly');
  let kept = keptForAttachments(writer);
  for (const { size, fileName } of missing) {
    kept += size;
    if (kept > mostAttachments) refuse('attachmentsFull', { detail: fileName });
  }
  const other = openReadOnly(session, path, key);
  if (!other.ok) throw new Refusal(other.problem);
  try {
    for (const content of missing) await bring(writer, other.value.db, content);
  } finally {
    other.value.close();
  }

  async function bring(writer: WriteDb, db: ReadDb, content: Content): Promise<void> {
    const { sha256, size, fileName } = content;
    if (hasContent(writer, sha256)) return;
    let waiting: Uint8Array | null = null;
    let place = 0;
    let done = 0;
    const write = (): void => {
      writePieces(session, file, () => {
        if (place === 0) startContent(writer, sha256, size);
        if (waiting !== null) addPiece(writer, sha256, place, waiting);
      });
    };
    for await (const piece of contentOf(db, content)) {
      await goOn();
      if (waiting !== null) {
        write();
        place += 1;
      }
      waiting = piece;
      done += piece.length;
      onProgress({ fileName, done, of: size });
    }
    write();
  }
}
