// Passing messages on to other conversations.
import { MAX_SIZE_BYTES, type Attachment, type AttachmentKind } from './attachment.ts';
import { isUnreadable, kindOf } from './message-kinds.ts';
import { textOfMessage } from './message-text.ts';
import { MAX_TEXT_LENGTH, type Message } from './message.ts';

/** Conversations at once, as WhatsApp has it. */
export const MAX_FORWARD_TARGETS = 5;
/** Messages at once. */
export const MAX_FORWARDED = 30;
/** From here on WhatsApp says that a message was forwarded many times, and lets it go to one chat at a time. */
export const MANY_FORWARDS = 5;
/** WhatsApp counts no further. */
const HIGHEST_SCORE = 127;

/** What WhatsApp says above a message that was passed on; null for one that its sender wrote. */
export function forwardMarkOf({ forwardScore }: Pick<Message, 'forwardScore'>): 'once' | 'often' | null {
  if (forwardScore === 0) return null;
  return forwardScore < MANY_FORWARDS ? 'once' : 'often';
}

/** The mark says that somebody else wrote it: what the pharmacy wrote itself goes without, however often. */
export const nextForwardScore = ({
  direction,
  forwardScore,
}: Pick<Message, 'direction' | 'forwardScore'>): number =>
  direction === 'outgoing' && forwardScore === 0 ? 0 : Math.min(forwardScore + 1, HIGHEST_SCORE);

export const maxTargetsOf = (messages: readonly Pick<Message, 'forwardScore'>[]): number =>
  messages.some((message) => forwardMarkOf(message) === 'often') ? 1 : MAX_FORWARD_TARGETS;

/**
 * What goes out of a message that is passed on: its file with its caption, or a text. Or why nothing does: `not-here` is a
 * file that the desk has not got, `too-large` one that customers may send and the pharmacy may not.
 * `as`: a picture or film that is too large for its kind goes as a document.
 */
export type ForwardContent =
  | { kind: 'file'; as: AttachmentKind }
  | { kind: 'text'; text: string }
  | { kind: 'none'; because: 'deleted' | 'not-here' | 'too-large' | 'too-long' | 'kind' };

type Forwarded = Pick<Message, 'waType' | 'revokedAt' | 'attachment' | 'content' | 'details'>;

export function forwardContentOf(message: Forwarded): ForwardContent {
  const { waType, revokedAt, attachment } = message;
  if (revokedAt !== null) return { kind: 'none', because: 'deleted' };
  const { isSearchable } = kindOf(waType);
  // Whoever sends something to be seen once does not want it passed on.
  if (!isSearchable || isUnreadable(waType) || waType === 'view_once')
    return { kind: 'none', because: 'kind' };
  if (attachment !== null) {
    return attachment.fileId === null ? { kind: 'none', because: 'not-here' } : fileToForward(attachment);
  }
  const text = textToForward(message);
  if (text === '') return { kind: 'none', because: 'kind' };
  return text.length > MAX_TEXT_LENGTH ? { kind: 'none', because: 'too-long' } : { kind: 'text', text };
}

function fileToForward({ kind, sizeBytes }: Attachment): ForwardContent {
  const as = [kind, 'document' as const].find((each) => (sizeBytes ?? 0) <= MAX_SIZE_BYTES[each]);
  return as === undefined ? { kind: 'none', because: 'too-large' } : { kind: 'file', as };
}

/** The words of a place or a contact card stand for it where it cannot go as what it is, and where it is copied. */
function textToForward({ content, details }: Forwarded): string {
  const lines = [content.trim()];
  if (details?.kind === 'location') {
    const { name, address, latitude, longitude } = details;
    lines.push(name ?? '', address ?? '', `https://maps.google.com/?q=${latitude},${longitude}`);
  } else if (details?.kind === 'contacts') {
    for (const { name, phones } of details.contacts) lines.push(name, ...phones.map(international));
  } else if (content.trim() === '') lines.push(textOfMessage({ content, details }).trim());
  return lines.filter((line) => line !== '').join('\n');
}

const international = (phone: string): string => (/^\d{8,15}$/.test(phone) ? `+${phone}` : phone);
