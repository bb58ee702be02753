import type { Note } from '#shared/domain/conversations/note.ts';
import type { CalledPerson, Customer, CustomerHealth } from '#shared/domain/customers/customer.ts';
import type { Refill } from '#shared/domain/follow-ups/refill.ts';
import type { Scheduled } from '#shared/domain/follow-ups/scheduled.ts';
import type { WaitlistEntry } from '#shared/domain/follow-ups/waitlist.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import type { RecordCounts, RecordPeriod, RecordSubject } from '#shared/domain/records/record.ts';
import type { Ticket, TicketEvent } from '#shared/domain/tickets/ticket.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import type { Page } from './page.ts';

/** A message with whom its words call by “@”, each by the digits in the text. */
export interface RecordMessage {
  message: Message;
  called: { digits: string; person: CalledPerson }[];
}

/** Who the customer is, and what there is of them beside what comes in pieces. Times are epoch ms. */
export interface RecordCard {
  customer: Customer;
  health: CustomerHealth;
  /** Of their numbers those that another customer has, too: whose, is not said. */
  sharedPhones: string[];
  /** Those that were removed from the list of labels, too. */
  labels: { conversationId: number; name: string; addedBy: number; addedAt: number }[];
  /** Where their messages are, the oldest conversation first. */
  conversationIds: number[];
  firstContactAt: number | null;
  lastContactAt: number | null;
  incoming: number;
  outgoing: number;
}

export interface RecordTicket {
  ticket: Ticket;
  events: TicketEvent[];
  /** How the customer was asked about it, and answered; null when nobody asked. */
  rating: { askedAt: number; score: number | null; comment: string | null; answeredAt: number | null } | null;
}

export interface RecordRefill {
  refill: Refill;
  /** What was decided about each due day, the first one first. */
  reminders: { dueOn: string; state: 'approved' | 'skipped' | 'sent' | 'answered'; decidedAt: number }[];
}

/** What there was with a customer beside the messages, kind by kind. */
export interface RecordParts {
  tickets: RecordTicket;
  prescriptions: OpenedPrescription;
  refills: RecordRefill;
  waitlist: WaitlistEntry;
  scheduled: Scheduled;
  /** Without those that were removed. */
  notes: Note;
}
export type RecordPart = keyof RecordParts;

/** Some of one kind, the oldest first; `next` is what continues as `after`. */
export type RecordPiece = {
  [P in RecordPart]: { part: P } & Page<RecordParts[P], number>;
}[RecordPart];

/**
 * The part of the store from which a person's record is written: everything about them, in pieces small enough that the desk
 * goes on working meanwhile. Each throws AppError not-found for a subject that is not there.
 */
export interface RecordStore {
  countRecord(input: { subject: RecordSubject; period: RecordPeriod }): Promise<RecordCounts>;
  /** All there is of the customer's card. */
  readRecordCard(input: { customerId: number }): Promise<RecordCard>;
  /** `after` is 0 at the beginning. */
  readRecordPiece(input: {
    customerId: number;
    part: RecordPart;
    after: number;
    limit: number;
  }): Promise<RecordPiece>;
  /** The messages of one conversation that stand in the period, the oldest first. */
  readRecordMessages(input: {
    conversationId: number;
    period: RecordPeriod;
    after: MessageCursor | null;
    limit: number;
  }): Promise<Page<RecordMessage, MessageCursor>>;
}
