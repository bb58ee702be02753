import type { Bridge } from '#shared/ipc/bridge.ts';
import { DEFAULT_FOLLOW_UPS } from '#shared/domain/follow-ups/pace.ts';
import { test } from '../support/fixtures.ts';
import type { Desk } from '../support/desk.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { addDays } from '#shared/time/local-date.ts';
import { shoot } from './shoot.ts';

const call = (desk: Desk, channel: string, input: unknown): Promise<unknown> =>
  desk.page.evaluate(
    ([c, i]) => (window as unknown as { rosheta: Bridge }).rosheta.invoke(c as never, i as never),
    [channel, input] as const,
  );

test('follow-ups', async ({ desk, standIn }) => {
  const people = [
    ['201012345678', 'منى عبد الرحمن', 'السلام عليكم، محتاجة الأوزمبيك'],
    ['201112345678', 'John Smith', 'Hello, do you have Ozempic in stock today?'],
    ['201212345678', 'أم كريم', 'عايزة كونكور 5 تاني'],
    ['201512345678', 'أ. سامي', 'فين لبن سيميلاك؟'],
  ] as const;
  for (const [phone, name, text] of people) standIn.customerWrites({ from: `${phone}@c.us`, name, text });
  await desk.openChat('منى');
  const { page } = desk;
  await page.getByTestId('page-follow-ups').click();
  await shoot(desk, 'follow-ups-1-empty-refills');
  const today = localDateAt(Date.now(), 'Africa/Cairo');
  await desk.updateSettings({ followUps: { ...DEFAULT_FOLLOW_UPS, gapSeconds: 600 } });
  for (const id of [1, 2, 3, 4]) {
    await call(desk, 'waitlist.add', {
      conversationId: id,
      item: 'أوزمبيك ١ مجم',
      quantity: id,
      note: 'نوفو نورديسك',
    });
  }
  await call(desk, 'waitlist.add', { conversationId: 4, item: 'لبن سيميلاك 1', quantity: 2, note: '' });
  for (const [id, days] of [
    [1, 30],
    [2, 28],
    [3, 45],
  ] as const)
    await call(desk, 'refills.save', {
      id: null,
      conversationId: id,
      draft: {
        item: 'كونكور 5 مجم',
        doseNote: 'قرص صباحًا قبل الفطار',
        startedOn: addDays(today, -28),
        daysSupply: days,
        remindBeforeDays: 3,
      },
    });
  const later = (conversationId: number, text: string, inMs: number, onlyIfSilent = false) =>
    call(desk, 'scheduled.add', {
      conversationId,
      text,
      sendAt: Date.now() + inMs,
      onlyIfSilent,
      clientKey: crypto.randomUUID(),
    });
  await later(
    1,
    'طلبك جاهز، نذكّرك بموعد الاستلام الساعة 7. لو تحب نوصله لك اكتب لنا العنوان.',
    86_400_000,
    true,
  );
  await later(2, 'Your order is ready to be collected.', 3 * 86_400_000);
  await later(3, 'صباح الخير، هل تحسّن ابنك؟', 1500);
  await standIn.waitForSent(() => true);
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى عبد الرحمن', text: 'تمام شكرًا' });
  await shoot(desk, 'follow-ups-2-refills');
  await page.getByTestId('refill-approve').first().click();
  await page.getByTestId('approve-send').waitFor();
  await shoot(desk, 'follow-ups-3-approve');
  await page.keyboard.press('Escape');
  await page.getByTestId('follow-ups-scheduled').click();
  await shoot(desk, 'follow-ups-4-scheduled');
  await page.getByTestId('follow-ups-waitlist').click();
  await page.getByTestId('waitlist-item').filter({ hasText: 'أوزمبيك' }).click();
  await page.getByTestId('waitlist-arrived').click();
  await page.getByTestId('tell-entry').first().waitFor();
  await shoot(desk, 'follow-ups-5-tell');
  await page.getByTestId('tell-send').click();
  await page.locator('[data-testid="waitlist-entry"][data-state="told"]').first().waitFor();
  await shoot(desk, 'follow-ups-6-waitlist');
  await page.getByTestId('page-chats').click();
  await page.getByTestId('composer-input').fill('نذكّرك بموعد الاستلام');
  await page.getByTestId('send-later').click();
  await page.getByTestId('later-tomorrow').waitFor();
  await shoot(desk, 'follow-ups-7-later');
  await page.getByTestId('later-pick').click();
  await page.getByTestId('schedule-save').waitFor();
  await shoot(desk, 'follow-ups-8-pick');
  await page.keyboard.press('Escape');
  await page.getByTestId('follow-up-add').click();
  await page.getByTestId('add-refill').click();
  await page.getByTestId('refill-save').waitFor();
  await page.getByTestId('refill-save').click();
  await shoot(desk, 'follow-ups-9-refill');
  await page.keyboard.press('Escape');
});
