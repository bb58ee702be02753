import { app, protocol } from 'electron';
import { nameForWindows } from './app/alerts/windows-name.ts';
import { APP_SCHEME, serveApp } from './app/app-protocol.ts';
import { graphUrlOf } from './app/graph-url.ts';
import { KeptLook } from './app/look/kept-look.ts';
import { parseLaunchOptions } from './app/launch-options.ts';
import { folderOfData, setUpPaths } from './app/paths.ts';
import { refuseFolder } from './app/refuse-folder.ts';
import { refuseLaunch } from './app/refuse-launch.ts';
import { refuseDictionaryDownloads } from './app/spelling/dictionaries.ts';
import { DeskLife } from './compose/desk-life.ts';
import { Screen } from './compose/screen.ts';
import { createLogger, setUpLog } from './log/electron-logger.ts';
import { WHATSAPP_MEDIA_SCHEME } from './transport/wppconnect/media/media-scheme.ts';

refuseLaunch();
refuseDictionaryDownloads();
const options = parseLaunchOptions(process.argv);
const { training } = options;
refuseFolder(folderOfData(options));
const paths = setUpPaths(options);
nameForWindows();
setUpLog(paths.logs, { verbose: options.verbose });
const log = createLogger('app');
const windowLog = createLogger('window');
const screen = new Screen({
  preload: paths.preload,
  look: new KeptLook(paths.look, windowLog),
  hidden: options.hidden,
  log: windowLog,
});
const graphUrl = graphUrlOf(process.argv);
const life = new DeskLife({ screen, paths, training, graphUrl, cameBack: options.cameBack });
process.on('uncaughtException', (error) => life.uncaught(error));
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));

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
    // The training has nothing to bring back, and no way to what is not its own.
    await (options.restore && !training ? life.restore('asked') : life.open());
  });
}
