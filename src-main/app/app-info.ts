import { app, session } from 'electron';
import type { AppInfo } from '#shared/ipc/contract/app.ts';
import { spellingLanguages } from './spelling/spelling.ts';

/** What this program is, as the window shows it. */
export function readAppInfo(known: Pick<AppInfo, 'training' | 'keyProtection' | 'waJs'>): AppInfo {
  return {
    ...known,
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    chromium: process.versions['chrome'] ?? '',
    spelling: spellingLanguages(process.platform, session.defaultSession),
  };
}
