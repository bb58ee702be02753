import { AppError } from '#shared/domain/errors.ts';
import { actionRefusal, type WantedAction } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Links } from '../../transport/transport.ts';

/** Throws AppError for what cannot be done any more, before anything is written down. */
export async function askForAction(
  { store, transport }: { store: Store; transport: Links },
  input: { messageId: number; action: WantedAction; by: string },
): Promise<Message> {
  const now = Date.now();
  const message = await store.getMessage({ messageId: input.messageId });
  const action = wellFormed(input.action, message, transport);
  const refusal = actionRefusal(message, action.kind, transport.over(message.link).capabilities, now);
  if (refusal !== undefined)
    throw new AppError(refusal === 'too-late' ? 'action-too-late' : 'action-refused');
  return store.askAction({ ...input, action, now });
}

function wellFormed(action: WantedAction, { link }: Message, transport: Links): WantedAction {
  if (action.kind !== 'edit') return action;
  const text = action.text.trim().toWellFormed();
  if (text === '') throw new AppError('message-empty');
  if (text.length > transport.over(link).capabilities.limits.textLength)
    throw new AppError('message-too-long');
  return { kind: 'edit', text };
}
