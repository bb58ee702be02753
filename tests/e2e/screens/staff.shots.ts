import type { Bridge } from '#shared/ipc/bridge.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: who is at the counter, in both languages and both themes. */

test('staff', async ({ openDesk }) => {
  const desk = await openDesk({ signsIn: false });
  const { page } = desk;
  await shoot(desk, '60-set-up');
  await desk.signIn();
  await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    await invoke('staff.add', { name: 'سامي', role: 'manager', kind: 'password', secret: 'كلمة مرور' });
    await invoke('staff.add', { name: 'Nadia', role: 'agent', kind: 'pin', secret: '1357' });
    await invoke('settings.update', { idleLockMs: 300_000 });
  });
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-staff').click();
  await shoot(desk, '64-staff-settings');
  await page.getByTestId('person-edit').last().click();
  await shoot(desk, '65-staff-edit');
  await page.getByTestId('settings-audit').click();
  await page.getByTestId('audit-entry').first().waitFor();
  await shoot(desk, '66-audit');
  await page.keyboard.press('Control+l');
  await shoot(desk, '62-lock');
  for (let slip = 1; slip <= 4; slip += 1) {
    await desk.typePin('0000');
    await page.locator('[data-testid="pin-dots"][data-count="0"]').waitFor();
  }
  await page.locator('[data-testid="pin-1"]:disabled').waitFor();
  await shoot(desk, '63-wait');
  await page.getByTestId('sign-in-other').click();
  await shoot(desk, '61-tiles');
});
