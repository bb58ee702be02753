import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desk } from '../support/desk.ts';
import { answerDialogs } from '../support/backup-file.ts';

/** An export of an Android phone in Arabic, a line each ten minutes. */
export function writeExport(
  folder: string,
  name: string,
  { lines, from = '2024-03-13T08:00:00Z' }: { lines: number | string[]; from?: string },
): string {
  const file = path.join(folder, name);
  const texts =
    typeof lines === 'number' ? Array.from({ length: lines }, (_none, index) => `رسالة رقم ${index}`) : lines;
  const written = texts.map((text, index) => {
    const at = new Date(Date.parse(from) + index * 600_000);
    const hour = at.getUTCHours();
    const minute = String(at.getUTCMinutes()).padStart(2, '0');
    const half = hour < 12 ? 'ص' : 'م';
    const date = `${at.getUTCDate()}\u200F/${at.getUTCMonth() + 1}\u200F/${at.getUTCFullYear()}`;
    return `${date}، ${hour % 12 || 12}:${minute} ${half} - ${index % 3 === 1 ? 'صيدلية النور' : 'منى'}: ${text}\n`;
  });
  writeFileSync(file, written.join(''));
  return file;
}

/** The page of the settings where chats are imported. */
export async function openPast(desk: Desk): Promise<void> {
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-past').click();
}

/** Chooses a file and waits until it has been read. */
export async function chooseChat(desk: Desk, file: string): Promise<void> {
  await answerDialogs(desk, file);
  await desk.page.getByTestId('past-choose').click();
  await desk.page.getByTestId('import-chat-facts').or(desk.page.getByTestId('import-chat-refused')).waitFor();
}
