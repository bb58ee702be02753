import { expect, test } from '../support/fixtures.ts';

test('the first QR appears and follows WhatsApp when it is renewed', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  const first = await desk.qrText();
  expect(first).not.toBe('');
  await expect(desk.page.getByTestId('link-deadline')).toBeVisible();

  standIn.showNewQr();
  await expect(desk.qr).not.toHaveAttribute('data-code', first);
  await expect(desk.qr).toHaveAttribute('data-code', /.+/);
});

test('an expired QR is renewed without anybody touching it', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  const first = await desk.qrText();
  standIn.expireQr();
  await expect(desk.qr).not.toHaveAttribute('data-code', first);
});

test('a scan brings the desk online and opens it', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  await desk.qrText();
  await standIn.scan({ holdSync: true });
  await desk.waitForPhase('syncing');
  standIn.finishSync();
  await desk.waitForPhase('online');
  await expect(desk.page.getByTestId('chat-list')).toBeVisible();
});

test('a pairing code links by phone number', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  await desk.qrText();
  await desk.page.getByTestId('pairing-open').click();
  await desk.page.getByTestId('pairing-phone').fill('٠١٠ ١٢٣٤ ٥٦٧٨');
  await desk.page.getByTestId('pairing-submit').click();
  const { phone, code } = await standIn.waitForPairingCode();
  expect(phone).toBe('201012345678');
  await expect(desk.page.getByTestId('pairing-code')).toHaveText(`${code.slice(0, 4)}-${code.slice(4)}`);
  await standIn.scan();
  await desk.waitForPhase('online');
});

test('a change of language leaves the form as it is', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.qrText();
  await desk.page.getByTestId('pairing-open').click();
  await desk.page.getByTestId('pairing-phone').fill('0101234');
  await desk.updateSettings({ language: 'en' });
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(desk.page.getByTestId('pairing-phone')).toHaveValue('0101234');
});

test('a number that is none is explained, and nothing is asked of WhatsApp', async ({ openDesk }) => {
  const desk = await openDesk();
  await desk.qrText();
  await desk.page.getByTestId('pairing-open').click();
  await desk.page.getByTestId('pairing-phone').fill('12');
  await desk.page.getByTestId('pairing-submit').click();
  await expect(desk.page.getByTestId('error-notice')).toBeVisible();
  await expect(desk.page.getByTestId('pairing-code')).toHaveCount(0);
});

test('the link time-out stops asking, and a new QR can be had', async ({ openDesk }) => {
  const first = await openDesk();
  await first.updateSettings({ linkTimeoutMs: 5_000 });
  await first.quit();

  const desk = await openDesk();
  await desk.waitForPhase('logged-out');
  await desk.page.getByTestId('qr-refresh').click();
  await expect(desk.qr).toBeVisible();
});
