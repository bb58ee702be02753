import { isQuietAt } from '#shared/desk/alerts/quiet-hours.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { StaffState } from '#shared/domain/staff/agent.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { WakeUp } from '../../lib/wake-up.ts';

/** After the first scheduled snapshot of a start has had its chance. */
const FIRST_LOOK_MS = 15 * 60_000;
const LOOK_EVERY_MS = 10 * 60_000;

interface OverdueNoticeOptions {
  external: {
    status: () => { isOverdue: boolean };
    /** The pharmacy's day on which it was last said, `2026-11-30`. */
    readonly toldOn: string | undefined;
    noteTold: (date: string) => Promise<void>;
  };
  settings: () => Pick<Settings, 'alerts' | 'hours'>;
  staff: () => StaffState;
  isFocused: () => boolean;
  /** Puts the notification up. */
  say: () => void;
  onError: (error: unknown) => void;
  clock?: Clock;
}

/**
 * Says outside of the window that the snapshots elsewhere have stopped coming: the banner is seen by nobody whose window is
 * closed. Once a day of the pharmacy, not in its quiet hours, and to whoever the banner is for; a locked desk may belong to
 * one of them, and it names nobody.
 */
export class OverdueNotice {
  readonly #options: OverdueNoticeOptions;
  readonly #clock: Clock;
  readonly #wakeUp: WakeUp;
  /** Also where it cannot be written down. */
  #toldOn: string | undefined;
  #isStopped = false;

  constructor(options: OverdueNoticeOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#wakeUp = new WakeUp(() => void this.#look().catch(options.onError), { clock: this.#clock });
    this.#wakeUp.in(FIRST_LOOK_MS);
  }

  stop(): void {
    this.#isStopped = true;
    this.#wakeUp.cancel();
  }

  async #look(): Promise<void> {
    if (this.#isStopped) return;
    this.#wakeUp.in(LOOK_EVERY_MS);
    const { external, settings, say } = this.#options;
    const today = localDateAt(this.#clock.wall(), settings().hours.timeZone);
    if (!external.status().isOverdue || !this.#mayTell()) return;
    if (this.#toldOn === today || external.toldOn === today) return;
    this.#toldOn = today;
    say();
    await external.noteTold(today);
  }

  #mayTell(): boolean {
    const { settings, staff, isFocused } = this.#options;
    const { alerts, hours } = settings();
    if (isQuietAt(this.#clock.wall(), alerts.quiet, hours.timeZone)) return false;
    const state = staff();
    // Who looks at the desk sees the banner.
    if (state.phase === 'signed-in') return mayDo(state.agent.role, 'backup.take') && !isFocused();
    return state.phase === 'signed-out';
  }
}
