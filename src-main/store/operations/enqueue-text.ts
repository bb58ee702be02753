import type { Operation } from '../database/operation.ts';
import { enqueueMessage } from './enqueue-message.ts';

/** Queues a text. */
export const enqueueText: Operation<'enqueueText'> = (tx, input) =>
  enqueueMessage(tx, { ...input, type: 'text', waType: 'chat', content: input.text });
