import { expect, test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

test('what can be done with a chat', async ({ desk, standIn }) => {
  const mona = { from: '201012345678@c.us', name: 'منى' } as const;
  standIn.customerWrites({ ...mona, text: 'مساء الخير، هل يوجد أوجمنتين 1 جم؟' });
  standIn.customerWrites({ from: '201112345678@c.us', name: 'أحمد', text: 'شكرًا' });
  await expect(desk.chat('أحمد')).toBeVisible();
  standIn.phoneMarks('201112345678@c.us', { pin: 1_700_000_000, muteExpiration: -1 });
  standIn.phoneReads('201112345678@c.us');
  await expect(desk.chat('أحمد').getByTestId('chats-is-pinned')).toBeVisible();
  standIn.phoneMarksUnread('201112345678@c.us');
  await desk.openChat('منى');
  await desk.page.getByTestId('thread-menu').click();
  await expect(desk.page.getByTestId('chat-block')).toBeVisible();
  await shoot(desk, 'chats-1-menu');
  await desk.page.getByTestId('chat-block').click();
  await expect(desk.page.getByTestId('confirm-yes')).toBeVisible();
  await shoot(desk, 'chats-2-block');
  await desk.page.getByTestId('confirm-yes').click();
  await expect(desk.page.getByTestId('blocked-note')).toBeVisible();
  await shoot(desk, 'chats-3-blocked');
});
