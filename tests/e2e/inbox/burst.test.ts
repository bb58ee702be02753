import { call } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';

const MANY = 300;
const CUSTOMERS = 10;

test('while very many messages come at once one types and sends, and all are there, in order and counted', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'أحمد', text: 'السلام عليكم' });
  await desk.openChat('أحمد');
  const timestampSeconds = Math.floor(Date.now() / 1000);
  for (let index = 0; index < MANY; index += 1) {
    const customer = index % CUSTOMERS;
    const from = `2011${10_000_000 + customer}@c.us` as const;
    standIn.customerWrites({ from, name: `عميل ${customer}`, text: `رسالة ${index}`, timestampSeconds });
  }
  await page.getByTestId('composer-input').pressSequentially('أيوه موجود');
  await page.keyboard.press('Enter');
  await standIn.waitForSent(({ body }) => body === 'أيوه موجود');

  const unread = async (): Promise<number[]> => {
    const { items } = await call(desk, 'conversations.list', {});
    return items.map(({ unreadCount }) => unreadCount).toSorted((one, other) => one - other);
  };
  const each = Array.from({ length: CUSTOMERS }, () => MANY / CUSTOMERS);
  await expect.poll(unread, { timeout: 60_000 }).toEqual([0, ...each]);
  const { items } = await call(desk, 'conversations.list', {});
  for (const { id, unreadCount } of items) {
    if (unreadCount === 0) continue;
    const { items: messages } = await call(desk, 'messages.list', { conversationId: id });
    const numbers = messages.map(({ content }) => Number(content.replace(/\D/g, '')));
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
  }
});
