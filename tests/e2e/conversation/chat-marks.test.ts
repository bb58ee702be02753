import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const OTHER = '201112345678@c.us';
const OTHER_NAME = 'عميل ٢';

async function choose(desk: Desk, item: string): Promise<void> {
  await desk.page.getByTestId('thread-menu').click();
  await desk.page.getByTestId(item).click();
}

test('pin, mute, archive, unread and block go both ways, and what a kill interrupts is done once', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم بنادول؟' });
  standIn.customerWrites({ from: OTHER, name: OTHER_NAME, text: 'هاي' });
  await desk.openChat(NAME);
  await standIn.waitUntil('who is looked at', () => standIn.watched.has(CUSTOMER));
  standIn.customerTypes(CUSTOMER);
  await expect(desk.page.getByTestId('presence')).toHaveText('يكتب الآن…');
  await expect(desk.chat(NAME).getByTestId('row-doing')).toBeVisible();
  standIn.customerTypes(CUSTOMER, 'available');
  await expect(desk.page.getByTestId('presence')).toHaveText('متصل الآن');
  // Nobody is shown that somebody types before the pharmacy chooses so.
  const field = desk.page.getByTestId('composer-input');
  await field.fill('أهلًا');
  await desk.updateSettings({ showsTyping: true });
  await field.fill('أهلًا بك');
  await standIn.waitUntil('typing', () => standIn.typing.some(({ state }) => state === 'composing'));
  expect(standIn.typing.filter(({ state }) => state === 'composing')).toHaveLength(1);
  await field.fill('');
  await choose(desk, 'chat-pin');
  await standIn.waitForAct(({ kind, key, value }) => kind === 'pin' && key === CUSTOMER && value === '1');
  await expect(desk.page.getByTestId('chat-item').first()).toContainText(NAME);
  await choose(desk, 'chat-mute-always');
  await standIn.waitForAct(({ kind, value }) => kind === 'mute' && value === '-1');
  await expect(desk.chat(NAME).getByTestId('chats-is-muted')).toBeVisible();
  await choose(desk, 'chat-unread');
  await standIn.waitForAct(({ kind }) => kind === 'unread');
  await expect(desk.page.getByTestId('thread-name')).toHaveCount(0);
  await expect(desk.chat(NAME).getByRole('img', { name: 'مميزة كغير مقروءة' })).toBeVisible();

  // The phone has the last word on what it changes.
  standIn.phoneMarks(CUSTOMER, { pin: 0, muteExpiration: 0 });
  standIn.phoneReads(CUSTOMER);
  standIn.phoneMarks(OTHER, { pin: 1_700_000_000, archive: true });
  await expect(desk.chat(NAME).getByTestId('chats-is-pinned')).toHaveCount(0);
  await expect(desk.chat(NAME).getByRole('img', { name: 'مميزة كغير مقروءة' })).toHaveCount(0);
  await expect(desk.page.getByTestId('chat-item').first()).toContainText(OTHER_NAME);
  // Archived there, but somebody waits in it: it stays in sight.
  await expect(desk.chat(OTHER_NAME).getByTestId('chats-is-archived')).toBeVisible();

  await desk.openChat(NAME);
  // One is on its way, and the next waits behind it.
  standIn.loseNextReply();
  await desk.reply('في الطريق');
  await standIn.waitForSent(({ body }) => body === 'في الطريق');
  await desk.reply('بعدها');
  await choose(desk, 'chat-block');
  await desk.page.getByTestId('confirm-yes').click();
  await standIn.waitForAct(({ kind, value }) => kind === 'block' && value === '1');
  await expect(desk.page.getByTestId('blocked-note')).toBeVisible();
  await expect(desk.page.getByTestId('composer-input')).toHaveCount(0);
  // Colleagues are written to all the same.
  await desk.page.getByTestId('mode-note').click({ force: true });
  await desk.page.getByTestId('note-input').fill('أزعجنا كثيرًا');
  await desk.page.getByTestId('note-add').click();
  await expect(desk.page.getByTestId('thread')).toContainText('أزعجنا كثيرًا');
  await desk.page.getByTestId('mode-message').click({ force: true });
  // What waited is held back, and goes no way until a person says so.
  const held = desk.bubble('بعدها');
  await expect(held).toHaveAttribute('data-failure', 'chat-blocked');
  await expect(desk.page.getByTestId('message-retry')).toHaveText('إلغاء الحظر والإرسال');
  await desk.page.getByTestId('message-retry').click();
  await expect(held).toHaveAttribute('data-status', 'pending');
  await standIn.waitForAct(({ kind, value }) => kind === 'block' && value === '');
  await expect(desk.page.getByTestId('composer-input')).toBeVisible();

  // A report goes at once; the block that is offered with it is no part of it.
  await choose(desk, 'chat-report');
  await desk.page.getByTestId('report-block').uncheck();
  await desk.page.getByTestId('report-yes').dblclick();
  await standIn.waitForAct(({ kind, key }) => kind === 'report' && key === CUSTOMER);
  await expect(desk.page.getByTestId('report-chat')).toHaveCount(0);
  expect(standIn.acts.filter(({ kind }) => kind === 'report')).toHaveLength(1);

  // WhatsApp's server has it, and the desk dies before it hears so.
  standIn.loseActReplies();
  await choose(desk, 'chat-archive');
  await standIn.waitForAct(({ kind, key }) => kind === 'archive' && key === CUSTOMER);
  // And between a report and the block that is asked for with it, which is behind the archive.
  await choose(desk, 'chat-report');
  await desk.page.getByTestId('report-yes').click();
  await standIn.waitUntil(
    'a second report',
    () => standIn.acts.filter(({ kind }) => kind === 'report').length === 2,
  );
  await expect(desk.page.getByTestId('blocked-note')).toBeVisible();
  await desk.kill();
  // A desk that waits too long for the answer asks again; the one after it must not.
  const archivings = standIn.acts.filter(({ kind }) => kind === 'archive');
  standIn.loseActReplies(false);
  standIn.phoneMarks(CUSTOMER, { archive: true });
  const again = await openDesk();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  await choose(again, 'chat-pin');
  await standIn.waitForAct(({ kind, value }) => kind === 'pin' && value === '1');
  await expect(again.chat(NAME).getByTestId('chats-is-archived')).toBeVisible();
  await expect(again.page.getByTestId('blocked-note')).toBeVisible();
  const blocks = standIn.acts.filter(({ kind, value }) => kind === 'block' && value === '1');
  // The one of before, and the one of the report.
  expect(blocks).toHaveLength(2);
  expect(standIn.acts.filter(({ kind }) => kind === 'report')).toHaveLength(2);
  expect(standIn.acts.filter(({ kind }) => kind === 'archive')).toEqual(archivings);
});
