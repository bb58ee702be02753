import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { beginExport, restoreFile } from '../support/backup-file.ts';
import { Desk } from '../support/desk.ts';
import { createProfile, removeProfile } from '../support/profile.ts';
import { expect, test as base } from '../support/fixtures.ts';
import { phonePhoto } from '../support/sample-files.ts';
import { storedFiles } from '../support/stored-files.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const PASSPHRASE = 'صندوق برتقال جمل نافذة';

/** A second PC, with nothing on it yet. */
const test = base.extend<{ otherPc: string }>({
  // Playwright reads the fixtures a function needs from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  otherPc: async ({}, use) => {
    const profile = await createProfile();
    await use(profile);
    await removeProfile(profile);
  },
});

test('the WhatsApp link moves to another PC with conversations and files, and no QR is asked', async ({
  desk,
  standIn,
  profile,
  otherPc,
}) => {
  const backup = { file: path.join(profile, 'moving.rosheta-backup'), passphrase: PASSPHRASE };
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل النقل' });
  await desk.openChat(NAME);
  await desk.reply('وصلت');
  await standIn.waitForSent();
  await expect(desk.bubble('وصلت')).toHaveAttribute('data-status', 'sent');
  const photo = (await phonePhoto('IMG_0001.jpg')).buffer;
  standIn.customerWrites({ from: CUSTOMER, name: NAME, type: 'image', mimetype: 'image/jpeg', bytes: photo });
  const sha256 = createHash('sha256').update(photo).digest('hex');
  await expect.poll(() => storedFiles(desk)).toMatchObject([{ state: 'stored', sha256 }]);
  const phases = await desk.collectPhases();

  await beginExport(desk, backup, { withSession: true, withMedia: true });
  await expect(desk.page.getByTestId('export-done')).toContainText('moving.rosheta-backup', {
    timeout: 45_000,
  });
  // WhatsApp was away for the copy, and is back here whether or not anybody moves.
  await desk.page.keyboard.press('Escape');
  await desk.waitForPhase('online');
  expect(phases).toContain('starting');
  expect(phases).not.toContain('qr');
  expect(await readdir(path.join(profile, 'Partitions'))).toEqual(['whatsapp']);
  const texts = await desk.storedTexts();
  await desk.quit();

  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'وقت النقل' });
  const open = { profile: otherPc, switches: standIn.electronSwitches() };
  const other = await Desk.open({ ...open, flags: ['--restore'] });
  try {
    await restoreFile(other, backup);
    await other.signInWhenAsked();
    await other.waitForPhase('online', 60_000);
    await expect(other.qr).toHaveCount(0);
    await other.openChat(NAME);
    await expect(other.bubble('وقت النقل')).toBeVisible();
    expect(await storedFiles(other)).toMatchObject([{ state: 'stored', sha256 }]);
    expect((await other.storedTexts()).toSorted()).toEqual([...texts, 'وقت النقل'].toSorted());
    await other.reply('من الجهاز الجديد');
    await expect(other.bubble('من الجهاز الجديد')).toHaveAttribute('data-status', 'sent');
  } finally {
    await other.endIfRunning();
  }
});

test('a file without the link asks the other PC for a QR, even if that was linked to another number', async ({
  desk,
  standIn,
  profile,
  otherPc,
}) => {
  const backup = { file: path.join(profile, 'data.rosheta-backup'), passphrase: PASSPHRASE };
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'قبل النقل' });
  await desk.openChat(NAME);
  await beginExport(desk, backup, { withSession: false });
  await expect(desk.page.getByTestId('export-done')).toBeVisible({ timeout: 45_000 });
  await desk.quit();

  const open = { profile: otherPc, switches: standIn.electronSwitches() };
  const before = await Desk.open(open);
  await before.qrText();
  await standIn.scan();
  await before.waitForPhase('online');
  await before.quit();

  const other = await Desk.open({ ...open, flags: ['--restore'] });
  try {
    await restoreFile(other, backup);
    await other.signInWhenAsked();
    await other.qrText();
    const partitions = await readdir(path.join(otherPc, 'Partitions'));
    expect(partitions.filter((name) => name.startsWith('whatsapp.replaced-'))).toHaveLength(1);
    await other.page.getByTestId('open-desk').click();
    await other.openChat(NAME);
    await expect(other.bubble('قبل النقل')).toBeVisible();
  } finally {
    await other.endIfRunning();
  }
});

test('an export that fails leaves nothing half, and WhatsApp comes back', async ({ desk, profile }) => {
  // A folder stands where the file would get its name.
  const file = path.join(profile, 'taken.rosheta-backup');
  await mkdir(path.join(file, 'full'), { recursive: true });
  const phases = await desk.collectPhases();
  await beginExport(desk, { file, passphrase: PASSPHRASE }, { withSession: true });
  await expect(desk.page.getByTestId('error-notice')).toHaveAttribute('data-code', 'backup-failed', {
    timeout: 45_000,
  });
  expect(await readdir(path.join(profile, 'Partitions'))).toEqual(['whatsapp']);
  expect(await readdir(path.join(profile, 'backups'))).toEqual([]);
  expect((await readdir(profile)).filter((name) => name.includes('.unfinished'))).toEqual([]);
  await desk.page.keyboard.press('Escape');
  await desk.waitForPhase('online');
  expect(phases).toContain('starting');
});
