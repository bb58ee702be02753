import { app } from 'electron';
import type { AppInfo } from '#shared/ipc/contract/app.ts';

/** What this program is, as the window shows it. */
export function readAppInfo(known: Pick<AppInfo, 'training' | 'keyProtection' | 'waJs'>): AppInfo {
  return {
    ...known,
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    chromium: process.versions['chrome'] ?? '',
  };
}
