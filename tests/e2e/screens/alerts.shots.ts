import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not a test: pictures of what is told outside of the window, and when. */
test('alerts', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-alerts').click();
  await shoot(desk, '95-alerts');
  await page.getByTestId('alerts-quiet').click();
  await page.getByTestId('alerts-startup').scrollIntoViewIfNeeded();
  await shoot(desk, '95-alerts-end');
});
