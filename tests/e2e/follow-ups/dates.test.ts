import type { Page } from '@playwright/test';
import { localDateAt } from '#shared/time/zone.ts';
import { addDays } from '#shared/time/local-date.ts';
import { fillDate, fillTime, timesWithin } from '../support/fill-dates.ts';
import { expect, test } from '../support/fixtures.ts';

const MONA = '201012345678@c.us';
const daysOn = (days: number): string => addDays(localDateAt(Date.now(), 'Africa/Cairo'), days);
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
  await expect(timesWithin(dialog)).toHaveAttribute('data-time', '19:30');
  await page.getByTestId('schedule-save').click();
  await expect(page.getByTestId('aside-scheduled')).toContainText('7:30');
});

test('a day is chosen in the calendar by mouse or keyboard; Escape closes it before the dialog', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'السلام عليكم' });
  await desk.openChat('منى');
  const { page } = desk;
  await openAdding(page, 'refill');
  const started = page.getByTestId('refill-started');
  await expect(started).toHaveValue(shown(daysOn(0)));
  // The arrows go by days.
  await started.press('ArrowUp');
  await expect(started).toHaveValue(shown(daysOn(1)));
  await started.press('ArrowDown');
  const calendar = page.locator('[data-dates-dropdown]');
  await started.press('Alt+ArrowDown');
  // The week begins as the opening hours have it.
  await expect(calendar.locator('thead th').first()).toHaveText('س');
  await expect(calendar.locator('[data-autofocus]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(calendar).toHaveCount(0);
  await expect(started).toBeFocused();
  await page.getByRole('button', { name: 'فتح التقويم' }).click();
  await calendar.getByRole('button', { name: /^15 / }).click();
  await expect(calendar).toHaveCount(0);
  await expect(started).toHaveValue(/^15\//);
  await expect(started).toBeFocused();
  await started.press('Escape');
  await expect(started).toHaveCount(0);
  // The conversation is still open: the Escape was the dialog's.
  await expect(page.getByTestId('composer-input')).toBeVisible();
});

for (const { language, afternoon, half, pm, wrong } of [
  { language: 'ar', afternoon: '1:30\u00A0م', half: '1:45\u00A0م', pm: '١:٣٠م', wrong: 'اكتب الوقت هكذا' },
  {
    language: 'en',
    afternoon: '1:30\u00A0pm',
    half: '1:45\u00A0pm',
    pm: '1.30 p.m.',
    wrong: 'Write the time like this',
  },
] as const)
  test(`times and dates are written as people write them, and shown in one form (${language})`, async ({
    desk,
    standIn,
  }) => {
    standIn.customerWrites({ from: MONA, name: 'منى', text: 'ذكروني' });
    await desk.openChat('منى');
    await desk.updateSettings({ language });
    const { page } = desk;
    await openAdding(page, 'scheduled');
    const [date, time] = [page.getByTestId('when-date'), page.getByTestId('when-time')];
    for (const written of ['0130PM', '١٣٣٠', '1:30م', '13.30', pm, '1 ونص م']) {
      await time.fill(written);
      await time.blur();
      await expect(time).toHaveValue(afternoon);
    }
    // The arrows go by quarters, and what is written next stays in the afternoon.
    await time.press('ArrowUp');
    await expect(time).toHaveValue(half);
    await time.press('ArrowDown');
    await time.fill('٢');
    await time.press('Enter');
    await expect(time).toHaveAttribute('data-time', '14:00');
    await time.press('Alt+ArrowDown');
    await expect(page.getByRole('option', { selected: true })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(time).toHaveAttribute('data-time', '14:30');
    // What says nothing stays, marked and with words.
    await time.fill('25:70');
    await time.blur();
    await expect(time).toHaveValue('25:70');
    await expect(time).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByTestId('schedule-dialog')).toContainText(wrong);
    const year = Number(daysOn(0).slice(0, 4)) + 1;
    for (const written of [`2/8/${year}`, `2-8-${year - 2000}`, `${year}-08-02`, `0208${year}`]) {
      await date.fill(written);
      await date.press('Enter');
      await expect(date).toHaveValue(`02/08/${year}`);
    }
    // It is read as what is written, from the left, whatever the language around it.
    await expect(date).toHaveCSS('unicode-bidi', 'plaintext');
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
  await page.getByTestId('refill-started').press('Alt+ArrowDown');
  const isWhole = (): Promise<boolean> =>
    page.locator('[data-dates-dropdown]').evaluate((calendar) => {
      const { left, top, right, bottom } = calendar.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
  await expect.poll(isWhole).toBe(true);
});
