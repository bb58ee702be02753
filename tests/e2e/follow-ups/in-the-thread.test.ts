import { call } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';

const MONA = { from: '201012345678@c.us', name: 'منى' } as const;
const HEADINGS = { ar: 'لم تُرسل بعد', en: 'Not sent yet' };
const STOPPED = { ar: 'طلب إيقاف الرسائل', en: 'Asked for no more messages' };

for (const language of ['ar', 'en'] as const) {
  test(`what goes to a customer later stands at the end of the thread, until it has gone (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    for (let line = 1; line <= 20; line += 1) standIn.customerWrites({ ...MONA, text: `سطر ${line}` });
    await desk.openChat('منى');
    await expect(desk.bubble('سطر 20')).toBeInViewport();
    const coming = page.getByTestId('coming-up');
    const item = (what: string) => coming.locator(`[data-what="${what}"]`);
    await expect(coming).toHaveCount(0);

    await page.getByTestId('composer-input').fill('تذكير بموعد الاستلام');
    await page.getByTestId('send-later').click();
    await page.getByTestId('later-tomorrow').click();
    await expect(item('scheduled')).toContainText('تذكير بموعد الاستلام');
    await expect(coming).toContainText(HEADINGS[language]);
    // The thread is still at its end, and it is no message.
    await expect(item('scheduled')).toBeInViewport();
    await expect(desk.bubble('تذكير بموعد الاستلام')).toHaveCount(0);
    await expect(page.getByTestId('to-newest')).toHaveCount(0);

    await call(desk, 'waitlist.add', { conversationId: 1, item: 'أوزمبيك', quantity: null, note: '' });
    const draft = {
      item: 'كونكور',
      doseNote: '',
      startedOn: '2026-01-01',
      daysSupply: 30,
      remindBeforeDays: 3,
    };
    await call(desk, 'refills.save', { id: null, conversationId: 1, draft });
    await expect(item('arrival')).toContainText('أوزمبيك');
    await expect(item('refill')).toContainText('كونكور');
    await expect(item('arrival')).toBeInViewport();
    // Why two of them may never go; what a person has written does.
    const { customerId } = await call(desk, 'conversations.get', { id: 1 });
    await call(desk, 'customers.save', { id: customerId, change: { consent: 'opted-out' } });
    await expect(coming.getByTestId('coming-up-opted-out')).toHaveCount(2);
    await expect(coming.getByTestId('coming-up-opted-out').first()).toHaveText(STOPPED[language]);

    // What comes meanwhile stands above them.
    standIn.customerWrites({ ...MONA, text: 'وصلت؟' });
    await expect(desk.bubble('وصلت؟')).toBeInViewport();
    await expect(item('arrival')).toBeInViewport();

    await item('scheduled').getByTestId('scheduled-menu').click();
    await page.getByTestId('scheduled-now').click();
    await standIn.waitForSent(({ body }) => body === 'تذكير بموعد الاستلام');
    await expect(desk.bubble('تذكير بموعد الاستلام')).toHaveCount(1);
    await expect(item('scheduled')).toHaveCount(0);
    await expect(item('arrival')).toBeInViewport();

    // Who reads above is left alone.
    const scroller = page.getByTestId('thread').getByTestId('virtuoso-scroller');
    await scroller.hover();
    await page.mouse.wheel(0, -5_000);
    await expect(page.getByTestId('to-newest')).toBeVisible();
    const later = { conversationId: 1, text: 'رسالة أخرى', onlyIfSilent: false };
    const sendAt = Date.now() + 3_600_000;
    await call(desk, 'scheduled.add', { ...later, sendAt, clientKey: crypto.randomUUID() });
    await expect(item('scheduled')).toHaveCount(1);
    await expect(desk.bubble('سطر 1').first()).toBeInViewport();
    await page.getByTestId('to-newest').click();
    await expect(item('arrival')).toBeInViewport();
  });
}

test('of conversations that were merged, what goes later stands in the one thread, goes to its own number, and comes apart with it', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  const WORK = { from: '201112345678@c.us', name: 'منى الشغل' } as const;
  standIn.customerWrites({ ...MONA, text: 'من تليفوني' });
  await desk.openChat('منى');
  standIn.customerWrites({ ...WORK, text: 'من الشغل' });
  await expect(page.getByTestId('chat-item')).toHaveCount(2);
  const sendAt = Date.now() + 3_600_000;
  for (const [conversationId, text, item] of [
    [1, 'تذكير البيت', 'أوزمبيك'],
    [2, 'تذكير الشغل', 'كونكور'],
  ] as const) {
    const later = { conversationId, text, onlyIfSilent: false, sendAt, clientKey: crypto.randomUUID() };
    await call(desk, 'scheduled.add', later);
    await call(desk, 'waitlist.add', { conversationId, item, quantity: null, note: '' });
  }
  const coming = page.getByTestId('coming-up');
  const items = (what: string) => coming.locator(`[data-what="${what}"]`);
  await expect(items('scheduled')).toHaveCount(1);
  await expect(items('arrival')).toHaveCount(1);

  await call(desk, 'conversations.merge', { id: 1, otherId: 2 });
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  await expect(items('scheduled')).toHaveCount(2);
  await page.getByTestId('coming-up-more').click();
  await expect(items('arrival')).toHaveText([/أوزمبيك/, /كونكور/]);
  await expect(items('arrival').last()).toBeInViewport();
  const work = items('scheduled').filter({ hasText: 'تذكير الشغل' });
  await work.getByTestId('scheduled-menu').click();
  await page.getByTestId('scheduled-now').click();
  const sent = await standIn.waitForSent(({ body }) => body === 'تذكير الشغل');
  expect(sent).toMatchObject({ chat: WORK.from, duplicates: 0 });
  await expect(desk.bubble('تذكير الشغل')).toHaveCount(1);
  await expect(items('scheduled')).toHaveCount(1);

  const { merges } = await call(desk, 'conversations.merges', { id: 1 });
  await call(desk, 'conversations.separate', { mergeId: merges[0]?.id ?? 0 });
  await expect(page.getByTestId('chat-item')).toHaveCount(2);
  await expect(items('scheduled')).toHaveText([/تذكير البيت/]);
  await expect(items('arrival')).toHaveText([/أوزمبيك/]);
  await desk.openChat('منى الشغل');
  await expect(items('arrival')).toHaveText([/كونكور/]);
  await expect(items('scheduled')).toHaveCount(0);
});
