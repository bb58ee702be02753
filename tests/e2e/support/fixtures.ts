import { attachOutlines } from './attach-outlines.ts';
import { Desk } from './desk.ts';
import { untilLinkIsKept } from './kept-link.ts';
import { layNewDatabase } from './new-database.ts';
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
      if (beginsWithDatabase(options)) layNewDatabase(profile);
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

/** A test that stands before the wizard, restores or trains is about a PC that has none: the desk makes it by itself. */
function beginsWithDatabase({
  signsIn = true,
  flags = [],
}: {
  signsIn?: boolean;
  flags?: string[];
}): boolean {
  return signsIn && !flags.includes('--restore') && !flags.includes('--training');
}

export { expect } from '@playwright/test';
