import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: what the list of chats is narrowed down by, and the searches that are kept. */

test('filters and saved views', async ({ desk, standIn }) => {
  await desk.updateSettings({ tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false } });
  const { page } = desk;
  for (const [index, name] of ['أم كريم', 'Nadia Hassan', 'حسام'].entries()) {
    standIn.customerWrites({ from: `20101234567${index}@c.us`, name, text: `محتاجة بنادول ${index}` });
    await desk.chat(name).waitFor();
  }
  await page.getByTestId('views-menu').click();
  await shoot(desk, 'v1-views-none');
  await page.keyboard.press('Escape');
  await page.getByTestId('ticket-filter-open').click();
  for (const part of ['unread', 'days-week', 'status-open']) await page.getByTestId(`filter-${part}`).click();
  await shoot(desk, 'v2-filter-menu');
  await page.keyboard.press('Escape');
  await shoot(desk, 'v3-filters-on');
  await page.getByTestId('views-menu').click();
  await page.getByTestId('view-save').click();
  await page.getByTestId('view-name').fill('مفتوح ولم يُقرأ هذا الأسبوع');
  await shoot(desk, 'v4-view-save');
  await page.getByTestId('view-confirm').click();
  await page.getByTestId('view-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('ticket-filter-open').click();
  await page.getByTestId('filter-has-files').click();
  await page.keyboard.press('Escape');
  await page.getByTestId('filters-clear-empty').waitFor();
  await shoot(desk, 'v5-nothing-passes');
  await desk.resize({ width: 900, height: 600 });
  await shoot(desk, 'v6-nothing-passes-small');
  await desk.resize({ width: 1280, height: 820 });
  await page.getByTestId('chat-search').fill('بنادول');
  await page.getByTestId('views-menu').click();
  await page.getByTestId('view-save').click();
  await page.getByTestId('view-name').fill('Panadol with files');
  await page.getByTestId('view-shared').click();
  await page.getByTestId('view-confirm').click();
  await page.getByTestId('view-dialog').waitFor({ state: 'detached' });
  await shoot(desk, 'v7-search-nothing');
  await page.getByTestId('views-menu').click();
  await shoot(desk, 'v8-views-menu');
  await page.getByTestId('views-arrange').click();
  await shoot(desk, 'v9-views-arrange');
});
