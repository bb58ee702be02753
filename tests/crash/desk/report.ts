import type { Message } from '#shared/domain/messages/message.ts';
import type { GivenUp, Report } from '../protocol.ts';
import type { Desk } from './open-desk.ts';

/** What is left to do, read as the window reads it. */
export async function reportOf({ store, catchUp }: Desk): Promise<Report> {
  const { items } = await store.listConversations({ limit: 1_000 });
  const messages: Message[] = [];
  for (const { id } of items) {
    messages.push(...(await store.listMessages({ conversationId: id, limit: 1_000_000 })).items);
  }
  const { open } = await store.listScheduled();
  const waiting = open.filter(({ state }) => state === 'waiting');
  const { waiting: paced } = await store.getPace({ now: Date.now() });
  return {
    isCaughtUp: catchUp.isCaughtUp,
    waiting: (await store.listOutboxHeads()).length,
    acting: messages.flatMap(({ actions }) => actions.filter(({ state }) => state === 'waiting')).length,
    givenUp: messages.flatMap((message) => givenUpOf(message) ?? []),
    followUps: waiting.length + paced,
    missed: open.filter(({ state }) => state === 'missed').map(({ id }) => id),
    downloads: messages.flatMap(({ id: messageId, waMessageId, attachment }) => {
      if (waMessageId === null || attachment === null) return [];
      const { state, failure } = attachment;
      const isOpen = state === 'waiting' || (state === 'failed' && failure !== 'expired');
      return isOpen ? [{ messageId, waMessageId }] : [];
    }),
  };
}

export function givenUpOf({ id, direction, content, failureReason }: Message): GivenUp | undefined {
  if (direction !== 'outgoing' || failureReason === null || failureReason === 'dropped') return undefined;
  return { messageId: id, text: content, reason: failureReason };
}
