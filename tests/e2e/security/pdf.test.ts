import { expect, test } from '@playwright/test';
import { sharedDesk } from '../support/shared-desk.ts';
import { runIn } from './support/pages.ts';

const shared = sharedDesk();
const DESK = 'app://rosheta';

test('24 the frame that draws PDFs reaches nothing of the desk', async () => {
  const { desk } = shared();
  const { fileId } = await runIn<{ fileId: string }>(
    desk,
    DESK,
    `fetch('app://media/uploads', {
      method: 'POST', headers: { 'x-size-bytes': '3' }, body: new Blob(['abc']).stream(), duplex: 'half',
    }).then((answer) => answer.json())`,
  );
  await runIn(
    desk,
    DESK,
    `new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.sandbox = 'allow-scripts';
      frame.src = 'pdf/index.html';
      window.addEventListener('message', ({ data }) => data.say === 'ready' && resolve(), { once: true });
      document.body.append(frame);
    })`,
  );
  const findFrame = () => desk.page.frames().find((one) => one.url().endsWith('/pdf/index.html'));
  await expect.poll(() => findFrame() !== undefined).toBe(true);
  const frame = findFrame();
  if (frame === undefined) throw new Error('the frame is not there');
  const tried = await frame.evaluate(async (file) => {
    const ask = (url: string): Promise<string> =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      );
    const touch = (act: () => unknown): string => {
      try {
        return String(act());
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const picture = new Promise<string>((resolve) => {
      const image = new Image();
      image.addEventListener('load', () => resolve('loaded'));
      image.addEventListener('error', () => resolve('refused'));
      image.src = file;
    });
    return {
      own: await ask('frame.css'),
      origin,
      bridge: typeof (globalThis as { rosheta?: unknown }).rosheta,
      above: touch(() => (window.parent as Window & { rosheta?: unknown }).rosheta),
      window: touch(() => window.open('https://web.whatsapp.com/')),
      storage: touch(() => localStorage.length),
      file: await ask(file),
      picture: await picture,
      desk: await ask('app://rosheta/index.html'),
      network: await ask('https://web.whatsapp.com/'),
    };
  }, `app://media/files/${fileId}`);
  expect(tried).toEqual({
    own: 'answered',
    origin: 'null',
    bridge: 'undefined',
    above: 'SecurityError',
    window: 'null',
    storage: 'SecurityError',
    file: 'refused',
    picture: 'refused',
    desk: 'refused',
    network: 'refused',
  });
  // Nor does it go anywhere else: what it gets is Chromium's page for what was refused.
  await frame.evaluate(() => void setTimeout(() => (location.href = 'https://web.whatsapp.com/')));
  await expect.poll(() => frame.url()).toBe('chrome-error://chromewebdata/');
});
