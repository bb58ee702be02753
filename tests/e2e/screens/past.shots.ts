import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '../support/fixtures.ts';
import { chooseChat, openPast, writeExport } from '../past/support.ts';
import { shoot } from './shoot.ts';

test('exported chats', async ({ desk, standIn }) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-past-'));
  try {
    standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'صباح الخير' });
    await desk.openChat('منى');
    if (await page.getByTestId('offer-filling').isVisible()) {
      await page.getByTestId('offer-filling').click();
      await page.getByTestId('fill-dialog-begin').waitFor();
      await shoot(desk, 'past-0-first-link');
      await page.getByTestId('fill-dialog-begin').click();
    }
    await openPast(desk);
    await page.getByTestId('past-choose').waitFor();
    await shoot(desk, 'past-1-nothing-yet');
    const spoken = writeExport(folder, 'دردشة واتساب مع ‎+20 10 1234 5678.txt', {
      from: '2024-03-05T06:00:00Z',
      lines: [
        'صباح الخير، عندكم أوجمنتين 1 جم؟',
        'صباح النور، موجود',
        'IMG-20240305-WA0001.jpg (الملف مرفق)\nدي الروشتة',
        'location: https://maps.google.com/?q=30.05,31.23',
        'تم حذف هذه الرسالة',
        'Panadol Extra 24 tab, please. And one box of vitamin C 1000 mg',
        'تمام، في الطريق',
      ],
    });
    await chooseChat(desk, spoken);
    await shoot(desk, 'past-2-preview');
    await page.getByTestId('import-chat-lines').scrollIntoViewIfNeeded();
    await page.getByTestId('import-chat-begin').scrollIntoViewIfNeeded();
    await shoot(desk, 'past-3-preview-end');
    await page.getByTestId('import-chat-begin').click();
    await page.getByTestId('import-chat-close').waitFor();
    await page.locator('[data-testid="past-import"][data-state="done"]').first().waitFor();
    await shoot(desk, 'past-4-done');
    await page.getByTestId('import-chat-close').click();
    await chooseChat(desk, writeExport(folder, 'سارة.txt', { lines: 60_000 }));
    await page.getByTestId('import-chat-customer').fill('01112345678');
    await page.getByRole('option', { name: /011/ }).waitFor();
    await shoot(desk, 'past-5-customer');
    await page.getByRole('option', { name: /011/ }).click();
    await page.getByTestId('import-chat-begin').click();
    await page.locator('[data-testid="past-import"][data-state="running"]').first().waitFor();
    await shoot(desk, 'past-9-running');
    await page.getByTestId('import-chat').getByTestId('past-stop').click();
    await page.locator('[data-testid="past-import"][data-state="stopped"]').first().waitFor();
    await page.getByTestId('import-chat-close').click();
    await shoot(desk, 'past-6-list');
    await page.getByTestId('past-undo').first().click();
    await page.getByTestId('confirm-yes').waitFor();
    await shoot(desk, 'past-7-undo');
    await page.getByTestId('confirm-no').click();
    await page.getByTestId('past-import').getByRole('button', { name: 'منى', exact: true }).click();
    await page.getByTestId('imported').first().waitFor();
    await shoot(desk, 'past-8-thread');
    await page.getByTestId('load-older').scrollIntoViewIfNeeded();
    await shoot(desk, 'past-10-older');
    standIn.phoneOff();
    await page.getByTestId('settings-open').click();
    await page.getByTestId('settings-whatsapp').click();
    await page.getByTestId('fill-begin').scrollIntoViewIfNeeded();
    await shoot(desk, 'past-11-reach');
    await page.getByTestId('fill-reach-all').check();
    await page.getByTestId('fill-begin').click();
    await page.locator('[data-testid="filling"]:not([data-chats="0"])').waitFor();
    await shoot(desk, 'past-12-filling');
    await page.getByTestId('filling-pause').click();
    await page.getByTestId('filling-resume').waitFor();
    await shoot(desk, 'past-13-paused');
    standIn.phoneOn();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
