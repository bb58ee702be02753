import { expect, test } from '@playwright/test';
import { sharedDesk } from '../support/shared-desk.ts';
import { runIn } from './support/pages.ts';

const shared = sharedDesk();
const REFUSED = { ok: false, code: 'invalid-input' };

/** Has the desk's own preload script, and calls as the desk does. */
const CALL = `window.rosheta.invoke('settings.get')`;

test('17 calls count only from the desk: another window is refused', async () => {
  const { desk } = shared();
  const answers = await desk.app.evaluate(async ({ app, BrowserWindow }, call) => {
    const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    try {
      const results: unknown[] = [];
      for (const address of ['app://rosheta/index.html', 'data:text/html,x']) {
        await window.loadURL(address);
        results.push(await window.webContents.executeJavaScript(call));
      }
      return results;
    } finally {
      window.destroy();
    }
  }, CALL);
  expect(answers).toEqual([REFUSED, REFUSED]);
});

test('17 calls count only from the desk: its frames have no door', async () => {
  const doors = await runIn(
    shared().desk,
    'app://rosheta',
    `(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const door = typeof frame.contentWindow?.rosheta;
      frame.remove();
      return [typeof window.rosheta, door];
    })()`,
  );
  expect(doors).toEqual(['object', 'undefined']);
});

test('17 calls count only from the desk: payloads pollute nothing', async () => {
  const { desk } = shared();
  const answers = await runIn(
    desk,
    'app://rosheta',
    `Promise.all([
      window.rosheta.invoke('settings.update', JSON.parse('{"__proto__":{"polluted":true}}')),
      window.rosheta.invoke('settings.update', JSON.parse('{"constructor":{"prototype":{"polluted":true}}}')),
      window.rosheta.invoke('conversations.list', JSON.parse('{"after":{"__proto__":{"polluted":true}}}')),
    ])`,
  );
  expect(answers).toContainEqual(expect.objectContaining(REFUSED));
  const polluted = await desk.app.evaluate(() => ({}) as { polluted?: boolean });
  expect(polluted.polluted).toBeUndefined();
});

// Last: it takes the desk's page away.
test('17 calls count only from the desk: its window on a foreign page is refused', async () => {
  const answer = await shared().desk.app.evaluate(async ({ webContents }, call) => {
    const own = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://rosheta'));
    if (!own) throw new Error('no desk');
    // Past the guard of navigation, as a fault in it would be.
    await own.loadURL('data:text/html,x');
    const result = (await own.executeJavaScript(call)) as unknown;
    await own.loadURL('app://rosheta/index.html');
    return [result, ((await own.executeJavaScript(call)) as { ok: boolean }).ok];
  }, CALL);
  expect(answer).toEqual([REFUSED, true]);
});
