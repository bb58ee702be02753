import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerDialogs } from '../support/backup-file.ts';
import { OWNER } from '../support/desk-window.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: looking inside, and everything in open files, in both languages and both themes. */

test('looking inside', async ({ desk }) => {
  const { page } = desk;
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-inspection').click();
  await page.getByTestId('inspection-state').waitFor();
  await shoot(desk, '340-inspection-state');
  await page.getByTestId('inspection-copy').evaluate((node) => node.scrollIntoView({ block: 'end' }));
  await shoot(desk, '341-inspection-figures');
  await page.getByTestId('log-line').first().waitFor();
  await page.getByTestId('inspection-log').evaluate((node) => node.scrollIntoView({ block: 'start' }));
  await shoot(desk, '342-inspection-log');
  await page.getByTestId('bundle-open').click();
  await page.getByTestId('bundle-file').first().waitFor();
  await shoot(desk, '343-support-bundle');
});

test('everything in open files', async ({ desk }) => {
  const stick = await mkdtemp(path.join(tmpdir(), 'rosheta-stick-'));
  const { page } = desk;
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-full-export').click();
  await page.getByTestId('full-export-secret').waitFor();
  await shoot(desk, '344-full-export');
  await answerDialogs(desk, stick);
  await page.getByTestId('full-export-understood').check();
  await page.getByTestId('full-export-secret').fill(OWNER.secret);
  await page.getByTestId('full-export-begin').click();
  await page.getByTestId('full-export-done').waitFor();
  await shoot(desk, '345-full-export-done');
  await rm(stick, { recursive: true });
});
