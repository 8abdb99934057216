import { expect, test } from './harness/launch';

test('the window opens on the program’s own origin', async ({ page }) => {
  expect(new URL(page.url()).protocol).toBe('griffier:');
  expect(new URL(page.url()).host).toBe('app');
});
