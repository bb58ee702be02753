import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { systemClock } from '../../lib/clock.ts';
import type { DownloadResult, Transport } from '../transport.ts';
import { findCode } from './graph/error-codes.ts';
import { USER_AGENT, type GraphClient } from './graph/graph-client.ts';
import { callOnce } from './graph/http-call.ts';

const ANSWER_LIMIT_MS = 30_000;
/** Only Graph's word says how large it is. */
const DOWNLOAD_LIMIT_MS = 20 * 60_000;
/** Addresses last five minutes, so that one may end in between. */
const MOST_ADDRESSES = 2;
const MOST_REDIRECTS = 3;

const described = z.object({ url: z.url() });

/** Where Meta keeps files. The token goes there and nowhere else. */
export interface FileHosts {
  isTrusted: (url: URL) => boolean;
}

export const META_HOSTS: FileHosts = {
  isTrusted: ({ protocol, hostname, port }) =>
    protocol === 'https:' &&
    port === '' &&
    (hostname === 'lookaside.fbsbx.com' || hostname.endsWith('.fbcdn.net')),
};

class Gone extends Error {}

/** See Transport.downloadMedia. Graph keeps what customers send for seven days. */
export async function downloadFile(
  { remoteId, receive }: Pick<Parameters<Transport['downloadMedia']>[0], 'remoteId' | 'receive'>,
  { client, hosts }: { client: GraphClient; hosts: FileHosts },
): Promise<DownloadResult> {
  // Told by a link that names no file, or from before its name was kept.
  if (remoteId === undefined || remoteId === null || remoteId === '') return { kind: 'expired' };
  try {
    for (let left = MOST_ADDRESSES; left > 0; left -= 1) {
      const url = await addressOf(remoteId, client);
      const bytes = await open(url, client, hosts);
      if (bytes === 'ended') continue;
      await receiveAll(bytes, receive);
      return { kind: 'received' };
    }
    return { kind: 'failed', cause: new Error('each address of the file had ended already') };
  } catch (cause) {
    return cause instanceof Gone ? { kind: 'expired' } : { kind: 'failed', cause };
  }
}

async function addressOf(remoteId: string, client: GraphClient): Promise<URL> {
  const query = { phone_number_id: client.phoneNumberId };
  const answer = await client.call({ path: encodeURIComponent(remoteId), query });
  if (answer.kind === 'refused') {
    // No such object: what it names is gone, or was never this account's.
    const isAccess = findCode(answer.error.code) !== undefined && answer.error.code !== 33;
    throw isAccess ? answer.error : new Gone('Graph has no such file', { cause: answer.error });
  }
  if (answer.kind !== 'answer') throw answer.cause;
  return new URL(described.parse(answer.json).url);
}

/** @returns `ended` when the address counts no more. */
async function open(first: URL, client: GraphClient, hosts: FileHosts): Promise<IncomingMessage | 'ended'> {
  let url = first;
  for (let left = MOST_REDIRECTS; left >= 0; left -= 1) {
    if (!hosts.isTrusted(url)) throw new Error('the file is said to be where Meta keeps none');
    const headers = { authorization: client.authorization, 'user-agent': USER_AGENT };
    const outcome = await callOnce({ method: 'GET', url, headers, limitMs: ANSWER_LIMIT_MS });
    if (outcome.kind !== 'answer') throw outcome.cause;
    const { status, body } = outcome;
    if (status === 200) return body;
    body.destroy();
    const { location } = outcome.headers;
    if (status === 404 || status === 410) return 'ended';
    if (status < 300 || status >= 400 || location === undefined)
      throw new Error(`HTTP ${status} for the file`);
    url = new URL(location, url);
  }
  throw new Error('the file is always somewhere else');
}

async function receiveAll(
  bytes: IncomingMessage,
  receive: (bytes: IncomingMessage) => Promise<void>,
): Promise<void> {
  const cancel = systemClock.after(DOWNLOAD_LIMIT_MS, () => bytes.destroy(new Error('it took too long')));
  try {
    await receive(bytes);
  } finally {
    cancel();
    bytes.destroy();
  }
}
