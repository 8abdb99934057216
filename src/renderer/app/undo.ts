import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import type { Step } from '../../shared/api';
import { verbs } from '../../shared/register/edit';
import { type Language, readText, type ScreenLanguage } from '../../shared/register/text';
import { actionLabel } from '../../shared/words/actions';
import { type FieldWords, fieldWords } from '../../shared/words/fields';
import { problemSentence } from '../../shared/words/problems';
import { focusField } from '../pages/activity/focus';
import { dropSaved, flushDrafts } from '../parts/fields/drafts';
import type { Names } from '../parts/fields/names';
import { redoTyping, undoTyping } from '../parts/fields/typing-undo';
import { call, ProblemError } from './bridge';
import { go } from './go';
import { useLanguage } from './language';
import { placeOf } from './places';

export type Direction = 'undo' | 'redo';

const SayContext = createContext<(text: string) => void>(() => {});
/** Where a refusal is said: the frame of the window gives it. */
export const SayProvider = SayContext.Provider;

/** Takes back the last step of this file, or does it again, and shows where it happened. */
export function useTakeBack(): (direction: Direction) => Promise<void> {
  const language = useLanguage();
  const say = useContext(SayContext);
  const queries = useQueryClient();
  return useCallback(
    async (direction) => {
      try {
        await flushDrafts();
        dropSaved();
        const step = await call(direction, null);
        // What is on the screen is drawn anew first: the field that is to be shown may not be there yet.
        await queries.refetchQueries({ type: 'active' });
        if (step !== null) show(step);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        say(problemSentence(language, error.problem));
      }
    },
    [language, queries, say],
  );
}

/** Ctrl Z: inside a text that is being typed its own typing first, then what was done in the file. */
export function ownTypingFirst(direction: Direction): 'typing' | 'file' | 'nothing' {
  if (direction === 'undo' ? undoTyping() : redoTyping()) return 'typing';
  // A question stands open: what is behind it does not change under it.
  return document.querySelector('[role="dialog"], [role="alertdialog"]') === null ? 'file' : 'nothing';
}

/** Goes to what changed, unless it is in view. */
function show({ about, field, records, verb }: Step): void {
  if (about === null) return;
  const { noun, id, owner, isGone } = about;
  const isPart = owner !== null;
  if (document.querySelector(`[data-field^="${noun}/${id}/"]`) !== null) {
    if (field !== null) focusField({ noun, id, field });
    return;
  }
  const here = location.hash.slice(1);
  // The history shows it on top.
  if (here.startsWith('/history')) return;
  const isOfMany = records > 1 && (verb === 'bulk' || verb === 'retire' || verb === 'restore');
  if (noun === 'activity' && (isGone || isOfMany)) {
    if (here.startsWith(`/activity/${id}`) || !here.startsWith('/activities')) go('/activities');
    return;
  }
  const place = placeOf(noun, id, owner?.id ?? null);
  if (isGone && !isPart) {
    const list = noun === 'dpia' ? '/dpias' : (place.split('?')[0] ?? place);
    if (!here.startsWith(list)) go(list);
    return;
  }
  if (isGone) go(place);
  else if (place.startsWith('/activity/') && field !== null) go(`${place}?field=${noun}:${id}:${field}`);
  else {
    go(place);
    if (field !== null) focusField({ noun, id, field });
  }
}

/** A step in words: "retention of A-01 Payroll". */
export function stepLabel(language: ScreenLanguage, step: Step, names: Names, main: Language): string {
  const { about, field, records } = step;
  const verb = verbs.find((each) => each === step.verb) ?? 'edit';
  if (about === null || verb === 'template' || verb === 'questions') return actionLabel(language, { verb });
  const said: Readonly<Record<string, FieldWords>> = fieldWords[language][about.noun].fields;
  const label = field === null ? undefined : said[field]?.label;
  const many = records > 1 && (verb === 'bulk' || verb === 'retire' || verb === 'restore');
  const from = step.from === null ? {} : { from: step.from };
  const name = many
    ? `${records} ${lower(fieldWords[language][about.noun].many)}`
    : recordName(language, about, names, main);
  return actionLabel(language, {
    verb,
    ...from,
    ...(label === undefined ? {} : { field: lower(label) }),
    ...(name === null ? { one: fieldWords[language][about.noun].one } : { name }),
  });
}

/** A record as a person knows it; a part by the activity it belongs to. Null when it has no name. */
export function recordName(
  language: ScreenLanguage,
  about: NonNullable<Step['about']>,
  names: Names,
  main: Language,
): string | null {
  const known = about.owner ?? about;
  const title =
    typeof known.title === 'string' ? known.title : (readText(known.title, language, main)?.text ?? null);
  const own = title ?? (about.owner === null ? names.of(about.noun, about.id) : null);
  return [known.reference, own].filter(Boolean).join(' ') || null;
}

/** "Retention" becomes "retention"; "DPO" stays. */
function lower(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}
