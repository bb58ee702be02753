import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { COUNTER_TALK, NAMES, PREVIEWS, sampleConversation, sampleMessage } from '../sample-data.ts';

/** The newest conversation first, as the inbox lists them. */
export function makeConversations(count: number, now: number): Conversation[] {
  return Array.from({ length: count }, (_, index) => {
    const minutesAgo = index < 6 ? 11 + index * 23 : index < 10 ? 300 + index * 400 : 1440 * (index - 5);
    const at = now - Math.min(minutesAgo, 1440 * 900) * 60_000 - index;
    const name = NAMES[index % NAMES.length] ?? null;
    const phone = index % 14 === 7 ? null : `2010${String(23_456_789 + index * 7919).slice(0, 8)}`;
    const type = index % 9 === 3 ? 'image' : index % 9 === 5 ? 'audio' : 'text';
    const direction = index % 3 === 1 ? 'outgoing' : 'incoming';
    const statuses = ['read', 'delivered', 'sent', 'failed', 'pending'] as const;
    return sampleConversation({
      id: count - index,
      at,
      customerName: name === null || index < NAMES.length ? name : `${name} ${index}`,
      customerPhone: index % 14 === 4 ? '966501234567' : phone,
      unreadCount: direction === 'incoming' && index < 8 && index !== 0 ? (index === 3 ? 128 : index + 1) : 0,
      draft: index === 2 ? 'حضرتك ممكن تبعت صورة أوضح للروشتة' : '',
      lastMessage: {
        messageId: index + 1,
        preview:
          type === 'text' ? (PREVIEWS[index % PREVIEWS.length] ?? '') : index % 2 === 0 ? '' : 'دي الروشتة',
        type,
        waType: type === 'audio' ? 'ptt' : type === 'text' ? 'chat' : type,
        direction,
        status: direction === 'outgoing' ? (statuses[index % statuses.length] ?? 'sent') : 'delivered',
        at,
      },
    });
  });
}

/** Newest first. `long`: so many messages; the counter's talk when absent. */
export function makeThread(conversation: Conversation, now: number, long: number | undefined): Message[] {
  const lines =
    long === undefined
      ? COUNTER_TALK
      : Array.from({ length: long }, (_, index) => {
          const line = COUNTER_TALK[index % COUNTER_TALK.length];
          if (line === undefined) throw new Error('no lines');
          return {
            ...line,
            text: line.text === '' ? '' : `#${index} ${line.text}`,
            minutesAgo: (long - index) * 37,
          };
        });
  return lines
    .map((line, index) =>
      sampleMessage({
        id: conversation.id * 10_000 + index,
        conversationId: conversation.id,
        content: line.text,
        type: line.type ?? 'text',
        waType: line.waType ?? 'chat',
        direction: line.from === 'them' ? 'incoming' : 'outgoing',
        status: line.status ?? 'delivered',
        sentBy: line.from === 'phone' ? 'phone' : line.from === 'us' ? '1' : null,
        sentAt: now - line.minutesAgo * 60_000,
      }),
    )
    .reverse();
}
