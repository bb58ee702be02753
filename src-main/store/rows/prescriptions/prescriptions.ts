import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Who } from '#shared/domain/customers/who.ts';
import { AppError } from '#shared/domain/errors.ts';
import {
  isOpenStatus,
  OPEN_STATUSES,
  type Prescription,
  type PrescriptionStatus,
} from '#shared/domain/prescriptions/prescription.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { whoColumns } from '../people/who.ts';
import { readSettings } from '../settings.ts';

/** With whom it is about; rows become the domain's object by toPrescription. */
export const selectPrescriptions = query
  .selectFrom('prescriptions')
  .innerJoin('contacts', 'contacts.id', 'prescriptions.contact_id')
  .innerJoin('customers', 'customers.id', 'contacts.customer_id')
  .select([
    'prescriptions.id',
    'prescriptions.contact_id as contactId',
    'contacts.customer_id as customerId',
    'customers.name as customerName',
    'ticket_id as ticketId',
    'status',
    'status_at as statusAt',
    'round',
    'note',
    'discount',
    'delivery_fee as deliveryFee',
    'total',
    'needs_check as needsCheck',
    'read_by as readBy',
    'read_at as readAt',
    'priced_by as pricedBy',
    'priced_at as pricedAt',
    'checked_by as checkedBy',
    'checked_at as checkedAt',
    'ready_by as readyBy',
    'ready_at as readyAt',
    'closed_by as closedBy',
    'closed_at as closedAt',
    'cancel_reason as cancelReason',
    'cancel_note as cancelNote',
    'quoted_message_id as quotedMessageId',
    'prescriptions.created_at as createdAt',
    'prescriptions.updated_at as updatedAt',
  ])
  .select(({ fn, selectFrom, ref, lit }) => [
    ref('contacts.conversation_id').$notNull().as('conversationId'),
    ...whoColumns('contacts.conversation_id'),
    fn
      .coalesce(
        selectFrom('prescription_lines')
          .select(({ fn: { countAll } }) => countAll<number>().as('count'))
          .whereRef('prescription_lines.prescription_id', '=', 'prescriptions.id'),
        lit(0),
      )
      .as('lineCount'),
    fn
      .coalesce(
        selectFrom('prescription_photos')
          .select(({ fn: { countAll } }) => countAll<number>().as('count'))
          .whereRef('prescription_photos.prescription_id', '=', 'prescriptions.id'),
        lit(0),
      )
      .as('photoCount'),
  ]);

export type PrescriptionRow = NonNullable<Awaited<ReturnType<typeof selectPrescriptions.executeTakeFirst>>>;

const selectById = statement((p: { id: number }) => selectPrescriptions.where('prescriptions.id', '=', p.id));

const selectOpenOfContact = statement((p: { contactId: number }) =>
  selectPrescriptions
    .where('prescriptions.contact_id', '=', p.contactId)
    .where(sql<SqlBool>`status IN ('waiting', 'unreadable')`)
    .orderBy('prescriptions.id', 'desc'),
);

const selectAtWork = statement((p: { contactId: number }) =>
  query
    .selectFrom('prescriptions')
    .select('id')
    .where('contact_id', '=', p.contactId)
    .where('status', 'in', OPEN_STATUSES)
    .limit(1),
);

const insert = statement((p: { contactId: number; ticketId: number | null; at: number; now: number }) =>
  query.insertInto('prescriptions').values({
    contact_id: p.contactId,
    ticket_id: p.ticketId,
    status: 'waiting',
    status_at: p.at,
    created_at: p.now,
    updated_at: p.now,
  }),
);

/** What a prescription says of itself; whom it is about and what hangs on it is kept elsewhere. */
export type PrescriptionState = Omit<
  Prescription,
  'conversationId' | 'customerId' | keyof Who | 'lineCount' | 'photoCount' | 'createdAt' | 'updatedAt'
>;

const update = statement((p: Omit<PrescriptionState, 'needsCheck'> & { needsCheck: number; now: number }) =>
  query
    .updateTable('prescriptions')
    .set({
      ticket_id: p.ticketId,
      status: p.status,
      status_at: p.statusAt,
      round: p.round,
      note: p.note,
      discount: p.discount,
      delivery_fee: p.deliveryFee,
      total: p.total,
      needs_check: p.needsCheck,
      read_by: p.readBy,
      read_at: p.readAt,
      priced_by: p.pricedBy,
      priced_at: p.pricedAt,
      checked_by: p.checkedBy,
      checked_at: p.checkedAt,
      ready_by: p.readyBy,
      ready_at: p.readyAt,
      closed_by: p.closedBy,
      closed_at: p.closedAt,
      cancel_reason: p.cancelReason,
      cancel_note: p.cancelNote,
      quoted_message_id: p.quotedMessageId,
      updated_at: p.now,
    })
    .where('id', '=', p.id),
);

const giveToContact = statement((p: { fromId: number; intoId: number }) =>
  query.updateTable('prescriptions').set({ contact_id: p.intoId }).where('contact_id', '=', p.fromId),
);

/** A prescription and the contact it belongs to. */
export interface KeptPrescription {
  contactId: number;
  /** Asked for here, and not by the settings. */
  needsCheckHere: boolean;
  prescription: Prescription;
}

/** Throws AppError not-found. */
export function getKept(tx: ReadTx, id: number): KeptPrescription {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `prescription ${id}` });
  return {
    contactId: row.contactId,
    needsCheckHere: row.needsCheck === 1,
    prescription: toPrescription(tx, row),
  };
}

/** Those of a contact that a further photo may belong to, the newest first. */
export function listExpectingPhotos(tx: ReadTx, contactId: number): Prescription[] {
  return tx.all(selectOpenOfContact, { contactId }).map((row) => toPrescription(tx, row));
}

/** Whether somebody has still something to do about one of a contact's. */
export const hasOpenPrescription = (tx: ReadTx, contactId: number): boolean =>
  tx.get(selectAtWork, { contactId }) !== undefined;

/** @param input.at since when it waits, epoch ms. @returns its id. */
export function insertPrescription(
  tx: Tx,
  input: { contactId: number; ticketId: number | null; at: number; now: number },
): number {
  return tx.run(insert, input).insertedId;
}

/** Writes what a prescription says of itself. @param state.needsCheck as asked for here. */
export function updatePrescription(tx: Tx, state: PrescriptionState, now: number): void {
  tx.run(update, { ...state, needsCheck: state.needsCheck ? 1 : 0, now });
}

/** Two contacts turned out to be one. */
export function givePrescriptionsToContact(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(giveToContact, input);
}

export function toPrescription(tx: ReadTx, row: PrescriptionRow): Prescription {
  const { contactId: _, needsCheck, ...rest } = row;
  return { ...rest, needsCheck: needsCheck === 1 || isCheckedByRule(tx, row.status) };
}

/** What is done is not asked for a check any more when the pharmacy begins to ask. */
const isCheckedByRule = (tx: ReadTx, status: PrescriptionStatus): boolean =>
  isOpenStatus(status) && readSettings(tx).prescriptions.needsSecondCheck;
