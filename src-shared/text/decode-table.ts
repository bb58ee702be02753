interface Decoder {
  decode(bytes: Uint8Array): string;
}

/**
 * The text of a file as table programs write it: UTF-8 as we do, UTF-16 as Excel's "Unicode text", else Windows' Arabic,
 * which Excel's plain CSV is in Egypt.
 * @param decoderOf `TextDecoder` of the window or of Node.
 */
export function decodeTable(
  bytes: Uint8Array,
  decoderOf: (encoding: string, options?: { fatal: boolean }) => Decoder,
): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoderOf('utf-16le').decode(bytes);
  try {
    return decoderOf('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderOf('windows-1256').decode(bytes);
  }
}
