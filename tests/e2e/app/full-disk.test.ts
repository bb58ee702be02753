import { canMountDisk, SmallDisk } from '../../support/small-disk.ts';
import { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const NAME = 'عميل ١';
const MEBIBYTE = 1024 * 1024;

test('a full disk is said, the work goes on by the reserve, and heals without a restart', async ({
  standIn,
}) => {
  test.skip(!canMountDisk, 'mounting a small disk needs Linux and root');
  const disk = new SmallDisk(400 * MEBIBYTE);
  let desk: Desk | undefined;
  try {
    desk = await Desk.open({ profile: disk.folder, switches: standIn.electronSwitches() });
    await standIn.scan();
    await desk.waitForPhase('online');
    standIn.customerWrites({ from: '201012345678@c.us', name: NAME, text: 'قبل' });
    await desk.openChat(NAME);
    const banner = desk.page.getByTestId('disk-banner');
    await expect(banner).toHaveCount(0);

    disk.fill();
    // The log of what is not yet in the database has room in its file for a while.
    await expect(async () => {
      await desk?.reply('والقرص مليان');
      await expect(desk?.page.getByTestId('disk-banner') ?? banner).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(banner).toHaveAttribute('data-state', 'low');
    standIn.customerWrites({ from: '201012345678@c.us', name: NAME, text: 'وصلت برضه' });
    await expect(desk.bubble('وصلت برضه')).toBeVisible();

    disk.clear();
    await expect(banner).toHaveCount(0);
    await desk.reply('رجعنا');
    await expect(desk.bubble('رجعنا')).toHaveAttribute('data-status', 'sent');
  } finally {
    await desk?.endIfRunning();
    disk.remove();
  }
});

test('what WhatsApp’s own page could not store on a full disk comes in when there is room, without a restart', async ({
  standIn,
}) => {
  test.skip(!canMountDisk, 'mounting a small disk needs Linux and root');
  const disk = new SmallDisk(400 * MEBIBYTE);
  let desk: Desk | undefined;
  try {
    desk = await Desk.open({ profile: disk.folder, switches: standIn.electronSwitches() });
    await standIn.scan();
    await desk.waitForPhase('online');
    standIn.customerWrites({ from: '201012345678@c.us', name: NAME, text: 'قبل' });
    await desk.openChat(NAME);
    const banner = desk.page.getByTestId('disk-banner');

    // The reserve is given up as soon as the database finds no room; WhatsApp's page finds none after that, either.
    await expect(async () => {
      disk.fill();
      await desk?.reply('والقرص مليان');
      await expect(banner).toBeVisible({ timeout: 500 });
    }).toPass();
    disk.fill();
    const lost = Array.from(
      { length: 10 },
      (_, index) => `والقرص مليان تمامًا ${index} ${'و'.repeat(20_000)}`,
    );
    for (const text of lost) standIn.customerWrites({ from: '201012345678@c.us', name: NAME, text });
    await desk.waitForPhase('offline', 60_000);
    await expect(desk.page.getByTestId('link-banner')).toHaveAttribute('data-reason', 'storage-failed');

    disk.clear();
    await standIn.waitForQueueEmpty(60_000);
    await desk.waitForPhase('online', 60_000);
    standIn.customerWrites({ from: '201012345678@c.us', name: NAME, text: 'رجعنا' });
    await expect(desk.bubble('رجعنا')).toBeVisible();
    // The last one came live, perhaps before those that are read from WhatsApp's history.
    const open = desk;
    const found = async (): Promise<number[]> => {
      const texts = await open.storedTexts();
      return lost.map((text) => texts.filter((stored) => stored === text).length);
    };
    await expect.poll(found).toEqual(lost.map(() => 1));
  } finally {
    await desk?.endIfRunning();
    disk.remove();
  }
});
