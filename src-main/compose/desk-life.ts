import { app } from 'electron';
import type { DataState } from '#shared/domain/data/data-state.ts';
import type { RestoreReason } from '#shared/domain/data/startup.ts';
import type { AppPaths } from '../app/paths.ts';
import { onPcLocked } from '../app/idle-lock.ts';
import { argumentsForComeback } from '../app/launch-options.ts';
import { onCleanQuit, type CleanQuit } from '../app/quit.ts';
import { relaunch } from '../app/relaunch.ts';
import { showStartupError } from '../app/startup-error.ts';
import { installStaged } from '../backup/install.ts';
import { restoreReason } from '../backup/restorer.ts';
import { Closers } from '../lib/closers.ts';
import { Comebacks } from '../lib/comebacks.ts';
import { systemClock } from '../lib/clock.ts';
import { within } from '../lib/within.ts';
import { createLogger } from '../log/electron-logger.ts';
import type { EarlyThread } from '../store/client/early-thread.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';
import { readWebDriverAhead } from '../transport/create-transport.ts';
import { openData, type DeskData } from './open-data.ts';
import { openServices, type DeskServices } from './open-services.ts';
import { openWindow } from './open-window.ts';
import { openRestoreScreen } from './restore-screen.ts';
import type { Screen } from './screen.ts';
import { start } from './start.ts';
import { UpgradeScreen } from './upgrade-screen.ts';

/** What is not put away by then never will be. */
const PUT_AWAY_LIMIT_MS = 20_000;

interface OpenDesk {
  closers: Closers;
  data: DeskData;
  services: DeskServices;
}

interface DeskLifeOptions {
  screen: Screen;
  paths: AppPaths;
  training: boolean;
  /** Where WhatsApp's own server is. */
  graphUrl: string;
  /** In which the database is opened the first time. */
  thread?: EarlyThread;
  /** The program has started itself anew, because the desk before could not be put away. */
  cameBack: boolean;
}

/** What stays of a desk that could not go on, for the one that follows. */
interface Resumed {
  at: number;
  /** Who is at the counter of the one before, which somebody may lock meanwhile; null for nobody. */
  agentId: () => number | null;
}

/**
 * Opens the desk, or the restore screen when the data are there and cannot be read; and opens the desk again, in the
 * same window, when it cannot go on: its database thread has ended, or something threw that nobody caught.
 */
export class DeskLife {
  readonly #options: DeskLifeOptions;
  readonly #log = createLogger('app');
  readonly #comebacks = new Comebacks();
  readonly #quit: CleanQuit;
  #closers: Closers | undefined;
  /** What is told when the desk of now cannot go on; undefined while there is none. */
  #fail: ((error: Error) => void) | undefined;
  #isShown = false;
  /** Something of a desk that could not be opened goes on in this program. */
  #hasLeftovers = false;
  #isQuitting = false;

  constructor(options: DeskLifeOptions) {
    this.#options = options;
    this.#quit = onCleanQuit(async () => {
      this.#isQuitting = true;
      await this.#closers?.close();
    }, createLogger('quit'));
  }

  /** Says so when neither the desk nor the restore screen can be opened, and ends the program. */
  async open(): Promise<void> {
    const { paths } = this.#options;
    try {
      await this.#openDesk();
    } catch (error) {
      // Everything is closed under it, and nobody waits for an answer.
      if (this.#isQuitting) return;
      this.#log.error('the desk could not be opened', error);
      if (this.#hasLeftovers) return this.#beginAnother();
      const reason = restoreReason(error);
      if (reason !== undefined) return this.restore(reason);
      // Any other error is of what has ended under it, such as the database thread: the next try may well succeed.
      if (!(error instanceof DatabaseOpenError))
        return this.#comebacks.mayComeBack() ? this.open() : this.#giveUp();
      showStartupError(error, paths.userData);
      app.exit(1);
    }
  }

  /** @param reopen what happens when the person wants the desk again. */
  restore(reason: RestoreReason, reopen = (): void => void this.open()): Promise<void> {
    this.#isShown = true;
    const whenAsked = (): void => {
      this.#comebacks.forget();
      reopen();
    };
    return openRestoreScreen({ ...this.#options, reason, reopen: whenAsked });
  }

  /** Nobody caught this: whatever threw it may be half-done, so nothing goes on as if it were whole. */
  uncaught(error: Error): void {
    this.#log.error('uncaught exception', error);
    if (this.#fail !== undefined) return this.#fail(error);
    if (this.#isShown) return;
    showStartupError(error, this.#options.paths.userData);
    app.exit(1);
  }

  /** The desk in four phases; when one fails, what the others have opened is closed again. */
  async #openDesk(resumed?: Resumed): Promise<void> {
    const { screen, paths, training, graphUrl } = this.#options;
    if (installStaged(paths, Date.now())) this.#log.info('an interrupted restore was finished');
    const closers = new Closers(createLogger('quit'));
    this.#closers = closers;
    let desk: OpenDesk | undefined;
    let failure: Error | undefined;
    const fail = (error: Error): void => {
      if (failure !== undefined) return;
      failure = error;
      if (desk !== undefined) void this.#comeBack(desk, error);
    };
    this.#fail = fail;
    const reopenedAt = resumed?.at ?? (this.#options.cameBack ? Date.now() : undefined);
    const upgrade = new UpgradeScreen(this.#options);
    let dataState: DataState = reopenedAt ? { state: 'reopened', at: reopenedAt } : { state: 'open' };
    try {
      const opening = openData({
        paths,
        thread: this.#options.thread,
        closers,
        onFatal: fail,
        onUpgrade: (progress) => upgrade.tell(progress),
      }).finally(() => {
        upgrade.end();
        this.#options.thread?.end();
      });
      // While another thread opens them, this one has nothing else to do.
      if (!training) systemClock.after(0, () => readWebDriverAhead(this.#log));
      const data = await opening;
      data.bus.on('data.changed', (state) => (dataState = state));
      const agentId = resumed?.agentId() ?? null;
      const quit = this.#quit;
      const services = await openServices({
        paths,
        training,
        graphUrl,
        data,
        quit,
        agentId,
        onFatal: fail,
        closers,
      });
      openWindow({
        screen,
        paths,
        training,
        data,
        services,
        closers,
        dataState: () => dataState,
      });
      await start({ screen, training, data, services, reopened: resumed && dataState });
      if (failure !== undefined) throw failure;
      desk = { closers, data, services };
      this.#isShown = true;
      // Locked after it was asked who is there.
      if (resumed?.agentId() === null) void services.staff.lock(false);
    } catch (error) {
      this.#fail = undefined;
      // What could not be closed is in the log.
      await within(PUT_AWAY_LIMIT_MS, closers.close()).catch(() => (this.#hasLeftovers = true));
      throw failure ?? error;
    }
  }

  /** The window stays and says what happens; what is typed in it is still there afterwards. */
  async #comeBack(desk: OpenDesk, error: Error): Promise<void> {
    this.#fail = undefined;
    this.#log.error('the desk cannot go on', error);
    desk.data.bus.emit('data.changed', { state: 'stopped' });
    // No green light over a desk that takes nothing in.
    desk.data.bus.emit('connection.changed', { phase: 'starting' });
    const { staff, messages } = desk.services;
    desk.data.bus.emit('links.changed', messages.stoppedLinks());
    // Its own lock is put away with it, and who leaves the PC meanwhile has left the counter.
    const stopHearing = onPcLocked(() => void staff.lock(false));
    try {
      await this.#replace(desk, () => staff.agent?.id ?? null);
    } finally {
      stopHearing();
    }
  }

  /** Puts this desk away and opens another in its window. */
  async #replace({ closers }: OpenDesk, agentId: Resumed['agentId']): Promise<void> {
    try {
      await within(PUT_AWAY_LIMIT_MS, closers.close());
    } catch (cause) {
      if (this.#isQuitting) return;
      this.#log.error('the desk could not be put away', cause);
      return this.#beginAnother();
    }
    if (this.#isQuitting) return;
    if (!this.#comebacks.mayComeBack()) return this.#giveUp();
    try {
      await this.#openDesk({ at: Date.now(), agentId });
      this.#log.info('the desk is open again');
    } catch (again) {
      this.#log.error('the desk could not be opened again', again);
      if (this.#hasLeftovers) return this.#beginAnother();
      await this.#giveUp(undefined, restoreReason(again));
    }
  }

  /** A second desk beside what is left of this one could send things twice: another program opens it. */
  async #beginAnother(): Promise<void> {
    if (this.#isQuitting) return;
    if (this.#options.cameBack) await this.#giveUp(startAnew);
    else startAnew();
  }

  /** A person decides what comes next. */
  async #giveUp(reopen?: () => void, reason: RestoreReason = 'stopped'): Promise<void> {
    if (!this.#isQuitting) await this.restore(reason, reopen);
  }
}

function startAnew(): void {
  relaunch(argumentsForComeback(process.argv.slice(1)));
  app.exit(0);
}
