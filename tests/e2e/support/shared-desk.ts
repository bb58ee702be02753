import { test } from '@playwright/test';
import { startStandIn, type StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { Desk } from './desk.ts';
import { layNewDatabase } from './new-database.ts';
import { createProfile, removeProfile } from './profile.ts';

export interface SharedDesk {
  desk: Desk;
  standIn: StandIn;
  profile: string;
}

/**
 * One linked desk for all tests of a file; after a failure the next one begins with another.
 * @param ownSwitches of the file's desk, beside those of the stand-in.
 */
export function sharedDesk(ownSwitches: readonly string[] = []): () => SharedDesk {
  let shared: SharedDesk | undefined;
  test.beforeAll(async () => {
    const standIn = await startStandIn();
    const profile = await createProfile();
    layNewDatabase(profile);
    const switches = [...standIn.electronSwitches(), ...ownSwitches];
    const desk = await Desk.open({ profile, switches });
    shared = { desk, standIn, profile };
    await standIn.scan();
    await desk.waitForPhase('online');
  });
  test.afterAll(async () => {
    await shared?.desk.endIfRunning();
    await shared?.standIn.close();
    if (shared) await removeProfile(shared.profile);
    shared = undefined;
  });
  return () => {
    if (!shared) throw new Error('The desk is opened before the first test');
    return shared;
  };
}
