import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Look } from '#shared/domain/look.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { LOOKS, SCREENS, wear } from './shoot.ts';

/** How much room there is: the usual window, a small laptop, the least, and a small laptop for tired eyes. */
const ROOMS = [
  { name: '1280x820', width: 1280, height: 820, zoom: 100 },
  { name: '1024x640', width: 1024, height: 640, zoom: 100 },
  { name: '900x600', width: 900, height: 600, zoom: 100 },
  { name: '1024x640-200', width: 1024, height: 640, zoom: 200 },
] as const;

/** Takes a picture of what is open in every room and every look, and leaves the desk as it was. */
export async function shootRooms(desk: Desk, screen: string): Promise<void> {
  await mkdir(SCREENS, { recursive: true });
  for (const room of ROOMS) {
    await enter(desk, room);
    for (const look of LOOKS) {
      await wear(desk, look);
      const file = path.join(SCREENS, `room-${screen}.${room.name}.${look.language}.${look.theme}.png`);
      await takePicture(desk, file);
    }
    await wear(desk, LOOKS[0]);
  }
  await enter(desk, ROOMS[0]);
}

/** Of the whole window: Playwright's own measures the page as if it were not enlarged. */
async function takePicture({ page }: Desk, file: string): Promise<void> {
  // What beats without end is never still, nor is what goes with the seconds of a clock.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) < 1000)
      .every(({ playState }) => playState !== 'running'),
  );
  const chromium = await page.context().newCDPSession(page);
  const { data } = await chromium.send('Page.captureScreenshot', { format: 'png' });
  await chromium.detach();
  await writeFile(file, data, 'base64');
}

async function enter(desk: Desk, { width, height, zoom }: (typeof ROOMS)[number]): Promise<void> {
  await desk.resize({ width, height });
  await desk.page.evaluate(
    (change: Partial<Look>) =>
      (window as unknown as { rosheta: Bridge }).rosheta.invoke('look.update', change),
    { zoom },
  );
  await desk.page.waitForFunction((wanted) => window.innerWidth === wanted, (width * 100) / zoom);
  // It says what was just done here, and stands over what is to be seen.
  await desk.page.addStyleTag({ content: '[data-testid="zoom-notice"] { display: none }' });
}
