import { z } from 'zod';
import { waveformSchema } from '#shared/domain/messages/attachment.ts';
import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import { kindOf, mayHaveBeenUnreadable } from '#shared/domain/messages/message-kinds.ts';
import type { TransportAck, TransportMedia, TransportMessage } from '../../../transport.ts';
import { statusFromAck } from '../../ack-status.ts';
import { albumOf, partOf } from './association.ts';
import { callFields, callKindOf } from './call-kind.ts';
import { calledFields, calledOf } from './called.ts';
import { captionOf } from './caption.ts';
import { readContent } from '../content/read-content.ts';
import { isLiveLocation, liveLocationFields } from './live-location.ts';
import { isPersonalChat, parseMessageKey } from '../message-key.ts';
import { noticeFields, noticeKindOf } from './notice-kind.ts';
import { quotedFields, quotedOf } from './quoted.ts';
import { reactionBy } from '../to-transport-change.ts';
import { epochMs, looseTime, toEpochMs } from '../../../whatsapp-seconds.ts';

/** An id is a string or an object with `_serialized`, depending on which part of the library made it. */
const serialisedId = z
  .union([z.string(), z.object({ _serialized: z.string() })])
  .transform((id) => (typeof id === 'string' ? id : id._serialized));

/** 64 values; a typed array comes through the binding as an object with numbered keys. */
const loudness = z
  .preprocess((value) => (value && typeof value === 'object' ? Object.values(value) : value), waveformSchema)
  .optional()
  .catch(undefined);

const pixels = z.number().int().positive().optional().catch(undefined);

/** Only the id must be right, because nobody can be named without it; any other field may be wrong and is left out. */
const libraryMessage = z.object({
  id: serialisedId,
  type: z.string().catch('unknown'),
  subtype: z.string().optional().catch(undefined),
  isViewOnce: z.boolean().optional().catch(undefined),
  ...liveLocationFields,
  viewMode: z.string().optional().catch(undefined),
  associationType: z.string().optional().catch(undefined),
  parentMsgKey: z.string().optional().catch(undefined),
  ...quotedFields,
  ...calledFields,
  isForwarded: z.boolean().optional().catch(undefined),
  forwardingScore: z.number().int().nonnegative().max(1_000_000).optional().catch(undefined),
  body: z.string().optional().catch(undefined),
  content: z.string().optional().catch(undefined),
  caption: z.string().optional().catch(undefined),
  /** What a place that moves says. */
  comment: z.string().optional().catch(undefined),
  isCaptionByUser: z.boolean().optional().catch(undefined),
  mimetype: z.string().optional().catch(undefined),
  filename: z.string().optional().catch(undefined),
  size: z.number().int().nonnegative().optional().catch(undefined),
  width: pixels,
  height: pixels,
  /** Seconds; a string in some of WhatsApp's versions. */
  duration: z
    .union([z.number(), z.string().regex(/^\d/).transform(Number)])
    .pipe(z.number().nonnegative().max(1_000_000))
    .optional()
    .catch(undefined),
  waveform: loudness,
  lat: z.number().min(-90).max(90).optional().catch(undefined),
  lng: z.number().min(-180).max(180).optional().catch(undefined),
  loc: z.string().optional().catch(undefined),
  vcardList: z
    .array(z.object({ vcard: z.string() }))
    .optional()
    .catch(undefined),
  notifyName: z.string().optional().catch(undefined),
  t: looseTime,
  timestamp: looseTime,
  ack: z.number().int().optional().catch(undefined),
  /** What a message is that this WhatsApp Web cannot show: a newer way to react, say. */
  futureproofType: z.string().optional().catch(undefined),
  ...callFields,
  ...noticeFields,
  /** It was of another type before. */
  isRetyped: z.boolean().optional().catch(undefined),
  isStatusV3: z.boolean().optional().catch(undefined),
  changes: z
    .object({
      edited: z.boolean(),
      editedAt: looseTime,
      reactions: z.array(z.object({ reactionKey: z.string(), emoji: z.string(), at: looseTime })).nullable(),
      isStarred: z.boolean().optional(),
    })
    .optional()
    .catch(undefined),
});

type LibraryMessage = z.infer<typeof libraryMessage>;

/**
 * @returns the message in the port's shape without identity (filled by the driver), or undefined for what no
 * customer wrote and for what has no usable id.
 * @param options.withBookkeeping also what turned out to be no message, which may stand somewhere as unreadable.
 */
export function toTransportMessage(
  raw: unknown,
  nowMs: number,
  { withBookkeeping = false } = {},
): Omit<TransportMessage, 'phoneJid' | 'lid'> | undefined {
  const parsed = libraryMessage.safeParse(raw);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  const key = parseMessageKey(message.id);
  if (!key || message.isStatusV3 || !isPersonalChat(key.remote)) return undefined;
  const waType = waTypeOf(message, key.fromMe);
  // By its type alone: not every WhatsApp Web says of its notices that they are some.
  const isToldAgain = (withBookkeeping || message.isRetyped === true) && mayHaveBeenUnreadable(waType);
  if (!kindOf(waType).isShown && !isToldAgain) return undefined;
  const part = partOf(message, key, waType);
  if (part.kind === 'hidden') return undefined;
  const sentAt = epochMs(message.t) ?? epochMs(message.timestamp);
  const isText = message.type === 'chat';
  const content = readContent(waType, raw);
  return {
    waMessageId: key.id,
    chatAddress: key.remote,
    fromMe: key.fromMe,
    // Our own name is no use as the customer's.
    pushName: key.fromMe ? null : (message.notifyName ?? null),
    waType,
    // The body of a media message is a thumbnail in base64: only its caption is text.
    body: (isText ? (message.body ?? message.content) : (content.text ?? captionOf(message, waType))) ?? '',
    media: hasFile(waType) ? mediaOf(message) : null,
    location: locationOf(message, waType),
    vcards: vcardsOf(message),
    details: content.details,
    ...(sentAt === undefined ? { sentAt: nowMs, isUndated: true } : { sentAt }),
    status: key.fromMe ? statusFromAck(message.ack ?? 1) : 'delivered',
    changes: changesOf(message, nowMs),
    quoted: quotedOf(message, key.id),
    called: calledOf(message.calledPeople),
    ...(message.isForwarded === true || (message.forwardingScore ?? 0) > 0
      ? { forwardScore: Math.max(1, message.forwardingScore ?? 1) }
      : {}),
    albumId: albumOf(message, key, waType),
    betterOf: part.kind === 'better' ? part.of : undefined,
  };
}

/**
 * WhatsApp's name of the type, made finer where another field says more. What can be seen once only is kept from linked
 * devices: WhatsApp Web gets a placeholder with this subtype in its place.
 */
function waTypeOf(message: LibraryMessage, fromMe: boolean): string {
  const { type, subtype, isViewOnce, futureproofType } = message;
  if (isViewOnce || subtype?.startsWith('view_once_unavailable')) return 'view_once';
  const notice = noticeKindOf(message);
  if (notice !== undefined) return notice;
  if (type === 'call_log') return callKindOf(message, fromMe);
  if (type === 'unknown' && futureproofType !== undefined && !kindOf(futureproofType).isShown) {
    return futureproofType;
  }
  return isLiveLocation(message) ? 'live_location' : type;
}

function hasFile(waType: string): boolean {
  const { type } = kindOf(waType);
  return type !== 'text' && type !== 'other';
}

function mediaOf(message: LibraryMessage): TransportMedia {
  return {
    mimeType: message.mimetype ?? null,
    fileName: message.filename ?? null,
    sizeBytes: message.size ?? null,
    width: message.width ?? null,
    height: message.height ?? null,
    durationMs: message.duration === undefined ? null : Math.round(message.duration * 1000),
    waveform: message.waveform ?? null,
  };
}

/** A place that moves is none: where somebody was when it began says nothing of where they are. */
function locationOf({ lat, lng, loc }: LibraryMessage, waType: string): LocationDetails | null {
  if (waType !== 'location' || lat === undefined || lng === undefined) return null;
  const [name = '', ...address] = (loc ?? '').split('\n');
  return {
    kind: 'location',
    latitude: lat,
    longitude: lng,
    name: name || null,
    address: address.join(' ') || null,
  };
}

function vcardsOf({ type, body, vcardList }: LibraryMessage): string[] {
  if (type === 'vcard') return body === undefined ? [] : [body];
  return type === 'multi_vcard' ? (vcardList ?? []).map(({ vcard }) => vcard) : [];
}

function changesOf({ type, changes }: LibraryMessage, nowMs: number): TransportMessage['changes'] {
  const revoked = type === 'revoked';
  if (!changes) return revoked ? { editedAt: null, revokedAt: nowMs, reactions: null } : undefined;
  return {
    // A deleted message has no text left that an edit could have changed.
    editedAt: changes.edited && !revoked ? toEpochMs(changes.editedAt, nowMs) : null,
    revokedAt: revoked ? nowMs : null,
    reactions:
      changes.reactions
        ?.filter(({ emoji }) => emoji !== '')
        .map(({ reactionKey, emoji, at }) => ({
          by: reactionBy(reactionKey),
          emoji,
          at: toEpochMs(at, nowMs),
        })) ?? null,
    ...(changes.isStarred === undefined ? {} : { isStarred: changes.isStarred }),
  };
}

const libraryAck = z.object({ id: serialisedId, ack: z.number().int() });

/** @returns undefined for acks of messages that are not ours; whose they are, the driver adds. */
export function toTransportAck(raw: unknown): Omit<TransportAck, 'phoneJid' | 'lid'> | undefined {
  const parsed = libraryAck.safeParse(raw);
  const key = parsed.success ? parseMessageKey(parsed.data.id) : undefined;
  if (!parsed.success || !key?.fromMe || !isPersonalChat(key.remote)) return undefined;
  return {
    waMessageId: key.id,
    chatAddress: key.remote,
    fromMe: true,
    status: statusFromAck(parsed.data.ack),
  };
}
