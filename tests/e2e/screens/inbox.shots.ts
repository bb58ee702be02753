import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: rows of the chat list in every state, its filters and searches, and what waits behind a locked screen. */

const MINUTE_S = 60;

async function hireSami(desk: Desk): Promise<void> {
  await desk.page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('staff.add', {
      name: 'سامي',
      role: 'agent',
      kind: 'pin',
      secret: '1357',
    }),
  );
}

test('who waits', async ({ desk, standIn }) => {
  await hireSami(desk);
  await desk.updateSettings({ tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false } });
  const now = Math.floor(Date.now() / 1000);
  const people: [string, string, string, number][] = [
    ['201112345678', 'أم كريم', 'عندكم Augmentin 1g أقراص؟ الدكتور كاتبه مرتين يوميًا', 1],
    ['201212345678', 'Nadia Hassan', 'Hello, do you have Panadol 500 mg, the blue box of 24 tablets?', 12],
    ['201512345678', 'عميلة ٤', 'محتاجة Hydroxychloroquine 200mg علبتين', 26],
    ['201061234567', 'حسام', 'شكرًا 🌷', 95],
    ['966501234567', 'عبد الرحمن الشناوي', 'ممكن أعرف المواعيد وسعر التوصيل لمدينة نصر؟', 300],
  ];
  for (const [phone, name, text, minutes] of people) {
    const timestampSeconds = now - minutes * MINUTE_S;
    standIn.customerWrites({ from: `${phone}@c.us`, name, text, timestampSeconds });
    await desk.chat(name).waitFor();
  }
  await desk.openChat('حسام');
  await desk.reply('العفو، تحت أمرك في أي وقت');
  await standIn.waitForSent();
  await desk.openChat('عميلة ٤');
  await desk.page.keyboard.press('Control+m');
  await desk.page.keyboard.press('Escape');
  await shoot(desk, '90-inbox-waiting');
  await desk.page.getByTestId('filter-needs-reply').click();
  await shoot(desk, '91-inbox-needs-reply');
  await desk.page.getByTestId('ticket-filter-open').click();
  await desk.page.getByTestId('filter-unread').click();
  await shoot(desk, '92-inbox-filter-menu');
  await desk.page.keyboard.press('Escape');
  await desk.page.getByTestId('active-filter').click();
  await desk.page.getByTestId('filter-all').click();

  await desk.page.getByTestId('chat-search').fill('محتاج');
  await desk.page.getByTestId('found-message').first().waitFor();
  await shoot(desk, '93-inbox-found');
  await desk.page.getByTestId('chat-search').fill('lpjh[');
  await desk.page.getByTestId('did-you-mean').waitFor();
  await shoot(desk, '93b-inbox-did-you-mean');
  await desk.page.getByTestId('chat-search').fill('٠١٠ ٩٨٧٦ ٥٤٣٢');
  await desk.page.getByTestId('found-start').waitFor();
  await shoot(desk, '94-inbox-nobodys-number');
  await desk.page.getByTestId('chat-search').fill('0101234567');
  await desk.page.getByTestId('found-start').waitFor({ state: 'detached' });
  await shoot(desk, '95-inbox-wrong-number');
  await desk.page.getByTestId('page-customers').click();
  await desk.page.getByTestId('customer-item').first().waitFor();
  await shoot(desk, '96-customers-numbers');
  await desk.page.getByTestId('customers-search').fill('01098765432');
  await desk.page.getByTestId('start-chat').waitFor();
  await shoot(desk, '97-customers-nobodys-number');

  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-search').fill('دوله');
  await shoot(desk, '97b-settings-found');
  await desk.page.getByTestId('found-setting').first().click();
  await shoot(desk, '97c-settings-marked');
  await desk.page.getByTestId('settings-search').fill('],gi');
  await desk.page.getByTestId('did-you-mean').waitFor();
  await shoot(desk, '97d-settings-did-you-mean');
  await desk.page.getByTestId('settings-search').fill('');
  await desk.page.keyboard.press('Escape');

  await desk.page.keyboard.press('Control+l');
  await desk.page.getByTestId('waiting-note').waitFor();
  await shoot(desk, '98-locked-waiting');
  await desk.signIn();
  await desk.page.getByTestId('desk').waitFor();
  await shoot(desk, '99-signed-in-waiting');
});

test('nobody has written yet', async ({ desk }) => {
  await desk.page.getByTestId('filter-needs-reply').click();
  await shoot(desk, '100-inbox-nobody-waits');
});
