import { expect, test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';
import { shoot } from './shoot.ts';

/** Not tests: one search over everything, and the sheet of all keys. */
test('the palette and the keys', async ({ desk, standIn }) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const people = [
    ['201012345678@c.us', 'منى عبد الرحمن', 'عندكم Panadol Extra؟ محتاجة علبتين قبل العصر'],
    ['201112345678@c.us', 'Nadia Hassan', 'Hello, is my order for Panadol ready?'],
    ['201212345678@c.us', 'أم منى', 'شكرًا على البنادول'],
  ] as const;
  for (const [from, name, text] of people) {
    standIn.customerWrites({ from, name, text });
    await desk.chat(name).first().waitFor();
  }
  await desk.openChat('Nadia Hassan');
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette-entry').first().waitFor();
  await shootRooms(desk, 'palette-empty');
  for (const [name, query] of [
    ['palette-found', 'منى'],
    ['palette-word', 'panadol'],
    ['palette-action', 'تذكرة'],
    ['palette-number', '01098765432'],
    ['palette-none', 'قسطرة'],
  ] as const) {
    await page.getByTestId('palette-field').fill(query);
    await expect(page.getByTestId('palette').locator('[aria-busy="true"]')).toHaveCount(0);
    await (name === 'palette-found' ? shootRooms(desk, name) : shoot(desk, name));
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.getByTestId('shortcut-line').first().waitFor();
  await shootRooms(desk, 'shortcut-sheet');
});
