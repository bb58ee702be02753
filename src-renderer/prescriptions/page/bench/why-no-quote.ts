import { isOpenStatus, type Prescription } from '#shared/domain/prescriptions/prescription.ts';

/** What stands between a prescription and telling its price; null for nothing, undefined when it is done with. */
export function whyNoQuote(
  { status }: Pick<Prescription, 'status'>,
  isDirty: boolean,
): 'unpriced' | 'changed' | null | undefined {
  if (!isOpenStatus(status)) return undefined;
  if (status !== 'priced' && status !== 'ready') return 'unpriced';
  return isDirty ? 'changed' : null;
}
