import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { OutgoingMedia } from '../../transport.ts';
import type { GraphAnswer, GraphClient } from '../graph/graph-client.ts';

const BASE_LIMIT_MS = 60_000;
/** A line of 256 kbit/s: slower than that nothing is worth waiting for. */
const SLOWEST_BYTES_PER_MS = 32;

const uploaded = z.object({ id: z.string().min(1).max(1_000) });

/** Phones play only Opus with one channel as a voice note. */
export class NoVoiceNote extends Error {}

/** An Ogg page and the beginning of what is in it. */
const HEAD_BYTES = 64;

interface Upload {
  media: Pick<OutgoingMedia, 'kind' | 'mimeType' | 'sizeBytes' | 'open'>;
  onProgress?: ((doneBytes: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Gives a file to Graph, streamed: no message has left by that, whatever becomes of it.
 * @returns its id, which is good for 30 days, or what went wrong.
 */
export async function uploadFile(
  client: GraphClient,
  { media, onProgress, signal }: Upload,
): Promise<{ id: string } | Exclude<GraphAnswer, { kind: 'answer' }>> {
  const { mimeType, sizeBytes } = media;
  const boundary = `rosheta-${randomUUID()}`;
  const head = Buffer.from(
    field(boundary, 'messaging_product', 'whatsapp') +
      field(boundary, 'type', mimeType) +
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="file"\r\ncontent-type: ${mimeType}\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const bytes = Readable.from(partsOf({ head, tail, media, onProgress }), { objectMode: false });
  const answer = await client.call({
    method: 'POST',
    path: `${client.phoneNumberId}/media`,
    body: {
      type: `multipart/form-data; boundary=${boundary}`,
      bytes,
      length: head.length + sizeBytes + tail.length,
    },
    limitMs: BASE_LIMIT_MS + sizeBytes / SLOWEST_BYTES_PER_MS,
    signal,
  });
  bytes.destroy();
  if (answer.kind !== 'answer') return answer;
  const read = uploaded.safeParse(answer.json);
  return read.success ? read.data : { kind: 'unclear', cause: new Error('Graph gave no id for the file') };
}

const field = (boundary: string, name: string, value: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

async function* partsOf({
  head,
  tail,
  media: { kind, open, sizeBytes },
  onProgress,
}: Pick<Upload, 'media' | 'onProgress'> & { head: Buffer; tail: Buffer }): AsyncGenerator<Buffer> {
  yield head;
  let doneBytes = 0;
  for await (const part of open() as AsyncIterable<Buffer>) {
    if (doneBytes === 0 && kind === 'voice' && !isMonoOpus(part)) throw new NoVoiceNote();
    doneBytes += part.length;
    if (doneBytes > sizeBytes) break;
    yield part;
    onProgress?.(doneBytes);
  }
  if (doneBytes !== sizeBytes) throw new Error('the file is not as large as it was');
  yield tail;
}

const MAGIC = 'OpusHead';

/** Channels are the second byte behind the name (RFC 7845). */
function isMonoOpus(beginning: Buffer): boolean {
  const at = beginning.subarray(0, HEAD_BYTES).indexOf(MAGIC);
  return at !== -1 && beginning[at + MAGIC.length + 1] === 1;
}
