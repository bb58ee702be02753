import { expect, test } from '../support/fixtures.ts';
import { fillDate, fillTime } from '../support/fill-dates.ts';
import { addDays } from '#shared/time/local-date.ts';
import { minuteOfDayAt, localDateAt } from '#shared/time/zone.ts';
import { clockText } from '#shared/time/clock-text.ts';
import { untilLinkIsKept } from '../support/kept-link.ts';

const MONA = '201012345678@c.us';
const CAIRO = 'Africa/Cairo';

for (const { language, pcZone, names } of [
  { language: 'ar', pcZone: 'Asia/Karachi', names: ['توقيت باكستان', 'توقيت مصر'] },
  { language: 'en', pcZone: 'America/New_York', names: ['New York time', 'Cairo time'] },
] as const)
  test(`a PC that believes to be elsewhere shows and reads the pharmacy’s times, and says so (${language})`, async ({
    openDesk,
    standIn,
    profile,
  }) => {
    const desk = await openDesk({ pcZone });
    await standIn.scan();
    await desk.waitForPhase('online');
    await untilLinkIsKept(profile);
    await desk.updateSettings({ language });
    const { page } = desk;
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(pcZone);

    // Where the PC has midnight the pharmacy has none: the message of then is told by the pharmacy's clock and day.
    const sentAt = Math.floor(Date.now() / 60_000) * 60_000 - 3_600_000;
    standIn.customerWrites({ from: MONA, name: 'منى', text: 'ذكروني', timestampSeconds: sentAt / 1000 });
    await desk.openChat('منى');
    const clock = clockText(minuteOfDayAt(sentAt, CAIRO), language, '12-hours');
    await expect(desk.bubble('ذكروني').getByTestId('sent-time')).toHaveText(clock);

    const banner = page.getByTestId('zone-banner');
    for (const name of names) await expect(banner).toContainText(name);

    // What is scheduled is sent when the pharmacy's clock shows it.
    await page.getByTestId('follow-up-add').click();
    await page.getByTestId('add-scheduled').click();
    await page.getByTestId('schedule-text').fill('تذكير');
    await fillDate(page.getByTestId('when-date'), addDays(localDateAt(Date.now(), CAIRO), 2));
    await fillTime(page.getByTestId('when-time'), '00:30');
    await page.getByTestId('schedule-save').click();
    await expect(page.getByTestId('aside-scheduled')).toContainText(clockText(30, language, '12-hours'));

    await page.getByTestId('zone-banner-open').click();
    await expect(page.getByTestId('time-zone')).toHaveValue(CAIRO);
    await page.keyboard.press('Escape');
    await page.getByTestId('zone-banner-hide').click();
    await expect(banner).toHaveCount(0);
    const gear = page.getByTestId('settings-open');
    await expect(gear).toHaveAttribute('data-put-off', 'hours');
    await desk.quit();

    // It stays put off, on this PC and for these two zones.
    const again = await openDesk({ pcZone });
    await expect(again.page.getByTestId('settings-open')).toHaveAttribute('data-put-off', 'hours');
    await expect(again.page.getByTestId('zone-banner')).toHaveCount(0);
    await again.quit();
    const moved = await openDesk({ pcZone: 'Asia/Tokyo' });
    await expect(moved.page.getByTestId('zone-banner')).toBeVisible();
  });

test('a PC in the pharmacy’s zone is told nothing, nor one whose clocks show the same', async ({
  openDesk,
}) => {
  const desk = await openDesk({ flags: ['--training'], pcZone: 'Africa/Cairo' });
  await expect(desk.page.getByTestId('desk')).toBeVisible();
  await expect(desk.page.getByTestId('zone-banner')).toHaveCount(0);
});
