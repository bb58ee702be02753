import type { Bridge } from '#shared/ipc/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { catchRelaunch } from '../support/relaunch.ts';

const WORDS = {
  ar: { restore: 'استعادة نسخة احتياطية', training: 'وضع التدريب' },
  en: { restore: 'Restore a backup', training: 'Training mode' },
} as const;

for (const language of ['ar', 'en'] as const) {
  test(`the very first screen offers a backup and training before a pharmacy is invented (${language})`, async ({
    openDesk,
  }) => {
    const desk = await openDesk({ signsIn: false });
    const { page } = desk;
    await desk.updateSettings({ language });
    await expect(page.getByTestId('set-up').locator('input:focus')).toHaveCount(1);
    await expect(page.getByTestId('set-up-restore')).toContainText(WORDS[language].restore);
    await expect(page.getByTestId('set-up-training')).toContainText(WORDS[language].training);

    const relaunchedWith = await catchRelaunch(desk);
    await page.getByTestId(language === 'ar' ? 'set-up-restore' : 'set-up-training').click();
    await expect.poll(relaunchedWith).toContain(language === 'ar' ? '"--restore"' : '"--training"');
    await desk.kill();
  });
}

test('from the first screen one comes to the restore screen, where a file is asked for and nobody’s secret', async ({
  openDesk,
}) => {
  const first = await openDesk({ signsIn: false });
  await expect(first.page.getByTestId('set-up')).toBeVisible();
  await first.quit();

  // As the desk starts itself when it is asked to.
  const restoring = await openDesk({ flags: ['--restore'], signsIn: false });
  await expect(restoring.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'asked');
  await expect(restoring.page.getByTestId('restore-file-choose')).toBeVisible();
  await restoring.quit();
});

test('once the desk is set up, nobody gets out of the sign-in this way', async ({ openDesk }) => {
  const desk = await openDesk();
  const relaunchedWith = await catchRelaunch(desk);
  const answers = await desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    return [
      await invoke('app.restoreBeforeSetUp', undefined),
      await invoke('app.trainBeforeSetUp', undefined),
    ];
  });
  expect(answers).toEqual([
    { ok: false, code: 'already-set-up' },
    { ok: false, code: 'already-set-up' },
  ]);
  expect(await relaunchedWith()).toBe('');
  await desk.kill();
});
