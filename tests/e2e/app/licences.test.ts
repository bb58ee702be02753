import { expect, test } from '../support/fixtures.ts';

test('the licences of what the app is made of: found by name, shown in full', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-about').click();
  await page.getByTestId('licences-open').click();
  const parts = page.getByTestId('licensed-part');
  const text = page.getByTestId('licence-text');
  await expect(parts.first()).toBeVisible();
  expect(await parts.count()).toBeGreaterThan(200);

  // Bundled into the page, bundled into the main process, packed beside them, and the runtime.
  for (const name of ['react-dom', 'kysely', 'better-sqlite3', 'Electron']) {
    await page.getByTestId('licences-search').fill(name);
    await parts.filter({ hasText: name }).first().click();
    await expect(text).toContainText('Permission is hereby granted');
  }
  await expect(page.getByTestId('licence-note')).toContainText('LICENSES.chromium.html');

  await page.getByTestId('licences-search').fill('lgpl wppconnect');
  await expect(parts).toHaveCount(1);
  await expect(page.getByTestId('licence-note')).toContainText('app.asar');
  await expect(text).toContainText('GNU LESSER GENERAL PUBLIC LICENSE');
  await expect(text).toHaveCSS('direction', 'ltr');

  await page.getByTestId('licences-search').fill('لا شيء');
  await expect(parts).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('licences')).toBeHidden();
  await expect(page.getByTestId('settings-about')).toBeVisible();
});
