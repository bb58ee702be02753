import { app, nativeTheme, protocol, type BrowserWindow } from 'electron';
import type { Settings } from '#shared/domain/settings.ts';
import type { RestoreReason } from '#shared/domain/data/startup.ts';
import { readAppInfo } from './app/app-info.ts';
import { APP_SCHEME, APP_URL, serveApp } from './app/app-protocol.ts';
import { drawAttention } from './app/attention.ts';
import { offerContextMenu } from './app/context-menu.ts';
import { chooseExportFile, chooseTableFile } from './app/file-dialogs.ts';
import { lockWhenIdle } from './app/idle-lock.ts';
import { loadDatabaseKey } from './app/database-key.ts';
import { argumentsForMode, parseLaunchOptions, type LaunchMode } from './app/launch-options.ts';
import { openMap } from './app/media-dialogs.ts';
import { createMainWindow, isDeskCall } from './app/main-window.ts';
import { setUpPaths } from './app/paths.ts';
import { onWake } from './app/power.ts';
import { onCleanQuit } from './app/quit.ts';
import { relaunch } from './app/relaunch.ts';
import { showStartupError } from './app/startup-error.ts';
import { openBackupFolder, openBackups } from './backup-rooms.ts';
import { refuseIfLost } from './backup/copies.ts';
import { forgetRestored, installStaged, wasRestored } from './backup/install.ts';
import { formatRecoveryKey, parseRecoveryKey } from './backup/recovery-key.ts';
import { restoreReason } from './backup/restorer.ts';
import { createEventBus } from './events/create-bus.ts';
import { createDeskHandlers } from './ipc/desk-handlers.ts';
import { handleInvokes } from './ipc/handle-invokes.ts';
import { pushEvents } from './ipc/push-events.ts';
import { createLogger, setUpLog } from './log/electron-logger.ts';
import { openMediaRooms } from './media-rooms.ts';
import { openMessageRooms } from './message-rooms.ts';
import { describeCall } from './staff/audited-calls.ts';
import { createSecrets } from './staff/secrets.ts';
import { Staff } from './staff/staff.ts';
import { createStore } from './store/client/create-store.ts';
import { DiskGuard } from './store/client/disk/disk-guard.ts';
import { answerRestoreScreen } from './restore-screen.ts';
import { createDeskClocks } from './desk/clocks.ts';
import { createTables } from './desk/customers/tables.ts';
import { starterDrafts } from './desk/templates/starters.ts';
import { openUpdates } from './updates-rooms.ts';
import { WHATSAPP_MEDIA_SCHEME } from './transport/wppconnect/media/media-scheme.ts';

/** The composition root: which part gets which, and in what order they start and stop. Nothing else. */
async function openDesk(): Promise<void> {
  refuseIfLost(paths);
  const { key, protection } = loadDatabaseKey(paths.databaseKey, paths.database);
  const bus = createEventBus();
  const disk = new DiskGuard({
    folder: paths.userData,
    onChange: (state) => bus.emit('disk.changed', state),
    onRoom: () => messages.retry(),
    log: createLogger('disk'),
  });
  disk.makeRoom();
  const opened = await createStore({
    workerPath: paths.storeWorker,
    databasePath: paths.database,
    key,
    onEvents: (events) => bus.publish(events),
    onOpened: ({ opened, migratedFrom }) => {
      log.info(`database: ${opened}, upgraded from version ${migratedFrom ?? 'none'}`);
    },
    onFatal: (error) => {
      log.error('the database worker ended', error);
      app.exit(1);
    },
  });
  const store = disk.protect(opened);
  if (wasRestored(paths)) {
    await store.markUnfinishedUnknown({ now: Date.now() });
    forgetRestored(paths);
  }
  const media = await openMediaRooms({
    paths,
    databaseKey: key,
    store,
    disk,
    bus,
    isSignedIn: () => staff.agent !== null,
    onExpired: (months, done) => void staff.audit(null, 'media.cleaned-up', undefined, { months, ...done }),
  });
  serveMedia = media.serve;
  let settings = await store.getSettings();
  // Only before the pharmacy has set itself up: what it makes of them is its own. Their room offers them again.
  if ((await store.listAgents()).length === 0)
    await store.addTemplates({ drafts: starterDrafts(settings.language), now: Date.now() });
  const staff = await Staff.open({
    store,
    bus,
    secrets: createSecrets(),
    parseRecoveryKey,
    databaseKey: key,
    training: options.training,
    log: createLogger('staff'),
  });
  const messages = openMessageRooms({
    paths,
    training: options.training,
    store,
    vault: media.vault,
    bus,
    linkTimeoutMs: () => settings.linkTimeoutMs,
  });
  const { transport, outbox, downloads, catchUp, waJs } = messages;

  const clocks = createDeskClocks({ store, bus, createLogger, transport, catchUp });

  const backups = openBackups({
    paths,
    key,
    transport,
    vault: media.vault,
    bus,
    log: createLogger('backup'),
  });

  const updates = openUpdates({
    paths,
    training: options.training,
    settings: () => settings,
    outbox,
    backups,
    bus,
    quit: () => quit,
    log: createLogger('updates'),
  });

  const applyTheme = ({ theme }: Settings): void => void (nativeTheme.themeSource = theme);
  applyTheme(settings);
  bus.on('settings.changed', (changed) => {
    settings = changed;
    applyTheme(settings);
    touchIdleLock();
  });

  const window = showWindow(settings.language === 'ar' ? 'روشتة' : 'Rosheta');
  offerContextMenu(window, () => settings.language);
  drawAttention({ window, bus, store, isSignedIn: () => staff.agent !== null });
  const touchIdleLock = lockWhenIdle(window, {
    // The trainee has no secret to come back with.
    lockAfterMs: () => (options.training ? 0 : settings.idleLockMs),
    lock: () => void staff.lock(false),
  });
  stopAnswering();
  stopAnswering = handleInvokes({
    handlers: createDeskHandlers({
      store,
      staff,
      transport,
      outbox,
      catchUp,
      downloads,
      handOut: media.handOut(window),
      retention: media.retention,
      openMap,
      recordings: media.recordings,
      restart,
      log: createLogger('window'),
      appInfo: () =>
        readAppInfo({
          training: options.training,
          keyProtection: protection,
          waJs: options.training ? null : waJs.stock.inUse,
        }),
      backups,
      updates,
      chooseExportFile: () => chooseExportFile(window, settings.language),
      chooseCsvFile: (name) => chooseTableFile(window, name, 'csv'),
      chooseCustomersFile: (format) => chooseTableFile(window, 'rosheta-customers', format),
      tables: createTables(paths.tableWorker),
      chooseTemplatesFile: (format) => chooseTableFile(window, 'rosheta-templates', format),
      openBackupFolder: () => openBackupFolder(paths),
      recoveryKey: () => formatRecoveryKey(key),
      folder: paths.userData,
      disk,
    }),
    isTrusted: (event) => isDeskCall(window, event),
    agent: () => staff.agent,
    onDone: (channel, { input, output, agent }) => {
      const note = describeCall(channel, input, output);
      if (note !== null) void staff.audit(agent?.id ?? null, note.action, note.subject, note.detail);
    },
    log: createLogger('ipc'),
  });
  onWake(() => {
    clocks.wake();
    return transport.checkLink();
  }, createLogger('power'));
  const stopPushing = pushEvents(bus, window.webContents, () => staff.agent);
  const quit = onCleanQuit(async () => {
    stopPushing();
    updates.stop();
    backups.stop();
    disk.stop();
    await clocks.stop();
    await messages.stop();
    await media.stop();
    await store.close();
  }, createLogger('quit'));

  await window.loadURL(APP_URL);
  // WhatsApp comes after the first paint: loading its library holds the main process for a moment.
  void transport.connect();
  clocks.start();
  // Before the reserve is made, which would take the room that tidying gives back.
  void media.retention.tidy().then(() => disk.start());
  media.retention.startDaily();
  if (!options.training) backups.startDaily();
  waJs.start();
  updates.start();
}

/** The same window with another page: what can be done when the data cannot be opened. */
async function openRestoreScreen(reason: RestoreReason): Promise<void> {
  log.warn(`the restore screen: ${reason}`);
  stopAnswering();
  const window = showWindow('روشتة – Rosheta');
  stopAnswering = answerRestoreScreen({
    window,
    reason,
    paths,
    appInfo: readAppInfo({ training: options.training, keyProtection: 'file', waJs: null }),
    reopen: () => void open(),
  });
  await window.loadURL(APP_URL);
}

/** Opens the desk, or the restore screen when the data are there and cannot be read; says so when neither can. */
async function open(): Promise<void> {
  try {
    if (installStaged(paths, Date.now())) log.info('an interrupted restore was finished');
    await openDesk();
  } catch (error) {
    log.error('the desk could not be opened', error);
    const reason = restoreReason(error);
    if (reason !== undefined) return openRestoreScreen(reason);
    showStartupError(error, paths.userData);
    app.exit(1);
  }
}

function showWindow(title: string): BrowserWindow {
  mainWindow ??= createMainWindow({
    preload: paths.preload,
    title,
    dark: nativeTheme.shouldUseDarkColors,
    log: createLogger('window'),
  });
  return mainWindow;
}

function restart(mode: LaunchMode): undefined {
  relaunch(argumentsForMode(process.argv.slice(1), mode));
  app.quit();
}

const options = parseLaunchOptions(process.argv);
const paths = setUpPaths(options);
setUpLog(paths.logs, { verbose: options.verbose });
const log = createLogger('app');
let mainWindow: BrowserWindow | undefined;
/** Takes away the handlers of the screen before. */
let stopAnswering = (): void => {};
/** Nothing, until the desk is open. */
let serveMedia = (_request: Request): Promise<Response> =>
  Promise.resolve(new Response(null, { status: 404 }));
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  protocol.registerSchemesAsPrivileged([APP_SCHEME, WHATSAPP_MEDIA_SCHEME]);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    serveApp(paths.renderer, (request) => serveMedia(request));
    app.on('second-instance', () => {
      // Its window is closed and things are still being put away: who opens it again gets it when that is done.
      if (mainWindow?.isDestroyed()) return relaunch();
      if (mainWindow?.isMinimized()) mainWindow.restore();
      mainWindow?.focus();
    });
    await (options.restore ? openRestoreScreen('asked') : open());
  });
}
