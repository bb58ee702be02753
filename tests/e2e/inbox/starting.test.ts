import { call } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';

const HODA = { from: '201012345678@c.us', name: 'هدى', text: 'عندكم بنادول؟' };
const WORDS = {
  ar: {
    start: 'بدء محادثة مع',
    open: 'فتح المحادثة مع',
    own: 'رقم الصيدلية نفسها',
    sara: 'مسجّل للعميل',
    absent: 'هذا الرقم ليس على واتساب',
    atOnce: 'ليس على واتساب. راجع الرقم مع العميل',
  },
  en: {
    start: 'Start a chat with',
    open: 'Open the chat with',
    own: 'the pharmacy’s own number',
    sara: 'is the number of',
    absent: 'This number is not on WhatsApp',
    atOnce: 'is not on WhatsApp. Check the number',
  },
};

for (const language of ['ar', 'en'] as const) {
  test(`a chat is begun from the search of every place, and knows whose the number is (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    const words = WORDS[language];
    await desk.updateSettings({ language });
    standIn.customerWrites(HODA);
    await desk.openChat('هدى');
    await call(desk, 'waitlist.add', { conversationId: 1, item: 'أوزمبيك', quantity: null, note: '' });
    const sara = { name: 'سارة', phones: ['01212345678'] };
    await call(desk, 'customers.add', { change: sara, sharesPhones: false });
    const start = page.getByTestId('start-chat');
    const composer = page.getByTestId('composer-input');

    // While a second conversation of one customer is looked for.
    await page.getByTestId('thread-menu').click();
    await page.getByTestId('merge-open').click();
    await page.getByTestId('merge-search').fill('٠١٠ ٩٨٧٦ ٥٤٣٢');
    await expect(start).toContainText(words.start);
    await page.getByTestId('merge-search').press('Enter');
    await expect(page.getByTestId('merge-dialog')).toHaveCount(0);
    await expect(composer).toBeFocused();
    await expect(page.getByTestId('chat-item')).toHaveCount(2);

    // Where no list has the customer: the number is known all the same, in any writing.
    await page.getByTestId('page-follow-ups').click();
    await page.getByTestId('follow-ups-waitlist').click();
    const items = page.locator('[data-page="follow-ups"] input[type="search"]');
    await items.fill('0020 10 12345678');
    await expect(start).toContainText(words.open);
    await expect(start).toContainText('هدى');
    await start.click();
    await expect(page.getByTestId('thread-name')).toHaveText('هدى');
    await page.getByTestId('page-templates').click();
    await page.getByTestId('template-search').fill('+20 10 9876 5432');
    await expect(page.locator('[data-page="templates"]').getByTestId('start-chat')).toContainText(words.open);

    // A customer who was entered by hand is not entered once more.
    await page.getByTestId('page-chats').click();
    const search = page.getByTestId('chat-search');
    await search.fill('٠١٢١٢٣٤٥٦٧٨');
    await expect(page.getByTestId('found-start')).toContainText(words.start);
    await expect(page.getByTestId('found-start')).toContainText(words.sara);
    await search.press('Enter');
    await expect(page.getByTestId('thread-name')).toHaveText('سارة');
    // What was looked for is found now, while the search still stands there.
    await expect(page.getByTestId('found-start')).toHaveCount(0);
    await expect(page.getByTestId('search-results').getByTestId('chat-item')).toHaveCount(1);
    await page.getByTestId('page-customers').click();
    await page.getByTestId('customers-search').fill('012 1234 5678');
    await expect(page.getByTestId('customer-item')).toHaveCount(1);

    // The pharmacy does not write to itself.
    await page.getByTestId('customers-search').fill('01000000001');
    await expect(page.locator('[data-page="customers"]').getByTestId('start-chat-problem')).toContainText(
      words.own,
    );
    await page.getByTestId('page-chats').click();
    await search.fill('+201000000001');
    await expect(page.getByTestId('search-results')).toContainText(words.own);
    await expect(page.getByTestId('found-start')).toHaveCount(0);

    // Nobody has it on WhatsApp either: the message says so, and the customer is there once.
    await search.fill('01198765432');
    await page.getByTestId('found-start').click();
    // Said at once, before anything is written.
    await expect(page.getByRole('alert').filter({ hasText: '01198765432' })).toContainText(words.atOnce);
    await desk.reply('أهلًا');
    await expect(page.getByTestId('message-failure')).toContainText(words.absent);
    await search.fill('');
    await expect(page.getByTestId('chat-item')).toHaveCount(4);
    expect((await call(desk, 'customers.list', {})).items).toHaveLength(4);
  });
}
