import { BrowserWindow, session, type Session } from 'electron';
import { WHATSAPP_MEDIA_SCHEME } from '../media/media-scheme.ts';
import { browserUserAgent, isWhatsAppUrl } from './whatsapp-address.ts';

/** Electron keeps `persist:` partitions under the user data directory, so the link survives restarts. */
const PARTITION = 'persist:whatsapp';

/** What answers the page of now; the session stays when the desk is opened again, and its page does not. */
const answers = new WeakMap<Session, (request: Request) => Promise<Response>>();

/** @param answerMedia answers WhatsApp's page, and it alone, on the scheme files travel by. */
function whatsAppSession(answerMedia: (request: Request) => Promise<Response>): Session {
  const whatsApp = session.fromPartition(PARTITION);
  const isGuarded = answers.has(whatsApp);
  answers.set(whatsApp, answerMedia);
  if (isGuarded) return whatsApp;
  whatsApp.setUserAgent(browserUserAgent(process.platform, process.versions['chrome'] ?? '0'));
  whatsApp.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  whatsApp.setPermissionCheckHandler(() => false);
  whatsApp.setDevicePermissionHandler(() => false);
  whatsApp.protocol.handle(
    WHATSAPP_MEDIA_SCHEME.scheme,
    (request) => answers.get(whatsApp)?.(request) ?? Response.error(),
  );
  whatsApp.on('will-download', (event) => event.preventDefault());
  return whatsApp;
}

/**
 * The hidden window WhatsApp Web runs in. The page is foreign code: no preload, no Node, no permission,
 * and no way to navigate anywhere else.
 */
export function createWhatsAppWindow(answerMedia: (request: Request) => Promise<Response>): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    webPreferences: {
      session: whatsAppSession(answerMedia),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A hidden window is throttled by default, and WPPConnect's waits would never end.
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.setAudioMuted(true);
  const stayAtWhatsApp = (event: { url: string; preventDefault(): void }): void => {
    if (!isWhatsAppUrl(event.url)) event.preventDefault();
  };
  webContents.on('will-navigate', stayAtWhatsApp);
  webContents.on('will-redirect', stayAtWhatsApp);
  return window;
}
