import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
import { makeProbe } from '../../../lib/webhook-probe.ts';
import { found, good, noAnswer, type Surroundings } from './checking.ts';
import { findOwnApp } from './token-checks.ts';

const ANSWER_LIMIT_MS = 15_000;
/** More than this, and times in messages look wrong to staff. */
const CLOCK_LIMIT_MS = 2 * 60_000;

const subscribedAnswer = z.object({
  data: z.array(
    z.object({
      override_callback_uri: z.string().nullish().catch(null),
      whatsapp_business_api_data: z.object({ id: z.coerce.string() }).nullish().catch(null),
    }),
  ),
});

/**
 * Whether WhatsApp's server tells our app about this account, and where. An account may tell several: Meta's own test app, a
 * partner's, an earlier one of the pharmacy's.
 */
export async function checkSubscribed(around: Surroundings): Promise<SetUpResult> {
  const { graph, callbackUrl } = around;
  const answer = await graph.call({ path: `${graph.businessAccountId}/subscribed_apps` });
  if (answer.kind !== 'answer') return noAnswer('subscribed', answer, 'account');
  const read = subscribedAnswer.safeParse(answer.json);
  if (!read.success) return found('subscribed', 'unknown', 'meta-trouble');
  const ownId = await findOwnApp(around);
  const ours = read.data.data.find(({ whatsapp_business_api_data: app }) => isOurs(app?.id, ownId));
  if (ours === undefined) return found('subscribed', 'bad', 'not-subscribed');
  const override = ours.override_callback_uri ?? null;
  return override !== null && callbackUrl !== null && override !== callbackUrl
    ? found('subscribed', 'bad', 'other-address', hostOf(override))
    : good('subscribed');
}

/** What has no name may be ours. */
const isOurs = (id: string | undefined, ownId: string | undefined): boolean =>
  id === undefined || ownId === undefined || id === ownId;

/** What is open on this PC at all. */
export function checkPort({ webhook }: Surroundings): SetUpResult {
  const { state, problem, port } = webhook();
  if (state === 'listening') return good('webhook-port', String(port));
  const finding = problem === null || problem === 'failed' ? 'not-listening' : problem;
  return found('webhook-port', 'bad', finding, port);
}

/** Our own address from outside, through the tunnel: the challenge comes back, and a signed POST arrives. */
export async function checkAddress(around: Surroundings): Promise<SetUpResult[]> {
  const { callbackUrl, secrets } = around;
  if (callbackUrl === null) {
    return [found('challenge', 'unknown', 'no-address'), found('signed-post', 'unknown', 'no-address')];
  }
  const url = new URL(callbackUrl);
  const challenge = randomBytes(8).toString('hex');
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.verify_token', secrets.verifyToken);
  url.searchParams.set('hub.challenge', challenge);
  const answer = await ask(around, url);
  if (answer === null || answer.status >= 500) {
    return [
      found('challenge', 'bad', 'address-unreachable', answer?.status ?? null),
      found('signed-post', 'unknown', 'address-unreachable'),
    ];
  }
  if (answer.status !== 200 || answer.text !== challenge) {
    return [
      found('challenge', 'bad', 'address-is-another', answer.status),
      found('signed-post', 'unknown', 'address-is-another'),
    ];
  }
  return [good('challenge', url.hostname), await checkPost(around, callbackUrl)];
}

async function checkPost(around: Surroundings, callbackUrl: string): Promise<SetUpResult> {
  const body = makeProbe();
  const signature = createHmac('sha256', around.secrets.appSecret).update(body).digest('hex');
  const answer = await ask(around, new URL(callbackUrl), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
  });
  if (answer === null) return found('signed-post', 'bad', 'post-lost');
  return answer.status === 200
    ? good('signed-post')
    : found('signed-post', 'bad', 'post-refused', answer.status);
}

/** By the time that Graph's own answers carry. */
export async function checkClock(around: Surroundings, graphUrl: string): Promise<SetUpResult> {
  const answer = await ask(around, new URL('/', graphUrl), { method: 'HEAD' });
  const theirs = Date.parse(answer?.date ?? '');
  if (answer === null || Number.isNaN(theirs)) return found('clock', 'unknown', 'unreachable');
  const aheadMs = around.now() - theirs;
  if (Math.abs(aheadMs) < CLOCK_LIMIT_MS) return good('clock');
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return found('clock', 'bad', aheadMs > 0 ? 'clock-ahead' : 'clock-behind', minutes);
}

/** No call says whether an app is Live; one that is not sends nothing but what its own dashboard sends. */
export function checkLive({ webhook }: Surroundings): SetUpResult {
  const { lastAt, refused } = webhook();
  if (lastAt !== null) return good('live', String(lastAt));
  return found('live', 'attention', refused > 0 ? 'only-refused' : 'never-heard');
}

interface Answer {
  status: number;
  text: string;
  date: string | null;
}

/** No token goes there: the address is whatever was typed. Redirects are not followed, because Meta follows none. */
async function ask({ fetch }: Surroundings, url: URL, init: RequestInit = {}): Promise<Answer | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
    const answer = await fetch(url, { ...init, redirect: 'manual', signal });
    const text = (await answer.text()).slice(0, 1000);
    return { status: answer.status, text, date: answer.headers.get('date') };
  } catch {
    return null;
  }
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');
