import { app, protocol } from 'electron';
import type { RestoreReason } from '#shared/domain/data/startup.ts';
import { APP_SCHEME, serveApp } from './app/app-protocol.ts';
import { parseLaunchOptions } from './app/launch-options.ts';
import { setUpPaths } from './app/paths.ts';
import { refuseLaunch } from './app/refuse-launch.ts';
import { showStartupError } from './app/startup-error.ts';
import { installStaged } from './backup/install.ts';
import { restoreReason } from './backup/restorer.ts';
import { openData } from './compose/open-data.ts';
import { openServices } from './compose/open-services.ts';
import { openWindow } from './compose/open-window.ts';
import { openRestoreScreen } from './compose/restore-screen.ts';
import { Screen } from './compose/screen.ts';
import { start } from './compose/start.ts';
import { Closers } from './lib/closers.ts';
import { createLogger, setUpLog } from './log/electron-logger.ts';
import { WHATSAPP_MEDIA_SCHEME } from './transport/wppconnect/media/media-scheme.ts';

refuseLaunch();
const options = parseLaunchOptions(process.argv);
const { training } = options;
const paths = setUpPaths(options);
setUpLog(paths.logs, { verbose: options.verbose });
const log = createLogger('app');
const screen = new Screen({ preload: paths.preload, log: createLogger('window') });
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  protocol.registerSchemesAsPrivileged([APP_SCHEME, WHATSAPP_MEDIA_SCHEME]);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    serveApp(paths.renderer, (request) => screen.serveMedia(request));
    app.on('second-instance', () => screen.comeForward());
    // The training has nothing to bring back, and no way to what is not its own.
    await (options.restore && !training ? restore('asked') : open());
  });
}

/** Opens the desk, or the restore screen when the data are there and cannot be read; says so when neither can. */
async function open(): Promise<void> {
  try {
    if (installStaged(paths, Date.now())) log.info('an interrupted restore was finished');
    await openDesk();
  } catch (error) {
    log.error('the desk could not be opened', error);
    const reason = restoreReason(error);
    if (reason !== undefined) return restore(reason);
    showStartupError(error, paths.userData);
    app.exit(1);
  }
}

/** The desk in four phases; when one fails, what the others have opened is closed again. */
async function openDesk(): Promise<void> {
  const closers = new Closers(createLogger('quit'));
  try {
    const data = await openData({ paths, closers });
    const services = await openServices({ paths, training, data, closers });
    const window = openWindow({ screen, paths, training, data, services, closers });
    await start({ window, training, data, services });
  } catch (error) {
    // What could not be closed is in the log.
    await closers.close().catch(() => {});
    throw error;
  }
}

function restore(reason: RestoreReason): Promise<void> {
  return openRestoreScreen({ screen, reason, paths, training, reopen: () => void open() });
}
