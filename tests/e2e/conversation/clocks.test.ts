import { moveClock, passTime } from '../support/clock.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const MONA = '201012345678@c.us';
const SAMI = '201112345678@c.us';
const HOUR_S = 3_600;
const DAY_MS = 86_400_000;

const nowSeconds = (): number => Math.floor(Date.now() / 1000);
const banner = (desk: Desk) => desk.page.getByTestId('clock-banner');
/** The texts of the open thread, from top to bottom. */
const thread = (desk: Desk) => desk.page.getByTestId('message');

test('a clock that is an hour ahead is told, threads stay in order, and it is gone when it is right', async ({
  desk,
  standIn,
}) => {
  let passedS = 0;
  const write = async (from: string, name: string, text: string, aheadS: number): Promise<void> => {
    const timestampSeconds = nowSeconds() + passedS - aheadS;
    standIn.customerWrites({ from, name, text, timestampSeconds });
    await expect(desk.chat(name)).toContainText(text);
    passedS += 20;
    await passTime(desk, 20_000);
  };
  await write(MONA, 'منى', 'عندكم بنادول؟', HOUR_S);
  await write(SAMI, 'سامي', 'السلام عليكم', HOUR_S);
  await expect(banner(desk)).toBeHidden();
  await write(MONA, 'منى', 'للصداع', HOUR_S);
  await expect(banner(desk)).toContainText('متقدمة');
  await expect(banner(desk)).toContainText('60 دقيقة');

  await desk.openChat('منى');
  await desk.reply('نعم موجود');
  await standIn.waitForSent();
  await write(MONA, 'منى', 'شكرًا', HOUR_S);
  await expect(thread(desk).last()).toContainText('شكرًا');
  await expect(thread(desk).nth(-2)).toContainText('نعم موجود');

  await desk.updateSettings({ language: 'en' });
  await expect(banner(desk)).toContainText('60 minutes ahead');
  await desk.updateSettings({ language: 'ar' });
  await write(SAMI, 'سامي', 'الوقت صحيح', 0);
  await write(MONA, 'منى', 'الوقت صحيح الآن', 0);
  await expect(banner(desk)).toBeVisible();
  await write(SAMI, 'سامي', 'تمام', 0);
  await expect(banner(desk)).toBeHidden();
});

test('a message an hour ahead pins nothing and stands above its answer; its own time is shown', async ({
  desk,
  standIn,
}) => {
  const t = nowSeconds() + 3 * 24 * HOUR_S;
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'من المستقبل', timestampSeconds: t });
  // It stands where it was seen, so what comes after it is written after that.
  await expect(desk.chat('منى')).toBeVisible();
  standIn.customerWrites({ from: SAMI, name: 'سامي', text: 'بعدها' });
  await expect(desk.page.getByTestId('chat-item').first()).toContainText('سامي');
  await desk.openChat('منى');
  await desk.reply('الرد');
  await standIn.waitForSent();
  await expect(thread(desk).last()).toContainText('الرد');
  await expect(desk.chat('منى')).toContainText('الرد');
  const shown = desk.bubble('من المستقبل').getByTestId('sent-time');
  await expect(shown).toContainText(String(new Date(t * 1000).getFullYear()));
});

test('a clock that is set back a day while the desk is open keeps no reply waiting, and sends each once', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: MONA, name: 'منى', text: 'سؤال' });
  await desk.openChat('منى');
  standIn.dropConnection();
  await expect(desk.page.getByTestId('link-banner')).toBeVisible();
  await desk.reply('قبل');
  await expect(desk.bubble('قبل')).toHaveAttribute('data-status', 'pending');
  await moveClock(desk, -DAY_MS);
  await desk.reply('بعد');
  standIn.restoreConnection();
  await standIn.waitForSent(({ body }) => body === 'قبل');
  const last = await standIn.waitForSent(({ body }) => body === 'بعد');
  expect(last.duplicates).toBe(0);
  await expect(desk.bubble('بعد')).toHaveAttribute('data-status', 'sent');
});
