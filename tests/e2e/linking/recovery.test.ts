import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

test('after a restart there is no QR and the history is there', async ({ desk, standIn, openDesk }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل القفل' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();

  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'وإنتوا قافلين' });
  const again = await openDesk();
  await again.waitForPhase('online');
  await expect(again.qr).toHaveCount(0);
  await again.openChat(NAME);
  await expect(again.bubble('قبل القفل')).toBeVisible();
  await expect(again.bubble('وإنتوا قافلين')).toBeVisible();
});

test('a logout on the phone brings a QR again and keeps the history', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'محفوظة' });
  await desk.openChat(NAME);
  standIn.logoutFromPhone();
  await desk.waitForPhase('qr');
  await expect(desk.bubble('محفوظة')).toBeVisible();

  await standIn.scan();
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'بعد الربط' });
  await expect(desk.bubble('بعد الربط')).toBeVisible();
});

test('a crash of the WhatsApp page heals by itself', async ({ desk, standIn }) => {
  await desk.crashWhatsApp();
  await desk.waitForPhase('offline');
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'بعد العطل' });
  await expect(desk.chat(NAME)).toContainText('بعد العطل');
});

test('a lost connection is said and heals, with what came meanwhile', async ({ desk, standIn }) => {
  standIn.dropConnection();
  await desk.waitForPhase('offline');
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'والنت مقطوع' });
  standIn.restoreConnection();
  await desk.waitForPhase('online');
  await expect(desk.chat(NAME)).toContainText('والنت مقطوع');
});

test('without a network at start the desk says so and recovers', async ({ openDesk, standIn }) => {
  await standIn.stopListening();
  const desk = await openDesk();
  await desk.waitForPhase('offline');
  await standIn.startListening();
  await desk.waitForPhase('qr');
});

test('an answer written while offline goes out once when the link is back', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  standIn.dropConnection();
  await desk.waitForPhase('offline');
  await desk.reply('هيتبعت بعدين');
  await expect(desk.bubble('هيتبعت بعدين')).toHaveAttribute('data-status', 'pending');
  standIn.restoreConnection();
  const sent = await standIn.waitForSent();
  await expect(desk.bubble('هيتبعت بعدين')).toHaveAttribute('data-status', 'sent');
  expect(sent.duplicates).toBe(0);
});

test('kill -9 in the middle of traffic loses no stored message', async ({ desk, standIn, openDesk }) => {
  const stored = await desk.collectRecorded();
  const total = 60;
  for (let index = 0; index < total; index++) {
    standIn.customerWrites({
      from: `2010000000${index % 10}0@c.us`,
      name: `عميل ${index % 10}`,
      text: `رسالة ${index};`,
    });
  }
  await stored.waitForAtLeast(10);
  await desk.kill();

  const again = await openDesk();
  await again.waitForPhase('online');
  const texts = await again.storedTexts();
  for (const text of stored.texts) expect(texts).toContain(text);
  expect(new Set(texts).size).toBe(texts.length);
});
