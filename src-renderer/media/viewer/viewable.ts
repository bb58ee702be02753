import type { Attachment } from '../../../src-shared/domain/attachment.ts';
import type { Message } from '../../../src-shared/domain/message.ts';

/** A message whose picture or video is here. */
export type Viewable = Message & { attachment: Attachment & { fileId: string } };

/** The pictures and videos that can be looked at, in the order they came in. */
export const listViewable = (messages: readonly Message[]): Viewable[] => messages.filter(isViewable);

function isViewable(message: Message): message is Viewable {
  const { attachment, revokedAt } = message;
  if (attachment === null || attachment.fileId === null || revokedAt !== null) return false;
  return attachment.kind === 'image' || attachment.kind === 'video';
}
