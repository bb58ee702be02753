import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { DataChannel, EventPayload } from '#shared/ipc/contract.ts';
import type { Topic } from '#shared/domain/topic.ts';
import type { StoreEvent } from '#main/store/contract/store-event.ts';
import type { OpenedStore } from './open-store.ts';

/** What a store says because of a call. */
export async function saidBy(store: OpenedStore, call: () => Promise<unknown>): Promise<StoreEvent[]> {
  const before = store.events.length;
  await call();
  return store.events.slice(before);
}

/** What the events of one channel say. */
export function saidOf<C extends DataChannel>(channel: C, events: readonly StoreEvent[]): EventPayload<C>[] {
  return events.flatMap((event) => (event.channel === channel ? [event.payload as EventPayload<C>] : []));
}

/** The message and the conversation that a call changed, as far as it did. */
export async function changedBy(
  store: OpenedStore,
  call: () => Promise<unknown>,
): Promise<{ message: Message | undefined; conversation: Conversation | undefined }> {
  const events = await saidBy(store, call);
  const conversation = saidOf('conversation.changed', events).at(-1);
  return { message: saidOf('message.changed', events).at(-1), conversation };
}

export function topicsOf(events: readonly StoreEvent[]): Topic[] {
  return saidOf('desk.changed', events).flatMap(({ topics }) => topics);
}
