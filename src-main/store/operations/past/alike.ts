// Whether two messages are one, where neither has an id of the other: by side, time and what they say.
import type { Message } from '#shared/domain/messages/message.ts';
import { isImported, type PastKind } from '#shared/domain/past/exported-chat.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { listMessagesBetween } from '../../rows/past/imported-messages.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** By so much this PC's clock may have been wrong when the desk stored what is looked for. */
const CLOCK_MS = 3 * HOUR_MS;

/** What of a message is the same wherever it was told. */
interface Said {
  direction: Message['direction'];
  /** Epoch ms. */
  at: number;
  kind: PastKind;
  text: string;
}

/** A message of the desk, as an export would tell it. */
export interface Likeness extends Said {
  id: number;
}

/** What has to be known of a message to compare it. */
type Comparable = Pick<
  Message,
  'id' | 'direction' | 'type' | 'waType' | 'content' | 'details' | 'revokedAt' | 'sentAt' | 'whatsAppAt'
> & { attachment: object | null };

/** What an export would call it; null for what none tells. */
function kindOfMessage({ attachment, waType, revokedAt, details, type }: Comparable): PastKind | null {
  if (revokedAt !== null || waType === 'revoked') return 'deleted';
  if (waType === 'missed_call') return 'missed-call';
  if (waType === 'missed_video_call') return 'missed-video-call';
  if (details?.kind === 'location') return 'location';
  if (attachment !== null) return 'file';
  return type === 'text' ? 'text' : null;
}

/** Only a text and a caption tell two messages of a minute apart. */
const saidWords = ({ kind, text }: Pick<Said, 'kind' | 'text'>): string =>
  kind === 'text' || kind === 'file' ? foldText(text).replaceAll(/\s+/g, ' ').trim() : '';

export function likenessOf(message: Comparable): Likeness | null {
  const kind = kindOfMessage(message);
  if (kind === null) return null;
  const { id, direction, sentAt, whatsAppAt, content: text } = message;
  const likeness = { id, direction, at: whatsAppAt ?? sentAt, kind, text };
  return { ...likeness, text: saidWords(likeness) };
}

/** What the desk has itself around these times, oldest first. */
export function listOwnAround(
  tx: ReadTx,
  { conversationId, from, until }: { conversationId: number; from: number; until: number },
): Likeness[] {
  const span = { conversationId, from: from - CLOCK_MS, until: until + CLOCK_MS };
  return listMessagesBetween(tx, span).flatMap((message) =>
    isImported(message) ? [] : (likenessOf(message) ?? []),
  );
}

/**
 * The one of them that this is: of the same minute, as phones write it, else of the one beside it, as two clocks never
 * agree about a second.
 */
export function findAlike(
  candidates: readonly Likeness[],
  said: Said,
  taken: ReadonlySet<number>,
): Likeness | undefined {
  const words = saidWords(said);
  const minute = minuteOf(said.at);
  const alike = candidates.filter(
    ({ id, direction, kind, text }) =>
      direction === said.direction && kind === said.kind && text === words && !taken.has(id),
  );
  return (
    alike.find(({ at }) => minuteOf(at) === minute) ??
    alike.find(({ at }) => Math.abs(minuteOf(at) - minute) <= 1)
  );
}

const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);
