import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
/** Two silences of ten seconds, and the way there and back. */
const DEAD_LINK_LIMIT_MS = 60_000;
/** The library itself waits half a minute for a page it does not understand. */
const BOOT_LIMIT_MS = 75_000;

test('a link that is connected and dead is noticed after the PC has slept, and healed', async ({
  desk,
  standIn,
}) => {
  standIn.freeze();
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await desk.waitForPhase('offline', DEAD_LINK_LIMIT_MS);
  standIn.thaw();
  await desk.waitForPhase('online', DEAD_LINK_LIMIT_MS);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'رجعنا' });
  await expect(desk.chat(NAME)).toContainText('رجعنا');
});

test('a living link stays as it is when the PC wakes', async ({ desk }) => {
  const status = desk.page.getByTestId('connection-status');
  await expect(status).toHaveAttribute('title', /.+/);
  const phases = await desk.collectPhases();
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
  await desk.updateSettings({ theme: 'dark' });
  await expect(desk.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(phases.filter((phase) => phase !== 'online')).toEqual([]);
});

test('a page that hangs without crashing is ended and comes back', async ({ desk, standIn }) => {
  await desk.hangWhatsApp();
  await desk.waitForPhase('offline', DEAD_LINK_LIMIT_MS);
  await desk.waitForPhase('online', DEAD_LINK_LIMIT_MS);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'بعد التعليق' });
  await expect(desk.chat(NAME)).toContainText('بعد التعليق');
});

test('a WhatsApp that wa-js does not understand is said, and stored conversations stay usable', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'محفوظة' });
  await expect(desk.chat(NAME)).toBeVisible();
  await desk.quit();

  standIn.breakWhatsApp();
  const changed = await openDesk();
  await changed.waitForPhase('unavailable', BOOT_LIMIT_MS);
  await changed.page.getByTestId('open-desk').click();
  await changed.openChat(NAME);
  await expect(changed.bubble('محفوظة')).toBeVisible();
  await changed.quit();

  standIn.repairWhatsApp();
  const repaired = await openDesk();
  await repaired.waitForPhase('online');
});
