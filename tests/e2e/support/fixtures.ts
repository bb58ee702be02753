import type { TestInfo } from '@playwright/test';
import { WINDOW_ATTACHMENT } from '../../../scripts/test/counts.ts';
import { Desk } from './desk.ts';
import { untilLinkIsKept } from './kept-link.ts';
import { test as base } from './place-fixtures.ts';

interface DeskFixtures {
  /** Opens the desk on this test's profile and stand-in; whatever is still open is killed after the test. */
  openDesk: (options?: {
    flags?: string[];
    switches?: string[];
    appFolder?: string;
    offersRecoveryKey?: boolean;
    signsIn?: boolean;
    pcZone?: string;
    sessionBus?: string;
  }) => Promise<Desk>;
  /** A desk that is linked and online. */
  desk: Desk;
}

export const test = base.extend<DeskFixtures>({
  openDesk: async ({ standIn, profile }, use, testInfo) => {
    const opened: Desk[] = [];
    await use(async ({ switches = [], ...options } = {}) => {
      const desk = await Desk.open({
        profile,
        switches: [...standIn.electronSwitches(), ...switches],
        ...options,
      });
      opened.push(desk);
      return desk;
    });
    if (testInfo.status !== testInfo.expectedStatus) await attachOutlines(opened, testInfo);
    for (const desk of opened) await desk.endIfRunning();
  },

  desk: async ({ openDesk, standIn, profile }, use) => {
    const desk = await openDesk();
    await standIn.scan();
    await desk.waitForPhase('online');
    await untilLinkIsKept(profile);
    await use(desk);
  },
});

/** What lay open when a test failed is said with its failure: the run may be on a machine that is gone. */
async function attachOutlines(desks: readonly Desk[], testInfo: TestInfo): Promise<void> {
  for (const { page } of desks) {
    const body = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5000 })
      .catch((error: unknown) => `no outline: ${String(error)}`);
    await testInfo.attach(WINDOW_ATTACHMENT, { body, contentType: 'text/plain' });
  }
}

export { expect } from '@playwright/test';
