import { test as base } from '@playwright/test';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { attachOutlines } from './attach-outlines.ts';
import type { Desk } from './desk.ts';
import { sharedDesk } from './shared-desk.ts';

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
  const opened = sharedDesk();
  let isFresh = true;
  let customers = 0;

  const test = base.extend<OneDeskFixtures>({
    // Playwright reads the fixtures a function needs from its first parameter.
    // oxlint-disable-next-line no-empty-pattern
    standIn: async ({}, use) => {
      await use(opened().standIn);
    },
    // oxlint-disable-next-line no-empty-pattern
    desk: async ({}, use, testInfo) => {
      const { desk } = opened();
      if (!isFresh) await desk.loadAnew();
      isFresh = false;
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
  return test;
}

export { expect } from '@playwright/test';
