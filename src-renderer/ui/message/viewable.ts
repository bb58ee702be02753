import { isPicture, type Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';

/** A message whose file is here. */
export type Viewable = Message & { attachment: Attachment & { fileId: string } };

/** The pictures and videos that can be looked at, in the order they came in. */
export const listViewable = (messages: readonly Message[]): Viewable[] =>
  messages.filter(hasFile).filter(({ attachment }) => isPicture(attachment) || attachment.kind === 'video');

/** A document that the desk shows by itself; what its bytes say counts, not its name. */
export const isPdf = (message: Message): message is Viewable =>
  hasFile(message) &&
  message.attachment.kind === 'document' &&
  message.attachment.mimeType === 'application/pdf';

export const hasFile = (message: Message): message is Viewable =>
  message.attachment !== null && message.attachment.fileId !== null && message.revokedAt === null;
