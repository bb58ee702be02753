import type { Locator, Page } from '@playwright/test';

/**
 * A hand that counts. A key with what is held down beside it is one press. The words themselves (a text, a name, a number, a
 * price, what is searched for) are as long in every program and are not counted; what stands for a choice is.
 */
export class Hand {
  readonly #page: Page;
  keys = 0;
  clicks = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses keys one after the other, `Control+k`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.#page.keyboard.press(key);
    }
  }

  /** What is said. */
  async write(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  /** What was needed since the last time. */
  take(): { keys: number; clicks: number } {
    const { keys, clicks } = this;
    this.keys = 0;
    this.clicks = 0;
    return { keys, clicks };
  }
}
