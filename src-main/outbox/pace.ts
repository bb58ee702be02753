/** WhatsApp's safeguards look for machines: a person does not answer twice within a blink. */
const SHORTEST_GAP_MS = 350;
const JITTER_MS = 650;

/** Spaces sends over all conversations; each call waits for its turn. */
export class Pace {
  #last: Promise<void> = Promise.resolve();
  #nextAt = 0;

  turn(): Promise<void> {
    this.#last = this.#last.then(async () => {
      const waitMs = this.#nextAt - Date.now();
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      this.#nextAt = Date.now() + SHORTEST_GAP_MS + Math.random() * JITTER_MS;
    });
    return this.#last;
  }
}
