import { isUnreadable } from '#shared/domain/messages/message-kinds.ts';
import { isPersonalChat, parseMessageKey, type MessageKey } from '../message-key.ts';

/** What WhatsApp Web says of a message that hangs on another one; the names are its own. */
export interface Association {
  viewMode?: string | undefined;
  associationType?: string | undefined;
  /** The key of the message that it hangs on. */
  parentMsgKey?: string | undefined;
}

/**
 * - `own`: a message like any other; so are the pictures of an album.
 * - `better`: only the better file of the message with that bare id.
 * - `hidden`: nothing that anybody is shown.
 */
export type Part = { kind: 'own' } | { kind: 'better'; of: string } | { kind: 'hidden' };

const OWN: Part = { kind: 'own' };
const HIDDEN: Part = { kind: 'hidden' };

/** A photo or film that was sent in HD comes in the usual quality first, and then once more. */
const BETTER_FILES = new Map([
  ['HD_IMAGE_DUAL_UPLOAD', 'image'],
  ['HD_VIDEO_DUAL_UPLOAD', 'video'],
]);

/** The same film in a coding that no PC is sure to play: the one that came first is the better one here. */
const OTHER_CODING = 'HEVC_VIDEO_DUAL_UPLOAD';

/** A page that does not know the HD kinds yet calls them this and hides them. */
const UNKNOWN_ASSOCIATION = 'UNKNOWN';

/**
 * View modes of what stands in no chat. A poll's INVISIBLE_PLACEHOLDER becomes visible with its pictures, and the
 * pictures of albums (MEDIA_ALBUM) and polls (POLL_MEDIA) stand inside another message there: all of these are shown
 * here.
 */
const NOWHERE = new Set([
  'HIDDEN',
  'SCHEDULED_MESSAGE',
  'POLL_ADD_OPTION',
  'NEWSLETTER_TOMBSTONE',
  'GROUP_MEMBER_UPDATES',
]);

/** What a message is beside another one. `waType` is already made finer, see waTypeOf. */
export function partOf(association: Association, key: MessageKey, waType: string): Part {
  const { viewMode, associationType = '' } = association;
  const parentId = parentIdOf(association, key);
  if (parentId !== undefined) {
    const kind = BETTER_FILES.get(associationType);
    if (kind === waType) return { kind: 'better', of: parentId };
    // Of a better file that cannot be read nothing is missing: its message comes by itself.
    if (kind !== undefined || associationType === OTHER_CODING) return HIDDEN;
    const isFile = waType === 'image' || waType === 'video';
    if (associationType === UNKNOWN_ASSOCIATION && viewMode === 'HIDDEN' && isFile) {
      return { kind: 'better', of: parentId };
    }
  }
  // WhatsApp also hides what it cannot read: that a person may have sent.
  return viewMode !== undefined && NOWHERE.has(viewMode) && !isUnreadable(waType) ? HIDDEN : OWN;
}

/** The bare id of what holds an album together, of a picture or film in one; undefined for every other message. */
export function albumOf(association: Association, key: MessageKey, waType: string): string | undefined {
  const isFile = waType === 'image' || waType === 'video';
  return isFile && association.associationType === 'MEDIA_ALBUM' ? parentIdOf(association, key) : undefined;
}

/** Only the same side of a chat can better its own message. */
function parentIdOf({ parentMsgKey }: Association, key: MessageKey): string | undefined {
  const parent = parentMsgKey === undefined ? undefined : parseMessageKey(parentMsgKey);
  if (parent?.fromMe !== key.fromMe || !isPersonalChat(parent.remote)) return undefined;
  return parent.id === key.id ? undefined : parent.id;
}
