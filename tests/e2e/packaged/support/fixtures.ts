import { test as base } from '../../support/place-fixtures.ts';
import { packagedProgram } from '../../support/program.ts';
import { PackagedDesk, type OpenPackagedOptions } from './packaged-desk.ts';

interface PackagedFixtures {
  /** Opens the packed desk on this test's stand-in; whatever is still open is closed after the test. */
  openDesk: (options?: Partial<OpenPackagedOptions>) => Promise<PackagedDesk>;
}

export const test = base.extend<PackagedFixtures>({
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
