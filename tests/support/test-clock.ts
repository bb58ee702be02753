import type { Clock } from '#main/lib/clock.ts';

/** A PC whose time passes only when the test says so; a timer rings when it is passed. */
export class TestClock implements Clock {
  #wall: number;
  #monotonic = 0;
  #timers: { at: number; call: () => void }[] = [];

  constructor(wall: number = Date.now()) {
    this.#wall = wall;
  }

  wall(): number {
    return this.#wall;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.#monotonic + ms, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** When the next timer rings, in wall time. */
  get nextAt(): number | undefined {
    const times = this.#timers.map(({ at }) => at);
    return times.length === 0 ? undefined : this.#wall + Math.min(...times) - this.#monotonic;
  }

  pass(ms: number): void {
    this.#wall += ms;
    this.#monotonic += ms;
    this.ring();
  }

  passTo(wall: number): void {
    this.pass(wall - this.#wall);
  }

  /** Somebody sets the clock, or the PC sleeps: no time passes for timers. */
  set(wall: number): void {
    this.#wall = wall;
  }

  /** Calls back every timer whose time has come. */
  ring(): void {
    const due = this.#timers.filter(({ at }) => at <= this.#monotonic).sort((a, b) => a.at - b.at);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    for (const { call } of due) call();
  }
}
