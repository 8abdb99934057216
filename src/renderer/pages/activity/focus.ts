import type { Source } from '../../../shared/documents/document';
import { nounNames } from '../../../shared/register/nouns';

/** Where one writes in a field; the crosses of its chosen entries come after. */
const editors = '.ed input:not([tabindex="-1"]), .ed textarea, .ed button:not(.tag *)';

function find(source: Source): HTMLElement | null {
  const exact =
    source.field === undefined
      ? null
      : document.querySelector<HTMLElement>(`[data-field="${source.noun}/${source.id}/${source.field}"]`);
  return exact ?? document.querySelector<HTMLElement>(`[data-field^="${source.noun}/${source.id}/"]`);
}

/**
 * Puts the keyboard in a field, opening what hides it. A field that is about to be drawn is waited for, a second at most.
 */
export function focusField(source: Source): void {
  let tries = 0;
  const attempt = (): void => {
    const field = find(source);
    if (field === null) {
      tries += 1;
      if (tries < 20) setTimeout(attempt, 50);
      return;
    }
    for (
      let at = field.closest('[data-more]');
      at !== null;
      at = at.parentElement?.closest('[data-more]') ?? null
    )
      at.dispatchEvent(new CustomEvent('griffier:show'));
    setTimeout(() => {
      field.scrollIntoView({ block: 'center' });
      (field.querySelector<HTMLElement>(editors) ?? field.querySelector<HTMLElement>('button'))?.focus();
    }, 0);
  };
  attempt();
}

/** Gives the keyboard to the field that the address names (`field=party:p-1:name`). Whether it names one. */
export function focusAsked(search: string): boolean {
  const [noun, id, field] = new URLSearchParams(search).get('field')?.split(':') ?? [];
  const known = nounNames.find((each) => each === noun);
  if (known === undefined || id === undefined) return false;
  focusField({ noun: known, id, ...(field === undefined ? {} : { field }) });
  return true;
}

/** The field that has the keyboard, as a place in the register. */
export function fieldAt(element: EventTarget | null): Source | null {
  if (!(element instanceof Element)) return null;
  const at = element.closest<HTMLElement>('[data-field]')?.dataset['field'];
  if (at === undefined) return null;
  const [noun, id, field] = at.split('/');
  return noun === undefined || id === undefined
    ? null
    : ({ noun, id, ...(field === undefined ? {} : { field }) } as Source);
}

/** Brings a part of the page into view and gives its heading the keyboard. */
export function goToPart(part: string): void {
  const section = document.getElementById(`part-${part}`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** Puts the keyboard in the first field of a part. */
export function focusPart(part: string): void {
  const section = document.getElementById(`part-${part}`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>(`${editors}, [role="combobox"], .add`)?.focus({ preventScroll: true });
}
