import { actionEndsAt, actionRefusal, type ActionKind } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import { isOptimistic } from '../api/cache/thread-pages.ts';

/** Whether to offer something now; main says it again when it is asked for. */
export const mayAct = (
  message: Message,
  kind: ActionKind,
  capabilities: TransportCapabilities | undefined,
): boolean =>
  capabilities !== undefined &&
  !isOptimistic(message) &&
  actionRefusal(message, kind, capabilities, Date.now()) === undefined;

/** More than between this PC's clock and WhatsApp's. */
const SKEW_MS = 60_000;

/**
 * When WhatsApp's time for it is over, epoch ms. undefined: it has not begun, because what is still queued is the desk's own; or
 * somebody has set the clock back since, and nobody knows how long it is still.
 */
export const endsAt = (message: Message, kind: 'edit' | 'delete'): number | undefined =>
  message.status === 'pending' || message.sentAt > Date.now() + SKEW_MS
    ? undefined
    : actionEndsAt(message, kind);
