import { isImported } from '#shared/domain/past/exported-chat.ts';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import { forwardMarkOf } from '#shared/domain/messages/forwarding.ts';
import { kindOf, isNotice } from '#shared/domain/messages/message-kinds.ts';
import { messageKind } from '#shared/domain/messages/message-kind.ts';
import { shownAt, type Message } from '#shared/domain/messages/message.ts';
import type { Quoted } from '#shared/domain/messages/quoted.ts';
import { withCalled } from '#shared/text/hyperlinks/called-people.ts';
import type { RecordMessage } from '../../store/contract/record-store.ts';
import type { RecordView } from './view.ts';
import { detailLines } from './detail-lines.ts';
import type { PlacedFile } from './entry.ts';

/** What a record says of one message, whatever it is written as. Everything is words; nothing of it is markup. */
export interface MessageFacts {
  /** A line that nobody wrote. */
  isNotice: boolean;
  side: 'customer' | 'pharmacy';
  writer: string;
  /** Above its words: that it was forwarded, that the desk wrote it, what it is when it is no text. */
  labels: string[];
  quoted: { writer: string | null; words: string } | null;
  /** The file's line; null without a file. */
  file: string | null;
  details: string[];
  text: string;
  /** What was written before it was edited, the oldest first; of a deleted one what it said. */
  earlier: { label: string; texts: string[] } | null;
  /** The clock, and with its day where it is shown under another. */
  time: string;
  /** Beside the time: edited, how far it has come. */
  marks: string[];
  reactions: string[];
}

/** @param customer what the other side is called. */
export function messageFacts(
  { message, called }: RecordMessage,
  { view, customer, file }: { view: RecordView; customer: string; file: PlacedFile },
): MessageFacts {
  const { say } = view;
  const names = new Map(called.map(({ digits, person }) => [digits, view.calledName(person)]));
  const named = (text: string): string =>
    withCalled(text, (digits) => {
      const name = names.get(digits);
      return name === undefined ? undefined : `@\u2068${name}\u2069`;
    });
  const isRevoked = message.revokedAt !== null;
  const text = named(message.content);
  const at = shownAt(message);
  return {
    isNotice: isNotice(message.waType),
    side: message.direction === 'incoming' ? 'customer' : 'pharmacy',
    writer: writerOf(message, view, customer),
    labels: labelsOf(message, view),
    quoted: message.quoted === null ? null : quotedFacts(message.quoted, view, customer, named),
    file: message.attachment === null ? null : fileLine(message.attachment, view, file),
    details: message.details === null ? [] : detailLines(message.details, view).map(named),
    text: isRevoked ? '' : text,
    earlier: earlierOf(message, view, named),
    time: view.dayOf(at) === view.dayOf(message.sentAt) ? view.clock(at) : view.moment(at),
    marks: marksOf(message, view),
    reactions: message.reactions.map(({ by, emoji }) => `${emoji} ${say(`thread.reaction-${by}`)}`),
  };
}

function writerOf({ direction, sentBy, automation }: Message, view: RecordView, customer: string): string {
  if (direction === 'incoming') return customer;
  if (sentBy !== null && sentBy !== 'phone') return view.byName(sentBy);
  if (automation !== null && automation !== 'business-app') return view.say('records.by-desk');
  return view.pharmacyName;
}

function labelsOf(message: Message, view: RecordView): string[] {
  const { say } = view;
  const kind = messageKind(message);
  const forwarded = forwardMarkOf(message);
  const labels = message.automation === null ? [] : [say(`automatic.${message.automation}`)];
  if (message.direction === 'outgoing' && message.sentBy === 'phone' && !isImported(message))
    labels.push(say('thread.from-phone'));
  if (forwarded !== null) labels.push(say(`forwarding.mark-${forwarded}`));
  if (message.revokedAt !== null) labels.push(revokedWords(message, view));
  else if (kind !== 'text' && message.attachment === null) labels.push(say(`type.${kind}`));
  return labels;
}

function revokedWords({ direction, actions }: Message, { say, byName }: RecordView): string {
  if (direction === 'incoming') return say('thread.revoked-by-customer');
  const done = actions.findLast(({ kind, state }) => kind === 'delete' && state === 'done');
  return done === undefined ? say('thread.revoked-by-us') : `${say('type.revoked')} – ${byName(done.by)}`;
}

function earlierOf(
  message: Message,
  { say }: RecordView,
  named: (text: string) => string,
): MessageFacts['earlier'] {
  const texts = message.earlierTexts.map(named);
  if (message.revokedAt !== null) {
    const all = message.content === '' ? texts : [...texts, named(message.content)];
    return all.length === 0 ? null : { label: say('records.deleted'), texts: all };
  }
  return texts.length === 0 ? null : { label: say('thread.earlier-text'), texts };
}

/** Of what the pharmacy wrote how far it has come; of what an exported chat tells nothing is known. */
function marksOf(message: Message, { say }: RecordView): string[] {
  const marks = message.editedAt === null || message.revokedAt !== null ? [] : [say('thread.edited')];
  if (message.direction === 'incoming' || isImported(message) || !kindOf(message.waType).isShown)
    return marks;
  if (isNotice(message.waType)) return marks;
  if (message.status !== 'failed') return [...marks, say(`tick.${message.status}`)];
  return [...marks, say(message.failureReason === 'unknown' ? 'records.unsure' : 'records.failed')];
}

function quotedFacts(
  { by, place, isRevoked, waType, text, durationMs }: Quoted,
  { say }: RecordView,
  customer: string,
  named: (text: string) => string,
): { writer: string | null; words: string } {
  const kind = waType === null ? undefined : messageKind({ type: kindOf(waType).type, waType });
  const what = isRevoked ? 'revoked' : kind;
  const words = [
    what === undefined || what === 'text' ? '' : say(`type.${what}`),
    isRevoked || durationMs === null ? '' : durationText(durationMs),
    isRevoked ? '' : named(text),
  ].filter((part) => part !== '');
  return {
    writer: quotedWriter({ by, place }, say, customer),
    words: words.length === 0 ? say('thread.quoted-unknown') : words.join(' · '),
  };
}

function quotedWriter(
  { by, place }: Pick<Quoted, 'by' | 'place'>,
  say: RecordView['say'],
  customer: string,
): string | null {
  if (place === 'elsewhere') return say('thread.quoted-elsewhere');
  if (place === 'status') return say(by === null ? 'thread.quoted-status' : `thread.quoted-status-${by}`);
  if (by === null) return null;
  return by === 'customer' ? customer : say('thread.quoted-pharmacy');
}

/** “Voice note · 0:35 · 48 kB”, and why it is not there. */
function fileLine(attachment: Attachment, view: RecordView, placed: PlacedFile): string {
  const { kind, fileName, durationMs, sizeBytes, state, failure } = attachment;
  const parts = [
    view.say(`type.${kind}`),
    fileName === null ? '' : `\u2068${fileName}\u2069`,
    durationMs === null ? '' : durationText(durationMs),
    sizeBytes === null ? '' : view.size(sizeBytes),
    whyAbsent(),
  ];
  return parts.filter((part) => part !== '').join(' · ');

  function whyAbsent(): string {
    if (state === 'waiting') return view.say('media.waiting');
    if (state === 'failed') return view.say(`media.${failure ?? 'not-downloaded'}`);
    if (state === 'removed') return view.say('media.removed');
    return placed.how === 'gone' ? view.say('records.file-gone') : '';
  }
}

/** Minutes and seconds, `2:05`; with hours from one on. */
function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}
