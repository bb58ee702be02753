import { app, autoUpdater as electronsUpdater } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { existsSync } from 'node:fs';
import type { UpdateChannel } from '#shared/domain/updates.ts';
import { UpdateError, type OfferedUpdate, type UpdateEngine } from './engine.ts';
import { failureOf, isMissingChannel } from './failure-of.ts';
import { plainNotes } from './plain-notes.ts';
import type { UpdateSource } from './update-source.ts';

/** The library's names of the feed's files: latest.yml and beta.yml. */
const CHANNEL_FILES: Record<UpdateChannel, string> = { stable: 'latest', beta: 'beta' };

/**
 * electron-updater behind the port. A part of the versions to come goes to a part of the PCs by its own
 * `stagingPercentage`, for which it keeps a random id in the profile (`.updaterId`); nobody is told that id.
 */
export function createUpdateEngine(feed: UpdateSource['feed'], autoUpdater: AppUpdater): UpdateEngine {
  // Its lines hold addresses and paths; what matters of them comes as errors.
  autoUpdater.logger = null;
  autoUpdater.autoDownload = false;
  // Windows shutting down must not start an installer.
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.disableWebInstaller = true;
  autoUpdater.requestHeaders = { 'x-user-staging-id': 'none' };
  autoUpdater.setFeedURL(feed);
  let file: string | undefined;
  autoUpdater.on('update-downloaded', ({ downloadedFile }) => (file = downloadedFile));

  async function offered(channel: UpdateChannel): Promise<OfferedUpdate | null> {
    autoUpdater.channel = CHANNEL_FILES[channel];
    // After the channel, whose setter turns it on: a beta's data may be of a version that the stable one cannot read.
    autoUpdater.allowDowngrade = false;
    autoUpdater.allowPrerelease = channel === 'beta';
    const result = await autoUpdater.checkForUpdates();
    if (result === null || !result.isUpdateAvailable) return null;
    const { version, releaseNotes } = result.updateInfo;
    return { version, notes: plainNotes(releaseNotes) };
  }

  return {
    async look(channel) {
      try {
        return await offered(channel).catch((error: unknown) => {
          // No beta was ever published: who waits for one gets what everybody gets.
          if (channel === 'beta' && isMissingChannel(error)) return offered('stable');
          throw error;
        });
      } catch (cause) {
        throw new UpdateError(failureOf(cause, 'feed-broken'), { cause });
      }
    },

    async download(onProgress) {
      const report = ({ percent }: { percent: number }): void =>
        onProgress(Math.min(1, Math.max(0, percent / 100)));
      autoUpdater.on('download-progress', report);
      try {
        await autoUpdater.downloadUpdate();
      } catch (cause) {
        throw new UpdateError(failureOf(cause, 'damaged'), { cause });
      } finally {
        autoUpdater.off('download-progress', report);
      }
    },

    isHere: () => file !== undefined && existsSync(file),

    install: () =>
      new Promise((resolve, reject) => {
        // Said by the library, or by macOS's own updater, just before it quits.
        electronsUpdater.once('before-quit-for-update', () => resolve());
        autoUpdater.once('error', (cause) => {
          reject(new UpdateError('not-started', { cause }));
        });
        // On Linux the new program does not wait for this one's end, and must not take it for the open desk.
        if (process.platform === 'linux') app.releaseSingleInstanceLock();
        // Without its pages: nobody has to click through a wizard, and the new version opens by itself.
        autoUpdater.quitAndInstall(true, true);
      }),
  };
}
