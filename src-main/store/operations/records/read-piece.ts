import type { RecordPart, RecordParts, RecordPiece } from '../../contract/record-store.ts';
import { getRefill } from '../../rows/follow-ups/refills.ts';
import { getScheduled } from '../../rows/follow-ups/scheduled-messages.ts';
import { getWaitlistEntry } from '../../rows/follow-ups/waitlist-entries.ts';
import { getNote } from '../../rows/notes/notes.ts';
import { findRatingOf, listRemindersOf } from '../../rows/records/record-extras.ts';
import { listRecordIds } from '../../rows/records/record-ids.ts';
import { listTicketEvents } from '../../rows/tickets/ticket-events.ts';
import { getTicket, toTicket } from '../../rows/tickets/tickets.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { openedPrescription } from '../prescriptions/opened-prescription.ts';

const READERS: { [P in RecordPart]: (tx: ReadTx, id: number) => RecordParts[P] } = {
  tickets: (tx, id) => ({
    ticket: toTicket(getTicket(tx, id)),
    events: listTicketEvents(tx, id),
    rating: findRatingOf(tx, id),
  }),
  prescriptions: openedPrescription,
  refills: (tx, id) => ({ refill: getRefill(tx, id), reminders: listRemindersOf(tx, id) }),
  waitlist: getWaitlistEntry,
  scheduled: getScheduled,
  notes: getNote,
};

interface Asked {
  customerId: number;
  after: number;
  limit: number;
}

function pageOf<P extends RecordPart>(
  tx: ReadTx,
  part: P,
  asked: Asked,
): { part: P; items: RecordParts[P][]; next: number | null } {
  const ids = listRecordIds(tx, part, asked);
  const read = READERS[part];
  const next = ids.length === asked.limit ? (ids.at(-1) ?? null) : null;
  return { part, items: ids.map((id) => read(tx, id)), next };
}

/** Some of one kind, each with what hangs on it. */
export function readPiece(tx: ReadTx, { part, ...asked }: Asked & { part: RecordPart }): RecordPiece {
  switch (part) {
    case 'tickets':
      return pageOf(tx, part, asked);
    case 'prescriptions':
      return pageOf(tx, part, asked);
    case 'refills':
      return pageOf(tx, part, asked);
    case 'waitlist':
      return pageOf(tx, part, asked);
    case 'scheduled':
      return pageOf(tx, part, asked);
    case 'notes':
      return pageOf(tx, part, asked);
  }
}
