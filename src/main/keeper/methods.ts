import { statSync } from 'node:fs';
import type { z } from 'zod';
import type { Answer, Calls, Catalogue, Output } from '../../shared/api';
import {
  assessmentList,
  assessmentNouns,
  assessmentView,
  registerSaysTo,
  screeningNouns,
  screeningRows,
  screeningView,
} from '../../shared/documents/dpia/view';
import { makeDocument } from '../../shared/documents/index';
import { noticeViewInSteps } from '../../shared/documents/notice/view';
import { listsOf } from '../../shared/findings';
import { countsOf, near, totalsOf } from '../../shared/findings/near';
import { flowGraph, flowNouns } from '../../shared/flows/graph';
import { retentionLine, retentionNouns } from '../../shared/flows/retention';
import { askedQuestions } from '../../shared/questions/asked';
import { questionsIn } from '../../shared/questions/question';
import { withoutSettled } from '../../shared/questions/settled';
import { acceptProposals } from '../../shared/reading/read-policy';
import {
  addActivity,
  confirmEdits,
  duplicateActivity,
  editOfRemark,
  mergeRecords,
  restore,
  retire,
  setRole,
} from '../../shared/register/actions/index';
import type { Edit, Verb } from '../../shared/register/edit';
import type { NounName } from '../../shared/register/nouns';
import { mainLanguage, mainScreenLanguage } from '../../shared/register/register';
import { templateEdits, templates } from '../../shared/templates/index';
import { readingWords } from '../../shared/words/reading';
import { large } from '../export/make-files';
import { planExport } from '../export/plan';
import { publishedInSteps } from '../export/published';
import { problemOfError } from '../file/index';
import { planPack } from '../pack/plan';
import { attachmentList } from '../store/attachments';
import {
  activityRows,
  dueList,
  historyFacets,
  listChanges,
  listHistory,
  overview,
  readActivities,
  readBundle,
  readCatalogue,
  readNouns,
  readOnes,
  readOrganisation,
  readRecord,
  readRecords,
  search,
} from '../store/index';
import { alteredFiles } from '../store/issued';
import { pointers } from '../store/layout';
import { Refusal } from '../store/problem';
import { answersIn, takeAnswers } from './answers';
import {
  answerCriteria,
  changesOf,
  confirmCriteria,
  copyAssessment,
  lacksOf,
  refusedAsSigned,
  reopenRemark,
  reviseAssessment,
  settleRemark,
  signAssessment,
  startAssessment,
} from './assessing';
import { checkAgain, historyCheck } from './checking';
import { cancelFinding, erasePerson, eraseRecord, findPerson, planErasure } from './erasing';
import { takePias } from './import-pias';
import { issuedList } from './issuing';
import { judged } from './judged';
import { previewFrom, previewOf } from './preview';
import { ok, type PassedOn, refuse } from './protocol';
import { putBack } from './put-back';
import {
  activitiesOf,
  type Commit,
  commit,
  commitIfAny,
  fileBaseName,
  keptOr,
  reading,
  type Session,
  today,
  wholeRegister,
} from './session';
import { change, endTyping } from './typing';
import { redo, undo } from './undo';
import { undoState } from './undo-steps';

type Method<N extends PassedOn> = (
  session: Session,
  input: z.output<Calls[N]['input']>,
) => Answer<Output<N>> | Promise<Answer<Output<N>>>;

/**
 * What the window can ask of an open file, as plain functions over a session. The keeper process serves them by
 * message; the command line and the tests call them.
 */
export const methods: { readonly [N in PassedOn]: Method<N> } = {
  'activities.list': (session) => reading(session, activityRows),
  'activity.read': (session, { id }) =>
    found(
      reading(session, (db) => readBundle(db, id)),
      id,
    ),
  'organisation.read': (session) => reading(session, readOrganisation),
  'catalogue.read': (session, { noun }) =>
    reading(session, (db) => readCatalogue(db, noun) as unknown as Catalogue),
  search: (session, { text }) => reading(session, (db) => search(db, text)),
  'overview.read': (session) => reading(session, overview),
  'findings.list': (session, { date }) => judged(session, date, listsOf),
  'findings.near': (session, { date, noun, id }) =>
    judged(session, date, (findings, rootOf) => near(findings, rootOf, { noun, id })),
  'findings.totals': (session, { date }) => judged(session, date, totalsOf),
  'findings.counts': (session, { date }) => judged(session, date, countsOf),
  'questions.list': async (session, { language, date }) => {
    const findings = await judged(session, date, (all) => all);
    if (!findings.ok) return findings;
    const register = wholeRegister(session);
    if (!register.ok) return register;
    const { value } = register;
    const questions = questionsIn(value, date, language, findings.value);
    return ok(askedQuestions(questions, value.question, date, language, mainLanguage(value)));
  },
  'answers.take': (session, { ids, language }) => {
    const { answers } = session;
    if (answers === null || answers.file !== session.opened) return refuse('noSuchRecord');
    const rows = answersIn(session, answers.book, language);
    if (!rows.ok) return rows;
    const wanted = new Set(ids);
    return takeAnswers(
      session,
      rows.value.filter(({ id }) => wanted.has(id)),
      answers.book.language,
    );
  },
  'flows.read': (session, { filter, ...how }) => {
    const read = keptOr(session, (db) => readNouns(db, flowNouns));
    return read.ok ? ok(flowGraph(read.value, filter, how)) : read;
  },
  'retention.line': (session, how) => {
    const read = keptOr(session, (db) => readNouns(db, retentionNouns));
    return read.ok ? ok(retentionLine(read.value, how)) : read;
  },
  'due.list': async (session, { date, limit }) => {
    const list = reading(session, (db) => dueList(db, date, limit));
    // Findings are asked for only where a question waits for an answer.
    if (!list.ok || list.value.every(({ noun }) => noun !== 'question')) return list;
    const findings = await judged(session, date, (all) => all);
    if (!findings.ok) return findings;
    return reading(session, (db) => withoutSettled(list.value, readRecords(db, 'question'), findings.value));
  },

  change: (session, { isTyping, ...action }) =>
    !pageVerbs.has(action.verb)
      ? refuse('badMessage', { detail: action.verb })
      : action.edits.some(isOfContent)
        ? refuse('badMessage', { detail: 'attachment' })
        : editOfRemark(action.edits) !== null
          ? refuse('badMessage', { detail: 'dpiaComment' })
          : (refusedAsSigned(session, action.edits) ?? change(session, action, isTyping === true)),
  'typing.end': (session) => ok(endTyping(session)),
  'undo.state': (session) => ok(undoState(session.steps)),
  undo: (session) => undo(session),
  redo: (session) => redo(session),
  'history.check': (session) => ok(historyCheck(session)),
  'history.checkAgain': (session) => checkAgain(session),
  'history.list': (session, filter) => reading(session, (db) => listHistory(db, filter)),
  'history.action': (session, { seq, offset }) => reading(session, (db) => listChanges(db, seq, offset)),
  'history.facets': (session) => reading(session, historyFacets),
  'history.putBack': (session, what) => putBack(session, what),
  'activities.fromTemplates': (session, input) => {
    // What is there already is looked for in the catalogues.
    const read = reading(session, (db) => readActivities(db, []));
    if (!read.ok) return read;
    const wanted = input.templates.map((id) => templates.find((template) => template.id === id) ?? id);
    const unknown = wanted.find((template) => typeof template === 'string');
    if (unknown !== undefined) return refuse('noSuchRecord', { detail: unknown });
    const found = wanted.filter((template) => typeof template !== 'string');
    const { ids, edits } = templateEdits(found, read.value, session.newId, input.answers, today(session));
    const first = ids[0];
    const about = first === undefined ? null : { noun: 'activity' as const, id: first };
    return together(commitIfAny(session, { verb: input.verb, about, edits: [...edits] }), { ids });
  },
  'activity.add': (session, { role, name, language }) => {
    const id = session.newId();
    const words = name.trim() === '' ? {} : { [language]: name.trim() };
    const edits = addActivity({ id, role, name: words, today: today(session) });
    return together(commit(session, { verb: 'add', about: { noun: 'activity', id }, edits }), { id });
  },
  'activity.duplicate': (session, { id }) => {
    const bundle = found(
      reading(session, (db) => readBundle(db, id)),
      id,
    );
    if (!bundle.ok) return bundle;
    const copy = duplicateActivity(bundle.value, session.newId, today(session));
    const about = { noun: 'activity' as const, id: copy.id };
    return together(commit(session, { verb: 'duplicate', about, edits: copy.edits }), { id: copy.id });
  },
  'activity.setRole': (session, { id, role }) => {
    const activity = found(
      reading(session, (db) => readRecord(db, 'activity', id)),
      id,
    );
    if (!activity.ok) return activity;
    return commitIfAny(session, {
      verb: 'edit',
      about: { noun: 'activity', id, field: 'role' },
      edits: setRole(activity.value, role),
    });
  },
  'activities.retire': (session, { ids, endDate, successor }) =>
    commitIfAny(session, { verb: 'retire', about: aboutFirst(ids), edits: retire(ids, endDate, successor) }),
  'activities.restore': (session, { ids }) =>
    commitIfAny(session, { verb: 'restore', about: aboutFirst(ids), edits: restore(ids) }),
  confirm: (session, what) => {
    const read = reading(session, (db) =>
      what.noun === 'activity' ? readActivities(db, what.ids) : readOnes(db, what.noun, what.ids),
    );
    if (!read.ok) return read;
    const edits = confirmEdits(read.value, what, session.author, today(session));
    const id = what.ids[0];
    const field = what.fields?.length === 1 ? what.fields[0] : undefined;
    const about =
      id === undefined ? null : { noun: what.noun, id, ...(field === undefined ? {} : { field }) };
    return commitIfAny(session, { verb: 'confirm', about, edits });
  },
  'catalogue.merge': (session, { noun, keep, drop, take }) => {
    if (keep === drop) return refuse('invalid', { detail: keep });
    const read = reading(session, (db) =>
      readNouns(
        db,
        new Set([noun, ...pointers.filter(({ to }) => to === noun).map((pointer) => pointer.noun)]),
      ),
    );
    if (!read.ok) return read;
    const ids = new Set(read.value[noun].map(({ id }) => id));
    for (const id of [keep, drop]) if (!ids.has(id)) return refuse('noSuchRecord', { detail: id });
    const edits = mergeRecords(read.value, noun, keep, drop, take);
    return commitIfAny(session, { verb: 'merge', about: { noun, id: keep }, edits });
  },
  'dpia.start': startAssessment,
  'dpia.copy': copyAssessment,
  'dpia.revise': reviseAssessment,
  'dpia.lacks': lacksOf,
  'dpia.changes': changesOf,
  'dpia.sign': signAssessment,
  'dpia.settle': settleRemark,
  'dpia.reopen': reopenRemark,
  'pias.take': (session) => {
    const { pias } = session;
    // Read for another file, or before this one was opened anew.
    if (pias === null || pias.file !== session.opened) return refuse('noSuchRecord');
    const taken = takePias(session, pias.read);
    if (taken.ok) session.pias = null;
    return taken;
  },
  'screening.answer': answerCriteria,
  'screening.confirm': confirmCriteria,

  'pack.plan': (session, choice) => {
    const read = wholeRegister(session);
    return read.ok ? ok(planPack(read.value, choice, fileBaseName(session))) : read;
  },
  'pack.whole': (session) =>
    reading(session, () => ({
      bytes: statSync(session.opened?.path ?? '', { throwIfNoEntry: false })?.size ?? 0,
    })),
  'policy.accept': (session, { keys, name, activity }) => {
    const { policy } = session;
    const wanted = new Set(keys);
    const chosen =
      policy === null || policy.file !== session.opened
        ? []
        : policy.proposals.filter(({ key }) => wanted.has(key));
    // It was read beside another file, or before this one was opened anew.
    if (chosen.length !== wanted.size) return refuse('noSuchRecord');
    const read = wholeRegister(session);
    if (!read.ok) return read;
    if (activity !== null && !read.value.activity.some(({ id }) => id === activity))
      return refuse('noSuchRecord', { detail: activity });
    const language = mainScreenLanguage(read.value);
    const purposesGoTo =
      activity === null
        ? { name: { [language]: readingWords[language].activityOf(name) }, today: today(session) }
        : { id: activity };
    const edits = acceptProposals(read.value, chosen, name, session.newId, purposesGoTo);
    return commitIfAny(session, { verb: 'import', about: null, edits: [...edits] });
  },
  'attachments.list': (session) => reading(session, attachmentList),
  'issued.list': issuedList,
  'issued.check': (session, { id }) => reading(session, (db) => alteredFiles(db, id)),
  'erase.plan': planErasure,
  'erase.record': (session, input) =>
    neverErased.has(input.noun) ? refuse('badMessage', { detail: input.noun }) : eraseRecord(session, input),
  'person.find': (session, { names }) => findPerson(session, names),
  'person.cancelFind': (session) => ok(cancelFinding(session)),
  'person.erase': erasePerson,
  'document.preview': (session, options) => {
    const count = activitiesOf(session);
    if (count.ok && count.value > large) return reading(session, (db) => previewFrom(db, options));
    const read = wholeRegister(session);
    return read.ok ? ok(previewOf(read.value, options)) : read;
  },
  'notice.gaps': (session, options) => {
    const read = wholeRegister(session);
    return read.ok ? ok(makeDocument(read.value, options).gaps ?? []) : read;
  },
  'notice.read': async (session, choice) => {
    const read = wholeRegister(session);
    if (!read.ok) return read;
    // A change that is typed meanwhile is written between two steps; the window asks again when it is.
    return ok(await withRests(noticeViewInSteps(read.value, choice)));
  },
  'notices.published': async (session) => {
    const read = () => {
      const register = wholeRegister(session);
      if (!register.ok) throw new Refusal(register.problem);
      return register.value;
    };
    const begun = reading(session, (db) => publishedInSteps(db, read, today(session)));
    if (!begun.ok) return begun;
    try {
      return ok(await withRests(begun.value));
    } catch (error) {
      return { ok: false, problem: problemOfError(error) };
    }
  },
  'dpia.list': (session) => {
    const read = reading(session, (db) => readNouns(db, assessmentNouns));
    return read.ok ? ok(assessmentList(read.value)) : read;
  },
  'dpia.read': (session, { id }) => {
    const read = reading(session, (db) => readNouns(db, assessmentNouns));
    return read.ok ? found(ok(assessmentView(read.value, id)), id) : read;
  },
  'dpia.says': (session, input) => {
    const read = wholeRegister(session);
    return read.ok ? found(ok(registerSaysTo(read.value, input)), input.id) : read;
  },
  'screenings.list': (session, { date }) => {
    const read = keptOr(session, (db) => readNouns(db, screeningNouns));
    return read.ok ? ok(screeningRows(read.value, date)) : read;
  },
  'screening.read': (session, input) => {
    const read = keptOr(session, (db) => readActivities(db, [input.activity]));
    return read.ok ? found(ok(screeningView(read.value, input)), input.activity) : read;
  },
  'export.plan': (session, request) => {
    const read = wholeRegister(session);
    return read.ok ? ok(planExport(read.value, request, fileBaseName(session))) : read;
  },
};

/**
 * What a page may call what it does. The other verbs have methods of their own: an edit that the history tells as an
 * erasure could not be taken back and would hide what it changed.
 */
const pageVerbs: ReadonlySet<Verb> = new Set(['add', 'edit', 'remove', 'bulk']);

/** What stays on record: that a version was issued, and whose register it is. Files of a version go by `issued`. */
const neverErased: ReadonlySet<NounName> = new Set(['issuedVersion', 'issuedFile', 'organisation']);

/** What an attachment says of its content comes with the content, never from the window. */
function isOfContent(edit: Edit): boolean {
  if (edit.noun === 'issuedVersion' || edit.noun === 'issuedFile') return true;
  if (edit.noun !== 'attachment') return false;
  return edit.do === 'add' || (edit.do === 'set' && ['sha256', 'size', 'addedOn'].includes(edit.field));
}

/** Goes on step by step, and lets others have their turn between two of them. */
async function withRests<T>(steps: Generator<void, T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await new Promise((done) => setImmediate(done));
  }
}

/** Calls a method by name. The input was checked by `checkCall` or made by our own code. */
export async function callMethod(session: Session, name: PassedOn, input: unknown): Promise<Answer<unknown>> {
  return await (methods[name] as (session: Session, input: unknown) => Answer<unknown>)(session, input);
}

function found<T>(answer: Answer<T | null>, id: string): Answer<T> {
  if (!answer.ok) return answer;
  return answer.value === null ? refuse('noSuchRecord', { detail: id }) : ok(answer.value);
}

function aboutFirst(ids: readonly string[]): Readonly<{ noun: 'activity'; id: string }> | null {
  return ids[0] === undefined ? null : { noun: 'activity', id: ids[0] };
}

function together<T>(done: Answer<Commit>, more: T): Answer<Commit & T> {
  return done.ok ? ok({ ...done.value, ...more }) : done;
}
