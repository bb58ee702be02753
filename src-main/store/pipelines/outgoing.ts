import type { Message } from '#shared/domain/messages/message.ts';
import type { Tx } from '../schema/tx.ts';

/** A message of the pharmacy that has just been queued, or was written on its phone. */
export interface Outgoing {
  readonly message: Message;
  /** Read from WhatsApp's history: where it stands may be only where it was seen. */
  readonly isFromHistory?: boolean | undefined;
  /** Epoch ms. */
  readonly now: number;
}

export type OutgoingStep = (tx: Tx, outgoing: Outgoing) => void;
