import type { Answer, Output } from '../../shared/api';
import { changesSince } from '../../shared/documents/dpia/revision';
import {
  answerScreening,
  confirmSuggestions,
  copyDpia,
  dpiaPartsOf,
  editOfSigned,
  isSigned,
  lackingIn,
  reopenComment,
  reviseDpia,
  settleComment,
  signDpia,
  startDpia,
} from '../../shared/register/actions/index';
import type { DpiaParts } from '../../shared/register/dpia';
import type { Edit } from '../../shared/register/edit';
import type { NounName } from '../../shared/register/nouns';
import type { Register } from '../../shared/register/register';
import type { CriterionCode } from '../../shared/screening/screen';
import { dpiaTemplateEdits, dpiaTemplates } from '../../shared/templates/dpia/index';
import type { ReadDb } from '../store/db';
import { readActivities, readNouns, readRecord, signedDpias } from '../store/index';
import { ok, refuse } from './protocol';
import { type Commit, commit, commitIfAny, reading, type Session, today } from './session';

/** The nouns of assessments, whose records hang together. */
const nouns: ReadonlySet<NounName> = new Set<NounName>([
  'dpia',
  'dpiaAnswer',
  'risk',
  'control',
  'dpiaComment',
]);

/** The assessments, read without the register. */
const readAssessments = (db: ReadDb): Register => readNouns(db, nouns);

type Made = Answer<Readonly<{ id: string }> & Commit>;

function made(session: Session, id: string, verb: 'add' | 'duplicate', edits: readonly Edit[]): Made {
  const done = commit(session, { verb, about: { noun: 'dpia', id }, edits: [...edits] });
  return done.ok ? ok({ ...done.value, id }) : done;
}

const start = (session: Session) => ({
  id: session.newId(),
  today: today(session),
  by: session.author,
  newId: session.newId,
});

/** A new assessment, from a template when one is named. Problems: `noSuchRecord`, of an activity or the template. */
export function startAssessment(
  session: Session,
  { activities, template }: Readonly<{ activities: readonly string[]; template: string | null }>,
): Made {
  const read = reading(session, (db) => readActivities(db, activities));
  if (!read.ok) return read;
  const chosen = activities.map((id) => read.value.activity.find((each) => each.id === id) ?? id);
  const missing = chosen.find((each) => typeof each === 'string');
  if (missing !== undefined) return refuse('noSuchRecord', { detail: missing });
  const found = template === null ? null : dpiaTemplates.find(({ id }) => id === template);
  if (found === undefined) return refuse('noSuchRecord', { detail: template ?? '' });
  const own = start(session);
  const input = {
    ...own,
    organisation: read.value.organisation,
    activities: chosen.filter((each) => typeof each !== 'string'),
  };
  const edits = found === null ? startDpia(input) : dpiaTemplateEdits(found, input);
  return made(session, own.id, 'add', edits);
}

/** The parts of one assessment, with the register of assessments. */
function partsFrom(session: Session, id: string): Answer<DpiaParts> {
  const read = reading(session, readAssessments);
  if (!read.ok) return read;
  const parts = dpiaPartsOf(read.value, id);
  return parts === null ? refuse('noSuchRecord', { detail: id }) : ok(parts);
}

export function copyAssessment(
  session: Session,
  { id, activities }: Readonly<{ id: string; activities: readonly string[] }>,
): Made {
  const parts = partsFrom(session, id);
  if (!parts.ok) return parts;
  const own = start(session);
  return made(session, own.id, 'duplicate', copyDpia(parts.value, { ...own, activities }));
}

/** Problems: `dpiaNotSigned`; `dpiaRevised` when another goes on from it already. */
export function reviseAssessment(session: Session, { id }: Readonly<{ id: string }>): Made {
  const read = reading(session, readAssessments);
  if (!read.ok) return read;
  const parts = dpiaPartsOf(read.value, id);
  if (parts === null) return refuse('noSuchRecord', { detail: id });
  if (!isSigned(parts.dpia)) return refuse('dpiaNotSigned');
  if (read.value.dpia.some(({ previous }) => previous === id)) return refuse('dpiaRevised');
  const own = start(session);
  return made(session, own.id, 'duplicate', reviseDpia(parts, own));
}

/** The register as far as an assessment rests on it: its activities, the catalogues, the assessments. */
function around(session: Session, id: string): Answer<Readonly<{ register: Register; parts: DpiaParts }>> {
  const read = reading(session, (db) => {
    const dpia = readRecord(db, 'dpia', id);
    return dpia === null ? null : readActivities(db, dpia.activities);
  });
  if (!read.ok) return read;
  const register = read.value;
  const parts = register === null ? null : dpiaPartsOf(register, id);
  return register === null || parts === null
    ? refuse('noSuchRecord', { detail: id })
    : ok({ register, parts });
}

export function lacksOf(
  session: Session,
  { id, on, by }: Readonly<{ id: string; on: string; by: string | null }>,
): Answer<Output<'dpia.lacks'>> {
  const found = around(session, id);
  if (!found.ok) return found;
  const { register, parts } = found.value;
  return ok(lackingIn(register, parts, on, by ?? parts.dpia.signedBy));
}

export function changesOf(
  session: Session,
  { id, date }: Readonly<{ id: string; date: string }>,
): Answer<Output<'dpia.changes'>> {
  const found = around(session, id);
  return found.ok ? ok(changesSince(found.value.register, found.value.parts, date)) : found;
}

/** Problems: `dpiaSigned`; `dpiaNotReady`, whose field says what stops it (a `DpiaLackCode`). */
export function signAssessment(
  session: Session,
  { id, ...signing }: Readonly<{ id: string; by: string; as: string; on: string }>,
): Answer<Commit> {
  const found = around(session, id);
  if (!found.ok) return found;
  if (isSigned(found.value.parts.dpia)) return refuse('dpiaSigned');
  const signed = signDpia(found.value.register, id, signing);
  if ('stops' in signed) return refuse('dpiaNotReady', { field: signed.stops[0]?.code ?? '' });
  return commit(session, { verb: 'sign', about: { noun: 'dpia', id }, edits: [...signed.edits] });
}

export function settleRemark(
  session: Session,
  { id, settlement, language }: Readonly<{ id: string; settlement: string; language: 'en' | 'nl' | 'fr' }>,
): Answer<Commit> {
  const said = settlement.trim() === '' ? null : { [language]: settlement.trim() };
  return ofComment(
    session,
    id,
    settleComment(id, { by: session.author, on: today(session), settlement: said }),
  );
}

export const reopenRemark = (session: Session, { id }: Readonly<{ id: string }>): Answer<Commit> =>
  ofComment(session, id, reopenComment(id));

function ofComment(session: Session, id: string, edits: readonly Edit[]): Answer<Commit> {
  const read = reading(session, (db) => readRecord(db, 'dpiaComment', id));
  if (!read.ok) return read;
  if (read.value === null) return refuse('noSuchRecord', { detail: id });
  return commit(session, {
    verb: 'edit',
    about: { noun: 'dpiaComment', id, field: 'isSettled' },
    edits: [...edits],
  });
}

export function answerCriteria(
  session: Session,
  {
    activity,
    answers,
  }: Readonly<{ activity: string; answers: Readonly<Record<string, 'yes' | 'no' | 'open' | undefined>> }>,
): Answer<Commit> {
  return screened(session, [activity], (register, answering) =>
    answerScreening(
      register,
      activity,
      new Map(
        Object.entries(answers).flatMap(([code, answer]) =>
          answer === undefined ? [] : [[code as CriterionCode, answer] as const],
        ),
      ),
      answering,
    ),
  );
}

export function confirmCriteria(
  session: Session,
  { activities, codes }: Readonly<{ activities: readonly string[]; codes: readonly CriterionCode[] | null }>,
): Answer<Commit> {
  return screened(session, activities, (register, answering) =>
    activities.flatMap((id) => confirmSuggestions(register, id, codes, answering)),
  );
}

function screened(
  session: Session,
  ids: readonly string[],
  make: (register: Register, answering: Parameters<typeof answerScreening>[3]) => readonly Edit[],
): Answer<Commit> {
  const read = reading(session, (db) => readActivities(db, ids));
  if (!read.ok) return read;
  const missing = ids.find((id) => !read.value.activity.some((activity) => activity.id === id));
  if (missing !== undefined) return refuse('noSuchRecord', { detail: missing });
  const edits = make(read.value, { by: session.author, on: today(session), newId: session.newId });
  const [id] = ids;
  const about = id === undefined ? null : ({ noun: 'activity', id, field: 'highRiskCriteria' } as const);
  return commitIfAny(session, { verb: 'confirm', about, edits: [...edits] });
}

/** The refusal of edits to what was signed, or null. Edits of other nouns are not looked at. */
export function refusedAsSigned(session: Session, edits: readonly Edit[]): Answer<never> | null {
  if (!edits.some(({ noun }) => nouns.has(noun))) return null;
  // Asked at every key: what was kept at the signings is long and is not read for it.
  const found = reading(session, (db) => {
    const signed = signedDpias(db);
    return signed.size === 0
      ? null
      : editOfSigned(signed, (noun, id) => readRecord(db, noun, id)?.dpia ?? null, edits);
  });
  if (!found.ok) return found;
  return found.value === null ? null : refuse('dpiaSigned', { field: found.value.noun });
}
