import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { Settings } from '../src-shared/domain/settings.ts';
import { registerAppScheme, serveApp, APP_URL } from './app/app-protocol.ts';
import { drawAttention } from './app/attention.ts';
import { offerContextMenu } from './app/context-menu.ts';
import { loadDatabaseKey } from './app/database-key.ts';
import { argumentsForMode, parseLaunchOptions } from './app/launch-options.ts';
import { createMainWindow, isDeskCall } from './app/main-window.ts';
import { setUpPaths } from './app/paths.ts';
import { onWake } from './app/power.ts';
import { onCleanQuit } from './app/quit.ts';
import { showStartupError } from './app/startup-error.ts';
import { createEventBus } from './events/bus.ts';
import { createIngest } from './ingest/ingest.ts';
import { createDeskHandlers } from './ipc/desk-handlers.ts';
import { handleInvokes } from './ipc/handle-invokes.ts';
import { pushEvents } from './ipc/push-events.ts';
import { createLogger, setUpLog } from './log/electron-logger.ts';
import { createOutbox } from './outbox/outbox.ts';
import { createStore } from './store/create-store.ts';
import { createTransport } from './transport/create-transport.ts';

/** The composition root: which part gets which, and in what order they start and stop. Nothing else. */
async function openDesk(): Promise<BrowserWindow> {
  const { key, protection } = loadDatabaseKey(paths.databaseKey, paths.database);
  const store = await createStore({
    workerPath: paths.storeWorker,
    databasePath: paths.database,
    key,
    onOpened: ({ opened, migratedFrom }) => {
      log.info(
        `database: ${opened}${migratedFrom === null ? '' : `, upgraded from version ${migratedFrom}`}`,
      );
    },
    onFatal: (error) => {
      log.error('the database worker ended', error);
      app.exit(1);
    },
  });
  let settings = await store.getSettings();
  const bus = createEventBus();
  const ingest = createIngest({ store, bus, log: createLogger('ingest') });
  const transport = createTransport({
    kind: options.training ? 'training' : 'whatsapp-web',
    log: createLogger('transport'),
    linkTimeoutMs: () => settings.linkTimeoutMs,
    events: {
      onState: (state) => {
        log.info(`connection: ${state.phase}`);
        bus.emit('connection.changed', state);
        outbox.connectionChanged(state);
      },
      onMessage: (message) => void ingest.message(message),
      onAck: (ack) => void ingest.ack(ack).then(() => outbox.wake()),
    },
  });
  const outbox = createOutbox({ store, transport, bus, log: createLogger('outbox') });

  const applyTheme = ({ theme }: Settings): void => void (nativeTheme.themeSource = theme);
  applyTheme(settings);
  bus.on('settings.changed', (changed) => {
    settings = changed;
    applyTheme(settings);
  });

  const window = createMainWindow({
    preload: paths.preload,
    title: settings.language === 'ar' ? 'روشتة' : 'Rosheta',
    dark: nativeTheme.shouldUseDarkColors,
    log: createLogger('window'),
  });
  offerContextMenu(window, () => settings.language);
  drawAttention(window, bus, store);
  handleInvokes({
    handlers: createDeskHandlers({
      store,
      transport,
      outbox,
      bus,
      restart,
      log: createLogger('window'),
      appInfo: {
        version: app.getVersion(),
        training: options.training,
        keyProtection: protection,
        electron: process.versions['electron'] ?? '',
        chromium: process.versions['chrome'] ?? '',
      },
    }),
    isTrusted: (event) => isDeskCall(window, event),
    log: createLogger('ipc'),
  });
  onWake(() => transport.checkLink(), createLogger('power'));
  const stopPushing = pushEvents(bus, window.webContents);
  onCleanQuit(async () => {
    stopPushing();
    await outbox.stop();
    await transport.disconnect();
    await store.close();
  }, createLogger('quit'));

  await window.loadURL(APP_URL);
  // WhatsApp comes after the first paint: loading its library holds the main process for a moment.
  void transport.connect();
  return window;
}

function restart(mode: 'training' | 'real'): undefined {
  app.relaunch({ args: argumentsForMode(process.argv.slice(1), mode) });
  app.quit();
}

const options = parseLaunchOptions(process.argv);
const paths = setUpPaths(options);
setUpLog(paths.logs, { verbose: options.verbose });
const log = createLogger('app');
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  registerAppScheme();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    try {
      serveApp(paths.renderer);
      const window = await openDesk();
      app.on('second-instance', () => {
        if (window.isMinimized()) window.restore();
        window.focus();
      });
    } catch (error) {
      log.error('the desk could not be opened', error);
      showStartupError(error, paths.userData);
      app.exit(1);
    }
  });
}
