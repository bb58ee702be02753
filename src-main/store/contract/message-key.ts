import type { MessageDirection } from '#shared/domain/messages/message.ts';

/** A WhatsApp identity as a transport knows it: at least one of the three is set. */
export interface Identity {
  /** E.164 digits without '+'. */
  phone: string | null;
  /** Privacy id, `…@lid`. */
  lid: string | null;
  /** Business-scoped id, `EG.…`: of one person and the pharmacy's account, until the person changes the number. */
  bsuid?: string | null | undefined;
}

/**
 * Which message of WhatsApp: its bare id is the same under `@c.us` and `@lid`, and somebody else's message, or one in the
 * other direction, may have it too.
 */
export interface MessageKey {
  /** Of the chat's other side. */
  identity: Identity;
  /** The chat, as WhatsApp named it. Replies go there. */
  chatAddress: string;
  direction: MessageDirection;
  waMessageId: string;
}
