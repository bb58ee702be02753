import type { DropVerdict, FailureReason } from '#shared/domain/messages/message.ts';
import type { FoundMessage, SendResult, TransportAck, TransportMessage } from '#main/transport/transport.ts';

/** Where a life ends by itself: at the n-th time that it comes to this step. */
export interface KillPlan {
  step: string;
  phase: 'before' | 'during' | 'after';
  occurrence: number;
}

/** The calls of the transport that reach WhatsApp. */
export type Call =
  | { name: 'sendText'; input: { chatAddress: string; waMessageId: string; text: string } }
  | { name: 'findMessage'; input: { chatAddress: string; waMessageId: string } };

/** A message that the desk has given up and a person has not decided about. */
export interface GivenUp {
  messageId: number;
  clientKey: string;
  reason: FailureReason;
}

/** Runner → desk. */
export type ToDesk =
  | { kind: 'incoming'; message: TransportMessage }
  | { kind: 'ack'; ack: TransportAck }
  | { kind: 'reply'; conversationId: number; clientKey: string; text: string }
  | { kind: 'retry'; messageId: number }
  | { kind: 'drop'; messageId: number; verdict: DropVerdict }
  | { kind: 'answer'; call: number; value: SendResult | FoundMessage }
  | { kind: 'report' }
  | { kind: 'quit' };

/** Desk → runner. Everything it says has been committed before. */
export type FromDesk =
  | { kind: 'ready' }
  | { kind: 'session-begun' }
  | { kind: 'stored'; waMessageId: string; conversationId: number | null }
  | { kind: 'queued'; clientKey: string }
  | { kind: 'changed' }
  | { kind: 'given-up'; message: GivenUp }
  | { kind: 'call'; call: number; what: Call }
  | { kind: 'report'; waiting: number; givenUp: GivenUp[] };
