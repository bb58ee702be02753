import { test as base } from '@playwright/test';
import { startStandIn, type StandIn } from '../../../whatsapp-stand-in/stand-in.ts';
import { createProfile, removeProfile } from '../../support/desk.ts';
import { packagedProgram } from '../../support/program.ts';
import { PackagedDesk, type OpenPackagedOptions } from './packaged-desk.ts';

interface PackagedFixtures {
  standIn: StandIn;
  profile: string;
  /** Opens the packed desk on this test's stand-in; whatever is still open is closed after the test. */
  openDesk: (options?: Partial<OpenPackagedOptions>) => Promise<PackagedDesk>;
}

export const test = base.extend<PackagedFixtures>({
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
    const opened: PackagedDesk[] = [];
    await use(async (options = {}) => {
      const desk = await PackagedDesk.open({
        executable: packagedProgram(),
        profile,
        switches: standIn.electronSwitches(),
        ...options,
      });
      opened.push(desk);
      return desk;
    });
    for (const desk of opened) await desk.quitIfRunning();
  },
});

export { expect } from '@playwright/test';
