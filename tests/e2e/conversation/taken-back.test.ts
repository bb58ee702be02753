import { expect, test } from '../support/fixtures.ts';

test('what is archived or resolved by one key is taken back from the notice that says so', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'شكرا' });
  await desk.openChat('منى');
  await desk.reply('العفو');
  const sent = await standIn.waitForSent();
  standIn.read(sent.id);
  await expect(desk.bubble('العفو')).toHaveAttribute('data-status', 'read');

  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByTestId('resolved-notice')).toContainText('#1');
  await expect(page.getByTestId('ticket-resolve')).toHaveCount(0);
  await page.getByTestId('resolved-undo').click();
  await expect(page.getByTestId('resolved-notice')).toHaveCount(0);
  await desk.openChat('منى');
  await expect(page.getByTestId('ticket-resolve').first()).toBeVisible();

  await page.getByTestId('thread-menu').click();
  await page.getByTestId('chat-archive').click();
  await expect(page.getByTestId('chats-is-archived').first()).toBeVisible();
  await page.getByTestId('archived-undo').click();
  await expect(page.getByTestId('chats-is-archived')).toHaveCount(0);
});
