import {
  app,
  BrowserWindow,
  session,
  type IpcMainInvokeEvent,
  type MediaAccessPermissionRequest,
  type PermissionRequest,
  type WebContents,
} from 'electron';
import type { Look } from '#shared/domain/look.ts';
import type { Logger } from '../log/logger.ts';
import type { KeptLook } from './look/kept-look.ts';
import { keepZoom } from './look/window-zoom.ts';
import { checkSpelling } from './spelling/spelling.ts';
import { APP_ORIGIN, APP_URL, PDF_URL } from './app-protocol.ts';
import { keepOnScreen, sizesHere } from './window-room.ts';

/** The paper colour of each theme, so that the window never flashes white in the dark. */
const BACKGROUND = { light: '#f6f8f7', dark: '#101615' };

/** Copying a phone number. Reading the clipboard is another permission. */
const CLIPBOARD_WRITE = 'clipboard-sanitized-write';

export interface MainWindowOptions {
  preload: string;
  title: string;
  dark: boolean;
  /** Whoever shows it: with its first paint, so that it never flashes. */
  onPainted: (window: BrowserWindow) => void;
  look: KeptLook;
  log: Logger;
}

/** The desk's window. When it is gone, the program quits; closing it may only hide it, see alerts/stay-open.ts. */
export function createMainWindow({
  preload,
  title,
  dark,
  onPainted,
  look,
  log,
}: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...sizesHere(),
    show: false,
    title,
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Whether it is done at all is the session's to say, while the window lives: spelling.ts.
      spellcheck: true,
      zoomFactor: look.look.zoom / 100,
    },
  });
  // Electron's own menu is English and offers reloading and developer tools; macOS keeps it for copy and paste.
  window.removeMenu();
  window.once('ready-to-show', () => onPainted(window));
  // WhatsApp's hidden window would keep the program running without a window that anybody can see.
  window.once('closed', () => app.quit());
  keepOnScreen(window);
  keepZoom(window, look);
  keepSpelling(look);
  guard(window);
  watch(window, log);
  return window;
}

/** In the desk's own session: WhatsApp's page, in another one, checks nothing. */
function keepSpelling(look: KeptLook): void {
  const apply = ({ checksSpelling }: Look): void =>
    checkSpelling(session.defaultSession, process.platform, checksSpelling);
  apply(look.look);
  look.onChange(apply);
}

function guard(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stayAtDesk = (event: { url: string; preventDefault(): void }): void => {
    if (event.url !== APP_URL) event.preventDefault();
  };
  webContents.on('will-navigate', stayAtDesk);
  webContents.on('will-redirect', stayAtDesk);
  // The page's policy says the same; a frame of a stranger's PDF has two walls.
  webContents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && event.url !== PDF_URL) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  const isDesk = (contents: WebContents | null, url: string | undefined): boolean =>
    contents === webContents && url !== undefined && url.startsWith(`${APP_ORIGIN}/`);
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    const isMicrophone =
      permission === 'media' && isDesk(contents, details.requestingUrl) && isSoundOnly(details);
    answer(permission === CLIPBOARD_WRITE || isMicrophone);
  });
  session.defaultSession.setPermissionCheckHandler((contents, permission, origin, details) => {
    const isMicrophone =
      permission === 'media' && isDesk(contents, `${origin}/`) && details.mediaType === 'audio';
    return permission === CLIPBOARD_WRITE || isMicrophone;
  });
  session.defaultSession.setDevicePermissionHandler(() => false);
  // What the desk saves is written by the main process.
  session.defaultSession.on('will-download', (event) => event.preventDefault());
}

/** The microphone, for voice notes; never the camera, neither alone nor with it. */
function isSoundOnly(details: PermissionRequest | MediaAccessPermissionRequest): boolean {
  const types = 'mediaTypes' in details ? details.mediaTypes : undefined;
  return types !== undefined && types.length > 0 && types.every((type) => type === 'audio');
}

/** A crashed page is loaded anew: nothing is lost with it, the data are in the main process. */
function watch(window: BrowserWindow, log: Logger): void {
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.warn(`the desk's page is loaded anew: ${reason}`);
    webContents.reload();
  });
}

/** A call counts only from the desk's own main frame showing the desk's own page. */
export function isDeskCall(window: BrowserWindow, event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (!frame || event.sender !== window.webContents || frame !== window.webContents.mainFrame) return false;
  return URL.canParse(frame.url) && frame.url.startsWith(`${APP_ORIGIN}/`);
}
