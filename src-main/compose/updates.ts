import { app } from 'electron';
import { createRequire } from 'node:module';
import type { Settings } from '#shared/domain/settings.ts';
import type { NoUpdatesReason } from '#shared/domain/updates.ts';
import type { AppPaths } from '../app/paths.ts';
import type { CleanQuit } from '../app/quit.ts';
import type { Backups } from '../backup/backups.ts';
import type { EventBus } from '../events/bus.ts';
import type { Closers } from '../lib/closers.ts';
import type { Logger } from '../log/logger.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { UpdateEngine } from '../updates/engine.ts';
import { createUpdateEngine } from '../updates/electron-updater-engine.ts';
import { isInstalled } from '../updates/is-installed.ts';
import type * as library from '../updates/library.ts';
import { readUpdateSource, type UpdateSource } from '../updates/update-source.ts';
import { Updates } from '../updates/updates.ts';

interface UpdatesOptions {
  paths: AppPaths;
  training: boolean;
  settings: () => Settings;
  outbox: Outbox;
  backups: Backups;
  bus: EventBus;
  quit: CleanQuit;
  closers: Closers;
  log: Logger;
}

/** The updates of this program with what must be right before one: nothing being sent, a backup. */
export function openUpdates(options: UpdatesOptions): Updates {
  const { settings, outbox, backups, bus, quit, closers, log } = options;
  const updates = new Updates({
    engine: engineOf(options),
    channel: () => settings().updateChannel,
    outbox,
    backUp: () => backups.run(),
    handOver: (to) => quit.handOver(to),
    onChange: (state) => bus.emit('updates.changed', state),
    log,
  });
  let channel = settings().updateChannel;
  bus.on('settings.changed', (changed) => {
    if (changed.updateChannel === channel) return;
    channel = changed.updateChannel;
    updates.channelChanged();
  });
  closers.add('the updates', () => updates.stop());
  return updates;
}

function engineOf({ paths, training, log }: UpdatesOptions): (() => Promise<UpdateEngine>) | NoUpdatesReason {
  if (training) return 'training';
  const source = knownSource(paths, log);
  if (source === undefined) return 'no-feed';
  const { platform, execPath, resourcesPath, env } = process;
  if (!isInstalled({ platform, execPath, resourcesPath, env, isPackaged: app.isPackaged })) {
    log.info('not installed: no updates');
    return 'not-installed';
  }
  return async () => {
    const { autoUpdater } = createRequire(paths.updater)(paths.updater) as typeof library;
    return createUpdateEngine(source.feed, autoUpdater);
  };
}

/** A file that is not right is a mistake of the packing, and no reason not to open the desk. */
function knownSource({ updateSource }: AppPaths, log: Logger): UpdateSource | undefined {
  try {
    return readUpdateSource(updateSource);
  } catch (error) {
    log.error('updates.json cannot be used for updates', error);
    return undefined;
  }
}
