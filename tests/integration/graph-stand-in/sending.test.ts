import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Caller } from './support/caller.ts';

const MONA = '201000000101';

describe('the Graph stand-in takes messages as Graph does', () => {
  let caller: Caller;
  beforeEach(async () => (caller = await Caller.start()));
  afterEach(async () => await caller.stop());

  it('answers with a wamid, and tells statuses that carry our own key', async () => {
    caller.standIn.customerWrites({ phone: MONA, text: 'السلام عليكم' });
    caller.standIn.tellStatusesByThemselves('sent', 'delivered');
    const answer = await caller.send({
      to: `+${MONA}`,
      type: 'text',
      text: { body: 'وعليكم السلام' },
      biz_opaque_callback_data: 'rosheta-1',
    });
    const { userId } = caller.standIn.world.people.get({ phone: MONA });
    expect(answer.body.contacts).toEqual([{ input: `+${MONA}`, wa_id: MONA, user_id: userId }]);
    const wamid = answer.body.messages?.[0]?.id;
    await caller.standIn.waitUntil('both statuses', () => caller.received.length === 3);
    const statuses = caller.received.filter(({ body }) => body.includes('statuses'));
    expect(statuses).toHaveLength(2);
    for (const { body, isSigned } of statuses) {
      expect(isSigned).toBe(true);
      expect(body).toContain(`"id":"${wamid}"`);
      expect(body).toContain('"biz_opaque_callback_data":"rosheta-1"');
    }
  });

  it('refuses what is missing, wrong or unknown in a body, each with its code', async () => {
    const to = `+${MONA}`;
    const wrong: [object, number][] = [
      [{ to, type: 'text', text: {} }, 131008],
      [{ to, type: 'text', text: { body: 'ا'.repeat(4097) } }, 131009],
      [{ to, type: 'text', text: { body: 'x', colour: 'red' } }, 100],
      [{ to, type: 'text' }, 100],
      [{ type: 'text', text: { body: 'x' } }, 100],
      [{ to, type: 'song', song: {} }, 100],
      [{ to, type: 'text', text: { body: 'x' }, idempotency_key: '1' }, 100],
      [{ to, type: 'audio', audio: { id: '1', caption: 'x' } }, 100],
      [{ to, type: 'image', image: { id: '1' } }, 100],
      [{ to, type: 'document', document: { link: 'https://a.example/b.pdf', filename: 'دواء' } }, 131009],
      [{ to, type: 'location', location: { latitude: 91, longitude: 1 } }, 131009],
      [{ to, type: 'contacts', contacts: [{ name: { formatted_name: 'منى' } }] }, 131008],
      [{ to, type: 'reaction', reaction: { message_id: 'wamid.x', emoji: 'نعم' } }, 131009],
      [{ to, type: 'template', template: { name: 'none', language: { code: 'ar' } } }, 132001],
      [{ recipient: '2010', type: 'text', text: { body: 'x' } }, 131009],
      [{ to, type: 'text', text: { body: 'x' }, biz_opaque_callback_data: 'x'.repeat(513) }, 131009],
    ];
    for (const [body, code] of wrong) {
      expect([(await caller.send(body)).body.error?.code, body]).toEqual([code, body]);
    }
    expect(caller.standIn.sent).toEqual([]);
  });

  it('knows the window of 24 hours, ids in the wrong field, strangers, and the pair limit', async () => {
    const text = { type: 'text', text: { body: 'x' } };
    const late = await caller.send({ to: `+${MONA}`, ...text });
    expect(late.status).toBe(200);
    await caller.standIn.waitUntil(
      'a failed status',
      () => caller.received[0]?.body.includes('131047') ?? false,
    );

    caller.standIn.refuseShutWindowsAtOnce();
    expect((await caller.send({ to: `+${MONA}`, ...text })).body.error?.code).toBe(131047);
    const { person } = caller.standIn.customerWrites({ phone: MONA, text: 'x' });
    for (let sent = 0; sent < 44; sent++) {
      expect((await caller.send({ recipient: person.userId, ...text })).status).toBe(200);
    }
    expect((await caller.send({ to: `+${MONA}`, ...text })).body.error?.code).toBe(131056);
    caller.standIn.passTime(6_001);
    expect((await caller.send({ to: `+${MONA}`, ...text })).status).toBe(200);
    caller.standIn.passTime(24 * 60 * 60 * 1000);
    expect((await caller.send({ to: `+${MONA}`, ...text })).body.error?.code).toBe(131047);
  });

  it('counts the blanks of a template, positional or named', async () => {
    const { templates } = caller.standIn.world;
    templates.add({ name: 'ready', components: [{ type: 'BODY', text: 'طلب {{1}} جاهز' }] });
    templates.add({
      name: 'named',
      parameterFormat: 'NAMED',
      components: [{ type: 'BODY', text: 'أهلاً {{name}}' }],
    });
    const send = async (name: string, parameters: object[]): Promise<number | undefined> => {
      const template = { name, language: { code: 'ar' }, components: [{ type: 'body', parameters }] };
      return (await caller.send({ to: `+${MONA}`, type: 'template', template })).body.error?.code;
    };
    expect(await send('ready', [])).toBe(132000);
    expect(await send('ready', [{ type: 'text', text: '٧' }])).toBeUndefined();
    expect(await send('named', [{ type: 'text', text: 'منى' }])).toBe(100);
    expect(await send('named', [{ type: 'text', text: 'منى', parameter_name: 'name' }])).toBeUndefined();
    expect(caller.standIn.sent).toHaveLength(2);
  });

  it('hangs, resets, breaks off and answers late, and the test knows whether it was taken', async () => {
    caller.standIn.customerWrites({ phone: MONA, text: 'x' });
    const send = async (): Promise<string> => {
      const body = { to: `+${MONA}`, type: 'text', text: { body: 'x' } };
      return await caller.send(body).then(
        ({ status }) => String(status),
        () => 'broken',
      );
    };
    const ways = [
      [{ kind: 'reset', taken: true }, 'broken', 1],
      [{ kind: 'reset', taken: false }, 'broken', 1],
      [{ kind: 'reset-unread' }, 'broken', 1],
      [{ kind: 'half-answer' }, 'broken', 2],
      [{ kind: 'unreadable-answer' }, 'broken', 3],
      [{ kind: 'trouble', status: 502, taken: true }, 'broken', 4],
      [{ kind: 'error', code: 190 }, '401', 4],
    ] as const;
    for (const [fault, answer, taken] of ways) {
      caller.standIn.failNext('send', fault);
      expect([await send(), caller.standIn.sent.length, fault]).toEqual([answer, taken, fault]);
    }
    caller.standIn.failNext('send', { kind: 'hang', taken: 'before' });
    const late = send();
    await caller.standIn.waitForHanging();
    expect(caller.standIn.sent).toHaveLength(5);
    caller.standIn.release();
    expect(await late).toBe('200');

    caller.standIn.tellBeforeNextAnswer('sent');
    expect(await send()).toBe('200');
    expect(caller.received.at(-1)?.body).toContain('"status":"sent"');
  });
});
