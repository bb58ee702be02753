import type { FailureReason } from '#shared/domain/messages/message.ts';
import { canReach } from '#shared/domain/transport-capabilities.ts';
import type { Logger } from '../../log/logger.ts';
import type { OutboxEntry, Store } from '../../store/contract/store.ts';
import type { Transport } from '../../transport/transport.ts';
import type { OutboxTiming } from '../timing.ts';
import type { Uploads } from '../uploads.ts';

/**
 * `finished`: the conversation's next message may follow. `deferred`: try again in so many ms. `resting`: WhatsApp takes
 * no more for so many ms, from this chat or at all.
 * `doubtful`: WhatsApp cannot tell yet; look again, or ask a person when that has gone on for too long.
 */
export type DeliveryOutcome =
  | { kind: 'finished' }
  | { kind: 'deferred'; pauseMs: number }
  | { kind: 'resting'; pauseMs: number; scope: 'chat' | 'all' }
  | { kind: 'doubtful' };

export interface DeliveryDependencies {
  store: Store;
  /** The link that the entry goes by. */
  transport: Transport;
  uploads: Uploads;
  timing: OutboxTiming;
  log: Logger;
  /** Resolves when a message may leave; false when none may any more. Look-ups do not ask. */
  mayLeave: () => Promise<boolean>;
}

/** @returns undefined when the link reaches its person under no name that is known. */
export const whereTo = (
  { addressesNow }: OutboxEntry,
  { transport }: Pick<DeliveryDependencies, 'transport'>,
): string | undefined => addressesNow.find((address) => canReach(transport.capabilities, address));

/** Why the link cannot carry the message at all: what it says, or what it was queued for while another one sent. */
export function whyNotOver(
  { template, card }: OutboxEntry,
  { transport }: Pick<DeliveryDependencies, 'transport'>,
): FailureReason | undefined {
  // Its text alone would be another message than the one that was approved.
  if (template === 'unreadable') return 'template-missing';
  if (template !== null && transport.templates === undefined) return 'rejected';
  // Nobody would know who or where was meant.
  if (card === 'unreadable') return 'not-sent';
  return card === null || transport.capabilities.kinds.includes(card.kind) ? undefined : 'not-sent';
}
