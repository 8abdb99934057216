import type { Page } from '@playwright/test';
import type { ActivityRow } from '../../../src/shared/api';

/** An answer of the program, as the page gets it. */
export type Answered = Readonly<{
  ok: boolean;
  value?: unknown;
  problem?: Readonly<{ code: string; detail?: string; field?: string }>;
}>;

/** Asks as the page itself does. The page has drawn what it was told meanwhile when this answers. */
export async function ask(page: Page, name: string, input: unknown): Promise<Answered> {
  const text: string = await page.evaluate(
    async ([what, given]) => {
      const bridge: unknown = window['griffier' as keyof Window];
      const answer = await (bridge as { ask: (name: string, input: unknown) => Promise<string> }).ask(
        what,
        given,
      );
      await new Promise((drawn) => setTimeout(drawn, 50));
      return answer;
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
