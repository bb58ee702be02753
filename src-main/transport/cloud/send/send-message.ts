import { z } from 'zod';
import { AppError } from '#shared/domain/errors.ts';
import type { SendResult } from '../../transport.ts';
import { findCode, isOurMistake, type CodeReaction } from '../graph/error-codes.ts';
import type { GraphAnswer, GraphClient } from '../graph/graph-client.ts';
import type { GraphError } from '../graph/graph-error.ts';
import type { CloudMessage } from './content.ts';
import type { Pacing } from './pacing.ts';
import { messagePayload } from './payload.ts';

export type StopCause = Extract<CodeReaction, { does: 'stop' }>['because'];

export interface SendDependencies {
  client: GraphClient;
  pacing: Pacing;
  /** Nothing can be sent any more until a person has mended this. Call before the message is said to be not sent. */
  onStop: (because: StopCause, error: GraphError) => void;
}

/** Means taken, and no more. */
const taken = z.object({ messages: z.tuple([z.object({ id: z.string().min(1).max(1_000) })], z.unknown()) });

/** Hands one message to Graph, once: nothing repeats this call, because Graph makes a second message of a second one. */
export async function sendMessage(message: CloudMessage, deps: SendDependencies): Promise<SendResult> {
  const { chatAddress } = message;
  const payload = messagePayload(message);
  if (payload === undefined) {
    return { kind: 'rejected', reason: 'needs-phone', cause: new AppError('invalid-input') };
  }
  const wait = deps.pacing.take(chatAddress);
  if (wait !== undefined) return { kind: 'later', ...wait, cause: new Error('paced') };
  const answer = await deps.client.post(`${deps.client.phoneNumberId}/messages`, payload);
  return readAnswer(answer, message, deps);
}

function readAnswer(answer: GraphAnswer, message: CloudMessage, deps: SendDependencies): SendResult {
  switch (answer.kind) {
    case 'not-reached':
      return { kind: 'not-sent', cause: answer.cause };
    case 'unclear':
      return { kind: 'ambiguous', cause: answer.cause };
    case 'refused':
      return refusalOf(answer.error, message, deps);
    case 'answer': {
      const read = taken.safeParse(answer.json);
      if (!read.success) return { kind: 'ambiguous', cause: new Error('an answer of Graph without an id') };
      deps.pacing.taken(message.chatAddress);
      return { kind: 'accepted', waMessageId: read.data.messages[0].id };
    }
  }
}

/** What an error of Graph means for what was asked; nothing was done of it. */
export function refusalOf(
  error: GraphError,
  { chatAddress, content }: Pick<CloudMessage, 'chatAddress'> & { content: { type: string } },
  { pacing, onStop }: Pick<SendDependencies, 'pacing' | 'onStop'>,
): SendResult {
  const facts = findCode(error.code);
  if (facts === undefined) {
    const isGone = content.type === 'reaction' && isOurMistake(error.code);
    return { kind: 'rejected', reason: isGone ? 'target-gone' : undefined, cause: error };
  }
  switch (facts.does) {
    case 'stop':
      onStop(facts.because, error);
      return { kind: 'not-sent', cause: error };
    case 'wait':
      return { kind: 'later', ...pacing.refused(chatAddress, facts.scope), cause: error };
    case 'reject':
    case 'trouble':
      return { kind: 'rejected', reason: facts.reason, cause: error };
  }
}
