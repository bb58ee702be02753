import type { Generated } from 'kysely';
import type { CancelReason, PrescriptionStatus, Stock } from '#shared/domain/prescriptions/prescription.ts';

/** Amounts in piastres. Its conversation is its contact's. */
export interface PrescriptionsTable {
  id: Generated<number>;
  contact_id: number;
  ticket_id: number | null;
  status: PrescriptionStatus;
  status_at: number;
  round: Generated<number>;
  note: Generated<string>;
  discount: Generated<number>;
  delivery_fee: Generated<number>;
  total: number | null;
  needs_check: Generated<number>;
  read_by: number | null;
  read_at: number | null;
  priced_by: number | null;
  priced_at: number | null;
  checked_by: number | null;
  checked_at: number | null;
  ready_by: number | null;
  ready_at: number | null;
  closed_by: number | null;
  closed_at: number | null;
  cancel_reason: CancelReason | null;
  cancel_note: Generated<string>;
  quoted_message_id: number | null;
  created_at: number;
  updated_at: number;
}

export interface PrescriptionPhotosTable {
  message_id: number;
  prescription_id: number;
  /** The prescription's round when it came. */
  round: number;
  position: number;
}

export interface PrescriptionLinesTable {
  prescription_id: number;
  position: number;
  item: string;
  dose: string;
  quantity: number;
  unit_price: number | null;
  stock: Stock;
  alternative: string;
}

/** What was priced before. It does not say for whom. */
export interface KnownItemsTable {
  id: Generated<number>;
  /** itemKey(name). */
  item_key: string;
  name: string;
  unit_price: number | null;
  priced_at: number | null;
  /** Prescriptions. */
  first_in: number;
  last_in: number;
  used_at: number;
}

export interface KnownItemWordsTable {
  word: string;
  item_id: number;
}

/** Append-only. */
export interface PrescriptionEventsTable {
  id: Generated<number>;
  prescription_id: number;
  at: number;
  /** `agent:3`, `customer` or `automatic`. */
  by: string;
  /** JSON: PrescriptionChange. */
  change: string;
}
