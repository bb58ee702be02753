import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { findLocalPreview } from '../../api/local-previews.ts';

/**
 * Where a picture or film is to be had: what this window sent is shown from its own bytes, before it is stored and
 * also after, so that it does not flicker. Undefined for a file that is not here.
 */
export function findSource(
  message: Pick<Message, 'clientKey'>,
  { kind, fileId }: Pick<Attachment, 'kind' | 'fileId'>,
): string | undefined {
  if (kind === 'document') return fileId === null ? undefined : mediaUrl(fileId);
  return findLocalPreview(message.clientKey) ?? (fileId === null ? undefined : mediaUrl(fileId));
}
