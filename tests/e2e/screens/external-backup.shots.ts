import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerDialogs } from '../support/backup-file.ts';
import { expect, test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: the backups outside of this PC, in both languages and both themes. */

test('a place outside of this PC', async ({ desk, standIn }) => {
  const stick = await mkdtemp(path.join(tmpdir(), 'rosheta-stick-'));
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'عندكم بنادول؟' });
  await desk.openChat('منى');
  await answerDialogs(desk, stick);
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-backup').click();
  await page.getByTestId('external-section').waitFor();
  await shoot(desk, '39-external-none');
  await page.getByTestId('external-choose').click();
  await page.getByTestId('external-passphrase').fill('صندوق برتقال جمل');
  await page.getByTestId('external-passphrase-again').fill('صندوق برتقال جمل');
  await page.getByTestId('external-session').check();
  await shoot(desk, '39-external-form');
  await page.getByTestId('external-session').uncheck();
  await page.getByTestId('external-save').click();
  await page.getByTestId('external-passphrase-shown').waitFor();
  await shoot(desk, '39-external-keep');
  await page.getByTestId('external-kept-done').click();
  await expect(page.getByTestId('external-last')).not.toHaveAttribute('data-taken', 'never', {
    timeout: 60_000,
  });
  await page.getByTestId('drill-passphrase').fill('صندوق برتقال جمل');
  await page.getByTestId('drill-run').click();
  await page.getByTestId('drill-report-good').waitFor({ timeout: 60_000 });
  await shoot(desk, '39-external-drilled');
  await rename(stick, `${stick}-away`);
  await page.getByTestId('external-run').click();
  await page.getByTestId('external-problem').waitFor();
  await shoot(desk, '39-external-missing');
  await rm(`${stick}-away`, { recursive: true });
});

test('restore from outside of this PC', async ({ openDesk }) => {
  const desk = await openDesk({ flags: ['--restore'] });
  await desk.page.getByTestId('restore-way-folder').click();
  await shoot(desk, '39-restore-folder');
});
