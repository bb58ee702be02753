import { z } from 'zod';
import { languageSchema } from '../bilingual.ts';
import { ATTACHMENT_FAILURES } from '../messages/attachment.ts';
import { AUTOMATIONS } from '../messages/automation.ts';
import { MESSAGE_KINDS } from '../messages/message-kind.ts';
import { messageStatusSchema } from '../messages/message.ts';
import { CANCEL_REASONS, PRESCRIPTION_STATUSES, STOCKS } from '../prescriptions/prescription.ts';
import { ASSIGNED_BECAUSE, TICKET_PRIORITIES, TICKET_STATUSES } from '../tickets/ticket.ts';
import { ticketKindSchema } from '../tickets/ticket-kind.ts';

const of = <P extends string, N extends string>(prefix: P, names: readonly N[]): `${P}${N}`[] =>
  names.map((name) => `${prefix}${name}` as const);

/**
 * The words of the window that a record is written in. They go with the call that asks for one: the window alone has them, in
 * the language that staff read, and a record says of a message what the thread says of it.
 */
export const RECORD_WORDS = [
  ...of('tick.', messageStatusSchema.options),
  ...of('type.', MESSAGE_KINDS),
  ...of('automatic.', AUTOMATIONS),
  ...of('media.', ATTACHMENT_FAILURES),
  ...of('ticket-kind.', ticketKindSchema.options),
  ...of('ticket-status.', TICKET_STATUSES),
  ...of('ticket-priority.', TICKET_PRIORITIES),
  ...of('ticket-opened.', ['new-customer', 'new-message', 'by-hand']),
  ...of('ticket-reopened.', ['new-message', 'by-hand', 'separated']),
  ...of('ticket-assigned.', ASSIGNED_BECAUSE),
  ...of('ticket-unassigned.', ASSIGNED_BECAUSE),
  ...of('ticket-woke.', ['time', 'new-message', 'by-hand', 'joined']),
  ...of('ticket-resolved.', ['by-hand', 'idle', 'joined']),
  ...of('ticket-change.', ['kind', 'status', 'priority', 'due', 'due-none', 'snoozed']),
  ...of('prescriptions.status-', PRESCRIPTION_STATUSES),
  ...of('prescriptions.stock-', STOCKS),
  ...of('prescriptions.reason-', CANCEL_REASONS),
  ...of('prescriptions.event-', [
    'opened-photo',
    'opened-by-hand',
    'photo',
    'lines',
    'priced',
    'check-asked',
  ]),
  ...of('prescriptions.event-', ['checked', 'quoted', 'asked-again', 'cancelled', 'status']),
  ...of('prescriptions.', ['number', 'total', 'discount', 'delivery-fee', 'quantity']),
  ...of('customers.', ['name', 'phones', 'phones-typed', 'address', 'birth-date', 'tags', 'language']),
  ...of('customers.', ['language-ar', 'language-en', 'consent', 'consent-unknown', 'consent-opted-in']),
  ...of('customers.', [
    'consent-opted-out',
    'allergies',
    'medicines',
    'notes',
    'first-contact',
    'last-contact',
  ]),
  ...of('customers.', ['in-phone-book', 'address-point']),
  ...of('thread.', ['edited', 'earlier-text', 'revoked-by-customer', 'revoked-by-us', 'in-reply-to']),
  ...of('thread.', ['quoted-customer', 'quoted-pharmacy', 'quoted-status', 'quoted-status-customer']),
  ...of('thread.', ['quoted-status-pharmacy', 'quoted-elsewhere', 'quoted-unknown', 'from-phone']),
  ...of('thread.', ['reaction-customer', 'reaction-pharmacy', 'hidden-number']),
  ...of('forwarding.', ['mark-once', 'mark-often']),
  ...of('media.', [
    'removed',
    'waiting',
    'order-number',
    'product-code',
    'payment-request',
    'event-cancelled',
  ]),
  ...of('media.', ['picked-list', 'picked-button', 'picked-poll', 'vote-withdrawn']),
  ...of('outside.', ['person-own', 'person-unknown']),
  ...of('records.', [
    'of-conversation',
    'of-customer',
    'all-time',
    'from-to',
    'since',
    'up-to',
    'made',
    'page',
  ]),
  ...of('records.', ['volume', 'zone', 'note', 'note-edited', 'draft-replaced', 'file-gone', 'none-here']),
  ...of('records.', [
    'failed',
    'unsure',
    'deleted',
    'shared-phone',
    'former-phone',
    'by-desk',
    'by-customer',
  ]),
  ...of('records.', [
    'card',
    'labels',
    'tickets',
    'ticket',
    'prescriptions',
    'refills',
    'waitlist',
    'scheduled',
  ]),
  ...of('records.', [
    'notes',
    'messages',
    'conversation',
    'rating',
    'rating-none',
    'nothing',
    'health',
    'counts',
  ]),
  ...of('records.', [
    'classified',
    'opened',
    'closing-note',
    'state',
    'patient',
    'date',
    'pictures',
    'items',
  ]),
  ...of('records.', ['item', 'dose', 'price', 'sum', 'alternative', 'unpriced', 'internal-note', 'reason']),
  ...of('records.', [
    'refill-active',
    'refill-paused',
    'refill-stopped',
    'refill-next',
    'refill-days',
    'reminded',
  ]),
  ...of('records.', ['reminder-approved', 'reminder-skipped', 'reminder-sent', 'reminder-answered']),
  ...of('records.', ['waitlist-waiting', 'waitlist-queued', 'waitlist-told', 'waitlist-removed']),
  ...of('records.', ['scheduled-waiting', 'scheduled-sent', 'scheduled-cancelled', 'scheduled-missed']),
  ...of('records.', ['scheduled-answered', 'pharmacy', 'program']),
] as const;
export type RecordWord = (typeof RECORD_WORDS)[number];

/** Each with its `{{placeholders}}`. */
export const recordWordsSchema = z
  .object({ language: languageSchema, texts: z.record(z.enum(RECORD_WORDS), z.string().max(400)) })
  .strict();
export type RecordTexts = z.infer<typeof recordWordsSchema>;
