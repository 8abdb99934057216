import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { isAside } from '../../../shared/findings/aside';
import type { Finding, Place } from '../../../shared/findings/finding';
import type { NounName } from '../../../shared/register/nouns';
import { useCall } from '../../app/bridge';
import { today } from '../fields/dates';

type Near = Readonly<{
  isJudging: boolean;
  open: readonly Finding[];
  at: ReadonlyMap<string, readonly Finding[]>;
}>;

const nothing: Near = { isJudging: false, open: [], at: new Map() };
const Context = createContext<Near>(nothing);

const keyOf = ({ noun, id, field }: Place): string => `${noun}/${id}/${field ?? ''}`;

/** Open findings of the record that a page shows and of its parts. Typing never waits for them. */
export function NearFindings(props: {
  readonly noun: NounName;
  readonly id: string;
  readonly children: ReactNode;
}) {
  const { data, isPending } = useCall('findings.near', { date: today(), noun: props.noun, id: props.id });
  const near = useMemo((): Near => {
    const open = (data ?? []).filter((finding) => !isAside(finding));
    const at = new Map<string, Finding[]>();
    for (const finding of open) {
      const key = keyOf(finding.place);
      const known = at.get(key);
      if (known === undefined) at.set(key, [finding]);
      else known.push(finding);
    }
    return { isJudging: isPending, open, at };
  }, [data, isPending]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.defaultPrevented || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      toFinding(event.shiftKey);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return <Context.Provider value={near}>{props.children}</Context.Provider>;
}

const none: readonly Finding[] = [];

/** The open findings that stand at a place. */
export const useFindingsAt = (place: Place): readonly Finding[] =>
  useContext(Context).at.get(keyOf(place)) ?? none;

/** All open findings of the page. */
export const useNearFindings = (): readonly Finding[] => useContext(Context).open;

/** Whether the findings of the page are still looked for: that none is shown says nothing then. */
export const useIsJudging = (): boolean => useContext(Context).isJudging;

/** Puts the keyboard on the next finding of the page, or the one before, going round. */
function toFinding(isBack: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>('main .finding[data-severity]')];
  const now = document.activeElement;
  const at =
    now === null
      ? -1
      : all.findIndex((each) => each.contains(now) || each.closest('.field')?.contains(now) === true);
  const isFollowing = (each: HTMLElement): boolean =>
    now !== null && (now.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const after = all.findIndex(isFollowing);
  const next =
    at >= 0 ? at + (isBack ? -1 : 1) : isBack ? (after < 0 ? all.length : after) - 1 : after < 0 ? 0 : after;
  const target = all[(next + all.length) % Math.max(all.length, 1)];
  if (target === undefined) return;
  for (
    let box = target.closest('[data-more]');
    box !== null;
    box = box.parentElement?.closest('[data-more]') ?? null
  )
    box.dispatchEvent(new CustomEvent('griffier:show'));
  reach(target, 20);
}

/** Tries until what was folded up is open. */
function reach(target: HTMLElement, tries: number): void {
  setTimeout(() => {
    target.scrollIntoView({ block: 'center' });
    target.focus();
    if (document.activeElement !== target && tries > 0) reach(target, tries - 1);
  }, 20);
}
