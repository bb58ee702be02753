import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Message, MessageStatus } from '#shared/domain/messages/message.ts';
import { openCloudDesk, standIn, type CloudDesk } from './support/cloud-desk.ts';
import { OWN, randomOf, WorldOfWebhooks } from './support/webhook-world.ts';

const SAMPLES = join(import.meta.dirname, '../../graph-stand-in/samples');
const REPLAYS = 10;

async function threadsOf({ store }: CloudDesk): Promise<Message[]> {
  const messages: Message[] = [];
  const conversations = await store.listConversations({ limit: 100 });
  for (const { id: conversationId } of conversations.items) {
    let before: Parameters<typeof store.listMessages>[0]['before'];
    do {
      const page = await store.listMessages({ conversationId, limit: 200, before });
      messages.push(...page.items);
      before = page.next ?? undefined;
    } while (before !== undefined);
  }
  return messages;
}

/** Each as often as that, all in one random order that is the same each time. */
function shuffled<T>(items: readonly T[], times: number, seed: number): T[] {
  const all = Array.from({ length: times }, () => items).flat();
  const random = randomOf(seed);
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}

test('the samples, ten times each in random order, leave one row for each message', async () => {
  const graph = await standIn();
  const desk = await openCloudDesk(graph);
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, body: readFileSync(join(SAMPLES, name)) }));
  expect(samples.length).toBe(62);
  await desk.take(
    shuffled(
      samples.map(({ body }) => body),
      REPLAYS,
      15,
    ),
  );

  // Counted without the driver: each id that a message of its own has, of this number.
  const expected = new Set<string>();
  for (const { body } of samples) {
    const { entry } = JSON.parse(body.toString()) as SampleShape;
    for (const { value } of entry.flatMap(({ changes }) => changes)) {
      const own = value.metadata?.phone_number_id ?? value.standby?.metadata?.phone_number_id;
      if (own !== undefined && own !== OWN.phoneNumberId) continue;
      const threads = (value.history ?? []).flatMap(({ threads: each = [] }) => each);
      const messages = [
        ...(value.messages ?? []),
        ...(value.message_echoes ?? []),
        ...(value.standby?.messages ?? []),
        ...threads.flatMap(({ messages: each }) => each),
      ];
      for (const { id, type } of messages) {
        if (!['system', 'reaction', 'edit', 'revoke'].includes(type)) expected.add(id);
      }
    }
  }
  const stored = await threadsOf(desk);
  expect(stored.map(({ waMessageId }) => waMessageId ?? '').toSorted()).toEqual([...expected].toSorted());
  const byId = new Map(stored.map((message) => [message.waMessageId, message]));
  const sample = (name: string) => {
    const { entry } = JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8')) as SampleShape;
    return byId.get(entry[0]?.changes[0]?.value.messages?.[0]?.id ?? '');
  };
  expect(sample('text')).toMatchObject({
    content: 'السلام عليكم، هل أنتم مفتوحون غداً؟',
    revokedAt: expect.any(Number),
  });
  expect(sample('image')).toMatchObject({ content: 'صورة العلبة من الخلف', attachment: { kind: 'image' } });
  expect(sample('audio-voice')).toMatchObject({ attachment: { kind: 'voice' } });
  expect(sample('unknown-future-type')).toMatchObject({ waType: 'unsupported', type: 'other' });
  expect(sample('interactive-flow-reply')).toMatchObject({ details: { kind: 'form' } });
  expect(sample('order')).toMatchObject({
    details: { kind: 'order', total: { thousandths: 71_000, currency: 'EGP' } },
  });
  expect(byId.get('wamid.U0FNUExFLW9sZC0z')).toMatchObject({ waType: 'image' });
  expect(desk.notices.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      'restriction',
      'violation',
      'alert',
      'quality',
      'template-status',
      'template-category',
      'agent',
      'marketing',
      'failure',
      'history-declined',
    ]),
  );
}, 120_000);

test('a thousand webhooks, ten times each in random order, leave exactly what was done', async () => {
  const graph = await standIn();
  const desk = await openCloudDesk(graph);
  const world = new WorldOfWebhooks(15);
  const ours = await world.sendFrom(desk);
  world.live(1_000 - ours);
  expect(world.webhooks.length).toBe(1_000);
  await desk.take(shuffled(world.webhooks, REPLAYS, 42));

  const stored = await threadsOf(desk);
  const found = new Map(stored.map((message) => [message.waMessageId ?? '', message]));
  expect(stored.length).toBe(found.size);
  expect([...found.keys()].toSorted()).toEqual([...world.messages.keys()].toSorted());
  // Each customer once, however often and in whichever order their names came.
  const { items: conversations } = await desk.store.listConversations({ limit: 100 });
  expect(conversations.map(({ customerPhone }) => customerPhone ?? '').toSorted()).toEqual(world.phones);
  const differences: unknown[] = [];
  for (const [id, wanted] of world.messages) {
    const message = found.get(id);
    const is: Seen = {
      text: message?.content ?? '',
      isRevoked: message?.revokedAt !== null,
      emoji: message?.reactions.find(({ by }) => by === 'customer')?.emoji ?? '',
      status: wanted.status === null ? null : (message?.status ?? null),
    };
    if (JSON.stringify(is) !== JSON.stringify(wanted)) differences.push({ id, is, wanted });
  }
  expect(differences).toEqual([]);
}, 300_000);

interface Seen {
  text: string;
  isRevoked: boolean;
  emoji: string;
  status: MessageStatus | null;
}

interface SampleMessage {
  id: string;
  type: string;
}

interface SampleShape {
  entry: {
    changes: {
      value: {
        metadata?: { phone_number_id: string };
        messages?: SampleMessage[];
        message_echoes?: SampleMessage[];
        standby?: { metadata?: { phone_number_id: string }; messages?: SampleMessage[] };
        history?: { threads?: { messages: SampleMessage[] }[] }[];
      };
    }[];
  }[];
}
