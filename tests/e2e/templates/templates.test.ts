import type { Bridge } from '#shared/ipc/bridge.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';

test('a reply under "/" is chosen, filled in and sent, and its use counts', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'بكام البنادول؟' });
  await desk.openChat('منى');
  const { page } = desk;
  const input = page.getByTestId('composer-input');

  await input.pressSequentially('/سعر');
  const choice = page.getByTestId('picker-item').first();
  await expect(choice).toContainText('/سعر');
  await expect(choice).toHaveAttribute('aria-selected', 'true');
  await input.press('Enter');

  // Enter asks for what is missing; Tab goes from blank to blank.
  const [item, price] = [page.getByTestId('blank').nth(0), page.getByTestId('blank').nth(1)];
  await expect(item).toBeFocused();
  await item.press('Enter');
  await expect(page.getByTestId('form-problem')).toContainText('الصنف');
  await page.keyboard.type('بنادول');
  await page.keyboard.press('Tab');
  await expect(price).toBeFocused();
  await page.keyboard.type('كتير');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('form-problem')).toContainText('السعر');
  await price.fill('٤٥');
  await page.keyboard.press('Shift+Tab');
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');

  const text = 'سعر بنادول اليوم 45 جنيه. هل نحجزه لحضرتك؟';
  await expect(input).toHaveValue(text);
  await expect(input).toBeFocused();
  await input.press('Enter');
  await expect(desk.bubble(text)).toBeVisible();
  await expect.poll(() => standIn.sent.map(({ body }) => body)).toEqual([text]);

  await page.getByTestId('page-templates').click();
  await expect(page.getByTestId('template-item').first()).toContainText('/سعر');
  await expect(page.getByTestId('template-uses').first()).toHaveText('استُخدم مرة واحدة');
});

test('a day in a reply is written day first, and stepped with the arrows', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'مفتوحين؟' });
  await desk.openChat('منى');
  const { page } = desk;
  await page.getByTestId('composer-input').pressSequentially('/اجازة');
  await page.getByTestId('picker-item').first().waitFor();
  await page.keyboard.press('Enter');
  const day = page.getByTestId('blank').first();
  await expect(day).toBeFocused();
  await day.fill('٥/٣/٢٠٢٧');
  await day.press('ArrowUp');
  await expect(day).toHaveValue('06/03/2027');
  await day.fill('31/2/2027');
  await day.press('Enter');
  await expect(page.getByTestId('form-problem')).toBeVisible();
  await expect(day).toHaveValue('31/2/2027');
  await day.fill('7/3/2027');
  await day.press('Enter');
  await expect(page.getByTestId('composer-input')).toHaveValue(/7 مارس 2027|7\/3\/2027|٧ مارس/u);
});

test('a reply with a file is written, and brings the file into the conversation', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'فين الفرع؟' });
  const { page } = desk;
  await page.getByTestId('page-templates').click();
  await page.getByTestId('template-new').click();
  await page.getByTestId('template-name').fill('العنوان');
  await page.getByTestId('template-shortcut').fill('سعر');
  await page.getByTestId('template-body-ar').fill('أهلا {{العميل}}، عنواننا في الملف {{ناقص');
  await page.getByTestId('template-save').click();
  await expect(page.getByTestId('template-editor').getByText('لرد آخر')).toBeVisible();
  await page.getByTestId('template-shortcut').fill('خريطة');
  await page.getByTestId('template-body-ar').fill('أهلا {{العميل}}، عنواننا في الملف.');
  const file = { name: 'map.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
  await page.getByTestId('template-attach-input').setInputFiles(file);
  await expect(page.getByTestId('template-file')).toContainText('map.pdf');
  await page.getByTestId('template-save').click();
  await expect(page.getByTestId('template-item').filter({ hasText: '/خريطة' })).toBeVisible();

  await page.getByTestId('page-chats').click();
  await desk.openChat('منى');
  await page.getByTestId('composer-input').pressSequentially('/خريطة');
  await page.getByTestId('picker-item').first().click();
  await expect(page.getByTestId('file-tray')).toContainText('map.pdf');
  await expect(page.getByTestId('tray-caption')).toHaveValue('أهلا منى، عنواننا في الملف.');
});

for (const { language, word, other } of [
  { language: 'ar', word: '{{العميل|يا فندم}}', other: 'customer' },
  { language: 'en', word: '{{customer}}', other: 'العميل' },
] as const)
  test(`a text is edited with words of its own language, and keeps its blanks (${language})`, async ({
    openDesk,
  }) => {
    const desk = await openDesk({ flags: ['--training'] });
    await desk.updateSettings({ language });
    const { page } = desk;
    await page.getByTestId('page-templates').click();
    await page.getByTestId('template-item').filter({ hasText: '/متوفر' }).first().click();
    const body = page.getByTestId(`template-body-${language}`);
    await expect.poll(() => body.inputValue()).toContain(word);
    expect(await body.inputValue()).not.toContain(other);
    const preview = page.getByTestId(`preview-${language}`);
    await expect(preview.locator('bdi').first()).toHaveText(language === 'ar' ? 'أستاذة منى' : 'Mona');

    // Writing, undoing and pasting are the field's own.
    const before = await body.inputValue();
    await body.press('Control+End');
    await page.keyboard.insertText(' {{customer}}');
    await expect(preview.locator('bdi').last()).toHaveText(language === 'ar' ? 'أستاذة منى' : 'Mona');
    await page.keyboard.press('Control+z');
    await expect(body).toHaveValue(before);
    await page.keyboard.type('!');
    await page.getByTestId('template-save').click();
    await expect(page.getByTestId('template-item').filter({ hasText: '/متوفر' }).first()).toBeVisible();
    await expect(body).toHaveValue(`${before}!`);
  });

test('a table with a wrong row is refused with its place, and a right one is taken in', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('page-templates').click();
  const csv = (rows: string[]) => ({
    name: 'replies.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['name,category,shortcut,arabic', ...rows].join('\n')),
  });
  const good = 'تجربة,hours,تجربة,نحن معك حتى منتصف الليل';
  await page.getByTestId('templates-import').setInputFiles(csv([good, 'ب,دواء,ب,نص']));
  await expect(page.getByRole('dialog')).toContainText('الصف 3');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('template-item').filter({ hasText: '/تجربة' })).toHaveCount(0);
  await page.getByTestId('templates-import').setInputFiles(csv([good]));
  await expect(page.getByTestId('template-item').filter({ hasText: '/تجربة' })).toBeVisible();
});

test('of two who save one reply at once the second sees both texts and chooses, and goes back to what was before', async ({
  desk,
}) => {
  const { page } = desk;
  /** A colleague saves the reply at another window. */
  const saveElsewhere = (text: string): Promise<void> =>
    page.evaluate(async (ar) => {
      const { rosheta } = window as unknown as { rosheta: Bridge };
      const all = await rosheta.invoke('templates.list', undefined);
      const reply = all.ok ? all.value.find(({ shortcut }) => shortcut === 'سعر') : undefined;
      if (reply === undefined) throw new Error('there is no such reply');
      const { id, name, category, ownCategoryId, kind, shortcut, files, body } = reply;
      if (files.length > 0) throw new Error('files are written otherwise');
      const draft = { name, category, ownCategoryId, kind, shortcut, body: { ...body, ar }, files: [] };
      const saved = await rosheta.invoke('templates.save', { id, revision: reply.revision, draft });
      if (!saved.ok) throw new Error('the colleague could not save');
    }, text);
  await page.getByTestId('page-templates').click();
  const reply = page.getByTestId('template-item').filter({ hasText: '/سعر' }).first();
  await reply.click();
  const body = page.getByTestId('template-body-ar');
  const original = await body.inputValue();

  await body.fill('نصي أنا');
  await saveElsewhere('نص الزميل');
  await page.getByTestId('template-save').click();
  const conflict = page.getByTestId('template-conflict');
  await expect(conflict).toContainText('نص الزميل');
  await expect(body).toHaveValue('نصي أنا');
  await page.getByTestId('conflict-take-theirs').click();
  await expect(body).toHaveValue('نص الزميل');

  await body.fill('نصي مرة أخرى');
  await saveElsewhere('نص الزميل الثاني');
  await page.getByTestId('template-save').click();
  await expect(conflict).toContainText('نص الزميل الثاني');
  await page.getByTestId('conflict-save-mine').click();
  await expect(conflict).toHaveCount(0);
  await expect(body).toHaveValue('نصي مرة أخرى');

  await page.getByTestId('template-versions-open').click();
  const versions = page.getByTestId('template-version');
  await expect(versions).toHaveCount(4);
  await versions.last().getByTestId('template-take-version').click();
  await expect(body).toHaveValue(original);
  await page.getByTestId('template-save').click();
  await page.getByTestId('template-versions-open').click();
  await expect(versions).toHaveCount(5);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'أسعار وتوفّر', exact: true }).click();
  await expect(page.getByTestId('template-item').first()).toContainText('/سعر');
});
