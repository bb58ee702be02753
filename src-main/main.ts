import { app, ipcMain, protocol } from 'electron';
import { OPENED_CHANNEL } from '#shared/ipc/bridge.ts';
import { nameForWindows } from './app/alerts/windows-name.ts';
import { APP_SCHEME, serveApp } from './app/app-protocol.ts';
import { graphUrlOf } from './app/graph-url.ts';
import { KeptLook } from './app/look/kept-look.ts';
import { KeptStart } from './app/look/kept-start.ts';
import { parseLaunchOptions } from './app/launch-options.ts';
import { folderOfData, setUpPaths } from './app/paths.ts';
import { refuseFolder } from './app/refuse-folder.ts';
import { refuseLaunch } from './app/refuse-launch.ts';
import { refuseDictionaryDownloads } from './app/spelling/dictionaries.ts';
import { showStartupError } from './app/startup-error.ts';
import { untilPainted } from './app/until-painted.ts';
import { Screen } from './compose/screen.ts';
import { EarlyLog } from './log/early-log.ts';
import { EarlyThread } from './store/client/early-thread.ts';
import { WHATSAPP_MEDIA_SCHEME } from './transport/wppconnect/media/media-scheme.ts';

refuseLaunch();
refuseDictionaryDownloads();
const options = parseLaunchOptions(process.argv);
const { training } = options;
refuseFolder(folderOfData(options));
const paths = setUpPaths(options);
nameForWindows();
const earlyLog = new EarlyLog();
const log = earlyLog.logger('app');
const windowLog = earlyLog.logger('window');
const screen = new Screen({
  preload: paths.preload,
  look: new KeptLook(paths.look, windowLog),
  start: new KeptStart(paths.start, windowLog),
  hidden: options.hidden,
  log: windowLog,
});
/** Nobody caught it, and the desk that would come back from it is not there yet. */
let uncaught = (error: Error): void => {
  log.error('uncaught exception', error);
  showStartupError(error, paths.userData);
  void openLog().finally(() => app.exit(1));
};
process.on('uncaughtException', (error) => uncaught(error));
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));

async function openLog(): Promise<void> {
  const { createLogger, setUpLog } = await import('./log/electron-logger.ts');
  setUpLog(paths.logs, { verbose: options.verbose });
  earlyLog.open(createLogger);
}

/** The window first, in a file of its own; what the desk is made of takes longer to read than the window to be painted. */
async function open(): Promise<void> {
  ipcMain.handle(OPENED_CHANNEL, () => screen.opened);
  screen.start.begin();
  await untilPainted(screen.begin(screen.start.look.language === 'en' ? 'Rosheta' : 'روشتة'));
  // The training has nothing to bring back, and no way to what is not its own.
  const restores = options.restore && !training;
  const thread = restores ? undefined : new EarlyThread(paths.storeWorker);
  await openLog();
  const { DeskLife } = await import('./compose/desk-life.ts');
  const graphUrl = graphUrlOf(process.argv);
  const life = new DeskLife({
    screen,
    paths,
    training,
    graphUrl,
    ...(thread && { thread }),
    cameBack: options.cameBack,
  });
  uncaught = (error) => life.uncaught(error);
  await (restores ? life.restore('asked') : life.open());
}

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  protocol.registerSchemesAsPrivileged([APP_SCHEME, WHATSAPP_MEDIA_SCHEME]);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    serveApp(paths.renderer, (request) => screen.serveMedia(request));
    app.on('second-instance', (_event, argv) => {
      // The PC starts what is open already: nobody has asked for its window.
      if (!parseLaunchOptions(argv).hidden) screen.comeForward();
    });
    // On macOS a press on the icon of a program whose window is hidden.
    app.on('activate', () => screen.comeForward());
    await open();
  });
}
