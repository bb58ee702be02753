import { expect, test } from '../support/fixtures.ts';
import { call } from '../support/colleague.ts';
import { chooseChat, openPast, writeExport } from './support.ts';

const LINES = 3_000;
const CHAT = '201012345678@c.us';
const OTHER = '201112345678@c.us';

/** What only the phone has, a message an hour. */
const heldByPhone = (name: string, count: number) =>
  Array.from({ length: count }, (_none, index) => ({
    text: `${name} قديم ${index}`,
    isOwn: index % 3 === 1,
    timestampSeconds: Math.floor(Date.parse('2023-02-01T08:00:00Z') / 1000) + index * 3600,
  }));

test('an exported chat comes in as history, each message once though the desk is killed over it, and goes again', async ({
  desk,
  openDesk,
  standIn,
  profile,
}) => {
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'صباح الخير' });
  await desk.openChat('منى');
  const file = writeExport(profile, 'دردشة واتساب مع +20 10 1234 5678.txt', { lines: LINES });
  await openPast(desk);
  await chooseChat(desk, file);
  await expect(desk.page.getByTestId('import-chat-pharmacy')).toHaveValue('صيدلية النور');
  await desk.page.getByTestId('import-chat-begin').click();
  await expect(desk.page.getByTestId('past-import').first()).toHaveAttribute('data-state', 'running');
  await desk.kill();

  const again = await openDesk();
  await again.waitForPhase('online');
  await openPast(again);
  const row = again.page.getByTestId('past-import');
  await expect(row).toHaveAttribute('data-state', 'stopped');
  await chooseChat(again, file);
  await again.page.getByTestId('import-chat-begin').click();
  await expect(row.first()).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await again.page.getByTestId('import-chat-close').click();
  await expect(row).toHaveCount(1);
  await chooseChat(again, file);
  await again.page.getByTestId('import-chat-begin').click();
  await expect(row.first()).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await again.page.getByTestId('import-chat-close').click();

  await row.last().getByRole('button', { name: 'منى', exact: true }).click();
  await expect(again.bubble(`رسالة رقم ${LINES - 1}`)).toHaveCount(1);
  await expect(again.page.getByTestId('imported').first()).toBeVisible();
  await expect(again.chat('منى')).toHaveAttribute('data-unread', '0');
  expect(standIn.sent).toHaveLength(0);

  await openPast(again);
  await row.last().getByTestId('past-undo').click();
  await again.page.getByTestId('confirm-yes').click();
  await expect(row.last()).toHaveAttribute('data-state', 'undone', { timeout: 60_000 });
  await row.last().getByRole('button', { name: 'منى', exact: true }).click();
  await expect(again.bubble('صباح الخير')).toBeVisible();
  await expect(again.page.getByTestId('imported')).toHaveCount(0);
});

test('what only the phone has comes at the beginning of a thread, and behind the desk as far back as was chosen', async ({
  desk,
  openDesk,
  standIn,
}) => {
  standIn.customerWrites({ from: CHAT, name: 'منى', text: 'صباح الخير' });
  standIn.customerWrites({ from: OTHER, name: 'سارة', text: 'مساء الخير' });
  standIn.phoneHolds(CHAT, heldByPhone('منى', 30));
  standIn.phoneHolds(OTHER, heldByPhone('سارة', 30));
  await desk.openChat('منى');
  const { page } = desk;
  const older = page.getByTestId('load-older');
  await page.getByTestId('load-older-button').click();
  await expect(older).toHaveAttribute('data-outcome', 'loaded');
  await expect(desk.bubble('منى قديم 29')).toHaveCount(1);
  await page.getByTestId('load-older-button').click();
  await expect(older).toHaveAttribute('data-outcome', 'beginning');

  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-whatsapp').click();
  await page.getByTestId('fill-reach-all').check();
  await page.getByTestId('fill-begin').click();
  const filling = page.getByTestId('filling');
  await expect(filling).toHaveAttribute('data-state', 'running');
  await expect(filling).toHaveAttribute('data-chats', '2');
  await desk.kill();

  const again = await openDesk();
  await again.waitForPhase('online');
  await again.page.getByTestId('settings-open').click();
  await again.page.getByTestId('settings-whatsapp').click();
  await expect(again.page.getByTestId('filling')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  const { items } = await call(again, 'conversations.list', {});
  for (const { id, unreadCount, customerName } of items) {
    const thread = await call(again, 'messages.list', { conversationId: id });
    const texts = thread.items.map(({ content }) => content).toReversed();
    // Each once, in their order, and one that came live.
    const held = heldByPhone(customerName ?? '', 30).map(({ text }) => text);
    expect(texts).toEqual([...held, expect.anything()]);
    expect([unreadCount, thread.items.slice(1).every(({ ticketId }) => ticketId === null)]).toEqual([
      customerName === 'منى' ? 0 : 1,
      true,
    ]);
  }
  expect(standIn.sent).toHaveLength(0);
});
