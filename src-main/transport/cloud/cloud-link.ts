import type { ConnectionState } from '#shared/domain/connection.ts';
import { BackOff } from '../../lib/back-off.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { WakeUp } from '../../lib/wake-up.ts';
import type { Logger } from '../../log/logger.ts';
import { checkNumber, type NumberCheck } from './check-number.ts';
import type { GraphClient } from './graph/graph-client.ts';
import type { StopCause } from './send/send-message.ts';

/** Graph is asked this often how the number stands; between two, each answer and each webhook proves the link. */
const CHECK_EVERY_MS = 60_000;
/** What only a person can mend is looked at less often. */
const STOPPED_EVERY_MS = 300_000;
const AGAIN = { firstMs: 5_000, longestMs: 300_000 };

export interface CloudLinkOptions {
  /** null while nothing is set up. */
  client: () => Promise<GraphClient | null>;
  onState: (state: ConnectionState) => void;
  onOnline: (isFirst: boolean) => void;
  onWarnings: (warnings: Extract<NumberCheck, { kind: 'good' }>['warnings']) => void;
  isOnline: () => boolean;
  log: Logger;
  clock?: Clock | undefined;
}

/** Whether Graph can be reached and the number may write, as truly as its last word is young. */
export class CloudLink {
  readonly #options: CloudLinkOptions;
  readonly #clock: Clock;
  readonly #wakeUp: WakeUp;
  readonly #backOff = new BackOff(AGAIN);
  #state: ConnectionState = { phase: 'starting' };
  #checking: Promise<void> | undefined;
  /** Counts what is begun: an answer to what was left meanwhile says nothing. */
  #era = 0;
  #isWanted = false;
  #wasOnline = false;
  #phone: string | null = null;
  #warned = '';

  constructor(options: CloudLinkOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#wakeUp = new WakeUp(() => void this.check(), { clock: this.#clock });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The pharmacy's own number, in digits. */
  get phone(): string | null {
    return this.#phone;
  }

  async connect(): Promise<void> {
    if (!this.#isWanted) this.#setState({ phase: 'syncing' });
    this.#isWanted = true;
    await this.check();
  }

  /** Somebody asks, or what it is reached with is new. */
  async reconnect(): Promise<void> {
    this.#era += 1;
    this.#checking = undefined;
    this.#backOff.reset();
    this.#isWanted = true;
    await this.check();
  }

  disconnect(): void {
    this.#end({ phase: 'starting' });
  }

  logOut(): void {
    this.#end({ phase: 'logged-out', reason: 'logged-out-here' });
  }

  /** Asks Graph now; a call meanwhile waits for the same answer. */
  check(): Promise<void> {
    if (!this.#isWanted) return Promise.resolve();
    if (this.#checking !== undefined) return this.#checking;
    const checking = this.#check(this.#era).finally(() => {
      if (this.#checking === checking) this.#checking = undefined;
    });
    this.#checking = checking;
    return checking;
  }

  /** Something came from Meta: that is proof. */
  prove(): void {
    const { phase } = this.#state;
    if (phase === 'online') this.#setState({ ...this.#state, provenAt: this.#clock.wall() });
    else if (phase === 'offline') void this.check();
  }

  /** Graph refuses until a person has mended this. */
  stop(because: StopCause): void {
    if (!this.#isWanted) return;
    this.#era += 1;
    this.#checking = undefined;
    this.#setState(
      because === 'account-blocked'
        ? { phase: 'blocked' }
        : { phase: 'logged-out', reason: because === 'no-access' ? 'access-refused' : 'not-set-up' },
    );
    this.#wakeUp.in(STOPPED_EVERY_MS);
  }

  async #check(era: number): Promise<void> {
    this.#wakeUp.cancel();
    const client = await this.#options.client();
    if (era !== this.#era) return;
    if (client === null) return this.stop('not-set-up');
    const found = await checkNumber(client, this.#options.isOnline);
    if (era !== this.#era) return;
    if (found.kind === 'good') return this.#online(found);
    this.#options.log.warn(
      `the number cannot be used: ${found.kind === 'away' ? found.reason : found.because}`,
      found.cause,
    );
    if (found.kind === 'stopped') return this.stop(found.because);
    const pauseMs = this.#backOff.next();
    const now = this.#clock.wall();
    const since = this.#state.phase === 'offline' ? this.#state.since : now;
    this.#setState({ phase: 'offline', reason: found.reason, since, retryAt: now + pauseMs });
    this.#wakeUp.in(pauseMs);
  }

  #online({ phone, warnings }: Extract<NumberCheck, { kind: 'good' }>): void {
    const now = this.#clock.wall();
    this.#backOff.reset();
    this.#phone = phone ?? this.#phone;
    const wasOnline = this.#state.phase === 'online';
    this.#setState({
      phase: 'online',
      since: this.#state.phase === 'online' ? this.#state.since : now,
      provenAt: now,
    });
    this.#wakeUp.in(CHECK_EVERY_MS);
    this.#warn(warnings);
    if (wasOnline) return;
    const isFirst = !this.#wasOnline;
    this.#wasOnline = true;
    this.#options.onOnline(isFirst);
  }

  /** Each once, until it is another. */
  #warn(warnings: Extract<NumberCheck, { kind: 'good' }>['warnings']): void {
    const said = JSON.stringify(warnings);
    if (said === this.#warned) return;
    this.#warned = said;
    if (warnings.length > 0) this.#options.onWarnings(warnings);
  }

  #end(state: ConnectionState): void {
    this.#era += 1;
    this.#checking = undefined;
    this.#isWanted = false;
    this.#wakeUp.cancel();
    this.#setState(state);
  }

  #setState(next: ConnectionState): void {
    this.#state = next;
    this.#options.onState(next);
  }
}
