import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './launch';

const folder = join(process.env['GRIFFIER_TEST_RESULTS'] ?? 'test-results', 'pictures');
/** Nothing is proved by a picture: `npm test` makes none, who runs the suite by itself gets them. */
const isPicturing = process.env['GRIFFIER_TEST_PICTURES'] !== '0';

/**
 * The looks that a test goes through: all of them for whoever wants pictures, for `npm test` the first alone. Every page
 * in every language, in the dark and at 200 % is in pages.spec.ts.
 */
export function looksOf<const T>(looks: readonly [T, ...T[]]): readonly T[] {
  return isPicturing ? looks : [looks[0]];
}

/** Keeps a picture of the window in the results of this run, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!isPicturing) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/**
 * What axe looks at. The colours take most of its time and hang on the theme alone; all else hangs on the language
 * alone. So what was looked at as a whole once is looked at in another theme or language for what may differ.
 */
const parts = {
  all: {},
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  'all but colours': { rules: { 'color-contrast': { enabled: false } } },
} as const satisfies Record<string, Parameters<AxeBuilder['options']>[0]>;

/** Fails when axe finds something serious or critical on the page as it stands. */
export async function expectAccessible(
  page: Page,
  name: string,
  part: keyof typeof parts = 'all',
): Promise<void> {
  // Electron opens no second page for axe to work in. It writes out what it finds, not all that it looked at.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], ...parts[part] })
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 5).map(({ html }) => html) }));
  expect(grave, `what axe finds on: ${name}`).toEqual([]);
}

/** Makes the window as large as a test wants it, in CSS pixels of its content. */
export async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await settled(app);
}

/** Enlarges the page as Ctrl and + do; 2 is 200 %. */
export async function zoom(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, by) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by);
  }, factor);
  await settled(app);
}

/** Waits until the page has the size that its window has. */
async function settled(app: ElectronApplication): Promise<void> {
  const room = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return (window?.getContentSize()[0] ?? 0) / (window?.webContents.getZoomFactor() ?? 1);
  });
  const page = await app.firstWindow();
  await page.waitForFunction((width) => Math.abs(window.innerWidth - width) <= 1, room);
}
