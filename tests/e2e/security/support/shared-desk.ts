import { test } from '@playwright/test';
import { startStandIn, type StandIn } from '../../../whatsapp-stand-in/stand-in.ts';
import { Desk } from '../../support/desk.ts';
import { layNewDatabase } from '../../support/new-database.ts';
import { createProfile, removeProfile } from '../../support/profile.ts';

export interface SharedDesk {
  desk: Desk;
  standIn: StandIn;
  profile: string;
}

/** One linked desk for all tests of a file: they look and knock, and leave everything as it was. */
export function sharedDesk(): () => SharedDesk {
  let shared: SharedDesk | undefined;
  test.beforeAll(async () => {
    const standIn = await startStandIn();
    const profile = await createProfile();
    layNewDatabase(profile);
    // A camera and a microphone that are there: asking for one that is not is refused for that reason.
    const switches = [...standIn.electronSwitches(), '--use-fake-device-for-media-stream'];
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
