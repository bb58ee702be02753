import { expect, test } from '../support/fixtures.ts';

const DAY_SECONDS = 86_400;
const now = Math.floor(Date.now() / 1000);

/** As staff type a day, by the pharmacy's clock. */
const dayOf = (seconds: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Cairo' }).format(seconds * 1000);

test('what is written is formatted and undone, emoji are found in Arabic, and a word or a day of the chat is found and gone to', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  const mona = { from: '201012345678@c.us', name: 'منى' } as const;
  standIn.customerWrites({ from: '184467440737095@lid', name: 'سارة', text: 'السلام عليكم' });
  for (const [text, days] of [
    ['من زمان: سعر بنادول', 5],
    ['صباح الخير', 3],
  ] as const) {
    standIn.customerWrites({ ...mona, text, timestampSeconds: now - days * DAY_SECONDS });
  }
  for (const text of [
    'عندكم *بنادول*؟',
    'أريد البَنَادول الأزرق',
    'https://paypal.com@evil.example.com/x',
    'سلمي على @184467440737095 و@1234567890123',
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
  await field.press('Control+a');
  await expect(page.getByTestId('format-bar')).toBeVisible();
  await field.press('Enter');
  await expect(field).toHaveValue('');
  await expect(page.getByTestId('format-bar')).toHaveCount(0);

  // Where it really goes is said, and asked about.
  await expect(page.getByTestId('real-host')).toHaveText('evil.example.com');
  await page.getByTestId('hyperlink').filter({ hasText: 'paypal' }).click();
  await expect(page.getByRole('dialog')).toContainText('evil.example.com');
  await page.getByTestId('confirm-no').click();

  // Whoever the desk knows is called by name, and nobody by an id.
  await expect(page.locator('[data-kind="person"]')).toHaveText('@سارة');
  await expect(page.getByTestId('called-person')).toHaveText('@شخص ما');

  await page.keyboard.press('Control+f');
  const sought = page.getByTestId('thread-search-field');
  await expect(sought).toBeFocused();
  await page.keyboard.type('البنادول');
  const count = page.getByTestId('thread-search-count');
  await expect(count).toHaveText('1 من 3');
  await expect(page.getByTestId('message').locator('mark')).toHaveText(['بنادول', 'بنادول', 'البَنَادول']);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('2 من 3');
  const shown = page.locator('[data-jumped-to]');
  await expect(shown).toContainText('عندكم');
  // What comes and goes meanwhile is counted, and moves nobody.
  const { id } = standIn.customerWrites({ ...mona, text: 'وشريط بنادول كمان' });
  await expect(count).toHaveText('3 من 4');
  standIn.customerEdits(id, 'ولا حاجة');
  await expect(count).toHaveText('2 من 3');
  await expect(shown).toContainText('عندكم');
  await page.keyboard.press('Shift+Enter');
  await expect(shown).toContainText('الأزرق');
  const day = page.getByTestId('thread-search-day');
  await day.fill(dayOf(now - 3 * DAY_SECONDS));
  await day.press('Enter');
  await expect(shown).toContainText('صباح الخير');
  await sought.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('thread-search')).toHaveCount(0);
  await expect(page.getByTestId('message').locator('mark')).toHaveCount(0);

  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('بنادول');
  const found = page.getByTestId('found-message');
  await expect(found).toHaveCount(3);
  const filters = page.getByTestId('message-filters');
  await filters.click();
  const firstDay = page.getByTestId('filter-first');
  await firstDay.fill(dayOf(now));
  await firstDay.press('Enter');
  await expect(found).toHaveCount(2);
  await page.getByTestId('filter-file').check();
  await expect(found).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(firstDay).toHaveCount(0);
  await expect(filters).toBeFocused();
  await page.getByTestId('message-filters-none').click();
  await expect(found).toHaveCount(3);
  await page.getByTestId('chat-search').fill('');
  await desk.openChat('منى');

  // Whom WhatsApp tells beside the text is named wherever it is said: one who is known by a number alone, and one whom only
  // the pharmacy's phone has in its address book.
  const [karim, rep] = ['555000111222333@lid', '666000111222333@lid'] as const;
  standIn.customerWrites({ from: '201112345678@c.us', name: 'كريم', text: 'مساء الخير' });
  standIn.linkLid('201112345678@c.us', karim);
  standIn.phoneKnows(rep, 'مندوب إيفا');
  const told = { mentionedJidList: [karim, rep] };
  const called = standIn.customerWrites({
    ...mona,
    text: `@${karim.slice(0, 15)} مع @${rep.slice(0, 15)}`,
    fields: told,
  });
  await expect(desk.chat('منى')).toContainText('@\u2068كريم\u2069 مع @\u2068مندوب إيفا\u2069');
  standIn.customerWrites({ ...mona, text: 'ردوا عليهم', quotes: called.id });
  await expect(page.getByTestId('quoted-text').last()).toHaveText(
    '@\u2068كريم\u2069 مع @\u2068مندوب إيفا\u2069',
  );
  await expect(page.locator('[data-kind="person"]').filter({ hasText: 'كريم' })).toHaveText('@كريم');
  await expect(page.getByTestId('called-person').filter({ hasText: 'إيفا' })).toHaveText('@مندوب إيفا');
});
