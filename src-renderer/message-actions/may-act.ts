import { actionRefusal, type ActionKind } from '#shared/domain/messages/message-action.ts';
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
