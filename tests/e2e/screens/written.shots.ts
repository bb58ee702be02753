import { poll } from '../../whatsapp-stand-in/server/shapes.ts';
import { expect, test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';
import { shoot } from './shoot.ts';

test.setTimeout(240_000);

test('what is marked, and where it leads', async ({ desk, standIn }) => {
  const mona = { from: '201012345678@c.us', name: 'منى' } as const;
  standIn.customerWrites({
    ...mona,
    text: '*مهم جدًا:* الروشتة _قبل الأكل_ مرتين، والسعر ~500~ *450* جنيه.\n\n- Panadol Extra *2 tabs*\n- أوجمنتين 1 جم\n1. صباحًا\n2. مساءً\n> كنت قلت لي بعد العشاء\nالكود `ORD-2291`\n```\nSKU 1001 x2\nالإجمالي 450\n```',
  });
  standIn.customerWrites({
    ...mona,
    text: 'العنوان https://maps.app.goo.gl/Ab12?x=1_2_3، والموقع pharmacy.com.eg\nكلمني على 01112345678 أو a.mona@example.com',
  });
  standIn.customerWrites({ ...mona, text: 'ادفع هنا https://paypal.com@evil.example.com/login' });
  standIn.customerWrites({ ...mona, text: 'https://p\u0430ypal.com/login' });
  standIn.customerWrites({ from: '184467440737095@lid', name: 'سارة', text: 'السلام عليكم' });
  standIn.customerWrites({
    ...mona,
    text: 'كلمي @184467440737095 و@1234567890123 عن الرابط ده: https://vodafone-cash.net/otp',
  });
  standIn.customerWrites({
    ...mona,
    ...poll('نطلب منين؟ الأسعار على https://pharmacy.com.eg/prices', [
      'من https://faceb00k.com/pharmacy',
      'بالتليفون 01112345678',
    ]),
  });
  standIn.customerWrites({ ...mona, text: '1️⃣' });
  standIn.customerWrites({ ...mona, text: '👨‍👩‍👧‍👦🇪🇬👍🏽' });
  await expect(desk.page.getByTestId('chat-item')).toHaveCount(2);
  await desk.openChat('منى');
  await expect(desk.page.getByTestId('message')).toHaveCount(8);
  await expect(desk.page.locator('[data-kind="person"]')).toBeVisible();
  await shoot(desk, 'written-1-thread');
  await desk.page.getByTestId('hyperlink').filter({ hasText: 'paypal.com@' }).click();
  await expect(desk.page.getByTestId('confirm-no')).toBeVisible();
  await shoot(desk, 'written-2-doubt');
  await desk.page.getByTestId('confirm-no').click();
  await desk.page.getByTestId('hyperlink').filter({ hasText: 'vodafone-cash' }).click();
  await expect(desk.page.getByTestId('confirm-no')).toBeVisible();
  await shoot(desk, 'written-2-imitated');
  await desk.page.getByTestId('confirm-no').click();
  await desk.page.getByTestId('hyperlink').filter({ hasText: '01112345678' }).first().click();
  await expect(desk.page.getByTestId('write-to-number')).toBeVisible();
  await shoot(desk, 'written-3-number');
});

test('writing: what is selected, and emoji', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'مساء الخير' });
  await desk.openChat('منى');
  const field = desk.page.getByTestId('composer-input');
  await field.fill('الجرعة قرص مرتين يوميًا');
  await field.press('Control+a');
  await field.press('Control+b');
  await expect(field).toHaveValue('*الجرعة قرص مرتين يوميًا*');
  await field.press('Control+z');
  await expect(field).toHaveValue('الجرعة قرص مرتين يوميًا');
  await field.press('Control+a');
  await expect(desk.page.getByTestId('format-bar')).toBeVisible();
  await shoot(desk, 'written-4-selected');
  await shootRooms(desk, 'written');
  await desk.page.getByTestId('emoji-open').click();
  await expect(desk.page.getByTestId('emoji').first()).toBeVisible();
  await shoot(desk, 'written-5-emoji');
  await desk.page.getByTestId('emoji-search').fill('حبوب');
  await desk.page.getByTestId('emoji-search').press('Enter');
  await expect(field).toHaveValue('💊');
  await shoot(desk, 'written-6-emoji-found');
});

test('searching within a chat, and among all messages with filters', async ({ desk, standIn }) => {
  const mona = { from: '201012345678@c.us', name: 'منى' } as const;
  standIn.customerWrites({ ...mona, text: 'عندكم بنادول؟' });
  standIn.customerWrites({ ...mona, text: 'أريد *البنادول* الأزرق' });
  standIn.customerWrites({ ...mona, text: 'شكرًا' });
  await expect(desk.chat('منى')).toContainText('شكر');
  await desk.openChat('منى');
  await desk.page.keyboard.press('Control+f');
  await desk.page.getByTestId('thread-search-field').fill('بنادول');
  const count = desk.page.getByTestId('thread-search-count');
  await expect(count).toContainText('1');
  await expect(desk.page.getByTestId('message').locator('mark')).toHaveCount(2);
  await desk.page.getByTestId('thread-search-field').press('Enter');
  await expect(count).toContainText('2');
  await shoot(desk, 'written-7-thread-search');
  await desk.page.getByTestId('thread-search-field').press('Escape');
  await desk.page.getByTestId('thread-search-field').press('Escape');
  await expect(desk.page.getByTestId('thread-search')).toHaveCount(0);
  await desk.page.keyboard.press('Control+Shift+f');
  await desk.page.keyboard.type('بنادول');
  await expect(desk.page.getByTestId('found-message')).toHaveCount(2);
  await desk.page.getByTestId('message-filters').click();
  await desk.page.getByTestId('filter-file').check();
  await expect(desk.page.getByTestId('found-message')).toHaveCount(0);
  await shoot(desk, 'written-8-filters');
});
