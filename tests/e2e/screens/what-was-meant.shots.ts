import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not a test: what the phone's app wrote by itself, and a word that may mean two things. */

const GREETING = 'أهلاً بك في صيدلية النور، شكرًا لتواصلك معنا. سنرد عليك في أقرب وقت.';

test('the app on the phone greets by itself', async ({ desk, standIn }) => {
  const { page } = desk;
  const people = [
    ['201012345678@c.us', 'منى', 'عندكم بنادول؟'],
    ['201112345678@c.us', 'Customer 3', 'Do you have Vitamin D?'],
  ] as const;
  const timestampSeconds = Math.floor(Date.now() / 1000) - 120;
  for (const [from, name, text] of people) {
    standIn.customerWrites({ from, name, text, timestampSeconds });
    standIn.phoneWrites({ to: from, text: GREETING, byItself: true, timestampSeconds });
    await desk.chat(name).waitFor();
  }
  await desk.openChat('منى');
  await page.getByTestId('was-an-answer').waitFor();
  standIn.phoneWrites({ to: people[0][0], text: 'أيوه موجود، نبعته لحضرتك؟' });
  await page.getByTestId('phone-mark').last().click();
  await page.getByTestId('written-by-app').waitFor();
  await shoot(desk, 'meant-1-app-text');
  await page.keyboard.press('Escape');
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-automation').click();
  await page.getByTestId('app-text').first().waitFor();
  await shoot(desk, 'meant-2-app-text-settings');
});

test('a bare stop word in an order', async ({ desk, standIn }) => {
  const { page } = desk;
  const mona = { from: '201012345678@c.us', name: 'منى' } as const;
  standIn.customerWrites({ ...mona, text: 'عايزة علبة بنادول' });
  await desk.openChat('منى');
  await desk.reply('حاضر، في الطريق');
  await standIn.waitForSent(({ body }) => body === 'حاضر، في الطريق');
  standIn.customerWrites({ ...mona, text: 'إلغاء' });
  await page.getByTestId('stop-word-note').waitFor();
  await shoot(desk, 'meant-3-stop-word');
  await page.getByTestId('stop-word-order').click();
  await page.getByTestId('resolve-submit').waitFor();
  await shoot(desk, 'meant-4-stop-word-order');
});
