import { app } from 'electron';
import type { KeyObject } from 'node:crypto';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { AppPaths } from '../app/paths.ts';
import { Signal } from '../lib/signal.ts';
import type { Logger } from '../log/logger.ts';
import { bundledWaJs } from '../transport/wppconnect/page/bundled-wa-js.ts';
import { readUpdateSource, type UpdateSource } from '../updates/update-source.ts';
import { FeedWatch } from '../updates/wa-js/feed-watch.ts';
import { lookForWaJs, waJsAddress } from '../updates/wa-js/look-for-wa-js.ts';
import { createQuietLook } from '../updates/wa-js/look-quietly.ts';
import { parseWaJsKey } from '../updates/wa-js/manifest.ts';
import { netFetchOnce } from '../updates/wa-js/net-fetch.ts';
import { WaJsFolder } from '../updates/wa-js/wa-js-folder.ts';
import { WaJsStock } from '../updates/wa-js/wa-js-stock.ts';

export interface WaJs {
  stock: WaJsStock;
  /** A newer one is there for the next load of WhatsApp's page. */
  taken: Signal;
  /** While WhatsApp works with none of those that are here, the feed is looked at sooner. */
  connectionChanged(state: ConnectionState): void;
  start(): void;
  stop(): Promise<void>;
}

interface WaJsOptions {
  paths: AppPaths;
  training: boolean;
  log: Logger;
}

/** The updates of wa-js alone. */
export function openWaJs({ paths, training, log }: WaJsOptions): WaJs {
  const trusted = training ? undefined : trustedFeed(paths.updateSource, log);
  const rosheta = app.getVersion();
  const folder = trusted && new WaJsFolder(paths.waJs, trusted.key, rosheta);
  const stock = new WaJsStock({ folder, bundled: bundledWaJs().version, log });
  const taken = new Signal();
  if (!trusted)
    return { stock, taken, connectionChanged: () => {}, start: () => {}, stop: () => stock.stop() };

  const look = (): ReturnType<typeof lookForWaJs> =>
    lookForWaJs({
      folder: waJsAddress(trusted.feed),
      key: trusted.key,
      rosheta,
      fetchOnce: netFetchOnce,
      newest: () => stock.newest(),
      add: (manifest, script) => stock.add(manifest, script),
    });
  const watch = new FeedWatch(createQuietLook({ look, onTaken: () => taken.emit(), log }));
  return {
    stock,
    taken,
    connectionChanged: ({ phase }) => {
      if (phase === 'unavailable') watch.hurry();
      if (phase === 'online') watch.calm();
    },
    start: () => watch.start(),
    stop: async () => {
      watch.stop();
      await stock.stop();
    },
  };
}

/** A file that is not right is a mistake of the packing, and no reason not to open the desk. */
function trustedFeed(file: string, log: Logger): { feed: UpdateSource['feed']; key: KeyObject } | undefined {
  try {
    const source = readUpdateSource(file);
    if (!source || source.waJsKey === null) return undefined;
    return { feed: source.feed, key: parseWaJsKey(source.waJsKey) };
  } catch (error) {
    log.error('updates.json cannot be used for wa-js', error);
    return undefined;
  }
}
