import { expect, test } from '../support/fixtures.ts';

const FIRST = '201012345678@c.us';
const SECOND = '201112345678@c.us';

test('two phones of one customer are merged by hand, answered where the customer is, and separated again', async ({
  openDesk,
  standIn,
}) => {
  let desk = await openDesk();
  await standIn.scan();
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: SECOND, name: 'أحلام الشغل', text: 'من تليفون الشغل' });
  standIn.customerWrites({ from: FIRST, name: 'منى', text: 'من تليفوني' });
  standIn.customerWrites({ from: '201212345678@c.us', name: 'عميل ٣', text: 'صباح الخير' });
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(3);
  await desk.openChat('منى');
  await desk.page.getByTestId('composer-input').fill('مسودة منى');

  await desk.page.getByTestId('thread-menu').click();
  await desk.page.getByTestId('merge-open').click();
  await expect(desk.page.getByTestId('merge-option')).toHaveCount(2);
  await desk.page.getByTestId('merge-search').fill('احلام');
  await expect(desk.page.getByTestId('merge-option')).toHaveCount(1);
  await desk.page.getByTestId('merge-search').press('Enter');
  await expect(desk.page.getByTestId('merge-side')).toHaveCount(2);
  await expect(desk.page.getByTestId('merge-back')).toBeFocused();
  await desk.page.getByTestId('merge-submit').click();
  await expect(desk.page.getByTestId('merge-notice')).toBeVisible();
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(2);
  await expect(desk.page.getByTestId('message')).toHaveCount(2);
  await expect(desk.page.getByTestId('composer-input')).toHaveValue('مسودة منى');

  standIn.customerWrites({ from: SECOND, name: 'أحلام الشغل', text: 'رد عليا هنا' });
  await expect(desk.bubble('رد عليا هنا')).toBeVisible();
  await expect(desk.page.getByTestId('merged-reply')).toContainText('011 12345678');
  await desk.reply('حاضر على الشغل');
  const atWork = await standIn.waitForSent((message) => message.body === 'حاضر على الشغل');
  expect(atWork).toMatchObject({ chat: SECOND, duplicates: 0 });
  standIn.customerWrites({ from: FIRST, name: 'منى', text: 'ورد عليا هنا كمان' });
  await expect(desk.bubble('ورد عليا هنا كمان')).toBeVisible();
  await desk.reply('حاضر يا منى');
  const atHome = await standIn.waitForSent((message) => message.body === 'حاضر يا منى');
  expect(atHome).toMatchObject({ chat: FIRST, duplicates: 0 });

  await desk.quit();
  desk = await openDesk();
  await desk.waitForPhase('online');
  await desk.openChat('منى');
  await expect(desk.page.getByTestId('message')).toHaveCount(6);
  await desk.page.getByTestId('thread-menu').click();
  await desk.page.getByTestId('separate-open').click();
  await desk.page.getByTestId('confirm-yes').click();
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(3);
  await expect(desk.page.getByTestId('merged-note')).toHaveCount(0);
  await expect(desk.page.getByTestId('message')).toHaveCount(3);
  await expect(desk.bubble('حاضر على الشغل')).toHaveCount(0);
  await desk.openChat('أحلام الشغل');
  await expect(desk.page.getByTestId('message')).toHaveCount(3);
  await expect(desk.bubble('حاضر على الشغل')).toHaveAttribute('data-status', 'sent');
  expect(standIn.sent).toHaveLength(2);
});

test('a merge is taken back from its notice at once', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: SECOND, name: 'عميل ٢', text: 'صباح الخير' });
  standIn.customerWrites({ from: FIRST, name: 'عميل ١', text: 'سلام' });
  await desk.openChat('عميل ١');
  await desk.page.getByTestId('thread-menu').click();
  await desk.page.getByTestId('merge-open').click();
  await desk.page.getByTestId('merge-option').click();
  await desk.page.getByTestId('merge-submit').click();
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(1);
  await desk.page.getByTestId('merge-undo').click();
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(2);
  await expect(desk.chat('عميل ٢')).toHaveAttribute('data-unread', '1');
  await expect(desk.page.getByTestId('message')).toHaveCount(1);
});
