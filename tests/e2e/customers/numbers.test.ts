import { expect, test } from '../support/fixtures.ts';

const NUMBER = '201012345678@c.us';
const OTHER = '201112345678@c.us';
const SARA = '11111111111111@lid';
const BASSAM = '22222222222222@lid';

test('a number that may have a new owner is told in both threads, through a restart, until somebody has looked', async ({
  openDesk,
  standIn,
}) => {
  let desk = await openDesk();
  await standIn.scan();
  await desk.waitForPhase('online');
  standIn.linkLid(NUMBER, SARA);
  standIn.customerWrites({ from: SARA, name: 'سارة', text: 'عايزة علاج الضغط' });
  await desk.openChat('سارة');
  await expect(desk.page.getByTestId('new-owner-note')).toHaveCount(0);

  standIn.linkLid(NUMBER, BASSAM);
  standIn.customerWrites({ from: BASSAM, name: 'بسام', text: 'عندكم بانادول؟' });
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(2);
  const note = desk.page.getByTestId('new-owner-note');
  await expect(note).toContainText('ربما أصبح مع شخص آخر منذ');
  await expect(note).toContainText('010 12345678');
  await expect(desk.bubble('عندكم بانادول؟')).toHaveCount(0);
  await expect(desk.page.getByTestId('customer-former-phone')).toContainText('رقم سابق');

  await desk.page.getByTestId('new-owner-open').click();
  await expect(desk.page.getByTestId('thread-name')).toHaveText('بسام');
  await expect(note).toContainText('كان للعميل');
  await expect(note).toContainText('سارة');

  await desk.quit();
  desk = await openDesk();
  await desk.waitForPhase('online');
  await desk.openChat('بسام');
  await expect(desk.page.getByTestId('new-owner-note')).toBeVisible();
  await desk.page.getByTestId('new-owner-settle').click();
  await expect(desk.page.getByTestId('new-owner-note')).toHaveCount(0);
  await desk.openChat('سارة');
  await expect(desk.page.getByTestId('new-owner-note')).toHaveCount(0);
});

test('who is the same after all is joined by hand from there', async ({ desk, standIn }) => {
  standIn.linkLid(NUMBER, SARA);
  standIn.customerWrites({ from: SARA, name: 'سارة', text: 'السلام عليكم' });
  await desk.openChat('سارة');
  standIn.linkLid(NUMBER, BASSAM);
  standIn.customerWrites({ from: BASSAM, name: 'سارة الجديدة', text: 'نزّلت واتساب من جديد' });
  await desk.page.getByTestId('new-owner-same').click();
  await expect(desk.page.getByTestId('merge-side')).toHaveCount(2);
  await desk.page.getByTestId('merge-submit').click();
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(1);
  await expect(desk.page.getByTestId('new-owner-note')).toHaveCount(0);
  await expect(desk.bubble('نزّلت واتساب من جديد')).toBeVisible();
});

test('a changed number is a quiet line, the old one still finds the customer, and the pharmacy is nobody', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.phoneNotes('كشف النواقص');
  standIn.phoneNotes('كشف النواقص ٢', 'phone');
  standIn.linkLid(NUMBER, SARA);
  standIn.customerWrites({ from: SARA, name: 'سارة', text: 'عايزة علاج الضغط' });
  await desk.openChat('سارة');
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  standIn.customerChangesNumber({ from: NUMBER, to: OTHER, lid: SARA });
  const line = page.getByTestId('number-line');
  await expect(line).toContainText('غيّر العميل رقمه من');
  await expect(line).toContainText('010 12345678');
  await expect(line).toContainText('011 12345678');
  await page.getByTestId('chat-search').fill('01012345678');
  await expect(page.getByTestId('chat-item')).toHaveCount(1);

  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-new').click();
  await page.getByTestId('dialog-phones').fill('01112345678');
  await page.getByTestId('dialog-phones').press('Enter');
  await expect(page.getByTestId('phone-taken')).toContainText('سارة');
  await page.getByTestId('dialog-phones').fill('01000000001');
  await page.getByTestId('dialog-phones').press('Enter');
  await expect(page.getByTestId('phone-own')).toContainText('رقم الصيدلية نفسها');
  await page.getByTestId('phone-holder-open').click();
  await expect(page.getByTestId('customer-detail')).toContainText('سارة');
  await expect(page.getByTestId('customer-detail')).toContainText('رقم سابق');
});
