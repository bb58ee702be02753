import type { DataState } from '#shared/domain/data/data-state.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { crashPage, endStoreThread, endStoreThreadAt, throwUncaught } from '../support/stop-parts.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'منى';

test('the database thread ends: the desk says so and comes back by itself, with what was typed', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم بنادول؟' });
  await desk.openChat(NAME);
  await desk.reply('نعم، موجود');
  const answer = await standIn.waitForSent();
  const field = desk.page.getByTestId('composer-input');
  await field.fill('وبكام؟ نصف');
  const ended = endStoreThread(desk);
  await field.press('End');
  await field.pressSequentially(' كلمة');
  await ended;

  const banner = desk.page.getByTestId('data-banner');
  await expect(banner).toHaveAttribute('data-state', 'reopened', { timeout: 30_000 });
  await expect(field).toHaveValue('وبكام؟ نصف كلمة');
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'ما زلت هنا' });
  await expect(desk.bubble('ما زلت هنا')).toBeVisible();
  await expect(desk.bubble('نعم، موجود')).toBeVisible();
  await desk.page.getByTestId('data-dismiss').click();
  await expect(banner).toHaveCount(0);
  await field.press('Enter');
  await standIn.waitForSent(({ body }) => body === 'وبكام؟ نصف كلمة');
  expect(standIn.sent.filter(({ id }) => id === answer.id)).toHaveLength(1);
  expect(standIn.sent.every(({ duplicates }) => duplicates === 0)).toBe(true);
});

test('what is being sent when the database thread ends is sent once', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  await desk.reply('الأولى');
  await standIn.waitForSent();
  standIn.dropConnection();
  await desk.waitForPhase('offline');
  await desk.reply('الثانية');
  await expect(desk.bubble('الثانية')).toHaveAttribute('data-status', 'pending');
  const ended = endStoreThread(desk);
  standIn.restoreConnection();
  await ended;
  await expect(desk.page.getByTestId('data-banner')).toHaveAttribute('data-state', 'reopened', {
    timeout: 30_000,
  });
  await standIn.waitForSent(({ body }) => body === 'الثانية');
  await expect(desk.bubble('الثانية')).toHaveAttribute('data-status', /sent|delivered|read/);
  expect(standIn.sent.map(({ body }) => body)).toEqual(['الأولى', 'الثانية']);
  expect(standIn.sent.every(({ duplicates }) => duplicates === 0)).toBe(true);
});

test('the database thread ends while the first link is read: the desk comes back in the same window, with all of it', async ({
  openDesk,
  standIn,
}) => {
  const names = Array.from({ length: 20 }, (_, index) => `عميل ${index}`);
  names.forEach((name, index) =>
    standIn.customerWrites({ from: `2010123456${10 + index}@c.us`, name, text: `من ${name}` }),
  );
  const desk = await openDesk();
  await desk.qrText();
  const ended = await endStoreThreadAt(desk, 'recordHistory');
  await standIn.scan();
  await expect(desk.page.getByTestId('data-banner')).toHaveAttribute('data-state', 'reopened', {
    timeout: 30_000,
  });
  await desk.waitForPhase('online');
  const texts = async (): Promise<string[]> => (await desk.storedTexts()).toSorted();
  await expect.poll(texts).toEqual(names.map((name) => `من ${name}`).toSorted());
  expect(await ended()).toBe(1);
});

test('what nobody catches is logged, and the desk comes back whole', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  await throwUncaught(desk);
  await expect(desk.page.getByTestId('data-banner')).toHaveAttribute('data-state', 'reopened', {
    timeout: 30_000,
  });
  await desk.waitForPhase('online');
  await desk.reply('ما زلنا هنا');
  await standIn.waitForSent();
});

test('who locks the desk while it comes back finds it locked', async ({ desk }) => {
  await throwUncaught(desk);
  const answered = await desk.page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('staff.lock', { forOther: false }),
  );
  expect(answered.ok).toBe(true);
  await desk.signInWhenAsked();
  await desk.waitForPhase('online');
});

test('a PC that is locked while the desk comes back finds it locked', async ({ desk }) => {
  const reopened = desk.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        (window as unknown as { rosheta: Bridge }).rosheta.onEvent((channel, payload) => {
          if (channel === 'data.changed' && (payload as DataState).state === 'reopened') resolve();
        });
      }),
  );
  await throwUncaught(desk);
  await desk.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await reopened;
  await desk.signInWhenAsked();
  await desk.waitForPhase('online');
});

test('what stops again and again is not started for ever: a person is told and decides', async ({ desk }) => {
  const banner = desk.page.getByTestId('data-banner');
  for (const _time of [1, 2]) {
    await throwUncaught(desk);
    await expect(banner).toHaveAttribute('data-state', 'reopened', { timeout: 30_000 });
    await desk.page.getByTestId('data-dismiss').click();
    await desk.waitForPhase('online');
  }
  const loadedAnew = desk.page.waitForEvent('load');
  await throwUncaught(desk);
  await loadedAnew;
  await expect(desk.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'stopped');
  await desk.page.getByTestId('restore-retry').click();
  await desk.signInWhenAsked();
  await desk.waitForPhase('online');
});

for (const call of ['open', 'getSettings', 'listAgents']) {
  test(`the database thread ends while the desk is being opened (${call}): it is opened again`, async ({
    desk,
    openDesk,
  }) => {
    await desk.quit();
    const again = await openDesk({ flags: ['--restore'] });
    // What the screen asks of the database is answered.
    await expect(again.page.getByTestId('restore-guard')).toBeVisible();
    const ended = await endStoreThreadAt(again, call);
    await again.page.getByTestId('restore-retry').click();
    await again.signInWhenAsked();
    await again.waitForPhase('online');
    expect(await ended()).toBe(1);
  });
}

test('what cannot be opened again and again leaves the decision to a person', async ({ desk, openDesk }) => {
  await desk.quit();
  const again = await openDesk({ flags: ['--restore'] });
  await expect(again.page.getByTestId('restore-guard')).toBeVisible();
  const ended = await endStoreThreadAt(again, 'getSettings', 3);
  await again.page.getByTestId('restore-retry').click();
  const screen = again.page.getByTestId('restore-screen');
  await expect(screen).toHaveAttribute('data-reason', 'stopped', { timeout: 30_000 });
  expect(await ended()).toBe(3);
  await again.page.getByTestId('restore-retry').click();
  await again.signInWhenAsked();
  await again.waitForPhase('online');
});

for (const end of ['the page of the desk dies and is loaded anew', 'the power goes'] as const) {
  test(`what was typed is there again after ${end}, but for a fraction of a second`, async ({
    desk,
    standIn,
    openDesk,
  }) => {
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
    await desk.openChat(NAME);
    // Somebody types and does not pause.
    await desk.page.getByTestId('composer-input').pressSequentially('أول الكلام ثم آخره هنا', { delay: 60 });
    if (end !== 'the power goes') expect(await crashPage(desk)).toBe('app://rosheta/index.html');
    await desk.kill();

    const again = await openDesk();
    await again.openChat(NAME);
    await expect(again.page.getByTestId('composer-input')).toHaveValue(/^أول الكلام ثم آخ/);
  });
}
