import type { Attachment } from '../../../src-shared/domain/attachment.ts';
import type { Message } from '../../../src-shared/domain/message.ts';
import { SoundMessage } from '../../voice/player/sound-message.tsx';
import { AbsentFile } from './absent-file.tsx';
import { DocumentCard } from './document-card.tsx';
import { Film } from './film.tsx';
import { Picture } from './picture.tsx';

const isSound = ({ kind }: Attachment): boolean => kind === 'audio' || kind === 'voice';

/** How the bubble lies around it: `edge` leaves a hair, `none` has no paper at all. */
export function frameOf(attachment: Attachment): 'edge' | 'none' | 'paper' {
  if (attachment.kind === 'document' || isSound(attachment) || attachment.state !== 'stored') return 'paper';
  return attachment.kind === 'sticker' ? 'none' : 'edge';
}

/** The file of a message, or what became of it. */
export function AttachmentView({ message, attachment }: { message: Message; attachment: Attachment }) {
  const { fileId, kind } = attachment;
  if (fileId === null) return <AbsentFile messageId={message.id} attachment={attachment} />;
  if (isSound(attachment)) return <SoundMessage message={message} />;
  if (kind === 'document') return <DocumentCard message={message} attachment={attachment} />;
  if (kind === 'video') return <Film message={message} attachment={attachment} fileId={fileId} />;
  return <Picture message={message} attachment={attachment} fileId={fileId} />;
}
