import type { Page } from '@playwright/test';
import { localDateAt } from '#shared/time/zone.ts';
import { addDays } from '#shared/time/local-date.ts';
import { fillDate, fillTime, timesWithin } from '../support/fill-dates.ts';
import { expect, test } from '../support/fixtures.ts';

const MONA = '201012345678@c.us';
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const daysOn = (days: number): string => addDays(localDateAt(Date.now(), HERE), days);
const shown = (date: string): string => date.split('-').toReversed().join('/');

async function openAdding(page: Page, what: 'refill' | 'scheduled'): Promise<void> {
  await page.getByTestId('follow-up-add').click();
  await page.getByTestId(`add-${what}`).click();
}

test('a day and a time are written with the keyboard, and hold', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'ذكروني' });
  await desk.openChat('منى');
  const { page } = desk;
  await openAdding(page, 'scheduled');
  const dialog = page.getByTestId('schedule-dialog');
  await page.getByTestId('schedule-text').fill('تذكير');
  const [date, time] = [page.getByTestId('when-date'), page.getByTestId('when-time')];
  // What is over is said to be.
  await fillDate(date, daysOn(-2));
  await page.getByTestId('schedule-save').click();
  await expect(date).toHaveAttribute('aria-invalid', 'true');

  await date.fill('٣٠ غدًا');
  await date.blur();
  await expect(dialog).toContainText('25/12/2027');
  await date.fill(shown(daysOn(2)).replaceAll('/', ''));
  await date.blur();
  await expect(date).toHaveValue(shown(daysOn(2)));
  await fillTime(time, '19:30');
  await expect(timesWithin(dialog)).toHaveValue('19:30');
  await page.getByTestId('schedule-save').click();
  await expect(page.getByTestId('aside-scheduled')).toContainText('7:30');
});

test('a day is chosen in the calendar; Escape closes it before the dialog', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'السلام عليكم' });
  await desk.openChat('منى');
  const { page } = desk;
  await openAdding(page, 'refill');
  const started = page.getByTestId('refill-started');
  await expect(started).toHaveValue(shown(daysOn(0)));
  await started.click();
  const calendar = page.locator('[data-dates-dropdown]');
  // The week begins as the opening hours have it.
  await expect(calendar.locator('thead th').first()).toHaveText('س');
  await started.press('Escape');
  await expect(calendar).toHaveCount(0);
  await expect(started).toBeVisible();
  await started.click();
  await calendar.getByRole('button', { name: /^15 / }).click();
  await expect(calendar).toHaveCount(0);
  await expect(started).toHaveValue(/^15\//);
  await started.press('Escape');
  await expect(started).toHaveCount(0);
  // The conversation is still open: the Escape was the dialog's.
  await expect(page.getByTestId('composer-input')).toBeVisible();
});

test('a time is written in Arabic digits, too', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'ذكروني' });
  await desk.openChat('منى');
  const { page } = desk;
  await openAdding(page, 'scheduled');
  const time = page.getByTestId('when-time');
  await fillTime(time, '07:00');
  await time.getByRole('spinbutton').first().focus();
  const held = timesWithin(page.getByTestId('schedule-dialog'));
  for (const [digit, holds] of [
    ['٩', '09:00'],
    ['٤', '09:04'],
    ['٥', '09:45'],
  ] as const) {
    await page.keyboard.insertText(digit);
    await expect(held).toHaveValue(holds);
  }
});

test('in a small window a calendar lies over its field, and whole in the window', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'السلام عليكم' });
  await desk.openChat('منى');
  const { page } = desk;
  await openAdding(page, 'refill');
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.webContents.getURL().startsWith('app://')) continue;
      window.setContentSize(1280, 800);
      window.webContents.setZoomFactor(2);
    }
  });
  await page.getByTestId('refill-started').click();
  const isWhole = (): Promise<boolean> =>
    page.locator('[data-dates-dropdown]').evaluate((calendar) => {
      const { left, top, right, bottom } = calendar.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
  await expect.poll(isWhole).toBe(true);
});
