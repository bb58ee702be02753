import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { expect, test } from '../support/fixtures.ts';
import { clickOn, PAGES, runIn } from './support/pages.ts';
import { watchSystemOpener } from './support/system-opener.ts';

test('15 one place hands an address to the system: a map made of two numbers, and what a link was understood to be', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const sources = globSync('src-main/**/*.ts', { cwd: root });
  expect(sources.length).toBeGreaterThan(50);
  const calling = sources.filter((file) =>
    readFileSync(path.join(root, file), 'utf8').includes('openExternal'),
  );
  expect(calling).toEqual([path.join('src-main', 'app', 'open-outside.ts')]);
});

test('15 no page hands an address to the system, and a message only what main lets through', async ({
  openDesk,
  standIn,
}) => {
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
    await expect(bubble.getByTestId('hyperlink')).toHaveText([
      'https://example.com/x',
      'mailto:a@example.com',
    ]);
    // A click does, on an address that main knows; nothing after it.
    await bubble.getByTestId('hyperlink').first().click();
    await expect.poll(opener.opened).toEqual(['https://example.com/x']);
    for (const page of PAGES) {
      for (const target of ['mailto:a@example.com', 'tel:123', 'x-any:thing']) {
        await runIn(desk, page, clickOn(target));
        await runIn(desk, page, `void window.open('${target}')`);
      }
    }
    const ask = (url: string): Promise<unknown> =>
      desk.page.evaluate(async (input) => {
        const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
        return await invoke('media.openOutside', { url: input });
      }, url);
    for (const url of [
      'file:///etc/hostname',
      'javascript:alert(1)',
      'x-any:thing',
      'https://e.com/\u202Efdp.exe',
    ]) {
      expect(await ask(url)).toMatchObject({ value: { opened: false } });
    }
    const askForMap = (place: unknown): Promise<boolean> =>
      desk.page.evaluate(async (input) => {
        const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
        return (await invoke('media.openMap', input as never)).ok;
      }, place);
    for (const place of [
      { latitude: '30&x=file:///etc/hostname', longitude: 31 },
      { latitude: 91, longitude: 31 },
      { latitude: 30, longitude: 31, url: 'file:///etc/hostname' },
    ]) {
      expect(await askForMap(place)).toBe(false);
    }
    // The program itself can, which shows that the opener is heard, and that all before was done with.
    await desk.app.evaluate(({ shell }) => shell.openExternal('https://example.com/last'));
    await expect.poll(opener.opened).toContain('https://example.com/last');
    expect(await opener.opened()).toEqual(['https://example.com/x', 'https://example.com/last']);
  } finally {
    await opener.remove();
  }
});
