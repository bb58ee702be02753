import type { PastMessage, PastVerdict } from '../../contract/past-store.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { findImported } from '../../rows/past/imported-messages.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { findAlike, listOwnAround } from './alike.ts';

/** Enough to remember: what lies further back is never compared again. */
const MOST_TAKEN = 500;

export interface JudgedMessage {
  message: PastMessage;
  verdict: PastVerdict;
  /** What the desk has of it by an import. */
  known: Message | undefined;
}

/**
 * What becomes of each: known by an import by its key, else by what the desk has itself, each of whose messages stands for
 * one of the file.
 * @returns `taken` with those that stand for some of these.
 */
export function judge(
  tx: ReadTx,
  { conversationId, messages, taken }: { conversationId: number; messages: PastMessage[]; taken: number[] },
): { judged: JudgedMessage[]; taken: number[] } {
  const times = messages.map(({ at }) => at);
  const own =
    times.length === 0
      ? []
      : listOwnAround(tx, { conversationId, from: Math.min(...times), until: Math.max(...times) });
  const isTaken = new Set(taken);
  const judged = messages.map((message): JudgedMessage => {
    const known = findImported(tx, { key: message.key, conversationId });
    if (known !== undefined) {
      const isMissing = known.attachment !== null && known.attachment.fileId === null;
      return { message, known, verdict: isMissing ? 'wants-file' : 'known' };
    }
    const alike = findAlike(own, message, isTaken);
    if (alike === undefined) return { message, known, verdict: 'new' };
    isTaken.add(alike.id);
    return { message, known, verdict: 'known' };
  });
  return { judged, taken: [...isTaken].slice(-MOST_TAKEN) };
}
