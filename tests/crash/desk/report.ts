import type { Message } from '#shared/domain/messages/message.ts';
import type { GivenUp, Report } from '../protocol.ts';
import type { Desk } from './open-desk.ts';

/**
 * What is left to do, read as the window reads it, and in the order in which everything goes its way: what moves on meanwhile
 * is seen twice, and not missed.
 */
export async function reportOf({ store, catchUp }: Desk): Promise<Report> {
  const { isCaughtUp } = catchUp;
  const { open } = await store.listScheduled();
  const scheduled = open.filter(({ state }) => state === 'waiting');
  const { waiting: paced } = await store.getPace({ now: Date.now() });
  const waiting = (await store.listOutboxHeads()).length;
  const { items } = await store.listConversations({ limit: 1_000 });
  const messages: Message[] = [];
  for (const { id } of items) {
    messages.push(...(await store.listMessages({ conversationId: id, limit: 1_000_000 })).items);
  }
  return {
    isCaughtUp,
    waiting,
    acting: messages.flatMap(({ actions }) => actions.filter(({ state }) => state === 'waiting')).length,
    givenUp: messages.flatMap((message) => givenUpOf(message) ?? []),
    followUps: scheduled.length + paced,
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
