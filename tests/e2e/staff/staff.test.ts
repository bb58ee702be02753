import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';

/** A colleague without rights but to answer customers. */
async function addColleague(desk: Desk): Promise<void> {
  const result = await desk.page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('staff.add', {
      name: 'سامي',
      role: 'agent',
      kind: 'pin',
      secret: '1357',
    }),
  );
  expect(result).toEqual({ ok: true, value: undefined });
}

test('the wizard makes the first admin by hand, and the desk asks for their PIN from then on', async ({
  openDesk,
}) => {
  const desk = await openDesk({ signsIn: false });
  const { page } = desk;
  await page.getByTestId('first-run-next').click();
  await page.getByTestId('pharmacy-name').fill(OWNER.pharmacyName);
  await page.getByTestId('first-run-next').click();
  await page.getByTestId('own-name').fill(OWNER.name);
  await page.getByTestId('new-secret').fill('٢٤٦٨');
  await page.getByTestId('repeat-secret').fill('٢٤٦٩');
  await expect(page.getByTestId('set-up-submit')).toBeDisabled();
  await page.getByTestId('repeat-secret').fill('2468');
  await page.getByTestId('set-up-submit').click();
  await page.getByTestId('first-run-skip').click();
  await desk.qrText();
  await desk.quit();

  const again = await openDesk({ signsIn: false });
  await expect(again.page.getByTestId('sign-in')).toContainText(OWNER.pharmacyName);
  // There is nobody to choose between: what is typed at once is the PIN.
  await again.page.keyboard.type('2468');
  await expect(again.page.getByTestId('pin-dots')).toHaveAttribute('data-count', '4');
  await again.page.keyboard.press('Enter');
  await again.qrText();
});

test('two people share the counter: each message bears its sender, and the draft waits', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  await addColleague(desk);
  standIn.customerWrites({ from: CUSTOMER, name: 'أحمد', text: 'عندكم بنادول؟' });
  await desk.openChat('أحمد');
  await desk.reply('أيوه موجود');
  await expect(desk.bubble('أيوه موجود')).toHaveAttribute('data-status', /sent|delivered|read/);
  await expect(page.getByTestId('sender')).toHaveCount(0);
  await page.getByTestId('composer-input').fill('وفيه كمان');
  await page.getByTestId('staff-menu').click();
  await page.getByTestId('switch-person').click();
  await page.getByTestId('staff-tile').filter({ hasText: 'سامي' }).click();
  await desk.typePin('1357');

  await page.getByTestId('draft-continue').click();
  await expect(page.getByTestId('composer-input')).toHaveValue('وفيه كمان');
  await expect(page.getByTestId('sender')).toHaveText(OWNER.name);
  await page.getByTestId('staff-menu').click();
  await page.getByTestId('signature').fill('سامي من الصيدلية');
  await page.getByTestId('signature-save').click();
  await expect(page.getByTestId('signature-save')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await desk.reply('وفيه كمان شراب');
  await expect(desk.bubble('وفيه كمان شراب')).toContainText('سامي من الصيدلية');
  await standIn.waitForSent(({ body }) => body === 'وفيه كمان شراب\n*سامي من الصيدلية*');
});

test('a locked desk shows nothing, answers nothing and is told nothing', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: 'أحمد', text: 'قبل القفل' });
  await desk.openChat('أحمد');
  await page.getByTestId('composer-input').fill('نص لم يُرسل');
  await page.keyboard.press('Control+l');
  await expect(page.getByTestId('secret-pad')).toBeVisible();
  await expect(page.getByText('قبل القفل')).toHaveCount(0);
  await expect(page.getByTestId('desk')).toHaveCount(0);
  expect(await page.title()).toBe('روشتة');

  const heard = await page.evaluate(() => {
    const events: string[] = [];
    (window as unknown as { rosheta: Bridge }).rosheta.onEvent((channel) => events.push(channel));
    Object.assign(window, { roshetaTestEvents: events });
    return (window as unknown as { rosheta: Bridge }).rosheta.invoke('conversations.list', {});
  });
  expect(heard).toEqual({ ok: false, code: 'signed-out' });
  standIn.customerWrites({ from: CUSTOMER, name: 'أحمد', text: 'أثناء القفل' });

  // Typed or pressed with the mouse, Enter goes in and adds no digit.
  await expect(page.getByTestId('pin-keys')).toBeFocused();
  for (const digit of '2468') await page.getByTestId(`pin-${digit}`).click();
  await page.keyboard.press('Enter');
  // It came in all the while.
  await expect(desk.bubble('أثناء القفل')).toBeVisible();
  await expect(page.getByTestId('composer-input')).toHaveValue('نص لم يُرسل');
  const events = await page.evaluate(
    () => (window as unknown as { roshetaTestEvents: string[] }).roshetaTestEvents,
  );
  const beforeSignIn = events.slice(0, events.indexOf('staff.changed'));
  expect(beforeSignIn).not.toContain('message.recorded');
});

test('nobody touches the desk: it locks itself', async ({ desk }) => {
  await desk.updateSettings({ idleLockMs: 5_000 });
  await expect(desk.page.getByTestId('secret-pad')).toBeVisible();
});

test('wrong PINs make one wait, also after a restart', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.page.keyboard.press('Control+l');
  for (let slip = 1; slip <= 4; slip += 1) {
    await desk.typePin('0000');
    await expect(desk.page.getByTestId('pin-dots')).toHaveAttribute('data-count', '0');
    await expect(desk.page.getByTestId('sign-in-note')).not.toBeEmpty();
  }
  await expect(desk.page.getByTestId('pin-1')).toBeDisabled();
  await desk.kill();

  const again = await openDesk({ signsIn: false });
  await expect(again.page.getByTestId('pin-1')).toBeDisabled();
  await expect(again.page.getByTestId('sign-in-note')).not.toBeEmpty();
  const tried = await again.page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('staff.signIn', { agentId: 1, secret: '2468' }),
  );
  expect(tried).toMatchObject({ ok: true, value: { outcome: 'locked' } });
});

test('one’s own PIN is changed in the menu, by who knows the current one', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('staff-menu').click();
  await page.getByTestId('own-secret-open').click();
  const current = page.getByTestId('current-secret');
  await current.fill('1111');
  await page.getByTestId('new-secret').fill('8642');
  await page.getByTestId('repeat-secret').fill('8642');
  await page.getByTestId('own-secret-save').click();
  await expect(current).toHaveAttribute('data-invalid', 'true');
  await current.fill('2468');
  await page.getByTestId('own-secret-save').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await desk.typePin('8642');
  await expect(page.getByTestId('desk')).toBeVisible();
});

test('what a role may not do is not offered, and main refuses it to the bridge as well', async ({ desk }) => {
  const { page } = desk;
  await addColleague(desk);
  await page.getByTestId('staff-menu').click();
  await page.getByTestId('switch-person').click();
  await desk.signIn(2, '1357');
  await page.getByTestId('settings-open').click();
  // General, notifications, updates and about.
  await expect(page.getByRole('tab')).toHaveCount(4);
  await expect(page.getByTestId('recovery-key-banner')).toHaveCount(0);
  const answers = await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    return Promise.all([
      invoke('recoveryKey.reveal', { secret: '1357' }),
      invoke('staff.update', { id: 2, role: 'admin' }),
      invoke('settings.update', { idleLockMs: 0 }),
      invoke('connection.logout', undefined),
      invoke('audit.list', {}),
      invoke('settings.update', { theme: 'dark' }),
    ]);
  });
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'not-allowed',
    'ok',
  ]);
});
