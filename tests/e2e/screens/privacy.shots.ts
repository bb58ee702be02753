import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: pictures of what a customer may ask for, and of how long things stay. */

test('privacy', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى عبد الله', text: 'عندكم بنادول؟' });
  await desk.openChat('منى عبد الله');
  await page.getByTestId('customer-open').click();
  const choose = async (item: string): Promise<void> => {
    await page.getByTestId('privacy-menu').click();
    await page.getByTestId(item).click();
  };
  await page.getByTestId('privacy-menu').click();
  await page.getByTestId('privacy-erase').waitFor();
  await shoot(desk, 'privacy-1-menu');
  await page.keyboard.press('Escape');
  await choose('privacy-erase');
  await page.getByTestId('erase-typed').fill('منى');
  await page.getByTestId('erase-confirm').click();
  await page.getByTestId('erase-refused').waitFor();
  await shoot(desk, 'privacy-2-erase');
  await page.keyboard.press('Escape');
  await choose('privacy-hold');
  await page.getByTestId('hold-reason').fill('نزاع قضائي بشأن طلب');
  await shoot(desk, 'privacy-3-hold');
  await page.getByTestId('hold-confirm').click();
  await page.getByTestId('hold-note').first().waitFor();
  await shoot(desk, 'privacy-4-held');
  await choose('privacy-give');
  await page.getByTestId('give-confirm').waitFor();
  await shoot(desk, 'privacy-5-give');
  await page.keyboard.press('Escape');
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-retention').click();
  await page.getByTestId('retention-kinds').waitFor();
  await shoot(desk, 'privacy-6-retention');
  await page.getByTestId('retention-erased').scrollIntoViewIfNeeded();
  await shoot(desk, 'privacy-7-erased');
});
