/** The stand-in's time: the computer's, until a test lets some pass. */
export class StandInClock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  pass(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
