import type { AppPaths } from '../app/paths.ts';
import { onCleanQuit } from '../app/quit.ts';
import type { Backups } from '../backup/backups.ts';
import { parseRecoveryKey } from '../backup/recovery-key.ts';
import { createDeskClocks, type DeskClocks } from '../desk/clocks.ts';
import type { Closers } from '../lib/closers.ts';
import { createLogger } from '../log/electron-logger.ts';
import { createSecrets } from '../staff/secrets.ts';
import { Staff } from '../staff/staff.ts';
import type { Updates } from '../updates/updates.ts';
import { openBackups } from './backups.ts';
import { openMedia, type Media } from './media.ts';
import { openMessages, type Messages } from './messages.ts';
import type { DeskData } from './open-data.ts';
import { openUpdates } from './updates.ts';

/** What works on the data, and waits to be started. */
export interface DeskServices {
  staff: Staff;
  media: Media;
  messages: Messages;
  clocks: DeskClocks;
  backups: Backups;
  updates: Updates;
}

interface ServicesOptions {
  paths: AppPaths;
  training: boolean;
  data: DeskData;
  closers: Closers;
}

/** Opens the services in the order in which they need each other; from here on, quitting closes everything first. */
export async function openServices({
  paths,
  training,
  data,
  closers,
}: ServicesOptions): Promise<DeskServices> {
  const { bus, store, disk, roomAgain, key, settings } = data;
  const staff = await Staff.open({
    store,
    bus,
    secrets: createSecrets(),
    parseRecoveryKey,
    databaseKey: key,
    training,
    log: createLogger('staff'),
  });
  const media = await openMedia({
    paths,
    databaseKey: key,
    store,
    disk,
    bus,
    isSignedIn: () => staff.agent !== null,
    onExpired: (months, done) => void staff.audit(null, 'media.cleaned-up', undefined, { months, ...done }),
    closers,
  });
  const linkTimeoutMs = (): number => settings().linkTimeoutMs;
  const { vault } = media;
  const messages = openMessages({
    paths,
    training,
    store,
    vault,
    bus,
    roomAgain,
    linkTimeoutMs,
    closers,
  });
  const { transport, outbox, catchUp, ingest } = messages;
  const clocks = createDeskClocks({ store, bus, createLogger, transport, catchUp, ingest });
  closers.add('the clocks', () => clocks.stop());
  // Before what it watches over: nothing takes the reserve back while everything else comes to its end.
  closers.add('the watch over the disk', () => disk.stop());
  const backups = openBackups({ paths, key, transport, vault, bus, closers, log: createLogger('backup') });
  const quit = onCleanQuit(() => closers.close(), createLogger('quit'));
  const log = createLogger('updates');
  const updates = openUpdates({ paths, training, settings, outbox, backups, bus, quit, closers, log });
  return { staff, media, messages, clocks, backups, updates };
}
