import { sampleBytes } from '../../support/sample-media.ts';
import { addColleague } from '../support/colleague.ts';
import { test } from '../support/fixtures.ts';
import { shootRooms } from './rooms.ts';

/** Not a test: what opens over a page, in every room. */
test('menus and dialogs', async ({ desk, standIn }) => {
  test.setTimeout(600_000);
  const { page } = desk;
  const open = (testId: string) => page.getByTestId(testId).first().click();
  const shown = (testId: string) => page.getByTestId(testId).first().waitFor();
  const close = () => page.keyboard.press('Escape');
  await addColleague(desk);
  standIn.customerWrites({
    from: '201112345678@c.us',
    name: 'سارة',
    text: 'عندكم Augmentin 1g؟ ومحتاجة توصيل',
  });
  await desk.chat('سارة').waitFor();
  standIn.customerWrites({
    from: '201012345678@c.us',
    name: 'أحمد سامي عبد الرحمن',
    type: 'image',
    mimetype: 'image/jpeg',
    bytes: await sampleBytes('photo.jpg'),
    text: 'روشتة',
  });
  await desk.openChat('أحمد');
  await page.getByTestId('media-picture').locator('img').waitFor();
  await open('ticket-filter-open');
  await shown('filter-kind-prescription');
  await shootRooms(desk, '40-filters');
  await close();
  // In the narrowest room the list is not there, and its menu goes with it: Escape was for the conversation.
  await desk.openChat('أحمد');
  await open('ticket-resolve');
  await page.locator('[data-testid="resolve-submit"]:enabled').waitFor();
  await shootRooms(desk, '41-resolve');
  await close();
  await open('ticket-assignee');
  await open('ticket-transfer');
  await shown('transfer-note');
  await shootRooms(desk, '42-transfer');
  await close();
  await page.getByTestId('composer-input').fill('طلب حضرتك جاهز للاستلام');
  await open('send-later');
  await open('later-pick');
  await shown('schedule-save');
  await shootRooms(desk, '43-schedule');
  await close();
  await open('thread-menu');
  await open('merge-open');
  await open('merge-option');
  await shown('merge-submit');
  await shootRooms(desk, '44-merge');
  await close();
  await open('media-picture');
  await shown('viewer-picture');
  await shootRooms(desk, '45-viewer');
  await close();
  await open('gallery-open');
  await shown('gallery-item');
  await shootRooms(desk, '46-gallery');
  await close();
  await open('page-customers');
  await open('customer-item');
  await open('customer-edit');
  await shown('dialog-name');
  await shootRooms(desk, '47-customer');
  await close();
  await open('page-prescriptions');
  await open('prescription-card');
  await page.getByTestId('line-item').first().fill('كونجستال');
  await page.getByTestId('line-price').first().fill('42');
  await open('bench-next');
  await page.locator('[data-testid="workbench"][data-status="priced"]').waitFor();
  await shootRooms(desk, '48-bench');
  await open('bench-next');
  await shown('quote-text');
  await shootRooms(desk, '49-quote');
});
