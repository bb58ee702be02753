import { addColleague } from '../support/colleague.ts';
import { test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';

/** Not a test: every page of the settings in every room. */
test('the settings', async ({ openDesk }) => {
  test.setTimeout(600_000);
  const desk = await openDesk({ flags: ['--training'] });
  const { page } = desk;
  await page.getByTestId('settings-open').click();
  await addColleague(desk);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const id = (await tab.getAttribute('data-testid')) ?? '';
    await shootRooms(desk, `30-${id}`);
  }
});
