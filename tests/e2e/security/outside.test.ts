import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/fixtures.ts';
import { clickOn, PAGES, runIn } from './support/pages.ts';

test('15 nothing foreign is handed to the system to open', async ({ desk, standIn }) => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const sources = globSync('src-main/**/*.ts', { cwd: root });
  expect(sources.length).toBeGreaterThan(50);
  for (const file of sources)
    expect(readFileSync(path.join(root, file), 'utf8'), file).not.toContain('openExternal');

  await desk.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as { opened?: string[] }).opened = opened;
    shell.openExternal = (address) => Promise.resolve(void opened.push(address));
    shell.openPath = (address) => Promise.resolve(String(opened.push(address)));
  });
  standIn.customerWrites({
    from: '201012345678@c.us',
    name: 'عميل ١',
    text: 'https://example.com/x file:///etc/hostname tel:123 ms-settings:about',
  });
  await desk.openChat('عميل ١');
  const bubble = desk.bubble('ms-settings');
  await expect(bubble.locator('a')).toHaveCount(0);
  await bubble.click();
  for (const page of PAGES) {
    for (const target of ['mailto:a@example.com', 'tel:123', 'ms-settings:about']) {
      await runIn(desk, page, clickOn(target));
      await runIn(desk, page, `void window.open('${target}')`);
    }
  }
  expect(await desk.app.evaluate(() => (globalThis as { opened?: string[] }).opened)).toEqual([]);
});
