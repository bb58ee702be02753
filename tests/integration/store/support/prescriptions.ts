import type { ObservedAttachment, ObservedMessage, Store } from '#main/store/contract/store.ts';
import type { PrescriptionLine, PrescriptionSheet } from '#shared/domain/prescriptions/prescription.ts';
import { openStore, type OpenedStore, type Place } from './open-store.ts';
import { observed, record } from './observed.ts';

const PHOTO: ObservedAttachment = {
  kind: 'image',
  fileName: null,
  mimeType: 'image/jpeg',
  sizeBytes: 1_000,
  width: 1200,
  height: 1600,
  durationMs: null,
  waveform: null,
};

/** A customer's photo. */
export const photo = (change: Partial<ObservedMessage> = {}): ObservedMessage =>
  observed({ type: 'image', waType: 'image', content: '', attachment: PHOTO, ...change });

export const pdf = (change: Partial<ObservedMessage> = {}): ObservedMessage =>
  observed({
    type: 'document',
    waType: 'document',
    content: '',
    attachment: { ...PHOTO, kind: 'document', mimeType: 'application/pdf', fileName: 'روشتة.pdf' },
    ...change,
  });

export const line = (change: Partial<PrescriptionLine> = {}): PrescriptionLine => ({
  item: 'بنادول',
  dose: '',
  quantity: 1,
  unitPrice: 6050,
  stock: 'yes',
  alternative: '',
  ...change,
});

export const sheet = (change: Partial<PrescriptionSheet> = {}): PrescriptionSheet => ({
  lines: [line()],
  discount: 0,
  deliveryFee: 0,
  note: '',
  ...change,
});

/** A store with three colleagues, 1 to 3. */
export async function openStaffedStore(place?: Place): Promise<OpenedStore> {
  const store = await openStore(place);
  await store.setUpStaff({ pharmacyName: '', name: 'منى', secret: { kind: 'pin', hash: 'x' }, now: 1 });
  for (const name of ['سارة', 'كريم']) {
    await store.addAgent({ name, role: 'agent', secret: { kind: 'pin', hash: 'x' }, by: 1, now: 1 });
  }
  return store;
}

/** A photo that somebody made a prescription of. */
export async function waitingPrescription(
  store: Store,
  change: Partial<ObservedMessage> = {},
): Promise<{ id: number; messageId: number; conversationId: number }> {
  const { message } = await record(store, photo(change));
  const { id } = await store.createPrescription({ messageId: message.id, by: 1, now: message.sentAt });
  return { id, messageId: message.id, conversationId: message.conversationId };
}
