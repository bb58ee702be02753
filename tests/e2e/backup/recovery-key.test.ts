import { showRecoveryKey } from '../support/backup-file.ts';
import { expect, test } from '../support/fixtures.ts';

test('the first link is followed by the recovery key, once; what was put off stays as a banner', async ({
  openDesk,
  standIn,
}) => {
  const desk = await openDesk({ offersRecoveryKey: true });
  const dialog = desk.page.getByTestId('recovery-key-secret');
  await desk.qrText();
  await expect(dialog).toHaveCount(0);
  await standIn.scan();
  await expect(dialog).toBeVisible();
  await expect(dialog).toBeFocused();
  await expect(desk.page.getByTestId('recovery-key-value')).toHaveCount(0);
  await desk.page.getByTestId('recovery-key-later').click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.page.getByTestId('recovery-key-banner')).toBeVisible();
  await desk.quit();

  const again = await openDesk({ offersRecoveryKey: true });
  await again.waitForPhase('online');
  await expect(again.page.getByTestId('recovery-key-banner')).toBeVisible();
  await expect(again.page.getByTestId('recovery-key-show')).toHaveCount(0);
});

test('the offered key can be copied, and counts as kept when a person says so', async ({
  openDesk,
  standIn,
}) => {
  const desk = await openDesk({ offersRecoveryKey: true });
  await desk.qrText();
  await standIn.scan();
  await showRecoveryKey(desk);
  const shown = desk.page.getByTestId('recovery-key-value').locator('li');
  await expect(shown).toHaveCount(12);
  const groups = await shown.allTextContents();
  await expect(desk.page.getByTestId('recovery-key-print')).toBeFocused();
  await desk.page.getByTestId('recovery-key-copy').click();
  await expect(desk.page.getByTestId('recovery-key-copied')).not.toBeEmpty();
  expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(groups.join(' '));

  const done = desk.page.getByTestId('recovery-key-saved');
  await expect(done).toBeDisabled();
  await desk.page.getByTestId('recovery-key-kept').check();
  await done.click();
  await expect(desk.page.getByTestId('recovery-key-value')).toHaveCount(0);
  await expect(desk.page.getByTestId('recovery-key-banner')).toHaveCount(0);
  await desk.quit();

  const again = await openDesk({ offersRecoveryKey: true });
  await again.waitForPhase('online');
  await expect(again.page.getByTestId('recovery-key-show')).toHaveCount(0);
  await expect(again.page.getByTestId('recovery-key-banner')).toHaveCount(0);
});

test('the training desk has nothing to keep, and offers no key', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'], offersRecoveryKey: true });
  await desk.waitForPhase('online');
  await desk.openChat('عميل تدريب ٤');
  await expect(desk.page.getByTestId('recovery-key-show')).toHaveCount(0);
});
