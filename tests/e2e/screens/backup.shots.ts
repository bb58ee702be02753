import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { passGuard, showRecoveryKey } from '../support/backup-file.ts';
import { test } from '../support/fixtures.ts';
import { SCREENS, shoot } from './shoot.ts';

/** Not tests: the recovery key, the ways back, and what leaves the desk, in both languages and both themes. */

test('recovery key', async ({ desk }) => {
  await desk.page.getByTestId('recovery-key-banner-open').click();
  await desk.page.getByTestId('recovery-key-show').waitFor();
  await shoot(desk, '30-recovery-key');
  await showRecoveryKey(desk);
  await desk.page.getByTestId('recovery-key-value').waitFor();
  await desk.page.getByTestId('recovery-key-copy').click();
  await desk.page.getByTestId('recovery-key-kept').check();
  await shoot(desk, '31-recovery-key-shown');
  await desk.page.emulateMedia({ media: 'print' });
  await desk.page.screenshot({ path: path.join(SCREENS, '32-recovery-key-printed.png') });
});

test('restore', async ({ openDesk, profile }) => {
  const desk = await openDesk();
  await desk.quit();
  await rm(path.join(profile, 'database-key.json'));
  const locked = await openDesk();
  await shoot(locked, '33-restore-key');
  await locked.page.getByTestId('restore-key').fill('07zh0 81g81 8m0w2');
  await locked.page.getByTestId('restore-key').press('Enter');
  await locked.page.getByTestId('error-notice').waitFor();
  await shoot(locked, '34-restore-key-typo');
  await locked.quit();
  await mkdir(path.join(profile, 'backups'));
  for (const day of ['05', '06', '07']) {
    await copyFile(
      path.join(profile, 'rosheta.db'),
      path.join(profile, 'backups', `rosheta-202605${day}-093000.backup`),
    );
  }
  await rm(path.join(profile, 'rosheta.db'));
  await writeFile(path.join(profile, 'rosheta.db'), '');
  await rm(path.join(profile, 'database-key.json'), { force: true });
  const damaged = await openDesk();
  await damaged.page.getByTestId('restore-way-copy').click();
  await shoot(damaged, '35-restore-copies');
});

test('restore from a file', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--restore'] });
  await shoot(desk, '36-restore-file');
});

test('restore by an admin, and what was put aside', async ({ desk, openDesk, profile }) => {
  await desk.quit();
  await mkdir(path.join(profile, 'backups'), { recursive: true });
  await copyFile(
    path.join(profile, 'rosheta.db'),
    path.join(profile, 'backups', 'rosheta-20260507-093000.backup'),
  );
  const restore = await openDesk({ flags: ['--restore'] });
  await restore.page.getByTestId('restore-guard').waitFor();
  await shoot(restore, '36-restore-guard');
  await restore.page.getByTestId('restore-way-copy').click();
  await passGuard(restore);
  await restore.page.getByTestId('restore-copy-submit').click();
  await restore.page.getByTestId('confirm-yes').waitFor();
  await shoot(restore, '36-restore-question');
  await restore.page.getByTestId('confirm-yes').click();
  await restore.signInWhenAsked();
  await restore.page.getByTestId('settings-open').click();
  await restore.page.getByTestId('settings-backup').click();
  await restore.page.getByTestId('replaced-item').scrollIntoViewIfNeeded();
  await shoot(restore, '36-replaced');
});

test('export', async ({ desk }) => {
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-backup').click();
  await desk.page.getByTestId('export-open').click();
  await desk.page.getByTestId('export-passphrase').fill('صندوق برتقال جمل');
  await shoot(desk, '37-export');
  await desk.page.getByTestId('export-session').check();
  await desk.page.getByTestId('export-session-warning').scrollIntoViewIfNeeded();
  await shoot(desk, '38-export-session');
});
