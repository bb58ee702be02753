import { fillTime, timesWithin } from '../support/fill-dates.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: the desk’s rules in the settings, in both languages and both themes. */

test('the desk’s rules in the settings', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('automation-hint').waitFor();
  await shoot(desk, '80-automation-hint');
  await page.getByTestId('automation-hint-hours').click();
  await shoot(desk, '81-hours');
  const saturday = page.getByTestId('day-saturday');
  await fillTime(saturday, '14:00', 1);
  await saturday.getByTestId('period-add').click();
  await fillTime(page.getByTestId('day-sunday'), '01:00');
  await page.getByTestId('day-monday').getByTestId('day-presets').click();
  await page.getByTestId('preset-around-clock').click();
  await timesWithin(page.getByTestId('day-tuesday')).first().fill('بعدين');
  await page.getByTestId('ramadan-switch').click();
  await page.getByTestId('holiday-suggest').click();
  await page.getByRole('menuitem').first().click();
  await page.getByTestId('hours-week').evaluate((node) => node.scrollIntoView());
  await shoot(desk, '82-hours-week');
  await timesWithin(page.getByTestId('hours-week').getByTestId('day-tuesday')).first().fill('9');
  await page.getByTestId('hours-ramadan').evaluate((node) => node.scrollIntoView());
  await shoot(desk, '83-hours-ramadan');
  await page.getByTestId('holiday').evaluate((node) => node.scrollIntoView());
  await shoot(desk, '84-hours-holidays');
  await page.getByTestId('settings-discard').click();
  await page.getByTestId('settings-automation').click();
  await page.getByTestId('auto-welcome').waitFor();
  await shoot(desk, '85-automation');
  await page.getByTestId('auto-out-of-hours').evaluate((node) => node.scrollIntoView());
  await shoot(desk, '86-automation-texts');
  await page.getByTestId('settings-menu').click();
  await page.getByTestId('simulator-reply').fill('٤');
  await page.getByTestId('simulator-send').click();
  await page.getByTestId('menu-item-open').nth(3).click();
  await shoot(desk, '87-menu');
  await page.getByTestId('settings-rules').click();
  await page.getByTestId('rule-sample').fill('فين طلبي؟ اتأخر جدا');
  await page.getByTestId('rule-open').nth(1).click();
  await shoot(desk, '88-rules');
  await page.getByTestId('settings-tickets').click();
  await page.getByTestId('tickets-assign').waitFor();
  await shoot(desk, '89-tickets');
});
