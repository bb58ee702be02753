import { BrowserWindow, session, type IpcMainInvokeEvent } from 'electron';
import { APP_ORIGIN, APP_URL } from './app-protocol.ts';

/** The paper colour of each theme, so that the window never flashes white in the dark. */
const BACKGROUND = { light: '#f6f8f7', dark: '#101615' };

export interface MainWindowOptions {
  preload: string;
  title: string;
  dark: boolean;
}

/** The desk's window; it is shown with its first paint. */
export function createMainWindow({ preload, title, dark }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title,
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  guard(window);
  return window;
}

function guard(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => {
    if (event.url !== APP_URL) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/** A call counts only from the desk's own main frame showing the desk's own page. */
export function isDeskCall(window: BrowserWindow, event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (!frame || event.sender !== window.webContents || frame !== window.webContents.mainFrame) return false;
  return URL.canParse(frame.url) && frame.url.startsWith(`${APP_ORIGIN}/`);
}
