import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkSetUp } from '#main/transport/cloud/set-up/check-set-up.ts';
import { register } from '#main/transport/cloud/set-up/register.ts';
import { subscribe } from '#main/transport/cloud/set-up/subscribe.ts';
import type { CloudCredentials } from '#shared/domain/cloud/credentials.ts';
import { SET_UP_CHECKS, type SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
import { startGraphStandIn, type GraphStandIn } from '../../../graph-stand-in/graph-stand-in.ts';
import {
  APP_SECRET,
  openWebhook,
  post,
  VERIFY_TOKEN,
  type OpenedWebhook,
} from '../../webhook/support/open-webhook.ts';

/** A busy machine takes longer. */
const LATER = { timeout: 15_000 };

describe('the checks of the set-up', () => {
  let graph: GraphStandIn;
  let opened: OpenedWebhook;
  let credentials: CloudCredentials;

  beforeEach(async () => {
    graph = await startGraphStandIn({ appSecret: APP_SECRET });
    onTestFinished(() => graph.close());
    opened = await openWebhook();
    credentials = {
      ...graph.credentials,
      graphVersion: 'v26.0',
      verifyToken: VERIFY_TOKEN,
      callbackUrl: null,
      webhookPort: 8791,
    };
  });

  async function check(
    change: Partial<CloudCredentials> = {},
    options: { url?: string | null; aheadMs?: number } = {},
  ): Promise<Record<string, SetUpResult>> {
    const callbackUrl = options.url === undefined ? opened.url : options.url;
    const { waiting, unreadable, lastAt } = await opened.store.getWebhookInbox();
    const { results } = await checkSetUp({
      credentials: { ...credentials, callbackUrl, ...change },
      webhook: () => ({ ...opened.webhook.health, waiting, unreadable, lastAt }),
      graphUrl: graph.url,
      now: () => Date.now() + (options.aheadMs ?? 0),
    });
    expect(results.map(({ check: name }) => name)).toEqual(SET_UP_CHECKS);
    return Object.fromEntries(results.map((result) => [result.check, result]));
  }

  it('a number that is not registered is, with its PIN; another PIN and other refusals are told as what they are', async () => {
    graph.account.registered = false;
    const pin = '123456';
    expect((await check()).registered).toMatchObject({ finding: 'not-registered' });
    expect(await register(credentials, pin, graph.url)).toEqual({ outcome: 'done', code: null });
    expect((await check()).registered?.verdict).toBe('good');
    expect(await register(credentials, '654321', graph.url)).toEqual({ outcome: 'pin-wrong', code: 133_005 });
    for (const [code, outcome] of [
      [133_006, 'verify-number'],
      [133_015, 'wait'],
      [133_010, 'refused'],
    ] as const) {
      graph.failNext('management', { kind: 'error', code });
      expect(await register(credentials, pin, graph.url)).toEqual({ outcome, code });
    }
    expect(await register({ ...credentials, accessToken: 'x' }, pin, graph.url)).toMatchObject({
      outcome: 'token-invalid',
    });
    expect(await register({ ...credentials, accessToken: null }, pin, graph.url)).toMatchObject({
      outcome: 'missing',
    });
    expect(await register(credentials, pin, 'http://127.0.0.1:9')).toMatchObject({ outcome: 'unreachable' });
  });

  const unhappy = (results: Record<string, SetUpResult>): string[] =>
    Object.values(results)
      .filter(({ verdict }) => verdict !== 'good')
      .map(({ check: name, verdict, finding }) => `${name}: ${verdict}, ${finding}`);

  it('are all good when everything is right, and the signed call leaves nothing unread', async () => {
    expect(await post(opened.url, '{"object":"whatsapp_business_account","entry":[]}')).toBe(200);
    expect(await subscribe({ ...credentials, callbackUrl: opened.url }, graph.url)).toEqual({
      isDone: true,
      code: null,
    });
    await expect.poll(async () => unhappy(await check()), LATER).toEqual([]);
    expect(graph.account.callbackFor('messages')?.url).toBe(opened.url);
  });

  it('say what is missing, and look no further', async () => {
    const results = await check({ accessToken: null, verifyToken: null });
    expect(results['credentials']).toMatchObject({ verdict: 'bad', detail: 'accessToken verifyToken' });
    expect(unhappy(results)).toHaveLength(SET_UP_CHECKS.length);
  });

  it('tell a token that is wrong, ends soon or may too little, and a number that is none', async () => {
    graph.account.addToken(
      'aTokenThatEndsTomorrow',
      ['whatsapp_business_management'],
      Date.now() + 86_400_000,
    );
    expect(unhappy(await check({ accessToken: 'aTokenThatEndsTomorrow' }))).toEqual(
      expect.arrayContaining(['token: attention, token-ends-soon', 'scopes: bad, scopes-missing']),
    );
    graph.account.revokeToken();
    expect(unhappy(await check())).toEqual(
      expect.arrayContaining(['token: bad, token-invalid', 'number: unknown, token-invalid']),
    );
    graph.account.addToken(graph.account.accessToken);
    const results = await check({ phoneNumberId: '999999999999999', graphVersion: 'v26.0' });
    expect(results['number']).toMatchObject({ verdict: 'bad', finding: 'number-unknown' });
    expect(results['health']?.verdict).toBe('unknown');
  });

  it('tell a number that is not registered, blocked, or has no way of paying', async () => {
    graph.account.registered = false;
    graph.account.health.canSend = 'BLOCKED';
    graph.account.health.errors.push({ code: 131_042, description: 'Payment issue', solution: 'Add a card' });
    expect(unhappy(await check())).toEqual(
      expect.arrayContaining([
        'registered: bad, not-registered',
        'health: bad, blocked',
        'payment: bad, no-payment',
        'subscribed: bad, not-subscribed',
        'live: attention, never-heard',
      ]),
    );
  });

  it('tell an address that is not there, is another’s, or takes another secret', async () => {
    expect(unhappy(await check({}, { url: null }))).toContain('challenge: unknown, no-address');
    expect(unhappy(await check({}, { url: 'http://127.0.0.1:9/x' }))).toContain(
      'challenge: bad, address-unreachable',
    );
    expect(unhappy(await check({}, { url: `${graph.url}/v26.0/me` }))).toContain(
      'challenge: bad, address-is-another',
    );
    expect(unhappy(await check({ appSecret: 'f'.repeat(32) }))).toContain('signed-post: bad, post-refused');
  });

  it('tell a secret of another app, an account that the token does not see, and a number of another account', async () => {
    const otherSecret = await check({ appSecret: 'f'.repeat(32) });
    expect(otherSecret['app-secret']).toMatchObject({ verdict: 'bad', finding: 'secret-wrong' });
    const otherAccount = await check({ businessAccountId: '999999999999999' });
    expect(otherAccount['subscribed']).toMatchObject({ verdict: 'bad', finding: 'account-unknown' });
    expect(otherAccount['number']?.verdict).toBe('good');
    graph.account.numberIds = ['100000000000077'];
    expect((await check())['number']).toMatchObject({ verdict: 'bad', finding: 'number-elsewhere' });
  });

  it('do not take another app that is told of the account for ours', async () => {
    graph.account.otherApps = ['200000000000001'];
    expect((await check())['subscribed']).toMatchObject({ verdict: 'bad', finding: 'not-subscribed' });
    await subscribe({ ...credentials, callbackUrl: opened.url }, graph.url);
    expect((await check())['subscribed']?.verdict).toBe('good');
  });

  it('do not take a secret for right where Graph looks at no proof', async () => {
    expect((await check())['app-secret']).toMatchObject({ verdict: 'good' });
    graph.account.comparesProofs = false;
    for (const appSecret of [APP_SECRET, 'f'.repeat(32)]) {
      const result = (await check({ appSecret }))['app-secret'];
      expect(result).toMatchObject({ verdict: 'unknown', finding: 'secret-unseen' });
    }
  });

  it('do not take their own call for one of WhatsApp’s', async () => {
    expect(unhappy(await check())).not.toContain('signed-post: bad, post-refused');
    expect((await check())['live']).toMatchObject({ verdict: 'attention', finding: 'never-heard' });
    expect(await opened.store.getWebhookInbox()).toMatchObject({ lastAt: null, waiting: 2 });
    const forged = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };
    expect(await post(opened.url, '{"object":"whatsapp_business_account"}', forged)).toBe(401);
    await expect.poll(async () => (await check())['live']?.finding, LATER).toBe('only-refused');
  });

  it('tell a clock that is wrong, and WhatsApp’s server out of reach', async () => {
    const ahead = await check({}, { aheadMs: 10 * 60_000 });
    expect(ahead['clock']).toMatchObject({ verdict: 'bad', finding: 'clock-ahead', detail: '10' });
    await graph.stopListening();
    expect(unhappy(await check())).toEqual(
      expect.arrayContaining(['token: unknown, unreachable', 'clock: unknown, unreachable']),
    );
  });
});
