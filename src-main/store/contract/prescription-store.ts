import type {
  CancelReason,
  KnownItem,
  ListedPrescription,
  OpenedPrescription,
  OpenStatus,
  PrescriptionSheet,
} from '#shared/domain/prescriptions/prescription.ts';
import type { PrescriptionCursor, PrescriptionFilter } from '#shared/ipc/contract/prescriptions.ts';

/** `by`: the agent who did it. `now`: epoch ms. */
interface Done {
  id: number;
  by: number;
  now: number;
}

/**
 * The prescriptions' part of the store. A step that is not for one in its status throws AppError prescription-moved; an
 * unknown id not-found.
 */
export interface PrescriptionStore {
  /** Open ones: who has waited longest first; finished ones the newest first. */
  listPrescriptions(input: {
    filter: PrescriptionFilter;
    after?: PrescriptionCursor | undefined;
    limit: number;
  }): Promise<{ items: ListedPrescription[]; next: PrescriptionCursor | null }>;
  countPrescriptions(): Promise<Record<OpenStatus, number>>;
  getPrescription(input: { id: number }): Promise<OpenedPrescription>;
  /** The newest first. */
  listPrescriptionsOf(input: { conversationId: number; limit: number }): Promise<ListedPrescription[]>;
  /** What was priced before and begins like the text; what was there last comes first. */
  listKnownItems(input: { text: string; limit: number }): Promise<KnownItem[]>;
  /** By hand, of a message with a picture or PDF; throws AppError invalid-input for another one. */
  createPrescription(input: { messageId: number; by: number; now: number }): Promise<ListedPrescription>;
  savePrescription(input: Done & { sheet: PrescriptionSheet }): Promise<OpenedPrescription>;
  /** Throws AppError prescription-unpriced. */
  pricePrescription(input: Done & { sheet: PrescriptionSheet }): Promise<OpenedPrescription>;
  /** `note`: said to colleagues in its chat; whom it names after an "@" hears of it. */
  requestPrescriptionCheck(input: Done & { note?: string | undefined }): Promise<OpenedPrescription>;
  /** Throws AppError prescription-own-check. */
  checkPrescription(input: Done): Promise<OpenedPrescription>;
  /** Throws AppError prescription-unchecked. */
  makePrescriptionReady(input: Done): Promise<OpenedPrescription>;
  handOverPrescription(input: Done & { how: 'collected' | 'delivered' }): Promise<OpenedPrescription>;
  /** Queues the text, once in each round. */
  askPrescriptionAgain(input: Done & { text: string }): Promise<OpenedPrescription>;
  /** Throws AppError invalid-input for a message that is not to its customer. */
  setPrescriptionQuoted(input: Done & { messageId: number }): Promise<OpenedPrescription>;
  cancelPrescription(input: Done & { reason: CancelReason; note: string }): Promise<OpenedPrescription>;
  reopenPrescription(input: Done): Promise<OpenedPrescription>;
}
