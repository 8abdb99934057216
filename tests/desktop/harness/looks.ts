import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './launch';

const folder = join(process.env['GRIFFIER_TEST_RESULTS'] ?? 'test-results', 'pictures');

/** Keeps a picture of the window in the results of this run, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/** Fails when axe finds something serious or critical on the page as it stands. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Electron opens no second page for axe to work in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
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
}

/** Enlarges the page as Ctrl and + do; 2 is 200 %. */
export async function zoom(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, by) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by);
  }, factor);
}
