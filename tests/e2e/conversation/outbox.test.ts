import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const OTHER = '201112345678@c.us';
const OTHER_NAME = 'عميل ٢';

test('what may have been sent before the PC was linked anew is decided by a person', async ({
  desk,
  standIn,
  openDesk,
  profile,
}) => {
  // Two answers reach WhatsApp, and the power goes before anybody hears of it.
  for (const [from, name, text] of [
    [CUSTOMER, NAME, 'وصلت فعلاً'],
    [OTHER, OTHER_NAME, 'ابعتها تاني'],
  ] as const) {
    standIn.customerWrites({ from, name, text: 'سلام' });
    await desk.openChat(name);
    standIn.loseNextReply();
    await desk.reply(text);
    await standIn.waitForSent((message) => message.body === text);
  }
  await desk.kill();
  await rm(path.join(profile, 'Partitions'), { recursive: true, force: true });

  const again = await openDesk();
  // As a person does: the code is on the desk's screen before anybody scans it.
  await again.qrText();
  await standIn.scan();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  const first = again.bubble('وصلت فعلاً');
  await expect(first).toHaveAttribute('data-failure', 'unknown');
  await again.page.getByTestId('message-was-sent').click();
  await expect(first).toHaveAttribute('data-status', 'sent');
  await expect(again.page.getByTestId('message-failure')).toHaveCount(0);

  await again.openChat(OTHER_NAME);
  const second = again.bubble('ابعتها تاني');
  await expect(second).toHaveAttribute('data-failure', 'unknown');
  expect(standIn.sent).toHaveLength(2);
  await again.page.getByTestId('message-retry').click();
  await expect(second).toHaveAttribute('data-status', 'sent');

  // Only the one that a person sent again has a second id; no id was used twice.
  expect(standIn.sent.map(({ body }) => body)).toEqual(['وصلت فعلاً', 'ابعتها تاني', 'ابعتها تاني']);
  expect(standIn.sent.map(({ duplicates }) => duplicates)).toEqual([0, 0, 0]);
});

test('what was on its way when the power went is looked up, and arrives once', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  standIn.loseNextReply();
  await desk.reply('مرة واحدة');
  await standIn.waitForSent();
  await desk.kill();

  const again = await openDesk();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  await expect(again.bubble('مرة واحدة')).toHaveAttribute('data-status', 'sent');
  expect(standIn.sent).toHaveLength(1);
  expect(standIn.sent[0]?.duplicates).toBe(0);
});

test('what was on its way when its chat moved to a privacy id is found where it was sent, and arrives once', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const lid = '77700000000021@lid';
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  standIn.loseNextReply();
  await desk.reply('مرة واحدة');
  await standIn.waitForSent();
  standIn.linkLid(CUSTOMER, lid);
  standIn.customerWrites({ from: lid, name: NAME, text: 'أنا هنا' });
  await expect(desk.bubble('أنا هنا')).toBeVisible();
  await desk.kill();

  const again = await openDesk();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  await expect(again.bubble('مرة واحدة')).toHaveAttribute('data-status', 'sent');
  // What is written next goes to where the customer is now.
  await again.reply('وصلت؟');
  await standIn.waitForSent(({ body }) => body === 'وصلت؟');
  expect(standIn.sent.map(({ chat, body, duplicates }) => [chat, body, duplicates])).toEqual([
    [CUSTOMER, 'مرة واحدة', 0],
    [lid, 'وصلت؟', 0],
  ]);
});

test('a failed answer stays over a restart and is not sent when staff say so', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  standIn.refuseNextSend();
  await desk.reply('مرفوضة');
  await expect(desk.bubble('مرفوضة')).toHaveAttribute('data-failure', 'refused-later');
  await desk.quit();

  const again = await openDesk();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  const bubble = again.bubble('مرفوضة');
  await expect(bubble).toHaveAttribute('data-failure', 'refused-later');
  await again.page.getByTestId('message-not-needed').click();
  await expect(bubble).toHaveAttribute('data-failure', 'dropped');
  expect(standIn.sent).toHaveLength(1);
});

test('a clean quit sends what was just written', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  for (const text of ['أولاً', 'ثانياً', 'ثالثاً']) await desk.reply(text);
  await expect(desk.bubble('ثالثاً')).toBeVisible();
  await desk.quit();
  expect(standIn.sent.map(({ body }) => body)).toEqual(['أولاً', 'ثانياً', 'ثالثاً']);
});
