import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const OTHER = '201112345678@c.us';
const OTHER_NAME = 'عميل ٢';
const GREETING = 'أهلاً بك في صيدلية النور، شكرًا لتواصلك معنا. سنرد عليك في أقرب وقت.';

const isWaiting = (desk: Desk, name: string): Promise<boolean> =>
  desk.page.evaluate(async (sought) => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const conversations = await invoke('conversations.list', {});
    if (!conversations.ok) throw new Error(conversations.code);
    const found = conversations.value.items.find(({ customerName }) => customerName === sought);
    return typeof found?.ticket?.waitingSince === 'number';
  }, name);

test('what the Business app greets by itself answers nobody, is marked as its own, and one press takes that back', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم بنادول؟' });
  standIn.phoneWrites({ to: CUSTOMER, text: GREETING, byItself: true });
  standIn.customerWrites({ from: OTHER, name: OTHER_NAME, text: 'هاي' });
  await expect(desk.chat(OTHER_NAME)).toBeVisible();
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '1');
  await expect(desk.chat(NAME)).toContainText('عندكم بنادول؟');
  expect(await isWaiting(desk, NAME)).toBe(true);

  await desk.openChat(NAME);
  const greeting = desk.bubble(GREETING);
  await expect(greeting.getByTestId('automatic')).toHaveText('كتبها تطبيق واتساب للأعمال من نفسه');
  await desk.page.getByTestId('was-an-answer').click();
  await expect(greeting.getByTestId('automatic')).toHaveCount(0);
  expect(await isWaiting(desk, NAME)).toBe(false);

  await greeting.getByTestId('phone-mark').click();
  await desk.page.getByTestId('written-by-app').click();
  await expect(greeting.getByTestId('automatic')).toBeVisible();
  expect(await isWaiting(desk, NAME)).toBe(true);
});

test('who has been answered since is not said to wait under what the app wrote', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم بنادول؟' });
  standIn.phoneWrites({ to: CUSTOMER, text: GREETING, byItself: true });
  await desk.openChat(NAME);
  const waits = desk.page.getByTestId('app-text-waits');
  await expect(waits).toHaveText('العميل ما زال ينتظر ردًا.');
  await desk.reply('أيوه، موجود');
  await standIn.waitForSent(({ body }) => body === 'أيوه، موجود');
  await expect(waits).toHaveCount(0);
  await expect(desk.page.getByTestId('was-an-answer')).toBeVisible();
});

test('a chat that is read on the phone is read here, waits on, and what comes after is unread', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم بنادول؟' });
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'الشريط بكام؟' });
  standIn.customerWrites({ from: OTHER, name: OTHER_NAME, text: 'هاي' });
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '2');
  await expect(desk.chat(OTHER_NAME)).toHaveAttribute('data-unread', '1');

  // Both within a moment: neither is lost.
  standIn.phoneReads(CUSTOMER);
  standIn.phoneReads(OTHER);
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '0');
  await expect(desk.chat(OTHER_NAME)).toHaveAttribute('data-unread', '0');
  expect(await isWaiting(desk, NAME)).toBe(true);

  standIn.phoneReads(CUSTOMER);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'فيه حد؟' });
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '1');
  standIn.phoneMarksUnread(OTHER);
  standIn.customerWrites({ from: OTHER, name: OTHER_NAME, text: 'الو' });
  await expect(desk.chat(OTHER_NAME)).toHaveAttribute('data-unread', '1');
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '1');
});

test('what was read on the phone while the desk was closed is read here, and nothing else', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const third = '201212345678@c.us';
  for (const [from, name] of [
    [CUSTOMER, NAME],
    [OTHER, OTHER_NAME],
    [third, 'عميل ٣'],
  ] as const) {
    standIn.customerWrites({ from, name, text: 'سلام' });
    await expect(desk.chat(name)).toHaveAttribute('data-unread', '1');
  }
  await desk.quit();
  standIn.phoneReads(CUSTOMER);
  standIn.phoneReads(third);
  standIn.phoneMarksUnread(third);

  const again = await openDesk();
  await expect(again.chat(NAME)).toHaveAttribute('data-unread', '0');
  expect(await isWaiting(again, NAME)).toBe(true);
  await expect(again.chat(OTHER_NAME)).toHaveAttribute('data-unread', '1');
  await expect(again.chat('عميل ٣')).toHaveAttribute('data-unread', '1');
});
