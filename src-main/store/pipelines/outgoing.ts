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

/** What a step has done to the message itself: the next one is given it as it is then. */
export type OutgoingEffect = 'changed' | 'as it was';

export type OutgoingStep = (tx: Tx, outgoing: Outgoing) => OutgoingEffect;
