import { expect, test } from '@playwright/test';
import { sharedDesk } from '../support/shared-desk.ts';
import { addressOf, allPages, PAGES, runIn } from './support/pages.ts';

const shared = sharedDesk();

test('01 only secure content is loaded', async () => {
  const { desk } = shared();
  const pages = await allPages(desk);
  expect(
    pages.map(({ url }) => (new URL(url).origin === 'null' ? url : new URL(url).origin)).toSorted(),
  ).toEqual(['app://rosheta/index.html', 'https://web.whatsapp.com']);
  for (const page of PAGES) {
    expect(await runIn(desk, page, 'isSecureContext'), page).toBe(true);
    await runIn(desk, page, `void (location.href = 'http://web.whatsapp.com/')`);
    expect(await addressOf(desk, page)).toContain(page);
  }
  // The desk talks to no network at all.
  for (const scheme of ['http', 'https']) {
    const answer = `fetch('${scheme}://web.whatsapp.com/').then(() => 'loaded', () => 'refused')`;
    expect(await runIn(desk, 'app://rosheta', answer)).toBe('refused');
  }
});

test('02 no page has Node', async () => {
  const { desk } = shared();
  for (const { url, preferences } of await allPages(desk)) {
    for (const name of ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames']) {
      expect(preferences[name] ?? false, `${name} of ${url}`).toBe(false);
    }
  }
  for (const page of PAGES) {
    const node = `typeof globalThis.process?.versions + typeof globalThis.require?.resolve`;
    expect(await runIn(desk, page, node), page).toBe('undefinedundefined');
    const inFrame = `(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const has = typeof frame.contentWindow?.process + typeof frame.contentWindow?.rosheta;
      frame.remove();
      return has;
    })()`;
    expect(await runIn(desk, page, inFrame), page).toBe('undefinedundefined');
  }
});

test('03 every page is isolated from its preload script', async () => {
  const { desk } = shared();
  for (const { url, preferences } of await allPages(desk)) {
    expect(preferences['contextIsolation'], url).toBe(true);
  }
  // A page that changes the language's own objects, or the bridge, changes nothing for the preload script.
  const answer = await runIn(
    desk,
    'app://rosheta',
    `(async () => {
      'use strict';
      const { freeze } = Object;
      Object.freeze = () => { throw new Error('seen by the preload script'); };
      Object.prototype.senderFrame = { url: 'app://rosheta/' };
      const result = await window.rosheta.invoke('app.info');
      Object.freeze = freeze;
      delete Object.prototype.senderFrame;
      let changed = true;
      try { window.rosheta.invoke = () => 'mine'; } catch { changed = false; }
      return { ok: result.ok, changed, frozen: Object.isFrozen(window.rosheta) };
    })()`,
  );
  expect(answer).toEqual({ ok: true, changed: false, frozen: true });
});

test('04 every page is in the sandbox', async () => {
  for (const { url, preferences } of await allPages(shared().desk)) {
    expect(preferences['sandbox'], url).toBe(true);
  }
});

test('06 web security is on', async () => {
  const { desk, standIn } = shared();
  for (const { url, preferences } of await allPages(desk)) {
    expect(preferences['webSecurity'] ?? true, url).toBe(true);
  }
  // Reachable, but not to be read from another origin.
  const other = `https://127.0.0.1:${standIn.port}/`;
  const read = (mode: string): string =>
    `fetch('${other}', { mode: '${mode}' }).then(() => 'answered', () => 'refused')`;
  expect(await runIn(desk, 'https://web.whatsapp.com', read('no-cors'))).toBe('answered');
  expect(await runIn(desk, 'https://web.whatsapp.com', read('cors'))).toBe('refused');
});

test('08 no insecure content is allowed to run', async () => {
  const { desk } = shared();
  for (const { url, preferences } of await allPages(desk)) {
    expect(preferences['allowRunningInsecureContent'] ?? false, url).toBe(false);
  }
});

test('09 no experimental features', async () => {
  for (const { url, preferences } of await allPages(shared().desk)) {
    expect(preferences['experimentalFeatures'] ?? false, url).toBe(false);
  }
});

test('10 no Blink features are switched on', async () => {
  const { desk } = shared();
  for (const { url, preferences } of await allPages(desk)) {
    expect(preferences['enableBlinkFeatures'] ?? '', url).toBe('');
  }
});

test('20 no Electron API reaches a page', async () => {
  const { desk } = shared();
  const bridge = await runIn(
    desk,
    'app://rosheta',
    `Object.entries(window.rosheta).map(([name, value]) => name + ':' + typeof value).toSorted()`,
  );
  expect(bridge).toEqual(['ask:function', 'invoke:function', 'onEvent:function']);
  const electron = `['rosheta', 'ipcRenderer', 'electron', 'contextBridge'].filter((name) => name in window)`;
  expect(await runIn(desk, 'https://web.whatsapp.com', electron)).toEqual([]);
  expect(await runIn(desk, 'app://rosheta', electron)).toEqual(['rosheta']);
  // A channel that is not of the contract has nobody behind it, and an event carries no Electron object.
  const unknown = `window.rosheta.invoke('__proto__', {}).then(() => 'answered', () => 'refused')`;
  expect(await runIn(desk, 'app://rosheta', unknown)).toBe('refused');
  const received = await runIn<string[]>(
    desk,
    'app://rosheta',
    `new Promise((resolve) => {
      const stop = window.rosheta.onEvent((...all) => { stop(); resolve(all.map((one) => typeof one)); });
      void window.rosheta.invoke('settings.update', { language: 'ar' });
    })`,
  );
  expect(received).toEqual(['string', 'object']);
});
