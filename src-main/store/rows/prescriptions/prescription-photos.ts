import type { Message } from '#shared/domain/messages/message.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { getMessage } from '../messages/messages.ts';

const selectInOrder = query
  .selectFrom('prescription_photos')
  .select(['message_id as messageId'])
  .orderBy('round', 'desc')
  .orderBy('position');

const selectAll = statement((p: { prescriptionId: number }) =>
  selectInOrder.where('prescription_id', '=', p.prescriptionId),
);

const selectFirst = statement((p: { prescriptionId: number }) =>
  selectInOrder.where('prescription_id', '=', p.prescriptionId).limit(1),
);

const selectLastSent = statement((p: { prescriptionId: number }) =>
  query
    .selectFrom('prescription_photos')
    .innerJoin('messages', 'messages.id', 'prescription_photos.message_id')
    .select(({ fn }) => fn.max('messages.sent_at').as('at'))
    .where('prescription_id', '=', p.prescriptionId),
);

const selectOfMessage = statement((p: { messageId: number }) =>
  query
    .selectFrom('prescription_photos')
    .select('prescription_id as id')
    .where('message_id', '=', p.messageId),
);

const count = statement((p: { prescriptionId: number }) =>
  query
    .selectFrom('prescription_photos')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('prescription_id', '=', p.prescriptionId),
);

const insert = statement(
  (p: { messageId: number; prescriptionId: number; round: number; position: number }) =>
    query.insertInto('prescription_photos').values({
      message_id: p.messageId,
      prescription_id: p.prescriptionId,
      round: p.round,
      position: p.position,
    }),
);

const selectOfTicket = statement((p: { ticketId: number }) =>
  query
    .selectFrom('messages')
    .innerJoin('attachments', 'attachments.message_id', 'messages.id')
    .leftJoin('prescription_photos', 'prescription_photos.message_id', 'messages.id')
    .select('messages.id')
    .where('messages.ticket_id', '=', p.ticketId)
    .where('messages.direction', '=', 'incoming')
    .where('prescription_photos.message_id', 'is', null)
    .orderBy('messages.sent_at')
    .orderBy('messages.id'),
);

/** In the order in which they are read: those of the newest round first. */
export function listPhotos(tx: ReadTx, prescriptionId: number): Message[] {
  return tx.all(selectAll, { prescriptionId }).map(({ messageId }) => getMessage(tx, messageId));
}

export function findFirstPhoto(tx: ReadTx, prescriptionId: number): Message | undefined {
  const first = tx.get(selectFirst, { prescriptionId });
  return first && getMessage(tx, first.messageId);
}

/** When the last one was sent, epoch ms. */
export function lastPhotoAt(tx: ReadTx, prescriptionId: number): number {
  return tx.get(selectLastSent, { prescriptionId })?.at ?? 0;
}

export function findPrescriptionOfPhoto(tx: ReadTx, messageId: number): number | undefined {
  return tx.get(selectOfMessage, { messageId })?.id;
}

/** Behind those of its round. The photo must not be of another prescription. */
export function addPhoto(tx: Tx, input: { messageId: number; prescriptionId: number; round: number }): void {
  tx.run(insert, { ...input, position: tx.get(count, input)?.count ?? 0 });
}

/** Messages of a ticket that have a file and no prescription yet, oldest first. */
export function listLooseFilesOfTicket(tx: ReadTx, ticketId: number): Message[] {
  return tx.all(selectOfTicket, { ticketId }).map(({ id }) => getMessage(tx, id));
}

/** What a prescription can be read from: a picture or a PDF, as its sender calls it or as its bytes say. */
export function isPhoto({ attachment, direction, revokedAt }: Message): boolean {
  if (attachment === null || direction !== 'incoming' || revokedAt !== null) return false;
  const { kind, mimeType } = attachment;
  if (kind === 'image') return true;
  return kind === 'document' && mimeType !== null && /^(?:image\/|application\/pdf$)/.test(mimeType);
}
