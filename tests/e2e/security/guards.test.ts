import { expect, test } from '@playwright/test';
import { sharedDesk } from '../support/shared-desk.ts';
import { addressOf, allPages, clickOn, PAGES, runIn } from './support/pages.ts';

// A camera and a microphone that are there: asking for one that is not is refused for that reason.
const shared = sharedDesk(['--use-fake-device-for-media-stream']);

test("05 permissions are refused, but for the desk's microphone", async () => {
  const { desk } = shared();
  const ask = `(async () => {
    const media = (wanted) => navigator.mediaDevices.getUserMedia(wanted).then(() => 'granted', ({ name }) => name);
    return {
      camera: await media({ video: true }),
      microphone: await media({ audio: true }),
      place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), ({ code }) => resolve(code))),
      notifications: await Notification.requestPermission(),
      midi: await navigator.requestMIDIAccess().then(() => 'granted', ({ name }) => name),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', ({ name }) => name),
      screen: await navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'granted', ({ name }) => name),
      idle: await (window.IdleDetector?.requestPermission() ?? 'denied'),
    };
  })()`;
  for (const page of PAGES) {
    const answers = await runIn<Record<string, unknown>>(desk, page, ask);
    for (const [what, answer] of Object.entries(answers)) {
      // Asked for and not there, or there: tests/e2e/voice/voice.test.ts has one.
      const isDesksMicrophone = what === 'microphone' && page.startsWith('app:');
      if (isDesksMicrophone) expect(['granted', 'NotFoundError', 'NotReadableError']).toContain(answer);
      if (isDesksMicrophone) continue;
      expect(['NotAllowedError', 'NotSupportedError', 'denied', 1], `${what} on ${page}`).toContain(answer);
    }
  }
  const writes = `navigator.clipboard.writeText('x').then(() => 'granted', ({ name }) => name)`;
  expect(await runIn(desk, 'https://web.whatsapp.com', writes)).toBe('NotAllowedError');
});

test('11 no page may use webviews at all', async () => {
  for (const { url, preferences } of await allPages(shared().desk)) {
    expect(preferences['webviewTag'] ?? false, url).toBe(false);
  }
});

test('12 a webview in a page stays an unknown word', async () => {
  const { desk } = shared();
  const before = (await allPages(desk)).length;
  for (const page of PAGES) {
    const made = await runIn(
      desk,
      page,
      `(() => {
        const view = document.createElement('webview');
        view.setAttribute('allowpopups', '');
        view.setAttribute('nodeintegration', '');
        view.setAttribute('src', 'https://web.whatsapp.com/');
        document.body.append(view);
        const kind = view.constructor.name + ' ' + typeof view.getWebContentsId;
        view.remove();
        return kind;
      })()`,
    );
    expect(made, page).toBe('HTMLElement undefined');
  }
  expect(await allPages(desk)).toHaveLength(before);
});

test('13 no page can navigate away', async () => {
  const { desk } = shared();
  for (const page of PAGES) {
    const home = await addressOf(desk, page);
    for (const target of [
      'https://example.com/',
      'https://web.whatsapp.com.example.com/',
      'app://elsewhere/',
    ]) {
      const prevented = await desk.app.evaluate(
        async ({ webContents }, [start, address]) => {
          const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith(start));
          if (!contents) throw new Error(`no page of ${start}`);
          // Asked after the app's own listeners.
          const asked = new Promise<boolean>((resolve) => {
            contents.once('will-navigate', (event) => resolve(event.defaultPrevented));
          });
          await contents.executeJavaScript(`void (location.href = ${JSON.stringify(address)})`, true);
          return asked;
        },
        [page, target] as const,
      );
      expect(prevented, `${page} to ${target}`).toBe(true);
    }
    // Chromium itself refuses these, before anybody is asked.
    for (const target of ['data:text/html,x', 'file:///etc/hostname']) {
      await runIn(desk, page, `void (location.href = '${target}')`);
    }
    expect(await addressOf(desk, page)).toBe(home);
  }
});

test('14 no page can open a window', async () => {
  const { desk } = shared();
  const count = (): Promise<number> =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const before = await count();
  for (const page of PAGES) {
    for (const target of ['about:blank', 'app://rosheta/index.html', 'https://web.whatsapp.com/']) {
      expect(await runIn(desk, page, `window.open('${target}') === null`), `${page}: ${target}`).toBe(true);
    }
    await runIn(desk, page, clickOn('https://web.whatsapp.com/', { newWindow: true }));
  }
  expect(await count()).toBe(before);
});

test('18 no page comes from file://, and app:// gives out nothing but the renderer', async () => {
  const { desk } = shared();
  for (const { url } of await allPages(desk)) expect(url).not.toMatch(/^file:/);
  const fetched = await desk.app.evaluate(async ({ net }) => {
    const statusOf = async (address: string): Promise<number> => (await net.fetch(address)).status;
    return {
      page: await statusOf('app://rosheta/index.html'),
      main: await statusOf('app://rosheta/..%2Fmain%2Fmain.cjs'),
      above: await statusOf('app://rosheta/..%2F..%2Fpackage.json'),
      system: await statusOf('app://rosheta/..%2F..%2F..%2F..%2F..%2F..%2Fetc%2Fhostname'),
      elsewhere: await statusOf('app://elsewhere/index.html'),
    };
  });
  expect(fetched).toEqual({ page: 200, main: 404, above: 404, system: 404, elsewhere: 404 });
  for (const page of PAGES) {
    const read = `fetch('file:///etc/hostname').then(() => 'read', () => 'refused')`;
    expect(await runIn(desk, page, read), page).toBe('refused');
  }
});

test('21 no page can download', async () => {
  const { desk } = shared();
  for (const page of PAGES) {
    const prevented = await desk.app.evaluate(async ({ webContents }, start) => {
      const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith(start));
      if (!contents) throw new Error(`no page of ${start}`);
      const asked = new Promise<boolean>((resolve) => {
        contents.session.once('will-download', (event) => {
          resolve(event.defaultPrevented);
          event.preventDefault();
        });
      });
      const save = `(() => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['x']));
        link.download = 'x.exe';
        link.click();
      })()`;
      await contents.executeJavaScript(save, true);
      return asked;
    }, page);
    expect(prevented, page).toBe(true);
  }
});
