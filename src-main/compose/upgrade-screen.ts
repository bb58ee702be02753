import type { UpgradeProgress } from '#shared/domain/data/upgrade.ts';
import { readAppInfo } from '../app/app-info.ts';
import { isDeskCall } from '../app/main-window.ts';
import type { AppPaths } from '../app/paths.ts';
import { createEventBus } from '../events/create-bus.ts';
import { handleInvokes } from '../ipc/handle-invokes.ts';
import { handlersWithoutStore } from '../ipc/handlers-without-store.ts';
import { pushEvents } from '../ipc/push-events.ts';
import { systemClock } from '../lib/clock.ts';
import { createLogger } from '../log/electron-logger.ts';
import type { Screen } from './screen.ts';

/** An upgrade that is over by then is not worth a page that flashes. */
const SHOWN_AFTER_MS = 500;

interface UpgradeScreenOptions {
  screen: Screen;
  paths: AppPaths;
  training: boolean;
}

/** The same window with another page: how far the upgrade of the database is, where that takes more than a moment. */
export class UpgradeScreen {
  readonly #options: UpgradeScreenOptions;
  readonly #bus = createEventBus();
  #progress: UpgradeProgress | null = null;
  #callOff: (() => void) | undefined;
  #isOver = false;

  constructor(options: UpgradeScreenOptions) {
    this.#options = options;
  }

  /** How far it is now; the first call begins it. */
  tell(progress: UpgradeProgress): void {
    if (this.#isOver) return;
    const isFirst = this.#progress === null;
    this.#progress = progress;
    if (isFirst) this.#callOff = systemClock.after(SHOWN_AFTER_MS, () => void this.#open());
    else this.#bus.emit('upgrade.changed', progress);
  }

  /** The window's next page comes; whoever opens it takes this one's answers away. */
  end(): void {
    this.#isOver = true;
    this.#callOff?.();
  }

  async #open(): Promise<void> {
    const { screen } = this.#options;
    const log = createLogger('app');
    log.info('the upgrade takes a while, and is shown');
    screen.silence();
    const window = screen.show('روشتة – Rosheta');
    screen.answer({ stop: this.#answer(window) });
    try {
      await screen.load();
    } catch (error) {
      // The upgrade was over before its page was there, or the window was closed.
      log.info('the page of the upgrade was not loaded', error);
    }
  }

  #answer(window: ReturnType<Screen['show']>): () => void {
    const { screen, paths, training } = this.#options;
    const { handlers } = handlersWithoutStore({
      look: screen.look,
      begun: screen.start.look,
      onSettings: (settings) => this.#bus.publish([{ channel: 'settings.changed', payload: settings }]),
      appInfo: readAppInfo({ training, keyProtection: 'file', waJs: null }),
      log: createLogger('window'),
    });
    const stopPushing = pushEvents(this.#bus, window.webContents, () => null);
    const stopHearing = screen.look.onChange((look) => this.#bus.emit('look.changed', look));
    const removeHandlers = handleInvokes({
      handlers: {
        ...handlers,
        'startup.get': () => ({ state: 'upgrading', copies: [], folder: paths.userData }),
        'upgrade.get': () => this.#progress,
      },
      isTrusted: (event) => isDeskCall(window, event),
      agent: () => null,
      log: createLogger('ipc'),
    });
    return () => {
      removeHandlers();
      stopPushing();
      stopHearing();
    };
  }
}
