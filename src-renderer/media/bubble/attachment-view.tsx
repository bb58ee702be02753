import { isPicture, type Attachment } from '#shared/domain/messages/attachment.ts';
import { mediaClassOf } from '#shared/domain/messages/media-types.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { isOptimistic } from '../../api/cache/thread-pages.ts';
import { SoundMessage } from '../../voice/player/sound-message.tsx';
import { AbsentFile } from './absent-file.tsx';
import { DocumentCard } from './document-card.tsx';
import { Film } from './film.tsx';
import { findSource } from './find-source.ts';
import { Picture } from './picture.tsx';
import { HEIC, UnshownFile } from './unshown-file.tsx';

const isSound = ({ kind }: Attachment): boolean => kind === 'audio' || kind === 'voice';

/** A photo or sticker in a form that no part of the desk can draw: HEIC of an iPhone, a moving drawing. */
const isUnshown = ({ kind, fileId, mimeType }: Attachment): boolean =>
  fileId !== null &&
  mimeType !== null &&
  (kind === 'image' || kind === 'sticker'
    ? mediaClassOf(mimeType) !== 'image'
    : kind === 'document' && HEIC.has(mimeType));

/** How the bubble lies around it: `edge` leaves a hair, `none` has no paper at all. */
export function frameOf(message: Message, attachment: Attachment): 'edge' | 'none' | 'paper' {
  if (isUnshown(attachment) || isSound(attachment)) return 'paper';
  if (attachment.kind === 'document' && !isPicture(attachment)) return 'paper';
  if (findSource(message, attachment) === undefined) return 'paper';
  return attachment.kind === 'sticker' ? 'none' : 'edge';
}

/** The file of a message, or what became of it. */
export function AttachmentView({ message, attachment }: { message: Message; attachment: Attachment }) {
  const { fileId, kind } = attachment;
  if (isUnshown(attachment)) return <UnshownFile message={message} attachment={attachment} />;
  if (kind === 'document' && !isPicture(attachment) && (fileId !== null || isOptimistic(message))) {
    return <DocumentCard message={message} attachment={attachment} />;
  }
  if (isSound(attachment) && fileId !== null) return <SoundMessage message={message} />;
  const source = findSource(message, attachment);
  if (source === undefined || isSound(attachment))
    return <AbsentFile message={message} attachment={attachment} />;
  if (kind === 'video') return <Film message={message} attachment={attachment} source={source} />;
  return <Picture message={message} attachment={attachment} source={source} />;
}
