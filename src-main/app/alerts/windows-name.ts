import { app } from 'electron';

/** The name that the installer gives the shortcuts: appId of electron-builder.yml, which a test compares. */
export const WINDOWS_NAME = 'app.rosheta.desk';

/** By which Windows finds the program again whose notification was pressed. Another one each time without it. */
const TOAST_ACTIVATOR = '{7C0B0A52-6E5E-4E0C-9B39-6B1C1F5B8D21}';

/** Notifications, the number on the icon and the start with Windows go by this name: call it before any of them. */
export function nameForWindows(): void {
  if (process.platform !== 'win32') return;
  app.setAppUserModelId(WINDOWS_NAME);
  app.setToastActivatorCLSID(TOAST_ACTIVATOR);
}
