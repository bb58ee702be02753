import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const LID = '77700000000001@lid';
const NAME = 'عميل ١';

const lines = (desk: Desk) => desk.page.getByTestId('message');
const card = (desk: Desk, kind: string) =>
  desk.page.locator(`[data-testid="media-card"][data-kind="${kind}"]`);

test('a message that cannot be read waits with a line of its own, and becomes what it was in its place', async ({
  desk,
  standIn,
}) => {
  const { id } = standIn.customerWrites({
    from: CUSTOMER,
    name: NAME,
    type: 'ciphertext',
    subtype: 'fanout',
  });
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '1');
  await expect(desk.chat(NAME)).toContainText('وصلت رسالة لم نتمكن من قراءتها هنا');
  // Too long for the list: it is seen to go on.
  await expect(desk.chat(NAME).getByText('وصلت رسالة')).toHaveCSS('text-overflow', 'ellipsis');
  await desk.openChat(NAME);
  await expect(card(desk, 'unreadable')).toHaveText(
    'وصلت رسالة لم نتمكن من قراءتها هنا – افتح الهاتف لقراءتها',
  );
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'وصلتكم؟' });
  await expect(lines(desk)).toHaveCount(2);
  standIn.turnsOutToBe(id, { text: 'عندكم أوجمنتين؟' });
  await expect(lines(desk).first()).toContainText('عندكم أوجمنتين؟');
  await expect(lines(desk)).toHaveCount(2);
  await expect(card(desk, 'unreadable')).toHaveCount(0);
});

test('a message that comes to be read while the desk is closed is read when it opens', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const { id } = standIn.customerWrites({
    from: CUSTOMER,
    name: NAME,
    type: 'ciphertext',
    subtype: 'fanout',
  });
  await expect(desk.chat(NAME)).toContainText('لم نتمكن من قراءتها هنا');
  await desk.quit();
  standIn.turnsOutToBe(id, { text: 'محتاج إنسولين' });
  const again = await openDesk();
  await expect(again.chat(NAME)).toContainText('محتاج إنسولين');
  await again.openChat(NAME);
  await expect(lines(again)).toHaveCount(1);
});

test('what turns out to be bookkeeping of WhatsApp’s takes its line away, live and when the desk was closed', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const unreadable = { from: CUSTOMER, name: NAME, type: 'ciphertext', subtype: 'fanout' } as const;
  const live = standIn.customerWrites(unreadable);
  const later = standIn.customerWrites(unreadable);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'مساء الخير' });
  await desk.openChat(NAME);
  await expect(lines(desk)).toHaveCount(3);
  standIn.turnsOutToBe(live.id, { type: 'protocol' });
  await expect(lines(desk)).toHaveCount(2);
  await desk.quit();
  standIn.turnsOutToBe(later.id, { type: 'protocol' });
  const again = await openDesk();
  await again.openChat(NAME);
  await expect(lines(again)).toHaveCount(1);
});

test('a message of a kind that nobody knows is no different', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, type: 'hologram' });
  await desk.openChat(NAME);
  await expect(card(desk, 'unreadable')).toBeVisible();
});

test('a missed call is a line that waits for staff; one that is taken is a quiet line', async ({
  desk,
  standIn,
}) => {
  const call = { from: CUSTOMER, name: NAME, type: 'call_log' } as const;
  standIn.customerWrites({ ...call, callOutcome: 'Missed' });
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '1');
  await expect(desk.chat(NAME)).toContainText('مكالمة فائتة');
  const { id } = standIn.customerWrites({ ...call, callOutcome: 'Ongoing', isVideoCall: true });
  await desk.openChat(NAME);
  await expect(card(desk, 'missed-call')).toHaveText('مكالمة فائتة');
  await expect(card(desk, 'call')).toBeVisible();
  standIn.turnsOutToBe(id, { type: 'call_log', callOutcome: 'AcceptedElsewhere', isVideoCall: true });
  await expect(card(desk, 'answered-video-call')).toHaveText('مكالمة فيديو تم الرد عليها');
  await expect(lines(desk)).toHaveCount(2);
  // The missed one alone is answered, in writing.
  await desk.page.getByTestId('answer-call').click();
  await expect(desk.page.getByTestId('composer-input')).toBeFocused();
});

test('a call that was missed while the desk was closed waits when it opens', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'مساء الخير' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();
  standIn.customerWrites({ from: CUSTOMER, name: NAME, type: 'call_log', callOutcome: 'Missed' });
  const again = await openDesk();
  await expect(again.chat(NAME)).toContainText('مكالمة فائتة');
  await again.openChat(NAME);
  await expect(lines(again)).toHaveCount(2);
});

test('a missed call is its person’s, under whichever of their names WhatsApp keeps it', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'مساء الخير' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();
  standIn.linkLid(CUSTOMER, LID);
  standIn.customerWrites({ from: LID, name: NAME, type: 'call_log', callOutcome: 'Missed' });
  const again = await openDesk();
  await expect(again.chat(NAME)).toContainText('مكالمة فائتة');
  await again.openChat(NAME);
  await expect(lines(again)).toHaveCount(2);
});

test('a message that comes already deleted opens nothing, and a row that names nobody is whose chat it is in', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, type: 'revoked' });
  standIn.customerWrites({ from: '201112345678@c.us', text: 'ممكن دليفري؟', namesNobody: true });
  await expect(desk.chat('ممكن دليفري؟')).toBeVisible();
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(1);
  standIn.customerWrites({ from: '201112345678@c.us', type: 'revoked' });
  await desk.openChat('ممكن دليفري؟');
  await expect(desk.page.getByTestId('message-revoked')).toBeVisible();
  await expect(desk.chat('ممكن دليفري؟')).toBeVisible();
});
