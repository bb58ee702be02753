import { expect, test } from '../support/fixtures.ts';

test('what is written is formatted and undone, emoji are found in Arabic, and a word of the chat is found and gone to', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  const mona = { from: '201012345678@c.us', name: 'منى' } as const;
  for (const text of [
    'عندكم *بنادول*؟',
    'أريد البَنَادول الأزرق',
    'https://paypal.com@evil.example.com/x',
    'شكرًا',
  ]) {
    standIn.customerWrites({ ...mona, text });
  }
  await expect(desk.chat('منى')).toContainText('شكر');
  await desk.openChat('منى');
  await expect(page.getByTestId('message').locator('strong')).toHaveText('بنادول');

  const field = page.getByTestId('composer-input');
  await field.fill('قرص مرتين');
  await field.press('Control+a');
  await field.press('Control+b');
  await expect(field).toHaveValue('*قرص مرتين*');
  await field.press('Control+z');
  await expect(field).toHaveValue('قرص مرتين');
  await field.press('End');
  await page.getByTestId('emoji-open').click();
  await page.getByTestId('emoji-search').fill('حبوب');
  await page.getByTestId('emoji-search').press('Enter');
  await expect(field).toHaveValue('قرص مرتين💊');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('emoji-picker')).toHaveCount(0);
  await expect(field).toBeFocused();

  // Where it really goes is said, and asked about.
  await expect(page.getByTestId('real-host')).toHaveText('evil.example.com');
  await page.getByTestId('hyperlink').click();
  await expect(page.getByRole('dialog')).toContainText('evil.example.com');
  await page.getByTestId('confirm-no').click();

  await page.keyboard.press('Control+f');
  const sought = page.getByTestId('thread-search-field');
  await expect(sought).toBeFocused();
  await page.keyboard.type('البنادول');
  const count = page.getByTestId('thread-search-count');
  await expect(count).toHaveText('1 من 2');
  await expect(page.getByTestId('message').locator('mark')).toHaveText(['بنادول', 'البَنَادول']);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('2 من 2');
  await expect(page.locator('[data-jumped-to]')).toContainText('عندكم');
  await page.keyboard.press('Shift+Enter');
  await expect(page.locator('[data-jumped-to]')).toContainText('الأزرق');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('thread-search')).toHaveCount(0);
  await expect(page.getByTestId('message').locator('mark')).toHaveCount(0);
});
