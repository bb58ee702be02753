import type { TestInfo } from '@playwright/test';
import { WINDOW_ATTACHMENT } from '../../../scripts/test/counts.ts';
import type { Desk } from './desk.ts';

/** What lay open when a test failed is said with its failure: the run may be on a machine that is gone. */
export async function attachOutlines(desks: readonly Desk[], testInfo: TestInfo): Promise<void> {
  for (const { page } of desks) {
    const body = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5000 })
      .catch((error: unknown) => `no outline: ${String(error)}`);
    await testInfo.attach(WINDOW_ATTACHMENT, { body, contentType: 'text/plain' });
  }
}
