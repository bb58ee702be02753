import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { shell } from 'electron';
import type { MediaCleanUp } from '#shared/domain/messages/attachment.ts';
import { APP_ORIGIN } from '../app/app-protocol.ts';
import { chooseMediaTarget } from '../app/media-dialogs.ts';
import type { AppPaths } from '../app/paths.ts';
import { printImage } from '../app/print-image.ts';
import type { EventBus } from '../events/bus.ts';
import type { Closers } from '../lib/closers.ts';
import { createLogger } from '../log/electron-logger.ts';
import { createMediaExport, type MediaExport } from '../media/export/media-export.ts';
import { TemporaryCopies } from '../media/export/temporary-copies.ts';
import { createMediaProtocol } from '../media/media-protocol.ts';
import { Retention } from '../media/retention.ts';
import { MediaVault } from '../media/vault.ts';
import { Recordings } from '../media/voice/recordings.ts';
import type { DiskGuard } from '../store/client/disk/disk-guard.ts';
import type { Store } from '../store/contract/store.ts';

/** Everything about the files of messages. */
export interface Media {
  vault: MediaVault;
  recordings: Recordings;
  /** Answers the window on app://media. */
  serve: (request: Request) => Promise<Response>;
  mediaExport: (window: BrowserWindow) => MediaExport;
  retention: Retention;
}

export async function openMedia(options: {
  paths: AppPaths;
  databaseKey: Uint8Array;
  store: Store;
  disk: DiskGuard;
  bus: EventBus;
  isSignedIn: () => boolean;
  /** Files went because their time was over. */
  onExpired: (months: number, done: MediaCleanUp) => void;
  closers: Closers;
}): Promise<Media> {
  const { paths, databaseKey, store, disk, bus, isSignedIn, onExpired, closers } = options;
  const log = createLogger('media');
  const vault = new MediaVault({ folder: paths.uploads, databaseKey, store, disk, log });
  const recordings = new Recordings({ place: paths, databaseKey, store, vault });
  const retention = new Retention({
    store,
    vault,
    onCleaned: (done) => bus.emit('media.cleaned', done),
    onExpired,
    log,
  });
  const copies = new TemporaryCopies(path.join(paths.userData, 'opened'));
  await copies.clear();
  closers.add('the temporary copies', () => copies.clear());
  closers.add('the recordings', () => recordings.stop());
  closers.add('the retention of files', () => retention.stop());
  return {
    vault,
    recordings,
    serve: createMediaProtocol({ vault, store, isSignedIn, deskOrigin: APP_ORIGIN, log }),
    mediaExport: (window) =>
      createMediaExport({
        open: (file) => vault.open(file),
        copies,
        chooseTarget: (name) => chooseMediaTarget(window, name),
        openPath: (file) => shell.openPath(file),
        printImage,
        timeZone: async () => (await store.getSettings()).hours.timeZone,
      }),
    retention,
  };
}
