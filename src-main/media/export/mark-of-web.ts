import { writeFile } from 'node:fs/promises';

/** The zone of the internet, as Windows' Attachment Manager writes it. */
const INTERNET_ZONE = '[ZoneTransfer]\r\nZoneId=3\r\n';

/** The stream of a file in which Windows looks for where it comes from; undefined on systems that know none. */
export function markOf(
  file: string,
  platform: NodeJS.Platform,
): { stream: string; text: string } | undefined {
  return platform === 'win32' ? { stream: `${file}:Zone.Identifier`, text: INTERNET_ZONE } : undefined;
}

/**
 * Says to Windows that a file comes from somebody else: Office opens it protected, and what could run asks before.
 * A stick whose file system has no such streams takes the file without.
 */
export async function markAsForeign(
  file: string,
  platform: NodeJS.Platform = process.platform,
  write: (stream: string, text: string) => Promise<void> = (stream, text) => writeFile(stream, text),
): Promise<void> {
  const mark = markOf(file, platform);
  if (mark !== undefined) await write(mark.stream, mark.text).catch(() => undefined);
}
