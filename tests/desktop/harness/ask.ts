import type { Page } from '@playwright/test';
import type { ActivityRow } from '../../../src/shared/api';

/** An answer of the program, as the page gets it. */
export type Answered = Readonly<{ ok: boolean; value?: unknown; problem?: unknown }>;

/** Asks as the page itself does. */
export async function ask(page: Page, name: string, input: unknown): Promise<Answered> {
  const text: string = await page.evaluate(
    ([what, given]) => {
      const bridge: unknown = window['griffier' as keyof Window];
      return (bridge as { ask: (name: string, input: unknown) => Promise<string> }).ask(what, given);
    },
    [name, input] as const,
  );
  return JSON.parse(text);
}

/** Goes to a place of the program by its address. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = `#${place}`;
  }, path);
}

export async function listActivities(page: Page): Promise<readonly ActivityRow[]> {
  return (await ask(page, 'activities.list', null)).value as readonly ActivityRow[];
}
