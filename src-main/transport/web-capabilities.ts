import { CHAT_ACTION_KINDS } from '#shared/domain/conversations/chat-marks.ts';
import { MAX_SIZE_BYTES } from '#shared/domain/messages/attachment.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import type { TransportCapabilities } from '#shared/domain/transport-capabilities.ts';

/** What the desk does as a linked device of the phone. */
export const WEB_CAPABILITIES: TransportCapabilities = {
  linksBy: 'code',
  hasHistory: true,
  choosesIds: true,
  canEdit: true,
  canDelete: true,
  canReact: true,
  canStar: true,
  canReport: true,
  chatActions: CHAT_ACTION_KINDS,
  canShowTyping: true,
  hasPictures: true,
  windowMs: null,
  needsTemplates: false,
  hasCalls: true,
  isPaid: false,
  reaches: ['phone', 'lid'],
  kinds: ['image', 'sticker', 'video', 'audio', 'voice', 'document', 'location', 'contacts'],
  limits: { textLength: MAX_TEXT_LENGTH, captionLength: MAX_TEXT_LENGTH, fileBytes: MAX_SIZE_BYTES },
};
