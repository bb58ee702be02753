import type { Attachment } from '../../../src-shared/domain/attachment.ts';
import type { Message } from '../../../src-shared/domain/message.ts';
import { AbsentFile } from './absent-file.tsx';
import { DocumentCard } from './document-card.tsx';
import { Film } from './film.tsx';
import { Picture } from './picture.tsx';

/** Recordings have a player of their own. */
export const isShown = (attachment: Attachment | null): attachment is Attachment =>
  attachment !== null && attachment.kind !== 'audio' && attachment.kind !== 'voice';

/** How the bubble lies around it: `edge` leaves a hair, `none` has no paper at all. */
export function frameOf(attachment: Attachment): 'edge' | 'none' | 'paper' {
  if (attachment.kind === 'document' || attachment.state !== 'stored') return 'paper';
  return attachment.kind === 'sticker' ? 'none' : 'edge';
}

/** The file of a message, or what became of it. */
export function AttachmentView({ message, attachment }: { message: Message; attachment: Attachment }) {
  const { fileId, kind } = attachment;
  if (fileId === null) return <AbsentFile messageId={message.id} attachment={attachment} />;
  if (kind === 'document') return <DocumentCard message={message} attachment={attachment} />;
  if (kind === 'video') return <Film message={message} attachment={attachment} fileId={fileId} />;
  return <Picture message={message} attachment={attachment} fileId={fileId} />;
}
