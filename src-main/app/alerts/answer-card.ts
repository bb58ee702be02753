import { randomUUID } from 'node:crypto';
import type { Agent } from '#shared/domain/staff/agent.ts';
import type { Logger } from '../../log/logger.ts';
import type { Store } from '../../store/contract/store.ts';

interface AnswerOptions {
  store: Pick<Store, 'saveDraft' | 'markConversationRead'>;
  /** The way out to the customer. */
  outbox: {
    sendText: (text: {
      conversationId: number;
      clientKey: string;
      text: string;
      sentBy: string;
      signature: string | null;
    }) => Promise<unknown>;
    tellRead: (read: { conversationId: number; by: string }) => Promise<void>;
  };
  /** Who is signed in; null while the desk is locked. */
  agent: () => Agent | null;
  /** Shows the conversation, at the desk or once somebody has signed in. */
  open: (conversationId: number) => void;
  log: Logger;
}

/** Sends what was written into a notification. What cannot be sent waits as a draft in its conversation, which opens. */
export async function answerCard(
  { conversationId, text }: { conversationId: number; text: string },
  { store, outbox, agent, open, log }: AnswerOptions,
): Promise<void> {
  const by = agent();
  if (by === null || text.trim() === '') return open(conversationId);
  const sentBy = `agent:${by.id}`;
  try {
    await outbox.sendText({ conversationId, clientKey: randomUUID(), text, sentBy, signature: by.signature });
  } catch (error) {
    log.warn('an answer in a notification could not be sent', error);
    await store.saveDraft({ id: conversationId, draft: text, by: by.id, now: Date.now() });
    return open(conversationId);
  }
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  await outbox.tellRead({ conversationId, by: sentBy });
}
