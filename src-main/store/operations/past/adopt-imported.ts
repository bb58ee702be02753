import type { Message } from '#shared/domain/messages/message.ts';
import type { ObservedMessage } from '../../contract/store.ts';
import { setAttachmentWaiting } from '../../rows/media/attachments.ts';
import { getMessage, setWaMessageId } from '../../rows/messages/messages.ts';
import {
  forgetImported,
  listImportedBetween,
  setImportedKind,
  setImportedPlace,
} from '../../rows/past/imported-messages.ts';
import type { Tx } from '../../schema/tx.ts';
import { findAlike, likenessOf } from './alike.ts';

const MINUTE_MS = 60_000;

/**
 * WhatsApp tells a message that an import has brought already: it is this one, under WhatsApp's own id and time from now on,
 * and taking the import back leaves it. @returns it, as it is now; undefined when none is there.
 */
export function adoptImported(
  tx: Tx,
  observed: ObservedMessage,
  where: { conversationId: number; contactId: number; now: number },
): Message | undefined {
  const { conversationId, contactId, now } = where;
  const at = observed.whatsAppAt ?? observed.sentAt;
  const around = { conversationId, from: at - 2 * MINUTE_MS, until: at + 2 * MINUTE_MS };
  const imported = listImportedBetween(tx, around);
  if (imported.length === 0) return undefined;
  const { whatsAppAt = null, changes } = observed;
  const told = likenessOf({ ...observed, id: 0, whatsAppAt, revokedAt: changes?.revokedAt ?? null });
  const twin =
    told &&
    findAlike(
      imported.flatMap((each) => likenessOf(each) ?? []),
      told,
      new Set(),
    );
  const known = imported.find(({ id }) => id === twin?.id);
  if (known === undefined) return undefined;
  const { id } = known;
  const { waMessageId, sentAt, waType, attachment } = observed;
  setWaMessageId(tx, { id, waMessageId, now });
  setImportedPlace(tx, { id, contactId, sentAt, whatsAppAt, waType, now });
  forgetImported(tx, id);
  // WhatsApp may still have what the export came without.
  if (attachment !== null && known.attachment?.fileId === null) {
    setImportedKind(tx, { messageId: id, kind: attachment.kind, fileName: attachment.fileName });
    setAttachmentWaiting(tx, { messageId: id, attempts: 0, notBefore: now, now });
  }
  if (observed.isPast === true) tx.changes.messageOfPast(id);
  else tx.changes.messageChanged(id);
  return getMessage(tx, id);
}
