import { call } from '../support/colleague.ts';
import { test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';
import { shoot } from './shoot.ts';

/** Not tests: the row of filters where there is little room, and searches that found nobody but know a number. */

test.setTimeout(300_000);

test('filters and numbers that nobody has', async ({ desk, standIn }) => {
  const { page } = desk;
  for (const [index, name] of ['أحمد', 'سارة', 'Nadia', 'هدى'].entries()) {
    const text = index === 2 ? 'Take it twice. مرتين يوميًا!' : 'عاوزة علبة. Panadol OK.';
    standIn.customerWrites({ from: `20101234567${index}@c.us`, name, text });
    await desk.chat(name).waitFor();
  }
  await call(desk, 'waitlist.add', { conversationId: 1, item: 'أوزمبيك', quantity: null, note: '' });
  await page.getByTestId('filter-nobody').focus();
  await shootRooms(desk, 'lists-filters');
  await page.getByTestId('chat-search').fill('Panadol');
  await page.getByTestId('found-message').first().waitFor();
  await shoot(desk, 'lists-01-found');
  await page.getByTestId('chat-search').fill('01000000001');
  await shoot(desk, 'lists-02-own-number');
  await page.getByTestId('chat-search').fill('');
  await desk.openChat('هدى');
  await page.getByTestId('thread-menu').click();
  await page.getByTestId('merge-open').click();
  await page.getByTestId('merge-search').fill('01198765432');
  await page.getByTestId('start-chat').waitFor();
  await shoot(desk, 'lists-03-merging');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByTestId('page-follow-ups').click();
  await page.getByTestId('follow-ups-waitlist').click();
  await page.locator('[data-page="follow-ups"] input[type="search"]').fill('01012345673');
  await page.getByTestId('start-chat').waitFor();
  await shoot(desk, 'lists-04-waitlist');
  await page.getByTestId('page-chats').click();
  await page.getByTestId('filter-nobody').click();
  await page.getByTestId('chat-list').focus();
  await page.keyboard.press('ArrowDown');
  await shoot(desk, 'lists-05-empty');
});
