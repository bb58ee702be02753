import type { Operation } from '../operation.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { queueMessage } from '../../pipelines/queue-message.ts';

/** Queues a text. */
export const enqueueText: Operation<'enqueueText'> = (tx, input) =>
  getMessage(tx, queueMessage(tx, { ...input, type: 'text', waType: 'chat', content: input.text }));
