import type { Random } from '../random.ts';

export const SECOND = 1_000;
const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How somebody sets the clock of the desk's PC: right, behind or ahead. */
const BEHIND = [0, 0, 0, -HOUR, -DAY, -40 * DAY];
const AHEAD = [...BEHIND, HOUR, 365 * DAY];

/** True time, which passes while nobody looks, and the clock of the desk's PC, which somebody sets. */
export class WorldTime {
  readonly #random: Random;
  #passedMs = 0;
  /** How wrong the PC's clock was, and from when on, in true time. */
  readonly #settings: { from: number; wrongMs: number }[] = [{ from: 0, wrongMs: 0 }];

  /**
   * Either the PC's clock is set ahead or WhatsApp tells times that are: under a clock that is a year ahead, a time that
   * is three months ahead looks like any other.
   */
  readonly mayBeAhead: boolean;

  constructor(random: Random, { mayBeAhead }: { mayBeAhead: boolean }) {
    this.#random = random;
    this.mayBeAhead = mayBeAhead;
  }

  /** Epoch ms, as WhatsApp's server has it. */
  get now(): number {
    return Date.now() + this.#passedMs;
  }

  /** What the PC's clock shows. */
  get atDesk(): number {
    return this.now + this.#wrongMs;
  }

  /** How far the PC's clock is ahead of the runner's. */
  get aheadMs(): number {
    return this.#passedMs + this.#wrongMs;
  }

  pass(ms: number): void {
    this.#passedMs += ms;
  }

  /** The PC is off, mostly for a short while. */
  passBetweenLives(): void {
    const random = this.#random;
    if (random.chance(0.1)) this.pass(random.whole(1, 10) * DAY);
    else if (random.chance(0.4)) this.pass(random.whole(1, 12) * HOUR);
    else this.pass(random.whole(0, 10) * MINUTE);
  }

  setClock(): void {
    this.#set(this.#random.pick(this.mayBeAhead ? AHEAD : BEHIND));
  }

  setClockRight(): void {
    this.#set(0);
  }

  /** The latest moment that true time or the PC's clock showed between two moments of true time. */
  latestShown(from: number, until: number): number {
    const shown = this.#settings.map((setting, index) => {
      const end = Math.min(until, this.#settings[index + 1]?.from ?? until);
      return end < from || setting.from > until ? 0 : end + setting.wrongMs;
    });
    return Math.max(until, ...shown);
  }

  #set(wrongMs: number): void {
    this.#settings.push({ from: this.now, wrongMs });
  }

  get #wrongMs(): number {
    return this.#settings.at(-1)?.wrongMs ?? 0;
  }
}
