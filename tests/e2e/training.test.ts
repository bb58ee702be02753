import { expect, test } from './support/fixtures.ts';
import { catchRelaunch } from './support/relaunch.ts';

test('training opens a desk with conversations coming in, labelled and answering', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'] });
  await expect(desk.page.getByTestId('training-banner')).toBeVisible();
  await desk.openChat('عميل تدريب ١');
  await expect(desk.bubble('عندكم باراسيتامول ٥٠٠؟')).toBeVisible();
  await desk.reply('أيوه موجود');
  await expect(desk.bubble('أيوه موجود')).toHaveAttribute('data-status', 'read');
  await expect(desk.bubble('تمام، محتاج علبتين')).toBeVisible();
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
