import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not a test: numbers that change hands, and what the desk asks before it believes somebody. */

const NUMBER = '201012345678@c.us';
const OTHER = '201112345678@c.us';
const SARA = '11111111111111@lid';
const BASSAM = '22222222222222@lid';

const call = (desk: Desk, channel: string, input: unknown): Promise<unknown> =>
  desk.page.evaluate(
    ([c, i]) => (window as unknown as { rosheta: Bridge }).rosheta.invoke(c as never, i as never),
    [channel, input] as const,
  );

test('a number that may have a new owner', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.linkLid(NUMBER, SARA);
  standIn.customerWrites({ from: SARA, name: 'سارة عبد الرحمن', text: 'عايزة علاج الضغط' });
  await desk.openChat('سارة');
  const conversationId = 1;
  const sendAt = Date.now() + 86_400_000;
  const text = 'علاج الضغط جاهز للاستلام، نوصله لحضرتك؟';
  const clientKey = crypto.randomUUID();
  await call(desk, 'scheduled.add', { conversationId, text, sendAt, onlyIfSilent: true, clientKey });
  await call(desk, 'waitlist.add', { conversationId, item: 'كونكور 5', quantity: 1, note: '' });
  const draft = {
    item: 'كونكور 5 مجم',
    doseNote: 'قرص صباحًا',
    startedOn: '2026-01-01',
    daysSupply: 30,
    remindBeforeDays: 3,
  };
  await call(desk, 'refills.save', { id: null, conversationId, draft });
  standIn.linkLid(NUMBER, BASSAM);
  standIn.customerWrites({ from: BASSAM, name: 'بسام', text: 'عندكم بانادول؟' });
  await page.getByTestId('new-owner-note').waitFor();
  await expect(page.getByTestId('chat-item')).toHaveCount(2);
  await shoot(desk, 'who-1-former-owner');
  await page.getByTestId('new-owner-same').click();
  await page.getByTestId('merge-submit').waitFor();
  await shoot(desk, 'who-2-the-same-after-all');
  await page.keyboard.press('Escape');
  await page.getByTestId('new-owner-open').click();
  await page.getByTestId('new-owner-note').getByText('سارة').waitFor();
  await shoot(desk, 'who-3-new-owner');
  await page.getByTestId('page-follow-ups').click();
  await page.getByTestId('follow-up-held').first().waitFor();
  await shoot(desk, 'who-4-held-refill');
  await page.getByTestId('follow-ups-scheduled').click();
  await page.getByTestId('follow-up-held').first().waitFor();
  await shoot(desk, 'who-5-held-scheduled');
  await page.getByTestId('follow-ups-waitlist').click();
  await page.getByTestId('waitlist-item').first().click();
  await page.getByTestId('waitlist-entry').first().waitFor();
  await shoot(desk, 'who-6-held-waitlist');
  await page.getByTestId('waitlist-arrived').click();
  await page.getByTestId('tell-excluded').first().waitFor();
  await shoot(desk, 'who-7-held-tell');
});

test('a number that was changed, and the customer form', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.linkLid(NUMBER, SARA);
  standIn.customerWrites({ from: SARA, name: 'سارة عبد الرحمن', text: 'عايزة علاج الضغط' });
  await desk.openChat('سارة');
  standIn.customerChangesNumber({ from: NUMBER, to: OTHER, lid: SARA });
  await page.getByTestId('number-line').waitFor();
  await shoot(desk, 'who-8-number-changed');
  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-new').click();
  const phones = page.getByTestId('dialog-phones');
  for (const number of ['01112345678', '01000000001', '0101234567']) {
    await phones.fill(number);
    await phones.press('Enter');
  }
  await page.getByTestId('phone-own').waitFor();
  await shoot(desk, 'who-9-customer-form');
  await page.getByTestId('dialog-name').fill('سارة محمود');
  await phones.press('Backspace');
  await phones.press('Backspace');
  await page.getByTestId('customer-save').click();
  await page.getByTestId('error-notice').waitFor();
  await shoot(desk, 'who-10-number-taken');
});

test('somebody without a number, whose number comes to light', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: BASSAM, username: 'mona.sample', text: 'عندكم بانادول؟' });
  standIn.customerWrites({
    from: SARA,
    name: 'سارة عبد الرحمن',
    username: 'sara.r',
    text: 'عايزة علاج الضغط',
  });
  await desk.openChat('سارة');
  await page.getByTestId('hidden-number').getByText('@sara.r').waitFor();
  await shoot(desk, 'who-15-username');
  standIn.linkLid(NUMBER, SARA);
  standIn.customerWrites({ from: SARA, text: 'ورقمي عندكم الآن' });
  await page.getByTestId('number-line').waitFor();
  await shoot(desk, 'who-16-number-known');
  await page.getByTestId('chat-search').fill('@mona');
  await page.getByTestId('chat-item').filter({ hasText: '@mona.sample' }).click();
  await page.getByTestId('thread-name').getByText('@mona.sample').waitFor();
  await shoot(desk, 'who-17-only-a-username');
  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-item').filter({ hasText: '@mona.sample' }).click();
  await page.getByTestId('customer-detail').waitFor();
  await shoot(desk, 'who-18-customer-of-a-username');
});

test('a table with rows that look wrong', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('page-customers').click();
  const rows = [
    'الاسم,رقم الهاتف',
    'علي,01099999999',
    'سعاد,0101234567',
    'منى,010123456789',
    'هاني,0912345678',
    'كريم,01312345678',
    'سمر,02123456',
    'الصيدلية,01000000001',
    'نادر,01099999999',
    'Omar,+9665012',
    'نص,اتصل بأخته',
  ];
  const buffer = Buffer.from(`${rows.join('\r\n')}\r\n`);
  await page
    .getByTestId('customers-import')
    .setInputFiles({ name: 'عملاء الصيدلية.csv', mimeType: 'text/csv', buffer });
  await page.getByTestId('import-left-out').waitFor();
  await shoot(desk, 'who-11-import');
  await page.getByTestId('import-confirm').click();
  await page.getByTestId('import-confirm').waitFor({ state: 'detached' });
  await shoot(desk, 'who-12-imported');
});

test('a number that is not on WhatsApp, and a name of many marks', async ({ desk, standIn }) => {
  const { page } = desk;
  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-new').click();
  await page.getByTestId('dialog-name').fill('سعاد');
  await page.getByTestId('dialog-phones').fill('01012345670');
  await page.getByTestId('dialog-phones').press('Enter');
  await page.getByTestId('customer-save').click();
  await page.getByTestId('customer-start').click();
  await desk.reply('السلام عليكم');
  await page.getByTestId('message-failure').waitFor();
  await shoot(desk, 'who-13-not-on-whatsapp');
  const pile = `ع${'\u064E\u0651\u064B'.repeat(400)}`;
  const name = `${pile} عبد الرحمن المنشاوي `.repeat(3);
  standIn.customerWrites({ from: OTHER, name, text: 'قبلها' });
  const { id } = standIn.customerWrites({ from: OTHER, name, text: pile });
  standIn.customerWrites({ from: OTHER, name, text: 'بعدها', quotes: id });
  await page.getByTestId('chat-item').filter({ hasText: 'بعدها' }).click();
  await desk.reply(pile);
  await standIn.waitForSent(({ body }) => body === pile);
  await shoot(desk, 'who-14-many-marks');
});
