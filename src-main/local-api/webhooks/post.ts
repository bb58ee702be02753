import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AddressRefused, guardedLookup, refuseAddress } from './address-guard.ts';

/** As Standard Webhooks advises. */
const LIMIT_MS = 20_000;

/** What a call came to; `retryAfterS` is the other side's wish. */
export type PostResult =
  | { kind: 'answered'; status: number; retryAfterS: number | null }
  | { kind: 'unreachable' }
  | { kind: 'too-slow' }
  | { kind: 'address-refused' };

/** Posts JSON. Follows no redirect, which could lead anywhere, and reads nothing of the answer but its head. */
export async function post(url: string, body: string, headers: Record<string, string>): Promise<PostResult> {
  const { protocol, hostname } = new URL(url);
  try {
    refuseAddress(hostname);
    return await ask(protocol === 'https:' ? httpsRequest : httpRequest, url, body, headers);
  } catch (error) {
    if (error instanceof AddressRefused) return { kind: 'address-refused' };
    return { kind: error instanceof Error && error.name === 'AbortError' ? 'too-slow' : 'unreachable' };
  }
}

function ask(
  request: typeof httpRequest,
  url: string,
  body: string,
  headers: Record<string, string>,
): Promise<PostResult> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        lookup: guardedLookup,
        signal: AbortSignal.timeout(LIMIT_MS),
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Rosheta-Webhooks/1',
        },
      },
      (answer) => {
        const retryAfterS = readRetryAfter(answer.headers['retry-after'] ?? '');
        resolve({ kind: 'answered', status: answer.statusCode ?? 0, retryAfterS });
        answer.destroy();
      },
    );
    // AbortSignal.timeout ends with a TimeoutError, which http passes on as the cause of an AbortError.
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Seconds, or a date. */
function readRetryAfter(written: string): number | null {
  const seconds = /^\d+$/.test(written) ? Number(written) : (Date.parse(written) - Date.now()) / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}
