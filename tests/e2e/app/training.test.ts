import { expect, test } from '../support/fixtures.ts';
import { catchRelaunch } from '../support/relaunch.ts';

test('training opens a desk with conversations coming in, labelled and answering', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'] });
  await expect(desk.page.getByTestId('training-banner')).toBeVisible();
  await desk.openChat('عميل تدريب ١');
  await expect(desk.bubble('عندكم باراسيتامول ٥٠٠؟')).toBeVisible();
  await desk.reply('أيوه موجود');
  await expect(desk.bubble('أيوه موجود')).toHaveAttribute('data-status', 'read');
  await expect(desk.bubble('تمام، محتاج علبتين')).toBeVisible();

  // Blocking and reporting are learned here, too; what only WhatsApp could be told is not offered.
  const { page } = desk;
  await page.getByTestId('thread-menu').click();
  await expect(page.getByTestId('chat-archive')).toHaveCount(0);
  await page.getByTestId('chat-report').click();
  await page.getByTestId('report-yes').click();
  await expect(page.getByTestId('report-chat')).toHaveCount(0);
  await expect(page.getByTestId('blocked-note')).toBeVisible();
  await page.getByTestId('unblock').click();
  await expect(page.getByTestId('composer-input')).toBeVisible();
});

test('simulated customers send a picture, a document, a voice note, a place and a contact', async ({
  openDesk,
}) => {
  const desk = await openDesk({ flags: ['--training'] });
  const { page } = desk;
  await desk.openChat('عميل تدريب ٤');
  const picture = page.getByTestId('media-picture').locator('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
  await desk.openChat('Training customer 3');
  await expect(page.getByTestId('media-document')).toContainText('order.pdf');
  await expect(page.getByTestId('media-open')).toBeVisible();
  await desk.openChat('عميل تدريب ٢');
  await expect(page.getByTestId('media-location')).toContainText('مكان التدريب');
  await desk.openChat('عميل تدريب ٥');
  await expect(page.getByTestId('media-contacts')).toContainText('جهة تدريب');
  await desk.openChat('عميل تدريب ٦');
  await expect(page.getByTestId('sound-play')).toBeEnabled();
});

test('the simulated prescription waits in the queue', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'] });
  const { page } = desk;
  await page.getByTestId('page-prescriptions').click();
  await expect(page.getByTestId('column-waiting').getByTestId('prescription-card')).toContainText(
    'عميل تدريب ٤',
  );
});

test('the button on the connect screen restarts the app in training', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.qrText();
  const relaunchedWith = await catchRelaunch(desk);
  await desk.page.getByTestId('training-enter').click();
  await expect.poll(relaunchedWith).toContain('"--training"');
  await desk.kill();
});

test('training data never meet the real ones', async ({ openDesk }) => {
  const training = await openDesk({ flags: ['--training'] });
  await expect(training.chat('عميل تدريب ١')).toBeVisible();
  await training.quit();

  const real = await openDesk();
  await expect(real.page.getByTestId('training-banner')).toHaveCount(0);
  await real.qrText();
  expect(await real.storedTexts()).toEqual([]);
});
