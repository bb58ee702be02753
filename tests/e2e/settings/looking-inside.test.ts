import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerDialogs } from '../support/backup-file.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

test('an owner takes everything along, after their PIN, and support gets only what was read', async ({
  desk,
  standIn,
  profile,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'عندكم بنادول إكسترا؟' });
  await desk.openChat('منى');
  await page.getByTestId('settings-open').click();

  await page.getByTestId('settings-full-export').click();
  await expect(page.getByTestId('full-export-warning')).toContainText('غير مشفّرة');
  const stick = await mkdtemp(path.join(tmpdir(), 'rosheta-stick-'));
  // Among the data themselves it is refused, also when everything else is right.
  await answerDialogs(desk, profile);
  await page.getByTestId('full-export-secret').fill('0000');
  await expect(page.getByTestId('full-export-begin')).toBeDisabled();
  await page.getByTestId('full-export-understood').check();
  await page.getByTestId('full-export-begin').click();
  await expect(
    page.getByText('الرقم السري غير صحيح').or(page.locator('[aria-invalid="true"]')).first(),
  ).toBeVisible();
  await page.getByTestId('full-export-secret').fill(OWNER.secret);
  await page.getByTestId('full-export-begin').click();
  await expect(page.getByText('داخل مجلد بيانات روشتة')).toBeVisible();
  expect(readdirSync(profile).filter((name) => name.startsWith('rosheta-export-'))).toEqual([]);
  await answerDialogs(desk, stick);
  await page.getByTestId('full-export-secret').fill(OWNER.secret);
  await page.getByTestId('full-export-begin').click();
  await expect(page.getByTestId('full-export-done')).toBeVisible();
  const [name = ''] = readdirSync(stick).filter((one) => one.startsWith('rosheta-export-'));
  const folder = path.join(stick, name);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as { rows: number };
  await expect(page.getByTestId('full-export-done')).toContainText(String(manifest.rows));
  expect(readFileSync(path.join(folder, 'tables', 'messages.jsonl'), 'utf8')).toContain(
    'عندكم بنادول إكسترا؟',
  );
  expect(readFileSync(path.join(folder, 'tables', 'audit.jsonl'), 'utf8')).toContain('session.refused');
  expect(existsSync(path.join(profile, 'unfinished-exports.json'))).toBe(false);

  await page.getByTestId('settings-inspection').click();
  await expect(page.getByTestId('inspection-state')).toContainText('SQLite');
  await page.getByTestId('log-search').fill('connection');
  await expect(page.getByTestId('log-line').first()).toContainText('connection');
  await page.getByTestId('bundle-open').click();
  const files = page.getByTestId('bundle-file');
  await expect(files).toHaveCount(4);
  expect(await files.allInnerTexts()).not.toEqual(
    expect.arrayContaining([expect.stringContaining('بنادول')]),
  );
  await files.filter({ hasText: 'log.txt' }).getByRole('checkbox').uncheck();
  const bundle = path.join(profile, 'support.zip');
  await answerDialogs(desk, bundle);
  await page.getByTestId('bundle-save').click();
  await expect(page.getByTestId('bundle-saved')).toContainText('support.zip');
  const zip = readFileSync(bundle);
  expect(zip.includes('desk.json')).toBe(true);
  expect(zip.includes('log.txt')).toBe(false);
  await rm(stick, { recursive: true });
});
