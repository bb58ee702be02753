import type { KeyObject } from 'node:crypto';
import semver from 'semver';
import type { UpdateSource } from '../update-source.ts';
import { getBytes, type FetchOnce } from './get.ts';
import { readManifest, verifyScript, type WaJsManifest } from './manifest.ts';

const MANIFEST_LIMIT_BYTES = 16 * 1024;
const MANIFEST_LIMIT_MS = 30_000;
/** For half a megabyte, over a line that is good for WhatsApp. */
const SCRIPT_LIMIT_MS = 5 * 60_000;

export interface LookOptions {
  /** The folder of the feed; ends with a slash. */
  folder: string;
  key: KeyObject;
  rosheta: string;
  fetchOnce: FetchOnce;
  /** The newest wa-js that is here, in use or not: nothing older is ever taken, however well it is signed. */
  newest: () => Promise<string>;
  add: (manifest: WaJsManifest, script: Buffer) => Promise<void>;
}

/** `needs-newer-rosheta`: there is one, and this program is too old for it. */
export type Found = 'nothing-newer' | 'needs-newer-rosheta' | 'taken';

/** Where the files of wa-js lie: beside those of the program. */
export function waJsAddress(feed: UpdateSource['feed']): string {
  if (feed.provider === 'github')
    return `https://github.com/${feed.owner}/${feed.repo}/releases/latest/download/`;
  return feed.url.endsWith('/') ? feed.url : `${feed.url}/`;
}

/**
 * Takes a newer wa-js from the feed, if there is one. The signature comes first: nothing of the feed is believed, and
 * not even fetched, before it. Throws what getBytes throws, and WaJsRefused.
 */
export async function lookForWaJs(options: LookOptions): Promise<Found> {
  const { folder, key, rosheta, fetchOnce } = options;
  const text = await getBytes(new URL('wa-js.json', folder).href, {
    fetchOnce,
    maxBytes: MANIFEST_LIMIT_BYTES,
    timeoutMs: MANIFEST_LIMIT_MS,
  });
  if (text === undefined) return 'nothing-newer';
  const manifest = readManifest(text.toString('utf8'), key);
  if (!semver.gt(manifest.version, await options.newest())) return 'nothing-newer';
  if (semver.gt(manifest.minRosheta, rosheta)) return 'needs-newer-rosheta';
  const script = await getBytes(new URL(manifest.file, folder).href, {
    fetchOnce,
    maxBytes: manifest.sizeBytes,
    timeoutMs: SCRIPT_LIMIT_MS,
  });
  if (script === undefined) throw new Error(`the feed has no ${manifest.file}`);
  verifyScript(script, manifest);
  await options.add(manifest, script);
  return 'taken';
}
