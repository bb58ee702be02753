import type { Desk } from '../../support/desk.ts';

/** Both pages of the app: the desk's own, and WhatsApp's, which is foreign code. */
export const PAGES = ['app://rosheta', 'https://web.whatsapp.com'] as const;
export type PageOrigin = (typeof PAGES)[number];

/** Runs a script in a page as a script of that page would run, with a user's click behind it. */
export function runIn<Result>(desk: Desk, origin: PageOrigin, script: string): Promise<Result> {
  return desk.app.evaluate(
    async ({ webContents }, [start, source]) => {
      const page = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith(start));
      if (!page) throw new Error(`no page of ${start}`);
      return (await page.executeJavaScript(source, true)) as Result;
    },
    [origin, script] as const,
  );
}

export interface PageFacts {
  url: string;
  preferences: Record<string, unknown>;
}

/** Every page there is in the app, and with which preferences it was made. */
export function allPages(desk: Desk): Promise<PageFacts[]> {
  return desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => ({
      url: contents.getURL(),
      preferences: JSON.parse(
        JSON.stringify(
          (contents as unknown as { getLastWebPreferences(): object | null }).getLastWebPreferences() ?? {},
        ),
      ) as Record<string, unknown>,
    })),
  );
}

export function addressOf(desk: Desk, origin: PageOrigin): Promise<string> {
  return runIn<string>(desk, origin, 'location.href');
}

/** A script that adds a link to the page and clicks it. */
export function clickOn(address: string, { newWindow = false } = {}): string {
  return `(() => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = ${JSON.stringify(address)};
    link.target = '${newWindow ? '_blank' : ''}';
    link.click();
    link.remove();
  })()`;
}
