import { test } from '../support/fixtures.ts';
import { bringFiles, pdf, phonePhoto, program, stamp } from '../support/sample-files.ts';
import { shoot } from './shoot.ts';

/** Not tests: conversations, and the settings one after the other, in both languages and both themes. */

const CUSTOMER = '201012345678@c.us';

test('desk', async ({ desk, standIn }) => {
  const now = Math.floor(Date.now() / 1000);
  const chats: [string, string, string[]][] = [
    ['201112345678', 'عميل ٢', ['صباح الخير', 'فيه توصيل لحد البيت؟']],
    ['201212345678', 'Customer 3', ['Hello, do you have Vitamin D 50,000 IU?']],
    ['201512345678', 'عميلة ٤', ['الدكتور كاتب Augmentin 1g مرتين يومياً لمدة 7 أيام']],
    ['201061234567', 'عميل ٥', ['شكراً 🌷']],
    ['966501234567', 'عميل ٦', ['ممكن أعرف المواعيد؟', 'وكمان رقم تاني للطلبات', 'ضروري لو سمحتم']],
  ];
  for (const [index, [phone, name, texts]] of chats.entries()) {
    texts.forEach((text, line) =>
      standIn.customerWrites({
        from: `${phone}@c.us`,
        name,
        text,
        timestampSeconds: now - (index + 1) * 5_400 + line * 60,
      }),
    );
  }
  standIn.customerWrites({
    from: '77700000000009@lid',
    name: 'Customer 7',
    type: 'ptt',
    timestampSeconds: now - 90_000,
  });
  standIn.customerWrites({
    from: CUSTOMER,
    name: 'عميل ١',
    type: 'image',
    caption: 'دي الروشتة',
    timestampSeconds: now - 100_000,
  });
  standIn.customerWrites({
    from: CUSTOMER,
    name: 'عميل ١',
    text: 'السلام عليكم ورحمة الله',
    timestampSeconds: now - 300,
  });
  standIn.customerWrites({
    from: CUSTOMER,
    name: 'عميل ١',
    text: 'عندكم Panadol Extra؟ محتاج علبتين، ولو فيه بديل أرخص قولولي عليه، والتوصيل على نفس العنوان اللي عندكم.',
    timestampSeconds: now - 240,
  });
  await desk.openChat('عميل ١');
  await desk.reply('وعليكم السلام، أيوه موجود. العلبة بـ ٣٥ جنيه.');
  const first = await standIn.waitForSent((message) => message.body?.includes('٣٥') ?? false);
  standIn.read(first.id);
  await desk.reply('Delivery takes about 30 minutes, is that OK?');
  const second = await standIn.waitForSent((message) => message.body?.includes('Delivery') ?? false);
  standIn.deliver(second.id);
  standIn.refuseNextSend();
  await desk.reply('تمام؟');
  await desk.page.locator('[data-testid="message"][data-status="failed"]').waitFor();
  await desk.page.getByTestId('composer-input').fill('هيوصل لحضرتك خلال نص ساعة');
  await shoot(desk, '10-desk');

  await desk.page.getByTestId('chat-search').fill('Customer');
  await desk.chat('Customer 3').waitFor();
  await shoot(desk, '11-search');
  await desk.page.getByTestId('chat-search').fill('zzzz');
  await desk.page.getByText('لا توجد نتائج').waitFor();
  await shoot(desk, '12-no-results');
  await desk.page.getByTestId('chat-search').fill('');

  standIn.dropConnection();
  await desk.waitForPhase('offline');
  await shoot(desk, '13-desk-offline');
  standIn.restoreConnection();
  await desk.waitForPhase('online');

  await desk.page.getByTestId('settings-open').click();
  const tabs = desk.page.getByRole('tab');
  for (let index = 0; index < (await tabs.count()); index++) {
    await tabs.nth(index).click();
    await shoot(desk, `14-settings-${index + 1}`);
  }
});

test('merging', async ({ desk, standIn }) => {
  const people: [string, string, string][] = [
    ['201212345678', 'Customer 3', 'Hello, do you have Vitamin D 50,000 IU?'],
    ['201112345678', 'عميل ١ (الشغل)', 'أنا بكلمكم من رقم الشغل، نفس الطلب لو سمحتم والعنوان هو هو'],
    ['201012345678', 'عميل ١', 'عندكم بنادول؟'],
  ];
  for (const [phone, name, text] of people) {
    standIn.customerWrites({ from: `${phone}@c.us`, name, text });
    await desk.chat(text).waitFor();
  }
  standIn.customerWrites({ from: '77700000000009@lid', name: 'عميل ٥', text: 'السلام عليكم' });
  await desk.chat('عندكم بنادول؟').click();
  await desk.page.getByTestId('thread-menu').click();
  await desk.page.getByTestId('merge-open').waitFor();
  await shoot(desk, '40-thread-menu');
  await desk.page.getByTestId('merge-open').click();
  await shoot(desk, '41-merge-choose');
  await desk.page.getByTestId('merge-option').filter({ hasText: 'الشغل' }).click();
  await shoot(desk, '42-merge-compare');
  await desk.page.getByTestId('merge-submit').click();
  await desk.page.getByTestId('merge-notice').waitFor();
  await shoot(desk, '43-merged');
  await desk.page.getByTestId('thread-menu').click();
  await desk.page.getByTestId('separate-open').click();
  await desk.page.getByTestId('confirm-no').waitFor();
  await shoot(desk, '44-separate');
});

test('files before they are sent', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: 'عميل ١', text: 'ممكن صورة الروشتة بعد الصرف؟' });
  await desk.openChat('عميل ١');
  const caption = desk.page.getByTestId('tray-caption');
  await bringFiles(desk.page, 'thread', 'dragover', [pdf('a.pdf')]);
  await shoot(desk, '50-drop-zone');
  await desk.page.getByTestId('composer-input').fill('دي الروشتة يا فندم');
  await bringFiles(desk.page, 'thread', 'drop', [await phonePhoto('IMG_20260514_1032.jpg')]);
  await desk.page.getByTestId('tray-picture').waitFor();
  await shoot(desk, '51-tray-photo');
  await desk.page
    .getByTestId('tray-add-input')
    .setInputFiles([
      pdf('فاتورة مايو.pdf'),
      await stamp('ختم الصيدلية.png'),
      await phonePhoto('IMG_20260514_1033.jpg', 2400, 1800),
      { name: 'offers.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.alloc(48_000, 1) },
      program('setup.exe'),
    ]);
  await desk.page.getByTestId('tray-thumb').nth(4).waitFor();
  await desk.page.getByTestId('tray-card').waitFor();
  await shoot(desk, '52-tray-five');
  await desk.page.getByTestId('tray-refusals-hide').click();
  await caption.fill('م'.repeat(4_100));
  await shoot(desk, '53-tray-problem');
});

test('training', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'] });
  await desk.openChat('عميل تدريب ٤');
  await shoot(desk, '20-training');
});
