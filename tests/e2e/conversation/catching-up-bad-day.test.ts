import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const OTHER = '201112345678@c.us';
const OTHER_NAME = 'عميل ٢';
/** WhatsApp's own chat: no phone, no privacy id. */
const NOBODY = '0@c.us';
const DAY_SECONDS = 86_400;

const notice = (desk: Desk) => desk.page.getByTestId('catch-up-notice');
const nowSeconds = (): number => Math.floor(Date.now() / 1000);

for (const [what, timestampSeconds] of [
  ['90 days ahead', nowSeconds() + 90 * DAY_SECONDS],
  ['in milliseconds', Date.now()],
] as const) {
  test(`a chat dated ${what} hides nothing that others write later`, async ({ desk, standIn, openDesk }) => {
    standIn.customerWrites({ from: OTHER, name: OTHER_NAME, text: 'من ساعة غلط', timestampSeconds });
    await expect(desk.chat(OTHER_NAME)).toBeVisible();
    await desk.quit();

    // The first run sees the wrong time, the second one is after it.
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'أثناء القفل الأول' });
    const second = await openDesk();
    await expect(notice(second)).toHaveAttribute('data-arrived', '1');
    await expect(second.chat(NAME)).toContainText('أثناء القفل الأول');
    await second.quit();

    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'أثناء القفل الثاني' });
    const third = await openDesk();
    await expect(notice(third)).toHaveAttribute('data-arrived', '1');
    await expect(third.chat(NAME)).toContainText('أثناء القفل الثاني');
    await expect(third.chat(NAME)).toHaveAttribute('data-unread', '2');
  });
}

test('an unreadable chat that names nobody stops nothing, and is told', async ({
  desk,
  standIn,
  openDesk,
}) => {
  await desk.quit();
  standIn.breakHistory(NOBODY);
  standIn.customerWrites({ from: NOBODY, text: 'من واتساب نفسه' });
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم بنادول؟' });
  const again = await openDesk();
  await expect(notice(again)).toHaveAttribute('data-incomplete', '1');
  await expect(notice(again)).toContainText('تعذّرت قراءة محادثة واحدة ولا يمكن عرضها هنا');
  await expect(again.chat(NAME)).toContainText('عندكم بنادول؟');
  await expect(again.page.getByTestId('chat-item')).toHaveCount(1);
});

test('the first link takes in an old unread chat, and says how far back the desk sees', async ({
  openDesk,
  standIn,
}) => {
  const old = nowSeconds() - 30 * DAY_SECONDS;
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قُرئت', timestampSeconds: old });
  standIn.phoneWrites({ to: CUSTOMER, text: 'تمام', timestampSeconds: old + 1 });
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'لسه مستني', timestampSeconds: old + 2 });
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'حد يرد؟', timestampSeconds: old + 3 });
  standIn.customerWrites({ from: OTHER, name: OTHER_NAME, text: 'شكراً', timestampSeconds: old });
  standIn.phoneWrites({ to: OTHER, text: 'العفو', timestampSeconds: old + 1 });
  standIn.phoneWrites({ to: '201212345678@c.us', text: 'من النهارده' });

  const desk = await openDesk();
  await standIn.scan();
  await desk.waitForPhase('online');
  await expect(desk.chat(NAME)).toHaveAttribute('data-unread', '2');
  await expect(notice(desk)).toHaveAttribute('data-during', 'first');
  await expect(notice(desk)).toContainText('الأقدم من ذلك تجده على هاتف الصيدلية فقط');
  expect((await desk.storedTexts()).toSorted()).toEqual(['حد يرد؟', 'لسه مستني', 'من النهارده']);
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(2);
  expect(standIn.reads).toHaveLength(0);

  await desk.openChat(NAME);
  await expect(desk.page.getByTestId('thread-beginning')).toContainText('تجده على هاتف الصيدلية فقط');
  await desk.quit();

  const again = await openDesk();
  await again.openChat(NAME);
  await expect(again.page.getByTestId('thread-beginning')).toContainText('تجده على هاتف الصيدلية فقط');
});

test('what is done to a message before it comes is done when it comes, also after a restart', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'أهلاً' });
  await desk.openChat(NAME);
  standIn.customerRevokesAhead({ from: CUSTOMER, id: '3A0000000000000001' });
  standIn.customerReacts(`false_${CUSTOMER}_3A0000000000000002`, CUSTOMER, '🌷');
  standIn.customerRevokesAhead({ from: CUSTOMER, id: '3A0000000000000003' });
  // What comes behind them in the same line shows that they are in.
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'بعدهم' });
  await expect(desk.bubble('بعدهم')).toBeVisible();

  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'رقم غلط', id: '3A0000000000000001' });
  await expect(desk.page.getByTestId('message-revoked')).toHaveCount(1);
  await expect(desk.bubble('رقم غلط')).toHaveCount(0);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'شكراً', id: '3A0000000000000002' });
  await expect(desk.page.getByTestId('reactions')).toHaveText('🌷');
  await desk.quit();

  const again = await openDesk();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عنوان قديم', id: '3A0000000000000003' });
  await expect(again.page.getByTestId('message-revoked')).toHaveCount(2);
});
