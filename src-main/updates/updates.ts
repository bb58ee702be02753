import type {
  DownloadedUpdate,
  NoUpdatesReason,
  UpdateChannel,
  UpdateFailure,
  UpdateState,
} from '#shared/domain/updates.ts';
import { Throttle } from '../lib/throttle.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import { UpdateError, type OfferedUpdate, type UpdateEngine } from './engine.ts';
import { errorLabel } from './failure-of.ts';

/** The morning's first minutes belong to the customers. */
const FIRST_LOOK_MS = 3 * 60_000;
const LOOK_EVERY_MS = 4 * 60 * 60_000;
const PROGRESS_EVERY_MS = 500;

export interface UpdatesDependencies {
  /** Loaded when it is first needed; a reason when this program never updates itself. */
  engine: (() => Promise<UpdateEngine>) | NoUpdatesReason;
  channel: () => UpdateChannel;
  /** `whenIdle` resolves when nothing is being sent. */
  outbox: { readonly isIdle: boolean; whenIdle: () => Promise<void> };
  /** Takes a verified backup. */
  backUp: () => Promise<unknown>;
  /** Puts everything away as for quitting, and then does this. */
  handOver: (to: () => Promise<void>) => void;
  onChange: (state: UpdateState) => void;
  log: Logger;
}

/**
 * Looks for new versions and brings them here by itself; installs one only on a person's word, with nothing being sent
 * and a backup taken. That the feed cannot be reached it keeps to itself unless a person asked: many PCs are offline,
 * and none of their staff can do anything about it.
 */
export class Updates {
  readonly #deps: UpdatesDependencies;
  #state: UpdateState;
  /** What was brought here and proven. */
  #here: DownloadedUpdate | null = null;
  #checkedAt: number | null = null;
  #engine: Promise<UpdateEngine> | undefined;
  readonly #wakeUp = new WakeUp(() => void this.#look());
  #looking: Promise<void> | undefined;
  /** Whether a person waits for what the look finds. */
  #isAsked = false;
  /** Another number when the restart that a person asked for is taken back. */
  #restart = 0;
  #wasUnreachable = false;
  #isStopped = false;

  constructor(deps: UpdatesDependencies) {
    this.#deps = deps;
    this.#state =
      typeof deps.engine === 'string'
        ? { phase: 'unavailable', why: deps.engine }
        : { phase: 'idle', checkedAt: null };
  }

  get state(): UpdateState {
    return this.#state;
  }

  /** Looks some minutes from now and then every few hours. */
  start(): void {
    this.#lookIn(FIRST_LOOK_MS);
  }

  /** A person wants to know now. */
  check(): UpdateState {
    if (this.#mayLook) this.#isAsked = true;
    void this.#look();
    return this.#state;
  }

  /** What one channel has given is nothing for the other. */
  channelChanged(): void {
    if (!this.#mayLook) return;
    this.#here = null;
    if (this.#state.phase === 'ready') this.#rest();
    void this.#look();
  }

  /** A person wants the version that is here; nothing happens when there is none. */
  restart(): UpdateState {
    const { phase } = this.#state;
    if (this.#here !== null && (phase === 'ready' || phase === 'failed')) void this.#install(this.#here);
    return this.#state;
  }

  /** Takes the restart back, as long as it can be. */
  cancel(): UpdateState {
    const { phase } = this.#state;
    if (phase === 'waiting' || phase === 'preparing') {
      this.#restart += 1;
      this.#rest();
    }
    return this.#state;
  }

  stop(): void {
    this.#isStopped = true;
    this.#restart += 1;
    this.#wakeUp.cancel();
  }

  /** What a person has said yes to is not changed under their hands. */
  get #mayLook(): boolean {
    const { phase } = this.#state;
    const isFixed = phase === 'waiting' || phase === 'preparing' || phase === 'restarting';
    return !isFixed && phase !== 'unavailable' && !this.#isStopped;
  }

  #lookIn(ms: number): void {
    if (this.#state.phase === 'unavailable' || this.#isStopped) return;
    this.#wakeUp.cancel();
    // Not every pharmacy asks in the same minute.
    this.#wakeUp.in(ms * (1 + Math.random() / 4));
  }

  /** One look at a time. */
  async #look(): Promise<void> {
    if (!this.#mayLook) return this.#lookIn(LOOK_EVERY_MS);
    this.#looking ??= this.#lookAndDownload().finally(() => {
      this.#looking = undefined;
      this.#isAsked = false;
      this.#lookIn(LOOK_EVERY_MS);
    });
    await this.#looking;
  }

  async #lookAndDownload(): Promise<void> {
    try {
      let channel: UpdateChannel;
      do {
        channel = this.#deps.channel();
        await this.#bring(channel);
      } while (channel !== this.#deps.channel() && this.#mayLook);
    } catch (error) {
      this.#couldNotBring(error);
    }
  }

  async #bring(channel: UpdateChannel): Promise<void> {
    // A banner about what is here already stays meanwhile.
    if (this.#here === null) this.#set({ phase: 'checking', checkedAt: this.#checkedAt });
    const engine = await this.#load();
    const offered = await engine.look(channel);
    this.#checkedAt = Date.now();
    this.#wasUnreachable = false;
    const isWanted = (): boolean => this.#mayLook && channel === this.#deps.channel();
    if (!isWanted()) return;
    if (offered === null) {
      this.#here = null;
    } else if (this.#here?.version !== offered.version || !engine.isHere()) {
      this.#here = null;
      await this.#download(engine, offered);
      if (!isWanted()) return;
      this.#here = { ...offered, downloadedAt: Date.now() };
      this.#deps.log.info(`version ${offered.version} is here`);
    }
    this.#rest();
  }

  async #download(engine: UpdateEngine, { version }: OfferedUpdate): Promise<void> {
    const told = new Throttle(PROGRESS_EVERY_MS);
    const tell = (progress: number): void => {
      if (told.pass()) this.#set({ phase: 'downloading', version, progress });
    };
    tell(0);
    await engine.download(tell);
  }

  #couldNotBring(error: unknown): void {
    const reason = reasonOf(error, 'feed-broken');
    const isKnown = reason === 'unreachable' && this.#wasUnreachable;
    const level = reason === 'unreachable' ? 'info' : 'warn';
    if (!isKnown) this.#deps.log[level](`no update: ${reason} (${causeLabel(error)})`);
    this.#wasUnreachable = reason === 'unreachable';
    if (!this.#mayLook) return;
    if (reason === 'unreachable' && !this.#isAsked) this.#rest();
    else this.#fail(reason);
  }

  async #install(update: DownloadedUpdate): Promise<void> {
    const { backUp, handOver, outbox, log } = this.#deps;
    const mine = ++this.#restart;
    const isTakenBack = (): boolean => mine !== this.#restart;
    const waitForSends = async (): Promise<void> => {
      while (!outbox.isIdle && !isTakenBack()) {
        this.#set({ phase: 'waiting', ...update });
        await outbox.whenIdle();
      }
    };
    try {
      this.#set({ phase: outbox.isIdle ? 'preparing' : 'waiting', ...update });
      await waitForSends();
      if (isTakenBack()) return;
      this.#set({ phase: 'preparing', ...update });
      const engine = await this.#load();
      await backUp().catch((cause: unknown) => {
        throw new UpdateError('backup-failed', { cause });
      });
      // What staff have written meanwhile goes first. The last question and the restart are one step.
      do await waitForSends();
      while (!outbox.isIdle && !isTakenBack());
      if (isTakenBack()) return;
      if (!engine.isHere()) throw new UpdateError('gone');
      this.#set({ phase: 'restarting', ...update });
      log.info(`restarting with version ${update.version}`);
      handOver(() =>
        engine.install().catch((error: unknown) => {
          // Without its cause, whose words name paths.
          throw new Error(`the installer did not start: ${causeLabel(error)}`);
        }),
      );
    } catch (error) {
      if (isTakenBack()) return;
      const reason = reasonOf(error, 'not-started');
      log.error(`the update was not installed: ${reason} (${causeLabel(error)})`);
      if (reason === 'gone') this.#here = null;
      this.#fail(reason);
    }
  }

  /** @throws Error when this program has no updates. */
  /** Once; what could not be loaded is tried again when it is asked for again. */
  async #load(): Promise<UpdateEngine> {
    const { engine } = this.#deps;
    if (typeof engine === 'string') throw new Error(engine);
    this.#engine ??= engine();
    try {
      return await this.#engine;
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }

  #rest(): void {
    if (this.#here === null) this.#set({ phase: 'idle', checkedAt: this.#checkedAt });
    else this.#set({ phase: 'ready', ...this.#here });
  }

  #fail(reason: UpdateFailure): void {
    const isRetryable = reason !== 'not-signed';
    this.#set({ phase: 'failed', reason, isRetryable, checkedAt: this.#checkedAt, update: this.#here });
  }

  #set(state: UpdateState): void {
    if (this.#isStopped) return;
    this.#state = state;
    this.#deps.onChange(state);
  }
}

const reasonOf = (error: unknown, otherwise: UpdateFailure): UpdateFailure =>
  error instanceof UpdateError ? error.reason : otherwise;

const causeLabel = (error: unknown): string =>
  errorLabel(error instanceof UpdateError ? (error.cause ?? error) : error);
