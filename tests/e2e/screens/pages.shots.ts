import type { Bridge } from '#shared/ipc/bridge.ts';
import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import { SAMPLES, sampleBytes, type SampleName } from '../../support/sample-media.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: pictures of the pages beside the chats, and of what opens over a conversation. */

const AHMED = '201012345678@c.us';

test('tickets and customers', async ({ desk, standIn }) => {
  const { page } = desk;
  await desk.updateSettings({ tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false } });
  await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    await invoke('staff.add', { name: 'سامي', role: 'agent', kind: 'pin', secret: '1357' });
  });
  const people: [string, string, string][] = [
    [AHMED, 'أحمد', 'عندكم Augmentin 1g؟ ومحتاج توصيل على نفس العنوان'],
    ['201112345678@c.us', 'سارة', 'فين طلبي؟ اتأخر جدا'],
    ['201212345678@c.us', 'Customer 3', 'Hello, do you have Vitamin D 50,000 IU?'],
    ['201512345678@c.us', 'الحاجة فاطمة عبد الرحمن السيد', 'محتاجة أعيد صرف دواء الضغط'],
  ];
  for (const [from, name, text] of people) {
    standIn.customerWrites({ from, name, text });
    await desk.chat(name).waitFor();
  }
  await desk.openChat('أحمد');
  await page.getByTestId('ticket-number').waitFor();
  await page.getByTestId('ticket-filter-open').click();
  await page.getByTestId('filter-kind-prescription').waitFor();
  await shoot(desk, '16-filter-menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+m');
  await page.getByTestId('ticket-history-toggle').click();
  await shoot(desk, '17-ticket-aside');
  await page.getByTestId('ticket-assignee').click();
  await page.getByTestId('ticket-transfer').click();
  await page.getByTestId('transfer-note').fill('مستني السعر');
  await shoot(desk, '18-transfer');
  await page.keyboard.press('Escape');
  await page.getByTestId('ticket-resolve').click();
  await page.getByTestId('resolve-submit').waitFor();
  await shoot(desk, '19-resolve');
  await page.keyboard.press('Escape');
  await page.getByTestId('page-tickets').click();
  await page.getByTestId('ticket-row').nth(3).waitFor();
  await shoot(desk, '21-tickets-page');
  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-item').first().click();
  await page.getByTestId('customer-detail').waitFor();
  await shoot(desk, '22-customers-page');
  await page.getByTestId('customer-edit').first().click();
  await page.getByTestId('dialog-name').waitFor();
  await shoot(desk, '23-customer-dialog');
});

test('gallery and viewer', async ({ desk, standIn }) => {
  const { page } = desk;
  for (const name of ['photo.jpg', 'film.mp4'] as SampleName[]) {
    const { kind, mimeType } = SAMPLES[name];
    standIn.customerWrites({
      from: AHMED,
      name: 'أحمد',
      type: kind,
      mimetype: mimeType,
      filename: name,
      bytes: await sampleBytes(name),
    });
  }
  await desk.openChat('أحمد');
  await page.getByTestId('media-picture').locator('img').waitFor();
  await page.getByTestId('media-picture').click();
  await page.getByTestId('viewer-picture').waitFor();
  await shoot(desk, '24-viewer');
  await page.keyboard.press('Escape');
  await page.getByTestId('gallery-open').click();
  await page.getByTestId('gallery-item').first().waitFor();
  await shoot(desk, '25-gallery');
});
