import { app, protocol } from 'electron';
import { APP_SCHEME, serveApp } from './app/app-protocol.ts';
import { parseLaunchOptions } from './app/launch-options.ts';
import { setUpPaths } from './app/paths.ts';
import { DeskLife } from './compose/desk-life.ts';
import { Screen } from './compose/screen.ts';
import { createLogger, setUpLog } from './log/electron-logger.ts';
import { WHATSAPP_MEDIA_SCHEME } from './transport/wppconnect/media/media-scheme.ts';

const options = parseLaunchOptions(process.argv);
const { training } = options;
const paths = setUpPaths(options);
setUpLog(paths.logs, { verbose: options.verbose });
const log = createLogger('app');
const screen = new Screen({ preload: paths.preload, log: createLogger('window') });
const life = new DeskLife({ screen, paths, training, cameBack: options.cameBack });
process.on('uncaughtException', (error) => life.uncaught(error));
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  protocol.registerSchemesAsPrivileged([APP_SCHEME, WHATSAPP_MEDIA_SCHEME]);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    serveApp(paths.renderer, (request) => screen.serveMedia(request));
    app.on('second-instance', () => screen.comeForward());
    await (options.restore ? life.restore('asked') : life.open());
  });
}
