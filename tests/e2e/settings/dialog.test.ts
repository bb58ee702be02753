import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';

test('one Escape closes the settings and leaves the chat, wherever the focus is', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: 'أحمد', text: 'عندكم بنادول؟' });
  await desk.openChat('أحمد');
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-staff').click();
  await page.getByTestId('staff-add').click();
  // The button that had the focus is gone, and the focus is on the page.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('thread')).toBeVisible();

  // A question over the settings takes its Escape alone.
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-whatsapp').click();
  await page.getByTestId('unlink').click();
  await expect(page.getByTestId('confirm-yes')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('confirm-yes')).toHaveCount(0);
  await expect(page.getByTestId('settings-whatsapp')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('thread')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('thread')).toHaveCount(0);
});
