import path from 'node:path';
import { test } from '../support/fixtures.ts';
import type { Desk } from '../support/desk.ts';

/** Not tests: pictures of the fields of a day and of a time, in both languages and both themes, in out/dates. */

const FOLDER = path.resolve('out/dates');
const LOOKS = [
  { language: 'ar', theme: 'light' },
  { language: 'ar', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

/** `prepare` opens what a change of the language closes. */
async function shoot(desk: Desk, screen: string, prepare: () => Promise<void>): Promise<void> {
  for (const look of LOOKS) {
    await desk.updateSettings(look);
    await desk.page
      .locator(`html[lang="${look.language}"][data-mantine-color-scheme="${look.theme}"]`)
      .waitFor();
    await prepare();
    const file = path.join(FOLDER, `${screen}.${look.language}.${look.theme}.png`);
    await desk.page.screenshot({ path: file, animations: 'disabled' });
  }
}

test('days and times', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'ذكروني بكرة' });
  await desk.openChat('منى');
  const { page } = desk;
  await page.getByTestId('follow-up-add').click();
  await page.getByTestId('add-scheduled').click();
  await page.getByTestId('schedule-text').fill('تذكير بموعد الاستلام');
  await shoot(desk, '1-calendar', () => page.getByTestId('when-date').press('Alt+ArrowDown'));
  await shoot(desk, '2-times', () => page.getByTestId('when-time').press('Alt+ArrowDown'));
  await page.getByTestId('when-date').fill('31/2');
  await page.getByTestId('when-time').fill('25');
  await shoot(desk, '3-unreadable', () => page.getByTestId('schedule-text').click());
  await page.keyboard.press('Escape');
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-hours').click();
  await page.getByTestId('period-add').first().click();
  await shoot(desk, '4-hours', async () => {});
  await page.getByTestId('ramadan-switch').click();
  await page.getByTestId('range-from').scrollIntoViewIfNeeded();
  await shoot(desk, '5-range', async () => {});
  await page.getByTestId('settings-automation').click();
  await page.getByTestId('confirm-yes').click();
  await page.getByTestId('preview-at').scrollIntoViewIfNeeded();
  await shoot(desk, '6-preview', async () => {});
  await page.getByTestId('settings-audit').click();
  await page.getByTestId('audit-day').fill('5/3/2026');
  await shoot(desk, '7-audit', () => page.getByTestId('audit-day').click());
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByTestId('ticket-snooze').click();
  await page.getByTestId('ticket-snooze-pick').click();
  await shoot(desk, '8-moment', async () => {});
  await page.keyboard.press('Escape');
  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-new').click();
  await page.getByTestId('dialog-birth-date').fill('5/3/1980');
  await shoot(desk, '9-birth-date', async () => {});
});

test('a PC in another zone', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'], pcZone: 'America/New_York' });
  await desk.page.getByTestId('zone-banner').waitFor();
  await shoot(desk, '10-zone', async () => {});
});
