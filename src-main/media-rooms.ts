import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { shell } from 'electron';
import { APP_ORIGIN } from './app/app-protocol.ts';
import { chooseMediaTarget } from './app/media-dialogs.ts';
import type { AppPaths } from './app/paths.ts';
import { printImage } from './app/print-image.ts';
import { createLogger } from './log/electron-logger.ts';
import { createHandOut, type HandOut } from './media/hand-out/hand-out.ts';
import { LentCopies } from './media/hand-out/lent-copies.ts';
import { createMediaProtocol } from './media/media-protocol.ts';
import { MediaVault } from './media/vault.ts';
import { Recordings } from './media/voice/recordings.ts';
import type { DiskGuard } from './store/disk/disk-guard.ts';
import type { Store } from './store/store.ts';

/** The part of the composition root that is about files. */
export interface MediaRooms {
  vault: MediaVault;
  recordings: Recordings;
  /** Answers the window on app://media. */
  serve: (request: Request) => Promise<Response>;
  handOut: (window: BrowserWindow) => HandOut;
  /** Brings folder and database together; what goes wrong is only logged. */
  tidy(): Promise<void>;
  stop(): Promise<void>;
}

export async function openMediaRooms(options: {
  paths: AppPaths;
  databaseKey: Uint8Array;
  store: Store;
  disk: DiskGuard;
  isSignedIn: () => boolean;
}): Promise<MediaRooms> {
  const { paths, databaseKey, store, disk, isSignedIn } = options;
  const log = createLogger('media');
  const vault = new MediaVault({ folder: paths.uploads, databaseKey, store, disk, log });
  const recordings = new Recordings({ place: paths, databaseKey, store, vault });
  const copies = new LentCopies(path.join(paths.userData, 'opened'));
  await copies.clear();
  return {
    vault,
    recordings,
    serve: createMediaProtocol({ vault, store, isSignedIn, deskOrigin: APP_ORIGIN, log }),
    handOut: (window) =>
      createHandOut({
        open: (file) => vault.open(file),
        copies,
        chooseTarget: (name) => chooseMediaTarget(window, name),
        openPath: (file) => shell.openPath(file),
        printImage,
      }),
    tidy: () =>
      vault
        .tidy(Date.now())
        .catch((error: unknown) => log.error('the folder of files could not be tidied', error)),
    stop: async () => {
      await recordings.stop();
      await copies.clear();
    },
  };
}
