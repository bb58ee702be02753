import { test as base } from '@playwright/test';
import { startStandIn, type StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { createProfile, removeProfile } from './profile.ts';

export interface PlaceFixtures {
  standIn: StandIn;
  profile: string;
}

/** What every desk of a test needs around it: a WhatsApp, and a folder for its data. */
export const test = base.extend<PlaceFixtures>({
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
});
