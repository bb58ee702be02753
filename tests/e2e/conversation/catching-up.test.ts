import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const LID = '77700000000001@lid';

/** The texts of the open thread, from top to bottom. */
const thread = (desk: Desk): Promise<string[]> => desk.page.getByTestId('message').allInnerTexts();

const notice = (desk: Desk) => desk.page.getByTestId('catch-up-notice');

test('twenty messages that arrive while the app is closed become exactly the right thread', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.linkLid(CUSTOMER, LID);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل القفل' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();

  const start = Math.floor(Date.now() / 1000) - 1_000;
  const line = (index: number): string => `سطر ${String(index).padStart(2, '0')}`;
  // Out of order: the odd ones arrive before the even ones. The last five come under the privacy id.
  const arrival = [...Array(20).keys()].sort((one, other) => (other % 2) - (one % 2) || one - other);
  const ids = new Map<number, string>();
  for (const index of arrival) {
    const { id } = standIn.customerWrites({
      from: index >= 15 ? LID : CUSTOMER,
      name: NAME,
      text: line(index),
      timestampSeconds: start + index * 10,
    });
    ids.set(index, id);
  }
  standIn.redeliver(ids.get(3) ?? '');
  standIn.redeliver(ids.get(7) ?? '', { as: LID });
  standIn.customerEdits(ids.get(5) ?? '', 'سطر 05 بعد التعديل');

  const again = await openDesk();
  await expect(notice(again)).toHaveAttribute('data-arrived', '20');
  await expect(notice(again)).toHaveAttribute('data-incomplete', '0');
  await expect(notice(again)).toContainText('وصلت 20 رسالة أثناء الإغلاق');
  expect(standIn.reads).toHaveLength(0);
  await expect(again.page.getByTestId('chat-item')).toHaveCount(1);
  await expect(again.chat(NAME)).toHaveAttribute('data-unread', '21');

  const texts = (await again.storedTexts()).toReversed();
  const expected = [...Array(20).keys()].map((index) => (index === 5 ? 'سطر 05 بعد التعديل' : line(index)));
  expect(texts).toEqual([...expected, 'قبل القفل']);
  await again.openChat(NAME);
  await expect(again.bubble('سطر 05 بعد التعديل').getByTestId('message-edited')).toBeVisible();
  await again.page.getByTestId('catch-up-dismiss').click();
  await expect(notice(again)).toHaveCount(0);
});

test('answers written on the phone meanwhile appear as ours, and nothing is marked read', async ({
  desk,
  standIn,
  openDesk,
}) => {
  await desk.quit();
  const start = Math.floor(Date.now() / 1000) - 100;
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سؤال', timestampSeconds: start });
  standIn.phoneWrites({ to: CUSTOMER, text: 'جواب من التليفون', timestampSeconds: start + 1 });
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'شكراً', timestampSeconds: start + 2 });

  const again = await openDesk();
  await expect(notice(again)).toHaveAttribute('data-arrived', '2');
  expect(standIn.reads).toHaveLength(0);
  await again.openChat(NAME);
  await expect(again.bubble('جواب من التليفون')).toHaveAttribute('data-direction', 'outgoing');
  await expect
    .poll(async () => (await thread(again)).map((text) => text.split('\n')[0]))
    .toEqual(['سؤال', 'جواب من التليفون', 'شكراً']);
});

test('what was edited, deleted and reacted to while the app was closed is seen afterwards', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const edited = standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'علبة واحدة' });
  const revoked = standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'العنوان القديم' });
  const liked = standIn.phoneWrites({ to: CUSTOMER, text: 'جاهزة' });
  await desk.openChat(NAME);
  await expect(desk.bubble('جاهزة')).toBeVisible();
  await desk.quit();

  standIn.customerEdits(edited.id, 'علبتين');
  standIn.customerRevokes(revoked.id);
  standIn.customerReacts(liked.key, CUSTOMER, '👍');
  const again = await openDesk();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  await again.bubble('علبتين').getByTestId('message-edited').click();
  await expect(again.page.getByTestId('earlier-texts')).toContainText('علبة واحدة');
  await again.page.getByTestId('show-revoked').click();
  await expect(again.page.getByTestId('revoked-text')).toHaveText('العنوان القديم');
  await expect(again.page.getByTestId('reactions')).toHaveText('👍');
  await expect(notice(again)).toHaveCount(0);
});

test('a customer edits, deletes and reacts before the staff’s eyes', async ({ desk, standIn }) => {
  const first = standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'علبة واحدة' });
  const second = standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'ألغوا الطلب' });
  await desk.openChat(NAME);
  await expect(desk.bubble('ألغوا الطلب')).toBeVisible();

  standIn.customerEdits(first.id, 'تلات علب');
  await expect(desk.bubble('تلات علب').getByTestId('message-edited')).toBeVisible();
  await desk.bubble('تلات علب').getByTestId('message-edited').click();
  await expect(desk.page.getByTestId('earlier-texts')).toContainText('علبة واحدة');

  standIn.customerRevokes(second.id);
  await expect(desk.page.getByTestId('message-revoked')).toBeVisible();
  await expect(desk.bubble('ألغوا الطلب')).toHaveCount(0);
  await expect(desk.chat(NAME)).not.toContainText('ألغوا الطلب');
  await desk.page.getByTestId('show-revoked').click();
  await expect(desk.page.getByTestId('revoked-text')).toHaveText('ألغوا الطلب');

  await desk.reply('تمام');
  const { chat, id } = await standIn.waitForSent();
  const key = `true_${chat}_${id}`;
  standIn.customerReacts(key, CUSTOMER, '👍');
  await expect(desk.page.getByTestId('reactions')).toHaveText('👍');
  standIn.customerReacts(key, CUSTOMER, '🌷');
  await expect(desk.page.getByTestId('reactions')).toHaveText('🌷');
  standIn.customerReacts(key, CUSTOMER, '');
  await expect(desk.page.getByTestId('reactions')).toHaveCount(0);
});

test('a chat that cannot be read is said to have a gap until it is filled', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل القفل' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();

  standIn.breakHistory(CUSTOMER);
  const later = Math.floor(Date.now() / 1000) + 5;
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'ضاعت؟', timestampSeconds: later });
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'وصلت', timestampSeconds: later + 1 });
  const again = await openDesk();
  await expect(notice(again)).toHaveAttribute('data-incomplete', '1');
  await again.openChat(NAME);
  await expect(again.page.getByTestId('gap-note')).toContainText('قد تنقص رسائل');

  standIn.repairHistory(CUSTOMER);
  await again.crashWhatsApp();
  await expect(again.bubble('ضاعت؟')).toBeVisible({ timeout: 30_000 });
  await expect(again.page.getByTestId('gap-note')).toHaveCount(0);
  await expect(notice(again)).toHaveAttribute('data-incomplete', '0');
});

test('a link that is lost in the middle of catching up leaves nothing out', async ({
  desk,
  standIn,
  openDesk,
}) => {
  await desk.quit();
  const total = 120;
  const start = Math.floor(Date.now() / 1000) - 1_000;
  for (let index = 0; index < total; index += 1) {
    standIn.customerWrites({
      from: `2010000001${String(index % 12).padStart(2, '0')}@c.us`,
      name: `عميل ${index % 12}`,
      text: `رسالة ${index};`,
      timestampSeconds: start + index,
    });
  }
  const again = await openDesk();
  const recorded = await again.collectRecorded();
  await recorded.waitForAtLeast(5);
  await again.crashWhatsApp();
  await expect(notice(again)).toHaveAttribute('data-arrived', String(total), { timeout: 30_000 });
  const texts = await again.storedTexts();
  expect(texts.toSorted()).toEqual([...Array(total).keys()].map((index) => `رسالة ${index};`).toSorted());
});
