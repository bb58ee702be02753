import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/fixtures.ts';

const NAME = 'عميل ١';

test('a healthy day has no line above info in the log, and its milestones are there', async ({
  desk,
  standIn,
  profile,
}) => {
  standIn.customerWrites({ from: '201012345678@c.us', name: NAME, text: 'عندكم بنادول؟' });
  await desk.openChat(NAME);
  // What grows while it is measured is a word of Chromium's, and no failure.
  await desk.page.getByTestId('composer-input').fill('سطر\n'.repeat(9));
  await desk.page.getByTestId('settings-open').click();
  await desk.page.keyboard.press('Escape');
  await desk.page.evaluate(() => {
    const message = 'ResizeObserver loop completed with undelivered notifications.';
    window.dispatchEvent(new ErrorEvent('error', { message }));
  });
  await desk.reply('نعم، موجود');
  const { id } = await standIn.waitForSent();
  standIn.read(id);
  await expect(desk.bubble('نعم، موجود')).toHaveAttribute('data-status', 'read');
  await desk.quit();

  const folder = path.join(profile, 'logs');
  const files = await readdir(folder);
  const text = (await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))).join('\n');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  expect(lines.filter((line) => !line.includes('[info]'))).toEqual([]);
  expect(text).toContain('connection web: online');
});
