import type { PartHandlers } from './fake-desk.ts';

/** Records of ten messages, written at once. */
export function recordHandlers(): PartHandlers<'records'> {
  return {
    'records.count': () => ({ messages: 10, files: 2, fileBytes: 300_000 }),
    'records.write': ({ format }) => ({
      outcome: 'written',
      file: format === 'print' ? null : `record.${format}`,
      volumes: 1,
      messages: 10,
      missing: 0,
    }),
    'records.stop': () => undefined,
    'records.writePrescription': ({ how }) => ({ file: how === 'print' ? null : 'prescription.pdf' }),
  };
}
