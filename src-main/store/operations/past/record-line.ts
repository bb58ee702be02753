import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import type { Message, MessageType } from '#shared/domain/messages/message.ts';
import { importedId, type PastKind } from '#shared/domain/past/exported-chat.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { receivedText } from '#shared/text/received-text.ts';
import type { PastMessage } from '../../contract/past-store.ts';
import { insertAttachment, setAttachmentStored } from '../../rows/media/attachments.ts';
import { keepMediaFile } from '../../rows/media/media-files.ts';
import { insertMessage } from '../../rows/messages/messages.ts';
import {
  insertImportedMessage,
  setImportedEdited,
  setImportedKind,
  setImportedRevoked,
} from '../../rows/past/imported-messages.ts';
import type { Tx } from '../../schema/tx.ts';

type FileKind = Exclude<PastMessage['file'], null>['kind'];

const TYPE_OF_FILE: Record<FileKind, { type: MessageType; waType: string }> = {
  image: { type: 'image', waType: 'image' },
  sticker: { type: 'image', waType: 'sticker' },
  video: { type: 'video', waType: 'video' },
  audio: { type: 'audio', waType: 'audio' },
  voice: { type: 'audio', waType: 'ptt' },
  document: { type: 'document', waType: 'document' },
};

const TYPE_OF_LINE: Record<Exclude<PastKind, 'file'>, { type: MessageType; waType: string }> = {
  text: { type: 'text', waType: 'chat' },
  location: { type: 'other', waType: 'location' },
  deleted: { type: 'other', waType: 'revoked' },
  'missed-call': { type: 'other', waType: 'missed_call' },
  'missed-video-call': { type: 'other', waType: 'missed_video_call' },
};

interface Where {
  importId: number;
  conversationId: number;
  contactId: number;
  now: number;
}

/** A message of the past: nobody waits for an answer to it, and nothing follows from it. */
export function recordLine(tx: Tx, message: PastMessage, where: Where): Message {
  const { direction, at, kind, isEdited, file } = message;
  const { conversationId, contactId, importId, now } = where;
  // What stood in the future would stay the conversation's last word, and everything written from now on would be put after it.
  const sentAt = Math.min(at, now);
  const recorded = insertMessage(tx, {
    ...(kind === 'file' ? TYPE_OF_FILE[file?.kind ?? 'document'] : TYPE_OF_LINE[kind]),
    conversationId,
    contactId,
    content: receivedText(message.text),
    details: message.location,
    direction,
    // More than that it was sent an export does not tell.
    status: direction === 'incoming' ? 'read' : 'sent',
    failureReason: null,
    waMessageId: importedId(message.key),
    clientKey: null,
    sentBy: direction === 'incoming' ? null : 'phone',
    sentAt,
    now,
  });
  const { id } = recorded;
  insertImportedMessage(tx, { messageId: id, importId });
  if (isEdited) setImportedEdited(tx, { id, editedAt: sentAt });
  if (kind === 'deleted') setImportedRevoked(tx, { id, revokedAt: sentAt });
  if (kind === 'file') attach(tx, id, file, now);
  return recorded;
}

function attach(tx: Tx, messageId: number, file: PastMessage['file'], now: number): void {
  const media = file?.media ? keepMediaFile(tx, file.media, now) : null;
  insertAttachment(tx, {
    ...UNKNOWN_APPEARANCE,
    messageId,
    kind: file?.kind ?? 'document',
    state: media === null ? 'failed' : 'stored',
    fileId: media?.id ?? null,
    fileName: cleanDisplayName(file?.name ?? null),
    mimeType: media?.mimeType ?? null,
    sizeBytes: media?.sizeBytes ?? null,
    failure: media === null ? 'not-exported' : null,
    notBefore: now,
    now,
  });
}

/** An earlier import came without the file. */
export function completeLine(tx: Tx, known: Message, { file }: PastMessage, now: number): void {
  if (!file?.media) return;
  const media = keepMediaFile(tx, file.media, now);
  setImportedKind(tx, { messageId: known.id, kind: file.kind, fileName: cleanDisplayName(file.name) });
  setAttachmentStored(tx, { messageId: known.id, file: media, now });
  tx.changes.messageOfPast(known.id);
}
