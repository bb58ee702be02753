import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/fixtures.ts';
import { clickOn, PAGES, runIn } from './support/pages.ts';
import { watchSystemOpener } from './support/system-opener.ts';

test('15 the program never hands an address to the system: nothing calls openExternal', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const sources = globSync('src-main/**/*.ts', { cwd: root });
  expect(sources.length).toBeGreaterThan(50);
  for (const file of sources) {
    expect(readFileSync(path.join(root, file), 'utf8'), file).not.toContain('openExternal');
  }
});

test('15 no page hands an address to the system, nor does a message', async ({ openDesk, standIn }) => {
  test.skip(process.platform !== 'linux', 'stands in for xdg-open');
  const opener = await watchSystemOpener();
  try {
    const desk = await openDesk();
    await standIn.scan();
    await desk.waitForPhase('online');
    standIn.customerWrites({
      from: '201012345678@c.us',
      name: 'عميل ١',
      text: 'https://example.com/x file:///etc/hostname tel:123 mailto:a@example.com',
    });
    await desk.openChat('عميل ١');
    const bubble = desk.bubble('tel:123');
    await expect(bubble.locator('a')).toHaveCount(0);
    await bubble.click();
    for (const page of PAGES) {
      for (const target of ['mailto:a@example.com', 'tel:123', 'x-any:thing']) {
        await runIn(desk, page, clickOn(target));
        await runIn(desk, page, `void window.open('${target}')`);
      }
    }
    // The program itself can, which shows that the opener is heard, and that all before was done with.
    await desk.app.evaluate(({ shell }) => shell.openExternal('https://example.com/last'));
    await expect.poll(opener.opened).toContain('https://example.com/last');
    expect(await opener.opened()).toEqual(['https://example.com/last']);
  } finally {
    await opener.remove();
  }
});
