/** Where a packed desk looks for updates: said by the environment at packing, written into the package. */
import { createPublicKey } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import type { UpdateSource } from '#main/updates/update-source.ts';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';

export type UpdateFeed = UpdateSource['feed'];

/** For tests. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const updatesFile = inProject('dist', 'updates.json');

/**
 * Reads ROSHETA_UPDATE_FEED (the https address of a folder, or `github:owner/repo`) and ROSHETA_WA_JS_KEY. Null without
 * a feed: such a desk has no updates. Throws an ExpectedFailure for what can't be meant.
 */
export function updatesFromEnvironment(env: NodeJS.ProcessEnv = process.env): UpdateSource | null {
  const feed = env['ROSHETA_UPDATE_FEED'];
  const key = env['ROSHETA_WA_JS_KEY'];
  if (!feed) {
    if (!key) return null;
    throw new ExpectedFailure('ROSHETA_WA_JS_KEY is of no use without ROSHETA_UPDATE_FEED.');
  }
  return { feed: feedFrom(feed), waJsKey: key ? checkedKey(key) : null };
}

/** The feed's address for people: a folder, or the repository's page. */
export function feedAddress(feed: UpdateFeed): string {
  return feed.provider === 'generic' ? feed.url : `https://github.com/${feed.owner}/${feed.repo}`;
}

/** Does some work while dist/updates.json says this. A checkout has no such file: it would look for updates. */
export async function withUpdatesFile<T>(updates: UpdateSource | null, work: () => Promise<T>): Promise<T> {
  await rm(updatesFile, { force: true });
  if (updates === null) return work();
  await writeFile(updatesFile, JSON.stringify(updates));
  try {
    return await work();
  } finally {
    await rm(updatesFile, { force: true });
  }
}

/**
 * The feed that ROSHETA_UPDATE_FEED means. Throws an ExpectedFailure for what can't be meant, and for a plain http
 * address of another computer: whoever sits on the way would choose what is installed.
 */
export function feedFrom(text: string): UpdateFeed {
  const github = /^github:([\w-]+)\/([\w.-]+)$/.exec(text);
  if (github?.[1] && github[2]) return { provider: 'github', owner: github[1], repo: github[2] };
  const url = URL.parse(text);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url === null || !isSafe || url.search || url.hash) {
    throw new ExpectedFailure(
      `ROSHETA_UPDATE_FEED is "${text}": it has to be the https address of a folder, or github:owner/repo.`,
    );
  }
  // Without the slash, the files beside the folder would be meant.
  return { provider: 'generic', url: url.href.replace(/\/*$/, '/') };
}

/** ROSHETA_WA_JS_KEY as it was given. Throws an ExpectedFailure when it is no public Ed25519 key. */
export function checkedKey(text: string): string {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType === 'ed25519') return text;
  } catch {
    // Said below.
  }
  throw new ExpectedFailure(
    'ROSHETA_WA_JS_KEY has to be a public Ed25519 key: its SPKI DER bytes, in base64.',
  );
}
