import { expect, test } from './support/fixtures.ts';

test('training opens a desk with conversations coming in, labelled and answering', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'] });
  await expect(desk.page.getByTestId('training-banner')).toBeVisible();
  await desk.openChat('عميل تدريب ١');
  await expect(desk.bubble('عندكم باراسيتامول ٥٠٠؟')).toBeVisible();
  await desk.reply('أيوه موجود');
  await expect(desk.bubble('أيوه موجود')).toHaveAttribute('data-status', 'read');
  await expect(desk.bubble('تمام، محتاج علبتين')).toBeVisible();
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
