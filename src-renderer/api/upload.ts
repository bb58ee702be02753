import { UPLOAD_SIZE_HEADER, UPLOAD_URL, uploadedFileSchema } from '#shared/domain/messages/attachment.ts';
import type { UploadedFile } from '#shared/domain/messages/attachment.ts';
import { failureSchema } from '#shared/ipc/contract.ts';
import { InvokeError } from './invoke.ts';

/** Hands a file's bytes to the main process, as a stream; rejects only with {@link InvokeError}. */
export async function uploadFile(blob: Blob, signal: AbortSignal): Promise<UploadedFile> {
  let response: Response;
  let answer: unknown;
  try {
    // As a stream: the main process would get the whole of a blob at once.
    const headers = { [UPLOAD_SIZE_HEADER]: String(blob.size) };
    const request = { method: 'POST', headers, body: blob.stream(), duplex: 'half', signal };
    response = await fetch(UPLOAD_URL, request);
    answer = await response.json();
  } catch (cause) {
    // Also what happens when the file was moved or its stick pulled out since it was chosen.
    throw new InvokeError('media-missing', { cause });
  }
  if (response.ok) return uploadedFileSchema.parse(answer);
  const failure = failureSchema.safeParse(answer);
  throw new InvokeError(failure.success ? failure.data.code : 'internal');
}
