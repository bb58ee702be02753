import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { InvokeChannel, InvokeInput, InvokeResult } from '#shared/ipc/contract.ts';
import { passGuard } from '../support/backup-file.ts';
import type { Desk } from '../support/desk.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

const COPY = 'rosheta-20260507-093000.backup';
const CUSTOMER = { from: '201012345678@c.us', name: 'عميل ١' };

/** As a window that lies would ask: past every button. */
function call<C extends InvokeChannel>(
  { page }: Desk,
  channel: C,
  input: InvokeInput<C>,
): Promise<InvokeResult<unknown>> {
  return page.evaluate(
    ([name, given]) =>
      (window as unknown as { rosheta: Bridge }).rosheta.invoke(name as 'app.info', given as undefined),
    [channel, input] as const,
  );
}

async function keepCopy(profile: string): Promise<void> {
  await mkdir(path.join(profile, 'backups'), { recursive: true });
  await copyFile(path.join(profile, 'rosheta.db'), path.join(profile, 'backups', COPY));
}

test('26 a restore asks for an admin, is written down on both sides, and can be undone', async ({
  desk,
  openDesk,
  standIn,
  profile,
}) => {
  test.setTimeout(180_000);
  standIn.customerWrites({ ...CUSTOMER, text: 'قبل' });
  await expect(desk.chat(CUSTOMER.name)).toBeVisible();
  await desk.quit();
  await keepCopy(profile);
  const later = await openDesk();
  standIn.customerWrites({ ...CUSTOMER, text: 'بعد' });
  await later.openChat(CUSTOMER.name);
  await expect(later.bubble('بعد')).toBeVisible();
  await later.quit();

  const restore = await openDesk({ flags: ['--restore'] });
  await expect(restore.page.getByTestId('restore-guard')).toBeVisible();
  await expect(restore.page.getByTestId('restore-file-choose')).toHaveCount(0);
  expect(await call(restore, 'restore.useCopy', { id: COPY })).toEqual({ ok: false, code: 'restore-locked' });
  expect(await call(restore, 'recoveryKey.reveal', { secret: OWNER.secret })).toMatchObject({ ok: false });
  await restore.page.getByTestId('restore-way-copy').click();
  await restore.page.getByTestId('restore-guard-secret').fill('0000');
  await restore.page.getByTestId('restore-guard-submit').click();
  await expect(restore.page.getByTestId('restore-guard')).toContainText(/\S/);
  await expect(restore.page.getByTestId('restore-copy-submit')).toHaveCount(0);
  await passGuard(restore);
  await restore.page.getByTestId('restore-copy-submit').click();
  await restore.page.getByTestId('confirm-yes').click();
  await restore.signInWhenAsked();
  await restore.waitForPhase('online');
  expect(await restore.storedTexts()).toContain('قبل');
  const restored = await call(restore, 'audit.list', { action: 'backup.restored' });
  expect(restored).toMatchObject({
    ok: true,
    value: { items: [{ agentId: 1, detail: { from: 'daily', allowedBy: 'admin' } }] },
  });
  await restore.quit();

  const back = await openDesk({ flags: ['--restore'] });
  await back.page.getByTestId('restore-way-copy').click();
  await passGuard(back);
  await back.page.locator('[data-testid=restore-copy][data-id*=".replaced-"]').getByRole('radio').check();
  await back.page.getByTestId('restore-copy-submit').click();
  await back.page.getByTestId('confirm-yes').click();
  await back.signInWhenAsked();
  await back.waitForPhase('online');
  await back.openChat(CUSTOMER.name);
  await expect(back.bubble('بعد').first()).toBeVisible();
  expect(await call(back, 'audit.list', { action: 'backup.replaced' })).toMatchObject({
    ok: true,
    value: { items: [{ agentId: 1, detail: { allowedBy: 'admin' } }] },
  });

  // What is aside is cleaned by an admin, from the settings.
  await back.page.getByTestId('settings-open').click();
  await back.page.getByTestId('settings-backup').click();
  const items = back.page.getByTestId('replaced-item');
  const before = await items.count();
  expect(before).toBeGreaterThan(0);
  await items.first().getByTestId('replaced-remove').click();
  await back.page.getByTestId('confirm-yes').click();
  await expect(items).toHaveCount(before - 1);
  expect(await call(back, 'audit.list', { action: 'backup.replaced-removed' })).toMatchObject({
    ok: true,
    value: { items: [{ agentId: 1 }] },
  });
});

test('26 the training leads to no restore of the real data', async ({ openDesk }) => {
  const real = await openDesk();
  await real.qrText();
  await real.quit();
  const training = await openDesk({ flags: ['--training'] });
  await expect(training.page.getByTestId('training-banner')).toBeVisible();
  expect(await call(training, 'app.enterRestore', undefined)).toEqual({ ok: false, code: 'not-allowed' });
  await training.page.getByTestId('settings-open').click();
  await training.page.getByTestId('settings-backup').click();
  await expect(training.page.getByTestId('export-open')).toBeVisible();
  await expect(training.page.getByTestId('settings-restore')).toHaveCount(0);
  await training.quit();

  const both = await openDesk({ flags: ['--training', '--restore'] });
  await expect(both.page.getByTestId('training-banner')).toBeVisible();
  await expect(both.page.getByTestId('restore-screen')).toHaveCount(0);
});

test('26 the recovery key is shown to who types their own secret again', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.qrText();
  for (let tried = 0; tried < 3; tried += 1) {
    expect(await call(desk, 'recoveryKey.reveal', { secret: '0000' })).toEqual({
      ok: true,
      value: { outcome: 'wrong', lockedUntil: null },
    });
  }
  expect(await call(desk, 'recoveryKey.reveal', { secret: OWNER.secret })).toMatchObject({
    ok: true,
    value: { outcome: 'shown' },
  });
  for (let tried = 0; tried < 4; tried += 1) await call(desk, 'recoveryKey.reveal', { secret: '0000' });
  const locked = await call(desk, 'recoveryKey.reveal', { secret: OWNER.secret });
  expect(locked).toMatchObject({ ok: true, value: { outcome: 'locked' } });
  expect(JSON.stringify(locked)).not.toContain('groups');
  // One's own PIN is not given anew past the question for the old one.
  expect(await call(desk, 'staff.setSecret', { id: 1, kind: 'pin', secret: '9999' })).toEqual({
    ok: false,
    code: 'not-allowed',
  });
  expect(await call(desk, 'audit.list', { action: 'recovery-key.refused' })).toMatchObject({
    ok: true,
    value: { items: expect.arrayContaining([expect.objectContaining({ agentId: 1 })]) as unknown },
  });
  await desk.quit();

  const again = await openDesk({ signsIn: false });
  await expect(again.page.getByTestId('sign-in-note')).toContainText(/\d/);
});
