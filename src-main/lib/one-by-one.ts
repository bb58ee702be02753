/** Does what it is given one after the other, in the order in which it was given; one that fails stops none behind it. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();

  /** Settles as `work` does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => {});
    return mine;
  }

  /** Resolves when everything that was given until now is over. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
