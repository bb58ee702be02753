import type { ChatActionKind, WantedChatAction } from '#shared/domain/conversations/chat-marks.ts';
import type { ContactMarks } from '../../rows/conversations/chat-marks.ts';

/** What is written down of a wish. */
export function valueOf(action: WantedChatAction): string {
  switch (action.kind) {
    case 'unread':
      return '1';
    case 'mute':
      return action.until === null ? '' : String(action.until);
    case 'archive':
    case 'pin':
    case 'block':
      return action.isOn ? '1' : '';
  }
}

/** What a chat's marks say of a kind, in the same words. */
export function valueIn(marks: ContactMarks, kind: ChatActionKind): string {
  const at = {
    read: null,
    unread: marks.markedUnreadAt,
    archive: marks.archivedAt,
    pin: marks.pinnedAt,
    mute: marks.mutedUntil,
    block: marks.blockedAt,
  }[kind];
  if (at === null) return '';
  return kind === 'mute' ? String(at) : '1';
}

/** What is other in the marks when a kind has a value. */
export function marksWith(kind: ChatActionKind, value: string, now: number): Partial<ContactMarks> {
  const at = value === '' ? null : now;
  switch (kind) {
    case 'read':
      return {};
    case 'unread':
      return { markedUnreadAt: at };
    case 'archive':
      return { archivedAt: at };
    case 'pin':
      return { pinnedAt: at };
    case 'mute':
      return { mutedUntil: value === '' ? null : Number(value) };
    case 'block':
      return { blockedAt: at };
  }
}
