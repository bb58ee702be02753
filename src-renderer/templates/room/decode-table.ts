/**
 * The text of a file as table programs write it: UTF-8 as we do, UTF-16 as Excel's "Unicode text", else Windows' Arabic,
 * which Excel's plain CSV is in Egypt.
 */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}
