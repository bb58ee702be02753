import { app, type BrowserWindow } from 'electron';
import path from 'node:path';
import { alertWords } from '#shared/desk/alerts/alert-words.ts';
import { answerCard } from '../app/alerts/answer-card.ts';
import { drawAttention } from '../app/alerts/attention.ts';
import { CornerIcon, linkWordOf } from '../app/alerts/corner-icon.ts';
import { NotificationShelf } from '../app/alerts/notification-shelf.ts';
import { OverdueNotice } from '../app/alerts/overdue-notice.ts';
import { startWithPc, type StartWithPc } from '../app/alerts/start-with-pc.ts';
import { stayOpen } from '../app/alerts/stay-open.ts';
import { taskbarCount } from '../app/alerts/taskbar-count.ts';
import { Teller } from '../app/alerts/teller.ts';
import { hasCornerPlace } from '../app/alerts/corner-place.ts';
import type { AppPaths } from '../app/paths.ts';
import type { Closers } from '../lib/closers.ts';
import { createLogger } from '../log/electron-logger.ts';
import type { DeskData } from './open-data.ts';
import type { DeskServices } from './open-services.ts';
import type { Screen } from './screen.ts';

interface AlertsOptions {
  window: BrowserWindow;
  screen: Screen;
  paths: AppPaths;
  training: boolean;
  data: DeskData;
  services: DeskServices;
  closers: Closers;
}

/** What the window asks of it. */
export interface Alerts {
  /** The conversation whose notification was pressed; once. */
  takeWanted: () => { conversationId: number } | null;
  startWithPc: StartWithPc;
}

/** What staff are told of outside of the window, and the desk that goes on without one. */
export function openAlerts(options: AlertsOptions): Alerts {
  const { window, screen, training, data, services, closers } = options;
  const { bus, store, settings } = data;
  const { staff, messages } = services;
  const log = createLogger('alerts');
  let wanted: { conversationId: number } | null = null;
  const open = (conversationId: number | null): void => {
    screen.comeForward();
    if (conversationId === null) return;
    // Of a locked desk it waits for whoever signs in.
    wanted = { conversationId };
    bus.emit('alerts.wanted', null);
  };
  closers.add(
    'what was pressed',
    bus.on('conversation.merged', ({ mergedId, conversation }) => {
      if (wanted?.conversationId === mergedId) wanted = { conversationId: conversation.id };
    }),
  );
  const agent = (): typeof staff.agent => staff.agent;
  const shelf = new NotificationShelf({
    platform: process.platform,
    onOpen: (card) => open(card.conversationId),
    onReply: ({ conversationId }, text) => {
      if (conversationId === null) return;
      void answerCard({ conversationId, text }, { store, outbox: messages.outbox, agent, open, log }).catch(
        (error: unknown) => log.error('an answer in a notification was lost', error),
      );
    },
    log,
  });
  const corner = new CornerOfDesk(options);
  const showOnTaskbar = taskbarCount(window, process.platform);
  const attention = drawAttention({
    window,
    bus,
    store,
    isSignedIn: () => staff.agent !== null,
    showCount: (count) => {
      showOnTaskbar(count);
      corner.show(count);
    },
  });
  closers.add('the attention', attention.stop);
  const teller = new Teller({
    bus,
    store,
    settings,
    staff: () => staff.state,
    isFocused: () => !window.isDestroyed() && window.isFocused(),
    show: (cards, isNews) => shelf.show(cards, isNews),
    ring: (kind) => {
      const { volume } = screen.look.look;
      if (volume !== 'off') bus.emit('alerts.ring', { kind, volume });
    },
    flash: attention.flash,
    log,
  });
  const overdue = new OverdueNotice({
    external: services.external.backups,
    settings,
    staff: () => staff.state,
    isFocused: () => !window.isDestroyed() && window.isFocused(),
    say: () => {
      const { overdueTitle: title, overdue: body } = alertWords(settings().language);
      shelf.say({ title, body, onPress: () => screen.comeForward() });
    },
    onError: (error) => log.warn('that a backup is overdue could not be noted', error),
  });
  const seen = (): void => teller.seen();
  window.on('focus', seen);
  closers.add('the alerts', async () => {
    if (!window.isDestroyed()) window.off('focus', seen);
    overdue.stop();
    await teller.stop();
    await shelf.stop();
  });
  // The training is left by its window, and nothing of it is to be received.
  if (!training) corner.keep(shelf);
  // Somebody has to do something there.
  if (training || staff.state.phase === 'set-up') screen.reveal();
  return {
    takeWanted: () => {
      const taken = wanted;
      wanted = null;
      return taken;
    },
    startWithPc: startWithPc({
      platform: process.platform,
      canChange: app.isPackaged && !training,
      autostart: path.join(app.getPath('appData'), 'autostart'),
      argv: process.argv,
      program: process.env['APPIMAGE'] ?? process.execPath,
    }),
  };
}

/** The icon beside the clock, where there is a place for it, and what closing the window does there. */
class CornerOfDesk {
  readonly #options: AlertsOptions;
  #icon: CornerIcon | undefined;
  #unread = 0;
  #isClosed = false;
  #saidLink: ReturnType<typeof linkWordOf> | undefined;

  constructor(options: AlertsOptions) {
    this.#options = options;
  }

  keep(shelf: NotificationShelf): void {
    const { window, screen, data, closers } = this.#options;
    const { bus, settings } = data;
    const language = (): 'ar' | 'en' => settings().language;
    const shown = [
      bus.on('connection.changed', ({ phase }) => {
        this.show();
        this.#sayLink(linkWordOf(phase), shelf);
      }),
      bus.on('staff.changed', () => this.show()),
      bus.on('settings.changed', () => this.show()),
    ];
    const stopStaying = stayOpen(window, {
      language,
      closing: () => screen.look.look.closing,
      keep: (closing) => void screen.look.update({ closing }),
      hasCorner: () => this.#has(),
      onStaying: () => {
        if (screen.look.look.saidStays) return;
        screen.look.update({ saidStays: true });
        const { staysTitle, stays } = alertWords(language());
        shelf.say({ title: staysTitle, body: stays, onPress: () => screen.comeForward() });
      },
    });
    closers.add('the icon beside the clock', () => {
      stopStaying();
      for (const end of shown) end();
      this.#icon?.destroy();
      this.#icon = undefined;
      this.#isClosed = true;
    });
    void this.#has().then((has) => {
      // A window that nobody sees, and no icon to open it by.
      if (!has) screen.beginOnTaskbar();
    });
  }

  show(unread = this.#unread): void {
    this.#unread = unread;
    this.#icon?.show(this.#state());
  }

  /** A window that nobody sees cannot say that nothing comes in any more. */
  #sayLink(link: ReturnType<typeof linkWordOf>, shelf: NotificationShelf): void {
    const { window, screen, data } = this.#options;
    const isNew = link !== this.#saidLink;
    this.#saidLink = link;
    if (!isNew || link !== 'unlinked' || window.isDestroyed() || window.isVisible()) return;
    const { unlinkedTitle: title, unlinked: body } = alertWords(data.settings().language);
    shelf.say({ title, body, onPress: () => screen.comeForward() });
  }

  /** A desktop may begin to show icons later, or stop. */
  async #has(): Promise<boolean> {
    const { screen, services } = this.#options;
    const has = await hasCornerPlace(process.platform);
    if (has && this.#icon === undefined && !this.#isClosed) {
      const icon = path.join(app.getAppPath(), 'resources', 'tray.png');
      const onOpen = (): void => screen.comeForward();
      const onLock = (): void => void services.staff.lock(false);
      this.#icon = new CornerIcon({ icon, onOpen, onLock, onQuit: () => app.quit() }, this.#state());
    }
    return has && this.#icon !== undefined;
  }

  #state(): ConstructorParameters<typeof CornerIcon>[1] {
    const { data, services } = this.#options;
    return {
      language: data.settings().language,
      phase: services.messages.transport.state.phase,
      unread: services.staff.agent === null ? 0 : this.#unread,
      isSignedIn: services.staff.agent !== null,
    };
  }
}
