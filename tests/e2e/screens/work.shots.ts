import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import { addColleague, call, changePlaces, COLLEAGUE } from '../support/colleague.ts';
import { test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';
import { shoot } from './shoot.ts';

/** Not a test: what is handed over, what is asked before a ticket is closed, and what will still go to a customer. */
test('work that stays in sight', async ({ desk, standIn }) => {
  const { page } = desk;
  await desk.updateSettings({ tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false } });
  await addColleague(desk);
  for (const [digit, name] of [
    [1, 'منى عبد الرحمن'],
    [2, 'John Smith'],
  ] as const) {
    standIn.customerWrites({ from: `20101234567${digit}@c.us`, name, text: 'عندكم كونكور 5 مجم؟' });
    await desk.chat(name).waitFor();
  }
  const { items } = await call(desk, 'tickets.list', { filter: {} });
  const note = 'السعر مطلوب قبل العصر، والعنوان تغيّر: ١٢ شارع النيل. Concor 5 plus is out of stock.';
  for (const { id } of items) await call(desk, 'tickets.assign', { id, agentId: COLLEAGUE.id, note });
  await call(desk, 'customers.saveHealth', {
    id: 1,
    change: {
      allergies: ['بنسلين', 'Sulfa', 'أسبرين'],
      medicines: ['كونكور 5 مجم', 'Glucophage 1000', 'إلتروكسين 50'],
    },
  });
  await page.getByTestId('page-tickets').click();
  await changePlaces(desk, COLLEAGUE.id, COLLEAGUE.secret);
  await page.getByTestId('transfer-notice').last().waitFor();
  await shoot(desk, 'work-1-notice-of-two');
  await page.getByTestId('transfer-notice-open').last().click();
  await page.getByTestId('transfer').first().waitFor();
  await shoot(desk, 'work-2-mentions');
  await page.getByTestId('transfer').filter({ hasText: 'عبد الرحمن' }).click();
  await page.getByTestId('transfer-note-pinned').waitFor();
  await shoot(desk, 'work-3-pinned');
  await page.getByTestId('health-strip').waitFor();
  await shootRooms(desk, 'work-3-pinned');
  await page.getByTestId('transfer-seen').click();
  await page.getByTestId('page-tickets').click();
  await page.keyboard.press('Control+l');
  await desk.signIn(COLLEAGUE.id, COLLEAGUE.secret);
  await page.getByTestId('transfer-notice').last().waitFor();
  await shoot(desk, 'work-4-notice-of-one');
  await page.getByTestId('page-chats').click();
  await desk.openChat('منى');
  await page.getByTestId('composer-input').press('Control+e');
  await page.getByTestId('unanswered').waitFor();
  await shoot(desk, 'work-5-unanswered');
  await page.keyboard.press('Escape');
  await desk.openChat('John');
  await desk.openChat('منى');
  const { customerId, id: conversationId } = await call(desk, 'conversations.get', { id: 1 });
  const text = 'تذكير: طلب حضرتك جاهز للاستلام من الصيدلية';
  const draft = { item: 'كونكور 5 مجم', doseNote: '', startedOn: '2026-01-01', daysSupply: 30 };
  await call(desk, 'scheduled.add', {
    conversationId,
    text,
    sendAt: Date.now() + 86_400_000,
    onlyIfSilent: true,
    clientKey: crypto.randomUUID(),
  });
  await call(desk, 'refills.save', {
    id: null,
    conversationId,
    draft: { ...draft, remindBeforeDays: 3 },
  });
  for (const item of ['أوزمبيك ١ مجم', 'Similac 1'])
    await call(desk, 'waitlist.add', { conversationId, item, quantity: null, note: '' });
  await page.getByTestId('coming-up-more').waitFor();
  await shoot(desk, 'work-6-coming-up');
  await call(desk, 'customers.save', { id: customerId, change: { consent: 'opted-out' } });
  await page.getByTestId('coming-up-opted-out').first().waitFor();
  await page.getByTestId('coming-up-more').click();
  await shoot(desk, 'work-7-coming-up-all');
});
