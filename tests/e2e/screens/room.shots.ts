import type { Bridge } from '#shared/ipc/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';

/** Not tests: every page in every room, from the usual window down to a small one whose contents are enlarged. */

const AHMED = '201012345678@c.us';

test.setTimeout(600_000);

test('the doors', async ({ openDesk, standIn }) => {
  const desk = await openDesk({ signsIn: false });
  await desk.page.getByTestId('set-up').waitFor();
  await shootRooms(desk, '01-first');
  await desk.signIn();
  expect(standIn).toBeDefined();
  await desk.page.getByTestId('connect-screen').waitFor();
  await desk.qrText();
  await shootRooms(desk, '02-link');
  await desk.page.keyboard.press('Control+l');
  await desk.page.getByTestId('sign-in').waitFor();
  await shootRooms(desk, '03-sign-in');
});

test('the desk', async ({ desk, standIn }) => {
  const { page } = desk;
  await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    await invoke('staff.add', { name: 'سامي', role: 'agent', kind: 'pin', secret: '1357' });
  });
  const people: [string, string, string][] = [
    ['201112345678@c.us', 'سارة', 'فين طلبي؟ اتأخر جدا'],
    ['201212345678@c.us', 'Customer 3', 'Hello, do you have Vitamin D 50,000 IU?'],
    ['201512345678@c.us', 'الحاجة فاطمة عبد الرحمن السيد', 'محتاجة أعيد صرف دواء الضغط'],
    [AHMED, 'أحمد', 'عندكم Augmentin 1g؟ ومحتاج توصيل على نفس العنوان'],
  ];
  for (const [from, name, text] of people) {
    standIn.customerWrites({ from, name, text });
    await desk.chat(name).waitFor();
  }
  await shootRooms(desk, '10-chats');
  await desk.openChat('أحمد');
  await desk.reply('أيوه موجود، العلبة بـ 140 جنيه. نوصّل حالًا؟');
  await standIn.waitForSent();
  await page.getByTestId('composer-input').fill('هيوصل لحضرتك خلال نص ساعة');
  await shootRooms(desk, '11-chat');
  await desk.resize({ width: 900, height: 600 });
  await page.getByTestId('aside-toggle').click();
  await page.getByTestId('aside').waitFor();
  await shootRooms(desk, '12-drawer');
  await page.getByTestId('ticket-more').click();
  await page.getByTestId('strip-details').waitFor();
  await shootRooms(desk, '13-ticket-menu');
  await page.keyboard.press('Escape');
  for (const name of [
    'tickets',
    'prescriptions',
    'customers',
    'follow-ups',
    'templates',
    'ratings',
    'reports',
  ]) {
    await page.getByTestId(`page-${name}`).click();
    await shootRooms(desk, `20-${name}`);
  }
  await page.getByTestId('mentions').click();
  await shootRooms(desk, '28-mentions');
  await page.keyboard.press('Escape');
});
