/** Something happens that has no more to say, for parts that are made before those that do something about it. */
export class Signal {
  readonly #listeners = new Set<() => void>();

  /** @returns a function that unsubscribes. */
  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(): void {
    for (const listener of this.#listeners) listener();
  }
}
