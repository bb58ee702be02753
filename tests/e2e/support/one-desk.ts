import { test as base } from '@playwright/test';
import { startStandIn, type StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { attachOutlines } from './attach-outlines.ts';
import { Desk } from './desk.ts';
import { layNewDatabase } from './new-database.ts';
import { createProfile, removeProfile } from './profile.ts';

interface OneDeskFixtures {
  /** The desk that all of the file's tests share, linked and online, its window as it is after a start. */
  desk: Desk;
  standIn: StandIn;
  /** Somebody who has never written. */
  newCustomer: () => Customer;
}

interface Customer {
  jid: `${string}@c.us`;
  name: string;
}

/** None of them is a part of another, or of what tests write. */
const NAMES =
  'ماجدة سهير نجلاء تهاني شيرين عفاف ميرفت زينب كوثر إلهام فوزية حنان رجاء صفاء لبنى جيهان دلال وداد نبيلة سميرة'.split(
    ' ',
  );

/**
 * `test` for a file whose tests need no start of their own: what they show is in one conversation each, with a customer of
 * their own. They share a linked desk, which is most of what such a test costs; the window is loaded anew for each. After a
 * failure the next test begins with another desk.
 */
export function testOfOneDesk(): ReturnType<typeof base.extend<OneDeskFixtures>> {
  let shared: { desk: Desk; standIn: StandIn; profile: string; isFresh: boolean } | undefined;
  let customers = 0;

  const opened = () => {
    if (!shared) throw new Error('The desk is opened before the first test');
    return shared;
  };
  const test = base.extend<OneDeskFixtures>({
    // Playwright reads the fixtures a function needs from its first parameter.
    // oxlint-disable-next-line no-empty-pattern
    standIn: async ({}, use) => {
      await use(opened().standIn);
    },
    // oxlint-disable-next-line no-empty-pattern
    desk: async ({}, use, testInfo) => {
      const { desk, isFresh } = opened();
      if (!isFresh) await desk.loadAnew();
      opened().isFresh = false;
      await use(desk);
      if (testInfo.status !== testInfo.expectedStatus) await attachOutlines([desk], testInfo);
    },
    // oxlint-disable-next-line no-empty-pattern
    newCustomer: async ({}, use) => {
      await use(() => {
        const name = NAMES[customers];
        if (name === undefined) throw new Error(`There are ${NAMES.length} customers`);
        customers += 1;
        return { jid: `2010${12_345_600 + customers}@c.us`, name };
      });
    },
  });

  test.beforeAll(async () => {
    const standIn = await startStandIn();
    const profile = await createProfile();
    layNewDatabase(profile);
    const desk = await Desk.open({ profile, switches: standIn.electronSwitches() });
    shared = { desk, standIn, profile, isFresh: true };
    await standIn.scan();
    await desk.waitForPhase('online');
  });
  test.afterAll(async () => {
    await shared?.desk.endIfRunning();
    await shared?.standIn.close();
    if (shared) await removeProfile(shared.profile);
    shared = undefined;
  });
  return test;
}

export { expect } from '@playwright/test';
