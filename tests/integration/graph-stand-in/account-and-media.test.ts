import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleNames } from '../../graph-stand-in/webhooks/samples.ts';
import { Caller } from './support/caller.ts';

describe('the Graph stand-in has an account, media and webhooks', () => {
  let caller: Caller;
  beforeEach(async () => (caller = await Caller.start()));
  afterEach(async () => await caller.stop());

  it('turns away tokens that are wrong, over, taken back or without the scope, and other versions', async () => {
    const { account } = caller.standIn;
    account.addToken('short', ['whatsapp_business_management'], Date.now() + 1000);
    const codeFor = async (token: string, path = account.phoneNumberId): Promise<number | undefined> =>
      (await caller.call('GET', path, undefined, token)).body.error?.code;
    expect(await codeFor('none')).toBe(190);
    expect(await codeFor('short')).toBeUndefined();
    expect(await codeFor('short', '12345')).toBe(10);
    expect(await codeFor(account.accessToken, '12345')).toBe(100);
    caller.standIn.passTime(2000);
    expect(await codeFor('short')).toBe(190);
    const debug = await caller.call('GET', `debug_token?input_token=${account.accessToken}`);
    expect(debug.body.data).toMatchObject({
      is_valid: true,
      scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
    });
    account.revokeToken();
    expect(await codeFor(account.accessToken)).toBe(190);
    expect((await caller.call('GET', `${caller.standIn.url}/v21.0/me`)).body.error?.code).toBe(2500);
  });

  it('proves a callback before webhooks go there, and tells the number and its health', async () => {
    const { wabaId, phoneNumberId } = caller.standIn.account;
    const subscribe = async (verify_token: string): Promise<number> =>
      (
        await caller.call('POST', `${wabaId}/subscribed_apps`, {
          override_callback_uri: caller.url,
          verify_token,
        })
      ).status;
    expect(await subscribe('wrong')).toBe(400);
    expect(await subscribe('right')).toBe(200);
    const apps = await caller.call('GET', `${wabaId}/subscribed_apps`);
    expect(apps.body.data?.[0]).toMatchObject({ override_callback_uri: caller.url });
    const health = await caller.call(
      'GET',
      `${phoneNumberId}?fields=status,health_status,webhook_configuration`,
    );
    expect(health.body).toMatchObject({
      status: 'CONNECTED',
      health_status: { can_send_message: 'AVAILABLE' },
      webhook_configuration: { whatsapp_business_account: caller.url },
    });
  });

  it('lists templates by pages', async () => {
    for (let each = 0; each < 5; each++) caller.standIn.world.templates.add({ name: `t${each}` });
    const names: unknown[] = [];
    let next: string | undefined = `${caller.standIn.account.wabaId}/message_templates?fields=name&limit=2`;
    while (next !== undefined) {
      const { body }: Awaited<ReturnType<Caller['call']>> = await caller.call('GET', next);
      names.push(...(body.data ?? []).map(({ name }) => name));
      next = body.paging?.next;
    }
    expect(names).toEqual(['t0', 't1', 't2', 't3', 't4']);
  });

  it('keeps uploads, and hands out what customers sent only with the token and for five minutes', async () => {
    const { account } = caller.standIn;
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob(['%PDF-'], { type: 'application/pdf' }), 'روشتة.pdf');
    const authorization = `Bearer ${account.accessToken}`;
    const uploaded = await fetch(`${caller.standIn.url}/v26.0/${account.phoneNumberId}/media`, {
      method: 'POST',
      headers: { authorization },
      body: form,
    });
    const { id } = (await uploaded.json()) as { id: string };
    expect(caller.standIn.uploads).toMatchObject([
      { id, fileName: 'روشتة.pdf', mimeType: 'application/pdf' },
    ]);

    const found = await caller.call('GET', id);
    const url = String(found.body['url']);
    expect((await fetch(url)).status).toBe(401);
    caller.standIn.redirectDownloads('elsewhere');
    const led = await fetch(url, { headers: { authorization, 'user-agent': 'x' } });
    await led.text();
    expect(caller.standIn.seenElsewhere).toHaveLength(1);
    caller.standIn.redirectDownloads(null);
    expect(await (await fetch(url, { headers: { authorization, 'user-agent': 'x' } })).text()).toBe('%PDF-');
    caller.standIn.passTime(5 * 60_000);
    expect((await fetch(url, { headers: { authorization, 'user-agent': 'x' } })).status).toBe(404);
  });

  it('repeats a webhook until it is answered with 200, and can send each twice and in any order', async () => {
    let refusals = 2;
    caller.answerWith = () => (refusals-- > 0 ? 500 : 200);
    const { webhook } = caller.standIn.customerWrites({ phone: '201000000101', text: 'x' });
    await caller.standIn.webhooks.allDelivered();
    expect(webhook.answers).toEqual([500, 500, 200]);

    caller.standIn.webhooks.hold();
    caller.standIn.webhooks.copies = 2;
    for (const name of sampleNames()) caller.standIn.loadSample(name, { freshIds: true });
    caller.standIn.webhooks.release('shuffled');
    await caller.standIn.webhooks.allDelivered();
    expect(sampleNames()).toHaveLength(62);
    expect(caller.received).toHaveLength(1 + 2 * 62);
    expect(caller.received.every(({ isSigned }) => isSigned)).toBe(true);
  });
});
