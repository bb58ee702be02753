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

/** What is still queued is the desk's own, and WhatsApp's time has not begun. */
export const endsAt = (message: Message, kind: 'edit' | 'delete'): number | undefined =>
  message.status === 'pending' ? undefined : actionEndsAt(message, kind);
