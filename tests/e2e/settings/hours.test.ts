import type { Page } from '@playwright/test';
import { fillTime, timesWithin } from '../support/fill-dates.ts';
import { expect, test } from '../support/fixtures.ts';

const WORDS = {
  ar: {
    split: 'مفتوح 9 ص–1 م و5 م–1 ص بعد منتصف الليل',
    always: 'مفتوح 24 ساعة',
    overlaps: 'تتداخل مع الفترة 9 ص–1 م.',
    night: 'تتداخل مع سهرة السبت',
    friday: 'الجمعة',
  },
  en: {
    split: 'Open 9 am–1 pm and 5 pm–1 am after midnight',
    always: 'Open 24 hours',
    overlaps: 'It overlaps with 9 am–1 pm.',
    night: 'It overlaps with the night of Saturday',
    friday: 'Friday',
  },
} as const;

/** As it is read: without the marks that keep pieces whole, and with plain spaces. */
const readOf = (page: Page, day: string, testId: string): Promise<string> =>
  page
    .getByTestId(`day-${day}`)
    .getByTestId(testId)
    .innerText()
    .then((text) => text.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00A0', ' '));

for (const language of ['ar', 'en'] as const)
  test(`the hours of a day keep their rows, say what they mean, and mark the wrong one (${language})`, async ({
    openDesk,
  }) => {
    const desk = await openDesk({ flags: ['--training'] });
    await desk.updateSettings({ language });
    const { page } = desk;
    const words = WORDS[language];
    await page.getByTestId('settings-open').click();
    await page.getByTestId('settings-hours').click();
    const saturday = page.getByTestId('day-saturday');
    const times = timesWithin(saturday);
    const rows = saturday.getByTestId('period');
    await saturday.getByTestId('day-presets').click();
    await page.getByTestId('preset-split').click();
    await expect.poll(() => readOf(page, 'saturday', 'day-meaning')).toBe(words.split);

    // A new period comes after the last one where there is room, is typed in at once, and each row stays where it is.
    await saturday.getByTestId('period-remove').nth(1).click();
    await saturday.getByTestId('period-add').click();
    await expect(times.nth(2)).toBeFocused();
    // From a button no letter goes into another day's field.
    await saturday.getByTestId('period-add').focus();
    await page.keyboard.type('7');
    await expect(saturday.getByTestId('period-add')).toBeFocused();
    await expect(times.nth(2)).toHaveAttribute('data-time', '14:00');
    await fillTime(saturday, '08:00', 2);
    await expect(times.nth(0)).toHaveAttribute('data-time', '09:00');
    await expect(times.nth(2)).toHaveAttribute('data-time', '08:00');
    expect(await readOf(page, 'saturday', 'hours-problem')).toBe(words.overlaps);
    await expect(times.nth(2)).toHaveAttribute('aria-invalid', 'true');
    await expect(rows.nth(1)).toHaveAttribute('data-faulty', 'true');
    await expect(rows.nth(1).getByTestId('hours-problem')).toBeVisible();
    await expect(saturday.getByTestId('day-meaning')).toHaveCount(0);

    // What cannot be read stays, and nothing is saved over it.
    await fillTime(saturday, '17:00', 2);
    await times.nth(3).fill('بعدين');
    await times.nth(3).blur();
    await expect(times.nth(3)).toHaveValue('بعدين');
    await expect(page.getByTestId('settings-save')).toBeDisabled();
    await fillTime(saturday, '01:00', 3);
    await expect.poll(() => readOf(page, 'saturday', 'day-meaning')).toBe(words.split);

    // The night reaches into the next day, and the strip of two weeks follows.
    await fillTime(page.getByTestId('day-sunday'), '00:30');
    await expect.poll(() => readOf(page, 'sunday', 'hours-problem')).toContain(words.night);
    await page.getByTestId('day-sunday').getByTestId('day-presets').click();
    await page.getByTestId('preset-around-clock').click();
    await fillTime(saturday, '00:00', 3);
    await expect.poll(() => readOf(page, 'sunday', 'day-meaning')).toBe(words.always);
    await expect(page.getByTestId('hours-strip').locator('li')).toHaveCount(14);
    await saturday.getByTestId('day-copy').click();
    // Friday has its prayer: it is copied to when asked for.
    const friday = page.getByRole('checkbox', { name: words.friday });
    await expect(friday).not.toBeChecked();
    await page.getByTestId('day-copy-do').click();
    await expect(timesWithin(page.getByTestId('day-thursday')).nth(1)).toHaveAttribute('data-time', '13:00');
    await expect(timesWithin(page.getByTestId('day-friday')).nth(0)).toHaveAttribute('data-time', '14:00');
    await saturday.getByTestId('day-copy').click();
    await friday.check();
    await page.getByTestId('day-copy-do').click();
    await expect(timesWithin(page.getByTestId('day-friday')).nth(1)).toHaveAttribute('data-time', '13:00');
    await expect(friday).toHaveCount(0);
    await page.getByTestId('settings-save').click();
    await expect(page.getByTestId('save-bar')).toHaveAttribute('data-changed', 'false');

    // Times of twenty-four hours are a choice of the pharmacy.
    await page.getByTestId('settings-general').click();
    await page.getByTestId('clock-24-hours').click();
    await page.getByTestId('settings-hours').click();
    await expect(times.nth(2)).toHaveValue('17:00');
    await expect(timesWithin(page.getByTestId('day-friday')).nth(1)).toHaveValue('13:00');
  });
