import { readdirSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { readEncrypted } from '#main/media/encrypted/read-encrypted.ts';
import type { Lane } from '../lane.ts';
import { fileBytes, sha256Of } from '../world/file-bytes.ts';
import type { Reader } from './reader.ts';

interface FileRow {
  id: string;
  sha256: string;
  sizeBytes: number;
}

interface AttachmentRow {
  waMessageId: string | null;
  content: string;
  state: string;
  failure: string | null;
  fileId: string | null;
}

/** Each file is there once and whole, belongs to who sent it, and nothing else lies in the folder. */
export async function fileFaults(
  lane: Lane,
  read: Reader,
): Promise<{ filesWrong: string[]; filesLeftOver: string[] }> {
  const { whatsApp, staff } = lane;
  const folder = join(lane.folder, 'uploads');
  const files = read.rows<FileRow>('SELECT id, sha256, size_bytes AS sizeBytes FROM media_files');
  const attachments = read.rows<AttachmentRow>(
    `SELECT wa_message_id AS waMessageId, content, attachments.state, failure, file_id AS fileId
     FROM attachments JOIN messages ON messages.id = attachments.message_id`,
  );
  const onDisk = new Map<string, string>();
  const wrong: string[] = [];
  for (const { id, sha256, sizeBytes } of files) {
    const bytes = await wholeFile({ path: join(folder, id), databaseKey: lane.key, id, sizeBytes });
    if (typeof bytes === 'string') wrong.push(`${id}: ${bytes}`);
    else if (sha256Of(bytes) === sha256) onDisk.set(id, sha256);
    else wrong.push(`${id} has other bytes`);
  }
  const attachmentOf = new Map(attachments.map((one) => [one.waMessageId, one]));
  for (const { message, file } of whatsApp.written) {
    if (file === null) continue;
    const attachment = attachmentOf.get(message.waMessageId);
    const isGone = attachment?.failure === 'expired' && whatsApp.expired.has(message.waMessageId);
    const there = onDisk.get(attachment?.fileId ?? '');
    if (!isGone && there !== sha256Of(fileBytes(file)))
      wrong.push(`${message.waMessageId} came in otherwise`);
  }
  for (const { text, what } of staff.wishes.values()) {
    if (what.kind !== 'file') continue;
    const sha256 = sha256Of(fileBytes(what.file));
    const kept = attachments.find(({ content }) => content === text)?.fileId;
    if (onDisk.get(kept ?? '') !== sha256) wrong.push(`${text} is kept otherwise`);
    const got = whatsApp.received.filter((one) => one.text === text);
    if (got.some((one) => one.sha256 !== sha256)) wrong.push(`${text} went out otherwise`);
  }
  const hashes = files.map(({ sha256 }) => sha256);
  const used = new Set(attachments.map(({ fileId }) => fileId));
  return {
    filesWrong: wrong,
    filesLeftOver: [
      ...readdirSync(folder).filter((name) => !files.some(({ id }) => id === name)),
      ...files.filter(({ id }) => !used.has(id)).map(({ id }) => `${id} belongs to nobody`),
      ...hashes.filter((sha256, index) => hashes.indexOf(sha256) !== index),
    ],
  };
}

async function wholeFile(file: Parameters<typeof readEncrypted>[0]): Promise<Buffer | string> {
  try {
    return await buffer(readEncrypted(file));
  } catch (error) {
    return String(error);
  }
}
