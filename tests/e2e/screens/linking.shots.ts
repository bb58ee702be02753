import { EVENT_CHANNEL } from '#shared/ipc/bridge.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: how the desk is linked, and what it says when it cannot be, in both languages and both themes. */

test('linking', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  await desk.qrText();
  await shoot(desk, '01-link-qr');
  await desk.page.getByTestId('pairing-open').click();
  await shoot(desk, '02-link-phone');
  await desk.page.getByTestId('pairing-phone').fill('01012345678');
  await desk.page.getByTestId('pairing-submit').click();
  await desk.page.getByTestId('pairing-code').waitFor();
  await shoot(desk, '03-link-code');
  await standIn.scan({ holdSync: true });
  await desk.waitForPhase('syncing');
  await shoot(desk, '04-syncing');
  standIn.finishSync();
  await desk.waitForPhase('online');
  await shoot(desk, '05-empty-desk');
});

test('no network', async ({ openDesk, standIn }) => {
  await standIn.stopListening();
  const desk = await openDesk();
  await desk.waitForPhase('offline');
  await shoot(desk, '06-no-network');
  await standIn.startListening();
});

test('link timed out', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.updateSettings({ linkTimeoutMs: 5_000 });
  await desk.qrText();
  await desk.page.getByTestId('qr-refresh').click();
  await desk.waitForPhase('logged-out');
  await shoot(desk, '07-logged-out');
});

test('refused by the server', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.qrText();
  for (const reason of ['access-refused', 'not-set-up'] as const) {
    await desk.app.evaluate(
      ({ BrowserWindow }, { channel, state }) => {
        const own = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().startsWith('app://'),
        );
        own?.webContents.send(channel, 'connection.changed', state);
      },
      { channel: EVENT_CHANNEL, state: { phase: 'logged-out', reason } },
    );
    await desk.page.getByTestId('connect-settings').waitFor();
    await shoot(desk, `08-${reason}`);
  }
  await desk.page.getByTestId('open-desk').click();
  await desk.page.getByTestId('link-banner').waitFor();
  await shoot(desk, '08-not-set-up-banner');
});
