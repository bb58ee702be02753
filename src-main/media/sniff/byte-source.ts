/** Bytes that can be read anywhere; a range that reaches beyond the end gives what there is. */
export interface ByteSource {
  sizeBytes: number;
  read: (range: { start: number; end: number }) => Promise<Buffer>;
}
