import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Track } from './player.ts';

/** The sound of a message; undefined while its file is not here. */
export function trackOf(message: Message): Track | undefined {
  const { attachment } = message;
  if (attachment === null || attachment.fileId === null || message.revokedAt !== null) return undefined;
  return {
    key: `message:${message.id}`,
    url: mediaUrl(attachment.fileId),
    durationMs: attachment.durationMs,
    message: { id: message.id, conversationId: message.conversationId },
  };
}

/** The voice note right after this one by the same side, as people send several in a row. */
export function findNextVoice(thread: readonly Message[], messageId: number): Track | undefined {
  const index = thread.findIndex(({ id }) => id === messageId);
  const heard = thread[index];
  const next = thread[index + 1];
  if (heard === undefined || next === undefined || next.direction !== heard.direction) return undefined;
  if (heard.attachment?.kind !== 'voice' || next.attachment?.kind !== 'voice') return undefined;
  return trackOf(next);
}
