import type { Desk } from '../support/desk.ts';

/** Of the program itself: what Playwright has started may be a shell before it. */
export const mainPid = (desk: Desk): Promise<number> => desk.app.evaluate(() => process.pid);

/** The processes that draw WhatsApp's page. */
export async function whatsAppPids(desk: Desk): Promise<ReadonlySet<number>> {
  const pids = await desk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith('https://web.whatsapp.com'))
      .map((contents) => contents.getOSProcessId()),
  );
  return new Set(pids);
}
