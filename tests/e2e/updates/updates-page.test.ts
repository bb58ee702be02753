import type { UpdateState } from '#shared/domain/updates.ts';
import { EVENT_CHANNEL, type Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const READY = { version: '1.1.0', notes: '• أسرع\n• Lighter', downloadedAt: 0 };

/** What a packed desk with a feed would be told; the checkout has none. */
async function tell(desk: Desk, state: UpdateState): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, [channel, told]) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith('app://'))
          window.webContents.send(channel, [['updates.changed', told]]);
    },
    [EVENT_CHANNEL, state] as const,
  );
}

const call = (desk: Desk, channel: 'updates.get' | 'updates.check' | 'updates.restart') =>
  desk.page.evaluate(
    (asked) => (window as unknown as { rosheta: Bridge }).rosheta.invoke(asked, undefined),
    channel,
  );

test('a build without a feed says so quietly, and nothing of it can be started', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-updates').click();
  await expect(page.getByTestId('update-status')).toHaveAttribute('data-phase', 'unavailable');
  await expect(page.getByTestId('update-check')).toHaveCount(0);
  await expect(page.getByTestId('update-channel-beta')).toHaveCount(0);
  await expect(page.getByTestId('update-banner')).toHaveCount(0);
  const none = { ok: true, value: { phase: 'unavailable', why: 'no-feed' } };
  expect([await call(desk, 'updates.get'), await call(desk, 'updates.check')]).toEqual([none, none]);
  expect(await call(desk, 'updates.restart')).toEqual(none);
});

test('the training desk is never updated', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--training'] });
  expect(await call(desk, 'updates.get')).toEqual({
    ok: true,
    value: { phase: 'unavailable', why: 'training' },
  });
});

test('the banner asks once a day, also after a new start', async ({ desk, openDesk }) => {
  const { page } = desk;
  await tell(desk, { phase: 'downloading', version: '1.1.0', progress: 0.4 });
  await expect(page.getByTestId('update-banner')).toHaveCount(0);
  await tell(desk, { phase: 'failed', reason: 'damaged', isRetryable: true, checkedAt: 1, update: null });
  await tell(desk, { phase: 'ready', ...READY });
  await expect(page.getByTestId('update-banner')).toContainText('1.1.0');
  await page.getByTestId('update-banner-later').click();
  await expect(page.getByTestId('update-banner')).toHaveCount(0);

  // Who wants it nevertheless finds it in the settings.
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-updates').click();
  await expect(page.getByTestId('update-restart')).toBeVisible();
  await expect(page.getByTestId('update-notes')).toHaveText(READY.notes);
  await page.keyboard.press('Escape');

  await desk.quit();
  const again = await openDesk();
  await again.waitForPhase('online');
  await tell(again, { phase: 'ready', ...READY });
  await again.page.getByTestId('settings-open').click();
  await again.page.getByTestId('settings-updates').click();
  await expect(again.page.getByTestId('update-restart')).toBeVisible();
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByTestId('update-banner')).toHaveCount(0);

  // Yesterday's "later" is over.
  await again.updateSettings({ updatePutOffAt: Date.now() - 86_400_000 });
  await expect(again.page.getByTestId('update-banner')).toBeVisible();
  // What a person has begun is said whatever they put off.
  await again.updateSettings({ updatePutOffAt: Date.now() });
  await tell(again, { phase: 'waiting', ...READY });
  await expect(again.page.getByTestId('update-banner-cancel')).toBeVisible();
  await tell(again, { phase: 'restarting', ...READY });
  await expect(again.page.getByTestId('update-banner')).toContainText('1.1.0');
  await expect(again.page.getByTestId('update-banner-cancel')).toHaveCount(0);
});
