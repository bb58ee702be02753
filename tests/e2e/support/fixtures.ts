import { test as base } from '@playwright/test';
import { startStandIn, type StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { createProfile, Desk, removeProfile } from './desk.ts';

interface DeskFixtures {
  standIn: StandIn;
  profile: string;
  /** Opens the desk on this test's profile and stand-in; whatever is still open is closed after the test. */
  openDesk: (options?: {
    flags?: string[];
    switches?: string[];
    appFolder?: string;
    offersRecoveryKey?: boolean;
    signsIn?: boolean;
  }) => Promise<Desk>;
  /** A desk that is linked and online. */
  desk: Desk;
}

export const test = base.extend<DeskFixtures>({
  // Playwright reads the fixtures a function needs from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  standIn: async ({}, use) => {
    const standIn = await startStandIn();
    await use(standIn);
    await standIn.close();
  },

  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = await createProfile();
    await use(profile);
    await removeProfile(profile);
  },

  openDesk: async ({ standIn, profile }, use) => {
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
    for (const desk of opened) await desk.quitIfRunning();
  },

  desk: async ({ openDesk, standIn }, use) => {
    const desk = await openDesk();
    await standIn.scan();
    await desk.waitForPhase('online');
    await use(desk);
  },
});

export { expect } from '@playwright/test';
