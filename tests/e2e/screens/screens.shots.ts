import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { test } from '../support/fixtures.ts';
import { passGuard, showRecoveryKey } from '../support/backup-file.ts';
import { fillTime } from '../support/fill-dates.ts';
import { bringFiles, pdf, phonePhoto, program, stamp } from '../support/sample-files.ts';
import { SCREENS, shoot } from './shoot.ts';

/** Not tests: a picture of every screen, in both languages and both themes, in out/screens. */

const CUSTOMER = '201012345678@c.us';

test('linking', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  await desk.qrText();
  await shoot(desk, '01-link-qr');
  await desk.page.getByTestId('pairing-open').click();
  await shoot(desk, '02-link-phone');
  await desk.page.getByTestId('pairing-phone').fill('01012345678');
  await desk.page.getByTestId('pairing-submit').click();
  await desk.page.getByTestId('pairing-code').waitFor();
  await shoot(desk, '03-link-code');
  await standIn.scan({ holdSync: true });
  await desk.waitForPhase('syncing');
  await shoot(desk, '04-syncing');
  standIn.finishSync();
  await desk.waitForPhase('online');
  await shoot(desk, '05-empty-desk');
});

test('no network', async ({ openDesk, standIn }) => {
  await standIn.stopListening();
  const desk = await openDesk();
  await desk.waitForPhase('offline');
  await shoot(desk, '06-no-network');
  await standIn.startListening();
});

test('link timed out', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.updateSettings({ linkTimeoutMs: 5_000 });
  await desk.qrText();
  await desk.page.getByTestId('qr-refresh').click();
  await desk.waitForPhase('logged-out');
  await shoot(desk, '07-logged-out');
});

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

test('recovery key', async ({ desk }) => {
  await desk.page.getByTestId('recovery-key-banner-open').click();
  await desk.page.getByTestId('recovery-key-show').waitFor();
  await shoot(desk, '30-recovery-key');
  await showRecoveryKey(desk);
  await desk.page.getByTestId('recovery-key-value').waitFor();
  await desk.page.getByTestId('recovery-key-copy').click();
  await desk.page.getByTestId('recovery-key-kept').check();
  await shoot(desk, '31-recovery-key-shown');
  await desk.page.emulateMedia({ media: 'print' });
  await desk.page.screenshot({ path: path.join(SCREENS, '32-recovery-key-printed.png') });
});

test('restore', async ({ openDesk, profile }) => {
  const desk = await openDesk();
  await desk.quit();
  await rm(path.join(profile, 'database-key.json'));
  const locked = await openDesk();
  await shoot(locked, '33-restore-key');
  await locked.page.getByTestId('restore-key').fill('07zh0 81g81 8m0w2');
  await locked.page.getByTestId('restore-key').press('Enter');
  await locked.page.getByTestId('error-notice').waitFor();
  await shoot(locked, '34-restore-key-typo');
  await locked.quit();
  await mkdir(path.join(profile, 'backups'));
  for (const day of ['05', '06', '07']) {
    await copyFile(
      path.join(profile, 'rosheta.db'),
      path.join(profile, 'backups', `rosheta-202605${day}-093000.backup`),
    );
  }
  await rm(path.join(profile, 'rosheta.db'));
  await writeFile(path.join(profile, 'rosheta.db'), '');
  await rm(path.join(profile, 'database-key.json'), { force: true });
  const damaged = await openDesk();
  await damaged.page.getByTestId('restore-way-copy').click();
  await shoot(damaged, '35-restore-copies');
});

test('restore from a file', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--restore'] });
  await shoot(desk, '36-restore-file');
});

test('restore by an admin, and what was put aside', async ({ desk, openDesk, profile }) => {
  await desk.quit();
  await mkdir(path.join(profile, 'backups'), { recursive: true });
  await copyFile(
    path.join(profile, 'rosheta.db'),
    path.join(profile, 'backups', 'rosheta-20260507-093000.backup'),
  );
  const restore = await openDesk({ flags: ['--restore'] });
  await restore.page.getByTestId('restore-guard').waitFor();
  await shoot(restore, '36-restore-guard');
  await restore.page.getByTestId('restore-way-copy').click();
  await passGuard(restore);
  await restore.page.getByTestId('restore-copy-submit').click();
  await restore.page.getByTestId('confirm-yes').waitFor();
  await shoot(restore, '36-restore-question');
  await restore.page.getByTestId('confirm-yes').click();
  await restore.signInWhenAsked();
  await restore.page.getByTestId('settings-open').click();
  await restore.page.getByTestId('settings-backup').click();
  await restore.page.getByTestId('replaced-item').scrollIntoViewIfNeeded();
  await shoot(restore, '36-replaced');
});

test('export', async ({ desk }) => {
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-backup').click();
  await desk.page.getByTestId('export-open').click();
  await desk.page.getByTestId('export-passphrase').fill('صندوق برتقال جمل');
  await shoot(desk, '37-export');
  await desk.page.getByTestId('export-session').check();
  await desk.page.getByTestId('export-session-warning').scrollIntoViewIfNeeded();
  await shoot(desk, '38-export-session');
});

test('voice', async ({ openDesk, standIn }) => {
  const desk = await openDesk({ switches: ['--use-fake-device-for-media-stream'] });
  await standIn.scan();
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: CUSTOMER, name: 'عميل ١', text: 'ممكن حضرتك تشرح لي الجرعة بالصوت؟' });
  standIn.customerWrites({ from: '201112345678@c.us', name: 'عميل ٢', text: 'صباح الخير' });
  await desk.openChat('عميل ١');
  const { page } = desk;
  await page.getByTestId('voice-microphones').click();
  await shoot(desk, '40-voice-microphones');
  await page.keyboard.press('Escape');
  await page.getByTestId('voice-record').click();
  await page.getByTestId('voice-time').getByText('0:04').waitFor();
  await shoot(desk, '41-voice-recording');
  await page.getByTestId('voice-stop').click();
  await page.getByTestId('voice-ready').waitFor();
  await shoot(desk, '42-voice-ready');
  await page.getByTestId('voice-send').click();
  const bubble = page.getByTestId('message').getByTestId('sound-player');
  await shoot(desk, '43-voice-bubble');
  await bubble.getByTestId('sound-play').click();
  await bubble.getByTestId('sound-play').click();
  await desk.openChat('عميل ٢');
  await page.getByTestId('now-playing').waitFor();
  await shoot(desk, '44-now-playing');
});

test('staff', async ({ openDesk }) => {
  const desk = await openDesk({ signsIn: false });
  const { page } = desk;
  await shoot(desk, '60-set-up');
  await desk.signIn();
  await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    await invoke('staff.add', { name: 'سامي', role: 'manager', kind: 'password', secret: 'كلمة مرور' });
    await invoke('staff.add', { name: 'Nadia', role: 'agent', kind: 'pin', secret: '1357' });
    await invoke('settings.update', { idleLockMs: 300_000 });
  });
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-staff').click();
  await shoot(desk, '64-staff-settings');
  await page.getByTestId('person-edit').last().click();
  await shoot(desk, '65-staff-edit');
  await page.getByTestId('settings-audit').click();
  await page.getByTestId('audit-entry').first().waitFor();
  await shoot(desk, '66-audit');
  await page.keyboard.press('Control+l');
  await shoot(desk, '62-lock');
  for (let slip = 1; slip <= 4; slip += 1) {
    await desk.typePin('0000');
    await page.locator('[data-testid="pin-dots"][data-count="0"]').waitFor();
  }
  await page.locator('[data-testid="pin-1"]:disabled').waitFor();
  await shoot(desk, '63-wait');
  await page.getByTestId('sign-in-other').click();
  await shoot(desk, '61-tiles');
});

test('saved replies', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'بكام البنادول؟' });
  await desk.openChat('منى');
  const input = page.getByTestId('composer-input');
  await input.pressSequentially('/');
  await page.getByTestId('picker-item').first().waitFor();
  await shoot(desk, '70-replies-picker');
  await input.pressSequentially('سعر');
  await input.press('Enter');
  await page.getByTestId('blank').first().fill('بنادول');
  await page.getByTestId('form-done').click();
  await shoot(desk, '71-replies-blanks');
  await page.getByTestId('page-templates').click();
  await shoot(desk, '72-replies-page');
  await page.getByTestId('template-search').fill('متوفر');
  await page.getByTestId('template-item').first().click();
  await page.getByTestId('template-body-en').fill('Hello {{customer}}, {{Size:choice(one)}} is');
  await shoot(desk, '73-replies-editor');
});

test('the desk’s rules in the settings', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('automation-hint').waitFor();
  await shoot(desk, '80-automation-hint');
  await page.getByTestId('automation-hint-hours').click();
  await shoot(desk, '81-hours');
  const saturday = page.getByTestId('day-saturday');
  await fillTime(saturday, '14:00', 1);
  await saturday.getByTestId('period-add').click();
  await fillTime(page.getByTestId('day-sunday'), '01:00');
  await page.getByTestId('ramadan-switch').click();
  await page.getByTestId('holiday-suggest').click();
  await page.getByRole('menuitem').first().click();
  await page.getByTestId('hours-week').evaluate((node) => node.scrollIntoView());
  await shoot(desk, '82-hours-week');
  await page.getByTestId('hours-ramadan').evaluate((node) => node.scrollIntoView());
  await shoot(desk, '83-hours-ramadan');
  await page.getByTestId('holiday').evaluate((node) => node.scrollIntoView());
  await shoot(desk, '84-hours-holidays');
  await page.getByTestId('settings-discard').click();
  await page.getByTestId('settings-automation').click();
  await page.getByTestId('auto-welcome').waitFor();
  await shoot(desk, '85-automation');
  await page.getByTestId('auto-out-of-hours').evaluate((node) => node.scrollIntoView());
  await shoot(desk, '86-automation-texts');
  await page.getByTestId('settings-menu').click();
  await page.getByTestId('simulator-reply').fill('٤');
  await page.getByTestId('simulator-send').click();
  await page.getByTestId('menu-item-open').nth(3).click();
  await shoot(desk, '87-menu');
  await page.getByTestId('settings-rules').click();
  await page.getByTestId('rule-sample').fill('فين طلبي؟ اتأخر جدا');
  await page.getByTestId('rule-open').nth(1).click();
  await shoot(desk, '88-rules');
  await page.getByTestId('settings-tickets').click();
  await page.getByTestId('tickets-assign').waitFor();
  await shoot(desk, '89-tickets');
});
