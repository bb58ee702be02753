import type { SentMessage } from '../../whatsapp-stand-in/server/outgoing.ts';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { expect, testOfOneDesk } from '../support/one-desk.ts';

const test = testOfOneDesk();
/** Who writes. */
let customer: { from: string; name: string };

test.beforeEach(({ newCustomer }) => {
  const { jid, name } = newCustomer();
  customer = { from: jid, name };
});

const allSentTo = (standIn: StandIn, chat: string = customer.from): readonly SentMessage[] =>
  standIn.sent.filter((message) => message.chat === chat);
/** What was sent into that chat first. */
const sentTo = (standIn: StandIn, chat: string = customer.from): Promise<SentMessage> =>
  standIn.waitForSent((message) => message.chat === chat);

test('a message comes in, is answered, and its ticks turn and never go back', async ({ desk, standIn }) => {
  standIn.customerWrites({ ...customer, text: 'عندكم بنادول؟' });
  await expect(desk.chat(customer.name)).toHaveAttribute('data-unread', '1');
  await expect(desk.chat(customer.name)).toContainText('عندكم بنادول؟');

  await desk.openChat(customer.name);
  await expect(desk.bubble('عندكم بنادول؟')).toHaveAttribute('data-direction', 'incoming');
  await expect(desk.chat(customer.name)).toHaveAttribute('data-unread', '0');

  await desk.reply('أيوه موجود، كام علبة؟');
  const sent = await sentTo(standIn);
  expect(sent).toMatchObject({ chat: customer.from, body: 'أيوه موجود، كام علبة؟', duplicates: 0 });
  const answer = desk.bubble('أيوه موجود، كام علبة؟');
  await expect(answer).toHaveAttribute('data-status', 'sent');
  standIn.deliver(sent.id);
  await expect(answer).toHaveAttribute('data-status', 'delivered');
  standIn.read(sent.id);
  await expect(answer).toHaveAttribute('data-status', 'read');

  // A late "delivered" must not take the blue ticks away; the next message proves that it has been handled.
  standIn.deliver(sent.id);
  standIn.customerWrites({ ...customer, text: 'علبتين' });
  await expect(desk.bubble('علبتين')).toBeVisible();
  await expect(answer).toHaveAttribute('data-status', 'read');
  await expect(desk.bubble('أيوه موجود')).toHaveCount(1);
});

test('staff reading a chat marks it read for the customer', async ({ desk, standIn }) => {
  standIn.customerWrites({ ...customer, text: 'سلام' });
  await expect(desk.chat(customer.name)).toBeVisible();
  expect(standIn.reads.filter(({ chat }) => chat === customer.from)).toEqual([]);
  await desk.openChat(customer.name);
  await standIn.waitForRead(customer.from);
});

test('answers keep their order, one after the other', async ({ desk, standIn }) => {
  standIn.customerWrites({ ...customer, text: 'سلام' });
  await desk.openChat(customer.name);
  const answers = ['واحد', 'اتنين', 'تلاتة', 'أربعة'];
  for (const answer of answers) await desk.reply(answer);
  await standIn.waitForSent((message) => message.body === 'أربعة');
  expect(allSentTo(standIn).map((message) => message.body)).toEqual(answers);
});

test('the same message under the phone and the privacy id is one message of one customer', async ({
  desk,
  standIn,
}) => {
  const lid = '77700000000001@lid';
  standIn.linkLid(customer.from, lid);
  const { id } = standIn.customerWrites({ ...customer, text: 'مرة واحدة' });
  await expect(desk.chat(customer.name)).toHaveAttribute('data-unread', '1');
  standIn.redeliver(id, { as: lid });
  standIn.redeliver(id);
  standIn.customerWrites({ from: lid, name: customer.name, text: 'والتانية' });
  await expect(desk.chat(customer.name)).toHaveAttribute('data-unread', '2');
  await expect(desk.chat(customer.name)).toHaveCount(1);
  await desk.openChat(customer.name);
  await expect(desk.bubble('مرة واحدة')).toHaveCount(1);
});

test('two customers’ messages of one id are two, each in its own chat, and nobody is joined', async ({
  desk,
  standIn,
}) => {
  const lid = '77700000000031@lid';
  const id = '3A0000000000000000SAME';
  standIn.customerWrites({ ...customer, text: 'من الأولى', id });
  standIn.customerWrites({ from: lid, name: 'سعاد', text: 'من التانية', id });
  await expect(desk.chat(customer.name)).toHaveAttribute('data-unread', '1');
  await expect(desk.chat('سعاد')).toHaveAttribute('data-unread', '1');
  await desk.openChat('سعاد');
  await expect(desk.bubble('من التانية')).toBeVisible();
  await expect(desk.bubble('من الأولى')).toHaveCount(0);
  standIn.customerReacts(`false_${lid}_${id}`, lid, '❤');
  await expect(desk.page.getByTestId('reactions')).toHaveText('❤');
  await desk.openChat(customer.name);
  await expect(desk.bubble('من الأولى')).toBeVisible();
  await expect(desk.page.getByTestId('reactions')).toHaveCount(0);
});

test('a customer whose number WhatsApp hides is answered under the privacy id', async ({ desk, standIn }) => {
  const lid = '77700000000009@lid';
  standIn.customerWrites({ from: lid, name: customer.name, text: 'رقمي مخفي' });
  await desk.openChat(customer.name);
  await desk.reply('ولا يهمك');
  const sent = await sentTo(standIn, lid);
  expect(sent).toMatchObject({ chat: lid, body: 'ولا يهمك', duplicates: 0 });
  await expect(desk.bubble('ولا يهمك')).toHaveAttribute('data-status', 'sent');
  // The number becomes known later: still one conversation, with its history.
  standIn.linkLid(customer.from, lid);
  standIn.customerWrites({ ...customer, text: 'بعتّ من رقمي' });
  await expect(desk.bubble('بعتّ من رقمي')).toBeVisible();
  await expect(desk.chat(customer.name)).toHaveCount(1);
  await expect(desk.bubble('رقمي مخفي')).toBeVisible();
});

test('what is written on the phone appears as ours', async ({ desk, standIn }) => {
  standIn.customerWrites({ ...customer, text: 'سلام' });
  await desk.openChat(customer.name);
  standIn.phoneWrites({ to: customer.from, text: 'رد من التليفون' });
  await expect(desk.bubble('رد من التليفون')).toHaveAttribute('data-direction', 'outgoing');
});

test('a send that fails inside WhatsApp is looked up and repeated with its id', async ({ desk, standIn }) => {
  standIn.customerWrites({ ...customer, text: 'سلام' });
  await desk.openChat(customer.name);
  standIn.throwOnNextSend();
  await desk.reply('مرة واحدة بس');
  const sent = await sentTo(standIn);
  await expect(desk.bubble('مرة واحدة بس')).toHaveAttribute('data-status', 'sent');
  expect(sent.duplicates).toBe(0);
});

test('an answer whose acknowledgement is lost arrives once', async ({ desk, standIn }) => {
  standIn.customerWrites({ ...customer, text: 'سلام' });
  await desk.openChat(customer.name);
  standIn.loseNextReply();
  await desk.reply('وصلت مرة');
  const sent = await sentTo(standIn);
  standIn.dropConnection();
  await desk.waitForPhase('offline');
  standIn.restoreConnection();
  await desk.waitForPhase('online');
  await expect(desk.bubble('وصلت مرة')).toHaveAttribute('data-status', 'sent');
  expect(allSentTo(standIn)).toHaveLength(1);
  expect(sent.duplicates).toBe(0);
});

test('a long thread opens at its end and goes back to its beginning', async ({ desk, standIn }) => {
  const start = Math.floor(Date.now() / 1000) - 10_000;
  const total = 130;
  for (let index = 1; index <= total; index++) {
    standIn.customerWrites({
      ...customer,
      text: `سطر ${index};`,
      timestampSeconds: start + index,
    });
  }
  await expect(desk.chat(customer.name)).toHaveAttribute('data-unread', String(total));
  await desk.openChat(customer.name);
  await expect(desk.bubble(`سطر ${total};`)).toBeVisible();
  const first = desk.bubble('سطر 1;');
  await expect(async () => {
    await desk.page.getByTestId('thread').hover();
    await desk.page.mouse.wheel(0, -3_000);
    await expect(first).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('a draft waits in its own conversation', async ({ desk, standIn }) => {
  standIn.customerWrites({ ...customer, text: 'سلام' });
  standIn.customerWrites({ from: '201112345678@c.us', name: 'عميل ٢', text: 'صباح الخير' });
  await desk.openChat(customer.name);
  await desk.page.getByTestId('composer-input').fill('لسه بكتب');
  await desk.openChat('عميل ٢');
  await expect(desk.page.getByTestId('composer-input')).toHaveValue('');
  await desk.openChat(customer.name);
  await expect(desk.page.getByTestId('composer-input')).toHaveValue('لسه بكتب');
});

test('customers are found by name and by any part of the number', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: customer.from, name: 'أحلام', text: 'سلام' });
  standIn.customerWrites({ from: '201112349999@c.us', name: 'عميل ٣', text: 'صباح الخير' });
  await expect(desk.chat('أحلام')).toBeVisible();
  await expect(desk.chat('عميل ٣')).toBeVisible();
  const search = desk.page.getByTestId('chat-search');
  await search.fill('احلام');
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(1);
  await expect(desk.chat('أحلام')).toBeVisible();
  await search.fill('٩٩٩٩');
  await expect(desk.chat('عميل ٣')).toBeVisible();
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(1);
});
