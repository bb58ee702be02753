import { expect, test } from '../support/fixtures.ts';

const HODA = { from: '201012345678@c.us', name: 'هدى', text: 'عندكم بنادول؟' };

for (const [language, start, short] of [
  ['ar', 'بدء محادثة مع', 'الرقم ناقص'],
  ['en', 'Start a chat with', 'A digit is missing'],
] as const) {
  test(`a number that nobody has can be written to from any search, and one that is none says why: ${language}`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    standIn.addNumber('201098765432@c.us');
    standIn.customerWrites(HODA);
    await expect(desk.chat('هدى')).toBeVisible();
    const search = page.getByTestId('chat-search');

    // Somebody's number finds them in any writing, with the number under the name.
    for (const written of ['01012345678', '٠١٠ ١٢٣٤ ٥٦٧٨', '+20 10 12345678', '0020 10 12345678']) {
      await search.fill(written);
      const found = page.getByTestId('search-results').getByTestId('chat-item');
      await expect(found.getByTestId('customer-number')).toHaveText('010 12345678');
      await expect(page.getByTestId('found-start')).toHaveCount(0);
    }
    await search.fill('بنادول');
    await expect(page.getByTestId('found-message').getByTestId('customer-number')).toHaveText('010 12345678');

    await search.fill('0109876543');
    await expect(page.getByTestId('search-results')).toContainText(short);
    await search.fill('٠١٠ ٩٨٧٦ ٥٤٣٢');
    await expect(page.getByTestId('found-start')).toContainText(start);
    await search.press('Enter');
    await expect(page.getByTestId('composer-input')).toBeFocused();
    await expect(page.getByTestId('found-start')).toHaveCount(0);
    await expect(page.getByTestId('search-results').getByTestId('chat-item')).toHaveCount(1);
    await desk.reply('أهلًا بيك');
    const sent = await standIn.waitForSent();
    expect(sent.chat).toBe('201098765432@c.us');

    await page.getByTestId('page-customers').click();
    const customers = page.getByTestId('customers-search');
    await customers.fill('0122 1234567');
    await expect(page.getByTestId('start-chat')).toContainText(start);
    await customers.fill('012212345');
    await expect(page.getByTestId('start-chat-problem')).toContainText(short);
    await customers.fill('010 98765432');
    await expect(page.getByTestId('customer-item')).toHaveCount(1);

    await page.getByTestId('page-tickets').click();
    await page.getByTestId('ticket-search').fill('01198765432');
    await page.getByTestId('start-chat').click();
    await expect(page.getByTestId('composer-input')).toBeFocused();
  });
}
