import { app } from 'electron';
import type { KeyObject } from 'node:crypto';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { AppPaths } from './app/paths.ts';
import type { Logger } from './log/logger.ts';
import { bundledWaJs } from './transport/wppconnect/page/bundled-wa-js.ts';
import { readUpdateSource, type UpdateSource } from './updates/update-source.ts';
import { FeedWatch } from './updates/wa-js/feed-watch.ts';
import { lookForWaJs, waJsAddress } from './updates/wa-js/look-for-wa-js.ts';
import { parseWaJsKey, WaJsRefused } from './updates/wa-js/manifest.ts';
import { netFetchOnce } from './updates/wa-js/net-fetch.ts';
import { WaJsFolder } from './updates/wa-js/wa-js-folder.ts';
import { WaJsStock } from './updates/wa-js/wa-js-stock.ts';

export interface WaJsRooms {
  stock: WaJsStock;
  connectionChanged(state: ConnectionState): void;
  start(): void;
  stop(): Promise<void>;
}

interface WaJsRoomsOptions {
  paths: AppPaths;
  training: boolean;
  /** A newer wa-js is there for the next load of WhatsApp's page. */
  onTaken: () => void;
  log: Logger;
}

/** The updates of wa-js alone. A part of the composition. */
export function openWaJs({ paths, training, onTaken, log }: WaJsRoomsOptions): WaJsRooms {
  const trusted = training ? undefined : trustedFeed(paths.updateSource, log);
  const rosheta = app.getVersion();
  const folder = trusted && new WaJsFolder(paths.waJs, trusted.key, rosheta);
  const stock = new WaJsStock({ folder, bundled: bundledWaJs().version, log });
  if (!trusted) return { stock, connectionChanged: () => {}, start: () => {}, stop: () => stock.stop() };

  const { feed, key } = trusted;
  const said = new Set<string>();
  /** The feed goes on saying the same; the log says it once. */
  const sayOnce = (message: string): void => {
    if (!said.has(message)) log.warn(message);
    said.add(message);
  };
  const watch = new FeedWatch(async () => {
    try {
      const found = await lookForWaJs({
        folder: waJsAddress(feed),
        key,
        rosheta,
        fetchOnce: netFetchOnce,
        newest: () => stock.newest(),
        add: (manifest, script) => stock.add(manifest, script),
      });
      if (found === 'needs-newer-rosheta') sayOnce('the newer wa-js needs a newer Rosheta');
      if (found === 'taken') onTaken();
    } catch (error) {
      if (error instanceof WaJsRefused) sayOnce(`an update of wa-js was refused: ${error.message}`);
      // Most often this PC is offline, which may be for ever and is nobody's fault.
      else log.debug('the feed of wa-js could not be read', error);
    }
  });
  return {
    stock,
    connectionChanged: (state) => {
      if (state.phase === 'unavailable') watch.hurry();
      if (state.phase === 'online') watch.calm();
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
