import type { ElectronApplication, Page } from '@playwright/test';
import { answerDialogs } from './dialogs';
import { expect } from './launch';

export type ScreenLanguage = 'en' | 'nl' | 'fr';

/** The invented firms, one per language: the packaged program carries them too. */
export const firms = { en: /Kruimelaarde/, nl: /Cijferlinde/, fr: /Planwortel/ } as const;

/** Shows the window in a language and a theme. Answers when its page stands there anew: a click before would be lost. */
export async function showIn(page: Page, language: ScreenLanguage, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((look) => window.griffier.ask('settings.change', look), { language, theme });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Opens an invented firm by hand, kept at `path`. */
export async function openSample(
  app: ElectronApplication,
  page: Page,
  path: string,
  firm: RegExp,
): Promise<void> {
  await answerDialogs(app, [path]);
  await page.getByRole('button', { name: firm }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
}
